import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExec } from '../../src/host/exec.ts';
import { debDate, readMembers, unpackMembers } from '../../src/packages/deb.ts';

const exec = createExec({ debug() {} });
const date = 1_700_000_000;
let work: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'deb-'));
});
afterAll(() => rm(work, { recursive: true }));

function run(program: string, args: readonly string[], cwd = work): string {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(date), LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  return execFileSync(program, args, { cwd, env, encoding: 'utf8' });
}

/** A package with what packages have: scripts, links, odd names, odd sizes. */
async function build(compression: string, uniform = true): Promise<string> {
  const tree = await mkdtemp(join(work, 'tree-'));
  await mkdir(join(tree, 'DEBIAN'), { recursive: true });
  await mkdir(join(tree, 'usr/share/fixture'), { recursive: true });
  const control = [
    'Package: fixture',
    'Version: 1:2~rc1',
    'Architecture: all',
    'Maintainer: F <f@example.org>',
  ];
  await writeFile(join(tree, 'DEBIAN/control'), `${control.join('\n')}\nDescription: fixture\n`);
  await writeFile(join(tree, 'DEBIAN/postinst'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  await writeFile(join(tree, 'usr/share/fixture/höhe x'), 'text\n'.repeat(40_001));
  await symlink('höhe x', join(tree, 'usr/share/fixture/link'));
  await utimes(join(tree, 'usr/share/fixture'), date - 5000, date - 5000);
  const path = `${tree}.deb`;
  const uniformly = uniform ? '--uniform-compression' : '--no-uniform-compression';
  run('dpkg-deb', [`-Z${compression}`, uniformly, '--root-owner-group', '--build', tree, path]);
  return path;
}

/** dpkg says and unpacks the same for both. */
async function expectSame(original: string, unpacked: string) {
  expect(run('dpkg-deb', ['-f', unpacked])).toBe(run('dpkg-deb', ['-f', original]));
  expect(run('dpkg-deb', ['-c', unpacked])).toBe(run('dpkg-deb', ['-c', original]));
  expect(run('dpkg-deb', ['-I', unpacked])).toContain('new Debian package, version 2.0.');
  const listings = [original, unpacked].map((deb) => {
    const tree = `${deb}.tree`;
    run('dpkg-deb', ['-R', deb, tree]);
    // Folders get the time of unpacking where a link in them is made last; `-c` has their dates.
    const format = ['-type', 'd', '-printf', '%P %m %U:%G\n', '-o', '-printf', '%P %y %m %U:%G %T@ %l\n'];
    const files = run('find', ['.', ...format], tree)
      .split('\n')
      .sort();
    const sums = run('find', ['.', '-type', 'f', '-exec', 'sha256sum', '{}', '+'], tree).split('\n').sort();
    return [...files, ...sums];
  });
  expect(listings[1]).toEqual(listings[0]);
}

describe('a package with its members decompressed', () => {
  test.each(['xz', 'gzip', 'zstd', 'none'])('%s', async (compression) => {
    const original = await build(compression);
    const unpacked = join(work, `${compression}.unpacked.deb`);
    await unpackMembers(exec, original, unpacked);
    const members = await readMembers(unpacked);
    expect(members.map(({ name }) => name)).toEqual(['debian-binary', 'control.tar', 'data.tar']);
    expect(members.map(({ mtime }) => mtime)).toEqual(
      (await readMembers(original)).map(({ mtime }) => mtime),
    );
    await expectSame(original, unpacked);
  });

  test('whatever the two are compressed with', async () => {
    const original = await build('none', false);
    expect((await readMembers(original)).map(({ name }) => name)).toContain('data.tar');
    const unpacked = join(work, 'mixed.unpacked.deb');
    await unpackMembers(exec, original, unpacked);
    await expectSame(original, unpacked);
  });

  describe('by zstd, where dpkg does not know it', () => {
    /** Programs of a machine whose dpkg-deb is as old as Debian 11's, in front of this one's. */
    async function oldMachine() {
      const bin = await mkdtemp(join(work, 'bin-'));
      const old = `#!/bin/sh
case $(ar t "$2") in *.zst*) echo "dpkg-deb: error: archive '$2' uses unknown compression for member 'control.tar.zst', giving up" >&2; exit 2 ;; esac
exec /usr/bin/dpkg-deb "$@"
`;
      await writeFile(join(bin, 'dpkg-deb'), old, { mode: 0o755 });
      return createExec({ debug() {} }, { PATH: bin });
    }

    test('zstd does it', async () => {
      const original = await build('zstd');
      const unpacked = join(work, 'old.unpacked.deb');
      await unpackMembers(await oldMachine(), original, unpacked);
      await expectSame(original, unpacked);
      expect(await readdir(work)).not.toContain('old.unpacked.deb.zst');
    });

    test('and without it, the machine is told what it lacks', async () => {
      const bare = { ...(await oldMachine()), which: () => Promise.resolve(undefined) };
      const unpacking = unpackMembers(bare, await build('zstd'), join(work, 'none.deb'));
      await expect(unpacking).rejects.toMatchObject({
        code: 'host',
        hint: expect.stringContaining('apt-get install zstd') as string,
      });
    });
  });

  test('a second time changes nothing', async () => {
    const original = await build('xz');
    const [once, twice] = [join(work, 'once.deb'), join(work, 'twice.deb')];
    await unpackMembers(exec, original, once);
    await unpackMembers(exec, once, twice);
    expect((await readFile(twice)).equals(await readFile(once))).toBe(true);
  });

  test('of the real archive', async () => {
    const folder = join(work, 'real');
    await mkdir(folder);
    run('apt-get', ['-qq', '-o', 'APT::Sandbox::User=root', 'download', 'hostname', 'base-files'], folder);
    const debs = await readdir(folder);
    expect(debs).toHaveLength(2);
    for (const deb of debs) {
      const original = join(folder, deb);
      const unpacked = join(work, `unpacked-${deb}`);
      await unpackMembers(exec, original, unpacked);
      await expectSame(original, unpacked);
      expect(await debDate(unpacked)).toBe(await debDate(original));
    }
  });

  test('members of other names stay, odd lengths and all', async () => {
    const original = await build('gzip');
    await writeFile(join(work, '_gpgorigin'), 'odd');
    run('ar', ['q', original, '_gpgorigin']);
    const unpacked = join(work, 'signed.unpacked.deb');
    await unpackMembers(exec, original, unpacked);
    expect(run('ar', ['p', unpacked, '_gpgorigin'])).toBe('odd');
    await expectSame(original, unpacked);
  });
});

test('the date of a package is that of its newest member', async () => {
  const deb = await build('xz');
  expect(await debDate(deb)).toBe(date);
  const newer = join(work, 'newer.deb');
  const bytes = await readFile(deb);
  bytes.write(String(date + 60).padEnd(12), 8 + 16, 'latin1');
  await writeFile(newer, bytes);
  expect(await debDate(newer)).toBe(date + 60);
});

describe('what is no package', () => {
  const cases: readonly (readonly [string, (deb: Buffer) => Buffer, string])[] = [
    ['a page of HTML', () => Buffer.from('<html></html>'), 'Not a .deb'],
    ['an empty file', () => Buffer.alloc(0), 'Not a .deb'],
    ['another archive', (deb) => Buffer.from(deb).fill('x', 8, 21), 'Not a .deb'],
    ['a package cut off', (deb) => deb.subarray(0, deb.length - 100), 'Damaged .deb'],
    ['a header cut off', (deb) => deb.subarray(0, 30), 'Damaged .deb'],
    ['a header overwritten', (deb) => Buffer.from(deb).fill('x', 8 + 48, 8 + 58), 'Damaged .deb'],
  ];
  test.each(cases)('%s', async (_, spoil, message) => {
    const path = join(work, 'spoilt.deb');
    await writeFile(path, spoil(await readFile(await build('gzip'))));
    await expect(debDate(path)).rejects.toMatchObject({
      code: 'install',
      message: expect.stringContaining(message) as string,
    });
    await expect(unpackMembers(exec, path, `${path}.out`)).rejects.toMatchObject({ code: 'install' });
  });

  test('a member that does not decompress is an error of dpkg-deb', async () => {
    const path = join(work, 'rotten.deb');
    const sound = await build('xz');
    const bytes = await readFile(sound);
    const data = (await readMembers(sound)).find(({ name }) => name === 'data.tar.xz');
    bytes.fill(0, (data?.offset ?? 0) + 20, (data?.offset ?? 0) + 60);
    await writeFile(path, bytes);
    await expect(unpackMembers(exec, path, `${path}.out`)).rejects.toMatchObject({ code: 'command' });
  });
});
