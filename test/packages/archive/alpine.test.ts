import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { baseImage, build, type Built } from '../../e2e/base-image.ts';
import { packMinirootfs, sign } from '../../fixtures/archives.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// The recipe as it is shipped, on a server that has archives where Alpine's has them, signed by a key of the test's own.

interface Recipe {
  readonly archives: readonly {
    readonly urls: readonly string[];
    readonly signature: { readonly url: string; readonly keyring: string };
  }[];
  readonly tests: readonly { readonly name: string; readonly run: string | readonly string[] }[];
}

let folder: string;
let server: StaticServer;
let key: SigningKey;
let built: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alpine-'));
  key = await makeKey(folder, 'ncopa');
  const site = join(folder, 'site');
  const repositories = ['main', 'community'].map(
    (name) => `https://dl-cdn.alpinelinux.org/alpine/v3.24/${name}\n`,
  );
  for (const [platform, architecture] of [
    ['linux/amd64', 'x86_64'],
    ['linux/arm/v6', 'armhf'],
  ] as const) {
    const place = join(site, 'alpine/v3.24/releases', architecture);
    await mkdir(place, { recursive: true });
    const archive = join(place, `alpine-minirootfs-3.24.2-${architecture}.tar.gz`);
    const files = { 'etc/alpine-release': '3.24.2\n', 'etc/apk/repositories': repositories.join('') };
    // Programs of another platform are not started here, so the same ones will do.
    const about = {
      platform: platform === 'linux/amd64' ? platform : 'linux/arm64',
      id: 'alpine',
      version: '3.24.2',
    };
    await packMinirootfs(folder, { ...about, files }, archive);
    await sign(key, archive, `${archive}.asc`);
  }
  server = await serveFiles(site);

  const shipped = fileURLToPath(new URL('../../../recipes/alpine.yaml', import.meta.url));
  const recipe = parse(await readFile(shipped, 'utf8')) as Recipe;
  const here = (url: string) => url.replace('https://dl-cdn.alpinelinux.org', server.url);
  const archives = recipe.archives.map((item) => ({
    ...item,
    urls: item.urls.map(here),
    signature: { url: here(item.signature.url), keyring: 'ncopa.asc' },
  }));
  // Nobody but Alpine has an apk that could be asked.
  const tests = recipe.tests.filter(({ run }) => run[0] !== 'apk');
  await writeFile(join(folder, 'alpine.yaml'), JSON.stringify({ ...recipe, archives, tests }));
  built = await build(['./alpine.yaml', '--platform', 'linux/amd64', '--output', 'out'], { cwd: folder });
});
afterAll(async () => {
  await server.close();
  await stopAgent(key);
  await rm(folder, { recursive: true, force: true });
});

it('is built of the signed archive, and passes its tests', () => {
  expect(built.platform.testedWith).toBe('docker');
  expect(built.platform.tests.length).toBeGreaterThan(5);
  expect(built.platform.tests.filter(({ passed }) => !passed)).toEqual([]);
  expect(built.platform.lock.packages).toMatchObject([
    { name: 'minirootfs', version: '3.24.2', architecture: 'x86_64' },
  ]);
  expect(built.platform.notes).toContain(
    'Archive minirootfs: proved by a signature of its own, made with a key of ncopa.asc',
  );
});

it('has the tags of a release, and the date of what is in it', () => {
  expect(built.tags).toEqual(['3.24', '3.24.2', '3.24-20231114', '3', 'latest']);
});

it('is asked for by the words that Alpine has for architectures', async () => {
  const lock = (platform: string) =>
    baseImage(['lock', './alpine.yaml', '--platform', platform, '--output', 'lock'], { cwd: folder });
  expect((await lock('linux/arm/v6')).status).toBe(0);
  const { status, stderr } = await lock('linux/arm/v7');
  expect(status).toBe(1);
  expect(stderr).toContain('alpine-minirootfs-3.24.2-armv7.tar.gz.asc: HTTP status 404');
});
