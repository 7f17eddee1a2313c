import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serveApt } from '../families/apt.ts';
import { publishSuite } from '../fixtures/apt-repository.ts';
import type { Family } from '../fixtures/family.ts';
import { makeKey, stopAgent, type SigningKey } from '../fixtures/key.ts';
import { build, inContainer, run, type Built } from './base-image.ts';
import { differences, unpack } from './trees.ts';

// An image in Ubuntu's shape, as the built-in recipe makes them, from an archive in Ubuntu's shape.

const reference = 'base-image-ubuntu:test';
let folder: string;
let family: Family;
let key: SigningKey;
let image: Built;
let scripted: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-ubuntu-'));
  await mkdir(join(folder, 'family'));
  [family, key] = await Promise.all([
    serveApt(join(folder, 'family')),
    makeKey(join(folder, 'family'), 'scripted'),
  ]);
  const setting = { cwd: folder, cacheDir: join(folder, 'cache') };
  const options = ['--platform', 'linux/amd64', '--compression', 'none'];
  const names = ['--image', 'base-image-ubuntu', '--tag', '{{version}}', '--tag', 'test', '--load'];
  const users = [{ name: 'ubuntu', uid: 1000, shell: '/bin/bash' }];
  const recipe = await recipeWith({ variant: 'minbase', releases: { fixture: {} }, users });
  image = await build([recipe, ...options, ...names, '--output', 'image'], setting);
  const other = await recipeWith({
    variant: 'minbase',
    releases: { fixture: {} },
    users,
    repositories: await publishScripted(),
  });
  scripted = await build([other, ...options, '--output', 'scripted', '--no-test'], setting);
});
afterAll(async () => {
  await run('docker', 'rmi', '--force', reference, 'base-image-ubuntu:24.04');
  await family.close();
  await stopAgent(key);
  await rm(folder, { recursive: true, force: true });
});

async function recipeWith(changes: object): Promise<string> {
  const text = parse(await readFile(family.recipe, 'utf8')) as object;
  const path = join(await mkdtemp(join(folder, 'family/recipe-')), 'ubuntu.yaml');
  for (const name of ['ubuntu.asc', 'scripted.asc'])
    await writeFile(join(path, '..', name), await readFile(join(folder, 'family', name)));
  await writeFile(path, JSON.stringify({ ...text, ...changes }));
  return path;
}

/** The same packages, one of them with scripts that nobody has proved: other bytes that do the same. */
async function publishScripted(): Promise<readonly object[]> {
  const pool = join(folder, 'family/whole/pool/fixture');
  const tree = join(folder, 'base-files');
  const changed = join(folder, 'base-files_amd64.deb');
  await run('dpkg-deb', '--raw-extract', join(pool, 'main/base-files_amd64.deb'), tree);
  for (const script of ['preinst', 'postinst'])
    await appendFile(join(tree, 'DEBIAN', script), '\n# As Ubuntu has it.\n');
  // The image's epoch is the date of its newest package.
  await run('env', 'SOURCE_DATE_EPOCH=1700000000', 'dpkg-deb', '-Zzstd', '-z1', '--build', tree, changed);
  const files = (await readdir(pool, { recursive: true }))
    .filter((name) => /_(amd64|all)\.deb$/.test(name) && !name.endsWith('/base-files_amd64.deb'))
    .map((name) => ({ name, file: join(pool, name) }));
  const archive = join(folder, 'family/served/scripted');
  await publishSuite(
    archive,
    {
      suite: 'fixture',
      origin: 'Ubuntu',
      version: '24.04',
      packages: [...files, { name: 'base-files', file: changed }],
    },
    key,
  );
  return [
    {
      name: 'ubuntu',
      mirrors: [`${family.server.url}/scripted`],
      suites: ['fixture'],
      components: ['main'],
      keyring: 'scripted.asc',
    },
  ];
}

describe('an image of Ubuntu', () => {
  it('is tagged with the version that it says it is', () => {
    expect(image.platform.detected).toMatchObject({ id: 'ubuntu', version: '24.04', codename: 'fixture' });
    expect(image.references).toEqual(['base-image-ubuntu:24.04', reference]);
  });

  it('names the archive’s pockets and components, and no mirror of the build', async () => {
    const uris = await inContainer(reference, 'apt-get', 'update', '--print-uris');
    const suites = [...uris.matchAll(/^'(\S+)\/InRelease'/gm)].map(([, uri]) => uri);
    const dists = `${family.server.url}/ubuntu/dists`;
    expect(suites.sort()).toEqual(
      ['fixture', 'fixture-security', 'fixture-updates'].map((pocket) => `${dists}/${pocket}`),
    );
    const sources = await inContainer(reference, 'cat', '/etc/apt/sources.list.d/ubuntu.sources');
    expect(sources.match(/^Components: main universe$/gm)).toHaveLength(2);
  });

  it('has the settings for containers that Ubuntu’s own image has', async () => {
    const find = [
      'find',
      '/usr/sbin/policy-rc.d',
      '/etc/apt/apt.conf.d',
      '/etc/dpkg/dpkg.cfg.d',
      '-name',
      '*docker*',
    ];
    const files = (await inContainer(reference, ...find, '-o', '-name', 'policy-rc.d')).trim().split('\n');
    expect(files.map((path) => path.split('/').at(-1)).sort()).toEqual([
      'docker-apt-speedup',
      'docker-autoremove-suggests',
      'docker-clean',
      'docker-gzip-indexes',
      'docker-no-binary-caches',
      'docker-no-languages',
      'policy-rc.d',
    ]);
    const absent = await inContainer(reference, 'ls', '/sbin', '/run');
    expect(absent).not.toMatch(/initctl|systemd/);
  });

  it('has the user that the recipe wants', async () => {
    expect(await inContainer(reference, 'getent', 'passwd', '1000')).toBe(
      'ubuntu:x:1000:1000::/home/ubuntu:/bin/bash\n',
    );
  });

  it('is the same whether its scripts are proved or not', async () => {
    expect(image.platform.notes).toEqual(['Scripts run inside the root: fixture-universe']);
    expect(scripted.platform.notes[0]).toBe(
      'All packages were installed inside the root, scripts not proved from outside: base-files',
    );
    const roots = ['image', 'scripted'].map((name) => join(folder, `${name}-root`));
    for (const [at, { output }] of [image, scripted].entries())
      await unpack(join(output, 'image'), 'linux/amd64', roots[at] ?? '');
    const changed = await differences(roots[0] ?? '', roots[1] ?? '');
    expect(changed.map(({ path }) => path).sort()).toEqual([
      'etc/apt/keyrings/ubuntu-security.asc',
      'etc/apt/keyrings/ubuntu.asc',
      'etc/apt/sources.list.d/ubuntu.sources',
      'var/lib/dpkg/info/base-files.postinst',
      'var/lib/dpkg/info/base-files.preinst',
    ]);
  });
});
