import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openRootfs } from '../../src/rootfs/rootfs.ts';
import { settleRpmDatabase } from '../../src/rootfs/rpm-database.ts';

const start = promisify(execFile);

// No rpm of Debian's writes Berkeley DB, as the one of Rocky Linux 8 does; the library's own program makes such files.
test('two Berkeley DB files of the same content become the same bytes, and stay what they are', async () => {
  const work = await mkdtemp(join(tmpdir(), 'berkeley-'));
  const make = async (name: string, type: string) => {
    const folder = join(work, name, 'var/lib/rpm');
    await mkdir(folder, { recursive: true });
    const lines = ['VERSION=3', 'format=print', `type=${type}`, 'HEADER=END'];
    const content = Array.from({ length: 500 }, (_, at) => [
      ` key ${String(at)}`,
      ` ${'x'.repeat(at)}`,
    ]).flat();
    const loading = start('db5.3_load', [join(folder, 'Packages')]);
    loading.child.stdin?.end([...lines, ...content, 'DATA=END', ''].join('\n'));
    await loading;
    const root = openRootfs(join(work, name));
    root.write('/var/lib/rpm/__db.001', 'x');
    root.write('/var/lib/rpm/.rpm.lock', '');
    return { root, file: join(folder, 'Packages') };
  };
  for (const type of ['hash', 'btree']) {
    const one = await make(`one-${type}`, type);
    await sleep(1100); // the time in the ID is in seconds
    const two = await make(`two-${type}`, type);
    expect((await readFile(one.file)).equals(await readFile(two.file))).toBe(false);
    const before = (await start('db5.3_dump', [one.file])).stdout;
    for (const { root } of [one, two]) settleRpmDatabase(root, '/var/lib/rpm');
    expect((await readFile(one.file)).equals(await readFile(two.file))).toBe(true);
    await start('db5.3_verify', [one.file]);
    expect((await start('db5.3_dump', [one.file])).stdout).toBe(before);
    expect(one.root.list('/var/lib/rpm')).toEqual(['Packages']);
  }
  await rm(work, { recursive: true });
});
