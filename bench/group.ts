import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Measured } from './measure.ts';

/** A line of a group's table. */
export interface Row {
  readonly name: string;
}

/** What is run, and measured for one row or more. */
export interface Job {
  readonly rows: readonly Row[];
  /** Does it in `folder`, which is empty before and gone afterwards. @returns a measurement for each row */
  readonly run: (folder: string) => Promise<readonly Measured[]>;
  /** Takes minutes, and so runs once, however many rounds there are. */
  readonly slow?: boolean;
  /** A command that must succeed, or the job is left out: `['docker', 'version']`. */
  readonly needs?: readonly string[];
}

/** A row's result by that of others. */
export interface Ratio {
  readonly row: Row;
  /** What it is the ratio to, in the table's words; absent: nothing, the value is the row's own seconds. */
  readonly to?: string;
  /** NaN, and not shown, where a row was left out. */
  readonly value: number;
  /** The target: no more than this. */
  readonly most?: number;
}

/** The results as ratios need them: medians of the seconds, the most of the bytes. */
export interface Results {
  readonly seconds: (row: Row) => number;
  readonly memory: (row: Row) => number;
}

/** Jobs that are compared with each other. */
export interface Group {
  /** What the reader of the table should know, in a sentence or two. */
  readonly about: string;
  readonly jobs: readonly Job[];
  readonly ratios: (results: Results) => readonly Ratio[];
  /** Ends what the jobs needed to be running. */
  readonly close?: () => Promise<void>;
}

/** A folder that is gone when the bench ends, and the bundled program in it (`cli.cjs`). */
export interface Bench {
  readonly folder: string;
  readonly program: string;
}

/** Prepares what the jobs begin with, which is not measured. */
export type OpenGroup = (bench: Bench) => Promise<Group>;

/** A job with a row of its own. */
export function job(
  name: string,
  run: (folder: string) => Promise<Measured>,
  more: Pick<Job, 'slow' | 'needs'> = {},
): Job & Row {
  return { name, rows: [{ name }], run: async (folder) => [await run(folder)], ...more };
}

export type Measurements = ReadonlyMap<string, readonly Measured[]>;

/**
 * Runs the jobs by turns, so that a machine that gets slower does so for all of them.
 * @returns what was measured, by the names of rows and in their order
 */
export async function runJobs(
  jobs: readonly Job[],
  rounds: number,
  { folder: parent }: Bench,
): Promise<Measurements> {
  const able = jobs.filter(isAble);
  const measured = new Map<string, Measured[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const { rows, run } of able.filter(({ slow }) => round === 1 || slow !== true)) {
      const folder = mkdtempSync(join(parent, 'job-'));
      const results = await run(folder);
      rmSync(folder, { recursive: true, force: true });
      for (const [at, result] of results.entries()) {
        const name = rows[at]?.name ?? '';
        measured.set(name, [...(measured.get(name) ?? []), result]);
        process.stderr.write(`${String(round)}/${String(rounds)} ${name}: ${result.seconds.toFixed(2)} s\n`);
      }
    }
  }
  return measured;
}

function isAble({ rows, needs }: Job): boolean {
  const [program, ...args] = needs ?? [];
  if (program === undefined || spawnSync(program, args).status === 0) return true;
  for (const { name } of rows)
    process.stderr.write(`${name}: left out, because ${program} is not there or does not answer\n`);
  return false;
}

export function resultsOf(measured: Measurements): Results {
  const of = ({ name }: Row) => measured.get(name) ?? [];
  return {
    seconds: (row) => median(of(row).map(({ seconds }) => seconds)),
    memory: (row) => Math.max(...of(row).map(({ memory }) => memory ?? NaN)),
  };
}
