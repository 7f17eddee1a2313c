import type { Rootfs } from '../rootfs.ts';
import { libraryAbi, type LibraryAbi } from './abi.ts';
import { follow, sameFile } from './follow.ts';
import type { Ldconfig } from './ldconfig.ts';
import { compareLibraryNames } from './order.ts';
import { readSharedObject } from './shared-object.ts';

/** The file in a directory that stands for a soname. */
export interface Library extends LibraryAbi {
  readonly name: string;
  readonly soname: string;
  /** A link for the soname itself, or for compilers: it needs no further link. */
  readonly isLink: boolean;
}

/** Of each soname the newest library in a directory; links to libraries that are gone are removed, as `ldconfig` does. */
export function newestLibraries(
  root: Rootfs,
  directory: string,
  forSomeProcessors: boolean,
  ldconfig: Ldconfig,
): readonly Library[] {
  const newest = new Map<string, Library>();
  for (const name of root.list(directory)) {
    const path = `${directory}/${name}`;
    const stat = root.stat(path);
    const linked = stat?.isSymbolicLink() === true;
    if (!linked && !stat?.isFile()) continue;
    if (!isLibraryName(name) && !(linked && forSomeProcessors)) continue;
    if (isTemporary(name, ldconfig.minor)) continue;
    if (linked && !root.has(path)) {
      if (name.includes('.so.')) root.remove(path);
      continue;
    }
    const library = libraryAt(root, path, name, linked, ldconfig);
    if (!library) continue;
    const known = newest.get(library.soname);
    if (!known || isBetter(library, known)) newest.set(library.soname, library);
  }
  return [...newest.values()];
}

function libraryAt(
  root: Rootfs,
  path: string,
  name: string,
  linked: boolean,
  ldconfig: Ldconfig,
): Library | undefined {
  if (!follow(root, path)?.isFile()) return undefined;
  const object = readSharedObject(root.locate(path));
  const abi = object && libraryAbi(object, ldconfig);
  if (!abi) return undefined;
  const { soname = name } = object;
  // Either the link of the soname, or the one that compilers look for (`libz.so` for `libz.so.1`). A link of any
  // other name counts as a file.
  const isLink = linked && (name === soname || (name.endsWith('.so') && soname.startsWith(name)));
  return { name, soname: isLink ? name : soname, ...abi, isLink };
}

function isBetter(candidate: Library, known: Library): boolean {
  if (candidate.isLink !== known.isLink) return known.isLink;
  return compareLibraryNames(known.name, candidate.name) < 0;
}

/** Loaders are libraries, too. */
function isLibraryName(name: string): boolean {
  return /^(?:lib|ld-).*\.so/s.test(name) || name.startsWith('ld.so.') || name.startsWith('ld64.so.');
}

/** Files that prelink, and in the eyes of newer versions rpm and dpkg, are about to rename. */
function isTemporary(name: string, minor: number): boolean {
  if (/\.#prelink#(?:\..{6})?$/s.test(name)) return true;
  return minor >= 39 && (name.includes(';') || /\.dpkg-(?:new|tmp)$/.test(name));
}

/**
 * Debian leaves links to the loader as they are: another architecture's may be meant. The missing commas are in its
 * list as well (patch `local-ldconfig-ignore-ld.so`).
 */
const loaders = new Set([
  'ld-kfreebsd-x86-64.so.1',
  'ld-linux-aarch64.so.1',
  'ld-linux-aarch64_be.so.1',
  'ld-linux-armhf.so.3',
  'ld-linux-ia64.so.2',
  'ld-linux-mipsn8.so.1',
  'ld-linux-riscv64-lp64.so.1' + 'ld-linux-riscv64-lp64d.so.1' + 'ld-linux-x32.so.2',
  'ld-linux-x86-64.so.2',
  'ld-linux.so.2',
  'ld-linux.so.3',
  'ld.so.1',
  'ld64.so.1',
  'ld64.so.2',
]);

/** Makes the soname in a directory lead to the library, unless it does, or something else than a link is in the way. */
export function linkSoname(root: Rootfs, directory: string, { name, soname }: Library): void {
  const path = `${directory}/${soname}`;
  const library = follow(root, `${directory}/${name}`);
  const present = follow(root, path);
  if (present && (!library || sameFile(library, present) || loaders.has(soname))) return;
  const stat = root.stat(path);
  if (stat && !stat.isSymbolicLink()) return;
  // A soname with slashes is somebody's mistake; no directories are made for it.
  if (!follow(root, path.slice(0, path.lastIndexOf('/')))?.isDirectory()) return;
  root.symlink(name, path);
}
