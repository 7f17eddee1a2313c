import type { Host } from '../host/contract.ts';
import { fail } from '../model/error.ts';
import type { LockedPackage } from '../model/lock.ts';
import type { PackageManager } from './contract.ts';

/** When a package was made, in seconds since 1970: as its index has it, else as its file does. */
export function dateOf(
  entry: LockedPackage,
  file: string,
  manager: PackageManager,
  host: Host,
): Promise<number> {
  if (entry.built !== undefined) return Promise.resolve(entry.built);
  return (
    manager.date?.(file, entry, host) ??
    fail('locked', `The lock does not say when ${entry.name} was built`, {
      hint: 'Write it again with `base-image lock`.',
    })
  );
}
