import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../host/contract.ts';
import type { Image } from '../oci/image.ts';
import { readTar } from './decompress.ts';
import { blobPath } from './layout.ts';

/** Host programs that exports and zstd layers need. */
export const exportTools = {
  'rootfs.tar': [],
  'rootfs.tar.xz': [{ command: 'xz', package: 'xz-utils' }],
  'rootfs.tar.zst': [{ command: 'zstd', package: 'zstd' }],
} as const;

export type RootfsFormat = keyof typeof exportTools;

/**
 * Writes the root file system of an image as one tar file, taken from the layer itself: what is exported is what is
 * in the image. The tar's bytes are the same everywhere (its digest is the image's diff ID); those of .xz and .zst
 * depend on the version of the program that compresses. `path` appears when it is whole.
 */
export async function exportRootfs(
  host: Pick<Host, 'exec'>,
  dir: string,
  { layer }: Image,
  format: RootfsFormat,
  path: string,
): Promise<void> {
  const blob = blobPath(dir, layer.descriptor.digest);
  const aside = `${path}.new`;
  const write = writers[format];
  try {
    await readTar(host, blob, layer.descriptor.mediaType, (tar) => write(host, tar, aside));
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

type WriteTar = (host: Pick<Host, 'exec'>, tar: NodeJS.ReadableStream, path: string) => Promise<void>;

const writeTar: WriteTar = (_host, tar, path) => pipeline(tar, createWriteStream(path));

// One thread each: with more, the work is cut by their number, and the bytes follow.
const writers: Record<RootfsFormat, WriteTar> = {
  'rootfs.tar': writeTar,
  'rootfs.tar.xz': async (host, tar, path) => {
    // xz writes to a file only from a file. The level is the default one, which any machine has the memory to unpack.
    await writeTar(host, tar, path);
    await host.exec.run(['xz', '-6', '--threads=1', '--quiet', '--force', '--suffix=.xz', path]);
    await rename(`${path}.xz`, path);
  },
  'rootfs.tar.zst': async (host, tar, path) => {
    const argv = ['zstd', '-19', '--single-thread', '--quiet', '--force', '-o', path];
    await host.exec.feed(argv, (stdin) => pipeline(tar, stdin));
  },
};
