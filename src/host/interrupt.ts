import { setTimeout as sleep } from 'node:timers/promises';
import { BaseImageError } from '../model/error.ts';
import type { Log } from './contract.ts';
import { endBelow } from './process-tree.ts';

type Signal = 'SIGINT' | 'SIGTERM';

/** SIGINT or SIGTERM, as an error: unwinding runs every `finally`, and with it every clean-up. */
export class Interrupted extends BaseImageError {
  readonly signal: Signal;

  constructor(signal: Signal) {
    super('interrupted', `Interrupted by ${signal}`);
    this.name = 'Interrupted';
    this.signal = signal;
  }

  /** What a shell reports for a process that died of the signal. */
  get status(): 130 | 143 {
    return statuses[this.signal];
  }
}

const statuses = { SIGINT: 130, SIGTERM: 143 } as const;

/** Milliseconds for work to unwind: what waits for a slow mirror has nothing to lose, what is at hand has. */
const patience = { waiting: 500, finishing: 5000 } as const;
/** A signal that comes this many milliseconds after the first is another one; before that sudo may have sent it on. */
const echo = 1000;

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
 * Runs `body`, then `cleanUp`, however it ends. On SIGINT or SIGTERM the child processes are ended, the body gets half
 * a second to unwind (five where it is finishing something), and is left behind. A second signal ends this process at
 * once; what it leaves is removed by the next run.
 * @throws Interrupted whether the body made use of its time or not
 */
export async function interruptible<T>(
  body: () => Promise<T>,
  cleanUp: () => Promise<void>,
  log: Pick<Log, 'warn'>,
): Promise<T> {
  let settled = false;
  let first: number | undefined;
  let interrupt: (signal: Signal) => void = () => undefined;
  const interrupted = new Promise<Signal>((resolve) => (interrupt = resolve));
  const onSignal = (signal: Signal): void => {
    if (first === undefined) {
      first = Date.now();
      log.warn('Interrupted: cleaning up. Once more ends it at once.');
      interrupt(signal);
    } else if (Date.now() - first >= echo) {
      void endBelow(process.pid).finally(() => process.exit(statuses[signal]));
    }
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const work = body().finally(() => (settled = true));
  const unwinding = interrupted.then(async (signal) => {
    const began = Date.now();
    const patient = () => Date.now() - began < (atHand > 0 ? patience.finishing : patience.waiting);
    while (!settled && patient()) {
      if (atHand === 0) await endBelow(process.pid);
      await sleep(20);
    }
    throw new Interrupted(signal);
  });
  try {
    // Whoever is first: work that failed because its child was ended must not hide the signal.
    return await Promise.race([
      work.then(
        (value) => (first === undefined ? value : unwinding),
        async (error: unknown) => {
          throw await Promise.race([unwinding, sleep(100).then(() => error)]);
        },
      ),
      unwinding,
    ]);
  } finally {
    await cleanUp();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
