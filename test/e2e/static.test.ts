import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staticPrograms } from '../fixtures/programs.ts';
import { baseImage, build, run, type Built } from './base-image.ts';

// What people put onto nothing: a program that needs no library, the certificates it trusts, and a user to be.
let folder: string;
let built: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-static-'));
  await mkdir(join(folder, 'recipe'));
  const { busybox } = await staticPrograms('linux/amd64');
  await copyFile(busybox, join(folder, 'recipe/busybox'));
  await copyFile('/etc/ssl/certs/ca-certificates.crt', join(folder, 'recipe/ca-certificates.crt'));
  const recipe = {
    name: 'static',
    title: 'A program on nothing',
    manager: 'files',
    platforms: ['linux/amd64'],
    release: '1',
    releases: { '1': { version: '1.4' } },
    users: [{ name: 'app', uid: 10001, home: '/data', shell: '/busybox' }],
    files: [
      { path: '/busybox', source: 'busybox', mode: '0755' },
      { path: '/etc/ssl/certs/ca-certificates.crt', source: 'ca-certificates.crt' },
      { path: '/data/settings', content: 'colour = blue\n', owner: '10001:10001', mode: '0600' },
    ],
    image: { user: 'app', workdir: '/data', entrypoint: ['/busybox'], cmd: ['id'] },
    tags: ['{{version}}'],
    tests: [
      { name: 'it is the user', run: ['/busybox', 'id', '-un'], stdout: 'app' },
      { name: 'its home is its own', run: ['/busybox', 'cat', 'settings'], stdout: 'colour = blue' },
      {
        name: 'the certificates are there',
        run: ['/busybox', 'head', '-n', '1', '/etc/ssl/certs/ca-certificates.crt'],
        stdout: '-----BEGIN CERTIFICATE-----',
      },
      { name: 'it may not write elsewhere', run: ['/busybox', 'touch', '/etc/other'], status: 1 },
    ],
  };
  const wrong = { ...recipe, tests: [{ name: 'it has a shell', run: ['/bin/sh', '-c', 'true'] }] };
  await writeFile(join(folder, 'recipe/static.yaml'), JSON.stringify(recipe));
  await writeFile(join(folder, 'recipe/wrong.yaml'), JSON.stringify(wrong));
  built = await build(['recipe/static.yaml', '--platform', 'linux/amd64', '--output', 'out'], {
    cwd: folder,
    env: { SOURCE_DATE_EPOCH: '1700000000' },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a static program runs as its user, with its certificates', () => {
  expect(built.platform.testedWith).toBe('docker');
  expect(built.platform.tests.map(({ name, passed }) => [name, passed])).toEqual([
    ['it is the user', true],
    ['its home is its own', true],
    ['the certificates are there', true],
    ['it may not write elsewhere', true],
    ['it starts as it is configured', true],
  ]);
  expect(built.platform.lock.packages).toEqual([]);
  expect(built.tags).toEqual(['1.4']);
});

it('has the date that it was given, and is the same again', async () => {
  expect(built.platform.epoch).toBe(1_700_000_000);
  const again = await build(
    ['recipe/static.yaml', '--platform', 'linux/amd64', '--output', 'again', '--no-test'],
    {
      cwd: folder,
      env: { SOURCE_DATE_EPOCH: '1700000000', TZ: 'Asia/Tokyo' },
    },
  );
  expect(again.index).toBe(built.index);
});

it('a program that is not there fails a test, and is no fault of the engine', async () => {
  const { status, stderr } = await baseImage(
    ['build', 'recipe/wrong.yaml', '--platform', 'linux/amd64', '--output', 'wrong'],
    { cwd: folder },
  );
  const [, reference = ''] = /(base-image-trial\/static:\S+)/.exec(stderr) ?? [];
  await run('docker', 'rmi', '--force', reference);
  expect(stderr).toMatch(
    /1 of 2 tests failed in docker:\nit has a shell: ended with status 127, not 0: .*no such file/,
  );
  expect(status).toBe(1);
});
