import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import type { Host, HostTool } from '../host/contract.ts';
import type { Image } from '../oci/image.ts';
import { exportFormats, type ExportFormat, type Request } from '../request.ts';
import { writeDockerArchive } from './archive.ts';
import { readLayer } from './decompress.ts';
import { dockerfile } from './dockerfile.ts';

export type RootfsFormat = Extract<ExportFormat, `rootfs.${string}`>;

const xz: HostTool = { program: 'xz', package: 'xz-utils', why: 'to write rootfs.tar.xz' };
const zstd: HostTool = { program: 'zstd', package: 'zstd', why: 'to compress with zstd' };

/** Host programs that the exports and the layer of a request need. */
export function exportTools({
  formats,
  compression,
}: Pick<Request, 'formats' | 'compression'>): readonly HostTool[] {
  return [
    ...(formats.some((format) => format === 'rootfs.tar.xz' || format === 'Dockerfile') ? [xz] : []),
    ...(formats.includes('rootfs.tar.zst') || compression === 'zstd' ? [zstd] : []),
  ];
}

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
  const aside = `${path}.new`;
  const write = writers[format];
  try {
    await readLayer(host, dir, layer, (tar) => write(host, tar, aside));
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

export interface ExportOptions {
  readonly formats: readonly ExportFormat[];
  /** Full names with tags, for the docker archive. */
  readonly references: readonly string[];
  /** Folder for the files, one per platform: `rootfs.tar`, `docker-archive.tar`, `Dockerfile` … */
  readonly folder: string;
}

/**
 * Writes the files beside the layout that a request asks for. A Dockerfile comes with the rootfs.tar.xz that it adds.
 * @returns the names of the files written, in the folder
 */
export async function writeExports(
  host: Pick<Host, 'exec'>,
  dir: string,
  image: Image,
  { formats, references, folder }: ExportOptions,
): Promise<readonly string[]> {
  const asked = new Set(formats);
  if (asked.has('Dockerfile')) asked.add('rootfs.tar.xz');
  await mkdir(folder, { recursive: true });
  const write = async (format: ExportFormat): Promise<string> => {
    const name = format === 'docker-archive' ? 'docker-archive.tar' : format;
    const path = join(folder, name);
    if (format === 'Dockerfile') await writeFile(path, dockerfile(image.config.value, 'rootfs.tar.xz'));
    else if (format === 'docker-archive') await exportArchive(host, dir, image, references, path);
    else await exportRootfs(host, dir, image, format, path);
    return name;
  };
  // Each of them compresses with one thread.
  return Promise.all(exportFormats.filter((known) => asked.has(known)).map(write));
}

async function exportArchive(
  host: Pick<Host, 'exec'>,
  dir: string,
  image: Image,
  references: readonly string[],
  path: string,
): Promise<void> {
  const aside = `${path}.new`;
  const out = (await open(aside, 'w')).createWriteStream();
  try {
    await writeDockerArchive(host, dir, image, references, out);
    out.end();
    await finished(out);
    await rename(aside, path);
  } finally {
    out.destroy();
    await rm(aside, { force: true });
  }
}

type WriteTar = (host: Pick<Host, 'exec'>, tar: NodeJS.ReadableStream, path: string) => Promise<void>;

const writeTar: WriteTar = async (_host, tar, path) => {
  const file = createWriteStream(path);
  try {
    await pipeline(tar, file);
  } finally {
    // A file that is still being opened would appear after it was removed.
    if (!file.closed) await once(file, 'close');
  }
};

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
    const argv = ['zstd', '-9', '--single-thread', '--quiet', '--force', '-o', path];
    await host.exec.feed(argv, (stdin) => pipeline(tar, stdin));
  },
};
