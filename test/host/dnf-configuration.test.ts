import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRecipe } from '../../src/host/recipes.ts';
import { parsePlatform } from '../../src/model/platform.ts';
import { plan } from '../../src/plan.ts';

let work: string;

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'configuration-'));
  await mkdir(join(work, 'yum'));
  await writeFile(join(work, 'key.asc'), 'a key\n');
  await writeFile(join(work, 'yum/key-9-x86_64.asc'), 'another key\n');
});

afterEach(() => rm(work, { recursive: true }));

function load(changes: object = {}) {
  const recipe = {
    name: 'mine',
    title: 'Mine',
    manager: 'dnf',
    platforms: ['linux/amd64'],
    release: 'nine',
    releases: { nine: { version: '9' } },
    configuration: 'yum/mine.repo',
    packages: { include: ['bash'] },
    ...changes,
  };
  const path = join(work, 'mine.yaml');
  return writeFile(path, JSON.stringify(recipe)).then(() => loadRecipe(path, { recipesDir: work }));
}

const text = `[base]
baseurl=https://example.org/$releasever/$basearch
gpgkey=key-$releasever-$basearch.asc
[extra]
baseurl=https://example.org/extra
gpgkey=file://KEY
`;

test('its repositories are the recipe’s, with their keys', async () => {
  await writeFile(join(work, 'yum/mine.repo'), text.replace('KEY', join(work, 'key.asc')));
  const own = { name: 'own', mirrors: ['https://example.org/own'], keyring: 'key.asc' };
  const recipe = await load({ repositories: [own], variants: { slim: {} } });
  for (const variant of [undefined, 'slim']) {
    const selection = { recipe: 'mine', release: undefined, variant, platforms: 'all' } as const;
    const [target] = plan(recipe, selection, parsePlatform('linux/amd64'));
    expect(target?.repositories.map(({ name, keyring }) => [name, keyring.path])).toEqual([
      ['own', join(work, 'key.asc')],
      ['base', join(work, 'yum/key-9-x86_64.asc')],
      ['extra', join(work, 'key.asc')],
    ]);
  }
});

test('what does not fit is said', async () => {
  await expect(load()).rejects.toMatchObject({
    code: 'recipe',
    message: expect.stringContaining(
      'cannot read the configuration yum/mine.repo: there is no such file',
    ) as string,
  });
  await writeFile(join(work, 'yum/mine.repo'), text.replace('KEY', join(work, 'nowhere.asc')));
  await expect(load()).rejects.toThrow('cannot read the keyring');
  await writeFile(join(work, 'yum/mine.repo'), text.replace('KEY', '/nowhere/key.asc'));
  await expect(load()).rejects.toThrow("the keyring /nowhere/key.asc lies outside of the recipe's folder");
  await writeFile(join(work, 'yum/mine.repo'), text.replace('KEY', join(work, 'key.asc')));
  const twice = { name: 'base', mirrors: ['https://example.org/own'], keyring: 'key.asc' };
  await expect(load({ repositories: [twice] })).rejects.toThrow(
    'the repository "base" is in yum/mine.repo as well',
  );
  await expect(load({ manager: 'zypper' })).rejects.toThrow(
    '"configuration" means nothing to zypper, only to dnf',
  );
});
