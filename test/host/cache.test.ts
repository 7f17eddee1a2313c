import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccess } from '../../src/host/access.ts';
import { fetchPackages, type FetchOptions, type PackageFile } from '../../src/host/cache.ts';
import { createExec } from '../../src/host/exec.ts';
import { unpackMembers } from '../../src/packages/deb.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

let work: string;
let archive: string;
let cacheDir: string;
let server: StaticServer;
let warnings: string[];
let lines: string[];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'cache-'));
  archive = join(work, 'archive');
  await mkdir(archive);
  server = await serveFiles(archive);
});
beforeEach(async () => {
  cacheDir = await mkdtemp(join(work, 'store-'));
  warnings = [];
  lines = [];
});
afterEach(() => server.reset());
afterAll(async () => {
  await server.close();
  await rm(work, { recursive: true });
});

const log = {
  step: <T>(_: string, body: () => Promise<T>) => body(),
  info: (message: string) => void lines.push(message),
  warn: (message: string) => void warnings.push(message),
  debug() {},
};

function fetch(items: readonly PackageFile[], options: FetchOptions = {}, cpus = 2, folder = cacheDir) {
  // The server answers in this very process: a short time to wait for it runs out whenever the machine is busy.
  const quick = { retryDelay: 1 };
  return fetchPackages({ log, cacheDir: folder, access: createAccess({}), cpus }, items, {
    ...quick,
    ...options,
  });
}

async function file(path: string, bytes = randomBytes(50_000)): Promise<PackageFile> {
  await writeFile(join(archive, path), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: path.split('_')[0] ?? path, path, size: bytes.length, sha256, mirrors: [server.url] };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

describe('the store', () => {
  test('names an entry by the digest of the file as the archive has it', async () => {
    const names = ['a_1.deb', 'b-1-1-any.pkg.tar.zst', 'c-1.fc40.noarch.rpm', 'd-1-r0.apk', 'e.tar.gz', 'f'];
    const items = await Promise.all(names.map((name) => file(name)));
    const { files } = await fetch(items);
    const endings = ['.deb', '.pkg.tar.zst', '.rpm', '.apk', '.tar.gz', ''];
    for (const [index, { sha256 }] of items.entries()) {
      const path = join(cacheDir, 'packages', 'sha256', sha256.slice(0, 2), sha256 + (endings[index] ?? ''));
      expect(files.get(sha256)).toEqual({ path });
      // The file beside it is what sha256sum(1) checks.
      execFileSync('sha256sum', ['--check', '--quiet', `${basename(path)}.sha256`], { cwd: dirname(path) });
    }
    expect(await filesIn(cacheDir)).toHaveLength(2 * names.length);
  });

  test('asks nobody for what it has, and notes the use', async () => {
    const items = [await file('x_1.deb'), await file('y_1.deb')];
    const { files } = await fetch(items);
    server.reset();
    const path = files.get(items[0]?.sha256 ?? '')?.path ?? '';
    await utimes(path, 1000, 1000);
    const again = await fetch(items);
    expect(again).toEqual({ files, fetched: 0, cached: 2, bytes: 0 });
    expect(server.accesses).toEqual([]);
    expect((await stat(path)).mtimeMs).toBeGreaterThan(1_600_000_000_000);
    expect(lines.at(-1)).toMatch(/^2 packages: 2 from the cache, 0 fetched/);
  });

  const injuries: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
    ['a changed byte', (path) => readFile(path).then((bytes) => writeFile(path, bytes.fill(0, 99, 100)))],
    ['a cut end', (path) => truncate(path, 1000)],
    ['nothing in it', (path) => truncate(path, 0)],
    ['no digest beside it', (path) => rm(`${path}.sha256`)],
    ['another digest beside it', (path) => writeFile(`${path}.sha256`, `${'0'.repeat(64)}  x.deb\n`)],
  ];
  test.each(injuries)('notices an entry with %s and fetches it again', async (_, injure) => {
    const bytes = Buffer.alloc(50_000, 'a');
    const item = await file('hurt_1.deb', bytes);
    const path = (await fetch([item])).files.get(item.sha256)?.path ?? '';
    await injure(path);
    expect(await fetch([item])).toMatchObject({ fetched: 1, cached: 0 });
    expect(warnings).toEqual(['The cached file of hurt is damaged and will be fetched again']);
    expect((await readFile(path)).equals(bytes)).toBe(true);
    expect(await fetch([item])).toMatchObject({ fetched: 0, cached: 1 });
    expect(warnings).toHaveLength(1);
  });

  test('is shared by builds at the same time', async () => {
    const items = await Promise.all(Array.from({ length: 10 }, (_, i) => file(`shared${i}_1.deb`)));
    const results = await Promise.all([fetch(items), fetch(items), fetch(items)]);
    for (const { files } of results) expect(files).toEqual(results[0]?.files);
    expect(warnings).toEqual([]);
    expect(await fetch(items)).toMatchObject({ cached: 10 });
    expect(await filesIn(cacheDir)).toHaveLength(20);
  });

  test('offline gives what it has, and names what it has not', async () => {
    const [have, lack] = [await file('have_1.deb'), await file('lack_1.deb')];
    await fetch([have]);
    server.reset();
    expect(await fetch([have], { offline: true })).toMatchObject({ cached: 1 });
    await expect(fetch([have, lack], { offline: true })).rejects.toMatchObject({
      code: 'fetch',
      failed: ['lack'],
      missing: [],
      message: '1 of 2 packages are not in the cache:\n  lack',
    });
    expect(server.accesses).toEqual([]);
  });
});

describe('what comes in another form', () => {
  test('is kept as its manager wants it, under the name of the original', async () => {
    const item = await file('reverse_1.deb', Buffer.from('original'));
    const ingest = async (from: string, to: string) =>
      writeFile(to, (await readFile(from, 'utf8')).toUpperCase());
    const path = (await fetch([{ ...item, ingest }])).files.get(item.sha256)?.path ?? '';
    expect(await readFile(path, 'utf8')).toBe('ORIGINAL');
    expect(await fetch([{ ...item, ingest }])).toMatchObject({ cached: 1 });
    expect(warnings).toEqual([]);
  });

  test('is kept once for each of its managers', async () => {
    const item = await file('root_1.deb');
    const shout = async (from: string, to: string) =>
      writeFile(to, (await readFile(from)).toString('hex').toUpperCase());
    const whisper = async (from: string, to: string) => writeFile(to, (await readFile(from)).toString('hex'));
    const pathOf = async (extension: string, ingest: typeof shout) =>
      (await fetch([{ ...item, extension, ingest }])).files.get(item.sha256)?.path ?? '';
    const [deb, other] = [await pathOf('deb', shout), await pathOf('archive', whisper)];
    expect([deb, other].map((path) => basename(path))).toEqual([
      `${item.sha256}.deb`,
      `${item.sha256}.archive`,
    ]);
    expect((await readFile(deb, 'utf8')).toLowerCase()).toBe(await readFile(other, 'utf8'));
  });

  test('is made while others still come, on no more processors than there are', async () => {
    const items = await Promise.all(Array.from({ length: 12 }, (_, i) => file(`busy${i}_1.deb`)));
    server.fault('*', { kind: 'slow', delay: 15 });
    let running = 0;
    let most = 0;
    let overlapped = false;
    const ingest = async (from: string, to: string) => {
      most = Math.max(most, ++running);
      overlapped ||= server.accesses.length < items.length;
      await delay(20);
      await copyFile(from, to);
      running--;
    };
    await fetch(
      items.map((item) => ({ ...item, ingest })),
      { connections: 2 },
    );
    expect(most).toBe(2);
    expect(overlapped).toBe(true);
  });

  test('and fails to be made leaves nothing behind and stops the rest', async () => {
    const items = await Promise.all(Array.from({ length: 30 }, (_, i) => file(`stop${i}_1.deb`)));
    const broken = new Error('broken');
    const ingest = () => Promise.reject(broken);
    await expect(
      fetch(
        items.map((item) => ({ ...item, ingest })),
        { connections: 2 },
      ),
    ).rejects.toBe(broken);
    expect(server.accesses.length).toBeLessThan(30);
    expect(await filesIn(cacheDir)).toEqual([]);
  });

  test('of Debian is unpacked once, and still a package', async () => {
    const tree = join(work, 'tree');
    await mkdir(join(tree, 'DEBIAN'), { recursive: true });
    const control =
      'Package: p\nVersion: 1\nArchitecture: all\nMaintainer: F <f@example.org>\nDescription: d\n';
    await writeFile(join(tree, 'DEBIAN/control'), control);
    const deb = join(archive, 'p_1_all.deb');
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, deb]);
    const exec = createExec({ debug() {} });
    const item = {
      ...(await file('p_1_all.deb', await readFile(deb))),
      ingest: (from: string, to: string) => unpackMembers(exec, from, to),
    };
    const path = (await fetch([item])).files.get(item.sha256)?.path ?? '';
    const names = execFileSync('ar', ['t', path], { encoding: 'utf8' });
    expect(names).toBe('debian-binary\ncontrol.tar\ndata.tar\n');
    expect(execFileSync('dpkg-deb', ['-f', path, 'Package'], { encoding: 'utf8' })).toBe('p\n');
    expect(await fetch([item])).toMatchObject({ cached: 1 });
  });
});

describe('a folder', () => {
  test('that cannot be written is an error of the host', async () => {
    const item = await file('nowhere_1.deb');
    const blocked = join(work, 'a-file');
    await writeFile(blocked, '');
    await expect(fetch([item], {}, 2, join(blocked, 'cache'))).rejects.toMatchObject({
      code: 'host',
      message: expect.stringContaining(blocked) as string,
      hint: expect.stringContaining('--cache-dir') as string,
    });
  });

  test('that is full is an error that says how much is free', async () => {
    const small = await mkdtemp(join(work, 'small-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'base-image-test', small]);
    try {
      const items = [await file('fits_1.deb'), await file('big_1.deb', randomBytes(600_000))];
      await expect(fetch(items, {}, 2, small)).rejects.toMatchObject({
        code: 'space',
        message: expect.stringMatching(
          new RegExp(`^No space left in ${small}.* \\(\\d.* free\\)$`),
        ) as string,
        hint: expect.stringContaining('--cache-dir') as string,
      });
      expect((await filesIn(small)).filter((name) => name.endsWith('.part'))).toEqual([]);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});
