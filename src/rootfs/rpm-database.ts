import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { fail } from '../model/error.ts';
import { removeResidue } from './residue.ts';
import type { Rootfs } from './rootfs.ts';

/** Where rpms of different distributions have their database. */
export const rpmDatabases: readonly string[] = ['/usr/lib/sysimage/rpm', '/var/lib/rpm'];

/**
 * Turns a database that rpm has written, in the folder `path` of an image, into bytes that say the same on every run and
 * can be read where nothing can be written. SUSE's ndb is that as it is.
 */
export function settleRpmDatabase(root: Rootfs, path: string): void {
  const folder = root.locate(path);
  if (fs.existsSync(join(folder, 'rpmdb.sqlite'))) settleSqlite(join(folder, 'rpmdb.sqlite'), path);
  const inside = folder.slice(root.path.length);
  removeResidue(
    root,
    ['.rpm.lock', '__db.*'].map((name) => ({ glob: join(inside, name) })),
  );
  for (const name of root.list(path)) settleBerkeley(join(folder, name));
}

/**
 * rpm leaves SQLite in a mode (WAL) that needs files beside it even for reading.
 * @see https://www.sqlite.org/fileformat2.html#file_format_version_numbers
 */
function settleSqlite(file: string, path: string): void {
  const log = `${file}-wal`;
  if (fs.existsSync(log) && fs.statSync(log).size > 0)
    fail('install', `rpm has left changes beside its database, in ${path}/rpmdb.sqlite-wal`, {
      hint: 'A command that was ended while it changed packages leaves such a file; find out which, and why.',
    });
  const database = fs.openSync(file, 'r+');
  try {
    const legacy = 1;
    fs.writeSync(database, Uint8Array.of(legacy, legacy), 0, 2, 18);
    // The version of SQLite that wrote last, which is this machine's and of no use to anybody.
    fs.writeSync(database, new Uint8Array(4), 0, 4, 96);
  } finally {
    fs.closeSync(database);
  }
  for (const left of [log, `${file}-shm`]) fs.rmSync(left, { force: true });
}

/** Magic numbers of hashes and trees, at the same place in both byte orders. */
const berkeley = [0x061561, 0x053162];

/**
 * Berkeley DB gives each file an ID made of inode, time and process, so that no two are taken for one. A name does that
 * as well, and is the same on every run.
 */
function settleBerkeley(file: string): void {
  if (!fs.lstatSync(file).isFile()) return;
  const bytes = fs.readFileSync(file);
  if (
    bytes.length < 512 ||
    ![bytes.readUInt32LE(12), bytes.readUInt32BE(12)].some((magic) => berkeley.includes(magic))
  )
    return;
  const id = Buffer.from(bytes.subarray(52, 72));
  const name = createHash('sha1').update(basename(file)).digest();
  // Every page that describes a table repeats it.
  for (let at = bytes.indexOf(id); at !== -1; at = bytes.indexOf(id, at + id.length)) name.copy(bytes, at);
  fs.writeFileSync(file, bytes);
}
