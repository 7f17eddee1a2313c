import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { diskError } from '../host/disk.ts';
import { BaseImageError, fail } from '../model/error.ts';
import { prettyJson } from '../model/json.ts';
import { parseLock, type Lock } from '../model/lock.ts';
import { formatPlatform, platformOfNode, platformSlug, samePlatform } from '../model/platform.ts';
import type { Target } from '../model/target.ts';
import { reasonOf } from '../model/told.ts';
import type { Mirrors, PackageManager } from '../packages/contract.ts';

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

/**
 * Asks the repositories, or reads the lock from the folder `locked`.
 * @param repositories the ones that the recipe has for this machine, where they are others
 */
export async function lockTarget(
  target: Target,
  locked: string | undefined,
  manager: PackageManager,
  host: Host,
  repositories = target.repositories,
): Promise<LockedTarget> {
  const started = performance.now();
  const native: Target = { ...target, platform: platformOfNode(process.arch), repositories };
  const ownTools = manager.makeTools === undefined || samePlatform(target.platform, native.platform);
  // A lock that is not there is said before any mirror is asked.
  const own = locked === undefined ? undefined : await readLock(target, locked);
  const mirrors = new Map(await manager.mirrors(target, host));
  if (!ownTools && repositories.some(({ name }) => !mirrors.has(name))) {
    for (const [name, urls] of await manager.mirrors(native, host))
      mirrors.set(name, mirrors.get(name) ?? urls);
  }
  const resolve = (wanted: Target): Promise<Lock> =>
    manager.resolve(wanted, mirrors, host).catch(async (error: unknown) => {
      throw await diskError(error, host.cacheDir);
    });
  const lock = own ?? (await resolve(target));
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
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
      fail('locked', `Cannot read the lock ${path}: ${reasonOf(cause)}`, {
        cause,
        hint: 'Name the folder that `base-image lock` wrote.',
      });
    throw new BaseImageError(
      'locked',
      `There is no lock for ${formatPlatform(target.platform)} in ${folder}`,
      {
        cause,
        hint: `base-image lock RECIPE --release ${target.release} --platform ${formatPlatform(target.platform)} --output ${folder}`,
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
