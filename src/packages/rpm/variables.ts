import { dialects } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';

/** What dnf's variables stand for in URLs of the target: its own three, and what the recipe says. */
export function variablesOf({
  version,
  release,
  platform,
  variables,
}: Pick<Target, 'version' | 'release' | 'platform' | 'variables'>): Readonly<Record<string, string>> {
  const architecture = dialects(platform).rpm;
  return {
    releasever: version || release,
    arch: architecture,
    // What several architectures share a repository under.
    basearch: /^i[3-6]86$/.test(architecture) ? 'i386' : architecture,
    ...variables,
  };
}

/** Puts values in the place of `$name` and `${name}`; what has no value stays. */
export function expandVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$(?:(\w+)|\{(\w+)\})/g, (whole, bare?: string, braced?: string) => {
    return variables[bare ?? braced ?? ''] ?? whole;
  });
}
