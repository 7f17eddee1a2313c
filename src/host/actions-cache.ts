import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as cache from '@actions/cache';
import { hexOf, type Digest } from '../model/digest.ts';
import type { Log } from './contract.ts';
import { prune } from './prune.ts';

/** Changes when the layout of the package store does; older entries are then left to expire. */
const format = 'base-image-v1';

/** What decides whose packages are worth restoring. */
export interface CacheScope {
  readonly recipe: string;
  readonly release: string;
  readonly variant: string;
  readonly platforms: string;
}

export interface ActionsCache {
  /** The packages of these very locks, else the newest of the same image. @param locks digest over the locks of the build */
  restore(locks: Digest): Promise<void>;
  /** The same packages are stored once. */
  save(locks: Digest): Promise<void>;
}

/** The package store in GitHub's cache. It saves time and decides nothing, so its troubles are only warnings. */
export function createActionsCache(cacheDir: string, scope: CacheScope, log: Log): ActionsCache {
  // The service finds an entry by the very strings of its paths.
  const paths = ['packages', 'chunks'].map((name) => join(cacheDir, name));
  const words = [scope.recipe, scope.release, scope.variant, scope.platforms];
  const prefix = `${[format, ...words]
    .map((word) => word.replace(/[^\w.:-]+/g, '_'))
    .join('-')
    .slice(0, 400)}-`;

  async function attempt(what: string, body: () => Promise<string>): Promise<void> {
    if (!cache.isFeatureAvailable()) return;
    try {
      log.info(await body());
    } catch (error) {
      log.warn(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  const started = Date.now();
  const keyOf = (locks: Digest) => `${prefix}${hexOf(locks)}`;
  let emptyBefore = false;
  let restored: string | undefined;

  return {
    restore: (locks) =>
      attempt('Packages could not be restored from the cache', async () => {
        emptyBefore = !paths.some((path) => existsSync(path));
        restored = await cache.restoreCache([...paths], keyOf(locks), [prefix]);
        return restored
          ? `Packages restored from the cache ${restored}`
          : `No packages in the cache for ${prefix}`;
      }),
    save: (locks) =>
      attempt('Packages could not be saved to the cache', async () => {
        const key = keyOf(locks);
        // Asked first: the service refuses a second entry only after all of it was packed.
        if (restored === key || (await cache.restoreCache([...paths], key, [], { lookupOnly: true })))
          return `The cache has ${key}`;
        // On a runner made for this job, what the build did not use came with an older entry and may end with it.
        const now = Date.now();
        if (emptyBefore)
          await prune(cacheDir, { maxAge: (now - started) / 1000, minAge: 0, now: now / 1000 });
        const saved = await cache.saveCache([...paths], key);
        return saved === -1 ? 'The cache took no packages' : `Packages saved to the cache ${key}`;
      }),
  };
}
