import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareWithTheirs, readKinds } from '../../../scripts/matrix/compare.ts';
import type { DisposableHost } from '../../../src/host/create.ts';
import { openHost } from '../../fixtures/host.ts';

// The first line of the matrix; all of it runs by hand and at night (scripts/matrix.ts).

let work: string;
let host: DisposableHost;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'matrix-'));
  host = await openHost(join(work, 'cache'));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

test('packages with pre-dependencies and diversions are installed as mmdebstrap installs them', async () => {
  const [sample] = readKinds();
  expect(sample?.kind).toBe('sample');
  const { installed, differences } = await compareWithTheirs(sample?.packages ?? [], host);
  expect(installed).toEqual(expect.arrayContaining([...(sample?.packages ?? [])]));
  expect(differences).toEqual([]);
}, 600_000);

test('the matrix has packages of every kind, each once', () => {
  const kinds = readKinds().filter(({ kind }) => kind !== 'sample');
  const packages = new Set(kinds.flatMap((one) => one.packages));
  expect(packages.size).toBeGreaterThan(150);
  for (const { kind, packages: names } of kinds) expect(new Set(names).size, kind).toBe(names.length);
});
