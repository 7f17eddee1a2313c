import { closeSync, openSync, readSync } from 'node:fs';

/** What the first bytes of a program or shared object tell: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
export interface ElfHeader {
  readonly machine: number;
  readonly bits: 32 | 64;
  readonly order: 'LE' | 'BE';
  readonly type: 'executable' | 'shared object' | 'other';
  /** Path of the loader that the kernel is to start it with; undefined for static programs and libraries. */
  readonly interpreter: string | undefined;
}

const magic = 0x7f454c46;
const interpreterSegment = 3;
/** More program headers than any linker writes, and a longer path than the kernel takes. */
const mostSegments = 256;
const longestPath = 4096;

/** The header of the file at `path` on this machine, which must be a regular file; undefined for what is no ELF file. */
export function readElf(path: string): ElfHeader | undefined {
  const file = openSync(path, 'r');
  const bytesAt = (offset: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  };
  try {
    const head = bytesAt(0, 64);
    if (head.length < 52 || head.readUInt32BE(0) !== magic) return undefined;
    const wide = head[4] === 2;
    const big = head[5] === 2;
    if (wide && head.length < 64) return undefined;
    const half = (from: Buffer, at: number) => (big ? from.readUInt16BE(at) : from.readUInt16LE(at));
    const word = (from: Buffer, at: number) => (big ? from.readUInt32BE(at) : from.readUInt32LE(at));
    const long = (from: Buffer, at: number) =>
      Number(big ? from.readBigUInt64BE(at) : from.readBigUInt64LE(at));
    const address = (from: Buffer, narrowAt: number, wideAt: number) =>
      wide ? long(from, wideAt) : word(from, narrowAt);

    const size = half(head, wide ? 54 : 42);
    const count = Math.min(half(head, wide ? 56 : 44), mostSegments);
    const segments =
      size === (wide ? 56 : 32) ? bytesAt(address(head, 28, 32), size * count) : Buffer.alloc(0);
    let interpreter: string | undefined;
    for (let at = 0; at + size <= segments.length && size > 0; at += size) {
      const segment = segments.subarray(at, at + size);
      if (word(segment, 0) !== interpreterSegment) continue;
      const length = Math.min(address(segment, 16, 32), longestPath);
      interpreter = bytesAt(address(segment, 4, 8), length)
        .toString()
        .replace(/\0.*$/s, '');
    }
    const type = half(head, 16);
    return {
      machine: half(head, 18),
      bits: wide ? 64 : 32,
      order: big ? 'BE' : 'LE',
      type: type === 2 ? 'executable' : type === 3 ? 'shared object' : 'other',
      interpreter,
    };
  } finally {
    closeSync(file);
  }
}
