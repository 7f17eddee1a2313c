import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import type { Lock, LockedPackage } from '../../../src/model/lock.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { findMirrors } from '../../../src/packages/apt/mirrors.ts';
import { offers, resolve } from '../../../src/packages/apt/resolve.ts';
import { publishFlat, publishSuite, sign, type FixturePackage } from '../../fixtures/apt-repository.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// What is said of an archive, and what forms archives have, beside Debian's own.

const run = promisify(execFile);

let work: string;
let key: SigningKey;
let server: StaticServer;
let host: DisposableHost;
let fresh = 0;

const base: readonly FixturePackage[] = [
  { name: 'base', essential: true, priority: 'required' },
  { name: 'libbase', essential: true },
  { name: 'apt', priority: 'important' },
  { name: 'several', version: '1.0' },
  { name: 'several', version: '2.0' },
  { name: 'secure', version: '1.0-1' },
];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'apt-'));
  key = await makeKey(work, 'good');
  await publishSuite(join(work, 'debian'), { suite: 'fixture', version: '13.7', packages: base }, key);
  const secure = [{ name: 'secure', version: '1.0-1+deb1u1' }];
  await publishSuite(join(work, 'security'), { suite: 'fixture-security', packages: secure }, key);
  server = await serveFiles(work);
}, 60_000);

beforeEach(async () => {
  server.reset();
  await host?.dispose();
  host = await openHost(join(work, `cache-${String(fresh++)}`));
});

afterAll(async () => {
  await host.dispose();
  await server.close();
  await stopAgent(key);
  await rm(work, { recursive: true });
});

function repositories(...more: readonly Repository[]): readonly Repository[] {
  const keyring = key.keyring;
  const [main, security] = ['debian', 'security'].map((folder) => [`${server.url}/${folder}`]) as [
    string[],
    string[],
  ];
  return [
    fixtureRepository({ mirrors: main, keyring }),
    fixtureRepository({
      name: 'security',
      mirrors: security,
      suites: ['fixture-security'],
      security: true,
      keyring,
    }),
    ...more,
  ];
}

function target(packages: Partial<Target['packages']> = {}, changes: Partial<Target> = {}): Target {
  return fixtureTarget({
    repositories: repositories(),
    packages: fixturePackages({ set: 'minbase', ...packages }),
    ...changes,
  });
}

async function lockOf(wanted: Target): Promise<Lock> {
  return resolve(wanted, await findMirrors(wanted, host, join(work, 'no-etc')), host);
}

function find(lock: Lock, name: string): LockedPackage | undefined {
  return lock.packages.find((entry) => entry.name === name);
}

test('what a lock says of a repository comes from the Release file that apt verified', async () => {
  const path = '/debian/dists/fixture/InRelease';
  const stranger = await makeKey(work, 'stranger');
  const release = { suite: 'fixture', version: '66.6', codename: 'evil', packages: [] };
  await publishSuite(join(work, 'forged'), release, stranger);
  await stopAgent(stranger);
  const bytes = await readFile(join(work, 'forged/dists/fixture/InRelease'));
  const right = (await lockOf(target())).detected;
  for (const times of [1, 2, 3]) {
    await host.dispose();
    host = await openHost(join(work, `cache-forged-${String(times)}`));
    server.reset();
    server.fault(path, { kind: 'bytes', bytes }, times);
    const lock = await lockOf(target()).catch((error: unknown) => error);
    if (lock instanceof Error) expect(lock).toMatchObject({ code: 'signature' });
    else expect((lock as Lock).detected).toEqual(right);
    const offered = await offers(target(), await findMirrors(target(), host, join(work, 'no-etc')), host);
    expect(offered).toBe(true);
  }
  // The other way round: a mirror is chosen by an honest file, and apt gets one of another origin that is signed as well.
  await publishSuite(join(work, 'moved'), { suite: 'fixture', origin: 'Other', packages: base }, key);
  const wanted = target(
    {},
    { repositories: [{ ...(repositories()[0] as Repository), suites: ['fixture'], origin: 'Fixture' }] },
  );
  const mirrors = await findMirrors(wanted, host, join(work, 'no-etc'));
  server.fault(path, {
    kind: 'bytes',
    bytes: await readFile(join(work, 'moved/dists/fixture/InRelease')),
  });
  await expect(resolve(wanted, mirrors, host)).rejects.toMatchObject({
    code: 'resolve',
    message: expect.stringContaining('its origin is "Other", not "Fixture"') as string,
  });
}, 60_000);

test('whether a platform is offered is said by what was verified', async () => {
  const wanted = target({}, { platform: { os: 'linux', architecture: 's390x' } });
  const mirrors = await findMirrors(wanted, host, join(work, 'no-etc'));
  expect(await offers(wanted, mirrors, host)).toBe(false);
  const text = await readFile(join(work, 'debian/dists/fixture/InRelease'), 'utf8');
  const bytes = Buffer.from(text.replace(/^Architectures: /m, 'Architectures: s390x '));
  server.fault('/debian/dists/fixture/InRelease', { kind: 'bytes', bytes }, 1);
  expect(await offers(wanted, mirrors, host)).toBe(false);
});

test('the point release is that of the distribution, whatever stands before it', async () => {
  const third = fixtureRepository({
    name: 'third',
    mirrors: [`${server.url}/versioned`],
    suites: ['stable'],
    keyring: key.keyring,
  });
  await publishSuite(
    join(work, 'versioned'),
    { suite: 'stable', version: '99.9', packages: [{ name: 'other' }, { name: 'another' }] },
    key,
  );
  const lock = await lockOf(
    target({ include: ['other', 'another'] }, { repositories: [third, ...repositories()] }),
  );
  expect(lock.detected).toEqual({ codename: 'fixture', point: '13.7', version: '13' });
});

test('suites of third parties are called what they like, and may be folders', async () => {
  await publishSuite(join(work, 'party'), { suite: 'nodistro', packages: [{ name: 'party' }] }, key);
  await publishSuite(join(work, 'party'), { suite: 'bare', packages: [{ name: 'bare' }] }, key);
  await publishSuite(
    join(work, 'party'),
    { suite: 'old/updates', codename: 'old', packages: [{ name: 'updated' }] },
    key,
  );
  for (const [suite, from, to] of [
    ['nodistro', /^(Suite|Codename): nodistro$/gm, '$1: stable'],
    ['bare', /^(Suite|Codename): .*\n/gm, ''],
  ] as const) {
    const dists = join(work, 'party/dists', suite);
    const { stdout } = await run('gpgv', [
      '--output',
      '-',
      '--keyring',
      key.keyring.path,
      join(dists, 'InRelease'),
    ]).catch((error: { stdout: string }) => error);
    await rm(join(dists, 'InRelease'));
    await writeFile(join(dists, 'Release'), stdout.replaceAll(from, to));
    await sign(dists, key, 'inside');
  }
  await publishFlat(join(work, 'flat'), [{ name: 'flat', version: '2:1.0' }], key);
  const party = (name: string, changes: Partial<Repository>) =>
    fixtureRepository({ name, mirrors: [`${server.url}/party`], keyring: key.keyring, ...changes });
  const lock = await lockOf(
    target(
      { include: ['party', 'bare', 'updated', 'flat'] },
      {
        repositories: repositories(
          party('node', { suites: ['nodistro', 'bare', 'old/updates'] }),
          party('flat', { mirrors: [`${server.url}/flat`], suites: ['./'], components: [] }),
        ),
      },
    ),
  );
  expect(find(lock, 'party')?.repository).toMatchObject({
    name: 'node',
    suite: 'nodistro',
    component: 'main',
  });
  expect(find(lock, 'bare')?.repository).toMatchObject({ name: 'node', suite: 'bare' });
  expect(find(lock, 'updated')?.repository).toMatchObject({ suite: 'old/updates', component: 'main' });
  expect(find(lock, 'flat')).toMatchObject({
    path: 'flat_2%3a1.0_all.deb',
    repository: { name: 'flat', suite: './', component: '' },
  });
});

test('a name that only others have stands for the package that provides it', async () => {
  await publishSuite(
    join(work, 'providers'),
    {
      suite: 'stable',
      packages: [
        { name: 'bind9-tools', fields: { Provides: 'dnstools (= 1.0), resolver' } },
        { name: 'user', fields: { Depends: 'resolver' } },
      ],
    },
    key,
  );
  const providers = fixtureRepository({
    name: 'providers',
    mirrors: [`${server.url}/providers`],
    suites: ['stable'],
    keyring: key.keyring,
  });
  const of = async (...include: readonly string[]) =>
    find(await lockOf(target({ include }, { repositories: repositories(providers) })), 'bind9-tools');
  expect(await of('dnstools')).toMatchObject({ requested: true });
  expect(await of('user')).toMatchObject({ requested: false });
});

test('versions may be given in part, and by the suite that has them', async () => {
  expect(find(await lockOf(target({ include: ['several=1*'] })), 'several')).toMatchObject({
    version: '1.0',
    requested: true,
  });
  expect(find(await lockOf(target({ include: ['secure/fixture-security'] })), 'secure')).toMatchObject({
    requested: true,
  });
  const older = await lockOf(target({ include: ['secure/fixture'] }));
  expect(find(older, 'secure')).toMatchObject({ version: '1.0-1', repository: { suite: 'fixture' } });
});
