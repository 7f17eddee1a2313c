import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { GzipOptions } from 'fflate';
import type { Host } from '../host/contract.ts';
import { createChunkCache } from './chunk-cache.ts';
import { createGzipPool } from './gzip-pool.ts';

/**
 * Every option that decides bytes, none left to the library's defaults. `mtime: 0` leaves the date out; `mem` would
 * otherwise follow the input's length through `Math.log`, which engines may round as they like.
 *
 * Level 4, from a trixie root of 121 MB on one core: level 1 takes 3.2 s for 53.7 MB, level 4 4.1 s for 51.5 MB,
 * level 6 5.0 s for 51.1 MB, level 9 16 s for 51.0 MB. `mem: 4` is as small as larger tables are (0.1 %), in a
 * sixteenth of the memory.
 */
const gzipOptions: GzipOptions = { level: 4, mem: 4, mtime: 0 };

/** Names the bytes a chunk is compressed to; a change of fflate or of its options must change it. */
export const gzipName = 'fflate-0.8.3-level-4-mem-4';

/** A thread costs about 20 MB, and there is little to gain beyond four: reading and hashing have one thread only. */
const mostThreads = 4;

/**
 * Compresses each chunk to a gzip member of its own, in order. A file of many members is as good as one of one
 * (RFC 1952, 2.2), and members are what can be compressed side by side and kept.
 *
 * The bytes depend on the chunks alone: zlib's differ between builds (Node's, the distributions', zlib-ng), so fflate
 * compresses, which is plain JavaScript. Chunks are taken over: their memory may be gone afterwards. It makes up for its speed with all processors and with a cache of members in
 * `<cacheDir>/chunks`.
 */
export async function* gzipMembers(
  host: Pick<Host, 'cacheDir' | 'cpus' | 'log'>,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const threads = Math.min(Math.max(host.cpus, 1), mostThreads);
  const pool = createGzipPool(threads, gzipOptions);
  const cache = createChunkCache(join(host.cacheDir, 'chunks', gzipName), host.log);
  const memberOf = async (chunk: Uint8Array): Promise<Uint8Array> => {
    const key = createHash('sha256').update(chunk).digest('hex');
    const kept = await cache.get(key);
    if (kept) return kept;
    const member = await pool.compress(chunk);
    await cache.put(key, member);
    return member;
  };

  // Enough in flight that no thread waits for the reader, few enough that memory does not grow with the image.
  const inFlight: Promise<Uint8Array>[] = [];
  try {
    for await (const chunk of chunks) {
      const member = memberOf(chunk);
      member.catch(() => undefined); // awaited below, in its turn
      inFlight.push(member);
      const first = inFlight.length > threads + 1 ? inFlight.shift() : undefined;
      if (first) yield await first;
    }
    for (const member of inFlight) yield await member;
  } finally {
    await pool.close();
    // Given up half-way, nothing may go on writing into the cache.
    await Promise.allSettled(inFlight);
  }
}
