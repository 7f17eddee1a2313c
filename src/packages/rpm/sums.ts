import type { Host } from '../../host/contract.ts';
import { proveBy, sumsAhead } from '../ahead.ts';
import type { Mirrors } from '../contract.ts';
import type { IndexedPackage } from './primary.ts';

/** A package and the name of its repository. */
export interface Placed {
  readonly entry: Pick<IndexedPackage, 'name' | 'version' | 'size' | 'path' | 'checksum'>;
  readonly repository: string;
}

/**
 * The SHA-256 of each package, in the same order; openSUSE makes its repositories with SHA-512.
 * @throws BaseImageError `fetch` when no mirror has the file that the metadata names
 */
export async function sumsOf(
  packages: readonly Placed[],
  mirrors: Mirrors,
  host: Host,
): Promise<readonly string[]> {
  const others = packages.filter(({ entry: { checksum } }) => checksum.algorithm !== 'sha256');
  const ahead = await sumsAhead(
    others.map(({ entry: { checksum, ...entry }, repository }) => ({
      ...entry,
      repository,
      identity: `${checksum.algorithm}-${checksum.value}`,
      prove: proveBy(checksum.algorithm, checksum.value),
    })),
    mirrors,
    host,
  );
  const found = new Map(others.map((placed, at) => [placed, ahead[at] ?? '']));
  return packages.map((placed) => found.get(placed) ?? placed.entry.checksum.value);
}
