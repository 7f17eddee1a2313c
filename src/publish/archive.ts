import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../host/contract.ts';
import { hexOf } from '../model/digest.ts';
import { canonicalJson } from '../model/json.ts';
import { mediaTypes } from '../oci/descriptor.ts';
import type { Image } from '../oci/image.ts';
import { encodeHeader, endOfArchive, padded } from '../oci/tar.ts';
import { readTar } from './decompress.ts';
import { blobPath } from './layout.ts';

/**
 * Writes one image of a layout as the archive that `docker load` and `podman load` read, and ends nothing: `out` stays
 * open. The same image and references give the same bytes.
 *
 * Layers stay as they are, tar or gzip; zstd, which Docker reads since 23.0 only, is unpacked.
 * @param references full names with tags (`docker.io/library/debian:trixie`); without any, the image has its ID only
 */
export async function writeDockerArchive(
  host: Pick<Host, 'exec'>,
  dir: string,
  { config, layer }: Image,
  references: readonly string[],
  out: NodeJS.WritableStream,
): Promise<void> {
  const configName = `${hexOf(config.descriptor.digest)}.json`;
  const layerName = `${hexOf(layer.diffId)}/layer.tar`;
  const manifest = canonicalJson([{ Config: configName, RepoTags: references, Layers: [layerName] }]);
  const path = blobPath(dir, layer.descriptor.digest);
  const { mediaType, size } = layer.descriptor;

  await write(out, smallFile('manifest.json', manifest));
  await write(out, smallFile(configName, config.text));
  if (mediaType === mediaTypes.layer.zstd) {
    const inside = await readTar(host, path, mediaType, sizeOf);
    await write(out, fileHeader(layerName, inside));
    await readTar(host, path, mediaType, (tar) => pipeline(tar, out, { end: false }));
    await write(out, Buffer.alloc(padded(inside) - inside));
  } else {
    await write(out, fileHeader(layerName, size));
    await pipeline(createReadStream(path), out, { end: false });
    await write(out, Buffer.alloc(padded(size) - size));
  }
  await write(out, Buffer.from(endOfArchive));
}

function smallFile(name: string, text: string): Buffer {
  const content = Buffer.from(text);
  return Buffer.concat([
    fileHeader(name, content.length),
    content,
    Buffer.alloc(padded(content.length) - content.length),
  ]);
}

/** Dates are 1970: the archive has no date of its own, the image has. */
function fileHeader(name: string, size: number): Buffer {
  return encodeHeader({ name, type: 'file', mode: 0o644, uid: 0, gid: 0, size, mtime: 0 });
}

async function sizeOf(stream: NodeJS.ReadableStream): Promise<number> {
  let size = 0;
  for await (const piece of stream) size += (piece as Buffer).length;
  return size;
}

function write(out: NodeJS.WritableStream, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    // A stream that breaks says so to the callback and, later, in an event, which ends the process if nobody listens.
    out.once('error', reject);
    out.write(bytes, (error) => {
      if (error) return;
      out.off('error', reject);
      resolve();
    });
  });
}
