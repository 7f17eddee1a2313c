import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lutimesSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { linkSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract, type Header } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tarChunks, type PackOptions } from '../../src/rootfs/pack.ts';
import { parseXattrs, readXattrs } from '../../src/rootfs/xattrs.ts';
import { epoch, sampleRoot, tempDir, testHost } from './packing.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const at = (path: string): string => join(root, path);
const touch = (path: string, content: string | Buffer = ''): void => writeFileSync(at(path), content);

async function array<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function pack(options: Partial<PackOptions> = {}): Promise<Buffer> {
  const xattrs = await readXattrs(await testHost(), root);
  return Buffer.concat(await array(tarChunks(root, xattrs, { epoch, ...options })));
}

/** What an independent reader makes of an archive. */
async function entriesOf(tar: Buffer): Promise<(Header & { content: Buffer })[]> {
  const reader = extract();
  reader.end(tar);
  const entries = [];
  for await (const entry of reader) {
    const pieces: Buffer[] = [];
    for await (const piece of entry) pieces.push(piece as Buffer);
    entries.push({ ...entry.header, content: Buffer.concat(pieces) });
  }
  return entries;
}

async function only(options: Partial<PackOptions> = {}): Promise<Header & { content: Buffer }> {
  const [entry, ...others] = await entriesOf(await pack(options));
  expect(others).toEqual([]);
  return entry!;
}

/** What GNU tar says of an archive, one line per member. */
const listed = (tar: Buffer, ...options: string[]): string[] =>
  execFileSync('tar', ['--numeric-owner', '--utc', '--full-time', '-tvf', '-', ...options], { input: tar })
    .toString()
    .trimEnd()
    .split('\n');

describe('what other tar writers get wrong', () => {
  test('mode 0 stays 0, and setuid stays', async () => {
    touch('shadow');
    touch('su');
    chmodSync(at('shadow'), 0);
    chmodSync(at('su'), 0o6751);
    expect((await entriesOf(await pack())).map(({ name, mode }) => [name, mode])).toEqual([
      ['shadow', 0],
      ['su', 0o6751],
    ]);
  });

  test('large owners are kept', async () => {
    touch('a');
    touch('b');
    chownSync(at('a'), 300_000, 0o7777777);
    chownSync(at('b'), 2 ** 32 - 2, 3_000_000_000);
    const [a, b] = listed(await pack());
    expect(a).toContain(`300000/${0o7777777}`);
    expect(b).toContain(`${2 ** 32 - 2}/3000000000`);
  });

  test('owners have numbers only', async () => {
    touch('a');
    expect(await only()).toMatchObject({ uid: 0, gid: 0, uname: '', gname: '' });
  });

  test('no date is later than the epoch, earlier ones stay, those before 1970 become 1970', async () => {
    for (const [name, date] of Object.entries({
      far: 2 ** 31 + 5,
      new: epoch + 1,
      old: 86400.75,
      older: -5,
    })) {
      touch(name);
      execFileSync('touch', ['-d', `@${date}`, at(name)]);
    }
    symlinkSync('far', at('link'));
    lutimesSync(at('link'), epoch + 9, epoch + 9);
    const dates = (await entriesOf(await pack())).map(({ name, mtime }) => [name, Number(mtime) / 1000]);
    expect(dates).toEqual([
      ['far', epoch],
      ['link', epoch],
      ['new', epoch],
      ['old', 86400],
      ['older', 0],
    ]);
  });

  test('an epoch beyond 2038 is written as it is', async () => {
    touch('far');
    const date = Date.UTC(2040, 0, 1) / 1000;
    utimesSync(at('far'), date, date);
    expect(listed(await pack({ epoch: date + 1 }))[0]).toContain('2040-01-01 00:00:00');
  });

  test('attribute values are bytes', async () => {
    touch('newuidmap');
    touch('notes\nand=more');
    execFileSync('setcap', ['cap_setuid+ep', at('newuidmap')]);
    execFileSync('setfattr', ['-n', 'user.bytes', '-v', '0x0080ff0a3d', at('notes\nand=more')]);
    execFileSync('setfattr', ['-n', 'user.empty', at('newuidmap')]);
    execFileSync('setfattr', ['-n', 'trusted.hosts-own', '-v', '1', at('newuidmap')]);
    const tar = await pack();
    const out = await tempDir();
    const options = ['--xattrs', '--xattrs-include=*', '-xpf', '-', '-C', out];
    execFileSync('tar', options, { input: tar });
    expect(execFileSync('getcap', [join(out, 'newuidmap')]).toString()).toContain('cap_setuid=ep');
    const attributes = await readXattrs(await testHost(), out);
    expect(attributes).toEqual(await readXattrs(await testHost(), root));
    expect(Buffer.from(attributes.get('notes\nand=more')!.get('user.bytes')!).toString('hex')).toBe(
      '0080ff0a3d',
    );
    expect([...attributes.get('newuidmap')!.keys()].sort()).toEqual(['security.capability', 'user.empty']);
    expect(tar.includes('trusted.hosts-own')).toBe(false);
  });

  test('hard links point at the first name, with the content once', async () => {
    touch('b', 'content');
    linkSync(at('b'), at('a'));
    linkSync(at('b'), at('c'));
    execFileSync('setfattr', ['-n', 'user.x', '-v', '1', at('b')]);
    const entries = await entriesOf(await pack());
    expect(entries.map(({ name, type, linkname, size }) => [name, type, linkname, size])).toEqual([
      ['a', 'file', null, 7],
      ['b', 'link', 'a', 0],
      ['c', 'link', 'a', 0],
    ]);
    expect(entries.map(({ pax }) => (pax as Record<string, string> | null)?.['SCHILY.xattr.user.x'])).toEqual(
      ['1', '1', '1'],
    );
    const rest = await entriesOf(await pack({ exclude: (path) => path === 'a' }));
    expect(rest.map(({ name, type }) => [name, type])).toEqual([
      ['b', 'file'],
      ['c', 'link'],
    ]);
  });

  test.each([100, 101, 255])('names and link targets of %i bytes, ASCII or not', async (length) => {
    const ascii = 'n'.repeat(length);
    const deep = join('d'.repeat(150), ascii);
    const wide = `${'ü'.repeat(Math.floor(length / 2))}${length % 2 === 1 ? 'u' : ''}`;
    mkdirSync(at('d'.repeat(150)));
    touch(deep, 'deep');
    touch(wide, 'wide');
    linkSync(at(deep), at('z-hard'));
    symlinkSync(`/${'x/'.repeat(length)}ü`, at('z-soft'));
    const tar = await pack();
    const found = (await entriesOf(tar)).map(({ name, linkname, content }) => [
      name,
      linkname,
      content.toString(),
    ]);
    expect(found).toEqual([
      [`${'d'.repeat(150)}/`, null, ''],
      [deep, null, 'deep'],
      ['z-hard', deep, ''],
      ['z-soft', `/${'x/'.repeat(length)}ü`, ''],
      [wide, null, 'wide'],
    ]);
    const out = await tempDir();
    execFileSync('tar', ['-xpf', '-', '-C', out], { input: tar });
    execFileSync('diff', ['-r', '--no-dereference', root, out]);
  });

  test('a sparse file has its full content', async () => {
    touch('sparse', 'head');
    truncateSync(at('sparse'), 5 * 2 ** 20 + 1);
    const { size, content } = await only();
    expect(size).toBe(5 * 2 ** 20 + 1);
    expect(content.equals(Buffer.concat([Buffer.from('head')], size))).toBe(true);
  });
});

describe('kinds of files', () => {
  test('fifos are kept, sockets are not', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const server = createServer().listen(at('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      expect(await only()).toMatchObject({ name: 'pipe', type: 'fifo', size: 0 });
    } finally {
      server.close();
    }
  });

  test('device nodes are refused unless allowed', async () => {
    mkdirSync(at('dev'));
    execFileSync('mknod', [at('dev/null'), 'c', '1', '3']);
    execFileSync('mknod', [at('dev/wide'), 'b', '259', '70000']);
    await expect(pack()).rejects.toMatchObject({
      code: 'install',
      message: 'Device node in the root: /dev/null',
    });
    const [, character, block] = listed(await pack({ devices: true }));
    expect(character).toMatch(/^crw.* 1,3 .*dev\/null$/);
    expect(block).toMatch(/^brw.* 259,70000 .*dev\/wide$/);
  });

  test('special files are in their places without being in the folder', async () => {
    mkdirSync(at('dev'));
    touch('dev-x');
    touch('etc');
    const specialFiles = [
      { path: 'dev/null', type: 'character-device', mode: 0o666, device: { major: 1, minor: 3 } },
      { path: 'dev/initctl', type: 'fifo', mode: 0o600 },
    ] as const;
    const [, ...members] = listed(await pack({ specialFiles }));
    expect(members.map((line) => line.split(' ').at(-1))).toEqual(['dev/', 'dev/initctl', 'dev/null', 'etc']);
    expect(members[1]).toMatch(/^prw------- 0\/0 /);
    expect(members[2]).toMatch(/^crw-rw-rw- 0\/0 +1,3 /);
  });

  test('an excluded directory takes its content along', async () => {
    mkdirSync(at('proc/1'), { recursive: true });
    touch('proc/1/cmdline');
    expect(await only({ exclude: (path) => path.startsWith('proc/') })).toMatchObject({ name: 'proc/' });
  });
});

describe('what an image cannot hold', () => {
  test('names that are not UTF-8', async () => {
    writeFileSync(Buffer.concat([Buffer.from(at('caf')), Buffer.from([0xe9])]), '');
    await expect(pack()).rejects.toMatchObject({ code: 'install', message: 'Name is not UTF-8: /caf\\xe9' });
  });

  test('link targets that are not UTF-8', async () => {
    symlinkSync(Buffer.from([0x61, 0xff]), at('link'));
    await expect(pack()).rejects.toMatchObject({
      code: 'install',
      message: expect.stringContaining('a\\xff'),
    });
  });

  test('names that OCI reads as deletions', async () => {
    mkdirSync(at('etc'));
    touch('etc/.wh.passwd');
    await expect(pack()).rejects.toMatchObject({ message: expect.stringContaining('/etc/.wh.passwd') });
  });
});

test('members are sorted by the bytes of their paths, parents first', async () => {
  mkdirSync(at('a'));
  for (const name of ['a/b', 'a-b', 'B', 'Ä', '\u{ff5e}', '\u{1f600}']) touch(name);
  const names = (await entriesOf(await pack())).map(({ name }) => name);
  expect(names).toEqual(['B', 'a-b', 'a/', 'a/b', 'Ä', '\u{ff5e}', '\u{1f600}']);
});

test('a large file is the same pieces wherever it lies', async () => {
  const sample = await sampleRoot();
  const pieces = async () => {
    const all = await array(tarChunks(sample, new Map(), { epoch }));
    return all.map((piece) => createHash('sha256').update(piece).digest('hex'));
  };
  const before = await pieces();
  writeFileSync(join(sample, 'etc/new'), 'one more file');
  const after = await pieces();
  expect(before).toHaveLength(5);
  expect(after.filter((piece) => before.includes(piece))).toHaveLength(4);
});

test('attributes are read from what getfattr prints', () => {
  const dump = [
    '# file: /r/a\\040b\\134',
    'user.k\\075y=0x00ff',
    'security.selinux=0x61',
    '',
    '# file: /r/c',
    'user.e=0x',
    '',
    '',
  ];
  expect(parseXattrs(dump.join('\n'), '/r')).toEqual(
    new Map([
      ['a b\\', new Map([['user.k=y', Buffer.from([0, 255])]])],
      ['c', new Map([['user.e', Buffer.alloc(0)]])],
    ]),
  );
});
