import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blobPath, readLayout } from '../../src/publish/layout.ts';
import { baseImage, build, run, type Built } from '../e2e/base-image.ts';

// Images without a single package, built, started and packed like all others.

const platforms = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/386',
  'linux/ppc64le',
  'linux/riscv64',
  'linux/s390x',
];

let folder: string;
let hello: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  hello = await build(['hello', '--platform', 'all', '--output', 'hello'], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('hello is one file on every platform, and says hello there', async () => {
  expect(hello.platforms.map(({ platform }) => platform)).toEqual(platforms);
  for (const { testedWith, tests } of hello.platforms) {
    expect(testedWith).not.toBe('');
    expect(tests.map(({ name, passed }) => [name, passed])).toEqual([
      ['it says hello', true],
      ['it starts as it is configured', true],
    ]);
  }
  const { images } = await readLayout(join(folder, 'hello/image'));
  for (const { layer } of images) {
    const list = await run(
      'tar',
      '--list',
      '--file',
      blobPath(join(folder, 'hello/image'), layer.descriptor.digest),
    );
    expect(list).toBe('hello\n');
  }
  expect(hello.tags).toEqual(['1', 'latest']);
});

it('has the date that the environment gives, and else none', async () => {
  const epochs = hello.platforms.map(({ epoch }) => epoch);
  expect(new Set(epochs)).toEqual(new Set([0]));
  const env = { SOURCE_DATE_EPOCH: '1700000000' };
  const dated = await build(['hello', '--output', 'dated', '--no-test'], { cwd: folder, env });
  expect(dated.platform.epoch).toBe(1_700_000_000);
  const [image] = (await readLayout(join(folder, 'dated/image'))).images;
  expect(image?.config.value.created).toBe('2023-11-14T22:13:20Z');
});

it('a program of another platform is refused', async () => {
  const foreign = process.arch === 'arm64' ? 'linux-amd64' : 'linux-arm64';
  const recipe = {
    name: 'wrong',
    title: 'Wrong',
    manager: 'files',
    platforms: [process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64'],
    release: '1',
    releases: { 1: {} },
    files: [{ path: '/hello', source: 'program' }],
    tests: [{ name: 'it starts', run: ['/hello'] }],
  };
  const program = await readFile(new URL(`../../recipes/hello/${foreign}`, import.meta.url));
  await writeFile(join(folder, 'program'), program, { mode: 0o755 });
  await writeFile(join(folder, 'wrong.yaml'), JSON.stringify(recipe));
  const { status, stderr } = await baseImage(['build', './wrong.yaml', '--output', 'wrong'], { cwd: folder });
  expect(status).toBe(1);
  expect(stderr).toMatch(/1 programs are not built for linux\/(amd64|arm64): \/?hello/);
});
