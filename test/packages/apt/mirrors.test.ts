import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import type { Lock, LockedPackage } from '../../../src/model/lock.ts';
import { parseMirrorUrl, type Login } from '../../../src/model/mirror.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { findMirrors } from '../../../src/packages/apt/mirrors.ts';
import { resolve } from '../../../src/packages/apt/resolve.ts';
import { publishSuite } from '../../fixtures/apt-repository.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// Which mirror serves which repository: the machine's own first, and none that has something else.

let work: string;
let key: SigningKey;
let server: StaticServer;
let host: DisposableHost;
let fresh = 0;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'apt-'));
  key = await makeKey(work, 'good');
  const packages = [{ name: 'base', architecture: 'amd64', essential: true, priority: 'required' }];
  const apt = { name: 'apt', priority: 'important' };
  await publishSuite(join(work, 'debian'), { suite: 'fixture', packages: [...packages, apt] }, key);
  await publishSuite(join(work, 'debian'), { suite: 'fixture-updates', packages: [] }, key);
  await publishSuite(join(work, 'security'), { suite: 'fixture-security', packages: [] }, key);
  await publishSuite(join(work, 'other'), { suite: 'stable', origin: 'Other', packages: [] }, key);
  server = await serveFiles(work);
});

beforeEach(async () => {
  server.reset();
  server.demand(undefined);
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

/** A machine whose own apt has the sources `text`. */
async function etcWith(text: string): Promise<string> {
  const etc = await mkdtemp(join(work, 'etc-'));
  await writeFile(join(etc, 'sources.list'), text);
  return etc;
}

test("the machine's own mirror of the same archive comes first", async () => {
  const near = await serveFiles(work);
  try {
    const etc = await etcWith(`deb ${near.url}/debian fixture main\n`);
    const wanted = target();
    const mirrors = await findMirrors(wanted, host, etc);
    expect(mirrors.get('fixture')).toEqual([`${near.url}/debian`, `${server.url}/debian`]);
    expect(mirrors.get('security')).toEqual([`${server.url}/security`]);
    server.reset();
    const lock = await resolve(wanted, mirrors, host);
    expect(asked().filter((path) => path.startsWith('/debian'))).toEqual([]);
    expect(lock).toEqual(await lockOf(wanted));
  } finally {
    await near.close();
  }
});

test("the machine's mirrors of other archives, or without the suite, are not used", async () => {
  const etc = await etcWith(
    [`${server.url}/other`, `${server.url}/security`, 'http://127.0.0.1:9/debian']
      .map((url) => `deb ${url} fixture main\n`)
      .join(''),
  );
  const wanted = target({}, { repositories: [{ ...(repositories()[0] as Repository), origin: 'Fixture' }] });
  expect((await findMirrors(wanted, host, etc)).get('fixture')).toEqual([`${server.url}/debian`]);
  // The right suite of the wrong distribution.
  await publishSuite(join(work, 'impostor'), { suite: 'fixture', origin: 'Impostor', packages: [] }, key);
  await publishSuite(
    join(work, 'impostor'),
    { suite: 'fixture-updates', origin: 'Impostor', packages: [] },
    key,
  );
  const impostor = await etcWith(`deb ${server.url}/impostor fixture main\n`);
  expect((await findMirrors(wanted, host, impostor)).get('fixture')).toEqual([`${server.url}/debian`]);
});

test("a near mirror does not hide that the recipe's own first mirror is none", async () => {
  const near = await serveFiles(work);
  try {
    const etc = await etcWith(`deb ${near.url}/debian fixture main\n`);
    const [first, security] = repositories() as [Repository, Repository];
    const of = (changes: Partial<Repository>) =>
      findMirrors(target({}, { repositories: [{ ...first, ...changes }, security] }), host, etc);
    // A typo in the path, and another archive at it.
    await expect(of({ origin: 'Fixture', mirrors: [`${server.url}/debain`] })).rejects.toMatchObject({
      code: 'resolve',
      message: expect.stringContaining(`${server.url}/debain: it has no suite fixture`) as string,
    });
    await expect(of({ origin: 'Fixture', mirrors: [`${server.url}/security`] })).rejects.toMatchObject({
      code: 'resolve',
    });
    // Out of reach, it may be right, and that is said.
    const said: string[] = [];
    const log = { ...host.log, info: (message: string) => said.push(message) };
    const wanted = target(
      {},
      { repositories: [{ ...first, mirrors: ['http://127.0.0.1:9/debian'] }, security] },
    );
    expect((await findMirrors(wanted, { ...host, log }, etc)).get('fixture')?.[0]).toBe(`${near.url}/debian`);
    expect(said.join()).toMatch(
      /fixture: http:\S+ serves, a mirror of this machine; whether the recipe's own/,
    );
    // A name that nobody knows, while others answer, is a typo.
    const warned: string[] = [];
    const typo = { repositories: [{ ...first, mirrors: ['http://mirror.invalid/debian'] }, security] };
    const warn = (message: string) => warned.push(message);
    await findMirrors(target({}, typo), { ...host, log: { ...host.log, warn } }, etc);
    expect(warned.join()).toMatch(/mirror\.invalid.* is its name right\?$/);
  } finally {
    await near.close();
  }
});

test('a mirror of the machine that has another folder of a third party is not taken for it', async () => {
  await publishSuite(join(work, 'node_20.x'), { suite: 'nodistro', packages: [{ name: 'node' }] }, key);
  await publishSuite(join(work, 'node_22.x'), { suite: 'nodistro', packages: [{ name: 'node' }] }, key);
  const etc = await etcWith(`deb ${server.url}/node_20.x nodistro main\n`);
  const mirrors = [`${server.url}/node_22.x`];
  const wanted = fixtureRepository({ name: 'node', suites: ['nodistro'], mirrors, keyring: key.keyring });
  expect((await findMirrors(target({}, { repositories: [wanted] }), host, etc)).get('node')).toEqual(mirrors);
});

test("the recipe's mirrors are taken in order, without those that do not serve", async () => {
  const [first, second] = repositories();
  const mirrors = [
    'http://127.0.0.1:9/debian',
    `${server.url}/none`,
    `${server.url}/debian`,
    `${server.url}/./debian`,
  ];
  const wanted = target({}, { repositories: [{ ...first, mirrors } as Repository, second as Repository] });
  expect((await findMirrors(wanted, host, join(work, 'no-etc'))).get('fixture')).toEqual(mirrors.slice(2));
  expect(names(await lockOf(wanted))).toContain('base');
});

test('a mirror that wants a name and a password gets them, and nobody else', async () => {
  server.demand('user:p@ss');
  const { url, login } = parseMirrorUrl(server.url.replace('//', '//user:p%40ss@') + '/debian');
  const wanted = target({}, { repositories: [fixtureRepository({ mirrors: [url], keyring: key.keyring })] });
  await expect(lockOf(wanted)).rejects.toMatchObject({ code: 'fetch' });
  host.access.admit(login as Login);
  expect(find(await lockOf(wanted), 'base')?.path).toBe('pool/fixture/main/base_1.0_amd64.deb');
  // The machine's own mirror has its login in its URL, or beside it.
  for (const inUrl of [true, false]) {
    await host.dispose();
    host = await openHost(join(work, `cache-${String(fresh++)}`));
    const etc = await etcWith(
      `deb ${inUrl ? server.url.replace('//', '//user:p%40ss@') : server.url}/debian fixture main\n`,
    );
    if (!inUrl)
      await writeFile(join(etc, 'auth.conf'), `machine ${server.url}/debian\nlogin user\npassword p@ss\n`);
    const lacking = target(
      {},
      { repositories: [fixtureRepository({ mirrors: [`${server.url}/none/debian`], keyring: key.keyring })] },
    );
    expect(names(await lockOf(lacking, etc))).toContain('base');
  }
});
