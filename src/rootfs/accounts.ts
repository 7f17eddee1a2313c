import type { Rootfs } from './rootfs.ts';

/** Whom a program runs as, in numbers, and where that account lives. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** Further groups. */
  readonly groups: readonly number[];
  readonly home: string;
}

/** The largest number that container runtimes take. */
const highest = 2 ** 31 - 1;

/**
 * Whom `user`, `user:group` or nothing stands for in an image, as runc and containerd find it: names must be in
 * /etc/passwd and /etc/group, numbers need not; with a group there are no further ones.
 * @returns a text that says what is wrong where there is no such user or group
 */
export function accountOf(root: Rootfs, spec: string): Account | string {
  const [user = '', group = '', ...rest] = spec.split(':');
  if (rest.length > 0) return `${JSON.stringify(spec)} is neither a user nor user:group`;
  const wanted = user || '0';
  const found = records(root, '/etc/passwd').find(
    ([name, , uid]) => (user !== '' && name === user) || (/^\d+$/.test(wanted) && uid === wanted),
  );
  const uid = numberOf(found?.[2] ?? wanted);
  if (uid === undefined) return `there is no user ${JSON.stringify(user)} in its /etc/passwd`;
  const home = found?.[5] || '/';
  const groups = records(root, '/etc/group');
  if (group !== '') {
    const line = groups.find(([name, , number]) => name === group || number === group);
    const gid = numberOf(line?.[2] ?? group);
    if (gid === undefined) return `there is no group ${JSON.stringify(group)} in its /etc/group`;
    return { uid, gid, groups: [], home };
  }
  const member = found?.[0];
  const further = groups.flatMap(([, , number = '', members = '']) =>
    member !== undefined && members.split(',').includes(member) ? (numberOf(number) ?? []) : [],
  );
  return { uid, gid: numberOf(found?.[3] ?? '0') ?? 0, groups: [...new Set(further)], home };
}

/** Fields of a colon-separated database; none when it is missing. */
export function records(root: Rootfs, path: string): readonly (readonly string[])[] {
  if (!root.has(path)) return [];
  const lines = root.read(path).split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split(':'));
}

function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) && Number(text) <= highest ? Number(text) : undefined;
}
