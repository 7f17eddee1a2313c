import { managerNames, type ManagerName } from '../target.ts';
import type { Report } from './contradictions.ts';
import type { RecipeText, VariantText } from './definition.ts';

const packaged: readonly ManagerName[] = ['apt', 'dnf', 'zypper', 'pacman', 'apk'];
const rpm: readonly ManagerName[] = ['dnf', 'zypper'];

/** The keys of a recipe, by their path in it, that mean something to some package managers only, and to which. */
export const knownBy = {
  archives: ['archive'],
  repositories: packaged,
  'repositories.mirror-list': [...rpm, 'pacman'],
  'repositories.suites': ['apt'],
  'repositories.components': ['apt'],
  'repositories.origin': ['apt'],
  'repositories.label': ['apt'],
  'repositories.signed-by': ['apt', 'dnf'],
  'repositories.valid-until': ['apt'],
  'repositories.signatures': [...rpm, 'pacman'],
  'repositories.exclude': ['dnf'],
  configuration: ['dnf'],
  variables: ['dnf'],
  variant: ['apt'],
  packages: packaged,
  'packages.recommends': ['apt', ...rpm],
  'packages.groups': [...rpm, 'pacman'],
  'packages.group-parts': ['dnf'],
  'packages.modules': ['dnf'],
  'packages.docs': rpm,
  'packages.languages': rpm,
  'packages.no-extract': ['pacman'],
  slim: ['apt'],
  debconf: ['apt'],
  locales: ['apt', 'pacman'],
  timezone: managerNames.filter((name) => name !== 'files'),
} as const satisfies Readonly<Record<string, readonly ManagerName[]>>;

type RepositoryText = RecipeText['repositories'][number]['value'];

/** Whether a repository says anything else than what it says when the key is absent. */
const saysSo: Readonly<Record<string, (repository: RepositoryText) => boolean>> = {
  'mirror-list': ({ mirrorList }) => mirrorList !== '',
  suites: ({ suites }) => suites.length > 0,
  components: ({ components }) => components.length > 0,
  origin: ({ origin }) => origin !== '',
  label: ({ label }) => label !== '',
  'signed-by': ({ signedBy }) => signedBy !== '',
  'valid-until': ({ checkValidUntil }) => !checkValidUntil,
  signatures: ({ signatures }) => signatures.length === 1,
  exclude: ({ excludes }) => excludes.length > 0,
};

/** What a part of a recipe says under a key of {@link knownBy}: for each place where it says something, its path. */
function placesOf(part: VariantText, key: string): readonly (readonly PropertyKey[])[] {
  const [first = '', second] = key.split('.');
  if (second === undefined) return isGiven(part[first as keyof VariantText]) ? [[first]] : [];
  if (first === 'packages')
    return isGiven(part.packages?.[second as keyof typeof part.packages]) ? [[first, second]] : [];
  return (part.repositories ?? []).flatMap(({ value }, index) =>
    saysSo[second]?.(value) ? [[first, index, second]] : [],
  );
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** What the package manager of a recipe cannot do without, and what means nothing to it. */
export function vocabulary(recipe: RecipeText, report: Report): void {
  const parts: readonly { readonly at: readonly string[]; readonly of: VariantText }[] = [
    { at: [], of: recipe },
    ...Object.entries(recipe.variants).map(([name, of]) => ({ at: ['variants', name], of })),
  ];
  for (const { at, of } of parts) {
    foreignWords(recipe.manager, of, (path, message) => report([...at, ...path], message));
    of.repositories?.forEach(({ value }, index) =>
      incomplete(recipe.manager, value, (message, hint) =>
        report([...at, 'repositories', index], message, hint),
      ),
    );
  }
  const says = (key: string) => parts.some(({ of }) => placesOf(of, key).length > 0);
  const lack = (message: string, hint?: string) => report(['manager'], message, hint);
  const { manager } = recipe;
  if (packaged.includes(manager) && !says('repositories') && !says('configuration'))
    lack(`${manager} needs at least one repository`);
  // apt has a set of packages to begin with.
  if (packaged.includes(manager) && manager !== 'apt' && !says('packages'))
    lack(`${manager} needs packages: what to install`, 'For example: packages: { include: [bash] }');
  if (manager === 'archive' && !says('archives')) lack('a root made of archives needs archives');
  if (manager !== 'files') return;
  if (!says('files')) lack('an image of files alone needs files');
  if (!says('tests')) {
    const hint = 'For example: tests: [{ name: it starts, run: [/hello] }]';
    lack('an image of files alone needs a test of its own, since it may have no echo', hint);
  }
}

function foreignWords(
  manager: ManagerName,
  part: VariantText,
  report: (path: readonly PropertyKey[], message: string) => void,
): void {
  const unknown = (key: string) => !knownBy[key as keyof typeof knownBy].some((name) => name === manager);
  for (const key of Object.keys(knownBy) as (keyof typeof knownBy)[]) {
    const outer = key.split('.', 1).join();
    // What is wrong as a whole is not wrong once more in each of its parts.
    if (!unknown(key) || (outer !== key && unknown(outer))) continue;
    for (const path of placesOf(part, key)) {
      const word = JSON.stringify(path.at(-1));
      report(path, `${word} means nothing to ${manager}, only to ${knownBy[key].join(', ')}`);
    }
  }
}

function incomplete(
  manager: ManagerName,
  { mirrors, mirrorList, suites, components }: RepositoryText,
  report: (message: string, hint: string) => void,
): void {
  if (mirrors.length === 0 && mirrorList === '')
    report('a repository needs at least one mirror', 'Give mirrors: with its root URLs');
  const foreign = mirrors.find((url) => /\$(repo|arch)\b/.test(url));
  if (manager === 'pacman' && foreign !== undefined)
    report(
      `${JSON.stringify(foreign)} is written for pacman.conf`,
      'Write the name of the repository for $repo, and {{architecture}} for $arch',
    );
  if (manager !== 'apt') return;
  if (suites.length === 0) report('a repository of apt needs suites', 'For example: suites: [stable]');
  if (components.length === 0)
    report('a repository of apt needs components', 'For example: components: [main]');
}
