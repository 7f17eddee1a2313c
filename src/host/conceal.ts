import type { Log } from './contract.ts';

type Conceal = (text: string) => string;

/** The same log, with nothing in it that must not be seen. */
export function concealingLog(log: Log, conceal: Conceal): Log {
  return {
    ...log,
    step: (title, body, options) => log.step(conceal(title), body, options),
    info: (message) => {
      log.info(conceal(message));
    },
    warn: (message) => {
      log.warn(conceal(message));
    },
    debug: (message) => {
      log.debug(conceal(message));
    },
  };
}

/** The same error, with nothing in any of its texts, or in those of its causes, that must not be seen. */
export function concealError(error: unknown, conceal: Conceal): unknown {
  if (!(error instanceof Error)) return error;
  for (const key of ['message', 'hint', 'stack', 'stdout', 'stderr'] as const) {
    const text = (error as unknown as Record<string, unknown>)[key];
    if (typeof text !== 'string') continue;
    const clean = conceal(text);
    if (clean !== text) Object.defineProperty(error, key, { value: clean });
  }
  concealError(error.cause, conceal);
  return error;
}
