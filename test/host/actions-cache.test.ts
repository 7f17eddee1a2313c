import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActionsCache } from '../../src/host/actions-cache.ts';
import { digestOf } from '../../src/model/digest.ts';
import { serveActionsCache, type CacheServer } from '../servers/actions-cache.ts';

const scope = { recipe: 'debian', release: 'trixie', variant: '', platforms: 'linux/amd64' };
const locks = digestOf('locks');
const key = `base-image-v1-debian-trixie--linux_amd64-${locks.slice(7)}`;

let home: string;
let server: CacheServer;
let said: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'base-image-cache-'));
  await mkdir(join(home, 'temp'));
  server = await serveActionsCache();
  said = [];
  const env = {
    ...server.env,
    GITHUB_WORKSPACE: home,
    RUNNER_TEMP: join(home, 'temp'),
    ACTIONS_CACHE_MODE: '',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  // The library talks to the runner on stdout.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await server.close();
  await rm(home, { recursive: true, force: true });
});

function open() {
  return createActionsCache(join(home, 'cache'), scope, {
    step: (_, body) => body(),
    info: (text) => said.push(`info ${text}`),
    warn: (text) => said.push(`warn ${text}`),
    debug: () => undefined,
  });
}

const packages = () => join(home, 'cache', 'packages');
async function store(name: string, used = new Date()): Promise<void> {
  await mkdir(packages(), { recursive: true });
  await writeFile(join(packages(), name), name);
  await utimes(join(packages(), name), used, used);
}

it('keeps the packages of a build for the next one', async () => {
  const first = open();
  await first.restore(locks);
  await store('a.deb');
  await first.save(locks);
  expect(server.keys()).toEqual([key]);

  await rm(join(home, 'cache'), { recursive: true });
  await open().restore(locks);
  expect(await readdir(packages())).toEqual(['a.deb']);
  expect(said.filter((line) => line.startsWith('warn'))).toEqual([]);
});

it('lets packages go that the build no longer used, on a runner made for the job', async () => {
  const cache = open();
  await cache.restore(locks);
  await store('old.deb', new Date(Date.now() - 86_400_000));
  await store('new.deb');
  await cache.save(locks);
  expect(await readdir(packages())).toEqual(['new.deb']);
});

it('leaves the store of a runner that had one as it is', async () => {
  await store('old.deb', new Date(Date.now() - 86_400_000));
  const cache = open();
  await cache.restore(locks);
  await cache.save(locks);
  expect(await readdir(packages())).toEqual(['old.deb']);
});

it('packs nothing that is saved already', async () => {
  await store('a.deb');
  await open().save(locks);
  server.calls();
  await open().save(locks);
  expect(server.calls()).toEqual(['GetCacheEntryDownloadURL']);
});

it('does not write where the workflow may only read', async () => {
  vi.stubEnv('ACTIONS_CACHE_MODE', 'read');
  await store('a.deb');
  await open().save(locks);
  expect(server.keys()).toEqual([]);
});

it('is no reason to fail when there is nothing to save', async () => {
  await open().save(locks);
  expect(said).toEqual([expect.stringMatching(/^warn Packages could not be saved to the cache: /)]);
});

it('does nothing outside of a workflow', async () => {
  vi.stubEnv('ACTIONS_RESULTS_URL', '');
  await open().restore(locks);
  await open().save(locks);
  expect([...said, ...server.calls()]).toEqual([]);
});
