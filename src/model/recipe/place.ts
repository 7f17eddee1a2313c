import { fail } from '../error.ts';
import { dialects, type Platform } from '../platform.ts';
import type { ArchitectureWords, ManagerName } from '../target.ts';
import { expandTemplate, type TemplateValues } from '../template.ts';

/** Whose word for an architecture each package manager uses. */
const dialectOf = {
  apt: 'debian',
  dnf: 'rpm',
  zypper: 'rpm',
  pacman: 'pacman',
  apk: 'apk',
  archive: 'debian',
  files: 'debian',
} as const satisfies Record<ManagerName, ArchitectureWords>;

/** What the placeholders of a recipe's templates stand for in one of its images, before anything is asked. */
export function valuesAt(
  recipe: { readonly name: string; readonly manager: ManagerName },
  release: { readonly name: string; readonly codename: string; readonly version: string },
  variant: string,
  platform: Platform,
): TemplateValues {
  const words = dialects(platform);
  return {
    recipe: recipe.name,
    release: release.name,
    codename: release.codename,
    version: release.version,
    variant,
    architecture: words[dialectOf[recipe.manager]],
    machine: words.qemu,
  };
}

/** The same in other words for the architecture: archives are named as whoever publishes them does it. */
export function valuesOf(
  values: TemplateValues,
  platform: Platform,
  words: ArchitectureWords,
): TemplateValues {
  return { ...values, architecture: dialects(platform)[words] };
}

/**
 * The text that a template of a place stands for.
 * @throws BaseImageError `recipe` for a placeholder without a value
 */
export function expandPath(template: string, values: TemplateValues): string {
  const { text, missing } = expandTemplate(template, values);
  if (text !== undefined) return text;
  const message = `${JSON.stringify(template)} needs {{${missing}}}, which release ${values.release ?? ''} does not have`;
  return fail('recipe', message, { hint: 'Give the release what it lacks, or use another template' });
}
