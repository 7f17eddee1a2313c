import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { BaseImageError, fail } from '../model/error.ts';
import type { LockedPackage } from '../model/lock.ts';
import { counted } from '../model/units.ts';
import type { Mirrors } from './contract.ts';

/*
 * A lock names every file by its SHA-256. Not every index does: openSUSE's and Ubuntu's of late have SHA-512 alone, and
 * apk's the SHA-1 of a part. Such a package has to be read to be locked. It waits for the fetch of the same run, so that
 * it comes over the network once, and what its SHA-256 is stays known for all runs after it.
 */

/** A package file, as an index names it that has no SHA-256. */
export interface Unsummed extends Pick<LockedPackage, 'name' | 'version' | 'path' | 'size'> {
  /** Name of its repository. */
  readonly repository: string;
  /** What the index knows these very bytes by, fit for a file name: `sha512-9f86…`. */
  readonly identity: string;
  /**
   * @returns SHA-256 of the file
   * @throws BaseImageError `fetch` when it is not the one that the index names
   */
  readonly prove: (file: string) => Promise<string>;
}

/** Packages fetched at a time. */
const atOnce = 8;

/**
 * The SHA-256 of each package, in the same order.
 * @throws BaseImageError `fetch` when no mirror has the file that the index names
 */
export async function sumsAhead(
  packages: readonly Unsummed[],
  mirrors: Mirrors,
  host: Host,
): Promise<readonly string[]> {
  const sums: string[] = [];
  const queue = packages.entries();
  let fetched = 0;
  const worker = async (): Promise<void> => {
    for (const [at, wanted] of queue) {
      const memo = join(host.cacheDir, 'sums', wanted.identity);
      const known = await readFile(memo, 'utf8').catch(() => '');
      sums[at] = /^[0-9a-f]{64}$/.test(known) ? known : await bring(wanted, mirrors, host);
      if (sums[at] === known) continue;
      await keep(memo, sums[at]);
      fetched++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (fetched > 0)
    host.log.info(`${counted(fetched, 'package')} fetched to be locked: the index has no SHA-256`);
  return sums;
}

/** Where a package waits that was fetched to be locked, if it was. */
export function aheadPath(
  { sha256, path }: Pick<LockedPackage, 'sha256' | 'path'>,
  { workDir }: Pick<Host, 'workDir'>,
): string {
  return join(workDir, 'ahead', `${sha256}-${basename(path)}`);
}

/** Proves a file by one checksum, on the way to its SHA-256. @param algorithm as Node calls it */
export function proveBy(algorithm: string, value: string): Unsummed['prove'] {
  return async (file) => {
    const hashes = { theirs: createHash(algorithm), ours: createHash('sha256') };
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      hashes.theirs.update(chunk as Buffer);
      hashes.ours.update(chunk as Buffer);
    }
    const found = hashes.theirs.digest('hex');
    if (found === value) return hashes.ours.digest('hex');
    return fail('fetch', `sent other bytes: ${algorithm} ${found} instead of ${value}`);
  };
}

async function keep(memo: string, sum: string): Promise<void> {
  const aside = `${memo}.${randomUUID()}`;
  await mkdir(dirname(memo), { recursive: true });
  await writeFile(aside, sum);
  await rename(aside, memo);
}

async function bring(wanted: Unsummed, mirrors: Mirrors, host: Host): Promise<string> {
  const { name, version, path, repository } = wanted;
  const aside = join(host.workDir, 'ahead', randomUUID());
  const refusals: string[] = [];
  await mkdir(dirname(aside), { recursive: true });
  try {
    for (const mirror of mirrors.get(repository) ?? []) {
      try {
        const sha256 = await bringFrom(mirror, wanted, aside, host);
        await rename(aside, aheadPath({ sha256, path }, host));
        return sha256;
      } catch (error) {
        if (!(error instanceof BaseImageError) || error.code !== 'fetch') throw error;
        refusals.push(`${mirror}: ${error.message}`);
      }
    }
  } finally {
    await rm(aside, { force: true });
  }
  return fail('fetch', `Package ${name} ${version} (${path}) could not be had:\n${refusals.join('\n')}`, {
    hint: 'A mirror in the middle of an update is consistent again in a few minutes; else put another one first.',
  });
}

async function bringFrom(mirror: string, wanted: Unsummed, to: string, host: Host): Promise<string> {
  const { path, size, prove } = wanted;
  const { status } = await host.http.save(
    `${mirror}/${path.split('/').map(encodeURIComponent).join('/')}`,
    to,
  );
  if (status !== 200) return fail('fetch', `HTTP status ${String(status)}`);
  const { size: got } = await stat(to);
  if (got !== size) return fail('fetch', `sent ${String(got)} bytes instead of ${String(size)}`);
  return prove(to);
}
