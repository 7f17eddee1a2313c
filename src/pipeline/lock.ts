import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FetchError, fetchPackages, type Fetched, type Known } from '../host/cache.ts';
import type { Host } from '../host/contract.ts';
import { diskError } from '../host/disk.ts';
import { BaseImageError, fail } from '../model/error.ts';
import { hexOf } from '../model/digest.ts';
import { prettyJson } from '../model/json.ts';
import { lockDigest, parseLock, type Lock } from '../model/lock.ts';
import { formatPlatform, platformOfNode, platformSlug, samePlatform } from '../model/platform.ts';
import type { Target } from '../model/target.ts';
import type { Mirrors, PackageFiles, PackageManager } from '../packages/contract.ts';

/** A target and exactly what it consists of. */
export interface LockedTarget {
  readonly target: Target;
  readonly lock: Lock;
  /** The same target's lock for this machine, where its own programs do the installing; else the same lock. */
  readonly toolsLock: Lock;
  readonly mirrors: Mirrors;
  /** Milliseconds it took. */
  readonly took: number;
}

/** Asks the repositories, or reads the lock from the folder `locked`. */
export async function lockTarget(
  target: Target,
  locked: string | undefined,
  manager: PackageManager,
  host: Host,
): Promise<LockedTarget> {
  const started = performance.now();
  const mirrors = await manager.mirrors(target, host);
  const native: Target = { ...target, platform: platformOfNode(process.arch) };
  const resolve = (wanted: Target): Promise<Lock> =>
    manager.resolve(wanted, mirrors, host).catch(async (error: unknown) => {
      throw await diskError(error, host.cacheDir);
    });
  const find = (wanted: Target): Promise<Lock> =>
    locked === undefined ? resolve(wanted) : readLock(wanted, locked);
  const lock = await find(target);
  const ownTools = manager.makeTools === undefined || samePlatform(target.platform, native.platform);
  const given = locked !== undefined && existsSync(lockPath(locked, native));
  const toolsLock = ownTools ? lock : given ? await readLock(native, locked) : await resolve(native);
  return { target, lock, toolsLock, mirrors, took: performance.now() - started };
}

/** Path of a target's lock in a folder of locks. */
export function lockPath(folder: string, target: Target): string {
  return join(folder, `${platformSlug(target.platform)}.json`);
}

export async function readLock(target: Target, folder: string): Promise<Lock> {
  const path = lockPath(folder, target);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BaseImageError(
      'locked',
      `There is no lock for ${formatPlatform(target.platform)} in ${folder}`,
      {
        cause,
        hint: `base-image lock ${target.recipe} --release ${target.release} --platform ${formatPlatform(target.platform)} --output ${folder}`,
      },
    );
  });
  const lock = parseLock(text, path);
  const wanted = [target.recipe, target.release, target.variant, formatPlatform(target.platform)];
  const found = [lock.recipe, lock.release, lock.variant, lock.platform];
  if (wanted.join() === found.join()) return lock;
  return fail('locked', `${path} is the lock of ${describe(found)}, not of ${describe(wanted)}`, {
    hint: 'Name the folder that `base-image lock` wrote for this recipe, release and variant.',
  });
}

function describe(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

export async function writeLock(folder: string, target: Target, lock: Lock): Promise<string> {
  const path = lockPath(folder, target);
  await mkdir(folder, { recursive: true });
  await writeFile(path, prettyJson(lock));
  return path;
}

/** Tools roots, each made once, however many platforms are built with it. */
export function toolsRoots(
  manager: PackageManager,
  host: Host,
): (lock: Lock, files: PackageFiles) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (lock, files) => {
    const digest = lockDigest(lock);
    const make = async (): Promise<string> => {
      const root = await host.room(`tools-${hexOf(digest).slice(0, 12)}`, await rootSize(lock, files));
      await manager.makeTools?.(lock, files, root, host);
      return root;
    };
    const making = made.get(digest) ?? make();
    made.set(digest, making);
    return making;
  };
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
    ...(ingest && { ingest: (from: string, to: string) => ingest(from, to, host) }),
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
