import { compareLibraryNames } from './order.ts';

/** One library that the loader can find by its soname. */
export interface CacheEntry {
  readonly soname: string;
  /** As seen from inside the image. */
  readonly path: string;
  readonly flags: number;
  /** Name of the subdirectory of `glibc-hwcaps` it is in, when it is for some processors only. */
  readonly hwcaps?: string;
  readonly isaLevel: number;
}

export interface Cache {
  readonly entries: readonly CacheEntry[];
  /** Every subdirectory of `glibc-hwcaps` there is; `ldconfig` stores the names of empty ones as well. */
  readonly hwcaps: readonly string[];
  readonly generator: string;
  readonly order: 'LE' | 'BE';
}

const magic = 'glibc-ld.so.cache1.1';
const headerSize = 48;
const entrySize = 24;
const endianness = { LE: 2, BE: 3 };

const extensionMagic = 0xeaa42174;
const extension = { headerSize: 8, sectionSize: 16, generator: 0, hwcaps: 1 };
/** In an entry's hwcap field: the low half is an index into the list of hwcaps names. */
const namedHwcaps = 1 << 30;

/**
 * The bytes of `/etc/ld.so.cache`, as glibc has written them since 2.33: a header, the entries, the strings, and a
 * directory of extensions (`sysdeps/generic/dl-cache.h`).
 */
export function encodeCache({ entries, hwcaps, generator, order }: Cache): Buffer {
  const sorted = [...entries].sort(compareEntries);
  const used = [...new Set(sorted.flatMap((entry) => entry.hwcaps ?? []))].sort();
  const strings = stringTable([...sorted.flatMap(({ soname, path }) => [soname, path]), ...hwcaps]);
  const stringsAt = headerSize + sorted.length * entrySize;
  const at = (text: string) => stringsAt + strings.offset(text);

  const extensionAt = Math.ceil((stringsAt + strings.bytes.length) / 4) * 4;
  const sections = used.length > 0 ? 2 : 1;
  const hwcapsAt = extensionAt + extension.headerSize + sections * extension.sectionSize;
  const generatorAt = hwcapsAt + used.length * 4;

  const bytes = Buffer.alloc(generatorAt + Buffer.byteLength(generator));
  const words = (offset: number, ...values: readonly number[]) => {
    for (const [index, value] of values.entries()) {
      if (order === 'LE') bytes.writeUInt32LE(value, offset + 4 * index);
      else bytes.writeUInt32BE(value, offset + 4 * index);
    }
  };
  bytes.write(magic, 0);
  words(20, sorted.length, strings.bytes.length);
  bytes.writeUInt8(endianness[order], 28);
  words(32, extensionAt);
  for (const [index, entry] of sorted.entries()) {
    const offset = headerSize + index * entrySize;
    words(offset, entry.flags, at(entry.soname), at(entry.path));
    if (entry.hwcaps === undefined) continue;
    const [high, low] = [namedHwcaps | entry.isaLevel, used.indexOf(entry.hwcaps)];
    words(offset + 16, ...(order === 'LE' ? [low, high] : [high, low]));
  }
  strings.bytes.copy(bytes, stringsAt);

  const section = extensionAt + extension.headerSize;
  words(extensionAt, extensionMagic, sections);
  words(section, extension.generator, 0, generatorAt, Buffer.byteLength(generator));
  if (used.length > 0) {
    words(section + extension.sectionSize, extension.hwcaps, 0, hwcapsAt, used.length * 4);
    words(hwcapsAt, ...used.map(at));
  }
  bytes.write(generator, generatorAt);
  return bytes;
}

/** Names descend; libraries for some processors come before the one for all. */
function compareEntries(a: CacheEntry, b: CacheEntry): number {
  const names = compareLibraryNames(b.soname, a.soname);
  if (names !== 0 || a.flags !== b.flags) return names || b.flags - a.flags;
  if (a.hwcaps === b.hwcaps) return 0;
  if (a.hwcaps === undefined) return 1;
  return b.hwcaps === undefined || a.hwcaps < b.hwcaps ? -1 : 1;
}

interface StringTable {
  readonly bytes: Buffer;
  offset(text: string): number;
}

/** Each string once, ended by a zero byte; one that another ends with is found inside it (glibc's elf/stringtable.c). */
function stringTable(texts: readonly string[]): StringTable {
  const strings = [...new Set(texts)].map((text) => ({ text, bytes: Buffer.from(text) }));
  strings.sort((a, b) => compareEnds(a.bytes, b.bytes));
  const offsets = new Map<string, number>();
  const parts: Buffer[] = [];
  let end = 0;
  let previous = Buffer.alloc(0);
  for (const { text, bytes } of strings) {
    const shared = previous.length >= bytes.length && previous.subarray(-bytes.length).equals(bytes);
    if (!shared) {
      parts.push(bytes, Buffer.alloc(1));
      end += bytes.length + 1;
    }
    offsets.set(text, end - 1 - bytes.length);
    previous = bytes;
  }
  return { bytes: Buffer.concat(parts), offset: (text) => offsets.get(text) ?? 0 };
}

/** Compares from the last byte backwards, descending, so that a string follows those that end with it. */
function compareEnds(a: Buffer, b: Buffer): number {
  for (let back = 1; back <= a.length && back <= b.length; back++) {
    const difference = (b.at(-back) ?? 0) - (a.at(-back) ?? 0);
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}
