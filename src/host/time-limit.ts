import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { BaseImageError, fail } from '../model/error.ts';
import { endTree, waitingLine } from './process-tree.ts';

/** Milliseconds that one program may take, with all that it starts. Installing a desktop under emulation takes half of it. */
export const defaultTimeLimit = 60 * 60_000;

const units = { s: 1000, m: 60_000, h: 60 * 60_000 } as const;

/**
 * @param text such as `90m`; undefined or empty for the default
 * @param where what the user wrote it behind: an option, a variable
 * @returns milliseconds
 * @throws BaseImageError `usage`
 */
export function readTimeLimit(text: string | undefined, where: string): number {
  if (text === undefined || text === '') return defaultTimeLimit;
  const [, digits = '', unit = ''] = /^(\d+)([smh])$/.exec(text) ?? [];
  const limit = Number(digits) * units[unit as keyof typeof units];
  // A timer of Node's takes 31 bits.
  if (limit > 0 && limit < 2 ** 31) return limit;
  return fail('usage', `${where} takes a whole number and one of s, m, h, not ${JSON.stringify(text)}`, {
    hint: `For example: 90m`,
  });
}

export interface Watch {
  /** The program has ended. @throws BaseImageError `time` when that was because its time had run out */
  end(): void;
}

/** Ends `child`, started by `argv`, and all below it when it takes longer than `limit`; `Infinity` is no limit. */
export function watchOver(child: ChildProcess, argv: readonly string[], limit: number): Watch {
  let late: BaseImageError | undefined;
  const expire = async (): Promise<void> => {
    const { pid } = child;
    if (pid === undefined) return;
    const line = running(child) ? await waitingLine(pid) : [];
    late = timeError(limit, line.length > 0 ? line : [argv.join(' ')]);
    for (; running(child); await sleep(20)) await endTree(pid);
    // What has left the tree may hold on to the other ends.
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  const timer = limit === Infinity ? undefined : setTimeout(() => void expire(), limit);
  return {
    end() {
      clearTimeout(timer);
      if (late) throw late;
    },
  };
}

export function running({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function timeError(limit: number, line: readonly string[]): BaseImageError {
  const shown = line.slice(-3).reverse().map(shortened);
  const program = shown[0]?.split(' ', 1)[0];
  const chain = shown.map((command, at) => `\n  ${at === 0 ? '' : 'started by '}${command}`).join('');
  return new BaseImageError(
    'time',
    `Stopped after ${inWords(limit)} of waiting for ${program ?? ''}:${chain}`,
    {
      hint: 'See what it waits for. Where it only needs more time, allow it: --time-limit 2h, or BASE_IMAGE_TIME_LIMIT=2h',
    },
  );
}

function inWords(limit: number): string {
  const minutes = limit / units.m;
  return minutes >= 1 ? `${Number(minutes.toFixed(1))} min` : `${limit / units.s} s`;
}

/** The first line of a command, as far as it says what it is. */
function shortened(command: string): string {
  const [first = ''] = command.split('\n', 1);
  return first.length > 120 || first !== command ? `${first.slice(0, 120)}…` : first;
}
