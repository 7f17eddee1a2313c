import { constants, copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../model/error.ts';

/**
 * Shows a file of the cache in `folder` under another name: linked, so that pruning cannot pull it away.
 * @param name out of an index that need not be signed, or out of a lock
 * @returns its path
 * @throws BaseImageError `install` for a name that leads out of the folder
 */
export function linkInto(folder: string, name: string, from: string): string {
  if (name.includes('/')) fail('install', `A package cannot be called ${JSON.stringify(name)}`);
  const path = join(folder, name);
  try {
    linkSync(from, path);
  } catch {
    // Another file system. What has the name already must stay as it is: it may be a link into the cache.
    copyFileSync(from, path, constants.COPYFILE_EXCL);
  }
  return path;
}
