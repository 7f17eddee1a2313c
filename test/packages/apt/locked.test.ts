import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import type { Lock } from '../../../src/model/lock.ts';
import { formatPlatform } from '../../../src/model/platform.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { apt } from '../../../src/packages/apt.ts';
import { findMirrors } from '../../../src/packages/apt/mirrors.ts';
import type { PackageManager } from '../../../src/packages/contract.ts';
import { fetchLocked } from '../../../src/pipeline/fetch.ts';
import { lockTarget, readLock, writeLock } from '../../../src/pipeline/lock.ts';
import { publishSuite, type FixturePackage, type FixtureSuite } from '../../fixtures/apt-repository.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// Locks that do not fit what they are used for, or the archive any more.

let work: string;
let key: SigningKey;
let server: StaticServer;
let host: DisposableHost;
let caches = 0;

const packages: readonly FixturePackage[] = [
  { name: 'base', essential: true, priority: 'required' },
  { name: 'apt', priority: 'required' },
  { name: 'left', fields: { Conflicts: 'right' } },
  { name: 'right' },
  { name: 'lonely', fields: { Depends: 'nobody-has-this (>= 2)' } },
];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'apt-'));
  key = await makeKey(work, 'good');
  await publish('debian', {});
  server = await serveFiles(work);
});

beforeEach(async () => {
  server.reset();
  await host?.dispose();
  host = await openHost(join(work, `cache-${String(caches++)}`));
});

afterAll(async () => {
  await host.dispose();
  await server.close();
  await stopAgent(key);
  await rm(work, { recursive: true });
});

function publish(archive: string, changes: Partial<FixtureSuite>, by = key): Promise<void> {
  return publishSuite(join(work, archive), { suite: 'fixture', packages, ...changes }, by);
}

/** The machine's own mirrors stay out of this. */
const manager: PackageManager = {
  ...apt,
  mirrors: (target, on) => findMirrors(target, on, join(work, 'no-etc')),
};

function target(repository: Partial<Repository> = {}, changes: Partial<Target> = {}): Target {
  const mirrors = [`${server.url}/debian`];
  return fixtureTarget({
    repositories: [fixtureRepository({ mirrors, keyring: key.keyring, ...repository })],
    ...changes,
  });
}

async function lock(wanted: Target): Promise<Lock> {
  return (await lockTarget(wanted, undefined, manager, host)).lock;
}

describe('a lock', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(work, 'locks-'));
  });

  test('of packages that the archive has no more', async () => {
    await publish('moving', { packages: [...packages, { name: 'passing' }] });
    const wanted = target(
      { mirrors: [`${server.url}/moving`] },
      { packages: fixturePackages({ include: ['passing'] }) },
    );
    await writeLock(folder, wanted, await lock(wanted));
    await publish('moving', {});
    const locked = await lockTarget(wanted, folder, manager, host);
    await expect(fetchLocked(locked, true, manager, host)).rejects.toMatchObject({
      code: 'locked',
      message: 'Locked packages that can no longer be had: passing',
      hint: expect.stringContaining('snapshot') as string,
    });
  });

  test('of another platform, release or variant', async () => {
    const wanted = target();
    const path = await writeLock(folder, wanted, await lock(wanted));
    expect(await readLock(wanted, folder)).toEqual(await lock(wanted));
    for (const changes of [{ release: 'next' }, { variant: 'slim' }, { recipe: 'debian' }]) {
      await expect(readLock({ ...wanted, ...changes }, folder)).rejects.toMatchObject({
        code: 'locked',
        message: expect.stringContaining('is the lock of fixture fixture linux/amd64, not of') as string,
        hint: expect.any(String) as string,
      });
    }
    const foreign: Target = { ...wanted, platform: { os: 'linux', architecture: 'arm64' } };
    await expect(readLock(foreign, folder)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('no lock for linux/arm64') as string,
    });
    await rename(path, path.replace('amd64', 'arm64'));
    await expect(readLock(foreign, folder)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(
        `not of fixture fixture ${formatPlatform(foreign.platform)}`,
      ) as string,
    });
  });

  test.each(['', 'packages: []', '[]', 'null', '{"version":2,"packages":[]}', '{"version":1,"pack'])(
    'that is none: %j',
    async (text) => {
      await writeFile(join(folder, 'linux-amd64.json'), text);
      await expect(readLock(target(), folder)).rejects.toMatchObject({
        code: 'locked',
        message: expect.stringContaining('is no lock file of this version') as string,
        hint: expect.stringContaining('base-image lock') as string,
      });
    },
  );
});
