import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DisposableHost } from '../../../src/host/create.ts';
import { loadRecipe } from '../../../src/host/recipes.ts';
import { digestOf, hexOf } from '../../../src/model/digest.ts';
import { parsePlatform } from '../../../src/model/platform.ts';
import type { Target } from '../../../src/model/target.ts';
import { hostMirrors } from '../../../src/packages/apt/host-mirrors.ts';
import { findMirrors } from '../../../src/packages/apt/mirrors.ts';
import { resolve } from '../../../src/packages/apt/resolve.ts';
import { writeSources } from '../../../src/packages/apt/state.ts';
import type { Installation } from '../../../src/packages/contract.ts';
import { plan } from '../../../src/plan.ts';
import { serveApt } from '../../families/apt.ts';
import { publishSuite } from '../../fixtures/apt-repository.ts';
import type { Family } from '../../fixtures/family.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { openHost } from '../../fixtures/host.ts';

// What Ubuntu's archive has of its own: components, pockets, a second server, and hosts with a list of mirrors.

let work: string;
let family: Family;
let key: SigningKey;
let host: DisposableHost;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'ubuntu-'));
  await mkdir(join(work, 'family'));
  [family, key] = await Promise.all([
    serveApt(join(work, 'family')),
    makeKey(join(work, 'family'), 'modern'),
  ]);
});
beforeEach(async () => {
  await host?.dispose();
  host = await openHost(await mkdtemp(join(work, 'cache-')));
});
afterAll(async () => {
  await host.dispose();
  await family.close();
  await stopAgent(key);
  await rm(work, { recursive: true });
});

interface RecipeText {
  readonly repositories: readonly { readonly name: string; readonly suites: readonly string[] }[];
}

/** The family's recipe for a platform, with some keys changed. */
async function target(
  platform = 'linux/amd64',
  change: (recipe: RecipeText) => object = () => ({}),
): Promise<Target> {
  const text = parse(await readFile(family.recipe, 'utf8')) as RecipeText;
  const path = join(work, 'family/changed.yaml');
  await writeFile(path, JSON.stringify({ ...text, ...change(text) }));
  const recipe = await loadRecipe(path, { recipesDir: work });
  const selection = {
    recipe: path,
    release: undefined,
    variant: undefined,
    platforms: [parsePlatform(platform)],
  };
  const [planned] = plan(recipe, selection, parsePlatform('linux/amd64'));
  if (!planned) throw new Error('no target');
  return planned;
}

async function lockOf(wanted: Target, etc = join(work, 'no-etc')) {
  return resolve(wanted, await findMirrors(wanted, host, etc), host);
}

/** apt's configuration on a runner of GitHub: one stanza for all pockets, and a file with the mirrors, the near one first. */
async function runnerEtc(near: string): Promise<string> {
  const etc = await mkdtemp(join(work, 'etc-'));
  await mkdir(join(etc, 'sources.list.d'));
  const mirrors = [`${near}/\tpriority:1`, 'http://127.0.0.1:9/ubuntu/\tpriority:2', ''];
  await writeFile(join(etc, 'apt-mirrors.txt'), mirrors.join('\n'));
  const stanzas = ['noble noble-updates noble-backports', 'noble-security'].map((suites) =>
    [
      'Types: deb',
      `URIs: mirror+file:${etc}/apt-mirrors.txt`,
      `Suites: ${suites}`,
      'Components: main universe restricted multiverse',
      'Signed-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg',
      '',
    ].join('\n'),
  );
  await writeFile(join(etc, 'sources.list.d/ubuntu.sources'), stanzas.join('\n'));
  await writeFile(
    join(etc, 'sources.list'),
    '# Ubuntu sources have moved to the /etc/apt/sources.list.d/ubuntu.sources\n',
  );
  return etc;
}

describe('a lock', () => {
  test('names the component and the pocket of each package', async () => {
    const lock = await lockOf(await target());
    const places = new Set(
      lock.packages.map(({ repository: { name, suite, component } }) => `${name} ${suite} ${component}`),
    );
    expect([...places].sort()).toEqual(['ubuntu fixture main', 'ubuntu fixture universe']);
    const universal = lock.packages.find(({ name }) => name === 'fixture-universe');
    expect(universal).toMatchObject({
      requested: true,
      repository: { component: 'universe', security: false },
    });
    expect(lock.packages.find(({ name }) => name === 'fixture-tool')?.requested).toBe(false);
  });

  test('has the version with both of its numbers, given or not', async () => {
    const unnumbered = await target('linux/amd64', () => ({
      releases: { fixture: {} },
      tags: ['{{codename}}'],
    }));
    const detected = { codename: 'fixture', version: '24.04', point: '24.04' };
    expect((await lockOf(unnumbered)).detected).toEqual(detected);
    expect((await lockOf(await target())).detected).toEqual(detected);
  });

  test('of another platform comes from the server of the ports', async () => {
    const { packages } = await lockOf(await target('linux/arm64'));
    expect(new Set(packages.map(({ repository }) => repository.name))).toEqual(new Set(['ubuntu-ports']));
    expect(new Set(packages.map(({ architecture }) => architecture))).toEqual(new Set(['all', 'arm64']));
  });
});

describe('an archive with SHA-512 alone, as it is from 26.10 on', () => {
  let archive: string;
  const repositories = () => [
    {
      name: 'ubuntu',
      mirrors: [`${family.server.url}/modern`],
      suites: ['modern'],
      components: ['main'],
      keyring: 'modern.asc',
    },
  ];
  const modern = () => target('linux/amd64', () => ({ repositories: repositories(), packages: {} }));
  const packages = [
    { name: 'base', version: '1:1.0', architecture: 'amd64', essential: true },
    { name: 'apt', priority: 'important' },
  ];
  beforeAll(async () => {
    archive = join(work, 'family/served/modern');
    await publishSuite(archive, { suite: 'modern', packages, sums: ['SHA512'] }, key);
  });

  test('is locked by SHA-256 all the same', async () => {
    const lock = await lockOf(await modern());
    expect(lock.packages.map(({ name }) => name)).toEqual(['base']);
    const [base] = lock.packages;
    expect(base?.sha256).toBe(hexOf(digestOf(await readFile(join(archive, base?.path ?? '')))));
  });

  test('has its packages read once', async () => {
    const first = await lockOf(await modern());
    // Another answer is wanted, of packages that are known.
    await rm(join(host.cacheDir, 'resolved'), { recursive: true });
    family.server.reset();
    expect(await lockOf(await modern())).toEqual(first);
    expect(family.server.accesses.filter(({ path }) => path.endsWith('.deb'))).toEqual([]);
  });

  test('must hold what it signed', async () => {
    const wanted = await modern();
    const deb = join(archive, 'pool/modern/main/base_1%3a1.0_amd64.deb');
    const bytes = await readFile(deb);
    await writeFile(deb, Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')]));
    await expect(lockOf(wanted)).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining('sent other bytes: sha512') as string,
    });
    await writeFile(deb, bytes);
  });
});

describe('on a runner of GitHub', () => {
  test('the list of mirrors is read', async () => {
    const etc = await runnerEtc(`${family.server.url}/ubuntu`);
    expect(await hostMirrors(etc)).toEqual([`${family.server.url}/ubuntu`, 'http://127.0.0.1:9/ubuntu']);
  });

  test('its near mirror comes first, and the lock is the same', async () => {
    const near = join(work, 'family/served/near');
    await cp(join(work, 'family/served/ubuntu'), near, { recursive: true, verbatimSymlinks: true });
    const etc = await runnerEtc(`${family.server.url}/near`);
    const wanted = await target();
    const mirrors = await findMirrors(wanted, host, etc);
    const [url] = wanted.repositories[0]?.mirrors ?? [];
    for (const name of ['ubuntu', 'ubuntu-security'])
      expect(mirrors.get(name)).toEqual([`${family.server.url}/near`, url]);
    family.server.reset();
    const lock = await resolve(wanted, mirrors, host);
    expect(family.server.accesses.filter(({ path }) => path.startsWith('/ubuntu/'))).toEqual([]);
    expect(lock).toEqual(await lockOf(wanted));
  });

  test('it is of no use for a platform it does not have, whatever its Release file lists', async () => {
    const etc = await runnerEtc(`${family.server.url}/ubuntu`);
    const wanted = await target('linux/arm64');
    const mirrors = await findMirrors(wanted, host, etc);
    for (const [, urls] of mirrors) expect(urls).toEqual([`${family.server.url}/ubuntu-ports`]);
    expect(await resolve(wanted, mirrors, host)).toEqual(await lockOf(wanted));
  });
});

test.each([
  ['linux/amd64', 'ubuntu'],
  ['linux/arm64', 'ubuntu-ports'],
])("an image for %s names the server's pockets and components", async (platform, server) => {
  const root = await mkdtemp(join(work, 'root-'));
  await mkdir(join(root, 'etc/apt'), { recursive: true });
  writeSources({ target: await target(platform), root } as Installation);
  const sources = await readFile(join(root, 'etc/apt/sources.list.d/ubuntu.sources'), 'utf8');
  const stanza = (name: string, suites: string) =>
    `Types: deb\nURIs: ${family.server.url}/${server}\nSuites: ${suites}\nComponents: main universe\nSigned-By: /etc/apt/keyrings/${name}.asc\n`;
  expect(sources).toBe(
    [stanza(server, 'fixture fixture-updates'), stanza(`${server}-security`, 'fixture-security')].join('\n'),
  );
});

describe('refused is', () => {
  const repositories = (change: object) => (recipe: RecipeText) => ({
    repositories: recipe.repositories.map((repository) => ({ ...repository, ...change })),
  });

  test('a package of a component that the recipe leaves out', async () => {
    const wanted = await target('linux/amd64', repositories({ components: ['main'] }));
    await expect(lockOf(wanted)).rejects.toMatchObject({
      code: 'resolve',
      message: expect.stringContaining('fixture-universe') as string,
      hint: expect.stringContaining('components') as string,
    });
  });

  test('a component that the archive does not have', async () => {
    const wanted = await target('linux/amd64', (recipe) => ({
      ...repositories({ components: ['main', 'premium'] })(recipe),
      packages: {},
    }));
    await expect(lockOf(wanted)).rejects.toMatchObject({
      code: 'resolve',
      message: expect.stringContaining('has no component premium, only main universe') as string,
    });
  });

  test('a pocket that the archive does not have', async () => {
    const wanted = await target('linux/amd64', (recipe) => ({
      repositories: recipe.repositories.map(({ suites, ...rest }) => ({
        ...rest,
        suites: [...suites, '{{codename}}-backport'],
      })),
    }));
    await expect(lockOf(wanted)).rejects.toMatchObject({
      code: 'resolve',
      message: expect.stringContaining('fixture-backport') as string,
    });
  });
});
