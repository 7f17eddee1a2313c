/**
 * `npm run bench [-- RUNS]`: one table, from one run, of this program beside what one would use instead. Rows take
 * turns, so that a machine that gets slower does so for all of them; medians are compared. Needs root, debootstrap,
 * mmdebstrap and an engine for the rows that have them, and a mirror of Debian.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostMirrors } from '../src/packages/apt/host-mirrors.ts';
import { packageRoot } from '../src/package-root.ts';
import type { BuildResult } from '../src/request.ts';

interface Measured {
  /** Seconds. */
  readonly wall: number;
  /** Seconds up to the configured root, for rows that go on from there. */
  readonly root?: number;
  /** Bytes: the most that the process itself ever held. */
  readonly memory?: number;
}

interface Row {
  readonly name: string;
  readonly measure: (folder: string) => Promise<Measured>;
}

const release = 'trixie';
const cli = join(packageRoot(), 'dist/cli.cjs');
const warmCache = mkdtempSync(join(tmpdir(), 'bench-cache-'));

async function timed(
  argv: readonly string[],
  folder: string,
): Promise<Measured & { readonly stdout: string }> {
  const [program = '', ...args] = argv;
  const started = performance.now();
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  let memory = 0;
  const poll = setInterval(() => (memory = Math.max(memory, highWater(child.pid))), 20);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(poll);
  const wall = (performance.now() - started) / 1000;
  if (status !== 0)
    throw new Error(`${argv.join(' ')} ended with ${String(status)}\n${Buffer.concat(stderr).toString()}`);
  return { wall, memory, stdout: Buffer.concat(stdout).toString() };
}

function highWater(pid: number | undefined): number {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) * 1024
    );
  } catch {
    return 0;
  }
}

async function ours(cache: string, folder: string): Promise<Measured> {
  const argv = [process.execPath, cli, 'build', `debian:${release}`, '--no-test', '--json', '--quiet'];
  const { stdout, ...measured } = await timed(
    [...argv, '--cache-dir', cache, '--output', join(folder, 'out')],
    folder,
  );
  const result = JSON.parse(stdout) as BuildResult;
  const pack = result.platforms.reduce((sum, { timings }) => sum + (timings.pack ?? 0), 0) / 1000;
  return { ...measured, root: measured.wall - pack };
}

async function rows(): Promise<readonly Row[]> {
  const mirrors = await hostMirrors();
  const debian = mirrors.find((url) => /\/debian$/.test(url)) ?? 'http://ftp.debian.org/debian';
  const security =
    mirrors.find((url) => /debian-security$/.test(url)) ?? 'http://security.debian.org/debian-security';
  const sources = [
    `deb ${debian} ${release} main`,
    `deb ${debian} ${release}-updates main`,
    `deb ${security} ${release}-security main`,
  ];
  const mmdebstrap = ['mmdebstrap', '--variant=minbase', '--quiet', release];
  const script = '"$@" | docker import - bench-mmdebstrap:latest';
  const all: readonly (Row & { readonly needs?: string })[] = [
    {
      name: 'debootstrap, to a directory',
      needs: 'debootstrap',
      measure: (folder) =>
        timed(['debootstrap', '--variant=minbase', release, join(folder, 'root'), debian], folder),
    },
    {
      name: 'mmdebstrap, to a tar',
      needs: 'mmdebstrap',
      measure: (folder) => timed([...mmdebstrap, 'root.tar', ...sources], folder),
    },
    {
      name: 'mmdebstrap piped to docker import',
      needs: 'docker',
      measure: (folder) =>
        timed(['bash', '-o', 'pipefail', '-c', script, 'bash', ...mmdebstrap, '-', ...sources], folder),
    },
    { name: 'ours, cold', measure: (folder) => ours(join(folder, 'cache'), folder) },
    { name: 'ours, warm package cache', measure: (folder) => ours(warmCache, folder) },
  ];
  return all.filter(({ needs }) => {
    const there =
      needs === undefined || spawnSync(needs, [needs === 'docker' ? 'version' : '--version']).status === 0;
    if (!there) process.stderr.write(`left out, because ${needs ?? ''} is not there or does not answer\n`);
    return there;
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

async function main(runs: number): Promise<void> {
  const measured = new Map<string, Measured[]>();
  const table = await rows();
  const warmUp = mkdtempSync(join(tmpdir(), 'bench-'));
  await ours(warmCache, warmUp);
  rmSync(warmUp, { recursive: true });
  for (let run = 1; run <= runs; run++) {
    for (const { name, measure } of table) {
      const folder = mkdtempSync(join(tmpdir(), 'bench-'));
      mkdirSync(join(folder, 'cache'));
      const result = await measure(folder);
      measured.set(name, [...(measured.get(name) ?? []), result]);
      process.stderr.write(`${String(run)}/${String(runs)} ${name}: ${result.wall.toFixed(2)} s\n`);
      rmSync(folder, { recursive: true, force: true });
    }
  }
  print(measured);
}

function print(measured: ReadonlyMap<string, readonly Measured[]>): void {
  const walls = (name: string): number => median((measured.get(name) ?? []).map(({ wall }) => wall));
  const bootstrap = walls('mmdebstrap, to a tar');
  const imported = walls('mmdebstrap piped to docker import');
  const lines: (readonly string[])[] = [
    ['job', 'median', 'min – max', '÷ mmdebstrap', '÷ mmdebstrap to docker import', 'memory of the process'],
  ];
  const add = (name: string, values: readonly number[], memory: number): void => {
    const middle = median(values);
    lines.push([
      name,
      `${middle.toFixed(2)} s`,
      `${Math.min(...values).toFixed(2)} – ${Math.max(...values).toFixed(2)}`,
      (middle / bootstrap).toFixed(2),
      (middle / imported).toFixed(2),
      name.startsWith('ours') ? `${(memory / 2 ** 20).toFixed(0)} MiB` : '',
    ]);
  };
  for (const [name, results] of measured) {
    const memory = Math.max(...results.map((result) => result.memory ?? 0));
    const roots = results.flatMap(({ root }) => root ?? []);
    if (roots.length > 0) add(`${name}, to a configured root`, roots, memory);
    add(
      name.startsWith('ours') ? `${name}, to a gzip OCI layout` : name,
      results.map(({ wall }) => wall),
      memory,
    );
  }
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const [index, line] of lines.entries()) {
    process.stdout.write(`| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`);
    if (index === 0) process.stdout.write(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n`);
  }
}

try {
  await main(Number(process.argv[2] ?? 3));
} finally {
  rmSync(warmCache, { recursive: true, force: true });
}
