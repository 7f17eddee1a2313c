import { statfs } from 'node:fs/promises';
import { BaseImageError } from '../model/error.ts';

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

/** `812 B`, `3.2 MB`: decimal units, as package managers print sizes. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit] ?? ''}`;
}
