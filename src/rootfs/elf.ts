import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { dialects, type Platform } from '../model/platform.ts';

/** A program or shared library that the image's platform cannot run. */
export interface ElfMismatch {
  /** Path relative to the root. */
  readonly path: string;
  /** What it was built for: ELF machine number, class and byte order, e.g. `machine 62, 64 bits, LE`. */
  readonly found: string;
}

// Where programs and libraries live: bin, sbin, lib, lib64, libx32, libexec … in each of these.
const parents = ['', 'usr', 'usr/local'];
const homes = /^(?:s?bin|lib\w*)$/;

// Code for other processors, and for no processor of ours.
const foreign = new Set([
  'usr/lib/firmware',
  'lib/firmware',
  'usr/lib/modules',
  'lib/modules',
  'usr/lib/debug',
]);

const headerSize = 20;
const executable = 2;
const sharedObject = 3;

/**
 * Programs and shared libraries under `rootfs` whose ELF header is not the platform's: what a package of another
 * architecture, or a helper that compiled for the build machine, leaves behind. Sorted by path.
 */
export function elfMismatches(rootfs: string, platform: Platform): readonly ElfMismatch[] {
  const { machine, bits, order } = dialects(platform).elf;
  const wanted = describe(machine, bits, order);
  const mismatches: ElfMismatch[] = [];
  const header = Buffer.alloc(headerSize);
  const check = (path: string): void => {
    const found = elfOf(join(rootfs, path), header);
    if (found !== undefined && found !== wanted) mismatches.push({ path, found });
  };
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(rootfs, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !foreign.has(path)) visit(path);
      if (entry.isFile()) check(path);
    }
  };
  for (const parent of parents) {
    if (!lstatSync(join(rootfs, parent), { throwIfNoEntry: false })?.isDirectory()) continue;
    for (const entry of readdirSync(join(rootfs, parent), { withFileTypes: true })) {
      // Links among them (merged /usr) are not followed, so each file is met once.
      if (homes.test(entry.name) && entry.isDirectory()) visit(join(parent, entry.name));
      // Images of one program have it at the top.
      if (parent === '' && entry.isFile()) check(entry.name);
    }
  }
  return mismatches.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What an ELF program or shared object was built for; undefined for any other file, kernel and boot loader modules too. */
function elfOf(path: string, header: Buffer): string | undefined {
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, headerSize, 0) < headerSize) return undefined;
  } finally {
    closeSync(file);
  }
  if (header.readUInt32BE(0) !== 0x7f454c46) return undefined;
  const bits = header[4] === 2 ? 64 : 32;
  const order = header[5] === 2 ? 'BE' : 'LE';
  const half = (offset: number): number =>
    order === 'BE' ? header.readUInt16BE(offset) : header.readUInt16LE(offset);
  const type = half(16);
  if (type !== executable && type !== sharedObject) return undefined;
  return describe(half(18), bits, order);
}

function describe(machine: number, bits: number, order: string): string {
  return `machine ${machine}, ${bits} bits, ${order}`;
}
