import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { restoreCache } from '@actions/cache';
import { digestOfValue, hexOf } from '../model/digest.ts';
import type { Lock } from '../model/lock.ts';
import program from './actions-cache-worker.mjs?inline';
import type { Host } from './contract.ts';
import { prune } from './prune.ts';

/** Changes when the layout of the stores does; older entries are then left to expire. */
const format = 'base-image-v1';

/** GitHub takes keys of up to 512 characters; this many are left for the words before the digest. */
const wordsSize = 400;

/** Milliseconds after which the service is given up. Mirrors are quick too: more is not worth waiting for. */
export interface CacheLimits {
  /** For a look at what there is. */
  readonly look: number;
  /** For the way of all packages, and for packing them. */
  readonly transfer: number;
}

export interface ActionsCache {
  /** The packages of these very locks, else the newest of the same image. */
  restore(locks: readonly Lock[]): Promise<void>;
  /** The same packages are stored once. */
  save(locks: readonly Lock[]): Promise<void>;
}

/** What the thread is asked. */
export interface CacheCall {
  readonly verb: 'look' | 'restore' | 'save';
  /** The service finds an entry by the very strings of its paths. */
  readonly paths: Parameters<typeof restoreCache>[0];
  readonly key: string;
  readonly prefixes: readonly string[];
}

/** The key that was found or saved, and everything that the library had to say to the runner. */
interface CacheAnswer {
  readonly value: string | undefined;
  readonly said: string;
}

/**
 * The stores of packages and compressed chunks in GitHub's cache. It saves time and decides nothing: whatever goes wrong
 * is one line in the log, and none of it takes longer than its limit.
 */
export function createActionsCache(
  { cacheDir, env, log }: Pick<Host, 'cacheDir' | 'env' | 'log'>,
  limits: CacheLimits = { look: 30_000, transfer: 300_000 },
): ActionsCache {
  const paths = ['packages', 'chunks'].map((name) => join(cacheDir, name));
  const started = Date.now();
  let emptyBefore = false;
  let reachable = true;
  let restored: string | undefined;

  /** @param mode of the workflow's `cache-mode` that would allow it as well */
  async function attempt(
    what: string,
    mode: 'read' | 'write-only',
    body: (ask: Ask) => Promise<string>,
  ): Promise<void> {
    if (!env.ACTIONS_RESULTS_URL && !env.ACTIONS_CACHE_URL) return;
    const given = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
    if (given === 'none' || (given !== mode && ['read', 'write-only'].includes(given))) {
      log.info(`Packages are not ${what} the cache: its mode is ${given}`);
      return;
    }
    const thread = startThread(env);
    try {
      log.info(
        await body((verb, key, prefixes = []) => thread.ask({ verb, paths, key, prefixes }, limits, log)),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const line = `Packages could not be ${what} the cache: ${reason}`;
      if (error instanceof Denied) log.info(line);
      else log.warn(line);
    } finally {
      await thread.end();
    }
  }

  return {
    restore: (locks) =>
      attempt('restored from', 'read', async (ask) => {
        emptyBefore = !paths.some((path) => existsSync(path));
        const { key, prefix } = keysOf(locks);
        const found = await ask('look', key, [prefix]).catch((error: unknown) => {
          reachable = error instanceof Denied;
          throw error;
        });
        restored = found && (await ask('restore', found));
        return restored === undefined
          ? `No packages in the cache for ${prefix}`
          : `Packages restored from the cache ${restored}`;
      }),
    save: (locks) =>
      attempt('saved to', 'write-only', async (ask) => {
        const { key } = keysOf(locks);
        if (!reachable) return 'Packages are not saved to the cache, which did not answer before';
        // Asked first: the service refuses a second entry only after all of it was packed.
        if (restored === key || (await ask('look', key))) return `The cache has ${key}`;
        if (!paths.some((path) => existsSync(path))) return 'There are no packages to save';
        // On a runner made for this job, what the build did not use came with an older entry and may end with it.
        const now = Date.now();
        if (emptyBefore)
          await prune(cacheDir, { maxAge: (now - started) / 1000, minAge: 0, now: now / 1000 });
        // Another job may have been quicker meanwhile.
        return (await ask('save', key))
          ? `Packages saved to the cache ${key}`
          : `The cache took no packages as ${key}`;
      }),
  };
}

/** Everything that decides what is stored, from the widest to the narrowest; commas are not allowed. */
export function keysOf(locks: readonly Lock[]): { readonly key: string; readonly prefix: string } {
  const sorted = [...locks].sort((a, b) => (a.platform < b.platform ? -1 : 1));
  const [{ recipe, release, variant } = { recipe: '', release: '', variant: '' }] = sorted;
  const platforms = sorted.map(({ platform }) => platform).join('+');
  // The machine's own architecture, because its programs do the installing.
  const words = [format, recipe, release, variant, platforms, process.arch];
  const prefix = words
    .map((word) => word.replace(/[^\w.:-]+/g, '_'))
    .join('-')
    .slice(0, wordsSize);
  return { prefix: `${prefix}-`, key: `${prefix}-${hexOf(digestOfValue(sorted))}` };
}

type Ask = (
  verb: CacheCall['verb'],
  key: string,
  prefixes?: readonly string[],
) => Promise<string | undefined>;

/** The token of this run may not do that, which is its owner's wish and no trouble. */
class Denied extends Error {}

/**
 * The library in a thread of its own: it takes no time limit, tries again for up to a quarter of an hour, and keeps
 * connections open. A thread can be ended.
 */
function startThread(env: Host['env']) {
  const thread = new Worker(program, { eval: typeof program === 'string', env: { ...env } });
  return {
    async ask(
      call: CacheCall,
      limits: CacheLimits,
      log: Pick<Host['log'], 'debug'>,
    ): Promise<string | undefined> {
      const limit = call.verb === 'look' ? limits.look : limits.transfer;
      const enough = new AbortController();
      const answer = new Promise<CacheAnswer>((resolve, reject) => {
        thread.once('message', resolve).once('error', reject);
      });
      thread.postMessage(call);
      try {
        const { value, said } = await Promise.race([
          answer,
          sleep(limit, undefined, { signal: enough.signal }).then(() => {
            throw new Error(`it did not answer in ${String(limit / 1000)} s`);
          }),
        ]);
        const { complaints, words } = hear(said);
        words.forEach((line) => log.debug(line));
        if (value !== undefined || complaints.length === 0) return value;
        const reason = complaints.join('; ');
        throw /cache (read|write) denied:/.test(reason) ? new Denied(reason) : new Error(reason);
      } finally {
        enough.abort();
      }
    },
    end: () => thread.terminate(),
  };
}

/** What the library says to the runner, in workflow commands: its complaints, and its plain words, without secrets. */
function hear(said: string): { readonly complaints: readonly string[]; readonly words: readonly string[] } {
  const lines = said.split('\n').map((line) => line.trim());
  const masks = lines.flatMap((line) => /^::add-mask::(.+)$/.exec(line)?.[1] ?? []);
  const shown = lines.map((line) => masks.reduce((left, mask) => left.replaceAll(mask, '***'), line));
  const complaints = shown.flatMap((line) => /^::(?:warning|error)[^:]*::(.*)$/.exec(line)?.[1] ?? []);
  return {
    complaints: complaints.map((line) =>
      line.replaceAll('%0D', '').replaceAll('%0A', '\n').replaceAll('%25', '%'),
    ),
    words: shown.filter((line) => line !== '' && !line.startsWith('::')),
  };
}
