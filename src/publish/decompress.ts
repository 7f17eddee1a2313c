import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Host } from '../host/contract.ts';
import { digestOfHash } from '../model/digest.ts';
import { fail } from '../model/error.ts';
import { formatBytes } from '../model/units.ts';
import { mediaTypes, type Descriptor } from '../oci/descriptor.ts';
import type { Layer } from '../oci/image.ts';
import { blobPath } from './layout.ts';

const gibibyte = 2 ** 30;

/** Bytes that a layer may unpack to where nobody said how many they are; real ones stay below a tenth of either. */
function mostUnpacked(packed: number): number {
  return Math.max(16 * gibibyte, packed * 256);
}

/**
 * Reads the tar inside a layer of the layout at `dir`, which is checked on the way: its size, its digest, its diff ID
 * and that it does not unpack without end. Memory does not grow with it.
 * @param consume gets the tar as a stream that it must read to its end; what it makes counts only when this returns
 * @param tarSize bytes of the tar, where they are known
 * @throws BaseImageError `publish` for a layer that is not as described
 */
export async function readLayer<T>(
  host: Pick<Host, 'exec'>,
  dir: string,
  { descriptor, diffId }: Layer,
  consume: (tar: NodeJS.ReadableStream) => Promise<T>,
  tarSize?: number,
): Promise<T> {
  const { digest, size, mediaType } = descriptor;
  const path = blobPath(dir, digest);
  await mustBeWhole(dir, descriptor);
  const most = tarSize ?? mostUnpacked(size);
  const what = `Layer ${digest}`;
  // The last thing that comes through is whether it was the right one.
  const check = (): Transform => {
    const hash = createHash('sha256');
    let seen = 0;
    const wrong = (message: string) => {
      try {
        return fail('publish', `${what} ${message}`);
      } catch (error) {
        return error as Error;
      }
    };
    return new Transform({
      transform(piece: Buffer, _encoding, done) {
        seen += piece.length;
        if (seen > most) return done(wrong(`unpacks to more than ${formatBytes(most)}`));
        hash.update(piece);
        done(null, piece);
      },
      flush(done) {
        const found = digestOfHash(hash);
        done(found === diffId ? null : wrong(`holds ${found}, not ${diffId}`));
      },
    });
  };
  const checked = async (...from: readonly [NodeJS.ReadableStream, ...NodeJS.ReadWriteStream[]]) => {
    const tar = check();
    const [value] = await Promise.all([consume(tar), pipeline([...from, tar])]);
    return value;
  };
  switch (mediaType) {
    case mediaTypes.layer.gzip:
      return checked(createReadStream(path), createGunzip());
    case mediaTypes.layer.zstd:
      return host.exec.stream(['zstd', '--decompress', '--quiet', '--stdout', path], (tar) => checked(tar));
    default:
      return checked(createReadStream(path));
  }
}

/**
 * The blob of a layer in the layout at `dir` is the one that its descriptor names, to the byte.
 * @throws BaseImageError `publish` when it is missing, another one, or of a type that nobody knows
 */
export async function mustBeWhole(dir: string, { digest, size, mediaType }: Descriptor): Promise<void> {
  const known: readonly string[] = Object.values(mediaTypes.layer);
  if (!known.includes(mediaType)) fail('publish', `Layer ${digest} is of an unknown type, ${mediaType}`);
  const path = blobPath(dir, digest);
  const found = await stat(path).catch((cause: unknown) =>
    fail('publish', `Layer ${digest} is missing in ${dir}`, { cause }),
  );
  if (found.size !== size)
    fail('publish', `Layer ${digest} in ${dir} is of ${String(found.size)} bytes, not ${String(size)}`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const own = digestOfHash(hash);
  if (own !== digest) fail('publish', `Layer ${digest} in ${dir} is damaged: it is ${own}`);
}
