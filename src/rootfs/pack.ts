import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import { fail } from '../model/error.ts';
import { tarArchive, type TarEntry } from '../oci/tar.ts';
import type { SpecialFile } from './rootfs.ts';
import type { Xattrs } from './xattrs.ts';

export interface PackOptions {
  /** Seconds since 1970: the date of everything but files that are older. */
  readonly epoch: number;
  /** True leaves the path (`proc/1`, relative to the root) out, with all that is below it. */
  readonly exclude?: (path: string) => boolean;
  /** Without this, a device node is an error: images are given theirs by the engine that runs them. */
  readonly devices?: boolean;
  /** Members that are not in the folder but shall be in the archive; their parents are there. */
  readonly specialFiles?: readonly SpecialFile[];
}

const mebibyte = 2 ** 20;
const slash = Buffer.from('/');
/** Pieces of content from this size on are not grouped with others. */
const largePiece = 128 * 1024;

/**
 * The tar archive of a root directory, one piece of at most about a mebibyte at a time.
 *
 * The same tree gives the same bytes: members sorted by the bytes of their paths, numeric owners, dates of files no
 * later than the epoch and all others equal to it, hard links to the first of their names. Sockets are left out, as every tar does. A large file's content
 * is by itself, cut each mebibyte, so that the same file is the same pieces in every image that has it, whatever lies
 * around it; all but a last piece that is small, which goes with what follows.
 *
 * Reading is synchronous: for thousands of small files that is several times faster, and one piece is all that is
 * ever held.
 * @throws BaseImageError `install` for what an image cannot hold: names that are not UTF-8, OCI whiteouts, devices.
 */
export async function* tarChunks(
  rootfs: string,
  xattrs: Xattrs,
  options: PackOptions,
): AsyncGenerator<Uint8Array, void> {
  let group: Uint8Array[] = [];
  let grouped = 0;
  const takeGroup = (): Buffer => {
    const bytes = Buffer.concat(group, grouped);
    group = [];
    grouped = 0;
    return bytes;
  };

  const special = (options.specialFiles ?? []).map((file) => specialEntry(file, options.epoch));
  for await (const piece of tarArchive(merged(entriesOf(rootfs, xattrs, options), special))) {
    const large = piece.length >= largePiece;
    if (grouped >= mebibyte || (large && grouped > 0)) yield takeGroup();
    if (large) {
      yield piece;
    } else {
      group.push(piece);
      grouped += piece.length;
    }
  }
  yield takeGroup();
}

function* entriesOf(rootfs: string, xattrs: Xattrs, options: PackOptions): Generator<TarEntry> {
  const firstNames = new Map<string, string>();
  for (const path of walk(rootfs, '', options)) {
    const stats = lstatSync(join(rootfs, path));
    const entry = toEntry(rootfs, path, stats, xattrs.get(path), options);
    if (entry === undefined) continue;
    if (entry.type === 'file' && stats.nlink > 1) {
      const inode = inodeOf(join(rootfs, path));
      const first = firstNames.get(inode);
      if (first !== undefined) {
        // The content is the first name's. Attributes are said again: who unpacks sets the owner once more for each
        // name, and the kernel drops capabilities with that.
        const { content: _content, ...bare } = entry;
        yield { ...bare, type: 'link', size: 0, linkname: first };
        continue;
      }
      firstNames.set(inode, path);
    }
    yield entry;
  }
}

function specialEntry({ path, ...about }: SpecialFile, epoch: number): TarEntry {
  return { ...about, name: path, uid: 0, gid: 0, size: 0, mtime: epoch };
}

/** `sorted` with `more` at their places in the order of the bytes of names, instead of what has the same name. */
function* merged(sorted: Iterable<TarEntry>, more: readonly TarEntry[]): Generator<TarEntry> {
  const bytes = ({ name }: TarEntry) => Buffer.from(name);
  const pending = more.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)));
  for (const entry of sorted) {
    while (pending[0] && Buffer.compare(bytes(pending[0]), bytes(entry)) < 0)
      yield pending.shift() as TarEntry;
    if (pending[0]?.name !== entry.name) yield entry;
  }
  yield* pending;
}

/** Every path, in the order of the bytes of member names, one directory at a time: a large tree needs no large list. */
function* walk(rootfs: string, folder: string, options: PackOptions): Generator<string> {
  const entries = readdirSync(join(rootfs, folder), { encoding: 'buffer', withFileTypes: true });
  // A directory's members begin with its name and a slash, which is where it sorts.
  const keyed = entries.map((entry) => ({
    name: entry.name,
    key: entry.isDirectory() ? Buffer.concat([entry.name, slash]) : entry.name,
  }));
  for (const { name, key } of keyed.sort((a, b) => Buffer.compare(a.key, b.key))) {
    if (!isUtf8(name)) {
      fail('install', `Name is not UTF-8: ${join('/', folder, escaped(name))}`, {
        hint: 'Tar archives for images hold UTF-8 names only; rename or remove the file in the recipe.',
      });
    }
    const path = join(folder, name.toString());
    if (options.exclude?.(path)) continue;
    if (name.toString().startsWith('.wh.')) {
      fail('install', `Name would delete a file when the image is unpacked: /${path}`, {
        hint: 'OCI layers reserve names that start with ".wh."; rename or remove the file in the recipe.',
      });
    }
    yield path;
    if (key !== name) yield* walk(rootfs, path, options);
  }
}

function toEntry(
  rootfs: string,
  path: string,
  stats: Stats,
  xattrs: ReadonlyMap<string, Uint8Array> | undefined,
  { epoch, devices = false }: PackOptions,
): TarEntry | undefined {
  const common = {
    name: path,
    mode: stats.mode,
    uid: stats.uid,
    gid: stats.gid,
    size: 0,
    // When a directory or a link was touched last tells how the root was made, not what is in it.
    mtime: stats.isFile() ? Math.min(Math.max(Math.floor(stats.mtimeMs / 1000), 0), epoch) : epoch,
    ...(xattrs === undefined ? {} : { xattrs }),
  };
  if (stats.isFile()) {
    const { size } = stats;
    return { ...common, type: 'file', size, content: readPieces(join(rootfs, path), size) };
  }
  if (stats.isDirectory()) return { ...common, type: 'directory', name: `${path}/` };
  if (stats.isSymbolicLink()) return { ...common, type: 'symlink', linkname: linkTarget(rootfs, path) };
  if (stats.isFIFO()) return { ...common, type: 'fifo' };
  if (stats.isSocket()) return undefined;
  if (!devices) {
    fail('install', `Device node in the root: /${path}`, {
      hint: 'Containers get their devices from the engine; remove the node in the recipe.',
    });
  }
  const type = stats.isBlockDevice() ? 'block-device' : 'character-device';
  return { ...common, type, device: deviceOf(stats.rdev) };
}

function linkTarget(rootfs: string, path: string): string {
  const target = readlinkSync(join(rootfs, path), { encoding: 'buffer' });
  return isUtf8(target)
    ? target.toString()
    : fail('install', `Target of the symbolic link /${path} is not UTF-8: ${escaped(target)}`);
}

/** Linux's packing of a device number, as glibc's major(3) and minor(3) undo it. */
function deviceOf(rdev: number): { readonly major: number; readonly minor: number } {
  const bits = BigInt(rdev);
  return {
    major: Number(((bits >> 8n) & 0xfffn) | ((bits >> 32n) & ~0xfffn)),
    minor: Number((bits & 0xffn) | ((bits >> 12n) & ~0xffn & 0xffffffffn)),
  };
}

/** Inode numbers may go beyond what a `number` holds exactly, and two files taken for one would be a disaster. */
function inodeOf(path: string): string {
  const { dev, ino } = lstatSync(path, { bigint: true });
  return `${dev}:${ino}`;
}

/** Content in pieces of a mebibyte. Holes of sparse files read as zeros. */
function* readPieces(path: string, size: number): Generator<Buffer> {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    for (let offset = 0; offset < size; offset += mebibyte) {
      const wanted = Math.min(mebibyte, size - offset);
      const piece = Buffer.allocUnsafe(wanted);
      let read = 0;
      while (read < wanted) {
        const count = readSync(file, piece, read, wanted - read, offset + read);
        if (count === 0) fail('internal', `File shrank while it was packed: ${path}`);
        read += count;
      }
      yield piece;
    }
  } finally {
    closeSync(file);
  }
}

function escaped(name: Buffer): string {
  return name.toString('latin1').replace(/[^\x20-\x5b\x5d-\x7e]/g, (char) => {
    return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
