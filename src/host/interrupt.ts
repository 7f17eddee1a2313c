import { setTimeout as sleep } from 'node:timers/promises';
import { BaseImageError } from '../model/error.ts';
import { endBelow } from './process-tree.ts';

/** SIGINT or SIGTERM, as an error: unwinding runs every `finally`, and with it every clean-up. */
export class Interrupted extends BaseImageError {
  readonly signal: 'SIGINT' | 'SIGTERM';

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super('interrupted', `Interrupted by ${signal}`);
    this.name = 'Interrupted';
    this.signal = signal;
  }

  /** What a shell reports for a process that died of the signal. */
  get status(): 130 | 143 {
    return this.signal === 'SIGINT' ? 130 : 143;
  }
}

const patience = 5000;

/** Pieces of work at hand that are better finished than ended. */
let atHand = 0;

/** Runs `body`, whose child processes are left alone for as long as an interrupted run may take to unwind. */
export async function finishing<T>(body: () => Promise<T>): Promise<T> {
  atHand += 1;
  try {
    return await body();
  } finally {
    atHand -= 1;
  }
}

/**
 * Runs `body`. On SIGINT or SIGTERM its child processes are ended, it gets five seconds to unwind, and
 * @throws Interrupted whether it made use of them or not.
 */
export async function interruptible<T>(body: () => Promise<T>): Promise<T> {
  let settled = false;
  let interrupt: (signal: 'SIGINT' | 'SIGTERM') => void = () => undefined;
  const interrupted = new Promise<'SIGINT' | 'SIGTERM'>((resolve) => (interrupt = resolve));
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const work = body().finally(() => (settled = true));
  const unwinding = interrupted.then(async (signal) => {
    const deadline = Date.now() + patience;
    while (!settled && Date.now() < deadline) {
      if (atHand === 0) await endBelow(process.pid);
      await sleep(50);
    }
    throw new Interrupted(signal);
  });
  try {
    // Whoever is first: work that failed because its child was ended must not hide the signal.
    return await Promise.race([
      work.catch(async (error: unknown) => {
        throw await Promise.race([unwinding, sleep(100).then(() => error)]);
      }),
      unwinding,
    ]);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
