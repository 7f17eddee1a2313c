import type { Host } from '../host/contract.ts';
import { hexOf } from '../model/digest.ts';
import { lockDigest, type Lock } from '../model/lock.ts';
import type { PackageFiles, PackageManager } from '../packages/contract.ts';
import { rootSize } from './fetch.ts';

/** Tools roots, each made once, however many platforms are built with it. */
export function toolsRoots(
  manager: PackageManager,
  host: Host,
): (lock: Lock, files: PackageFiles) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (lock, files) => {
    const digest = lockDigest(lock);
    const make = async (): Promise<string> => {
      const root = await host.room(`tools-${hexOf(digest).slice(0, 12)}`, await rootSize(lock, files));
      await manager.makeTools?.(lock, files, root, host);
      return root;
    };
    const making = made.get(digest) ?? make();
    made.set(digest, making);
    return making;
  };
}
