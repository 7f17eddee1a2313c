import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import type { LockedPackage } from '../../model/lock.ts';
import { proveBy, sumsAhead } from '../ahead.ts';
import type { Mirrors } from '../contract.ts';
import type { Fields } from './fields.ts';

/** A package that is locked but for its sum, and its record in the index. */
export interface Listed {
  readonly entry: Omit<LockedPackage, 'sha256'>;
  readonly record: Fields;
}

/**
 * The SHA-256 of each package, in order; Ubuntu's indexes have SHA-512 alone from 26.10 on.
 * @throws BaseImageError `signature` for a package whose index has neither
 */
export async function sumsOf(
  packages: readonly Listed[],
  mirrors: Mirrors,
  host: Host,
): Promise<readonly string[]> {
  const others = packages.filter(({ record }) => record.SHA256 === undefined);
  const ahead = await sumsAhead(
    others.map(({ entry, record: { SHA512 } }) => {
      const { name, version, path, size } = entry;
      const sum =
        SHA512 ??
        fail('signature', `The index gives neither SHA-256 nor SHA-512 for ${name} ${version}`, {
          hint: 'An archive without them cannot be locked.',
        });
      const repository = entry.repository.name;
      return {
        name,
        version,
        path,
        size,
        repository,
        identity: `sha512-${sum}`,
        prove: proveBy('sha512', sum),
      };
    }),
    mirrors,
    host,
  );
  const found = new Map(others.map((listed, at) => [listed, ahead[at] ?? '']));
  return packages.map((listed) => found.get(listed) ?? listed.record.SHA256 ?? '');
}
