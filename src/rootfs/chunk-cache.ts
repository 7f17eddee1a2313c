import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Log } from '../host/contract.ts';

/** Compressed chunks by the SHA-256 of what they hold. It saves time and decides nothing: it never fails a build. */
export interface ChunkCache {
  /** The member kept for the chunk with this SHA-256 (hexadecimal), or undefined where there is none that is whole. */
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, member: Uint8Array): Promise<void>;
}

const checksumSize = 32;

/**
 * A cache in `folder`: files `<2 hex>/<64 hex>` that hold the member's own SHA-256 and then the member. Whoever
 * compresses otherwise must use another folder.
 */
export function createChunkCache(folder: string, log: Pick<Log, 'warn' | 'debug'>): ChunkCache {
  let writable = true;
  return {
    get: async (key) => {
      const path = pathOf(folder, key);
      const file = await readFile(path).catch(() => undefined);
      if (file === undefined) return undefined;
      const member = file.subarray(checksumSize);
      if (!sha256(member).equals(file.subarray(0, checksumSize))) {
        log.warn(`Damaged file in the cache, compressing again: ${path}`);
        return undefined;
      }
      // The date of the last use, by which a cache is pruned.
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return member;
    },
    put: async (key, member) => {
      if (!writable) return;
      const path = pathOf(folder, key);
      const aside = `${path}.${randomBytes(6).toString('hex')}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(aside, Buffer.concat([sha256(member), member]));
        await rename(aside, path);
      } catch (error) {
        // A full disk or a read-only cache stays so: said once, not for each of a thousand chunks.
        writable = false;
        await rm(aside, { force: true }).catch(() => undefined);
        log.debug(
          `Compressed chunks are not kept: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    },
  };
}

function pathOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
