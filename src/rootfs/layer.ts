import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../host/contract.ts';
import type { Digest } from '../model/digest.ts';
import { hexOf } from '../model/digest.ts';
import { mediaTypes } from '../oci/descriptor.ts';
import type { Layer } from '../oci/image.ts';
import type { Compression } from '../request.ts';
import { gzipMembers } from './compress.ts';
import { tarChunks, type PackOptions } from './pack.ts';
import { readXattrs } from './xattrs.ts';

export interface LayerOptions extends PackOptions {
  readonly compression: Compression;
  /** Folder for the blob, named by the 64 digits of its digest: `blobs/sha256` of an OCI layout. */
  readonly blobs: string;
}

/** What packing asks of the world. */
export type PackHost = Pick<Host, 'exec' | 'log' | 'cacheDir' | 'cpus'>;

/** A layer with the size of the tar inside. */
export interface PackedLayer extends Layer {
  readonly tarSize: number;
}

interface Written {
  readonly digest: Digest;
  readonly size: number;
}

/**
 * Packs a root directory into a layer blob. One pass reads, hashes, compresses and writes: nothing but the blob is on
 * disk, and memory does not grow with the image.
 *
 * `none` and `gzip` give the same bytes for the same tree everywhere. `zstd` is fast and small, but its bytes are
 * those of the installed zstd's version: the tar inside is the same, the blob's digest need not be.
 */
export async function packLayer(host: PackHost, rootfs: string, options: LayerOptions): Promise<PackedLayer> {
  const xattrs = await readXattrs(host, rootfs);
  const tar = createHash('sha256');
  let tarSize = 0;
  async function* chunks(): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of tarChunks(rootfs, xattrs, options)) {
      tar.update(chunk);
      tarSize += chunk.length;
      yield chunk;
    }
  }

  await mkdir(options.blobs, { recursive: true });
  const aside = join(options.blobs, `.layer-${randomBytes(6).toString('hex')}`);
  try {
    const { digest, size } = await writers[options.compression](host, chunks(), aside);
    await rename(aside, join(options.blobs, hexOf(digest)));
    return {
      descriptor: { mediaType: mediaTypes.layer[options.compression], digest, size },
      diffId: `sha256:${tar.digest('hex')}`,
      tarSize,
    };
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

const writers: Record<
  Compression,
  (host: PackHost, chunks: AsyncIterable<Uint8Array>, path: string) => Promise<Written>
> = {
  none: (_host, chunks, path) => writeAll(chunks, path),
  gzip: (host, chunks, path) => writeAll(gzipMembers(host, chunks), path),
  zstd: async (host, chunks, path) => {
    // One thread: with more, zstd cuts its work by their number, and the bytes follow.
    await host.exec.feed(['zstd', '-3', '--single-thread', '--quiet', '--force', '-o', path], (stdin) =>
      pipeline(chunks, stdin),
    );
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { digest: `sha256:${hash.digest('hex')}`, size: (await stat(path)).size };
  },
};

async function writeAll(pieces: AsyncIterable<Uint8Array>, path: string): Promise<Written> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'w', 0o644);
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.length;
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  return { digest: `sha256:${hash.digest('hex')}`, size };
}
