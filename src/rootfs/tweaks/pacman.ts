import { removeResidue } from '../residue.ts';
import { exists, type Tweak } from './tweak.ts';
import { compareVersions } from '../../model/versions.ts';

const configuration = '/etc/pacman.conf';
const keyring = 'etc/pacman.d/gnupg';

/** What gpg keeps beside public keys: secrets, how to revoke them, sockets, locks and copies. */
const besidePublicKeys: readonly string[] = [
  ...['private-keys-v1.d', 'openpgp-revocs.d', 'crls.d'].map((name) => `${keyring}/${name}/`),
  ...['secring.gpg', 'S.*', '.#*', '*.lock', '*~', 'random_seed'].map((name) => `${keyring}/${name}`),
];

export const pacmanTweaks: readonly Tweak[] = [
  {
    name: 'pacman-secret-key',
    managers: ['pacman'],
    reason:
      'The secret key that `pacman-key --init` makes would be the same in every container, and known to everybody who has the image: what it signs, pacman trusts. Packages are verified without it.',
    undo: 'pacman-key --init && pacman-key --populate',
    default: true,
    condition: exists(`/${keyring}`),
    apply: ({ root }) =>
      void removeResidue(
        root,
        besidePublicKeys.map((glob) => ({ glob })),
      ),
  },
  {
    name: 'pacman-sandbox',
    managers: ['pacman'],
    reason:
      'Since version 7, pacman downloads in a sandbox of its own, which the kernel refuses inside most containers: `pacman -Sy` would fail.',
    undo: `sed -i '/^DisableSandbox/d' ${configuration}`,
    default: true,
    condition: {
      words: `\`${configuration}\` exists and \`pacman\` is version 7 or later`,
      holds: ({ root, packages }) =>
        root.has(configuration) && compareVersions(packages.get('pacman') ?? '0', '7') >= 0,
    },
    apply({ root, packages }) {
      // 7.1 has two halves of it, of which containers lack only one.
      const name =
        compareVersions(packages.get('pacman') ?? '', '7.1') < 0
          ? 'DisableSandbox'
          : 'DisableSandboxFilesystem';
      root.edit(configuration, (text) =>
        new RegExp(`^\\s*${name}\\b`, 'm').test(text)
          ? text
          : text.replace(/^\s*\[options\].*$/m, (head) => `${head}\n${name}`),
      );
    },
  },
  {
    name: 'pacman-check-space',
    managers: ['pacman'],
    reason:
      'pacman looks for the mount point of every file to see how much room there is; in a container it may not find one, and stops.',
    undo: `sed -i 's/^#CheckSpace/CheckSpace/' ${configuration}`,
    default: true,
    condition: exists(configuration),
    apply: ({ root }) => root.edit(configuration, (text) => text.replace(/^[ \t]*(?=CheckSpace\b)/gm, '#')),
  },
  {
    name: 'pacman-caches',
    managers: ['pacman'],
    reason:
      'Package databases are out of date by the time the image is used, and a package that is installed need not be kept as a file.',
    undo: 'pacman -Sy',
    default: true,
    apply: ({ root }) =>
      void removeResidue(root, [{ glob: 'var/lib/pacman/sync/**' }, { glob: 'var/cache/pacman/pkg/**' }]),
  },
  {
    name: 'localtime',
    managers: ['pacman'],
    reason:
      'No package sets a time zone, and without one programs disagree about what it is; with `timezone` the recipe sets another.',
    undo: 'rm /etc/localtime',
    default: true,
    condition: {
      words: '`/usr/share/zoneinfo/UTC` exists and `/etc/localtime` does not',
      holds: ({ root }) => root.has('/usr/share/zoneinfo/UTC') && root.stat('/etc/localtime') === undefined,
    },
    apply: ({ root }) => root.symlink('/usr/share/zoneinfo/UTC', '/etc/localtime'),
  },
];
