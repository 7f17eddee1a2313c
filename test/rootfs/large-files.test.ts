import { mkdir, mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyFolder } from '../../src/rootfs/files.ts';
import { openRootfs } from '../../src/rootfs/rootfs.ts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'base-image-large-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

it('a file of more than 2 GiB, which no buffer holds, is copied with its mode and owner', async () => {
  const [from, top] = [join(work, 'from'), join(work, 'root')];
  await Promise.all([from, top].map((folder) => mkdir(folder)));
  const size = 2 ** 31 + 1;
  await writeFile(join(from, 'large'), 'first', { mode: 0o755 });
  await truncate(join(from, 'large'), size);
  expect(copyFolder(openRootfs(top), from, '/', { uid: 7, gid: 8 })).toContain('/large');
  const { mode, uid, gid, size: copied } = await stat(join(top, 'large'));
  expect({ mode: mode & 0o7777, uid, gid, copied }).toEqual({ mode: 0o755, uid: 7, gid: 8, copied: size });
});
