import { Worker } from 'node:worker_threads';
import program from './pattern-worker.mjs?inline';

/** What the thread is asked. */
export interface PatternQuestion {
  /** A regular expression of JavaScript. */
  readonly pattern: string;
  readonly text: string;
}

/**
 * Whether a regular expression matches. There are some that take for ever, so a thread looks, which can be ended.
 * @param limit milliseconds
 * @returns undefined when that was not found out in time
 */
export async function matchesWithin(
  pattern: string,
  text: string,
  limit: number,
): Promise<boolean | undefined> {
  const thread = new Worker(program, { eval: typeof program === 'string' });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<boolean | undefined>((resolve, reject) => {
      thread.once('message', resolve).once('error', reject);
      const question: PatternQuestion = { pattern, text };
      thread.postMessage(question);
      timer = setTimeout(() => {
        resolve(undefined);
      }, limit);
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
