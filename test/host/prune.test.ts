import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prune } from '../../src/host/prune.ts';

const now = 1_800_000_000;
const hour = 3600;
const day = 24 * hour;
let work: string;
let cacheDir: string;

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'prune-'));
  cacheDir = join(work, 'cache');
  await mkdir(cacheDir);
});
afterEach(() => rm(work, { recursive: true }));

async function put(path: string, size: number, age: number): Promise<void> {
  const file = join(cacheDir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, Buffer.alloc(size));
  await utimes(file, now - age, now - age);
}

async function left(folder = cacheDir): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

test('what was not used for long goes, with its digest, wherever it lies', async () => {
  await put('packages/sha256/aa/old.deb', 100, 10 * day);
  await put('packages/sha256/aa/old.deb.sha256', 10, 10 * day);
  await put('packages/sha256/bb/new.deb', 100, 2 * day);
  // Written with the entry, and not touched by its uses.
  await put('packages/sha256/bb/new.deb.sha256', 10, 99 * day);
  await put('chunks/zz/old', 1000, 8 * day);
  await put('chunks/zz/new', 1000, 6 * day);
  await put('archives/signed/cc/old.tar.gz', 1000, 9 * day);
  expect(await prune(cacheDir, { maxAge: 7 * day, now })).toEqual({
    removed: 4,
    freed: 2110,
    kept: 3,
    size: 1110,
  });
  expect(await left()).toEqual(['new', 'new.deb', 'new.deb.sha256']);
});

test('the longest unused go until the rest fits', async () => {
  for (const age of [5, 3, 9, 7]) await put(`packages/sha256/aa/${age}.deb`, 100, age * day);
  await put('chunks/8', 100, 8 * day);
  expect(await prune(cacheDir, { maxSize: 250, now })).toMatchObject({ removed: 3, freed: 300, size: 200 });
  expect(await left()).toEqual(['3.deb', '5.deb']);
});

test('what was used in the last hour stays, unless that is asked for', async () => {
  await put('packages/sha256/aa/busy.deb', 100, hour - 60);
  await put('packages/sha256/aa/done.deb', 100, hour + 60);
  expect(await prune(cacheDir, { maxSize: 0, maxAge: 0, now })).toMatchObject({ removed: 1, kept: 1 });
  expect(await left()).toEqual(['busy.deb']);
  expect(await prune(cacheDir, { maxSize: 0, minAge: 0, now })).toMatchObject({ removed: 1, kept: 0 });
});

test('metadata goes as a whole, by the date of its last use', async () => {
  for (const [folder, age] of Object.entries({ old: 9 * day, new: day })) {
    await put(`zypper/${folder}/last-used`, 0, age);
    await put(`dnf/${folder}/last-used`, 0, age);
    await put(`zypper/${folder}/raw/oss/repodata/repomd.xml`, 100, 400 * day);
    await put(`apt/${folder}/apt.conf`, 10, age);
    await put(`apt/${folder}/lists/Packages`, 100, 400 * day);
  }
  expect(await prune(cacheDir, { maxAge: 7 * day, now })).toMatchObject({ removed: 3, freed: 210, kept: 3 });
  expect(await left()).toEqual(['Packages', 'apt.conf', 'last-used', 'last-used', 'repomd.xml']);
});

test('without limits only downloads go that nobody finished', async () => {
  await put('packages/sha256/aa/x.deb', 100, 400 * day);
  await put('packages/sha256/aa/x.deb.1.part', 100, 2 * day);
  await put('packages/sha256/aa/y.deb.2.part', 100, 2 * hour);
  expect(await prune(cacheDir, { now })).toEqual({ removed: 1, freed: 100, kept: 2, size: 200 });
  expect(await left()).toEqual(['x.deb', 'y.deb.2.part']);
});

test('nothing else is touched: other folders, links, and what links lead to', async () => {
  await put('../outside/keep', 100, 900 * day);
  await put('work/keep', 100, 900 * day);
  await put('lock.json', 100, 900 * day);
  await put('packages/sha256/aa/old.deb', 100, 900 * day);
  await symlink(join(work, 'outside'), join(cacheDir, 'chunks'));
  await symlink(join(work, 'outside'), join(cacheDir, 'packages/sha256/bb'));
  await symlink(join(work, 'outside/keep'), join(cacheDir, 'packages/sha256/aa/link.deb'));
  expect(await prune(cacheDir, { maxAge: 0, maxSize: 0, minAge: 0, now })).toMatchObject({
    removed: 1,
    kept: 0,
  });
  expect(await left(join(work, 'outside'))).toEqual(['keep']);
  expect(await left()).toEqual(['bb', 'chunks', 'keep', 'link.deb', 'lock.json']);
});

test('an empty or absent cache is fine', async () => {
  const nothing = { removed: 0, freed: 0, kept: 0, size: 0 };
  expect(await prune(cacheDir, { maxSize: 0, now })).toEqual(nothing);
  expect(await prune(join(cacheDir, 'none'), { maxSize: 0, now })).toEqual(nothing);
});
