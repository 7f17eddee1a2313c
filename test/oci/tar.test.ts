import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tarArchive, type TarEntry } from '../../src/oci/tar.ts';

const plain = { mode: 0o644, uid: 0, gid: 0, size: 0, mtime: 0 } as const;

function file(name: string, text: string, more: Partial<TarEntry> = {}): TarEntry {
  const bytes = Buffer.from(text);
  return { ...plain, name, type: 'file', size: bytes.length, content: [bytes], ...more };
}

async function archiveOf(entries: Iterable<TarEntry>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of tarArchive(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What Python's reader, which knows ustar and PAX by the letter, makes of an archive's first members. */
function seen(tar: Buffer, members: number): readonly Record<string, unknown>[] {
  const reader = `
import json, sys, tarfile
fields = ("name", "linkname", "type", "mode", "uid", "gid", "size", "mtime", "devmajor", "devminor")
tar = tarfile.open(mode="r|", fileobj=sys.stdin.buffer)
for _ in range(int(sys.argv[1])):
    m = tar.next()
    entry = {f: getattr(m, f) for f in fields}
    entry["type"] = m.type.decode()
    entry["xattrs"] = {k: v for k, v in m.pax_headers.items() if k.startswith("SCHILY")}
    print(json.dumps(entry))`;
  const lines = execFileSync('python3', ['-c', reader, String(members)], { input: tar })
    .toString()
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Everything at once that a plain header cannot say. */
const long = `${'d'.repeat(120)}/${'n'.repeat(120)}ü`;
const attribute = Buffer.from('0100000200800000000000000000000000000000', 'hex');
const extreme: readonly TarEntry[] = [
  { ...plain, name: `${'d'.repeat(120)}/`, type: 'directory', mode: 0o755, xattrs: new Map() },
  file(long, 'content', {
    mode: 0,
    uid: 2 ** 32 - 2,
    gid: 300_000,
    mtime: Date.UTC(2040, 0, 1) / 1000,
    xattrs: new Map([
      ['user.z', Buffer.from('ü')],
      ['security.capability', attribute],
    ]),
  }),
  { ...plain, name: 'hard', type: 'link', linkname: long },
  { ...plain, name: 'soft', type: 'symlink', linkname: 'ü', mode: 0o777, uid: 262_144, mtime: 2 ** 31 },
  file('last', 'last', { uid: 262_143, mtime: 2 ** 31 - 1 }),
];

test('what no plain header holds is right, alone and together', async () => {
  const [, first, hard, soft, last] = seen(await archiveOf(extreme), extreme.length);
  expect(first).toMatchObject({
    name: long,
    size: 7,
    mode: 0,
    uid: 2 ** 32 - 2,
    gid: 300_000,
    mtime: Date.UTC(2040, 0, 1) / 1000,
  });
  expect(Object.keys(first!['xattrs'] as object)).toEqual([
    'SCHILY.xattr.security.capability',
    'SCHILY.xattr.user.z',
  ]);
  expect(hard).toMatchObject({ name: 'hard', linkname: long, type: '1', xattrs: {} });
  expect(soft).toMatchObject({ name: 'soft', linkname: 'ü', type: '2', uid: 262_144, mtime: 2 ** 31 });
  expect(last).toMatchObject({ name: 'last', size: 4, uid: 262_143, mtime: 2 ** 31 - 1, xattrs: {} });
});

test.each(['umoci', 'tar'])('%s unpacks all of it', async (program) => {
  const dir = mkdtempSync(join(tmpdir(), 'tar-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const [archive, out] = [join(dir, 'layer.tar'), join(dir, 'out')];
  writeFileSync(archive, await archiveOf(extreme));
  if (program === 'umoci') {
    const image = ['--image', `${join(dir, 'layout')}:test`];
    const umoci = (...args: string[]) => execFileSync('umoci', args, { stdio: 'pipe' });
    umoci('init', '--layout', join(dir, 'layout'));
    umoci('new', ...image);
    umoci('raw', 'add-layer', ...image, archive);
    umoci('raw', 'unpack', ...image, out);
  } else {
    mkdirSync(out);
    const options = ['--xattrs', '--xattrs-include=*', '-xpf', archive, '-C', out];
    execFileSync('tar', options, { stdio: 'pipe' });
  }
  const { mode, uid, gid, mtimeMs, size, nlink } = statSync(join(out, long));
  expect({ mode: mode & 0o7777, uid, gid, mtimeMs, size, nlink }).toEqual({
    mode: 0,
    uid: 2 ** 32 - 2,
    gid: 300_000,
    mtimeMs: Date.UTC(2040, 0, 1),
    size: 7,
    nlink: 2,
  });
  const getfattr = ['--dump', '--match=-', '--encoding=hex', '--absolute-names', join(out, long)];
  expect(execFileSync('getfattr', getfattr).toString().trim().split('\n').slice(1)).toEqual([
    `security.capability=0x${attribute.toString('hex')}`,
    'user.z=0xc3bc',
  ]);
});

test('the bytes are those they always were', async () => {
  // Another digest here means that the layers of every image change.
  const bytes = await archiveOf(extreme);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '711d29df1ed2e60b21bdf68b03721effd4e6bc222ad10f50c7483bbf73a62ede',
  );
  expect(bytes.length % 512).toBe(0);
});

test('sizes of 8 GiB and more are right', async () => {
  const size = 9 * 2 ** 30 + 1;
  for (const xattrs of [undefined, new Map([['user.x', attribute]])]) {
    const chunks: Uint8Array[] = [];
    const entry = file('huge', '', { size, content: [Buffer.alloc(4096)], ...(xattrs && { xattrs }) });
    for await (const chunk of tarArchive([entry])) {
      chunks.push(chunk);
      if (chunk.length === 4096) break;
    }
    expect(seen(Buffer.concat(chunks), 1)).toMatchObject([{ name: 'huge', size }]);
  }
});

test.each([
  ['no date', { mtime: -1 }],
  ['half a second', { mtime: 0.5 }],
  ['no number', { uid: NaN }],
  ['a device beyond octal', { type: 'block-device', device: { major: 8, minor: 2 ** 20 } }],
] as const)('%s is refused', async (_what, wrong) => {
  await expect(archiveOf([file('a', '', wrong)])).rejects.toMatchObject({
    code: 'internal',
    message: expect.stringMatching(/^Tar header of "a" cannot hold/),
  });
});

test.each([2, 4])('content that is not the %i bytes it should be is an error', async (size) => {
  const xattrs = new Map([['user.x', attribute]]);
  for (const more of [{ size }, { size, xattrs }]) {
    await expect(archiveOf([file('a', 'abc', more)])).rejects.toMatchObject({
      code: 'internal',
      message: `Content of a is not the ${size} bytes it should be`,
    });
  }
});

test('what goes wrong in the content is passed on as it is', async () => {
  const broken = new Error('unreadable');
  function* content() {
    yield Buffer.from('a');
    throw broken;
  }
  await expect(archiveOf([file('a', '', { size: 9, content: content() })])).rejects.toBe(broken);
});

test('nothing is read ahead, and all is closed when the reader leaves', async () => {
  const asked: string[] = [];
  function* content() {
    try {
      for (;;) {
        asked.push('piece');
        yield Buffer.alloc(2 ** 20);
      }
    } finally {
      asked.push('content closed');
    }
  }
  function* entries(): Generator<TarEntry> {
    try {
      for (let count = 0; count < 3; count += 1) {
        asked.push('directory');
        yield { ...plain, name: `${count}/`, type: 'directory' };
      }
      yield file('endless', '', { size: 2 ** 40, content: content() });
    } finally {
      asked.push('entries closed');
    }
  }
  let taken = 0;
  for await (const chunk of tarArchive(entries())) {
    expect(asked.length).toBeLessThanOrEqual((taken += 1));
    if (chunk.length === 2 ** 20 && taken > 6) break;
  }
  expect(asked.slice(0, 3)).toEqual(['directory', 'directory', 'directory']);
  expect(asked.slice(-3)).toEqual(['piece', 'content closed', 'entries closed']);
});
