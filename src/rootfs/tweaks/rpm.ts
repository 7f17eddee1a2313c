import { removeResidue } from '../residue.ts';
import type { Rootfs } from '../rootfs.ts';
import { rpmDatabases, settleRpmDatabase } from '../rpm-database.ts';
import { exists, type Condition, type Tweak } from './tweak.ts';

const families = ['dnf', 'zypper'] as const;

const languageMacros = '/etc/rpm/macros.image-language-conf';

/** The settings of dnf, and of yum before it. */
const configurations: readonly string[] = ['/etc/dnf/dnf.conf', '/etc/yum.conf'];

function configurationOf(root: Rootfs): string | undefined {
  return configurations.find((path) => root.has(path));
}

const hasConfiguration: Condition = {
  words: `\`${configurations.join('` or `')}\` exists`,
  holds: ({ root }) => configurationOf(root) !== undefined,
};

/** Says `key=value` in [main], in the place of what was said there. */
function set(root: Rootfs, key: string, value: (before: string) => string): void {
  const path = configurationOf(root);
  if (path === undefined) return;
  root.edit(path, (text) => {
    const line = new RegExp(`^${key}[ \\t]*=[ \\t]*(.*)$`, 'm');
    const before = line.exec(text)?.[1] ?? '';
    const now = `${key}=${value(before)}`;
    if (line.test(text)) return text.replace(line, now);
    return text.includes('[main]')
      ? text.replace(/^\[main\].*$/m, (head) => `${head}\n${now}`)
      : `[main]\n${now}\n${text}`;
  });
}

/** What rpm and dnf leave out now, they leave out of what is installed later as well. */
const settings: readonly Tweak[] = [
  {
    name: 'rpm-languages',
    managers: families,
    reason:
      'rpm goes on installing the languages of the recipe and no others, or the first package installed later would bring all of them.',
    undo: `rm ${languageMacros} && dnf reinstall PACKAGE`,
    default: {
      words: 'the recipe names `packages: languages`',
      holds: ({ target }) => target.packages.languages.length > 0,
    },
    condition: exists('/etc/rpm'),
    apply({ root, target }) {
      const text = [
        '# Languages whose files rpm installs. Without this file it installs all of them; packages that are there',
        '# already get theirs by being installed again.',
        `%_install_langs ${target.packages.languages.join(':') || 'C'}`,
        '',
      ];
      root.write(languageMacros, text.join('\n'));
    },
  },
  {
    name: 'dnf-no-docs',
    managers: ['dnf'],
    reason:
      'dnf goes on leaving out what packages mark as documentation, as the build did. Licences are none.',
    undo: "sed -i '/^tsflags=nodocs/d' /etc/dnf/dnf.conf && dnf reinstall PACKAGE",
    default: {
      words: 'the recipe does not say `docs: true`',
      holds: ({ target }) => !target.packages.docs,
    },
    condition: hasConfiguration,
    apply: ({ root }) =>
      set(root, 'tsflags', (before) => {
        const flags = before.split(/[\s,]+/).filter((flag) => flag !== '' && flag !== 'nodocs');
        return [...flags, 'nodocs'].join(',');
      }),
  },
  {
    name: 'dnf-no-weak-deps',
    managers: ['dnf'],
    reason: 'dnf goes on installing what packages require and not what they recommend, as the build did.',
    undo: "sed -i '/^install_weak_deps=/d' /etc/dnf/dnf.conf",
    default: {
      words: 'the recipe does not say `recommends: true`',
      holds: ({ target }) => !target.packages.recommends,
    },
    condition: hasConfiguration,
    apply: ({ root }) => set(root, 'install_weak_deps', () => 'False'),
  },
  {
    name: 'sysconfig-network',
    managers: families,
    reason:
      'Init scripts of old services stop where `/etc/sysconfig/network` does not say `NETWORKING=yes`. A file of the recipe or of a package stays.',
    undo: 'rm /etc/sysconfig/network',
    default: {
      words: 'package `initscripts` is installed',
      holds: ({ packages }) => packages.has('initscripts'),
    },
    condition: {
      words: '`/etc/sysconfig` exists and has no `network`',
      holds: ({ root }) => root.has('/etc/sysconfig') && !root.has('/etc/sysconfig/network'),
    },
    apply: ({ root }) =>
      root.write('/etc/sysconfig/network', 'NETWORKING=yes\nHOSTNAME=localhost.localdomain\n'),
  },
];

/**
 * What mkimage-yum.sh takes away. None of it is on by default: packages own these files, and an image says the truth
 * about itself (`rpm -Va`) only as long as they are there. `packages: docs` and `languages` leave most of them out the
 * way that rpm knows of.
 */
function without(
  name: string,
  paths: readonly string[],
  about: Pick<Tweak, 'reason'> & { readonly undo?: string; readonly kept?: string },
): Tweak {
  const { reason, undo = 'dnf reinstall PACKAGE', kept } = about;
  return {
    name,
    managers: families,
    reason,
    undo,
    default: false,
    apply({ root }) {
      for (const path of paths) root.remove(path);
      if (kept !== undefined) root.mkdir(kept, { mode: 0o755, uid: 0, gid: 0 });
    },
  };
}

const removals: readonly Tweak[] = [
  without('no-locales', ['/usr/lib/locale', '/usr/share/locale'], {
    reason:
      'No compiled locales and translations, as in images of mkimage-yum.sh. Off, because it takes C.UTF-8 of older glibc away as well.',
    undo: 'dnf reinstall glibc-minimal-langpack',
  }),
  without('no-gconv', ['/usr/lib/gconv', '/usr/lib64/gconv'], {
    reason:
      'No conversions between character sets, as in images of mkimage-yum.sh. Off, because `iconv`, and programs that read anything but UTF-8, fail without.',
    undo: 'dnf reinstall glibc-common glibc-gconv-extra',
  }),
  without('no-locale-tools', ['/usr/bin/localedef', '/usr/sbin/build-locale-archive'], {
    reason:
      'No programs that make locales, as in images of mkimage-yum.sh. Off, because scripts of glibc’s own packages call them when it is updated.',
    undo: 'dnf reinstall glibc-common',
  }),
  without('no-manuals', ['/usr/share/man', '/usr/share/doc', '/usr/share/info', '/usr/share/gnome/help'], {
    reason:
      'No manuals at all, as in images of mkimage-yum.sh. Off, because rpm leaves out documentation by itself, knows that it did, and keeps licences and what programs read.',
  }),
  without('no-cracklib', ['/usr/share/cracklib'], {
    reason:
      'No dictionaries of bad passwords, as in images of mkimage-yum.sh. Off, because changing a password fails without where PAM asks for them.',
    undo: 'dnf reinstall cracklib-dicts',
  }),
  without('no-i18n', ['/usr/share/i18n'], {
    reason:
      'No sources of locales, as in images of mkimage-yum.sh. Off, because `localedef` has nothing to work from without.',
    undo: 'dnf reinstall glibc-locale-source',
  }),
  without('no-sln', ['/sbin/sln'], {
    reason:
      'No static `ln`, which only helps to repair a machine, as in images of mkimage-yum.sh. Off, because a package owns it.',
    undo: 'dnf reinstall glibc',
  }),
  without('no-ld-cache', ['/etc/ld.so.cache', '/var/cache/ldconfig'], {
    reason:
      'No cache of libraries, as in images of mkimage-yum.sh. Off, because libraries in the folders that `/etc/ld.so.conf.d` names are found by it alone.',
    undo: 'ldconfig',
    kept: '/var/cache/ldconfig',
  }),
  without('yum-cache', ['/var/cache/yum'], {
    reason:
      'An empty `/var/cache/yum`, as in images of mkimage-yum.sh. Off, because nothing has used it since dnf came.',
    undo: 'rmdir /var/cache/yum',
    kept: '/var/cache/yum',
  }),
];

const leftovers: readonly Tweak[] = [
  {
    name: 'dnf-caches',
    managers: ['dnf'],
    reason:
      'Metadata is out of date by the time the image is used, and what dnf and yum log while an image is built is about the build.',
    undo: 'dnf makecache',
    default: true,
    apply: ({ root }) =>
      void removeResidue(
        root,
        [
          ...['dnf', 'libdnf5', 'yum', 'PackageKit'].map((name) => `var/cache/${name}/**`),
          ...['dnf*.log', 'hawkey.log', 'yum.log'].map((name) => `var/log/${name}`),
        ].map((glob) => ({ glob })),
      ),
  },
  {
    name: 'dnf-history',
    managers: ['dnf'],
    reason:
      'What the recipe’s own commands did with dnf, and when, is about the build; images of the distributions have no history either.',
    undo: '',
    default: true,
    apply: ({ root }) =>
      void removeResidue(
        root,
        ['var/lib/dnf/history.sqlite*', 'usr/lib/sysimage/libdnf5/transaction_history.sqlite*'].map(
          (glob) => ({ glob }),
        ),
      ),
  },
  {
    name: 'rpm-database',
    managers: families,
    reason:
      'The database of rpm can be read in containers whose root is read-only, and is the same in every build: as rpm leaves it, it needs files beside it even for reading.',
    undo: '',
    default: true,
    apply({ root }) {
      for (const path of rpmDatabases) settleRpmDatabase(root, path);
    },
  },
];

export const rpmTweaks: readonly Tweak[] = [...settings, ...removals, ...leftovers];
