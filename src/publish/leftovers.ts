import { findEngines, type EngineHost } from './engine.ts';
import { trialPrefix, trialTime } from './trial-name.ts';

/** Seconds for which an image may be at work. */
const patience = 60 * 60;

/**
 * Removes the images and containers that trials left in the engines here: those that failed and were kept for a look,
 * and those of runs that were killed. What is younger than an hour may be at work, and stays.
 * @param now seconds since 1970
 * @returns names of what was removed
 */
export async function removeTrials(host: EngineHost, now: number): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const engine of await findEngines(host)) {
    const old = (name: string) => now - trialTime(name) > patience;
    for (const name of (await engine.containers()).filter(old)) {
      await engine.end(name);
      removed.push(name);
    }
    for (const name of (await engine.images()).filter((image) => isTrial(image) && old(image))) {
      await engine.remove(name);
      removed.push(name);
    }
  }
  return removed;
}

/** Under the name of this program alone, or as podman has it, below `localhost/`. */
function isTrial(name: string): boolean {
  return new RegExp(`^(localhost/|docker\\.io/)?${trialPrefix}/`).test(name);
}
