import { fail } from '../model/error.ts';
import type { UserEntry } from '../model/target.ts';
import { records } from './accounts.ts';
import { copyFolder } from './files.ts';
import type { Rootfs } from './rootfs.ts';

const secondsPerDay = 86_400;

/**
 * Adds a user without a usable password, as `useradd --create-home` would: an own group unless `gid` is one that
 * exists, and a home filled from /etc/skel. `epoch` (seconds) dates the account.
 * @throws BaseImageError `recipe` when a name or number is taken, or a supplementary group is missing.
 */
export function addUser(root: Rootfs, user: UserEntry, epoch: number): void {
  const { name, uid, gid } = user;
  const where = `users: ${name}`;
  checkFields(user);

  const users = records(root, '/etc/passwd');
  if (users.some(([other]) => other === name)) fail('recipe', `${where} exists in the image already`);
  const sameId = users.find((fields) => fields[2] === String(uid));
  if (sameId) fail('recipe', `${where}: uid ${uid} belongs to ${sameId[0]}`, { hint: 'Choose another uid' });

  const groups = records(root, '/etc/group');
  const primary = groups.find((fields) => fields[2] === String(gid));
  // A gid that equals the uid is meant as the user's own group; any other number may well be a group of the image.
  if (primary && primary[0] !== name && gid === uid) {
    fail('recipe', `${where}: gid ${gid} belongs to group ${primary[0]}`, {
      hint: 'Choose another uid and gid',
    });
  }
  if (!primary && groups.some(([other]) => other === name)) {
    fail('recipe', `${where}: a group of that name exists with another gid than ${gid}`, {
      hint: `Give the user that group's gid, or another name`,
    });
  }
  const missing = user.groups.filter((group) => !groups.some(([other]) => other === group));
  if (missing.length > 0) {
    fail('recipe', `${where}: the image has no group ${missing.join(', ')}`, {
      hint: 'Groups come with packages: add the package that makes it, or leave it out',
    });
  }

  append(root, '/etc/passwd', [name, 'x', uid, gid, user.comment, user.home, user.shell]);
  if (root.has('/etc/shadow')) {
    append(root, '/etc/shadow', [name, '!', Math.floor(epoch / secondsPerDay), 0, 99999, 7, '', '', '']);
  }
  if (!primary) {
    append(root, '/etc/group', [name, 'x', gid, '']);
    if (root.has('/etc/gshadow')) append(root, '/etc/gshadow', [name, '!', '', '']);
  }
  addMember(root, user);
  makeHome(root, user);
}

/** Highest number that is given to accounts of the system; those above are people's. */
const highest = 999;

/** An account of the system as sysusers.d(5) describes it; empty fields are left to the defaults there. */
export interface SystemUser {
  readonly name: string;
  /** `uid`, `uid:gid` or `uid:group`. */
  readonly id: string;
  readonly comment: string;
  readonly home: string;
  readonly shell: string;
}

/** Adds a group unless there is one of the name; without a number of its own it gets the highest that is free. */
export function addGroup(root: Rootfs, name: string, id: string): void {
  const groups = records(root, '/etc/group');
  if (groups.some(([other]) => other === name)) return;
  const gid = id === '' ? freeId(root) : Number(id);
  append(root, '/etc/group', [name, 'x', gid, '']);
  if (root.has('/etc/gshadow')) append(root, '/etc/gshadow', [name, '!*', '', '']);
}

/** Adds an account without a password, and its group, unless there is one of the name; makes no home. */
export function addSystemUser(root: Rootfs, user: SystemUser, epoch: number): void {
  const { name, id, comment, home, shell } = user;
  if (records(root, '/etc/passwd').some(([other]) => other === name)) return;
  const [number = '', group = ''] = id.split(':');
  const groupOf = (wanted: string) =>
    records(root, '/etc/group').find(([other, , gid]) => other === wanted || gid === wanted);
  const uid = number === '' || number === '-' ? (groupOf(name)?.[2] ?? freeId(root)) : number;
  if (group === '') addGroup(root, name, String(uid));
  const gid = groupOf(group || name)?.[2] ?? group;
  append(root, '/etc/passwd', [name, 'x', uid, gid, comment, home || '/', shell || '/usr/sbin/nologin']);
  if (root.has('/etc/shadow'))
    append(root, '/etc/shadow', [name, '!*', Math.floor(epoch / secondsPerDay), '', '', '', '', '', '']);
}

function freeId(root: Rootfs): number {
  const taken = new Set(
    ['/etc/passwd', '/etc/group'].flatMap((path) => records(root, path).map((fields) => fields[2])),
  );
  for (let id = highest; id > 0; id--) if (!taken.has(String(id))) return id;
  return fail('install', 'There is no number left for a user of the system');
}

function checkFields({ name, comment, home, shell }: UserEntry): void {
  if (!/^[a-z_][a-z0-9_-]{0,31}$/.test(name)) {
    fail('recipe', `users: ${JSON.stringify(name)} is no user name`, {
      hint: 'Lower-case letters, digits, - and _, up to 32, not starting with a digit',
    });
  }
  for (const [key, value] of Object.entries({ comment, home, shell })) {
    if (/[:\n]/.test(value)) fail('recipe', `users: ${name}: ${key} cannot hold a colon or a line break`);
  }
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function append(root: Rootfs, path: string, fields: readonly (string | number)[]): void {
  const add = (text: string): string => [...lines(text), fields.join(':'), ''].join('\n');
  if (root.has(path)) root.edit(path, add);
  else root.write(path, add(''));
}

/** Adds the user to the supplementary groups; the members are the fourth field of group and gshadow alike. */
export function addMember(root: Rootfs, user: Pick<UserEntry, 'name' | 'groups'>): void {
  for (const path of ['/etc/group', '/etc/gshadow']) if (root.has(path)) addMemberIn(root, path, user);
}

function addMemberIn(root: Rootfs, path: string, { name, groups }: Pick<UserEntry, 'name' | 'groups'>): void {
  root.edit(path, (text) =>
    [
      ...lines(text).map((line) => {
        const [group = '', password = '', middle = '', members = ''] = line.split(':');
        if (!groups.includes(group) || members.split(',').includes(name)) return line;
        return [group, password, middle, members === '' ? name : `${members},${name}`].join(':');
      }),
      '',
    ].join('\n'),
  );
}

function makeHome(root: Rootfs, { home, uid, gid }: UserEntry): void {
  // By convention the home of accounts that have none.
  if (home === '/nonexistent' || root.has(home)) return;
  root.mkdir(home, { mode: 0o755, uid, gid });
  if (root.has('/etc/skel')) copyFolder(root, root.locate('/etc/skel'), home, { uid, gid });
}
