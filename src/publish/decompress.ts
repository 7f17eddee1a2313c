import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Host } from '../host/contract.ts';
import { fail } from '../model/error.ts';
import { mediaTypes } from '../oci/descriptor.ts';

/** Reads the tar inside a layer blob: `consume` gets it as a stream that it must read to its end. */
export async function readTar<T>(
  host: Pick<Host, 'exec'>,
  path: string,
  mediaType: string,
  consume: (tar: NodeJS.ReadableStream) => Promise<T>,
): Promise<T> {
  switch (mediaType) {
    case mediaTypes.layer.none:
      return consume(createReadStream(path));
    case mediaTypes.layer.gzip: {
      const gunzip = createGunzip();
      const [value] = await Promise.all([consume(gunzip), pipeline(createReadStream(path), gunzip)]);
      return value;
    }
    case mediaTypes.layer.zstd:
      return host.exec.stream(['zstd', '--decompress', '--quiet', '--stdout', path], consume);
    default:
      return fail('publish', `Layer of an unknown type: ${mediaType}`);
  }
}
