import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { tags, textOf } from './xml.ts';

/** Names of checksums in the metadata and what Node calls them; MD5 and SHA-1 prove nothing and are not among them. */
const algorithms: Readonly<Record<string, string>> = {
  sha224: 'sha224',
  sha256: 'sha256',
  sha384: 'sha384',
  sha512: 'sha512',
};

export interface Checksum {
  /** `sha256`, `sha512` …; never one that is broken. */
  readonly algorithm: string;
  /** Hexadecimal. */
  readonly value: string;
}

/** One of the documents that repomd.xml names. */
export interface Document {
  /** Path below the root of the repository. */
  readonly path: string;
  readonly checksum: Checksum;
}

/** @throws BaseImageError `signature` for a checksum that proves nothing */
export function checksumOf(element: string, what: string): Checksum {
  const [{ type = '' } = {}] = tags(element, 'checksum');
  const algorithm =
    algorithms[type] ??
    fail(
      'signature',
      `The metadata has no checksum of ${what} that proves anything, only ${type || 'none'}`,
      {
        hint: 'Such a repository cannot be locked; look for a newer one.',
      },
    );
  return { algorithm, value: (textOf(element, 'checksum') ?? '').toLowerCase() };
}

/** The document of a type (`primary`) in repomd.xml; undefined where the repository has none. */
export function documentOf(repomd: string, type: string): Document | undefined {
  const data = repomd.split(/<data\s/).find((part) => part.startsWith(`type="${type}"`));
  const [{ href } = {}] = data === undefined ? [] : tags(data, 'location');
  return data === undefined || href === undefined
    ? undefined
    : { path: href, checksum: checksumOf(data, href) };
}

/** Programs that unpack documents, by the end of their name. */
const unpackers: Readonly<Record<string, readonly string[]>> = {
  gz: ['gzip', '--decompress', '--stdout'],
  bz2: ['bzip2', '--decompress', '--stdout'],
  xz: ['xz', '--decompress', '--stdout'],
  zst: ['zstd', '--decompress', '--stdout', '--quiet'],
  xml: ['cat'],
};

/**
 * Reads a document of a repository whose copy is in `folder`, unpacked on the way, once its bytes are the ones that
 * repomd.xml names: `consume` gets the text as it comes.
 * @throws BaseImageError `fetch` where they are not
 */
export async function readDocument<T>(
  folder: string,
  { path, checksum }: Document,
  consume: (text: AsyncIterable<string>) => Promise<T>,
  host: Pick<Host, 'exec'>,
): Promise<T> {
  const file = join(folder, path);
  const found = await sumOf(file, checksum.algorithm);
  if (found !== checksum.value)
    fail('fetch', `${path} is not what repomd.xml names: ${found} instead of ${checksum.value}`, {
      hint: 'Empty the cache folder, and try again.',
    });
  const ending = path.split('.').at(-1) ?? '';
  const unpacker = unpackers[ending] ?? fail('resolve', `Metadata of an unknown kind: ${path}`);
  return host.exec.stream([...unpacker, file], (stdout) =>
    consume(stdout.setEncoding('utf8') as unknown as AsyncIterable<string>),
  );
}

/** The repomd.xml in the copy of a repository. */
export function readRepomd(folder: string): Promise<string> {
  return readFile(join(folder, 'repodata/repomd.xml'), 'utf8');
}

async function sumOf(file: string, algorithm: string): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
