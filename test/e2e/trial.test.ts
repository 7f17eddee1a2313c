import { access, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseImage, build, copyRecipe, inContainer, run, type Built } from './base-image.ts';

let folder: string;
let recipe: string;
/** The environment of a machine on which no container engine answers. */
let withoutEngine: NodeJS.ProcessEnv;
const quick = ['--compression', 'none'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-trial-'));
  recipe = await copyRecipe(join(folder, 'recipe.yaml'), {
    name: 'e2e-trial',
    image: { cmd: ['bash'], env: { TZ: 'Asia/Tokyo' } },
    tests: [
      { name: 'the clock is in Tokyo', run: ['date', '+%Z'], stdout: 'JST' },
      { name: 'a failing test', run: ['false'] },
    ],
  });
  withoutEngine = { PATH: await pathWithoutPodman(), DOCKER_HOST: `unix://${join(folder, 'nowhere')}` };
  await mkdir(join(folder, 'out'));
  await writeFile(join(folder, 'out', 'build.json'), 'of a former build');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A podman that does not work comes before the one of this machine, if there is one. */
async function pathWithoutPodman(): Promise<string> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'podman'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  return `${bin}:${process.env.PATH ?? ''}`;
}

/** Exactly what the former build left. */
async function untouched(): Promise<void> {
  expect(await readdir(join(folder, 'out'))).toEqual(['build.json']);
  expect(await readFile(join(folder, 'out', 'build.json'), 'utf8')).toBe('of a former build');
}

describe('an image that fails a test', () => {
  it('is no result, and stays in the engine for a look', async () => {
    const { status, stderr } = await baseImage(['build', recipe, '--output', 'out', ...quick], {
      cwd: folder,
    });
    expect(stderr).toContain(
      'error: 1 of 4 tests failed in docker:\na failing test: ended with status 1, not 0',
    );
    const [, reference = ''] = /hint: .*: docker run --rm -it (\S+) sh\n/.exec(stderr) ?? [];
    expect(status).toBe(1);
    expect(await inContainer(reference, 'cat', '/etc/debian_version')).toMatch(/^\d+\.\d+\n$/);
    await run('docker', 'rmi', reference);
    await untouched();
  });
});

describe('without a container engine', () => {
  it('tests run in the sandbox, and the root is kept for a look', async () => {
    const { status, stderr } = await baseImage(['build', recipe, '--output', 'out', ...quick], {
      cwd: folder,
      env: withoutEngine,
    });
    expect(stderr).toContain(
      'error: 1 of 4 tests failed in sandbox:\na failing test: ended with status 1, not 0',
    );
    const [, kept = ''] = /hint: .*: sudo chroot (\S+) sh\n/.exec(stderr) ?? [];
    expect(status).toBe(1);
    expect(kept).toBe(join(folder, 'out-failed'));
    expect((await stat(join(kept, 'etc/shadow'))).gid).toBe(42);
    expect(await run('chroot', kept, 'sh', '-c', 'echo $0')).toBe('sh\n');
    await untouched();
  });

  it('a sound image is tested all the same, and it is said where', async () => {
    const result = await build(['debian', '--output', 'sandboxed', ...quick], {
      cwd: folder,
      env: withoutEngine,
    });
    expect(result.stderr).toMatch(/\d+ tests? passed in sandbox, echo success first/);
    expect(result.platform.testedWith).toBe('sandbox');
    expect(result.platform.tests.map(({ passed }) => passed)).not.toContain(false);
  });

  it('--load fails before any work, and says what is missing', async () => {
    const { status, stderr } = await baseImage(['build', 'debian', '--load', '--output', 'unloaded'], {
      cwd: folder,
      env: withoutEngine,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: Neither Docker nor podman answers/m);
    expect(stderr).toMatch(/^hint: /m);
    expect(stderr).not.toContain('Resolve');
    await expect(access(join(folder, 'unloaded'))).rejects.toThrow();
  });
});

describe('--load', () => {
  let result: Built;
  beforeAll(async () => {
    const names = ['--image', 'localhost/base-image-e2e', '--tag', '{{codename}},newest'];
    result = await build(['debian', '--no-test', '--load', '--output', 'loaded', ...names, ...quick], {
      cwd: folder,
    });
  });
  afterAll(() => run('docker', 'rmi', ...result.references));

  it('leaves the image in the engine under all its names', async () => {
    expect(result.references).toEqual(['localhost/base-image-e2e:trixie', 'localhost/base-image-e2e:newest']);
    expect(result.loaded).toBe(result.references[0]);
    for (const reference of result.references) {
      expect(await inContainer(reference, 'echo', 'success')).toBe('success\n');
      expect((await run('docker', 'inspect', '--format', '{{.Id}}', reference)).trim()).toBe(
        result.platform.config,
      );
    }
  });

  it('and --no-test does not test it', () => {
    expect(result.platform).toMatchObject({ testedWith: '', tests: [] });
    expect(result.stderr).not.toContain('Test the image');
  });
});

describe('an output that is a file', () => {
  it('is refused before any work', async () => {
    await writeFile(join(folder, 'file'), 'precious');
    const { status, stderr } = await baseImage(['build', 'debian', '--output', 'file'], { cwd: folder });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `error: --output ${join(folder, 'file')} is a file\nhint: Name a folder, or one that does not exist yet.\n`,
    });
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('precious');
  });

  it('is refused as the folder around the output, too', async () => {
    await writeFile(join(folder, 'file'), 'precious');
    const { status, stderr } = await baseImage(['build', 'debian', '--output', 'file/x'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain(`error: --output ${join(folder, 'file')} is a file\n`);
  });
});

describe('an output on a file system that cannot be written', () => {
  it('is refused before any work', async () => {
    const place = join(folder, 'read-only');
    await mkdir(place);
    await run('mount', '-t', 'tmpfs', '-o', 'ro', 'tmpfs', place);
    try {
      const argv = ['build', 'debian', '--output', 'read-only/a/b'];
      const { status, stderr } = await baseImage(argv, { cwd: folder });
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: `error: Cannot write to ${place}: the file system is mounted for reading only\nhint: Name another folder with --output DIR\n`,
      });
    } finally {
      await run('umount', place);
    }
  });
});
