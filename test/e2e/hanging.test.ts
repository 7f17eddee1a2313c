import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staticPrograms } from '../fixtures/programs.ts';
import { baseImage, build } from './base-image.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-hanging-'));
  await copyFile((await staticPrograms('linux/amd64')).busybox, join(folder, 'busybox'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a recipe of one program, which runs `commands`. @returns what `build` is called with */
async function running(name: string, commands: readonly unknown[]): Promise<readonly string[]> {
  const recipe = {
    name,
    title: 'A shell on nothing',
    manager: 'files',
    platforms: ['linux/amd64'],
    release: '1',
    releases: { '1': {} },
    files: ['sh', 'busybox'].map((program) => ({ path: `/bin/${program}`, source: 'busybox', mode: '0755' })),
    run: commands,
    tests: [{ name: 'it was empty', run: ['/bin/sh', '-c', 'test -f /read && ! test -s /read'] }],
  };
  await writeFile(join(folder, `${name}.yaml`), JSON.stringify(recipe));
  return [`${name}.yaml`, '--platform', 'linux/amd64', '--output', name];
}

it('a command of the recipe that reads its standard input finds the end of it', async () => {
  const { platform } = await build(await running('reads', ['busybox cat > /read']), { cwd: folder });
  expect(platform.tests).toMatchObject([{ passed: true }]);
});

it('a command that never ends is stopped, with its stage and what it waits for', async () => {
  const argv = await running('waits', ['busybox mkfifo /f; busybox cat /f; true']);
  const { status, stderr } = await baseImage(['build', ...argv, '--time-limit', '2s'], { cwd: folder });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^✗ Adjust the root /m);
  expect(stderr).toMatch(
    /^error: Stopped after 2 s of waiting for busybox:\n {2}busybox cat \/f\n {2}started by .*mkfifo/m,
  );
  expect(stderr).toMatch(/^hint: .*--time-limit 2h/m);
});
