import type { Rootfs } from './rootfs.ts';

/** Files that are different in every build, though the lock is the same. */
export interface Unequal {
  /** Packages that make them, in whatever distribution. */
  readonly of: string;
  /** Paths, as {@link Rootfs.glob} takes them. */
  readonly globs: readonly string[];
  /** Only where this is there as well: others make the same files, and always alike. */
  readonly beside?: string;
  readonly reason: string;
  /** What the recipe can do about it. */
  readonly cure: string;
}

const atStart = 'let the container make them when it starts, and remove them in `run`';

export const unequal: readonly Unequal[] = [
  {
    of: 'postgresql',
    globs: ['global/pg_control', 'pg_stat/*', 'pg_wal/*'].map((path) => `var/lib/postgresql/*/*/${path}`),
    reason: 'a cluster has a random identifier, and its files hold times',
    cure: 'set `create_main_cluster = false` in /etc/postgresql-common/createcluster.conf, or `pg_dropcluster` in `run`',
  },
  {
    of: 'mariadb-server, mysql-server',
    globs: ['var/lib/mysql/**'],
    reason: 'files of the database hold times and random numbers',
    cure: atStart,
  },
  {
    of: 'slapd',
    globs: ['var/lib/ldap/*', 'etc/ldap/slapd.d/**'],
    reason: 'entries have random identifiers, times and a password',
    cure: atStart,
  },
  {
    of: 'samba',
    globs: ['var/lib/samba/**/*.tdb', 'var/lib/samba/*.tdb', 'var/lib/samba/private/*'],
    reason: 'files of the database hold random numbers',
    cure: atStart,
  },
  {
    of: 'insserv',
    globs: ['etc/init.d/.depend.*'],
    reason:
      'services that need not wait for each other are in the order in which the file system lists links',
    cure: 'remove them in `run`; `insserv` makes them again',
  },
  {
    of: 'postfix',
    globs: ['etc/aliases.db'],
    reason: 'a Berkeley database has a random identifier, and the time is an entry',
    cure: 'remove it in `run`; `newaliases` in the container makes it again',
  },
  {
    of: 'doc-base',
    globs: ['var/lib/doc-base/info/files.yml'],
    reason: 'times at which packages were unpacked',
    cure: 'remove /var/lib/doc-base/info/* in `run`; `install-docs --install-all` makes them again',
  },
  {
    of: 'dracut',
    globs: ['boot/initr*'],
    beside: 'usr/bin/dracut',
    reason: 'times of the build',
    cure: '`reproducible=yes` in a file of your own in /etc/dracut.conf.d',
  },
  {
    of: 'rkhunter',
    globs: ['var/lib/rkhunter/db/*'],
    reason: 'inode numbers of programs',
    cure: atStart,
  },
  {
    of: 'tripwire',
    globs: ['etc/tripwire/tw.cfg', 'etc/tripwire/tw.pol'],
    reason: 'signed with random keys, which are taken out',
    cure: atStart,
  },
  {
    of: 'mysql-server, mailman3, roundcube, bacula',
    globs: [
      'etc/mysql/debian.cnf',
      'etc/mailman3/mailman.cfg',
      'etc/roundcube/config.inc.php',
      'etc/bacula/common_default_passwords',
    ],
    reason: 'a random password',
    cure: 'give a file of your own in `files`',
  },
];

/** What of the table is in an image; directories do not count. */
export function findUnequal(root: Rootfs): readonly (Unequal & { readonly paths: readonly string[] })[] {
  return unequal.flatMap((row) => {
    if (row.beside !== undefined && !root.has(`/${row.beside}`)) return [];
    const paths = row.globs.flatMap((glob) => root.glob(glob)).filter((path) => root.stat(path)?.isFile());
    return paths.length === 0 ? [] : [{ ...row, paths: [...new Set(paths)].sort() }];
  });
}

/** The table as Markdown, for the README. */
export function unequalTable(): string {
  const rows = unequal.map(({ of, globs, reason, cure }) => [
    of,
    globs.map((glob) => `\`/${glob}\``).join(', '),
    reason,
    cure,
  ]);
  const header = ['Made by', 'What', 'Why', 'What helps'];
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
