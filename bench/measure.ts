import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** What one run of a job took. */
export interface Measured {
  readonly seconds: number;
  /** Bytes: the most that the process itself ever held, without its children. */
  readonly memory?: number;
  /** What else there was to see, in the table's words. */
  readonly seen?: string;
}

/** A run with nothing but what the process itself tells. */
export type Timed = Required<Pick<Measured, 'seconds' | 'memory'>>;

/**
 * Runs `argv` in the folder `cwd` to its end.
 * @throws Error with what it said on stderr, when its status is not 0
 */
export async function timed(argv: readonly string[], cwd: string): Promise<Timed> {
  const [program = '', ...args] = argv;
  const started = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const stderr: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  let memory = 0;
  const poll = setInterval(() => (memory = Math.max(memory, highWater(child.pid))), 20);
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => {
    clearInterval(poll);
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0)
    throw new Error(`${argv.join(' ')} ended with ${String(status)}\n${Buffer.concat(stderr).toString()}`);
  return { seconds, memory };
}

/**
 * Runs `argv` until its stdout has a line that `isWanted`, and then asks it to end.
 * @throws Error with what it said, when it ends without such a line
 */
export async function timedToLine(
  argv: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  isWanted: (line: string) => boolean,
): Promise<{ readonly seconds: number; readonly line: string }> {
  const [program = '', ...args] = argv;
  const started = performance.now();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const said: string[] = [];
  let found: { readonly seconds: number; readonly line: string } | undefined;
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    if (found !== undefined || !isWanted(line)) return;
    found = { seconds: (performance.now() - started) / 1000, line };
    child.kill('SIGTERM');
  });
  await ended;
  if (found === undefined) throw new Error(`${argv.join(' ')} did not come to work\n${said.join('\n')}`);
  return found;
}

/** Bytes, as the kernel keeps count of them; 0 once the process is gone. */
function highWater(pid: number | undefined): number {
  try {
    const [, kilobytes = 0] =
      /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

/** NaN where there are no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}
