import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseImage, build, run, type Built } from './base-image.ts';
import { copyReleaseRecipe, foreign, here } from './release.ts';

const recipe = 'recipes/debian.yaml';

let folder: string;
let both: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-platforms-'));
  await copyReleaseRecipe(join(folder, recipe));
  both = await build(
    [recipe, '--platform', `${here},${foreign}`, '--output', 'both', '--no-test', '--emulation', 'never'],
    { cwd: folder },
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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
    expect(nothing.status).toBe(2);
    expect(nothing.stderr).toContain('nowhere holds no result of a build');
  });
});

describe('emulation', () => {
  it('is refused with the packages that want it, before anything is installed', async () => {
    const path = join(folder, 'recipe.yaml');
    await copyReleaseRecipe(path, {
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
