import { dialects } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';

/** What several architectures share a repository under, where that is another word (dnf/rpm/__init__.py). */
const basearches: Readonly<Record<string, string>> = {
  i686: 'i386',
  armv5tel: 'arm',
  armv6hl: 'armhfp',
  armv7hl: 'armhfp',
};

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
    basearch: basearches[architecture] ?? architecture,
    ...variables,
  };
}

/** Puts values in the place of `$name` and `${name}`; what has no value stays. */
export function expandVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$(?:(\w+)|\{(\w+)\})/g, (whole, bare?: string, braced?: string) => {
    return variables[bare ?? braced ?? ''] ?? whole;
  });
}
