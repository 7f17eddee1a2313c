/**
 * `npm run bench [-- GROUP…] [--rounds N]`: this program beside what one would use instead, a table for each group.
 * Needs root and a mirror of Debian; rows whose programs are not there are left out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resultsOf, runJobs, type OpenGroup } from './group.ts';
import { debian } from './groups/debian.ts';
import { families } from './groups/families.ts';
import { platforms } from './groups/platforms.ts';
import { publish } from './groups/publish.ts';
import { bundleOurs } from './ours.ts';
import { table } from './table.ts';

const groups: Readonly<Record<string, OpenGroup>> = { debian, families, platforms, publish };

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    options: { rounds: { type: 'string', default: '3' } },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds} is no number of rounds`);
  const wanted = (positionals.length > 0 ? positionals : Object.keys(groups)).map((name) => {
    const open = groups[name];
    if (!open) throw new Error(`There is no group ${name}, but ${Object.keys(groups).join(', ')}`);
    return { name, open };
  });

  // Ctrl-C reaches the job as well; it fails, and the bench unwinds by that.
  process.on('SIGINT', () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bench = { folder, program: await bundleOurs(join(folder, 'program')) };
    process.stdout.write(`Node ${process.version}, ${String(availableParallelism())} processors\n`);
    for (const { name, open } of wanted) {
      process.stderr.write(`${name}: preparing\n`);
      const { about, jobs, ratios, close } = await open(bench);
      const measured = await runJobs(jobs, rounds, bench).finally(close);
      process.stdout.write(`\n## ${name}\n\n${about}\n\n${table(measured, ratios(resultsOf(measured)))}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
