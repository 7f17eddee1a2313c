import { execFile } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { Archive } from '../../../src/model/target.ts';
import { buildPackage } from '../../fixtures/apt-repository.ts';
import { makeMinirootfs, packMinirootfs, packTree, type Compression } from '../../fixtures/archives.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixtureArchive, member, textMember, unpacked, writeTar } from './building.ts';

const start = promisify(execFile);

let work: string;
let host: DisposableHost;
let tree: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'archive-formats-'));
  host = await openHost(join(work, 'cache'));
  tree = await makeMinirootfs(work, { platform: 'linux/amd64', id: 'fixture', version: '1' });
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true, force: true });
});

async function local(file: string, changes: Partial<Archive> = {}): Promise<Archive> {
  return fixtureArchive({ source: { file, digest: digestOf(await readFile(file)) }, ...changes });
}
const unpack = async (file: string, changes: Partial<Archive> = {}) =>
  unpacked([await local(file, changes)], work, host);
const output = async (program: string, ...args: readonly string[]) => (await start(program, args)).stdout;

describe('a tar', () => {
  test.each<[Compression, string]>([
    ['tar', 'root.tar'],
    ['gz', 'root.tar.gz'],
    ['xz', 'root.tar.xz'],
    ['zst', 'root.tar.zst'],
    ['bz2', 'root.tar.bz2'],
    ['xz', 'root.img'],
    ['gz', 'wrongly-named.tar.xz'],
  ])('with %s, called %s', async (compression, name) => {
    const file = join(work, name);
    await packTree(tree, file, compression);
    const { root, dates } = await unpack(file);
    expect(dates).toEqual([1_700_000_000]);
    expect(await output('diff', '--recursive', '--no-dereference', tree, root)).toBe('');
    for (const path of ['', 'etc', 'bin/busybox', 'bin/sh'])
      expect((await lstat(join(root, path))).mtimeMs, path).toBe(1_700_000_000_000);
    const [program, other] = await Promise.all(
      ['bin/busybox', 'usr/bin/busybox'].map((path) => stat(join(root, path))),
    );
    expect(program?.ino).toBe(other?.ino);
    expect(await readlink(join(root, 'bin/sh'))).toBe('/bin/busybox');
    for (const [path, mode] of [
      ['tmp', 0o1777],
      ['root', 0o700],
      ['etc/shadow', 0o640],
    ] as const)
      expect((await stat(join(root, path))).mode & 0o7777, path).toBe(mode);
    await rm(file);
  });

  test('keeps owners by number, attributes, holes, dates and names of any kind', async () => {
    const odd = join(work, 'odd');
    await mkdir(join(odd, 'bin'), { recursive: true });
    const names = [
      'Főtanúsítvány.pem',
      'a b',
      'quote"d',
      'back\\slash',
      '-rf',
      '*',
      'new\nline',
      'tab\t',
      '~',
      '[x]',
    ];
    for (const name of names) await writeFile(join(odd, name), name);
    await writeFile(join(odd, 'bin/ping'), '');
    await start('setcap', ['cap_net_raw+ep', join(odd, 'bin/ping')]);
    await start('chown', ['4711:815', join(odd, 'a b')]);
    await chmod(join(odd, 'a b'), 0o4755);
    await start('touch', ['--date=2026-01-02 03:04:05.5', join(odd, '~')]);
    await start('truncate', ['--size=8M', join(odd, 'hole')]);
    const file = join(work, 'odd.tar.zst');
    const options = ['--format=pax', '--xattrs', '--xattrs-include=*', '--sparse'];
    await start('tar', ['-C', odd, '-cf', file, '-I', 'zstd', ...options, '.']);
    const { root } = await unpack(file);
    expect((await readdir(root)).sort()).toEqual((await readdir(odd)).sort());
    const owned = await stat(join(root, 'a b'));
    expect([owned.uid, owned.gid]).toEqual([0, 0].map((_, at) => [4711, 815][at]));
    expect(await output('getcap', join(root, 'bin/ping'))).toContain('cap_net_raw=ep');
    const hole = await stat(join(root, 'hole'));
    expect([hole.size, hole.blocks]).toEqual([8 * 2 ** 20, 0]);
  });

  test('with no entries for its folders makes them as folders are, whatever the umask', async () => {
    const file = join(work, 'bare.tar');
    await writeTar(file, [textMember('etc/a/b'), textMember('./usr/c')]);
    const before = process.umask(0o077);
    const { root } = await unpack(file).finally(() => process.umask(before));
    for (const path of ['', 'etc', 'etc/a', 'usr'])
      expect((await stat(join(root, path))).mode & 0o7777, path).toBe(0o755);
    expect((await stat(join(root, 'etc/a/b'))).mode & 0o7777).toBe(0o644);
  });

  test('that is cut off is refused', async () => {
    const whole = join(work, 'whole.tar');
    await packTree(tree, whole, 'tar');
    const bytes = await readFile(whole);
    const file = join(work, 'cut.tar');
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
    await expect(unpack(file)).rejects.toMatchObject({
      code: 'install',
      message: expect.stringContaining('root is damaged'),
    });
    for (const compression of ['gz', 'xz', 'zst', 'bz2'] as const) {
      const packed = join(work, `cut.tar.${compression}`);
      await packTree(tree, packed, compression);
      const all = await readFile(packed);
      await writeFile(packed, all.subarray(0, all.length - 1000));
      await expect(unpack(packed), compression).rejects.toMatchObject({
        code: 'install',
        message: expect.stringMatching(/^Archive root is damaged: /),
      });
    }
  });
});

describe('other packages of files', () => {
  test('a .deb', async () => {
    await mkdir(join(work, 'built'));
    const file = await buildPackage({ name: 'fixture' }, work, join(work, 'built'));
    const data = join(work, 'data');
    await mkdir(join(data, 'DEBIAN'), { recursive: true });
    await mkdir(join(data, 'usr/bin'), { recursive: true });
    await writeFile(join(data, 'usr/bin/tool'), 'tool\n', { mode: 0o755 });
    await writeFile(join(data, 'DEBIAN/control'), (await output('dpkg-deb', '--field', file)).toString());
    const deb = join(work, 'tool.deb');
    await start('dpkg-deb', ['-Zxz', '--root-owner-group', '--build', data, deb]);
    const { root } = await unpack(deb, { strip: 1, include: ['bin/tool'] });
    expect(await readFile(join(root, 'bin/tool'), 'utf8')).toBe('tool\n');
    expect(await readdir(root)).toEqual(['bin']);
  });

  test.each([
    [
      'a ZIP archive',
      async (file: string) => start('bsdtar', ['-C', tree, '--format', 'zip', '-cf', file, 'etc']),
    ],
    [
      'a cpio archive',
      async (file: string) => start('bsdtar', ['-C', tree, '--format', 'newc', '-cf', file, 'etc']),
    ],
    ['a SquashFS image', async (file: string) => writeFile(file, 'hsqs'.padEnd(600, '\0'))],
    ['nothing that can be unpacked', async (file: string) => writeFile(file, 'hello\n')],
    ['nothing that can be unpacked', async (file: string) => writeFile(file, '')],
  ])('%s is refused', async (what, write) => {
    const file = join(work, 'other');
    await write(file);
    await expect(unpack(file)).rejects.toMatchObject({
      code: 'install',
      message: `Archive root (other) is ${what}`,
      hint: expect.stringContaining('tar'),
    });
  });

  test('an image saved by an engine is refused, with the way to use it', async () => {
    const saved = join(work, 'saved.tar');
    await writeTar(saved, [textMember('manifest.json', '[]'), textMember('0123/layer.tar', '')]);
    await expect(unpack(saved)).rejects.toMatchObject({
      code: 'install',
      message: expect.stringContaining('no root file system but an image'),
      hint: expect.stringContaining('skopeo copy docker-archive:FILE oci:FOLDER'),
    });
    const layout = join(work, 'layout.tar');
    await writeTar(layout, [
      textMember('oci-layout', '{}'),
      textMember('index.json', '{}'),
      textMember('blobs/sha256/0'),
    ]);
    await expect(unpack(layout)).rejects.toMatchObject({ hint: expect.stringContaining('oci-archive:FILE') });
  });
});

describe('a program', () => {
  const place = { path: '/bin/tool', mode: 0o755 };

  test.each(['tool', 'tool.gz'])('alone goes where the recipe says (%s)', async (name) => {
    const file = join(work, name);
    await writeFile(join(work, 'tool'), '#!/bin/sh\n');
    if (name.endsWith('.gz')) await start('gzip', ['--keep', '--force', join(work, 'tool')]);
    const { root, dates } = await unpack(file, { place });
    expect(await readFile(join(root, 'bin/tool'), 'utf8')).toBe('#!/bin/sh\n');
    expect((await stat(join(root, 'bin/tool'))).mode & 0o7777).toBe(0o755);
    expect(dates).toEqual([0]);
  });

  test('without a place is refused', async () => {
    const file = join(tree, 'bin/busybox');
    await expect(unpack(file)).rejects.toMatchObject({
      message: 'Archive root (busybox) is a program',
      hint: expect.stringContaining('place: /bin/'),
    });
  });

  test('that is an archive is refused', async () => {
    const file = join(work, 'really.tar.gz');
    await packTree(tree, file);
    await expect(unpack(file, { place })).rejects.toMatchObject({
      message: 'Archive root is no program but an archive',
    });
  });
});

describe('what is wanted', () => {
  let file: string;
  beforeAll(async () => {
    file = join(work, 'choice.tar');
    await writeTar(file, [
      member({ name: 'top-1.0/', type: 'directory', mode: 0o700 }),
      textMember('top-1.0/README'),
      member({ name: 'top-1.0/usr/', type: 'directory', mode: 0o711 }),
      textMember('top-1.0/usr/bin/tool'),
      member({ name: 'top-1.0/usr/bin/link', type: 'link', linkname: 'top-1.0/usr/bin/tool' }),
      textMember('top-1.0/usr/share/doc/tool/copyright'),
      textMember('top-1.0/usr/share/doc/tool/changelog.gz'),
      textMember('top-1.0/usr/share/Őszi.txt'),
    ]);
  });

  const chosen = async (changes: Partial<Archive>) => {
    const { root } = await unpack(file, changes);
    const found = await output('find', root, '-type', 'f', '-printf', '%P\\n');
    return { root, files: found.trim().split('\n').sort() };
  };

  test.each<[Partial<Archive>, readonly string[]]>([
    [{ strip: 1, include: ['usr/bin/**'] }, ['usr/bin/link', 'usr/bin/tool']],
    [{ strip: 1, include: ['usr/bin'] }, ['usr/bin/link', 'usr/bin/tool']],
    [{ strip: 3 }, ['doc/tool/changelog.gz', 'doc/tool/copyright', 'link', 'tool', 'Őszi.txt']],
    [{ strip: 1, include: ['*'], exclude: ['usr'] }, ['README']],
    [
      { strip: 1, exclude: ['usr/share/doc/**', '!usr/share/doc/*/copyright', '**/Ő*'] },
      ['README', 'usr/bin/link', 'usr/bin/tool', 'usr/share/doc/tool/copyright'],
    ],
    [{ strip: 1, include: ['**/*.gz'] }, ['usr/share/doc/tool/changelog.gz']],
    [{ include: ['/top-*/README'] }, ['top-1.0/README']],
  ])('is %j', async (changes, files) => {
    expect((await chosen(changes)).files).toEqual([...files].sort());
  });

  test('keeps the modes of folders that the archive has', async () => {
    const { root } = await chosen({ strip: 1, include: ['usr/bin/**'] });
    expect((await stat(join(root, 'usr'))).mode & 0o7777).toBe(0o711);
    expect((await stat(join(root, 'usr/bin'))).mode & 0o7777).toBe(0o755);
  });

  test('must be something', async () => {
    await expect(unpack(file, { include: ['opt/**'] })).rejects.toMatchObject({
      message: 'Archive root has nothing that is wanted',
    });
  });

  test('cannot be a name of what is left out', async () => {
    await expect(unpack(file, { strip: 1, exclude: ['usr/bin/tool'] })).rejects.toMatchObject({
      code: 'recipe',
      message: expect.stringContaining('is another name of "top-1.0/usr/bin/tool", which is left out'),
    });
  });
});

describe('several archives', () => {
  test('are laid over each other, through links to folders', async () => {
    const [base, more] = [join(work, 'base.tar'), join(work, 'more.tar')];
    await writeTar(base, [
      member({ name: 'usr/bin/', type: 'directory', mode: 0o755 }),
      member({ name: 'bin', type: 'symlink', linkname: '/usr/bin' }),
      textMember('usr/bin/tool', 'old'),
      textMember('etc/issue', 'old'),
      member({ name: 'etc/other', type: 'symlink', linkname: 'issue' }),
    ]);
    await writeTar(more, [
      member({ name: 'bin/', type: 'directory', mode: 0o700 }),
      textMember('bin/tool', 'new'),
      textMember('bin/another', 'new'),
      textMember('etc/other', 'new'),
      member({ name: 'opt/', type: 'directory', mode: 0o750 }),
    ]);
    const archives = [await local(base, { name: 'base' }), await local(more, { name: 'more' })];
    const { root, lock } = await unpacked(archives, work, host);
    expect(lock.packages.map(({ name }) => name)).toEqual(['base', 'more']);
    expect((await lstat(join(root, 'bin'))).isSymbolicLink()).toBe(true);
    expect(await readdir(join(root, 'usr/bin'))).toEqual(['another', 'tool']);
    const texts = await Promise.all(
      ['usr/bin/tool', 'etc/issue', 'etc/other'].map((path) => readFile(join(root, path), 'utf8')),
    );
    expect(texts).toEqual(['new', 'old', 'new']);
    expect((await stat(join(root, 'usr/bin'))).mode & 0o7777).toBe(0o755);
    expect((await stat(join(root, 'opt'))).mode & 0o7777).toBe(0o750);
  });

  test('cannot put a file in the place of a folder', async () => {
    const [base, more] = [join(work, 'folder.tar'), join(work, 'file.tar')];
    await writeTar(base, [textMember('etc/issue')]);
    await writeTar(more, [textMember('etc')]);
    const archives = [await local(base, { name: 'base' }), await local(more, { name: 'more' })];
    await expect(unpacked(archives, work, host)).rejects.toMatchObject({
      message: '/etc is a folder, and the next archive has a file of that name',
    });
  });

  test('reach nothing outside through the links of the first', async () => {
    const outside = join(work, 'outside');
    await mkdir(outside);
    const [base, more] = [join(work, 'links.tar'), join(work, 'through.tar')];
    await writeTar(base, [
      member({ name: 'absolute', type: 'symlink', linkname: outside }),
      member({ name: 'climbing', type: 'symlink', linkname: '../../../../../../../../tmp' }),
      member({ name: 'tmp/', type: 'directory', mode: 0o777 }),
    ]);
    await writeTar(more, [textMember('absolute/file'), textMember('climbing/file')]);
    const archives = [await local(base, { name: 'base' }), await local(more, { name: 'more' })];
    const { root } = await unpacked(archives, work, host);
    expect(await readdir(outside)).toEqual([]);
    expect(await readdir(join(root, 'tmp'))).toEqual(['file']);
  });
});

test('a root in the shape of CentOS: files of one tar.xz, without a folder of its own', async () => {
  const file = join(work, 'centos-7-x86_64-docker.tar.xz');
  const files = { 'etc/centos-release': 'CentOS Linux release 7.9.2009 (Core)\n' };
  await packMinirootfs(work, { platform: 'linux/amd64', id: 'centos', version: '7', files }, file, 'xz');
  await symlink('centos-release', join(work, 'unused'));
  const { root } = await unpack(file);
  expect(await readFile(join(root, 'etc/centos-release'), 'utf8')).toContain('7.9.2009');
});
