import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { openHost } from '../../fixtures/host.ts';
import { archiveTarget, fixtureArchive, lockOf } from './building.ts';

let work: string;
let host: DisposableHost;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'version-'));
  host = await openHost(join(work, 'cache'));
  await writeFile(join(work, 'root.tar'), 'x');
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

test('what the recipe calls an archive comes before what the files in it say', async () => {
  const source = { file: join(work, 'root.tar'), digest: digestOf('x') };
  const detected = async (version: string) =>
    (await lockOf(archiveTarget([fixtureArchive({ source, version })]), host)).detected;
  // A lock's word counts before that of /etc/os-release, which may be about the tool that made the files.
  expect(await detected('0.6.1')).toEqual({ point: '0.6.1', version: '0' });
  expect(await detected('')).toEqual({});
});
