import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileEntry, UserEntry } from '../../src/model/target.ts';
import { customise } from '../../src/rootfs/customise.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';

const epoch = 1_700_000_000;
const digest = `sha256:${'0'.repeat(64)}`;

let folder: string;
let source: string;
let root: Rootfs;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'customise-'));
  source = join(folder, 'source');
  fs.mkdirSync(source);
  fs.mkdirSync(join(folder, 'root'));
  root = openRootfs(join(folder, 'root'));
  root.write('/etc/passwd', 'root:x:0:0:root:/root:/bin/bash\n');
  root.write('/etc/group', 'root:x:0:\nadm:x:4:syslog\nusers:x:100:\n');
  root.write('/etc/shadow', 'root:*:1:0:99999:7:::\n', { mode: 0o640, gid: 42 });
  root.write('/etc/gshadow', 'root:*::\nadm:*::syslog\nusers:*::\n', { mode: 0o640, gid: 42 });
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const user = (change: Partial<UserEntry> = {}): UserEntry => ({
  name: 'app',
  uid: 1000,
  gid: 1000,
  home: '/home/app',
  shell: '/bin/sh',
  comment: '',
  groups: [],
  ...change,
});

const addUsers = (...users: readonly UserEntry[]) =>
  customise(root, { users, files: [], timezone: '' }, epoch);

const addFile = (change: Partial<FileEntry>) =>
  customise(
    root,
    { users: [], files: [{ path: '/opt/it', mode: 0o644, uid: 0, gid: 0, ...change }], timezone: '' },
    epoch,
  );

const recipeError = (message: string | RegExp): unknown =>
  expect.objectContaining({ code: 'recipe', message: expect.stringMatching(message) });

describe('users', () => {
  it('adds an account that nobody can log into, with its home', () => {
    root.write('/etc/skel/.profile', 'profile', { mode: 0o600 });
    root.symlink('.profile', '/etc/skel/.bash_profile');
    root.mkdir('/etc/skel/.config', { mode: 0o700 });
    addUsers(user({ comment: 'The App', groups: ['adm', 'users'] }));

    expect(root.read('/etc/passwd')).toBe(
      'root:x:0:0:root:/root:/bin/bash\napp:x:1000:1000:The App:/home/app:/bin/sh\n',
    );
    expect(root.read('/etc/shadow')).toMatch(/\napp:!:19675:0:99999:7:::\n$/);
    expect(root.read('/etc/group')).toBe('root:x:0:\nadm:x:4:syslog,app\nusers:x:100:app\napp:x:1000:\n');
    expect(root.read('/etc/gshadow')).toBe('root:*::\nadm:*::syslog,app\nusers:*::app\napp:!::\n');
    expect(root.stat('/etc/shadow')).toMatchObject({ mode: 0o100640, gid: 42 });
    const owner = { uid: 1000, gid: 1000 };
    expect(root.stat('/home/app')).toMatchObject({ mode: 0o040755, ...owner });
    expect(root.stat('/home')).toMatchObject({ mode: 0o040755, uid: 0 });
    expect(root.stat('/home/app/.profile')).toMatchObject({ mode: 0o100600, ...owner });
    expect(root.stat('/home/app/.config')).toMatchObject({ mode: 0o040700, ...owner });
    expect(root.stat('/home/app/.bash_profile')).toMatchObject(owner);
    expect(root.read('/home/app/.bash_profile')).toBe('profile');
  });

  it('joins an existing group by its number', () => {
    addUsers(user({ gid: 0 }), user({ name: 'other', uid: 1001, gid: 100, home: '/nonexistent' }));
    expect(root.read('/etc/group')).toBe('root:x:0:\nadm:x:4:syslog\nusers:x:100:\n');
    expect(root.stat('/home/app')).toMatchObject({ uid: 1000, gid: 0 });
    expect(root.has('/nonexistent')).toBe(false);
  });

  it('keeps an existing home', () => {
    root.mkdir('/srv', { mode: 0o700 });
    addUsers(user({ home: '/srv' }));
    expect(root.stat('/srv')).toMatchObject({ mode: 0o040700, uid: 0 });
  });

  it('makes do without shadow files, and without a last line break', () => {
    for (const path of ['/etc/shadow', '/etc/gshadow', '/etc/group']) root.remove(path);
    root.write('/etc/passwd', 'root:x:0:0:root:/root:/bin/bash');
    addUsers(user());
    expect(root.read('/etc/passwd').split('\n')).toHaveLength(3);
    expect(root.read('/etc/group')).toBe('app:x:1000:\n');
    expect(root.has('/etc/shadow')).toBe(false);
  });

  it.each<[string, Partial<UserEntry>, RegExp]>([
    ['a name that is taken', { name: 'root' }, /root exists/],
    ['a uid that is taken', { uid: 0 }, /uid 0 belongs to root/],
    ['a gid that is another group', { uid: 100, gid: 100 }, /gid 100 belongs to group users/],
    ['a group name with another gid', { name: 'adm' }, /group of that name/],
    ['a missing group', { groups: ['adm', 'docker'] }, /no group docker/],
    ['a name with a colon', { name: 'a:b' }, /"a:b" is no user name/],
    ['a second line', { comment: 'x\nevil::0:0::/:/bin/sh' }, /comment cannot hold/],
  ])('refuses %s', (_, change, message) => {
    const before = root.walk('/').map((path) => [path, root.stat(path)?.isFile() && root.read(path)]);
    expect(() => addUsers(user(change))).toThrow(recipeError(message));
    expect(root.walk('/').map((path) => [path, root.stat(path)?.isFile() && root.read(path)])).toEqual(
      before,
    );
  });

  it('cannot be led out of the root by its home', () => {
    const outside = join(folder, 'outside');
    fs.mkdirSync(outside);
    root.symlink(outside, '/home');
    addUsers(user());
    expect(fs.readdirSync(outside)).toEqual([]);
    expect(root.stat(`${outside}/app`)).toMatchObject({ uid: 1000 });
  });
});

describe('files', () => {
  it('writes text, links and directories with their owners', () => {
    addFile({ content: 'text', mode: 0o600, uid: 5, gid: 6 });
    expect(root.read('/opt/it')).toBe('text');
    expect(root.stat('/opt/it')).toMatchObject({ mode: 0o100600, uid: 5, gid: 6 });
    addFile({ link: '../etc/passwd', uid: 5, gid: 6 });
    expect(fs.readlinkSync(join(root.path, 'opt/it'))).toBe('../etc/passwd');
    expect(root.stat('/opt/it')).toMatchObject({ uid: 5, gid: 6 });
    addFile({ path: '/opt', directory: true, mode: 0o750, gid: 6 });
    expect(root.stat('/opt')).toMatchObject({ mode: 0o040750, gid: 6 });
  });

  it('copies a file, bytes as they are', () => {
    const bytes = Buffer.from([0, 255, 10, 128]);
    fs.writeFileSync(join(source, 'file'), bytes);
    addFile({ source: { path: join(source, 'file'), digest }, mode: 0o755 });
    expect(fs.readFileSync(root.locate('/opt/it'))).toEqual(bytes);
    expect(root.stat('/opt/it')?.mode).toBe(0o100755);
  });

  it('merges a folder with its links and modes, through the links of the image', () => {
    fs.mkdirSync(join(source, 'lib/deep'), { recursive: true });
    fs.writeFileSync(join(source, 'lib/deep/tool'), '#!/bin/sh');
    fs.writeFileSync(join(source, 'lib/secret'), '');
    fs.symlinkSync('/etc/shadow', join(source, 'lib/link'));
    fs.chmodSync(join(source, 'lib/deep'), 0o775);
    fs.chmodSync(join(source, 'lib/deep/tool'), 0o775);
    fs.chmodSync(join(source, 'lib/secret'), 0o600);
    root.mkdir('/usr/lib', { mode: 0o711, uid: 9 });
    root.symlink('usr/lib', '/lib');

    addFile({ path: '/', source: { path: source, digest }, uid: 5, gid: 6 });
    const owner = { uid: 5, gid: 6 };
    expect(root.stat('/lib')?.isSymbolicLink()).toBe(true);
    expect(root.stat('/usr/lib')).toMatchObject({ mode: 0o040711, uid: 9 });
    expect(root.stat('/usr/lib/deep')).toMatchObject({ mode: 0o040755, ...owner });
    expect(root.stat('/usr/lib/deep/tool')).toMatchObject({ mode: 0o100755, ...owner });
    expect(root.stat('/usr/lib/secret')).toMatchObject({ mode: 0o100600, ...owner });
    expect(fs.readlinkSync(join(root.path, 'usr/lib/link'))).toBe('/etc/shadow');
  });

  it('stays inside the root', () => {
    const outside = join(folder, 'outside');
    fs.mkdirSync(outside);
    fs.symlinkSync(outside, join(root.path, 'opt'));
    addFile({ content: 'x' });
    addFile({ path: '/../../outside/file', content: 'x' });
    addFile({ path: '/opt/made', directory: true });
    expect(fs.readdirSync(outside)).toEqual([]);
  });

  it('refuses to put a file where a directory is, and leaves what is there', () => {
    expect(() => addFile({ path: '/etc', content: '' })).toThrow(recipeError('/etc is a directory'));
    expect(() => addFile({ path: '/etc', link: 'x' })).toThrow(recipeError('/etc is a directory'));
    fs.writeFileSync(join(source, 'etc'), '');
    expect(() => addFile({ path: '/', source: { path: source, digest } })).toThrow(
      recipeError('/etc is a directory'),
    );
    fs.rmSync(join(source, 'etc'));
    fs.symlinkSync('x', join(source, 'etc'));
    expect(() => addFile({ path: '/', source: { path: source, digest } })).toThrow(
      recipeError('/etc is a directory'),
    );
    expect(root.read('/etc/passwd')).toContain('root');
  });
});

describe('time zone', () => {
  const set = (timezone: string) => customise(root, { users: [], files: [], timezone }, epoch);

  it('links the zone, and names it where the distribution does', () => {
    root.write('/usr/share/zoneinfo/Asia/Tokyo', 'TZif');
    root.symlink('/usr/share/zoneinfo/Etc/UTC', '/etc/localtime');
    set('Asia/Tokyo');
    expect(fs.readlinkSync(join(root.path, 'etc/localtime'))).toBe('/usr/share/zoneinfo/Asia/Tokyo');
    expect(root.has('/etc/timezone')).toBe(false);
    root.write('/etc/timezone', 'Etc/UTC\n');
    set('Asia/Tokyo');
    expect(root.read('/etc/timezone')).toBe('Asia/Tokyo\n');
  });

  it.each(['Asia/Tokyo', 'Asia', '../../../etc/passwd', '/etc/passwd'])(
    'refuses %s when the image has no such zone',
    (zone) => {
      root.mkdir('/usr/share/zoneinfo/Asia');
      expect(() => set(zone)).toThrow(
        expect.objectContaining({ code: 'recipe', hint: expect.stringContaining('tzdata') }),
      );
      expect(root.has('/etc/localtime')).toBe(false);
    },
  );
});
