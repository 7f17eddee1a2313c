import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccess } from '../../src/host/access.ts';
import { fetchPackages, FetchError, type FetchOptions, type PackageFile } from '../../src/host/cache.ts';
import { urlBelow } from '../../src/host/download.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

let work: string;
let archive: string;
let cacheDir: string;
let first: StaticServer;
let second: StaticServer;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'download-'));
  archive = join(work, 'archive');
  await mkdir(archive);
  first = await serveFiles(archive);
  second = await serveFiles(archive);
});
beforeEach(async () => {
  cacheDir = await mkdtemp(join(work, 'cache-'));
});
afterEach(() => {
  first.reset();
  second.reset();
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await rm(work, { recursive: true });
});

const log = { step: <T>(_: string, body: () => Promise<T>) => body(), info() {}, warn() {}, debug() {} };
const quick: FetchOptions = { retryDelay: 1, attempts: 3 };
/** For servers that say nothing. The others answer in this very process, which may be busy for longer. */
const impatient: FetchOptions = { ...quick, readTimeout: 200 };

async function file(
  path: string,
  mirrors: readonly string[],
  bytes = randomBytes(300_000),
): Promise<PackageFile> {
  await mkdir(dirname(join(archive, path)), { recursive: true });
  await writeFile(join(archive, path), bytes);
  return { name: path.split('_')[0] ?? path, path, size: bytes.length, sha256: sha256(bytes), mirrors };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function fetch(items: readonly PackageFile[], options: FetchOptions = {}) {
  return fetchPackages({ log, cacheDir, access: createAccess({}), cpus: 2 }, items, { ...quick, ...options });
}

async function failure(items: readonly PackageFile[], options: FetchOptions = {}): Promise<FetchError> {
  const error = await fetch(items, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FetchError);
  return error as FetchError;
}

/** The bytes in the store are those the archive has. */
async function expectHad(item: PackageFile, fetched: Awaited<ReturnType<typeof fetch>>) {
  const path = fetched.files.get(item.sha256)?.path ?? '';
  expect(sha256(await readFile(path))).toBe(item.sha256);
}

async function leftovers(): Promise<string[]> {
  const names = await readdir(cacheDir, { recursive: true });
  return names.filter((name) => name.endsWith('.part'));
}

describe('a sound mirror', () => {
  test('many files come in parallel over connections that are kept', async () => {
    const items = await Promise.all(
      Array.from({ length: 40 }, (_, i) => file(`pool/p${i}_1.deb`, [first.url], randomBytes(1000 + i))),
    );
    first.fault('*', { kind: 'slow', delay: 10 });
    const result = await fetch(items, { connections: 4 });
    expect(result).toMatchObject({ fetched: 40, cached: 0 });
    expect(result.bytes).toBe(items.reduce((sum, item) => sum + item.size, 0));
    expect(first.accesses).toHaveLength(40);
    expect(first.mostAtOnce()).toBe(4);
    expect(first.connections()).toBe(4);
    for (const item of items) await expectHad(item, result);
  });

  test('the large ones are asked for first, and the same file once', async () => {
    const small = await file('small_1.deb', [first.url], randomBytes(10));
    const large = await file('large_1.deb', [first.url], randomBytes(10_000));
    const result = await fetch([small, large, { ...small, name: 'again' }], { connections: 1 });
    expect(first.accesses.map(({ path }) => path)).toEqual(['/large_1.deb', '/small_1.deb']);
    expect(result.fetched).toBe(2);
  });

  test('characters of Debian file names are escaped on the wire', async () => {
    const item = await file('pool/libstdc++6_1:2~rc1#x %y_amd64.deb', [`${first.url}/`]);
    await expectHad(item, await fetch([item]));
    expect(first.accesses[0]?.url).toBe('/pool/libstdc%2B%2B6_1%3A2~rc1%23x%20%25y_amd64.deb');
  });

  test('file URLs are mirrors too', async () => {
    const item = await file('pool/a b+c_1.deb', [pathToFileURL(archive).href]);
    await expectHad(item, await fetch([item]));
    const other = { ...item, path: 'gone.deb', sha256: '0'.repeat(64) };
    expect((await failure([other])).missing).toEqual([item.name]);
    const wrong = { ...item, size: 5, sha256: '1'.repeat(64) };
    expect((await failure([wrong])).message).toContain('has 300000 bytes instead of 5');
  });

  test('redirects are followed, relative ones too, but not round in circles', async () => {
    const item = await file('real_1.deb', [first.url]);
    const moved = { ...item, path: 'moved_1.deb' };
    const to = (location: string) => ({ kind: 'status', status: 302, headers: { location } }) as const;
    first.fault('/moved_1.deb', to('/hop.deb'));
    first.fault('/hop.deb', to(`${second.url}/real_1.deb`));
    await expectHad(item, await fetch([moved]));
    expect(second.accesses).toHaveLength(1);

    const round = { ...item, path: 'round_1.deb', sha256: '2'.repeat(64) };
    first.fault('/round_1.deb', to('/round_1.deb'));
    expect((await failure([round], { attempts: 1 })).message).toContain('redirected more than 10 times');
  });
});

describe('a transfer that breaks', () => {
  test('goes on where it stopped, if the file is still the same', async () => {
    const item = await file('resumed_1.deb', [first.url]);
    first.fault('/resumed_1.deb', { kind: 'truncate', after: 100_000 }, 2);
    await expectHad(item, await fetch([item]));
    const [start, ...rest] = first.accesses;
    expect(start).toMatchObject({ range: undefined, status: 200 });
    expect(rest).toHaveLength(2);
    for (const access of rest) {
      expect(access.range).toMatch(/^bytes=[1-9]\d*-$/);
      expect(access.ifRange).toMatch(/^".+"$/);
      expect(access.status).toBe(206);
    }
  });

  test('may break more often than it may be retried, while it gets further', async () => {
    const item = await file('often_1.deb', [first.url]);
    first.fault('/often_1.deb', { kind: 'truncate', after: 60_000 }, 4);
    await expectHad(item, await fetch([item], { attempts: 2 }));
    expect(first.accesses).toHaveLength(5);
  });

  test('starts from zero where ranges are not known', async () => {
    const item = await file('whole_1.deb', [first.url]);
    first.fault('/whole_1.deb', { kind: 'truncate', after: 100_000 }, 1);
    first.fault('/whole_1.deb', { kind: 'no-range' });
    await expectHad(item, await fetch([item]));
    expect(first.accesses.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('starts from zero when the pieces do not fit together', async () => {
    // Without ETag the second piece cannot be told from the same version's; the digest finds out.
    const good = randomBytes(200_000);
    const item = await file('pieces_1.deb', [first.url], good);
    const other = randomBytes(200_000);
    let served = 0;
    const odd = createServer((request, response) => {
      const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
      const body = [good.subarray(0, 50_000), other.subarray(from), good][served++] ?? good;
      response.writeHead(from > 0 ? 206 : 200, {
        'content-length': good.length - from,
        ...(from > 0 && { 'content-range': `bytes ${from}-${good.length - 1}/${good.length}` }),
      });
      if (served === 1) response.write(body, () => setTimeout(() => response.destroy(), 20));
      else response.end(body);
    });
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const { port } = odd.address() as { port: number };
    try {
      await expectHad(item, await fetch([{ ...item, mirrors: [`http://127.0.0.1:${port}`] }]));
      expect(served).toBe(3);
    } finally {
      odd.closeAllConnections();
      odd.close();
    }
  });

  test('is given up and resumed when nothing comes any more', async () => {
    const item = await file('stalled_1.deb', [first.url]);
    first.fault('/stalled_1.deb', { kind: 'stall', after: 50_000 }, 1);
    await expectHad(item, await fetch([item], impatient));
    expect(first.accesses.map(({ status }) => status)).toEqual([200, 206]);
  });

  test('a mirror that takes the request and says nothing is left for the next one', async () => {
    const item = await file('silent_1.deb', [first.url, second.url]);
    first.fault('*', { kind: 'hang' });
    await expectHad(item, await fetch([item], { ...impatient, attempts: 2 }));
    expect(first.accesses).toHaveLength(2);
    expect(second.accesses).toHaveLength(1);
  });
});

describe('a mirror that fails', () => {
  test('is asked again after errors of its own, and as late as it wants', async () => {
    const item = await file('busy_1.deb', [first.url]);
    first.fault('*', { kind: 'status', status: 500 }, 1);
    first.fault('*', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 1);
    const started = Date.now();
    await expectHad(item, await fetch([item]));
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    expect(first.accesses.map(({ status }) => status)).toEqual([500, 429, 200]);
  });

  test('is not asked for ever', async () => {
    const item = await file('never_1.deb', [first.url, second.url]);
    first.fault('*', { kind: 'status', status: 503 });
    second.fault('*', { kind: 'truncate', after: 0 });
    const error = await failure([item]);
    expect(first.accesses).toHaveLength(3);
    expect(second.accesses).toHaveLength(3);
    expect(error).toMatchObject({ code: 'fetch', failed: ['never'], missing: [] });
    expect(error.message).toContain(
      `never (never_1.deb): ${first.url} 503 Service Unavailable; ${second.url} `,
    );
    expect(error.message).toContain('the connection was cut');
    expect(error.hint).toContain('http_proxy');
    expect(await leftovers()).toEqual([]);
  });

  test('and wants to be left alone for an hour is left alone', async () => {
    const item = await file('later_1.deb', [first.url, second.url]);
    first.fault('*', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } });
    await expectHad(item, await fetch([item]));
    expect(first.accesses).toHaveLength(1);
  });

  test('without the file is not asked twice', async () => {
    const item = await file('moved_2.deb', [first.url, second.url]);
    first.fault('*', { kind: 'status', status: 404 });
    await expectHad(item, await fetch([item]));
    expect(first.accesses).toHaveLength(1);
    expect(second.accesses).toHaveLength(1);
  });

  test('because it is dead holds up a few files, not all', async () => {
    const gone = await serveFiles(archive);
    await gone.close();
    const items = await Promise.all(
      Array.from({ length: 10 }, (_, i) => file(`d${i}_1.deb`, [gone.url, second.url], randomBytes(100 + i))),
    );
    first.fault('*', { kind: 'status', status: 502 });
    const flaky = items.map((item) => ({ ...item, mirrors: [first.url, second.url] }));
    expect((await fetch(flaky, { connections: 1 })).fetched).toBe(10);
    expect(first.accesses).toHaveLength(3);
    await rm(join(cacheDir, 'packages'), { recursive: true });
    expect((await fetch(items)).fetched).toBe(10);
  });

  test('with other bytes of the same size is told from the right one', async () => {
    const item = await file('stale_1.deb', [first.url, second.url]);
    const other = randomBytes(item.size);
    first.fault('*', { kind: 'bytes', bytes: other });
    await expectHad(item, await fetch([item]));
    expect(first.accesses).toHaveLength(1);

    second.fault('*', { kind: 'bytes', bytes: randomBytes(1234) });
    const error = await failure([{ ...item, sha256: '3'.repeat(64) }]);
    expect(error.message).toContain(`${first.url} sent other bytes: SHA-256 ${sha256(other)} instead of 333`);
    expect(error.message).toContain(
      `${second.url} served application/octet-stream, 1234 bytes, instead of ${item.size} bytes of package`,
    );
    expect(error.missing).toEqual([]);
    expect(error.hint).toContain('Lock again');
  });

  test('with a login page says so', async () => {
    const item = await file('portal_1.deb', [first.url]);
    first.fault('*', { kind: 'html' });
    const error = await failure([item]);
    expect(error.message).toContain('served text/html, 40 bytes, instead of 300000 bytes of package');
    expect(error.hint).toContain('Try again later');
    expect(first.accesses).toHaveLength(1);
  });
});

describe('when packages cannot be had', () => {
  test('all that are gone are named, and no others as gone', async () => {
    const here = await file('here_1.deb', [first.url]);
    const gone = { ...here, name: 'gone', path: 'gone_1.deb', sha256: '4'.repeat(64) };
    const half = { ...gone, name: 'half', path: 'half_1.deb', sha256: '5'.repeat(64) };
    const mirrors = [first.url, second.url];
    second.fault('/half_1.deb', { kind: 'status', status: 403 });
    const error = await failure([here, { ...half, mirrors }, { ...gone, mirrors }]);
    expect(error.failed).toEqual(['gone', 'half']);
    expect(error.missing).toEqual(['gone']);
    expect(error.message).toMatch(/^2 of 3 packages could not be had:\n {2}gone /);
    expect(error.hint).toContain('lock again');
    // What could be had is kept for the next time.
    first.reset();
    await fetch([here]);
    expect(first.accesses).toEqual([]);
  });

  test('ten are told, and how many more', async () => {
    const items = Array.from({ length: 13 }, (_, i) => ({
      name: `n${String(i).padStart(2, '0')}`,
      path: `n${i}.deb`,
      size: 1,
      sha256: String(10 + i).padEnd(64, '0'),
      mirrors: [first.url],
    }));
    const error = await failure(items);
    expect(error.message.split('\n')).toHaveLength(12);
    expect(error.message).toContain('n09');
    expect(error.message).not.toContain('n10');
    expect(error.message).toMatch(/and 3 more$/);
    expect(error.missing).toHaveLength(13);
  });

  test('passwords of mirrors are not shown', async () => {
    const url = new URL(first.url);
    url.username = 'me';
    url.password = 'hunter2';
    const item = { name: 'x', path: 'x.deb', size: 1, sha256: '6'.repeat(64), mirrors: [url.href] };
    const error = await failure([item]);
    expect(error.message).toContain(`${first.url} 404 Not Found`);
    expect(error.message).not.toContain('hunter2');
  });

  test('without a mirror that is said', async () => {
    const item = { name: 'x', path: 'x.deb', size: 1, sha256: '7'.repeat(64), mirrors: [] };
    const error = await failure([item]);
    expect(error.message).toContain('no mirror to ask');
    expect(error.missing).toEqual([]);
  });
});

test('URLs keep the folder of the mirror', () => {
  expect(urlBelow('https://example.org/debian/', 'pool/g++_1~2.deb').href).toBe(
    'https://example.org/debian/pool/g%2B%2B_1~2.deb',
  );
});
