import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmulation } from '../../src/host/emulation.ts';
import { createExec } from '../../src/host/exec.ts';
import { knownPlatforms, parsePlatform, platformOfNode, dialects } from '../../src/model/platform.ts';

const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  step: <T>(_title: string, body: () => Promise<T>) => body(),
};
const exec = createExec(log);
const machine = dialects(platformOfNode(process.arch)).qemu;
let folder: string;
let hello: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-emulation-'));
  hello = join(folder, 'hello');
  await copyFile(fileURLToPath(new URL('../../recipes/hello/linux-arm-v7', import.meta.url)), hello);
});
afterAll(() => rm(folder, { recursive: true }));

/** What the kernel knows of this process's interpreters. */
async function registered(): Promise<readonly string[]> {
  const list = 'mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc && ls /proc/sys/fs/binfmt_misc';
  const { stdout } = await exec.run(['unshare', '--mount', 'sh', '-c', list]);
  return stdout.split('\n').filter((name) => name.includes(`-${String(process.pid)}-`));
}

it('variants of an architecture, asked for at once, share one interpreter', async () => {
  const emulation = createEmulation(exec, log);
  try {
    await Promise.all(['arm/v5', 'arm/v6', 'arm/v7'].map((name) => emulation.ensure(parsePlatform(name))));
    expect(await registered()).toEqual([expect.stringMatching(/^base-image-arm-/)]);
    expect((await exec.run([hello])).stdout).toMatch(/^Hello/);
  } finally {
    await emulation.release();
  }
  expect(await registered()).toEqual([]);
});

it('every platform runs beside every other, in two runs of one process at once', async () => {
  const runs = [createEmulation(exec, log), createEmulation(exec, log)];
  const names = new Set(knownPlatforms.map((platform) => dialects(platform).qemu));
  for (const native of [machine, 'i386']) names.delete(native);
  try {
    await Promise.all(runs.flatMap((run) => knownPlatforms.map((platform) => run.ensure(platform))));
    expect(await registered()).toHaveLength(2 * names.size);
  } finally {
    await Promise.all(runs.map((run) => run.release()));
  }
  expect(await registered()).toEqual([]);
});
