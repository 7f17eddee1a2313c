import { removeResidue } from '../residue.ts';
import type { Tweak } from './tweak.ts';

/** A tweak that removes files, given as patterns of {@link removeResidue}. */
function without(
  globs: readonly string[],
  about: Pick<Tweak, 'name' | 'managers' | 'reason' | 'undo'>,
): Tweak {
  const residue = globs.map((glob) => ({ glob }));
  return { ...about, default: true, apply: ({ root }) => void removeResidue(root, residue) };
}

/** Records that only make sense with content: login accounting, which packages ship empty. */
const accounting = ['btmp', 'faillog', 'lastlog', 'tallylog', 'wtmp'].map((name) => `/var/log/${name}`);

const buildLogs: readonly string[] = [
  'var/log/alternatives.log',
  'var/log/apt/**',
  'var/log/bootstrap.log',
  'var/log/dpkg.log',
  'var/log/fontconfig.log',
  'var/log/munin/munin-node-configure.log',
];

export const leftoverTweaks: readonly Tweak[] = [
  {
    name: 'logs',
    managers: 'all',
    reason:
      'The log of the build is about the build. Directories and empty log files of packages stay, with their owners.',
    undo: '',
    default: true,
    apply({ root }) {
      removeResidue(
        root,
        buildLogs.map((glob) => ({ glob })),
      );
      for (const path of accounting) if (root.stat(path)?.isFile()) root.truncate(path);
    },
  },
  without(['var/lib/apt/lists/**', 'var/lib/apt/lists/auxfiles/'], {
    name: 'apt-lists',
    managers: ['apt'],
    reason: 'Package lists are out of date by the time the image is used, and large.',
    undo: 'apt-get update',
  }),
  without(
    [
      'var/cache/apt/*.bin',
      'var/cache/apt/archives/**',
      'var/cache/debconf/*-old',
      'var/cache/ldconfig/aux-cache',
      'var/cache/man/**',
    ],
    {
      name: 'caches',
      managers: 'all',
      reason:
        'Caches are made again when needed. Several hold times and inode numbers, so no two builds would be equal.',
      undo: '',
    },
  ),
  without(
    [
      'var/lib/dpkg/*-old',
      ...['group', 'gshadow', 'passwd', 'shadow', 'subgid', 'subuid'].map((name) => `etc/${name}-`),
      'etc/apt/trustdb.gpg',
      'var/lib/sgml-base/*.old',
      'var/lib/ucf/hashfile.*',
      'var/lib/ucf/registry.*',
    ],
    {
      name: 'backups',
      managers: 'all',
      reason:
        'Copies that tools keep of the last version of a file: what they say depends on the order of the installation.',
      undo: '',
    },
  ),
  {
    name: 'empty-mounts',
    managers: 'all',
    reason:
      'Engines mount `/dev`, `/proc` and `/sys`; device nodes in a layer cannot be unpacked without root. `/run`, `/tmp` and `/var/tmp` hold nothing that outlives a machine. `/run/lock`, where `/var/lock` leads, stays.',
    undo: '',
    default: true,
    apply({ root }) {
      for (const directory of ['/dev', '/proc', '/sys', '/run/lock', '/run', '/tmp', '/var/tmp']) {
        if (!root.stat(directory)?.isDirectory()) continue;
        const paths = root.list(directory).map((name) => `${directory}/${name}`);
        for (const path of paths) if (path !== '/run/lock') root.remove(path);
      }
    },
  },
  {
    name: 'run-systemd-container',
    managers: 'all',
    reason:
      'Makes `systemd-detect-virt` answer `docker`, as Ubuntu’s images do. Off, because it is a guess: the image may run elsewhere.',
    undo: 'rm /run/systemd/container',
    default: false,
    apply: ({ root }) => root.write('/run/systemd/container', 'docker\n'),
  },
];
