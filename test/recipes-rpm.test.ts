import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRecipe } from '../src/host/recipes.ts';
import { dialects } from '../src/model/platform.ts';
import type { Signed, Target } from '../src/model/target.ts';
import { expandTemplate } from '../src/model/template.ts';
import { planAll } from '../src/plan.ts';

const recipesDir = fileURLToPath(new URL('../recipes', import.meta.url));
const keysDir = join(recipesDir, 'keys');
const start = promisify(execFile);

/** Where each distribution serves its packages, or the list of who does, and who must have signed what. */
const distributions: readonly {
  readonly recipe: string;
  readonly servers: readonly string[];
  readonly signatures: readonly Signed[];
}[] = [
  { recipe: 'fedora', servers: ['mirrors.fedoraproject.org'], signatures: ['packages'] },
  {
    recipe: 'centos-stream',
    servers: ['mirror.stream.centos.org', 'mirrors.centos.org'],
    signatures: ['packages'],
  },
  { recipe: 'rocky', servers: ['dl.rockylinux.org', 'mirrors.rockylinux.org'], signatures: ['packages'] },
  { recipe: 'alma', servers: ['repo.almalinux.org', 'mirrors.almalinux.org'], signatures: ['packages'] },
  { recipe: 'amazonlinux', servers: ['cdn.amazonlinux.com'], signatures: ['packages'] },
  {
    recipe: 'opensuse-leap',
    servers: ['cdn.opensuse.org', 'download.opensuse.org'],
    signatures: ['metadata', 'packages'],
  },
  {
    recipe: 'opensuse-tumbleweed',
    servers: ['cdn.opensuse.org', 'download.opensuse.org'],
    signatures: ['metadata', 'packages'],
  },
];

describe.each(distributions)('$recipe', ({ recipe, servers, signatures }) => {
  let targets: readonly Target[];
  beforeAll(async () => {
    targets = planAll(await loadRecipe(recipe, { recipesDir }));
  });

  test('has its packages from the distribution, over TLS, for the platform that is asked for', () => {
    for (const { platform, repositories } of targets) {
      expect(repositories).not.toEqual([]);
      for (const { mirrors, mirrorList } of repositories) {
        const urls = [...mirrors, ...(mirrorList === '' ? [] : [mirrorList])];
        expect(urls).not.toEqual([]);
        for (const url of urls) {
          expect(url).not.toMatch(/[{}$]/);
          expect(new URL(url)).toMatchObject({ protocol: 'https:', host: expect.toBeOneOf([...servers]) });
          const named = /x86_64|aarch64|ppc64le|riscv64|s390x|armv7hl/.exec(url)?.[0];
          expect(named ?? dialects(platform).rpm).toBe(dialects(platform).rpm);
        }
      }
    }
  });

  test('trusts nobody else', () => {
    const checks = targets.flatMap(({ repositories }) => repositories);
    expect(checks.every((repository) => !repository.insecure)).toBe(true);
    for (const repository of checks) expect(repository.signatures).toEqual(signatures);
  });

  test('asks for each package once, and says which architecture it must be', () => {
    for (const { packages, platform, tests } of targets) {
      expect(new Set(packages.include).size).toBe(packages.include.length);
      const architecture = dialects(platform).rpm;
      expect(tests.filter(({ name }) => name.startsWith('packages are for'))).toEqual([
        expect.objectContaining({ name: `packages are for ${architecture}`, stdout: architecture }),
      ]);
    }
  });

  test('has one image for each tag', () => {
    const images = new Map(targets.map((target) => [`${target.release} ${target.variant}`, target]));
    const tags = [...images.values()].flatMap((target) => {
      const { release, version, variant } = target;
      // Point releases begin with the number of the release that they are of.
      const words = { release, codename: release, version, variant, point: `${version}.0`, date: '20261121' };
      return target.tags.map((tag) => expandTemplate(tag, words).text);
    });
    expect(tags).not.toContain(undefined);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags).toContain('latest');
  });
});

describe('the keys', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'keys-'));
  });
  afterAll(() => rm(home, { recursive: true }));

  const folders = ['alma', 'amazonlinux', 'centos', 'fedora', 'opensuse', 'rocky'];

  test('are those that the README names', async () => {
    const readme = await readFile(join(keysDir, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `(\w+\/[\w.-]+)` +\| `([0-9A-F]{40})` \|/gm)];
    const named = rows.map(([, file = '', fingerprint = '']) => `${file} ${fingerprint}`);
    const found: string[] = [];
    // One after the other, because gpg makes a database in its home first.
    for (const folder of folders) {
      for (const name of await readdir(join(keysDir, folder))) {
        const file = `${folder}/${name}`;
        for (const key of await keysIn(file)) found.push(`${file} ${key}`);
      }
    }
    expect(found.sort()).toEqual(named.sort());
  });

  /** Fingerprints of the primary keys in a file. */
  async function keysIn(file: string): Promise<readonly string[]> {
    const options = ['--homedir', home, '--batch', '--no-autostart', '--with-colons', '--show-keys'];
    const { stdout } = await start('gpg', [...options, join(keysDir, file)]);
    return [...stdout.matchAll(/^pub:.*\nfpr:+([0-9A-F]{40}):/gm)].map(([, fingerprint = '']) => fingerprint);
  }

  test('are all in use', async () => {
    const used = new Set<string>();
    for (const { recipe } of distributions)
      for (const path of Object.keys((await loadRecipe(recipe, { recipesDir })).sources)) used.add(path);
    for (const folder of folders)
      for (const file of await readdir(join(keysDir, folder)))
        expect([...used]).toContain(`keys/${folder}/${file}`);
  });
});
