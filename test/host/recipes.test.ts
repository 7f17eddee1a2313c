import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listRecipes, loadRecipe } from '../../src/host/recipes.ts';
import { digestOf } from '../../src/model/digest.ts';
import { planAll } from '../../src/plan.ts';

const recipesDir = fileURLToPath(new URL('../../recipes', import.meta.url));
const options = { recipesDir };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recipes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const text = `name: demo
title: Demo
manager: apt
platforms: [linux/amd64]
release: one
releases: { one: {} }
repositories: [{ name: main, mirrors: [http://example.org], suites: [a], components: [b], keyring: demo.asc }]
files: [{ path: /srv, source: tree }, { path: /tool, source: tree/tool }]
`;

describe('shipped recipes', () => {
  test('are listed by name', async () => {
    expect(await listRecipes(recipesDir)).toEqual([
      'alma',
      'alpine',
      'amazonlinux',
      'arch',
      'archlinuxarm',
      'busybox',
      'centos-stream',
      'cirros',
      'debian',
      'fedora',
      'hello',
      'opensuse-leap',
      'opensuse-tumbleweed',
      'rocky',
      'ubuntu',
      'wolfi',
    ]);
  });

  test('parse, plan, and name the schema for editors', async () => {
    const entries = await readdir(recipesDir, { recursive: true });
    const files = entries.filter((entry) => entry.endsWith('.yaml')).map((entry) => join(recipesDir, entry));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const recipe = await loadRecipe(file, options);
      const platforms = recipe.releases.reduce((sum, release) => sum + release.platforms.length, 0);
      expect(planAll(recipe)).toHaveLength(platforms * recipe.variants.length);
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(await readFile(file, 'utf8'))?.[1];
      expect(join(file, '..', schema ?? '')).toBe(join(recipesDir, 'schema.json'));
    }
  });

  test('load by name, with or without a release, and by path', async () => {
    const byName = await loadRecipe('debian', options);
    expect(await loadRecipe('debian:trixie-slim', options)).toEqual(byName);
    expect(await loadRecipe(join(recipesDir, 'debian.yaml:bookworm'), options)).toEqual(byName);
    expect(byName.sources['keys/debian-archive-keyring.asc']?.path).toBe(
      join(recipesDir, 'keys/debian-archive-keyring.asc'),
    );
  });
});

describe('a recipe in a folder', () => {
  let recipe: string;
  beforeEach(async () => {
    recipe = join(folder, 'demo.yaml');
    await rm(folder, { recursive: true });
    await mkdir(join(folder, 'tree/sub'), { recursive: true });
    await writeFile(recipe, text);
    await writeFile(join(folder, 'demo.asc'), 'keys');
    await writeFile(join(folder, 'tree/tool'), '#!/bin/sh\n', { mode: 0o755 });
    await writeFile(join(folder, 'tree/sub/data'), 'data');
    await symlink('sub/data', join(folder, 'tree/link'));
  });

  const treeDigest = async () => (await loadRecipe(recipe, options)).sources['tree']?.digest;

  test('is loaded with the digests of what it names', async () => {
    expect((await loadRecipe(recipe, options)).sources).toEqual({
      'demo.asc': { path: join(folder, 'demo.asc'), digest: digestOf('keys'), mode: 0o644 },
      tree: {
        path: join(folder, 'tree'),
        digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        mode: 0o755,
      },
      'tree/tool': { path: join(folder, 'tree/tool'), digest: digestOf('#!/bin/sh\n'), mode: 0o755 },
    });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['content', () => writeFile(join(folder, 'tree/sub/data'), 'other')],
    ['a new name', () => writeFile(join(folder, 'tree/sub/more'), '')],
    ['an empty folder', () => mkdir(join(folder, 'tree/empty'))],
    ['an executable bit', () => chmod(join(folder, 'tree/sub/data'), 0o755)],
    [
      'where a link points',
      async () => {
        await rm(join(folder, 'tree/link'));
        await symlink('tool', join(folder, 'tree/link'));
      },
    ],
  ])('%s changes the digest of a folder', async (_what, change) => {
    const before = await treeDigest();
    await change();
    expect(await treeDigest()).not.toBe(before);
  });

  test('a umask does not change the digest of a folder', async () => {
    const before = await treeDigest();
    await chmod(join(folder, 'tree/sub/data'), 0o600);
    await chmod(join(folder, 'tree/sub'), 0o700);
    expect(await treeDigest()).toBe(before);
  });

  test('a missing keyring is named with the place it should be', async () => {
    await rm(join(folder, 'demo.asc'));
    await expect(loadRecipe(recipe, options)).rejects.toMatchObject({
      code: 'recipe',
      message: expect.stringMatching(/:\d+:\d+: cannot read the keyring demo\.asc: there is no such file/),
      hint: expect.stringContaining(join(folder, 'demo.asc')),
    });
  });

  test('a keyring must be a file', async () => {
    await rm(join(folder, 'demo.asc'));
    await mkdir(join(folder, 'demo.asc'));
    await expect(loadRecipe(recipe, options)).rejects.toMatchObject({
      code: 'recipe',
      message: expect.stringContaining('is not a file'),
    });
  });

  test('a missing source is named', async () => {
    await rm(join(folder, 'tree'), { recursive: true });
    await expect(loadRecipe(recipe, options)).rejects.toMatchObject({
      code: 'recipe',
      message: expect.stringContaining('the source tree'),
    });
  });

  test('problems name the file as one would type it', async () => {
    await writeFile(recipe, `${text}slm: true\n`);
    await expect(loadRecipe(recipe, options)).rejects.toMatchObject({
      code: 'recipe',
      file: recipe,
      problems: [{ line: 9, column: 1 }],
    });
    const shipped = loadRecipe(relative(process.cwd(), join(recipesDir, 'schema.json')), options);
    await expect(shipped).rejects.toMatchObject({
      file: relative(process.cwd(), join(recipesDir, 'schema.json')),
    });
  });

  test('tweaks are checked against the ones there are', async () => {
    await writeFile(recipe, `${text}tweaks: { nothing: true }\n`);
    await expect(loadRecipe(recipe, { ...options, knownTweaks: ['something'] })).rejects.toMatchObject({
      code: 'recipe',
    });
    await expect(loadRecipe(recipe, options)).resolves.toBeDefined();
  });

  test('a file that is not UTF-8 is refused', async () => {
    await writeFile(recipe, Buffer.from([0x6e, 0xff, 0xfe]));
    await expect(loadRecipe(recipe, options)).rejects.toMatchObject({
      code: 'recipe',
      message: expect.stringContaining('not UTF-8'),
    });
  });
});

test.each<[string, message: string, hint: string]>([
  ['debain', 'No built-in recipe "debain"; there is ', 'Did you mean "debian"?'],
  ['centos', 'No built-in recipe "centos"', 'Did you mean "centos-stream"?'],
  ['archlinux', 'No built-in recipe "archlinux"', 'Did you mean "arch" or "archlinuxarm"?'],
  ['fedora-minimal', 'No built-in recipe "fedora-minimal"', 'Did you mean "fedora:minimal"?'],
  ['', 'No built-in recipe ""; there is ', 'A file of your own needs a slash or .yaml: ./recipe.yaml'],
  ['tokyo.json', 'No built-in recipe "tokyo.json"', 'needs a slash or .yaml: ./tokyo.json'],
  ['./nothing.yaml', 'Cannot read the recipe nothing.yaml: there is no such file', 'Check the path'],
  ['./test', 'Cannot read the recipe test: it is a folder', 'Check the path'],
])('%j is refused', async (name, message, hint) => {
  await expect(loadRecipe(name, options)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(message),
    hint: expect.stringContaining(hint),
  });
});

test('a folder of recipes that is not there is an error of the installation', async () => {
  await expect(listRecipes(join(folder, 'none'))).rejects.toMatchObject({ code: 'host' });
});
