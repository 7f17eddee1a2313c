import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { prettyJson } from '../../../src/model/json.ts';
import type { Lock, LockedPackage } from '../../../src/model/lock.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { findMirrors } from '../../../src/packages/apt/mirrors.ts';
import { resolve } from '../../../src/packages/apt/resolve.ts';
import { publishSuite, type FixturePackage } from '../../fixtures/apt-repository.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// apt itself against a small archive with updates, a security archive and a third party.

let work: string;
let key: SigningKey;
let server: StaticServer;
let host: DisposableHost;
let fresh: number;

const native = ['amd64', 'arm64'].flatMap((architecture) => [
  { name: 'base', architecture, essential: true, priority: 'required', fields: { Depends: 'libbase' } },
  { name: 'libbase', architecture, version: '1:2.0~rc1-1', fields: { Source: 'basesource (2.0~rc1)' } },
  { name: 'multiple', architecture, fields: { 'Multi-Arch': 'same', Depends: 'multiple-needs' } },
  { name: 'multiple-needs', architecture, fields: { 'Multi-Arch': 'same' } },
]);
const base: readonly FixturePackage[] = [
  ...native,
  { name: 'apt', priority: 'important' },
  { name: 'tools', priority: 'required', fields: { Recommends: 'nice' } },
  { name: 'nice' },
  { name: 'g++-fixture', architecture: 'amd64', version: '12+dfsg-1' },
  { name: 'editor', fields: { Depends: 'small-editor | large-editor' } },
  { name: 'small-editor' },
  { name: 'large-editor' },
  { name: 'several', version: '1.0' },
  { name: 'several', version: '2.0' },
  { name: 'only-amd64', architecture: 'amd64' },
  { name: 'secure', version: '1.0-1' },
  { name: 'taken-over', version: '1.0-1+deb1u1' },
  { name: 'elsewhere', component: 'extra' },
];
const security: readonly FixturePackage[] = [
  { name: 'secure', version: '1.0-1+deb1u1' },
  { name: 'taken-over', version: '1.0-1+deb1u1' },
];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'apt-'));
  key = await makeKey(work, 'good');
  await publishSuite(
    join(work, 'debian'),
    {
      suite: 'fixture',
      version: '13.7',
      packages: base,
      components: ['main', 'extra'],
      architectures: ['amd64', 'arm64'],
    },
    key,
  );
  await publishSuite(
    join(work, 'debian'),
    {
      suite: 'fixture-updates',
      codename: 'fixture-updates',
      packages: [{ name: 'tools', version: '1.1', priority: 'required', fields: { Recommends: 'nice' } }],
    },
    key,
  );
  await publishSecurity(security);
  await publishSuite(
    join(work, 'other'),
    { suite: 'stable', codename: 'third', origin: 'Other', packages: [{ name: 'other' }] },
    key,
  );
  server = await serveFiles(work);
  fresh = 0;
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

function publishSecurity(packages: readonly FixturePackage[]): Promise<void> {
  const suite = { suite: 'fixture-security', label: 'Fixture-Security', packages };
  return publishSuite(join(work, 'security'), suite, key);
}

function repositories(...more: readonly Repository[]): readonly Repository[] {
  return [
    fixtureRepository({
      mirrors: [`${server.url}/debian`],
      suites: ['fixture', 'fixture-updates'],
      keyring: key.keyring,
    }),
    fixtureRepository({
      name: 'security',
      mirrors: [`${server.url}/security`],
      suites: ['fixture-security'],
      security: true,
      keyring: key.keyring,
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

async function lockOf(wanted: Target, etc = join(work, 'no-etc')): Promise<Lock> {
  return resolve(wanted, await findMirrors(wanted, host, etc), host);
}

function find(lock: Lock, name: string): LockedPackage | undefined {
  return lock.packages.find((entry) => entry.name === name);
}

function names({ packages }: Lock): readonly string[] {
  return packages.map(({ name }) => name);
}

function asked(): readonly string[] {
  return server.accesses.map(({ path }) => path);
}

test('a lock says exactly what will be installed, and where it came from', async () => {
  const { packages, ...head } = await lockOf(target({ include: ['g++-fixture'] }));
  expect(head).toEqual({
    version: 1,
    recipe: 'fixture',
    release: 'fixture',
    variant: '',
    platform: 'linux/amd64',
    manager: 'apt',
    detected: { codename: 'fixture', point: '13.7', version: '13' },
  });
  expect(
    packages.map(({ name, version, architecture, requested }) => [name, version, architecture, requested]),
  ).toEqual([
    ['apt', '1.0', 'all', true],
    ['base', '1.0', 'amd64', true],
    ['g++-fixture', '12+dfsg-1', 'amd64', true],
    ['libbase', '1:2.0~rc1-1', 'amd64', false],
    ['tools', '1.1', 'all', true],
  ]);
  const bytes = await Promise.all(packages.map(({ path }) => readFile(join(work, 'debian', path))));
  expect(packages.map(({ size }) => size)).toEqual(bytes.map(({ length }) => length));
  expect(packages.map(({ sha256 }) => sha256)).toEqual(
    bytes.map((content) => createHash('sha256').update(content).digest('hex')),
  );
  expect(packages[2]?.path).toBe('pool/fixture/main/g++-fixture_12+dfsg-1_amd64.deb');
  expect(packages[3]).toMatchObject({
    source: { name: 'basesource', version: '2.0~rc1' },
    path: 'pool/fixture/main/libbase_1%3a2.0~rc1-1_amd64.deb',
    repository: { name: 'fixture', suite: 'fixture', component: 'main', security: false },
  });
  expect(packages[4]).toMatchObject({
    source: { name: 'tools', version: '1.1' },
    repository: { suite: 'fixture-updates' },
  });
  expect(JSON.stringify(packages)).not.toContain('127.0.0.1');
});

test('each set is what mmdebstrap calls it', async () => {
  expect(names(await lockOf(target({ set: 'essential' })))).toEqual(['base', 'libbase']);
  expect(names(await lockOf(target({ set: 'minbase' })))).toEqual(['apt', 'base', 'libbase', 'tools']);
});

test('recommended packages come when asked for', async () => {
  const lock = await lockOf(target({ recommends: true }));
  expect(find(lock, 'nice')).toMatchObject({ requested: false });
  expect(names(await lockOf(target()))).not.toContain('nice');
});

test('another package takes the place of an excluded one', async () => {
  expect(names(await lockOf(target({ include: ['editor'] })))).toContain('small-editor');
  const lock = await lockOf(target({ include: ['editor'], exclude: ['small-editor'] }));
  expect(names(lock)).toContain('large-editor');
  expect(names(lock)).not.toContain('small-editor');
});

test('an exact version can be asked for', async () => {
  expect(find(await lockOf(target({ include: ['several'] })), 'several')?.version).toBe('2.0');
  expect(find(await lockOf(target({ include: ['several=1.0'] })), 'several')).toMatchObject({
    version: '1.0',
    requested: true,
  });
});

test('a security version is chosen over the one in the main archive', async () => {
  expect(find(await lockOf(target({ include: ['secure'] })), 'secure')).toMatchObject({
    version: '1.0-1+deb1u1',
    path: 'pool/fixture-security/main/secure_1.0-1+deb1u1_all.deb',
    repository: { name: 'security', suite: 'fixture-security', component: 'main', security: true },
  });
});

test('a version in both archives is a security update with the path of the archive it is fetched from', async () => {
  expect(find(await lockOf(target({ include: ['taken-over'] })), 'taken-over')).toMatchObject({
    path: 'pool/fixture/main/taken-over_1.0-1+deb1u1_all.deb',
    repository: { name: 'fixture', security: true },
  });
});

test('components and further repositories count when the recipe has them', async () => {
  const third = fixtureRepository({
    name: 'third',
    mirrors: [`${server.url}/other`],
    suites: ['stable'],
    keyring: key.keyring,
  });
  const [first, ...rest] = repositories(third);
  const main = { ...first, components: ['main', 'extra'], suites: ['fixture'] } as Repository;
  const lock = await lockOf(target({ include: ['elsewhere', 'other'] }, { repositories: [main, ...rest] }));
  expect(find(lock, 'elsewhere')?.repository).toMatchObject({ name: 'fixture', component: 'extra' });
  expect(find(lock, 'other')?.repository).toEqual({
    name: 'third',
    suite: 'stable',
    component: 'main',
    security: false,
  });
});

test('a package for a further architecture comes with what it needs, beside that of the image', async () => {
  const named = async (...include: readonly string[]) =>
    (await lockOf(target({ include }))).packages
      .filter(({ architecture, name }) => architecture === 'arm64' || name.startsWith('multiple'))
      .map(({ name, architecture, requested }) => [name, architecture, requested]);
  const foreign = [
    ['multiple', 'arm64', true],
    ['multiple-needs', 'arm64', false],
  ];
  expect(await named('multiple:arm64')).toEqual(foreign);
  expect(await named('multiple:arm64', 'multiple-needs')).toEqual([
    ...foreign.slice(0, 1),
    ['multiple-needs', 'amd64', true],
    ...foreign.slice(1),
  ]);
  expect(await named('multiple:amd64', 'multiple:native')).toEqual([
    ['multiple', 'amd64', true],
    ['multiple-needs', 'amd64', false],
  ]);
});

test('another platform is resolved as well as this one', async () => {
  const platform = { os: 'linux', architecture: 'arm64' } as const;
  const lock = await lockOf(target({}, { platform }));
  expect(lock.platform).toBe('linux/arm64');
  expect(find(lock, 'libbase')).toMatchObject({ architecture: 'arm64', version: '1:2.0~rc1-1' });
  await expect(lockOf(target({ include: ['only-amd64'] }, { platform }))).rejects.toMatchObject({
    code: 'resolve',
    message: expect.stringContaining('only-amd64') as string,
    hint: expect.stringContaining('platforms:') as string,
  });
  expect(names(await lockOf(target({ include: ['only-amd64'] })))).toContain('only-amd64');
});

test('a platform that the suites are not for is refused with those that they are for', async () => {
  const wanted = target({}, { platform: { os: 'linux', architecture: 's390x' } });
  await expect(lockOf(wanted)).rejects.toMatchObject({
    code: 'resolve',
    message: expect.stringMatching(
      /^Suite fixture of repository fixture has no packages for linux\/s390x, only for .*amd64 arm64/,
    ) as string,
    hint: expect.stringContaining('Leave the platform out') as string,
  });
});

test('unchanged metadata gives the same bytes and is neither fetched nor solved again', async () => {
  const first = prettyJson(await lockOf(target()));
  server.reset();
  expect(prettyJson(await lockOf(target()))).toBe(first);
  expect(new Set(asked())).toEqual(
    new Set([
      '/debian/dists/fixture/InRelease',
      '/debian/dists/fixture-updates/InRelease',
      '/security/dists/fixture-security/InRelease',
    ]),
  );
  // Another question, the same lists.
  server.reset();
  await lockOf(target({ include: ['nice'] }));
  expect(asked().filter((path) => !path.endsWith('InRelease'))).toEqual([]);
  // A damaged memory of the answer is none.
  const folder = join(host.cacheDir, 'resolved');
  for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"version":1,"pack');
  expect(prettyJson(await lockOf(target()))).toBe(first);
  // Another machine, the same answer.
  await host.dispose();
  host = await openHost(join(work, 'cache-elsewhere'));
  expect(prettyJson(await lockOf(target()))).toBe(first);
});

test('a version published in the security archive flips the lock', async () => {
  const before = await lockOf(target({ include: ['secure'] }));
  await publishSecurity([...security, { name: 'secure', version: '1.0-1+deb1u2' }]);
  try {
    const after = await lockOf(target({ include: ['secure'] }));
    expect(find(before, 'secure')?.version).toBe('1.0-1+deb1u1');
    expect(find(after, 'secure')?.version).toBe('1.0-1+deb1u2');
    expect(asked()).toContain('/security/dists/fixture-security/main/binary-amd64/Packages.gz');
  } finally {
    await publishSecurity(security);
  }
});

test('answers are remembered for the Release files that apt verified, not for what a mirror served before', async () => {
  const wanted = target({ include: ['secure'] });
  const mirrors = await findMirrors(wanted, host, join(work, 'no-etc'));
  // The archive moves after the first look at it.
  const old = await readFile(join(work, 'security/dists/fixture-security/InRelease'));
  await publishSecurity([...security, { name: 'secure', version: '1.0-1+deb1u3' }]);
  server.fault('/security/dists/fixture-security/InRelease', { kind: 'bytes', bytes: old }, 1);
  try {
    expect(find(await resolve(wanted, mirrors, host), 'secure')?.version).toBe('1.0-1+deb1u3');
    server.reset();
    server.fault('/security/dists/fixture-security/InRelease', { kind: 'bytes', bytes: old }, 1);
    expect(find(await resolve(wanted, mirrors, host), 'secure')?.version).toBe('1.0-1+deb1u3');
    expect(asked()).toContain('/security/dists/fixture-security/InRelease');
    server.reset();
    await resolve(wanted, mirrors, host);
    expect(asked().filter((path) => path.endsWith('InRelease'))).toHaveLength(3);
  } finally {
    await publishSecurity(security);
  }
});

test('an archive may keep its signature beside its Release file', async () => {
  const suite = {
    suite: 'fixture',
    packages: [{ name: 'base', essential: true }],
    signature: 'beside' as const,
  };
  await publishSuite(join(work, 'beside'), suite, key);
  const mirrors = [`${server.url}/beside`];
  const wanted = target(
    { set: 'essential' },
    { repositories: [fixtureRepository({ mirrors, keyring: key.keyring })] },
  );
  expect(names(await lockOf(wanted))).toEqual(['base']);
  server.reset();
  await lockOf(wanted);
  expect(asked().filter((path) => path.includes('Packages'))).toEqual([]);
});

test('builds at the same time share lists and do not disturb each other', async () => {
  const sets = ['essential', 'minbase', 'essential', 'minbase'] as const;
  const locks = await Promise.all(sets.map((set, index) => lockOf(target({ set, recommends: index === 1 }))));
  expect(locks.map((lock) => names(lock).length)).toEqual([2, 5, 2, 4]);
});
