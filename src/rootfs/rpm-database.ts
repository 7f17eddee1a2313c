import * as fs from 'node:fs';
import { join } from 'node:path';
import { fail } from '../model/error.ts';
import type { Rootfs } from './rootfs.ts';

/** Where rpms of different distributions have their database. */
export const rpmDatabases: readonly string[] = ['/usr/lib/sysimage/rpm', '/var/lib/rpm'];

/**
 * Turns a database that rpm has written, in the folder `path` of an image, into plain bytes that say the same on every
 * run and can be read where nothing can be written: rpm leaves SQLite in a mode (WAL) that needs files beside it even
 * for reading. Databases in other formats have no such thing.
 * @see https://www.sqlite.org/fileformat2.html#file_format_version_numbers
 */
export function settleRpmDatabase(root: Rootfs, path: string): void {
  const folder = root.locate(path);
  const file = join(folder, 'rpmdb.sqlite');
  if (!fs.existsSync(file)) return;
  const log = `${file}-wal`;
  if (fs.existsSync(log) && fs.statSync(log).size > 0)
    fail('install', `rpm has left changes beside its database, in ${path}/rpmdb.sqlite-wal`, {
      hint: 'A command that was ended while it changed packages leaves such a file; find out which, and why.',
    });
  const database = fs.openSync(file, 'r+');
  try {
    const legacy = 1;
    fs.writeSync(database, Uint8Array.of(legacy, legacy), 0, 2, 18);
  } finally {
    fs.closeSync(database);
  }
  for (const left of [log, `${file}-shm`, join(folder, '.rpm.lock')]) fs.rmSync(left, { force: true });
}
