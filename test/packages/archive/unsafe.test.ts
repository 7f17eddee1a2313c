import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { Archive } from '../../../src/model/target.ts';
import type { TarEntry } from '../../../src/oci/tar.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixtureArchive, member, textMember, unpacked, writeTar } from './building.ts';

// Archives that would reach out of the root, or mean two things at once. Each is refused before anything is written.

let work: string;
let host: DisposableHost;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'archive-unsafe-'));
  host = await openHost(join(work, 'cache'));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true, force: true });
});

/** Unpacks an archive of these members into a root of its own. */
async function unpackMembers(members: readonly TarEntry[], changes: Partial<Archive> = {}) {
  const folder = await mkdtemp(join(work, 'case-'));
  const file = join(folder, 'root.tar');
  await writeTar(file, members);
  const source = { file, digest: digestOf(await readFile(file)) };
  return { folder, result: unpacked([fixtureArchive({ source, ...changes })], folder, host) };
}

const folder = (name: string) => member({ name, type: 'directory', mode: 0o755 });
const symlink = (name: string, linkname: string) => member({ name, type: 'symlink', linkname });
const link = (name: string, linkname: string) => member({ name, type: 'link', linkname });
const device = (name: string) => member({ name, type: 'character-device', device: { major: 1, minor: 3 } });

describe('refused', () => {
  test.each<[string, readonly TarEntry[], string]>([
    ['an absolute name', [textMember('/etc/passwd')], '"/etc/passwd" is an absolute path'],
    ['a name that climbs', [textMember('../outside')], '"../outside" has a part ".."'],
    ['a name that climbs later', [textMember('a/../../outside')], '"a/../../outside" has a part ".."'],
    ['a folder that climbs', [folder('../')], 'has a part ".."'],
    [
      'a file through a link to the outside',
      [symlink('out', '/tmp'), textMember('out/file')],
      '"out/file" would be written through the link "out"',
    ],
    [
      'a file through a link that climbs',
      [symlink('a', '..'), textMember('./a/file')],
      '"./a/file" would be written through the link "a"',
    ],
    [
      'a file through two links',
      [symlink('a', '.'), symlink('a/b', '/etc'), textMember('a/b/passwd')],
      'would be written through the link "a"',
    ],
    [
      'a link in the place of a folder that has a file already',
      [textMember('a/file'), symlink('a', '/etc')],
      '"a/file" would be written through the link "a"',
    ],
    [
      'a link in the place of a folder',
      [folder('a/'), symlink('a', '/etc'), textMember('a/file')],
      '"a" comes twice',
    ],
    [
      'a file below a file',
      [textMember('a'), textMember('a/b')],
      '"a/b" would be written through what is no folder, "a"',
    ],
    [
      'a hard link to the outside',
      [link('shadow', '/etc/shadow')],
      'is a hard link out of the archive, to "/etc/shadow"',
    ],
    ['a hard link that climbs', [link('shadow', '../etc/shadow')], 'is a hard link out of the archive'],
    [
      'a hard link through a link',
      [symlink('out', '/etc'), link('shadow', 'out/shadow')],
      '"shadow" is a hard link to "out/shadow", which is no file before it',
    ],
    ['a hard link to what comes later', [link('b', 'a'), textMember('a')], 'which is no file before it'],
    ['a name that comes twice', [textMember('a', 'one'), textMember('./a', 'two')], '"./a" comes twice'],
    ['a device', [device('disk')], '"disk" is a device node outside of /dev'],
    ['a device beside /dev', [device('device/null')], 'is a device node outside of /dev'],
    ['a root that is no folder', [symlink('./', '/etc')], 'is the root itself'],
  ])('%s', async (_what, members, message) => {
    const { folder, result } = await unpackMembers([textMember('first'), ...members]);
    await expect(result).rejects.toMatchObject({
      code: 'install',
      message: expect.stringContaining(message),
    });
    const [made] = (await readdir(folder)).filter((name) => name.startsWith('unpacked-'));
    expect(await readdir(join(folder, made ?? '', 'root'))).toEqual([]);
  });
});

test.each<[string, readonly TarEntry[], string]>([
  [
    'lead through a link',
    [symlink('a/link', '/etc'), textMember('b/link/passwd')],
    '"link/passwd" would be written through the link "link"',
  ],
  ['are the same', [textMember('a/file'), textMember('b/file')], '"file" comes twice'],
])('names that %s once they lose their beginning are refused', async (_what, members, message) => {
  const { result } = await unpackMembers(members, { strip: 1 });
  await expect(result).rejects.toMatchObject({ code: 'install', message: expect.stringContaining(message) });
});

test('links may point anywhere, as long as nothing goes through them', async () => {
  const { result } = await unpackMembers([
    symlink('etc', '/etc'),
    symlink('up', '../../..'),
    symlink('self', 'self'),
  ]);
  expect((await readdir((await result).root)).sort()).toEqual(['etc', 'self', 'up']);
});

test('device nodes below /dev are left out, and a note says so', async () => {
  const pipe = member({ name: 'dev/initctl', type: 'fifo' });
  const { result } = await unpackMembers([
    folder('dev/'),
    device('./dev/null'),
    pipe,
    symlink('dev/fd', '/proc/self/fd'),
  ]);
  const { root, notes } = await result;
  expect(await readdir(join(root, 'dev'))).toEqual(['fd']);
  expect(notes).toContain('Archive root: 2 device nodes below /dev are left out; engines bring their own');
});

test('what the recipe leaves out does not count as a device', async () => {
  const { result } = await unpackMembers([device('disk'), textMember('file')], { exclude: ['disk'] });
  expect(await readdir((await result).root)).toEqual(['file']);
});

test('folders may be named again', async () => {
  const { result } = await unpackMembers([folder('a/'), textMember('a/b'), folder('./a/')]);
  expect(await readdir(join((await result).root, 'a'))).toEqual(['b']);
});
