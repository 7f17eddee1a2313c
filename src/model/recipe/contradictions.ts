import type { RecipeText } from './definition.ts';
import { overlap, plain, type Filtered } from './filter.ts';
import { packageNames } from './package-names.ts';
import { missingWords } from './vocabulary.ts';
import type { Path } from './yaml.ts';

export type Report = (key: Path, message: string, hint?: string) => void;

/** What is wrong only between parts of a recipe that are right by themselves. */
export function contradictions(recipe: RecipeText, report: Report): void {
  missingWords(recipe, report);
  packageNames(recipe, report);
  unkeepable(recipe, [], recipe.tweaks, report);
  const owners = new Map(Object.keys(recipe.releases).map((name) => [name, name]));
  for (const [name, release] of Object.entries(recipe.releases)) {
    release.aliases.forEach((alias, index) => {
      const owner = owners.get(alias);
      if (owner !== undefined)
        report(
          ['releases', name, 'aliases', index],
          `${JSON.stringify(alias)} already means the release ${owner}`,
        );
      owners.set(alias, name);
    });
    for (const repository of Object.keys(release.suites)) {
      if (recipe.repositories.some((item) => item.value.name === repository)) continue;
      const hint = `Repositories: ${recipe.repositories.map((item) => item.value.name).join(', ')}`;
      report(
        ['releases', name, 'suites', repository],
        `no repository is called ${JSON.stringify(repository)}`,
        hint,
      );
    }
  }
  for (const [name, variant] of Object.entries(recipe.variants)) {
    const at = ['variants', name];
    unkeepable(variant, at, { ...recipe.tweaks, ...variant.tweaks }, report);
    variant.users?.forEach((user, index) => {
      if (recipe.users?.some((other) => other.name === user.name)) {
        report(
          [...at, 'users', index],
          `the user ${JSON.stringify(user.name)} is given for all variants already`,
        );
      }
    });
    variant.repositories?.forEach(({ value }, index) => {
      if (recipe.repositories.some((other) => other.value.name === value.name)) {
        report(
          [...at, 'repositories', index],
          `the repository ${JSON.stringify(value.name)} is given for all variants already`,
        );
      }
    });
    variant.archives?.forEach(({ value, only }, index) => {
      const other = recipe.archives?.find((each) => each.value.name === value.name);
      if (other && overlap(other.only, { variants: [name] }) && overlap(other.only, only)) {
        report(
          [...at, 'archives', index],
          `the archive ${JSON.stringify(value.name)} is given for all variants already`,
        );
      }
    });
    const own = variant.packages ?? {};
    const all = recipe.packages ?? {};
    const here = (item: Filtered<string>) => overlap(item.only, { variants: [name] });
    const clash = (
      key: 'include' | 'exclude',
      items: readonly Filtered<string>[] = [],
      others: readonly Filtered<string>[] = [],
    ) =>
      items.forEach((item, index) => {
        if (
          !others.some((other) => other.value === item.value && here(other) && overlap(other.only, item.only))
        )
          return;
        const message = `the package ${JSON.stringify(item.value)} is both included and excluded`;
        report(
          [...at, 'packages', key, index],
          message,
          `Limit the other with "variants:", e.g. to ${plain}`,
        );
      });
    clash('include', own.include, all.exclude);
    clash('exclude', own.exclude, all.include);
  }
}

/** Places of the kernel, which it fills itself in every container. */
const kernelPlaces = ['/dev', '/proc', '/sys'];

/** Whether a file at this path is hidden by what engines mount over it. */
export function isHidden(path: string): boolean {
  return kernelPlaces.some((place) => path.startsWith(`${place}/`));
}

export const hiddenHint =
  'Engines mount /dev, /proc and /sys of their own. For whoever enters the root by chroot: `tweaks: { empty-mounts: false }`';

/** Files that would be in no container, whatever a build did. */
function unkeepable(
  { files = [] }: Pick<RecipeText, 'files'>,
  at: Path,
  tweaks: RecipeText['tweaks'],
  report: Report,
): void {
  if (tweaks?.['empty-mounts'] === false) return;
  files.forEach(({ value: { path } }, index) => {
    if (isHidden(path))
      report([...at, 'files', index, 'path'], `nobody would find ${path} in a container`, hiddenHint);
  });
}
