import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recipesFolder } from '../../src/package-root.ts';
import { dist } from '../setup/dist.ts';

// Whatever is wrong with a file that somebody names: its path, the cause in words, and what to do.

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'file-errors-'));
  const at = (path: string) => join(work, path);
  for (const folder of ['read-only', 'small', 'folder/build.json', 'empty', 'folders/linux-amd64.json'])
    await mkdir(at(folder), { recursive: true });
  for (const file of ['file', 'empty/build.json', 'empty/linux-amd64.json']) await writeFile(at(file), '');
  await symlink('loop', at('loop'));
  await symlink('loop.yaml', at('loop.yaml'));
  await writeFile(at('big'), randomBytes(4 * 2 ** 20));
  await cp(join(recipesFolder(), 'hello/linux-amd64'), at('hello'));
  const files = [
    { path: '/hello', source: 'hello' },
    { path: '/big', source: 'big' },
  ];
  const says = { name: 'it starts', run: ['/hello'] };
  const recipe = {
    ...{ name: 'big', title: 'Big', description: 'Bytes', manager: 'files', platforms: ['linux/amd64'] },
    ...{ release: '1', releases: { '1': { version: 1 } }, files },
    ...{ image: { cmd: ['/hello'] }, tests: [says] },
  };
  await writeFile(at('big.yaml'), JSON.stringify(recipe));
});
afterAll(async () => {
  await rm(work, { recursive: true, force: true });
});

/** Where one folder is for reading only, and another on a disk that is nearly full. */
const mounts = 'mount -t tmpfs -o ro tmpfs read-only && mount -t tmpfs -o size=2M tmpfs small && exec "$@"';

function cli(line: string, setting = mounts) {
  const argv = ['--mount', 'sh', '-c', setting, 'sh', process.execPath, join(dist(), 'cli.cjs')];
  const env = { PATH: process.env.PATH, HOME: work };
  return spawnSync('unshare', [...argv, ...line.split(' ')], { cwd: work, encoding: 'utf8', env });
}

test.each([
  ['build ./file/x.yaml', 'Cannot read the recipe file/x.yaml: a part of the path is a file'],
  ['build ./loop.yaml', 'Cannot read the recipe loop.yaml: its symbolic links lead round in a circle'],
  [
    'build ./big.yaml --locked file',
    'Cannot read the lock file/linux-amd64.json: a part of the path is a file',
  ],
  ['build ./big.yaml --locked folders', 'Cannot read the lock folders/linux-amd64.json: it is a folder'],
  ['build ./big.yaml --locked empty', 'empty/linux-amd64.json is no lock file of this version: it is empty'],
  ['build ./big.yaml --output loop', 'Cannot write to $/loop: its symbolic links lead round in a circle'],
  [
    'build ./big.yaml --cache-dir file',
    'Cannot use the cache folder $/file/work: a part of the path is a file',
  ],
  [
    'build ./big.yaml --cache-dir read-only/a',
    'Cannot use the cache folder $/read-only/a/work: the file system is',
  ],
  ['build ./big.yaml --cache-dir small/a', 'No space left in $/small/a/'],
  ['build ./big.yaml --no-test --output small/a', 'There is no space left for the results in $/small/a'],
  ['lock ./big.yaml --output file', '--output $/file is a file'],
  [
    'lock ./big.yaml --output read-only/a',
    'Cannot write to $/read-only: the file system is mounted for reading',
  ],
  ['index folder', 'folder holds no result of a build: cannot read build.json: it is a folder'],
  ['index empty', 'empty/build.json is no result of this version: it is empty'],
  ['push file --image localhost:1/x', 'file holds no result of a build: cannot read build.json: a part of'],
  ['prune --cache-dir file', 'Cannot use $/file/archives: a part of the path is a file'],
])('%s', (line, message) => {
  const { status, stderr } = cli(line);
  expect(stderr).toContain(`error: ${message.replace('$', work)}`);
  expect(stderr).toMatch(/^hint: \S/m);
  expect(stderr).not.toMatch(/\bE[A-Z]{3,}: |^ +at /m);
  expect(status).not.toBe(0);
});

test('memory without room for another file is passed by', () => {
  const full = 'mount -t tmpfs -o nr_inodes=4 tmpfs /dev/shm && exec "$@"';
  const { status, stderr } = cli('build ./big.yaml --no-test', full);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining('Pack the layer') as string,
  });
});

test('the cache folder is judged by doctor in the same words', () => {
  expect(cli('doctor --cache-dir file').stdout).toMatch(/^✗ cache .*\/file: it is a file$/m);
  const { stdout } = cli('doctor --cache-dir read-only/a');
  expect(stdout).toMatch(/^✗ cache .*: the file system is mounted for reading only$/m);
});
