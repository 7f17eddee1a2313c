import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActionsCache, keysOf, type ActionsCache } from '../../src/host/actions-cache.ts';
import type { Lock } from '../../src/model/lock.ts';
import { serveActionsCache, type CacheServer } from '../servers/actions-cache.ts';

/** Of one package, of this version. */
function lockOf(version: string, other: Partial<Lock> = {}): Lock {
  return {
    version: 1,
    recipe: 'debian',
    release: 'trixie',
    variant: 'slim',
    platform: 'linux/amd64',
    manager: 'apt',
    detected: {},
    packages: [
      {
        name: 'a',
        version,
        architecture: 'all',
        size: 1,
        sha256: 'a'.repeat(64),
        source: { name: 'a', version },
        path: `pool/a_${version}.deb`,
        repository: { name: 'debian', suite: 'trixie', component: 'main', security: false },
        requested: true,
      },
    ],
    ...other,
  };
}
const locks = [lockOf('1')];
const { key, prefix } = keysOf(locks);

let home: string;
let server: CacheServer;
let said: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'base-image-cache-'));
  await mkdir(join(home, 'temp'));
  server = await serveActionsCache();
  said = [];
});
afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

const patient = { look: 40_000, transfer: 40_000 };
function open(env: Readonly<Record<string, string>> = {}, limits = patient): ActionsCache {
  return createActionsCache(
    {
      cacheDir: join(home, 'cache'),
      env: {
        PATH: process.env.PATH,
        ...server.env,
        GITHUB_WORKSPACE: home,
        RUNNER_TEMP: join(home, 'temp'),
        ...env,
      },
      log: {
        step: (_, body) => body(),
        info: (text) => said.push(`info ${text}`),
        warn: (text) => said.push(`warn ${text}`),
        debug: () => undefined,
      },
    },
    limits,
  );
}

/** Puts a file into the stores, last used at that time. */
async function store(name: string, used = new Date(), content: string | Buffer = name): Promise<void> {
  const path = join(home, 'cache', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  await utimes(path, used, used);
}
async function stored(): Promise<readonly string[]> {
  const entries = await readdir(join(home, 'cache'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

/** A job on a runner made for it: restores, has these files when it is done, and saves. */
async function job(wanted: readonly Lock[], ...names: readonly string[]): Promise<void> {
  await rm(join(home, 'cache'), { recursive: true, force: true });
  const cache = open();
  await cache.restore(wanted);
  for (const name of names) await store(name);
  await cache.save(wanted);
  said.splice(0);
  server.calls();
}
const yesterday = new Date(Date.now() - 86_400_000);

describe('keys', () => {
  it('name format, recipe, release, variant, platforms and machine, and end with a digest of the locks', () => {
    expect(key).toMatch(
      new RegExp(`^base-image-v1-debian-trixie-slim-linux_amd64-${process.arch}-[0-9a-f]{64}$`),
    );
    expect(key.startsWith(prefix)).toBe(true);
    expect(prefix.endsWith('-')).toBe(true);
  });

  it('are others for another lock, with the same beginning', () => {
    const other = keysOf([lockOf('2')]);
    expect(other.key).not.toBe(key);
    expect(other.prefix).toBe(prefix);
  });

  it.each([{ recipe: 'ubuntu' }, { release: 'sid' }, { variant: '' }, { platform: 'linux/arm64' }])(
    'begin otherwise for %j',
    (other) => {
      expect(keysOf([lockOf('1', other)]).prefix.startsWith(prefix)).toBe(false);
      expect(prefix.startsWith(keysOf([lockOf('1', other)]).prefix)).toBe(false);
    },
  );

  it('do not depend on the order of platforms', () => {
    const [amd64, arm64] = [lockOf('1'), lockOf('1', { platform: 'linux/arm64' })];
    expect(keysOf([amd64, arm64])).toEqual(keysOf([arm64, amd64]));
    expect(keysOf([amd64, arm64]).prefix).toContain('linux_amd64_linux_arm64');
  });

  it('are what the service takes, whatever words there are', () => {
    const long = keysOf([lockOf('1', { recipe: 'a,b c/'.repeat(200) })]);
    expect(long.key).toMatch(/^[\w.:-]{1,512}$/);
    expect(long.key.startsWith(long.prefix)).toBe(true);
  });
});

describe('packages of a build', () => {
  it('are there for the next one', async () => {
    await job(locks, 'packages/sha256/aa/a.deb', 'chunks/c');
    expect(server.keys()).toEqual([key]);

    await rm(join(home, 'cache'), { recursive: true });
    await open().restore(locks);
    expect(await stored()).toEqual(['a.deb', 'c']);
    expect(said).toEqual([`info Packages restored from the cache ${key}`]);
  });

  it('are looked for and not there the first time', async () => {
    await open().restore(locks);
    expect(said).toEqual([`info No packages in the cache for ${prefix}`]);
    expect(server.calls()).toEqual(['GetCacheEntryDownloadURL']);
  });

  it('serve another lock of the same image, which is then stored as well', async () => {
    await job(locks, 'packages/a.deb');
    await rm(join(home, 'cache'), { recursive: true });
    const next = [lockOf('2')];
    const cache = open();
    await cache.restore(next);
    expect(await stored()).toEqual(['a.deb']);
    expect(said).toEqual([`info Packages restored from the cache ${key}`]);
    await store('packages/a.deb');
    await cache.save(next);
    expect(server.keys()).toEqual([key, keysOf(next).key]);
  });

  it('are preferred to newer ones of another lock', async () => {
    await job(locks, 'packages/a.deb');
    await job([lockOf('2')], 'packages/b.deb');
    await rm(join(home, 'cache'), { recursive: true });
    await open().restore(locks);
    expect(said).toEqual([`info Packages restored from the cache ${key}`]);
  });

  it('go when the build no longer used them, chunks as well, on a runner made for the job', async () => {
    await job(
      locks,
      'packages/old.deb',
      'packages/old.deb.sha256',
      'packages/same.deb',
      'chunks/old',
      'chunks/same',
    );
    await rm(join(home, 'cache'), { recursive: true });
    const next = [lockOf('2')];
    const cache = open();
    await cache.restore(next);
    for (const name of ['packages/same.deb', 'chunks/same', 'packages/new.deb', 'chunks/new'])
      await store(name);
    await cache.save(next);
    await rm(join(home, 'cache'), { recursive: true });
    await open().restore(next);
    expect(await stored()).toEqual(['new', 'new.deb', 'same', 'same.deb']);
  });

  it('stay on a runner that had some before', async () => {
    await store('packages/old.deb', yesterday);
    const cache = open();
    await cache.restore(locks);
    await cache.save(locks);
    expect(await stored()).toEqual(['old.deb']);
  });

  it('are not packed when they are stored already', async () => {
    await job(locks, 'packages/a.deb');
    const before = await readdir(join(home, 'temp'));
    await open().save(locks);
    expect(server.calls()).toEqual(['GetCacheEntryDownloadURL']);
    expect(await readdir(join(home, 'temp'))).toEqual(before);

    const cache = open();
    await cache.restore(locks);
    server.calls();
    await cache.save(locks);
    expect(server.calls()).toEqual([]);
    expect(said.at(-1)).toBe(`info The cache has ${key}`);
  });

  it('may be none', async () => {
    await open().save(locks);
    expect(said).toEqual(['info There are no packages to save']);
  });
});

describe('rights', () => {
  it.each([
    ['none', [], ['restored from the cache: its mode is none', 'saved to the cache: its mode is none']],
    ['read', ['GetCacheEntryDownloadURL'], ['saved to the cache: its mode is read']],
    [
      'write-only',
      ['GetCacheEntryDownloadURL', 'CreateCacheEntry', 'FinalizeCacheEntryUpload'],
      ['restored from the cache: its mode is write-only'],
    ],
    [
      'write',
      [
        'GetCacheEntryDownloadURL',
        'GetCacheEntryDownloadURL',
        'CreateCacheEntry',
        'FinalizeCacheEntryUpload',
      ],
      [],
    ],
  ])('of the mode %s are kept, with a line', async (mode, calls, lines) => {
    await store('packages/a.deb');
    const cache = open({ ACTIONS_CACHE_MODE: mode });
    await cache.restore(locks);
    await cache.save(locks);
    // Without the right to read, the library does not ask.
    expect(server.calls()).toEqual(mode === 'write-only' ? calls.slice(1) : calls);
    expect(said.filter((line) => line.includes('mode'))).toEqual(
      lines.map((line) => `info Packages are not ${line}`),
    );
    expect(said.filter((line) => line.startsWith('warn'))).toEqual([]);
  });

  it('to read alone are told by the service, which is no trouble', async () => {
    server.fault('CreateCacheEntry', { ok: false, message: 'cache write denied: token is read-only' });
    await store('packages/a.deb');
    await open().save(locks);
    expect(said).toEqual([expect.stringMatching(/^info .*cache write denied: token is read-only/)]);
  });

  it('to write alone are told by the service, which is no trouble', async () => {
    server.fault('GetCacheEntryDownloadURL', { status: 403, msg: 'cache read denied: no scope' });
    await open().restore(locks);
    expect(said).toEqual([expect.stringMatching(/^info .*cache read denied: no scope/)]);
  });

  it('are none outside of a workflow', async () => {
    const env = { ACTIONS_RESULTS_URL: '' };
    await open(env).restore(locks);
    await open(env).save(locks);
    expect([...said, ...server.calls()]).toEqual([]);
  });
});

describe('troubles are one warning, and no more', () => {
  it('when the service is down', async () => {
    await server.close();
    await store('packages/a.deb');
    const cache = open();
    await cache.restore(locks);
    await cache.save(locks);
    expect(said).toEqual([
      expect.stringMatching(/^warn Packages could not be restored from the cache: .*ECONNREFUSED/s),
      'info Packages are not saved to the cache, which did not answer before',
    ]);
  });

  it('when it takes a question and never answers', async () => {
    server.fault('GetCacheEntryDownloadURL', 'hang');
    const cache = open({}, { look: 300, transfer: 300 });
    await cache.restore(locks);
    await cache.save(locks);
    expect(said).toEqual([
      'warn Packages could not be restored from the cache: it did not answer in 0.3 s',
      'info Packages are not saved to the cache, which did not answer before',
    ]);
  });

  it.each(['CreateCacheEntry', 'PUT', 'FinalizeCacheEntryUpload'])('when it hangs at %s', async (request) => {
    server.fault(request, 'hang');
    await store('packages/a.deb');
    await open({}, { look: 40_000, transfer: 2000 }).save(locks);
    expect(said).toEqual(['warn Packages could not be saved to the cache: it did not answer in 2 s']);
  });

  it('when packages never come', async () => {
    await job(locks, 'packages/a.deb');
    server.fault('GET', 'hang');
    await open({}, { look: 40_000, transfer: 1000 }).restore(locks);
    expect(said).toEqual(['warn Packages could not be restored from the cache: it did not answer in 1 s']);
  });

  it('when what was stored is damaged', async () => {
    const noise = randomBytes(2 ** 20);
    for (const name of ['a', 'b', 'c']) await store(`packages/${name}.deb`, new Date(), noise);
    await open().save(locks);
    server.damage();
    said.splice(0);
    await rm(join(home, 'cache'), { recursive: true });
    await open().restore(locks);
    expect(said).toEqual([
      expect.stringMatching(/^warn Packages could not be restored from the cache: .*tar/s),
    ]);
  });

  it('when another job saves the same at that moment', async () => {
    await store('packages/a.deb');
    server.fault('CreateCacheEntry', { status: 409, msg: 'cache entry with the same key already exists' });
    await open().save(locks);
    expect(said).toEqual([`info The cache took no packages as ${key}`]);
  });

  it('and no signature of an address is told', async () => {
    await store('packages/a.deb');
    server.fault('PUT', { status: 403, msg: 'no' });
    await open().save(locks);
    expect(said).toEqual([expect.stringMatching(/^warn Packages could not be saved to the cache: /)]);
    expect(said.join()).not.toContain('signature-of-the-cache');
  });
});
