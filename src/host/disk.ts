import { statfs } from 'node:fs/promises';
import { BaseImageError } from '../model/error.ts';
import { formatBytes } from '../model/units.ts';

/**
 * What a failed write below the cache folder means to a user: `space`, or `host` when it cannot be written at all.
 * Anything that is no error of the file system comes back as it is.
 */
export async function diskError(cause: unknown, folder: string): Promise<unknown> {
  const { code, syscall, message } = (cause ?? {}) as NodeJS.ErrnoException;
  if (cause instanceof BaseImageError || code === undefined || syscall === undefined) return cause;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const free = await statfs(folder).then(
      (stats) => `${formatBytes(stats.bavail * stats.bsize)} free`,
      () => code,
    );
    return new BaseImageError('space', `No space left in ${folder} (${free})`, {
      hint: 'Free some space there, or choose a folder on a larger disk with --cache-dir DIR',
      cause,
    });
  }
  return new BaseImageError('host', `Cannot use the cache folder ${folder}: ${message}`, {
    hint: 'Choose a folder that can be written with --cache-dir DIR',
    cause,
  });
}
