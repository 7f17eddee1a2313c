import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../host/contract.ts';
import { hexOf } from '../model/digest.ts';
import { canonicalJson } from '../model/json.ts';
import { mediaTypes } from '../oci/descriptor.ts';
import type { Image } from '../oci/image.ts';
import { tarArchive, type TarEntry } from '../oci/tar.ts';
import { mustBeWhole, readLayer } from './decompress.ts';
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
  const { mediaType, size, digest } = layer.descriptor;

  // The layer is opened in its turn only: a stream that nobody comes to read would keep its file open.
  const write = (layerSize: number, content: () => AsyncIterable<Uint8Array>): Promise<void> => {
    function* entries(): Generator<TarEntry> {
      yield textFile('manifest.json', manifest);
      yield textFile(configName, config.text);
      yield file(layerName, layerSize, content());
    }
    return pipeline(tarArchive(entries()), out, { end: false });
  };

  if (mediaType === mediaTypes.layer.zstd) {
    const inside = await readLayer(host, dir, layer, sizeOf);
    await readLayer(host, dir, layer, (tar) => write(inside, () => tar as AsyncIterable<Buffer>));
  } else {
    await mustBeWhole(dir, layer.descriptor);
    await write(size, () => createReadStream(blobPath(dir, digest)));
  }
}

function textFile(name: string, text: string): TarEntry {
  const bytes = Buffer.from(text);
  return file(name, bytes.length, [bytes]);
}

/** Dates are 1970: the archive has no date of its own, the image has. */
function file(name: string, size: number, content: NonNullable<TarEntry['content']>): TarEntry {
  return { name, type: 'file', mode: 0o644, uid: 0, gid: 0, size, mtime: 0, content };
}

async function sizeOf(stream: NodeJS.ReadableStream): Promise<number> {
  let size = 0;
  for await (const piece of stream) size += (piece as Buffer).length;
  return size;
}
