import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects, formatPlatform, parsePlatform } from '../../src/model/platform.ts';
import { readLayout } from '../../src/publish/layout.ts';
import type { BuildResult } from '../../src/request.ts';
import { baseImage, copyRecipe, run } from './base-image.ts';
import { copyReleaseRecipe, foreign } from './release.ts';

let folder: string;
let recipe: string;
/** With a package for the registers of x86 processors, which other architectures do not have. */
let lopsided: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-refused-'));
  recipe = await copyReleaseRecipe(join(folder, 'recipe.yaml'));
  lopsided = await copyReleaseRecipe(join(folder, 'lopsided.yaml'), { packages: { include: ['msr-tools'] } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const attempt = (argv: readonly string[], through: readonly string[] = []) =>
  baseImage(['build', ...argv, '--no-test', '--compression', 'none'], { cwd: folder, through });

describe('a platform', () => {
  it('that nobody has is refused with those that are known', async () => {
    const { status, stderr } = await attempt([recipe, '--platform', 'linux/vax', '--output', 'vax']);
    expect(status).toBe(2);
    expect(stderr).toContain('error: Unknown platform "linux/vax"\n');
    expect(stderr).toMatch(/hint: .*linux\/amd64, .*linux\/arm\/v7, .*linux\/s390x/);
  });

  it('that the release dropped is refused with those that it has', async () => {
    const argv = ['debian:bookworm', '--platform', 'linux/amd64,linux/s390x', '--output', 'dropped'];
    const { status, stderr } = await attempt(argv);
    expect(status).toBe(2);
    const left = 'linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le';
    expect(stderr).toContain(`error: Release bookworm has no platform linux/s390x; it has ${left}\n`);
    expect(stderr).toContain(`hint: Choose with --platform ${left.replaceAll(', ', ',')}\n`);
  });
});

describe('a package that one platform lacks', () => {
  const both = ['--platform', 'linux/amd64,linux/arm64'];

  it('ends the build, which names both', async () => {
    const { status, stderr } = await attempt([lopsided, ...both, '--output', 'none']);
    expect(status).toBe(1);
    const [, message = ''] = /^error: ([\s\S]*)\nhint: /m.exec(stderr) ?? [];
    expect(message).toContain('linux/arm64');
    expect(message).toContain('msr-tools');
    await expect(access(join(folder, 'none'))).rejects.toThrow();
  });

  it('leaves that platform out with --keep-going', async () => {
    const { status, stderr } = await attempt([lopsided, ...both, '--output', 'rest', '--keep-going']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/linux\/arm64 is left out of the index: .*/);
    const { images } = await readLayout(join(folder, 'rest/image'));
    expect(images.map(({ platform }) => formatPlatform(platform))).toEqual(['linux/amd64']);
    const text = await readFile(join(folder, 'rest/build.json'), 'utf8');
    const { platforms, failed } = JSON.parse(text) as BuildResult;
    expect(platforms.map(({ platform }) => platform)).toEqual(['linux/amd64']);
    expect(failed).toEqual([
      { platform: 'linux/arm64', reason: expect.stringContaining('msr-tools') as string },
    ]);
  });
});

describe('an interpreter that this machine lacks', () => {
  const qemu = `qemu-${dialects(parsePlatform(foreign)).qemu}-static`;
  const emulated = ['--platform', foreign, '--emulation', 'always', '--output', 'emulated'];
  /** The program sees a file that cannot be executed in the place of the interpreter, and does `more` first. */
  const without = async (more: string): Promise<readonly string[]> => {
    const path = (await run('sh', '-c', `command -v ${qemu}`)).trim();
    const script = `mount --bind /dev/null ${path}; ${more}; exec "$@"`;
    return ['unshare', '--mount', '--propagation', 'private', 'sh', '-ec', script, 'sh'];
  };

  it('and cannot install is named with its package', async () => {
    const fixed = await without('for name in apt dpkg; do mount -t tmpfs -o ro tmpfs /var/lib/$name; done');
    const { status, stderr } = await attempt([recipe, ...emulated], fixed);
    expect(status).toBe(1);
    expect(stderr).toContain('error: Could not install qemu-user-static on this machine\n');
    expect(stderr).toMatch(/hint: .*apt-get install .*\bqemu-user-static\n/);
    await expect(access(join(folder, 'emulated'))).rejects.toThrow();
  });

  it('even with its package is named with what it is for', async () => {
    const { status, stderr } = await attempt([recipe, ...emulated], await without(':'));
    expect(status).toBe(1);
    expect(stderr).toContain(`error: There is no ${qemu} on this machine, to run programs for ${foreign}\n`);
    expect(stderr).toMatch(/hint: .*qemu-user-static/);
  });
});

describe('a kernel', () => {
  const dir = '/proc/sys/fs/binfmt_misc';
  const emulated = ['--platform', foreign, '--emulation', 'always', '--output', 'emulated'];
  const inNamespace = (script: string) =>
    attempt(
      [recipe, ...emulated],
      ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, 'sh'],
    );

  it('that takes no interpreter ends the build', async () => {
    const { status, stderr } = await inNamespace(
      `mount -t tmpfs tmpfs ${dir} && mkdir ${dir}/register && exec "$@"`,
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: Cannot register qemu-\w+-static with the kernel, to run programs for /m);
    expect(stderr).toMatch(/^hint: .*emulation: never/m);
  });

  it('is rid of the interpreter when the build is interrupted', async () => {
    // The mount outlives the build here: with the last one newer kernels forget all interpreters.
    const { stdout } = await inNamespace(`
      [ -e ${dir}/register ] || mount -t binfmt_misc binfmt_misc ${dir}
      "$@" & pid=$!
      registered() { ls ${dir} | grep -e "-$pid-"; }
      until registered; do kill -0 $pid || exit; sleep 0.1; done
      kill -s TERM $pid; wait $pid; echo $?
      registered`);
    expect(stdout).toMatch(/^base-image-\w+-\d+-\w+\n143\n$/);
  });
});

describe('a command of the recipe for another platform', () => {
  it('is refused where emulation is', async () => {
    const commands = await copyRecipe(join(folder, 'commands.yaml'), { run: ['true'] });
    const argv = [commands, '--platform', foreign, '--emulation', 'never', '--output', 'commands'];
    const { status, stderr } = await attempt(argv);
    expect(status).toBe(1);
    expect(stderr).toContain(`error: The recipe's commands for ${foreign} need emulation\n`);
  });
});
