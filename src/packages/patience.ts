import { setTimeout as delay } from 'node:timers/promises';
import type { Host } from '../host/contract.ts';
import { BaseImageError } from '../model/error.ts';

/** How often a package manager is asked that fetches by itself. */
const attempts = 5;

/** Answers that stay as they are. */
const final = /\b(401|403|404|410)\b|unauthori[sz]ed|forbidden|not found/i;

/**
 * Asks a package manager that fetches by itself, and is less patient than this program: again after a while where it is
 * the network or a server that failed it.
 */
export async function patiently<T>(ask: () => Promise<T>, { log }: Pick<Host, 'log'>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const passes = error instanceof BaseImageError && error.code === 'fetch' && !final.test(error.message);
      if (!passes || attempt === attempts) throw error;
      log.info(`Attempt ${String(attempt)} of ${String(attempts)}: ${error.message.split('\n', 1).join()}`);
      await delay(1000 * 2 ** (attempt - 1));
    }
  }
}
