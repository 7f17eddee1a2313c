import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FetchError, fetchPackages, type Fetched, type Known } from '../host/cache.ts';
import type { Host } from '../host/contract.ts';
import { BaseImageError } from '../model/error.ts';
import type { Lock, LockedPackage } from '../model/lock.ts';
import { aheadPath } from '../packages/ahead.ts';
import type { PackageFiles, PackageManager } from '../packages/contract.ts';
import type { LockedTarget } from './lock.ts';

export interface FetchedTarget extends Fetched {
  /** Milliseconds it took. */
  readonly took: number;
}

/** Brings every package of the lock, and of the tools' lock, into the cache. */
export async function fetchLocked(
  { lock, toolsLock, mirrors }: LockedTarget,
  locked: boolean,
  manager: PackageManager,
  host: Host,
  known?: Known,
): Promise<FetchedTarget> {
  const started = performance.now();
  const entries = new Map([...toolsLock.packages, ...lock.packages].map((entry) => [entry.sha256, entry]));
  const { extension, ingest } = manager.store;
  const items = [...entries.values()].map((entry) => ({
    ...entry,
    extension,
    mirrors: mirrors.get(entry.repository.name) ?? [],
    ...fetchedAhead(entry, host),
    ...(ingest && { ingest: (from: string, to: string) => ingest(from, to, host, entry) }),
  }));
  try {
    return { ...(await fetchPackages(host, items, known && { known })), took: performance.now() - started };
  } catch (error) {
    if (!locked || !(error instanceof FetchError) || error.missing.length === 0) throw error;
    throw new BaseImageError(
      'locked',
      `Locked packages that can no longer be had: ${error.missing.join(', ')}`,
      {
        cause: error,
        hint: 'Lock again, or add a mirror to the recipe that keeps old packages (a snapshot archive).',
      },
    );
  }
}

/** Bytes that the packages will take when they are installed, with something to spare. */
export async function rootSize(lock: Lock, files: PackageFiles): Promise<number> {
  const sizes = await Promise.all(
    lock.packages.map(async ({ sha256, size }) => {
      const stored = files.get(sha256)?.path;
      return stored === undefined ? size : (await stat(stored)).size;
    }),
  );
  return sizes.reduce((sum, size) => sum + size * 1.5, 64 * 2 ** 20);
}

/** A package that had to be read to be locked is here already. */
function fetchedAhead(entry: LockedPackage, host: Host) {
  const path = aheadPath(entry, host);
  if (!existsSync(path)) return {};
  return { path: basename(path), mirrors: [pathToFileURL(dirname(path)).href] };
}
