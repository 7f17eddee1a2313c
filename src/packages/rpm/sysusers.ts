import type { Host } from '../../host/contract.ts';
import type { Rootfs } from '../../rootfs/rootfs.ts';
import { addGroup, addMember, addSystemUser } from '../../rootfs/users.ts';
import { macrosOnly } from './macros.ts';

/** Says to rpm ≥ 4.19 that users are not for it to make: it would number them by the login.defs of this machine's release. */
export const noSysusers: Readonly<Record<string, string>> = { __systemd_sysusers: '/bin/true' };

/**
 * The lines of sysusers.d(5) that packages say they need before their files are laid: rpm ≥ 4.19 puts them, in Base64,
 * into what a package provides. Older ones are not told, and give the files of unknown users to root.
 * @see https://rpm-software-management.github.io/rpm/manual/users_and_groups.html
 */
export async function systemUsers(files: readonly string[], host: Host): Promise<readonly string[]> {
  const format = '[%{PROVIDENAME}\\t%{PROVIDEVERSION}\\n]';
  const argv = ['rpm', ...macrosOnly, '--query', '--package', '--nosignature', '--queryformat', format];
  const { stdout } = await host.exec.run([...argv, ...files]);
  const lines = stdout.split('\n').flatMap((line) => {
    const [name = '', encoded = ''] = line.split('\t');
    if (encoded === '' || !/^(user|group|groupmember)\(/.test(name)) return [];
    return [Buffer.from(encoded, 'base64').toString('utf8').replace(/\0/g, '').trim()];
  });
  return [...new Set(lines)].sort();
}

/**
 * Makes the users and groups that are not there yet. Numbers that are left open go down from 999, in the order of the
 * names, so that the same packages give the same numbers whatever made the root.
 * @param epoch seconds since 1970: the date of the accounts
 */
export function makeSystemUsers(root: Rootfs, lines: readonly string[], epoch: number): void {
  const entries = lines.map(readLine);
  // Those with a number of their own come first, lest it is given to another.
  const numbered = ({ id }: Line) => /^\d/.test(id);
  for (const some of [entries.filter(numbered), entries.filter((entry) => !numbered(entry))]) {
    for (const { type, name, id } of some) if (type === 'g') addGroup(root, name, id);
    for (const { type, ...user } of some) if (type === 'u') addSystemUser(root, user, epoch);
  }
  for (const { type, name, id } of entries) if (type === 'm') addMember(root, { name, groups: [id] });
}

interface Line {
  readonly type: string;
  readonly name: string;
  /** `uid`, `uid:gid`, `uid:group`; empty where it is left open. For a member: the group. */
  readonly id: string;
  readonly comment: string;
  readonly home: string;
  readonly shell: string;
}

/** `u dbus 81 "System Message Bus" - -`: a dash, or a number taken from a file's owner, leaves it open. */
function readLine(line: string): Line {
  const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  const [type = '', name = '', id = '', comment = '', home = '', shell = ''] = words.map((word) =>
    word === '-' ? '' : word,
  );
  // `u!` locks the account, which all of them are here.
  return { type: type.charAt(0), name, id: id.startsWith('/') ? '' : id, comment, home, shell };
}
