import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPlainPaths } from '../../src/host/plain-paths.ts';

let odd: string;

beforeAll(async () => {
  odd = await mkdtemp(join(tmpdir(), `it's a, b: "50%" #`));
});

afterAll(() => rm(odd, { recursive: true }));

test('a plain path stays what it is', async () => {
  const paths = createPlainPaths();
  expect(await paths.plain('/srv/build-1/cache_2')).toBe('/srv/build-1/cache_2');
  await paths.dispose();
});

test('another one is had by a link, and keeps its last name where that is plain', async () => {
  const paths = createPlainPaths();
  await mkdir(join(odd, 'keys'));
  await writeFile(join(odd, 'keys/archive.asc'), 'key');
  await writeFile(join(odd, 'my key.asc'), 'other');
  const [key, other] = [
    await paths.plain(join(odd, 'keys/archive.asc')),
    await paths.plain(join(odd, 'my key.asc')),
  ];
  for (const path of [key, other]) expect(path).toMatch(/^[\w/.@+-]+\.asc$/);
  expect(key).toMatch(/\/keys\/archive\.asc$/);
  expect([await readFile(key, 'utf8'), await readFile(other, 'utf8')]).toEqual(['key', 'other']);
  expect(await paths.plain(join(odd, 'my key.asc'))).toBe(other);
  await paths.dispose();
  await expect(readFile(other)).rejects.toThrow('ENOENT');
  await expect(readFile(join(dirname(other), '0'))).rejects.toThrow('ENOENT');
  expect(await readFile(join(odd, 'my key.asc'), 'utf8')).toBe('other');
});
