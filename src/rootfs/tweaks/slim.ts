import type { Rootfs } from '../rootfs.ts';
import { wildcard } from '../wildcard.ts';
import { exists, type Tweak } from './tweak.ts';

interface Group {
  /** Explanation for whoever finds the file in an image. */
  readonly comment: string;
  /** Patterns as dpkg reads them (fnmatch without flags): `*` stands for anything, slashes too. */
  readonly exclude: readonly string[];
  readonly include?: readonly string[];
}

const groups: readonly Group[] = [
  {
    comment: 'Documentation, except the licences, which have to be shipped with what they cover.',
    exclude: ['/usr/share/doc/*', '/usr/share/info/*', '/usr/share/man/*'],
    include: ['/usr/share/doc/*/copyright'],
  },
  {
    comment: 'Notes to the package checkers lintian and linda, of no use once a package is built.',
    exclude: ['/usr/share/linda/*', '/usr/share/lintian/overrides/*'],
  },
  {
    comment:
      'Translations, except the tables that programs read whatever the language (kde-runtime, libx11 and others).',
    exclude: ['/usr/share/locale/*'],
    include: ['all_languages', 'currency/*', 'l10n/*', 'languages', 'locale.alias'].map(
      (name) => `/usr/share/locale/${name}`,
    ),
  },
  {
    comment:
      'Handbooks of KDE and GNOME in all languages but the untranslated "C", which programs expect to find.',
    exclude: ['/usr/share/doc/kde/HTML/*/*', '/usr/share/gnome/help/*/*', '/usr/share/omf/*/*-*.emf'],
    include: ['/usr/share/doc/kde/HTML/C/*', '/usr/share/gnome/help/*/C/*', '/usr/share/omf/*/*-C.emf'],
  },
];

const header = `# This image leaves out documentation and translations, and the rules below keep it so: dpkg skips the same files in
# every package installed later. A package that needs its files back: remove this file, then
# apt-get install --reinstall PACKAGE.
# Later lines win over earlier ones.
`;

const rules: readonly { readonly pattern: RegExp; readonly exclude: boolean }[] = groups.flatMap((group) => [
  ...group.exclude.map((pattern) => ({ pattern: wildcard(pattern), exclude: true })),
  ...(group.include ?? []).map((pattern) => ({ pattern: wildcard(pattern), exclude: false })),
]);

function configuration(): string {
  const sections = groups.map(({ comment, exclude, include = [] }) =>
    [
      `# ${comment}`,
      ...exclude.map((pattern) => `path-exclude=${pattern}`),
      ...include.map((pattern) => `path-include=${pattern}`),
      '',
    ].join('\n'),
  );
  return [header, ...sections].join('\n');
}

/** Whether dpkg would leave `path` (absolute) out of a package it unpacks: the last rule that matches decides. */
export function excludedByDpkg(path: string): boolean {
  return rules.findLast(({ pattern }) => pattern.test(path))?.exclude ?? false;
}

export const slim: Tweak = {
  name: 'slim',
  managers: ['apt'],
  reason:
    'No documentation, manual pages and translations, now and in packages installed later. Licences stay, and so do the `man1` … `man9` directories, without which packages that register alternatives fail to install.',
  undo: 'rm /etc/dpkg/dpkg.cfg.d/docker && apt-get update && apt-get install -y --reinstall PACKAGE',
  default: { words: 'the recipe says `slim: true`', holds: ({ target }) => target.slim },
  condition: exists('/etc/dpkg/dpkg.cfg.d'),
  apply({ root }) {
    root.write('/etc/dpkg/dpkg.cfg.d/docker', configuration());
    removeExcluded(root);
  },
};

/** Removes what was installed before the rules were there, and what is left dangling or empty by that. */
function removeExcluded(root: Rootfs): void {
  const excluded = (): readonly string[] =>
    root
      .walk('/usr/share')
      .filter((path) => excludedByDpkg(`/${path}`) && !/^usr\/share\/man\/man[1-9]$/.test(path));

  for (const path of excluded()) {
    const stat = root.stat(path);
    if (stat && !stat.isDirectory() && !stat.isSymbolicLink()) root.remove(path);
  }
  // A link may point at a link, and a directory may hold nothing but such links: repeat until nothing changes.
  for (let removed = true; removed;) {
    removed = false;
    for (const path of excluded().toReversed()) {
      const empty = root.stat(path)?.isDirectory() ? root.list(path).length === 0 : !root.has(path);
      if (!empty) continue;
      root.remove(path);
      // What the recipe brings itself stays: no reason to go round again.
      removed ||= root.stat(path) === undefined;
    }
  }
}
