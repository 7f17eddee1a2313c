import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatPlatform } from '../../src/model/platform.ts';
import { readLayout } from '../../src/publish/layout.ts';
import type { BuildResult } from '../../src/request.ts';
import { baseImage, build, copyRecipe, run, type Built } from './base-image.ts';

const here = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64';
const foreign = process.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';

/** The release as it came out: a mirror that is behind with its daily suites has it whole for every architecture. */
const release = {
  name: 'debian',
  mirrors: ['http://ftp.debian.org/debian'],
  suites: ['{{codename}}'],
  components: ['main'],
  origin: 'Debian',
  label: 'Debian',
  keyring: 'keys/debian-archive-keyring.asc',
  'signed-by': '/usr/share/keyrings/debian-archive-keyring.gpg',
};
const recipe = 'recipes/debian.yaml';

let folder: string;
let both: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-platforms-'));
  await mkdir(join(folder, 'recipes'));
  await copyRecipe(join(folder, recipe), { repositories: [release] });
  both = await build([recipe, '--platform', `${here},${foreign}`, '--output', 'both'], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const resultOf = (result: BuildResult, platform: string) =>
  result.platforms.find((one) => one.platform === platform);

describe('platforms in one go', () => {
  it('are in one index, each tried', async () => {
    const { images } = await readLayout(join(folder, 'both/image'));
    expect(images.map((image) => formatPlatform(image.platform))).toEqual(['linux/amd64', 'linux/arm64']);
    for (const platform of both.platforms) {
      expect(platform.testedWith).not.toBe('');
      expect(platform.tests.every(({ passed }) => passed)).toBe(true);
    }
  });

  it('need no emulation but for the tests', () => {
    expect(resultOf(both, foreign)?.notes).toEqual([]);
  });

  it('are picked out by other programs', async () => {
    const [tag = ''] = both.tags;
    const reference = `oci:${join(folder, 'both/image')}:${tag}`;
    for (const platform of [here, foreign]) {
      const [, architecture = ''] = platform.split('/');
      const text = await run('skopeo', '--override-arch', architecture, 'inspect', '--config', reference);
      expect(JSON.parse(text)).toMatchObject({ architecture, os: 'linux' });
    }
  });

  it('leave no interpreter registered', async () => {
    expect(await registered()).toEqual([]);
  });
});

describe('platforms one by one', () => {
  beforeAll(async () => {
    const options = ['--no-test', '--emulation', 'never'];
    await build([recipe, '--platform', here, '--output', 'here', ...options], { cwd: folder });
    await build([recipe, '--platform', foreign, '--output', 'foreign', ...options], { cwd: folder });
  });

  it('join into the index that one machine makes, in any order', async () => {
    for (const legs of [
      ['here', 'foreign'],
      ['foreign', 'here'],
    ]) {
      const { status, stdout } = await baseImage(['index', ...legs, '--output', 'joined', '--json'], {
        cwd: folder,
      });
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ index: both.index, tags: both.tags });
    }
    expect(await run('ls', join(folder, 'joined/lock'))).toBe('linux-amd64.json\nlinux-arm64.json\n');
  });

  it('do not join twice, nor with another image', async () => {
    const twice = await baseImage(['index', 'here', 'both', '--output', 'wrong'], { cwd: folder });
    expect(twice.status).toBe(2);
    expect(twice.stderr).toContain(`${here} is in here and in both`);
    await build([`${recipe}:trixie-slim`, '--platform', here, '--output', 'slim', '--no-test'], {
      cwd: folder,
    });
    const mixed = await baseImage(['index', 'foreign', 'slim', '--output', 'wrong'], { cwd: folder });
    expect(mixed.status).toBe(2);
    expect(mixed.stderr).toContain('slim and foreign are not of one image');
    const nothing = await baseImage(['index', 'nowhere', '--output', 'wrong'], { cwd: folder });
    expect(nothing.status).toBe(1);
    expect(nothing.stderr).toContain('No image layout in nowhere');
  });
});

describe('emulation', () => {
  it('of everything gives the same image', async () => {
    const argv = [
      recipe,
      '--platform',
      foreign,
      '--output',
      'emulated',
      '--emulation',
      'always',
      '--no-test',
    ];
    const emulated = await build(argv, { cwd: folder });
    expect(emulated.platform.notes.join()).toContain(`under emulation of ${foreign}, as asked for`);
    expect(emulated.platform.manifest).toBe(resultOf(both, foreign)?.manifest);
    expect(await registered()).toEqual([]);
  });

  it('is refused with the packages that want it, before anything is installed', async () => {
    const path = join(folder, 'recipe.yaml');
    await copyRecipe(path, {
      repositories: [release],
      packages: { include: ['locales'] },
      locales: ['de_DE.UTF-8'],
    });
    const argv = ['build', path, '--platform', foreign, '--output', 'refused', '--emulation', 'never'];
    const { status, stderr } = await baseImage(argv, { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/not proved to work without emulation: .*\blocales\b/);
    await expect(readFile(join(folder, 'refused/build.json'))).rejects.toThrow();
  });
});

/** Names of this program's entries in binfmt_misc. */
async function registered(): Promise<readonly string[]> {
  const script = 'd=/proc/sys/fs/binfmt_misc; [ -e $d/register ] || mount -t binfmt_misc b $d; ls $d';
  const names = await run('unshare', '--mount', '--propagation', 'private', 'sh', '-c', script);
  return names.split('\n').filter((name) => name.startsWith('base-image-'));
}
