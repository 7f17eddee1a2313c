import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { parsePlatform } from '../../../src/model/platform.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { pacman } from '../../../src/packages/pacman.ts';
import { archTarget, lockArch } from '../../fixtures/arch-installation.ts';
import { publishArch, type ArchPackage, type ArchRepository } from '../../fixtures/arch-repository.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { fixtureRepository } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

const packages: readonly ArchPackage[] = [
  { name: 'filesystem', version: '2023-1' },
  {
    name: 'shell',
    version: '1:5.2+r1-1',
    architecture: 'x86_64',
    fields: {
      ...{ pkgbase: ['shells'], depend: ['filesystem'], provides: ['sh=5'], group: ['some'] },
      license: ['GPL-3.0-or-later', 'MIT'],
    },
  },
  { name: 'editor', fields: { depend: ['sh>=4'], group: ['some'], license: ['custom'] } },
  { name: 'kernel', fields: { group: ['some'] } },
];

let work: string;
let key: SigningKey;
let server: StaticServer;
let host: DisposableHost;
let folder: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pacman-'));
  key = await makeKey(work, 'good');
  folder = await publish('good');
  server = await serveFiles(join(work, 'served'));
  host = await openHost(join(work, 'cache'));
});
beforeEach(() => server.reset());
afterAll(async () => {
  await host.dispose();
  await server.close();
  await stopAgent(key);
  await rm(work, { recursive: true });
});

function publish(name: string, changes: Partial<ArchRepository> = {}): Promise<string> {
  const repository = { name: 'core', architecture: 'x86_64', packages, ...changes };
  return publishArch(join(work, 'served', name), repository, key);
}

function target(
  wanted: Partial<Target['packages']>,
  repository: Partial<Repository> = {},
  changes: Partial<Target> = {},
): Target {
  const mirrors = [`${server.url}/good/core/os/x86_64`];
  return archTarget({ mirrors, keyring: key.keyring, ...repository }, wanted, changes);
}

const names = async (wanted: Target) => (await lockArch(wanted, host)).packages.map(({ name }) => name);

test('a package is locked with all that there is to know', async () => {
  const { packages: locked, detected } = await lockArch(target({ include: ['sh'] }), host);
  expect(detected).toEqual({});
  const path = 'shell-1:5.2+r1-1-x86_64.pkg.tar.zst';
  const bytes = await readFile(join(folder, path));
  const core = { name: 'core', suite: '', component: '', security: false };
  expect(locked).toEqual([
    expect.objectContaining({ name: 'filesystem', architecture: 'any', licence: 'MIT', requested: false }),
    {
      ...{ name: 'shell', version: '1:5.2+r1-1', architecture: 'x86_64' },
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      source: { name: 'shells', version: '1:5.2+r1-1' },
      licence: 'GPL-3.0-or-later AND MIT',
      built: 1_700_000_000,
      signature: (await readFile(join(folder, `${path}.sig`))).toString('base64'),
      ...{ path, repository: core, requested: true },
    },
  ]);
});

test('signatures come from beside the packages where the database has none', async () => {
  const beside = await publish('beside', { signatures: 'beside' });
  const mirrors = [`${server.url}/beside/core/os/x86_64`];
  const { packages: locked } = await lockArch(target({ include: ['shell'] }, { mirrors }), host);
  for (const { path, signature } of locked)
    expect(signature).toBe((await readFile(join(beside, `${path}.sig`))).toString('base64'));
});

test('a group is what it has, less what is excluded', async () => {
  expect(await names(target({ groups: ['some'] }))).toEqual(['editor', 'filesystem', 'kernel', 'shell']);
  const without = target({ groups: ['some'], exclude: ['kernel', 'not-there'] });
  const { packages: locked } = await lockArch(without, host);
  expect(locked.map(({ name, requested }) => [name, requested])).toEqual([
    ['editor', true],
    ['filesystem', false],
    ['shell', true],
  ]);
});

test('the first repository that has a package gives it', async () => {
  await publishArch(
    join(work, 'served/good'),
    { name: 'testing', architecture: 'x86_64', packages: [{ name: 'filesystem', version: '2022-1' }] },
    key,
  );
  const testing = fixtureRepository({
    ...{ name: 'testing', suites: [], components: [], keyring: key.keyring, security: true },
    mirrors: [`${server.url}/good/testing/os/x86_64`],
  });
  const wanted = target({ include: ['shell'] });
  const { packages: locked } = await lockArch(
    { ...wanted, repositories: [testing, ...wanted.repositories] },
    host,
  );
  expect(
    locked.map(({ name, version, repository }) => [name, version, repository.name, repository.security]),
  ).toEqual([
    ['filesystem', '2022-1', 'testing', true],
    ['shell', '1:5.2+r1-1', 'core', false],
  ]);
});

describe('asked again', () => {
  const wanted = () => target({ include: ['editor'] });
  const answers = () => readdir(join(host.cacheDir, 'resolved'));

  test('of the same databases, the answer is the one from before', async () => {
    const before = await answers();
    const first = await lockArch(wanted(), host);
    const [added = ''] = (await answers()).filter((name) => !before.includes(name));
    const marked = { ...first, detected: { remembered: 'yes' } };
    await writeFile(join(host.cacheDir, 'resolved', added), JSON.stringify(marked));
    expect(await lockArch(wanted(), host)).toEqual(marked);
    await rm(join(host.cacheDir, 'resolved', added));
  });

  test('of other databases, another one, and the databases that are kept are the new ones', async () => {
    await lockArch(wanted(), host);
    const before = await answers();
    await publish('good', { packages: [...packages, { name: 'new' }] });
    expect(await names(target({ include: ['new'] }))).toEqual(['new']);
    expect((await answers()).length).toBe(before.length + 1);
    const kept = join(host.cacheDir, 'pacman/databases');
    const sizes = await Promise.all(
      (await readdir(kept)).map(async (name) => (await stat(join(kept, name, 'core.db'))).size),
    );
    expect(sizes).toContain((await stat(join(folder, 'core.db'))).size);
    await publish('good');
  });

  test('of two builds at a time, both get it', async () => {
    const other = await openHost(join(work, 'shared-cache'));
    const [first, second] = await Promise.all([lockArch(wanted(), other), lockArch(wanted(), other)]);
    expect(first).toEqual(second);
    await other.dispose();
  });
});

describe('mirrors', () => {
  const dead = 'http://127.0.0.1:9/core/os/$arch';

  test('that are dead are passed over', async () => {
    const alive = `${server.url}/good/core/os/x86_64`;
    const wanted = target({ include: ['editor'] }, { mirrors: [dead.replace('$arch', 'x86_64'), alive] });
    expect((await pacman.mirrors(wanted, host)).get('core')).toEqual([alive]);
    expect(await names(wanted)).toContain('editor');
  });

  test('come from a list where the recipe has none that answers', async () => {
    const list = [...Array<string>(20).fill(dead), `${server.url}/good/$repo/os/$arch`, dead];
    await writeFile(join(work, 'served/list'), list.map((url) => `Server = ${url}\n`).join(''));
    const wanted = target({ include: ['editor'] }, { mirrors: [], mirrorList: `${server.url}/list` });
    expect((await pacman.mirrors(wanted, host)).get('core')).toEqual([`${server.url}/good/core/os/x86_64`]);
    expect(await names(wanted)).toContain('editor');
  });

  test('say whether there is anything for a platform', async () => {
    const offered = async (wanted: Target) => pacman.offers(wanted, await pacman.mirrors(wanted, host), host);
    expect(await offered(target({ include: ['editor'] }))).toBe(true);
    const mirrors = [`${server.url}/good/core/os/aarch64`];
    const platform = parsePlatform('arm64');
    expect(await offered(target({ include: ['editor'] }, { mirrors }, { platform }))).toBe(false);
  });
});
