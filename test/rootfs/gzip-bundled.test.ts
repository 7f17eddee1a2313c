import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { inlineWorker } from '../../scripts/inline-worker.ts';
import { gzipMembers } from '../../src/rootfs/compress.ts';
import { noise, tempDir, testHost } from './packing.ts';

const repository = resolve(import.meta.dirname, '../..');

/** A program that prints, in hexadecimal, what its standard input is compressed to. */
const program = `
import { readFileSync } from 'node:fs';
import { gzipMembers } from '${repository}/src/rootfs/compress.ts';
async function main() {
  const log = { debug() {}, warn: console.error };
  const host = { cpus: 2, cacheDir: process.argv[2], log };
  for await (const member of gzipMembers(host, [readFileSync(0)])) process.stdout.write(Buffer.from(member).toString('hex'));
}
void main();
`;

test('one bundled file carries its worker, and every Node gives the same bytes', async () => {
  const input = noise(200_000);
  const members: Uint8Array[] = [];
  for await (const member of gzipMembers(await testHost(), [Uint8Array.from(input)])) members.push(member);
  const expected = Buffer.concat(members).toString('hex');

  const dir = await tempDir();
  const outfile = join(dir, 'alone/compress.cjs');
  mkdirSync(join(dir, 'alone'));
  writeFileSync(join(dir, 'compress.mts'), program);
  const entryPoints = [join(dir, 'compress.mts')];
  const inputs = new Set<string>();
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [inlineWorker(inputs)],
  });
  // What goes into workers is known too, for its licence.
  expect([...inputs].filter((path) => path.startsWith('node_modules/fflate/'))).toHaveLength(1);
  const other = join(repository, 'node_modules/node/bin/node');
  for (const [at, node] of [process.execPath, other].entries()) {
    const options = { input, cwd: join(dir, 'alone'), maxBuffer: 2 ** 24 };
    expect(execFileSync(node, [outfile, join(dir, `cache-${at}`)], options).toString() === expected).toBe(
      true,
    );
  }

  // And so do the sources, run as they are.
  const tsx = join(repository, 'node_modules/.bin/tsx');
  const options = { input, cwd: dir, maxBuffer: 2 ** 24 };
  expect(execFileSync(tsx, [join(dir, 'compress.mts'), join(dir, 'cache-tsx')], options).toString()).toBe(
    expected,
  );
});
