import { managerNames, type ManagerName } from '../target.ts';
import type { Report } from './contradictions.ts';
import type { RecipeText, VariantText } from './definition.ts';
import type { Path } from './yaml.ts';

const packaged: readonly ManagerName[] = ['apt', 'dnf', 'zypper', 'pacman', 'apk'];
const rpm: readonly ManagerName[] = ['dnf', 'zypper'];

/** The keys of a recipe, by their path in it, that mean something to some package managers only, and to which. */
export const knownBy = {
  'releases.module-platform': ['dnf'],
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

type Words = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The recipe and its variants, each with its path. */
function partsOf<T>(recipe: T & { readonly variants?: unknown }) {
  const variants = isMap(recipe.variants) ? Object.entries(recipe.variants) : [];
  return [
    { at: [] as readonly string[], of: recipe as T },
    ...variants.map(([name, of]) => ({ at: ['variants', name] as readonly string[], of: of as T })),
  ];
}

/**
 * The words of a recipe that mean nothing to its package manager, read off its text: what else is wrong with it does not
 * hide them.
 */
export function foreignWords(text: object, report: Report): void {
  const recipe = text as Words;
  const manager = managerNames.find((name) => name === recipe.manager);
  if (manager === undefined) return;
  const unknown = (key: string) =>
    key in knownBy && !knownBy[key as keyof typeof knownBy].some((name) => name === manager);
  for (const { at, of } of partsOf(recipe)) {
    for (const key of Object.keys(knownBy) as (keyof typeof knownBy)[]) {
      const [outer = '', inner] = key.split('.');
      // What is wrong as a whole is not wrong once more in each of its parts.
      if (!unknown(key) || (inner !== undefined && unknown(outer))) continue;
      for (const path of placesOf(of, outer, inner)) {
        const word = JSON.stringify(path.at(-1));
        report([...at, ...path], `${word} means nothing to ${manager}, only to ${knownBy[key].join(', ')}`);
      }
    }
  }
}

/** Where a part of a recipe has a key, or has it in a map, or in the maps of a map or of a list. */
function placesOf(part: unknown, outer: string, inner: string | undefined): readonly Path[] {
  if (!isMap(part) || part[outer] === undefined) return [];
  if (inner === undefined) return [[outer]];
  const value = part[outer];
  const own: readonly Path[] = isMap(value) && value[inner] !== undefined ? [[outer, inner]] : [];
  const items = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  const inside = items.filter(([, item]) => isMap(item) && item[inner] !== undefined);
  return [...own, ...inside.map(([key]) => [outer, key, inner])];
}

/** What the package manager of a recipe cannot do without. */
export function missingWords(recipe: RecipeText, report: Report): void {
  const { manager } = recipe;
  const parts = partsOf<VariantText>(recipe);
  for (const { at, of } of parts) {
    of.repositories?.forEach(({ value }, index) =>
      incomplete(manager, value, (message, hint) => report([...at, 'repositories', index], message, hint)),
    );
  }
  const says = (key: keyof VariantText) =>
    parts.some(({ of: { [key]: value } }) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
  const lack = (message: string, hint?: string) => report(['manager'], message, hint);
  if (packaged.includes(manager) && !says('repositories') && !says('configuration'))
    lack(`${manager} needs at least one repository`);
  // apt has a set of packages to begin with, and dnf the group Core.
  if (['zypper', 'pacman', 'apk'].includes(manager) && !says('packages'))
    lack(`${manager} needs packages: what to install`, 'For example: packages: { include: [bash] }');
  if (manager === 'archive' && !says('archives')) lack('a root made of archives needs archives');
  if (manager !== 'files') return;
  if (!says('files')) lack('an image of files alone needs files');
  if (!says('tests')) {
    const hint = 'For example: tests: [{ name: it starts, run: [/hello] }]';
    lack('an image of files alone needs a test of its own, since it may have no echo', hint);
  }
}

function incomplete(
  manager: ManagerName,
  { mirrors, mirrorList, suites, components }: RecipeText['repositories'][number]['value'],
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
  // A suite that ends in a slash is a folder of a flat archive, which has no components.
  if (components.length === 0 && suites.some((suite) => !suite.endsWith('/')))
    report('a repository of apt needs components', 'For example: components: [main]');
}
