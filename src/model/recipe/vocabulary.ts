import { managerNames, type ManagerName } from '../target.ts';
import type { Report } from './contradictions.ts';
import type { RecipeText, VariantText } from './definition.ts';

const packaged: readonly ManagerName[] = ['apt', 'dnf', 'zypper', 'pacman', 'apk'];
const rpm: readonly ManagerName[] = ['dnf', 'zypper'];

/** The keys that mean something to some package managers only. */
const contentKeys = {
  repositories: packaged,
  packages: packaged,
  variables: ['dnf'],
  archives: ['archive'],
  variant: ['apt'],
  debconf: ['apt'],
  locales: ['apt', 'pacman'],
  timezone: managerNames.filter((name) => name !== 'files'),
  slim: ['apt'],
} as const satisfies Partial<Record<keyof VariantText, readonly ManagerName[]>>;

const packageKeys = {
  recommends: ['apt', ...rpm],
  groups: [...rpm, 'pacman'],
  'group-parts': ['dnf'],
  modules: ['dnf'],
  docs: rpm,
  languages: rpm,
  'no-extract': ['pacman'],
} as const satisfies Partial<Record<keyof NonNullable<VariantText['packages']>, readonly ManagerName[]>>;

/** By key of a repository: who knows it, and whether it is given. */
const repositoryKeys: readonly {
  readonly key: string;
  readonly managers: readonly ManagerName[];
  readonly given: (repository: RecipeText['repositories'][number]['value']) => boolean;
}[] = [
  { key: 'suites', managers: ['apt'], given: ({ suites }) => suites.length > 0 },
  { key: 'components', managers: ['apt'], given: ({ components }) => components.length > 0 },
  { key: 'origin', managers: ['apt'], given: ({ origin }) => origin !== '' },
  { key: 'label', managers: ['apt'], given: ({ label }) => label !== '' },
  { key: 'signed-by', managers: ['apt'], given: ({ signedBy }) => signedBy !== '' },
  { key: 'valid-until', managers: ['apt'], given: ({ checkValidUntil }) => !checkValidUntil },
  { key: 'mirror-list', managers: [...rpm, 'pacman'], given: ({ mirrorList }) => mirrorList !== '' },
  {
    key: 'signatures',
    managers: [...rpm, 'pacman'],
    given: ({ signatures }) => signatures.length === 1,
  },
];

/** Whether a package manager knows a key; keys that are not listed mean something to all of them. */
function knows(managers: readonly ManagerName[] | undefined, manager: ManagerName): boolean {
  return managers?.includes(manager) ?? true;
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined;
}

/** What the package manager of a recipe cannot do without, and what means nothing to it. */
export function vocabulary(recipe: RecipeText, report: Report): void {
  const { manager } = recipe;
  const parts: readonly { readonly at: readonly string[]; readonly of: VariantText }[] = [
    { at: [], of: recipe },
    ...Object.entries(recipe.variants).map(([name, of]) => ({ at: ['variants', name], of })),
  ];
  const foreign = (path: readonly PropertyKey[], managers: readonly ManagerName[]) =>
    report(
      path,
      `${JSON.stringify(path.at(-1))} means nothing to ${manager}, only to ${managers.join(', ')}`,
    );
  for (const { at, of } of parts) {
    for (const [key, managers] of Object.entries(contentKeys)) {
      if (!knows(managers, manager) && isGiven(of[key as keyof typeof contentKeys]))
        foreign([...at, key], managers);
    }
    for (const [key, managers] of Object.entries(packageKeys)) {
      const given = isGiven(of.packages?.[key as keyof typeof packageKeys]);
      if (knows(contentKeys.packages, manager) && !knows(managers, manager) && given)
        foreign([...at, 'packages', key], managers);
    }
    of.repositories?.forEach(({ value }, index) => {
      const here = [...at, 'repositories', index];
      for (const { key, managers, given } of repositoryKeys) {
        if (packaged.includes(manager) && !managers.includes(manager) && given(value))
          foreign([...here, key], managers);
      }
      if (value.mirrors.length === 0 && value.mirrorList === '')
        report(here, 'a repository needs at least one mirror', 'Give mirrors: with its root URLs');
      if (manager !== 'apt') return;
      if (value.suites.length === 0)
        report(here, 'a repository of apt needs suites', 'For example: suites: [stable]');
      if (value.components.length === 0)
        report(here, 'a repository of apt needs components', 'For example: components: [main]');
    });
  }
  const anywhere = (has: (part: VariantText) => boolean) => parts.some(({ of }) => has(of));
  const some = (has: (part: VariantText) => unknown) => anywhere((part) => isGiven(has(part)));
  if (packaged.includes(manager) && !some(({ repositories }) => repositories))
    report(['manager'], `${manager} needs at least one repository`);
  if (['dnf', 'zypper', 'pacman', 'apk'].includes(manager)) {
    if (!some(({ packages }) => packages?.include) && !some(({ packages }) => packages?.groups))
      report(
        ['manager'],
        `${manager} needs packages: what to install`,
        'For example: packages: { include: [bash] }',
      );
  }
  if (manager === 'archive' && !some(({ archives }) => archives))
    report(['manager'], 'a root made of archives needs archives');
  if (manager !== 'files') return;
  if (!some(({ files }) => files)) report(['manager'], 'an image of files alone needs files');
  if (!some(({ tests }) => tests)) {
    const hint = 'For example: tests: [{ name: it starts, run: [/hello] }]';
    report(['manager'], 'an image of files alone needs a test of its own, since it may have no echo', hint);
  }
}
