/**
 * Installs packages with scripts, kind by kind (matrix/packages.txt), by the code of a build and by mmdebstrap, and
 * compares the trees. What differs is in matrix/explained.ts, or is a fault:
 *
 *     npx tsx scripts/matrix.ts                  everything: an hour or two
 *     npx tsx scripts/matrix.ts databases        kinds whose name has this word
 *
 * Needs root, mmdebstrap, and Debian's archive.
 */
import { createHost, defaultCacheDir } from '../src/host/create.ts';
import { createTerminalLog } from '../src/host/log.ts';
import { compareWithTheirs, readKinds } from './matrix/compare.ts';

const log = createTerminalLog({
  write: (text) => process.stderr.write(text),
  colour: false,
  loudness: 'normal',
});
const wanted = process.argv.slice(2);
const kinds = readKinds().filter(
  ({ kind }) => wanted.length === 0 || wanted.some((word) => kind.includes(word)),
);
let failed = 0;
for (const { kind, packages } of kinds) {
  // One for each: what a failure leaves behind is gone with it.
  const host = await createHost({ cacheDir: defaultCacheDir(process.env), log, env: process.env });
  try {
    const { installed, notes, explained, differences } = await compareWithTheirs(packages, host);
    const counts = [
      `${String(installed.length)} packages`,
      `${String(differences.length)} differences`,
      `${String(explained.length)} explained`,
    ];
    process.stdout.write(`${kind}: ${counts.join(', ')}\n`);
    for (const note of notes) process.stdout.write(`  ${note}\n`);
    for (const { path, what } of differences) process.stdout.write(`  ${path}: ${what}\n`);
    if (differences.length > 0) failed += 1;
  } catch (error) {
    failed += 1;
    process.stdout.write(`${kind}: failed\n${error instanceof Error ? error.message : String(error)}\n`);
  } finally {
    await host.dispose();
  }
}
process.exitCode = failed === 0 ? 0 : 1;
