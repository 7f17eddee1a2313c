import { readFileSync } from 'node:fs';
import type { Rootfs } from '../../src/rootfs/rootfs.ts';

const x86_64 = 62;

function header(type: number, segments: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  bytes.writeUInt16LE(type, 16);
  bytes.writeUInt16LE(x86_64, 18);
  bytes.writeUInt32LE(64, 32);
  bytes.writeUInt16LE(segments, 56);
  return bytes;
}

/** The least that is a shared object of amd64: one segment that is loaded, one that leads to the soname. */
export function library(soname: string): Buffer {
  const [load, dynamic] = [1, 2];
  const [stringTable, sonameTag] = [5, 14];
  const tables = 64 + 2 * 56;
  const strings = tables + 3 * 16;
  // Loaded elsewhere than where it is in the file, as in real ones.
  const address = 0x10000;
  const segment = (type: number, offset: number, size: number) => {
    const bytes = Buffer.alloc(56);
    bytes.writeUInt32LE(type, 0);
    for (const [field, value] of [
      [8, offset],
      [16, address + offset],
      [32, size],
    ] as const)
      bytes.writeBigUInt64LE(BigInt(value), field);
    return bytes;
  };
  const table = Buffer.alloc(3 * 16);
  for (const [index, value] of [stringTable, address + strings, sonameTag, 1].entries())
    table.writeBigUInt64LE(BigInt(value), index * 8);
  return Buffer.concat([
    header(3, 2),
    segment(load, 0, strings + soname.length + 2),
    segment(dynamic, tables, table.length),
    table,
    Buffer.from(`\0${soname}\0`),
  ]);
}

/** What can be read from a `ldconfig` without running it; `minor` is that of glibc 2.x. */
export function ldconfigProgram(minor: number, origin = `Debian GLIBC 2.${minor}-1`): Buffer {
  const strings = ['', `ldconfig (${origin}) stable release version 2.${minor}`, '/lib/', '/usr/lib/', ''];
  return Buffer.concat([header(3, 0), Buffer.from(strings.join('\0'))]);
}

export interface ReadEntry {
  readonly soname: string;
  readonly path: string;
  readonly flags: number;
  /** High and low half. */
  readonly hwcaps: readonly [number, number];
}

/** The entries of a root's `/etc/ld.so.cache`, in their order. */
export function readCache(root: Rootfs): readonly ReadEntry[] {
  const bytes = readFileSync(root.locate('/etc/ld.so.cache'));
  if (bytes.toString('latin1', 0, 20) !== 'glibc-ld.so.cache1.1') throw new Error('not a cache');
  const little = bytes[28] === 2;
  const word = (offset: number) => (little ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset));
  const text = (offset: number) => bytes.toString('utf8', offset, bytes.indexOf(0, offset));
  return Array.from({ length: word(20) }, (_, index) => {
    const at = 48 + 24 * index;
    const [high, low] = little ? [at + 20, at + 16] : [at + 16, at + 20];
    return {
      flags: word(at),
      soname: text(word(at + 4)),
      path: text(word(at + 8)),
      hwcaps: [word(high), word(low)],
    };
  });
}
