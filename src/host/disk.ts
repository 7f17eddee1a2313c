import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BaseImageError } from '../model/error.ts';
import { reasonOf } from '../model/told.ts';
import { formatBytes } from '../model/units.ts';

/** Whether a write failed because there is no space. Such an error often names no path. */
export function isFull(error: unknown): boolean {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/**
 * Why nothing can be written in `folder`, in plain words. Node says of all that it cannot make that there is no such
 * file, so the folder around it is asked.
 */
export async function reasonAt(folder: string, cause: unknown): Promise<string> {
  const found = await stat(folder).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (found instanceof Error) {
    const above = dirname(folder);
    return found.code === 'ENOENT' && above !== folder ? reasonAt(above, cause) : reasonOf(found);
  }
  if (!found.isDirectory()) return 'it is a file';
  return access(folder, constants.W_OK).then(() => reasonOf(cause), reasonOf);
}

/**
 * What a failed write below the cache folder means to a user: `space`, or `host` when it cannot be written at all.
 * Anything that is no error of the file system comes back as it is.
 */
export async function diskError(cause: unknown, folder: string): Promise<unknown> {
  const { code, syscall } = (cause ?? {}) as NodeJS.ErrnoException;
  if (cause instanceof BaseImageError || code === undefined || syscall === undefined) return cause;
  if (isFull(cause)) {
    const free = await statfs(folder).then(
      (stats) => `${formatBytes(stats.bavail * stats.bsize)} free`,
      () => code,
    );
    return new BaseImageError('space', `No space left in ${folder} (${free})`, {
      hint: 'Free some space there, or choose a folder on a larger disk with --cache-dir DIR',
      cause,
    });
  }
  return new BaseImageError(
    'host',
    `Cannot use the cache folder ${folder}: ${await reasonAt(folder, cause)}`,
    {
      hint: 'Choose a folder that can be written with --cache-dir DIR',
      cause,
    },
  );
}
