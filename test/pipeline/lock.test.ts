import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseLock } from '../../src/model/lock.ts';
import { publishSuite, type FixturePackage } from '../fixtures/apt-repository.ts';
import { makeKey, stopAgent, type SigningKey } from '../fixtures/key.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';
import { dist } from '../setup/dist.ts';

// `base-image lock` as people and nightly workflows call it, for a recipe of their own.

let work: string;
let key: SigningKey;
let server: StaticServer;
let output: string;

const packages: readonly FixturePackage[] = [
  { name: 'base', essential: true, priority: 'required' },
  { name: 'apt', priority: 'required' },
  { name: 'secure', version: '1.0-1' },
];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'lock-'));
  key = await makeKey(work, 'good');
  await publishSuite(join(work, 'debian'), { suite: 'first', version: '1.2', packages }, key);
  server = await serveFiles(work);
  const recipe = `
name: fixture
title: Fixture
manager: apt
platforms: [linux/amd64, linux/arm64, linux/s390x]
release: first
releases: { first: { version: 1 } }
repositories:
  - name: fixture
    mirrors: [${server.url}/debian]
    suites: ['{{codename}}']
    components: [main]
    origin: Fixture
    keyring: good.asc
  - name: security
    mirrors: [${server.url}/security]
    suites: ['{{codename}}-security']
    components: [main]
    keyring: good.asc
    security: true
packages: { include: [secure] }
`;
  await writeFile(join(work, 'fixture.yaml'), recipe);
});

beforeEach(async () => {
  output = await mkdtemp(join(work, 'output-'));
  await publishSecurity([{ name: 'secure', version: '1.0-1+u1' }]);
});

afterAll(async () => {
  await server.close();
  await stopAgent(key);
  await rm(work, { recursive: true });
});

function publishSecurity(updates: readonly FixturePackage[]): Promise<void> {
  return publishSuite(join(work, 'security'), { suite: 'first-security', packages: updates }, key);
}

/** The archive is served by this process, so this must not wait for the command with its hands tied. */
async function lock(...args: readonly string[]) {
  const argv = ['lock', './fixture.yaml', '--output', output, '--cache-dir', join(work, 'cache'), ...args];
  const child = spawn(process.execPath, [join(dist(), 'cli.cjs'), ...argv], {
    cwd: work,
    env: { PATH: process.env.PATH, HOME: work },
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const status = await new Promise((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await said;
  return { status, stdout, stderr };
}

const amd64 = ['--platform', 'linux/amd64'];

test('lock writes one file for each platform, and the same one again', async () => {
  const { status, stderr } = await lock('--platform', 'all');
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stderr).toContain('linux/amd64: 3 packages');
  expect(stderr).toContain('linux/s390x is left out: the repositories have no packages for it');
  expect((await readdir(output)).sort()).toEqual(['linux-amd64.json', 'linux-arm64.json']);
  const path = join(output, 'linux-amd64.json');
  const content = await readFile(path, 'utf8');
  const written = parseLock(content, path);
  expect(written).toMatchObject({ recipe: 'fixture', release: 'first', platform: 'linux/amd64' });
  expect(written.detected).toEqual({ codename: 'first', version: '1', point: '1.2' });
  expect(written.packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'apt 1.0',
    'base 1.0',
    'secure 1.0-1+u1',
  ]);
  expect((await lock(...amd64)).stderr).toContain('linux/amd64: unchanged');
  expect(await readFile(path, 'utf8')).toBe(content);
});

test('lock --check says nothing changed with status 0', async () => {
  await lock(...amd64);
  const { status, stderr } = await lock(...amd64, '--check');
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining('linux/amd64: unchanged') as string,
  });
});

test('lock --check says what would change with status 3, and changes nothing', async () => {
  await lock(...amd64);
  const path = join(output, 'linux-amd64.json');
  const before = await readFile(path, 'utf8');
  await publishSecurity([
    { name: 'secure', version: '1.0-1+u2', fields: { Depends: 'libnew' } },
    { name: 'libnew', version: '0.1' },
  ]);
  const { status, stderr, stdout } = await lock(...amd64, '--check', '--json');
  expect(status).toBe(3);
  const lines = ['  + libnew 0.1', '  ~ secure 1.0-1+u1 → 1.0-1+u2 (security)'];
  expect(JSON.parse(stdout)).toMatchObject({
    changed: true,
    lines: expect.arrayContaining(lines) as string[],
  });
  expect(await readFile(path, 'utf8')).toBe(before);
  expect(stderr).not.toMatch(/^ +at /m);
  expect((await lock(...amd64, '--check')).stderr).toContain(lines.join('\n'));

  const written = await lock(...amd64);
  expect(written).toMatchObject({ status: 0, stderr: expect.stringContaining(lines.join('\n')) as string });
  expect((await lock(...amd64, '--check')).status).toBe(0);
  await publishSecurity([{ name: 'secure', version: '1.0-1+u2' }]);
  expect((await lock(...amd64, '--check')).stderr).toContain('  - libnew 0.1');
});

test('lock --check without a lock fails with status 1 and says how to make one', async () => {
  const { status, stderr } = await lock(...amd64, '--check');
  expect(status).toBe(1);
  expect(stderr).toContain(`There is no lock for linux/amd64 in ${output}`);
  expect(stderr).toContain(' lock RECIPE --release ');
  expect(await readdir(output)).toEqual([]);
});

test('lock --check of another recipe fails with status 1', async () => {
  await lock(...amd64);
  const path = join(output, 'linux-amd64.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"recipe": "fixture"', '"recipe": "other"'));
  const { status, stderr } = await lock(...amd64, '--check');
  expect(status).toBe(1);
  expect(stderr).toContain('not of fixture first linux/amd64');
});

test('an archive signed by somebody else leaves the lock as it was', async () => {
  await lock(...amd64);
  const path = join(output, 'linux-amd64.json');
  const before = await readFile(path, 'utf8');
  const other = await makeKey(work, 'other');
  await publishSuite(
    join(work, 'security'),
    { suite: 'first-security', packages: [{ name: 'secure', version: '6.6.6' }] },
    other,
  );
  await stopAgent(other);
  const { status, stderr } = await lock(...amd64);
  expect(status).toBe(1);
  expect(stderr).toContain("The repository's signature does not fit the recipe's keyring");
  expect(stderr).toContain('hint: ');
  expect(await readFile(path, 'utf8')).toBe(before);
});
