import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What the first bytes of an ELF file say, of either class and byte order. */
export interface ElfHeader {
  readonly bits: 32 | 64;
  readonly order: 'LE' | 'BE';
  readonly type: number;
  readonly machine: number;
  /** `e_flags`: what they mean is up to the machine. */
  readonly flags: number;
  readonly programHeaders: { readonly offset: number; readonly count: number };
}

/** What the loader's cache needs to know of a library. */
export interface SharedObject {
  readonly elf: ElfHeader;
  readonly soname?: string;
  /** Names of the libraries it is linked with. */
  readonly needed: readonly string[];
  /** Whether it names folders of its own to look for them (DT_RPATH, DT_RUNPATH). */
  readonly ownPath: boolean;
  /** Set in libraries that can be run, libc among them. */
  readonly interpreter?: string;
  /** x86 only: the highest instruction set level that the code needs, as the bit's number; 0 when it does not say. */
  readonly isaLevel: number;
}

/** Fields at an offset, in one file's byte order; addresses in its class. */
interface Fields {
  half(offset: number): number;
  word(offset: number): number;
  address(offset: number): number;
}

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
  readonly alignment: number;
}

/** Numbers of the ELF specification and its GNU extensions. */
const executable = 2;
const sharedObject = 3;
const segment = { load: 1, dynamic: 2, interpreter: 3, gnuProperty: 0x6474e553 };
const dynamic = { end: 0, needed: 1, stringTable: 5, soname: 14, rpath: 15, runpath: 29 };
const gnuPropertyNote = 5;
const x86IsaNeeded = 0xc0008002;

const headerSize = { 32: 52, 64: 64 };
const segmentSize = { 32: 32, 64: 56 };
/** Longer than any file name, and so than any soname. */
const longestName = 4096;

function fieldsOf(bytes: Buffer, bits: 32 | 64, order: 'LE' | 'BE'): Fields {
  const little = order === 'LE';
  const half = (offset: number) => (little ? bytes.readUInt16LE(offset) : bytes.readUInt16BE(offset));
  const word = (offset: number) => (little ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset));
  const long = (offset: number) =>
    Number(little ? bytes.readBigUInt64LE(offset) : bytes.readBigUInt64BE(offset));
  return { half, word, address: bits === 64 ? long : word };
}

/** Undefined for what is not ELF, or cut short. */
export function elfHeader(file: Buffer): ElfHeader | undefined {
  if (file.length < headerSize[32] || file.readUInt32BE(0) !== 0x7f454c46) return undefined;
  const bits = file[4] === 2 ? 64 : 32;
  const order = file[5] === 2 ? 'BE' : 'LE';
  if (file.length < headerSize[bits]) return undefined;
  const { half, word, address } = fieldsOf(file, bits, order);
  const wide = bits === 64;
  return {
    bits,
    order,
    type: half(16),
    machine: half(18),
    flags: word(wide ? 48 : 36),
    programHeaders: { offset: address(wide ? 32 : 28), count: half(wide ? 56 : 44) },
  };
}

/** The shared object in a file of this machine; undefined for anything else. Only the parts that matter are read. */
export function readSharedObject(path: string): SharedObject | undefined {
  const found = readDynamic(path);
  return found?.elf.type === sharedObject ? found : undefined;
}

/** The same for programs too, of either type, as far as they are linked with anything. */
export function readDynamic(path: string): SharedObject | undefined {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return parse((offset, length) => {
      const bytes = Buffer.alloc(Math.min(length, size - offset));
      readSync(file, bytes, 0, bytes.length, offset);
      return bytes;
    });
  } catch (error) {
    // Offsets that lead out of the file: it is damaged, and the loader could not use it either.
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    closeSync(file);
  }
}

function parse(read: (offset: number, length: number) => Buffer): SharedObject | undefined {
  const elf = elfHeader(read(0, headerSize[64]));
  if (elf?.type !== sharedObject && elf?.type !== executable) return undefined;
  const { bits, order } = elf;
  const segments = segmentsOf(
    elf,
    read(elf.programHeaders.offset, elf.programHeaders.count * segmentSize[bits]),
  );
  const last = (type: number) => segments.findLast((candidate) => candidate.type === type);
  const text = (offset: number) => {
    const bytes = read(offset, longestName);
    return bytes.toString('utf8', 0, bytes.indexOf(0));
  };

  const table = last(segment.dynamic);
  if (!table || table.size === 0) return undefined;
  const { address } = fieldsOf(read(table.offset, table.size), bits, order);
  const width = bits / 8;
  const tags: { readonly tag: number; readonly value: number }[] = [];
  for (let at = 0; at + 2 * width <= table.size; at += 2 * width) {
    const tag = address(at);
    if (tag === dynamic.end) break;
    tags.push({ tag, value: address(at + width) });
  }
  const strings = tags.find(({ tag }) => tag === dynamic.stringTable)?.value;
  if (strings === undefined) return undefined;
  // The tag holds an address; where that is in the file, the segment that is loaded there says.
  const home = segments.find(
    ({ type, address, size }) => type === segment.load && strings >= address && strings - address < size,
  );
  const start = home ? strings - home.address + home.offset : strings;
  const named = (wanted: number) =>
    tags.filter(({ tag }) => tag === wanted).map(({ value }) => text(start + value));

  const [soname] = named(dynamic.soname);
  const interpreter = last(segment.interpreter);
  const property = last(segment.gnuProperty);
  return {
    elf,
    ...(soname !== undefined && { soname }),
    needed: named(dynamic.needed),
    ownPath: tags.some(({ tag }) => tag === dynamic.rpath || tag === dynamic.runpath),
    ...(interpreter && { interpreter: text(interpreter.offset) }),
    isaLevel:
      property?.alignment === width ? isaLevelIn(read(property.offset, property.size), bits, order) : 0,
  };
}

function segmentsOf({ bits, order, programHeaders }: ElfHeader, bytes: Buffer): readonly Segment[] {
  const { word, address } = fieldsOf(bytes, bits, order);
  const wide = bits === 64;
  return Array.from({ length: programHeaders.count }, (_, index) => {
    const at = index * segmentSize[bits];
    return {
      type: word(at),
      offset: address(at + (wide ? 8 : 4)),
      address: address(at + (wide ? 16 : 8)),
      size: address(at + (wide ? 32 : 16)),
      alignment: address(at + (wide ? 48 : 28)),
    };
  });
}

/** Goes through the notes to the one of GNU properties, and through its properties, which are sorted by type. */
function isaLevelIn(notes: Buffer, bits: 32 | 64, order: 'LE' | 'BE'): number {
  const { word } = fieldsOf(notes, bits, order);
  const align = (size: number) => Math.ceil(size / (bits / 8)) * (bits / 8);
  for (let note = 0; note + 12 < notes.length;) {
    const [nameSize, size, type] = [word(note), word(note + 4), word(note + 8)];
    const start = align(note + 12 + nameSize);
    const end = start + size;
    if (type === gnuPropertyNote && notes.toString('latin1', note + 12, start) === 'GNU\0') {
      for (let property = start; property + 8 <= end; property += 8 + align(word(property + 4))) {
        if (word(property) !== x86IsaNeeded) continue;
        // The highest bit that is set; none is level 0.
        return word(property + 4) === 4 ? Math.max(0, 31 - Math.clz32(word(property + 8))) : 0;
      }
      return 0;
    }
    note = align(end);
  }
  return 0;
}
