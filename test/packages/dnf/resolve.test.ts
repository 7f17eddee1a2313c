import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { parsePlatform } from '../../../src/model/platform.ts';
import type { Target } from '../../../src/model/target.ts';
import { advisory, comps } from '../../families/dnf.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { rpmDistribution } from '../../fixtures/rpm-distribution.ts';
import { buildRpms, publishRpms } from '../../fixtures/rpm-repository.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';
import { dnfTarget, lockOf, namesOf, publishDistribution } from './repositories.ts';

let work: string;
let host: DisposableHost;
let key: SigningKey;
let server: StaticServer;
const said: string[] = [];

/** A stream as genuine ones are: it asks for the platform that it was built for. */
const stream = (name: string, version: string) => `---
document: modulemd
version: 2
data:
  name: ${name}
  stream: "${version.replace(/\.0$/, '')}"
  version: 9040020231114
  context: ${name === 'nodejs' ? 'aaaaaaaa' : 'bbbbbbbb'}
  arch: x86_64
  summary: ${name}
  description: ${name}
  license: { module: [MIT] }
  dependencies: [{ requires: { platform: [el9] } }]
  profiles: { common: { rpms: [${name}] } }
  artifacts: { rpms: ["${name}-0:${version}-1.x86_64"] }
...
`;
const streams = [
  ['nodejs', '18.0'],
  ['nodejs', '20.0'],
  ['ruby', '3.1'],
  ['ruby', '3.3'],
] as const;

/** `nodejs` in two streams, of which none is the default; `ruby` in two, of which the older one is. */
const modules = `${streams.map(([name, version]) => stream(name, version)).join('')}---
document: modulemd-defaults
version: 1
data:
  module: ruby
  stream: "3.1"
...
`;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'dnf-'));
  await mkdir(join(work, 'served'));
  host = await openHost(join(work, 'cache'), said);
  key = await makeKey(work, 'k');
  await publishDistribution(join(work, 'served/base'), key, { comps });
  const { 'openssl-libs-2': newer = '' } = await rpmDistribution('x86_64');
  await publishRpms(join(work, 'served/updates'), [newer], key, { updateinfo: advisory('x86_64') });
  const modular = streams.map(([name, version]) => ({ name, version }));
  const built = await buildRpms(modular, 'x86_64', join(work, 'modular'));
  await publishRpms(join(work, 'served/modular'), built, key, { modules });
  server = await serveFiles(join(work, 'served'));
});

afterAll(async () => {
  await server.close();
  await stopAgent(key);
  await host.dispose();
  await rm(work, { recursive: true });
});

function target(packages: Partial<Target['packages']>, changes: Partial<Target> = {}): Target {
  return dnfTarget(`${server.url}/base`, key, packages, {}, changes);
}

/** With the repository `name` beside `base`. */
function targetWith(name: string, packages: Partial<Target['packages']>, excludes: readonly string[] = []) {
  const { repositories, ...rest } = target(packages);
  const other = dnfTarget(`${server.url}/${name}`, key, {}, { name, excludes }).repositories;
  return { ...rest, repositories: [...repositories, ...other] };
}

test('a lock says what the signed index says', async () => {
  const { packages, ...about } = await lockOf(target({ include: ['bash'] }), host);
  expect(about).toEqual({
    version: 1,
    recipe: 'fixture',
    release: 'fixture',
    variant: '',
    platform: 'linux/amd64',
    manager: 'dnf',
    detected: {},
  });
  expect(packages.map(({ name, requested }) => [name, requested])).toEqual([
    ['bash', true],
    ['filesystem', false],
  ]);
  expect(packages[0]).toEqual({
    name: 'bash',
    version: '5.2.15-1',
    architecture: 'x86_64',
    size: (await readFile(join(work, 'served/base/Packages/bash-5.2.15-1.x86_64.rpm'))).length,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    source: { name: 'bash', version: '5.2.15-1' },
    licence: 'MIT',
    built: 1_700_000_000,
    path: 'Packages/bash-5.2.15-1.x86_64.rpm',
    repository: { name: 'base', suite: '', component: '', security: false },
    requested: true,
  });
});

test('groups are known by their ID and their name, and come in parts', async () => {
  const mandatory = ['bash', 'coreutils', 'filesystem', 'fixture-release', 'openssl-libs', 'setup'];
  for (const name of ['core', 'Core', '@core'])
    expect(await namesOf(target({ groups: [name] }), host), name).toEqual(mandatory);
  expect(said).toContain('In a group, and in no repository: nobody-has-this-one');
  expect(await namesOf(target({ groups: ['Fixture Tools'] }), host)).toEqual(['fixture-tools']);
  const all = [...mandatory, 'fixture-tools'].sort();
  expect(await namesOf(target({ groups: ['minimal install'] }), host)).toEqual(all);
  expect(await namesOf(target({ groups: ['@^minimal-environment'] }), host)).toEqual(all);
  // A group and an environment may have one ID, and the group goes first.
  for (const name of ['tools', '@tools', 'tool*'])
    expect(await namesOf(target({ groups: [name] }), host), name).toEqual(['fixture-tools']);
  for (const name of ['@^tools', '^minimal-*'])
    expect(await namesOf(target({ groups: [name] }), host), name).toEqual(all);
  const parts = async (...groupParts: Target['packages']['groupParts']) =>
    namesOf(target({ groups: ['Core'], groupParts }), host);
  expect(await parts('mandatory', 'default')).toEqual([...mandatory, 'fixture-daemon'].sort());
  expect(await parts('mandatory', 'conditional')).toEqual(mandatory);
  const conditional = [...mandatory, 'fixture-extra', 'glibc-langpack'].sort();
  expect(await parts('mandatory', 'optional', 'conditional')).toEqual(conditional);
});

test('packages are asked for by version, file, capability and pattern, and kept out by pattern', async () => {
  const asked = async (...include: string[]) => {
    const { packages } = await lockOf(target({ include, exclude: ['*-tools', 'quarrel-*'] }), host);
    return packages.filter(({ requested }) => requested).map(({ name }) => name);
  };
  expect(await asked('bash >= 5', 'coreutils<10', 'setup = 2.15')).toEqual(['bash', 'coreutils', 'setup']);
  expect(await asked('/usr/bin/bash', 'coreutils=9.4')).toEqual(['bash', 'coreutils']);
  expect(await asked('fixture-*l*')).toEqual(['fixture-release']);
  await expect(asked('bash > 6')).rejects.toMatchObject({ code: 'resolve' });
  await expect(asked('quarrel-one')).rejects.toMatchObject({ code: 'resolve' });
});

test('recommended packages come when they are wanted, and excluded ones never', async () => {
  const wanted = { include: ['fixture-daemon'] };
  expect(await namesOf(target(wanted), host)).not.toContain('fixture-extra');
  expect(await namesOf(target({ ...wanted, recommends: true }), host)).toContain('fixture-extra');
  const without = { ...wanted, recommends: true, exclude: ['fixture-extra'] };
  expect(await namesOf(target(without), host)).not.toContain('fixture-extra');
});

test('a newer version comes from where it is, marked when it is a matter of security', async () => {
  const wanted = { include: ['openssl-libs'] };
  const libs = async (asked: Target) =>
    (await lockOf(asked, host)).packages.find(({ name }) => name === 'openssl-libs');
  expect(await libs(targetWith('updates', wanted))).toMatchObject({
    version: '1:3.0.7-2',
    repository: { name: 'updates', security: true },
  });
  expect(await libs(targetWith('updates', wanted, ['openssl-*']))).toMatchObject({
    version: '1:3.0.7-1',
    repository: { name: 'base', security: false },
  });
});

test('a module stream is chosen by the recipe', async () => {
  const version = async (...streams: string[]) => {
    const wanted = { include: ['nodejs'], modules: streams };
    const { packages } = await lockOf(targetWith('modular', wanted), host);
    return packages.find(({ name }) => name === 'nodejs')?.version;
  };
  expect(await version('nodejs:18')).toBe('18.0-1');
  expect(await version('nodejs:20')).toBe('20.0-1');
  expect(
    await namesOf(targetWith('modular', { include: ['bash'], modules: ['nodejs:20/common'] }), host),
  ).toContain('nodejs');
  await expect(
    lockOf(targetWith('modular', { include: ['bash'], modules: ['nodejs:21'] }), host),
  ).rejects.toMatchObject({
    code: 'resolve',
    hint: 'Did you mean "nodejs:20"?',
  });
});

test('of a module with a default stream, its packages are found without a word', async () => {
  const version = async (packages: Partial<Target['packages']>, changes: Partial<Target> = {}) => {
    const { packages: locked } = await lockOf({ ...targetWith('modular', packages), ...changes }, host);
    return locked.find(({ name }) => name === 'ruby')?.version;
  };
  expect(await version({ include: ['ruby'] })).toBe('3.1-1');
  expect(await version({ include: ['ruby'], modules: ['ruby:3.3'] })).toBe('3.3-1');
  await expect(version({ include: ['ruby'] }, { modulePlatform: 'el8' })).rejects.toMatchObject({
    code: 'resolve',
    message: expect.stringContaining('"ruby"') as string,
  });
});

test('another platform is asked for by its name', async () => {
  const built = await buildRpms([{ name: 'bash' }], 'aarch64', join(work, 'aarch64'));
  await publishRpms(join(work, 'served/arm'), built, key);
  const foreign = dnfTarget(
    `${server.url}/arm`,
    key,
    { include: ['bash'] },
    {},
    { platform: parsePlatform('arm64') },
  );
  const { packages } = await lockOf(foreign, host);
  expect(packages.map(({ architecture }) => architecture)).toEqual(['aarch64']);
});

test('unchanged metadata is neither downloaded nor solved again', async () => {
  const asked = target({ include: ['coreutils'] });
  const first = await lockOf(asked, host);
  server.reset();
  expect(await lockOf(asked, host)).toEqual(first);
  expect(new Set(server.accesses.map(({ path }) => path))).toEqual(new Set(['/base/repodata/repomd.xml']));
  server.reset();
  await lockOf(target({ include: ['setup'] }), host);
  const paths = server.accesses.map(({ path }) => path);
  expect(paths.filter((path) => path.includes('primary'))).toEqual([]);
});

test.each([
  ['package', { include: ['bahs'] }, 'No repository has a package "bahs"', 'Did you mean "bash"?'],
  ['group', { groups: ['Cor'] }, 'No repository has a group "Cor"', 'Did you mean "Core"?'],
  [
    'module',
    { include: ['bash'], modules: ['perl:5'] },
    'The module stream "perl:5" cannot be had',
    'no modules',
  ],
  [
    'pair',
    { include: ['quarrel-one', 'quarrel-two'] },
    'quarrel-one-1.0-1.noarch conflicts with quarrel-two',
    'Leave one of them out',
  ],
  [
    'dependency',
    { include: ['lonely'] },
    'nothing provides nobody-has-this needed by lonely',
    'add the repository',
  ],
  [
    'need of what is excluded',
    { include: ['coreutils'], exclude: ['bash'] },
    'bash',
    'Leave one of them out',
  ],
])('a %s that cannot be had is said', async (_, packages, message, hint) => {
  await expect(lockOf(target(packages), host)).rejects.toMatchObject({
    code: 'resolve',
    message: expect.stringContaining(message) as string,
    hint: expect.stringContaining(hint) as string,
  });
});

test.each([
  { compression: 'bz2' },
  { compression: 'xz' },
  { compression: 'zck' },
  { checksum: 'sha384' },
] as const)('metadata may be made with %o', async (metadata) => {
  const name = Object.values(metadata).join();
  const { 'filesystem-1': filesystem = '' } = await rpmDistribution('x86_64');
  await publishRpms(join(work, 'served', name), [filesystem], key, metadata);
  const other = dnfTarget(`${server.url}/${name}`, key, { include: ['filesystem'] });
  expect(await namesOf(other, host)).toEqual(['filesystem']);
});
