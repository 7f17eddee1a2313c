import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadRecipe } from '../../src/host/recipes.ts';
import { RecipeError } from '../../src/model/recipe/problem.ts';
import { planAll } from '../../src/plan.ts';

// A recipe must not bring files of the machine that builds it into an image, by accident or by somebody else's design.

let work: string;
let folder: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'recipe-files-'));
  folder = join(work, 'recipe');
  await mkdir(join(folder, 'tree/deep'), { recursive: true });
  await mkdir(join(folder, 'keys'));
  await mkdir(join(folder, 'layout/blobs'), { recursive: true });
  await mkdir(join(work, 'keys'));
  for (const path of ['secret', 'keys/secret', 'recipe/key.asc', 'recipe/tree/file', 'recipe/keys/a.rsa.pub'])
    await writeFile(join(work, path), path);
  await writeFile(join(work, 'dnf.conf'), '');
  await symlink('../secret', join(folder, 'link'));
  await symlink('..', join(folder, 'up'));
  await symlink('tree', join(folder, 'inner'));
  await symlink('tree/file', join(folder, 'inner-file'));
  // Links in a folder that is copied are the image's, wherever they point to there.
  await symlink('/etc/passwd', join(folder, 'tree/deep/link'));
  await symlink('../../secret', join(folder, 'keys/b.rsa.pub'));
  await symlink('/etc/passwd', join(folder, 'layout/blobs/x'));
});
afterAll(() => rm(work, { recursive: true }));

const head = (manager: string, more = '') => `name: demo
title: Demo
manager: ${manager}
platforms: [linux/amd64]
release: one
releases: { one: { version: 1 } }
${more}`;
const files = (source: string) =>
  head('files', `files:\n  - path: /x\n    source: ${source}\ntests: [{ name: x, run: [x] }]\n`);
const keyring = (path: string, manager = 'apt') =>
  head(
    manager,
    `repositories:\n  - name: main\n    mirrors: [http://example.org]\n    keyring: ${path}\npackages: { include: [a] }\n`,
  ).replace('keyring:', manager === 'apt' ? 'suites: [a]\n    components: [b]\n    keyring:' : 'keyring:');
const archive = (what: string) => head('archive', `archives:\n  - name: root\n    ${what}\n`);

async function load(text: string) {
  const path = join(folder, 'demo.yaml');
  await writeFile(path, text);
  return loadRecipe(path, { recipesDir: folder });
}

test.each<[string, string, string]>([
  ['a file by ".."', files('../secret'), "the source ../secret lies outside of the recipe's folder"],
  ['a file by a detour', files('tree/../../secret'), 'lies outside'],
  ['a file that is not there', files('../nothing'), 'lies outside'],
  [
    'an absolute path from a placeholder',
    files("'{{version}}'").replace('version: 1', 'version: /etc/passwd'),
    '',
  ],
  ['a link to a file', files('link'), "the source link is a link that leads out of the recipe's folder"],
  ['a file through a link to a folder', files('up/secret'), 'is a link that leads out'],
  ['a folder that is a link', files('up'), 'is a link that leads out'],
  ['a keyring', keyring('../secret'), 'the keyring ../secret lies outside'],
  ['a keyring behind a link', keyring('link'), 'the keyring link is a link'],
  ['a folder of keys', keyring('../keys', 'apk'), 'the keyring folder ../keys lies outside'],
  [
    'a key that is a link, in a folder of keys',
    keyring('keys', 'apk'),
    'has a link in it, b.rsa.pub, that leads out',
  ],
  ['an archive', archive('file: ../secret'), 'the source ../secret lies outside'],
  ['a layout', archive('image: oci:../keys'), 'the layout ../keys lies outside'],
  [
    'a blob that is a link, in a layout',
    archive('image: oci:layout'),
    'has a link in it, blobs/x, that leads out',
  ],
  [
    'a configuration of dnf',
    keyring('key.asc', 'dnf').replace('repositories', 'configuration: ../dnf.conf\nrepositories'),
    'the configuration ../dnf.conf lies outside',
  ],
])('what lies outside of the folder is refused with its line: %s', async (_what, text, message) => {
  const error: unknown = await load(text).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RecipeError);
  if (!(error instanceof RecipeError)) throw error;
  expect(error.message).toContain(message);
  const [problem] = error.problems;
  const line = text.split('\n')[(problem?.line ?? 0) - 1] ?? '';
  expect(line).toMatch(/source|keyring|file|image|configuration|version/);
  if (message !== '') expect(problem?.hint).toContain('outside: true');
});

test('a recipe may say that it means it', async () => {
  const text = files('../secret').replace('manager', 'outside: true\nmanager');
  const [target] = planAll(await load(text));
  expect(target?.files[0]?.source?.path).toBe(join(work, 'secret'));
  const configuration = keyring('key.asc', 'dnf').replace(
    'repositories',
    'configuration: ../dnf.conf\nrepositories',
  );
  await load(configuration.replace('manager', 'outside: true\nmanager'));
});

test('links that stay inside are followed, and those in a copied folder are left to the image', async () => {
  const sourceOf = async (name: string) => planAll(await load(files(name)))[0]?.files[0]?.source?.path;
  expect(await sourceOf('inner')).toBe(join(folder, 'tree'));
  expect(await sourceOf('inner-file')).toBe(join(folder, 'inner-file'));
  expect(await sourceOf('tree')).toBe(join(folder, 'tree'));
});

test('a recipe that is reached through a link has its folder where it is', async () => {
  await load(files('tree/file'));
  await symlink(folder, join(work, 'elsewhere'));
  await expect(loadRecipe(join(work, 'elsewhere/demo.yaml'), { recipesDir: folder })).resolves.toBeDefined();
});

test('a file that no container would have is refused with its line', async () => {
  await mkdir(join(folder, 'whole/proc/x'), { recursive: true });
  await mkdir(join(folder, 'whole/dev'));
  const copied = files('whole').replace('/x', '/proc');
  await expect(load(copied)).rejects.toThrow(
    /demo.yaml:9:13: nobody would find \/proc\/(dev|proc), from whole, in a container/,
  );
  const named = files('tree/file').replace('/x', '/dev/x');
  await expect(load(named)).rejects.toThrow(/demo.yaml:8:5: nobody would find \/dev\/x in a container/);
  for (const text of [copied, named])
    await expect(load(`${text}tweaks: { empty-mounts: false }\n`)).resolves.toBeDefined();
});
