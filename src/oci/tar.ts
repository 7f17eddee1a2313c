import { fail } from '../model/error.ts';

/**
 * One member of a tar archive. Every field is required where a default would depend on the clock or the machine;
 * owners are numbers only.
 */
export interface TarEntry {
  /** Path without a leading slash or `./`; directories end in a slash. */
  readonly name: string;
  readonly type: keyof typeof typeFlags;
  /** Permission bits with setuid, setgid and sticky; the file type bits of `st_mode` are left out. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content that follow; 0 for everything but files. */
  readonly size: number;
  /** Whole seconds since 1970. */
  readonly mtime: number;
  /** Target of a symbolic link, or the name of the earlier entry that a hard link repeats. */
  readonly linkname?: string;
  readonly device?: { readonly major: number; readonly minor: number };
  /** Extended attributes by full name (`security.capability`), values as they are on disk. */
  readonly xattrs?: ReadonlyMap<string, Uint8Array>;
}

const typeFlags = {
  file: '0',
  link: '1',
  symlink: '2',
  'character-device': '3',
  'block-device': '4',
  directory: '5',
  fifo: '6',
} as const;

const blockSize = 512;

/** What ends an archive. */
export const endOfArchive: Uint8Array = new Uint8Array(2 * blockSize);

/** Bytes that `size` bytes of content take up: tar fills its blocks of 512 with zeros. */
export function padded(size: number): number {
  return Math.ceil(size / blockSize) * blockSize;
}

// What ustar's fields can hold; beyond that a PAX record says it, and the field is a stand-in that no reader looks at.
const longestName = 100;
const largestId = 0o7777777;
const largestSize = 0o77777777777;
const standIn = 'PaxHeader';

/**
 * The bytes before an entry's content: a ustar header (POSIX.1-1988), with a PAX extended header (POSIX.1-2001) in
 * front for whatever ustar cannot say. Written here because attribute values are bytes: tar-stream and its kin take
 * PAX values as text, and turn the 0x80 of a file capability into two bytes of UTF-8.
 * @throws BaseImageError `internal` for dates before 1970 or after 2242 and for impossible device numbers.
 */
export function encodeHeader(entry: TarEntry): Buffer {
  const { name, linkname = '', uid, gid, size, mtime, device } = entry;
  const header = ustar({
    typeFlag: typeFlags[entry.type],
    name: fitsName(name) ? name : standIn,
    linkname: fitsName(linkname) ? linkname : standIn,
    mode: entry.mode & 0o7777,
    uid: uid > largestId ? 0 : uid,
    gid: gid > largestId ? 0 : gid,
    size: size > largestSize ? 0 : size,
    mtime,
    major: device?.major ?? 0,
    minor: device?.minor ?? 0,
  });
  const extended = Buffer.concat(paxRecords(entry));
  if (extended.length === 0) return header;
  const prelude = ustar({
    typeFlag: 'x',
    name: standIn,
    linkname: '',
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: extended.length,
    mtime,
    major: 0,
    minor: 0,
  });
  return Buffer.concat([prelude, extended, Buffer.alloc(padded(extended.length) - extended.length), header]);
}

function paxRecords({ name, linkname = '', uid, gid, size, xattrs }: TarEntry): Buffer[] {
  const records: Buffer[] = [];
  if (!fitsName(name)) records.push(paxRecord('path', name));
  if (!fitsName(linkname)) records.push(paxRecord('linkpath', linkname));
  if (uid > largestId) records.push(paxRecord('uid', String(uid)));
  if (gid > largestId) records.push(paxRecord('gid', String(gid)));
  if (size > largestSize) records.push(paxRecord('size', String(size)));
  const attributes = [...(xattrs ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, value] of attributes) records.push(paxRecord(`SCHILY.xattr.${key}`, value));
  return records;
}

/** `LENGTH KEY=VALUE\n`, where LENGTH counts itself. */
function paxRecord(key: string, value: string | Uint8Array): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  const body = Buffer.concat([Buffer.from(` ${key}=`), bytes, Buffer.from('\n')]);
  let length = body.length;
  while (length !== body.length + String(length).length) length = body.length + String(length).length;
  return Buffer.concat([Buffer.from(String(length)), body]);
}

// ustar's prefix field could carry some longer names, at the price of a second way to write the same path.
function fitsName(name: string): boolean {
  return Buffer.byteLength(name) === name.length && name.length <= longestName;
}

interface UstarFields {
  readonly typeFlag: string;
  readonly name: string;
  readonly linkname: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtime: number;
  readonly major: number;
  readonly minor: number;
}

function ustar(fields: UstarFields): Buffer {
  const block = Buffer.alloc(blockSize);
  const octal = (value: number, offset: number, width: number): void => {
    const digits = value.toString(8);
    if (!/^[0-7]+$/.test(digits) || digits.length >= width) {
      fail('internal', `Tar header of ${JSON.stringify(fields.name)} cannot hold the number ${value}`);
    }
    block.write(digits.padStart(width - 1, '0'), offset);
  };
  block.write(fields.name, 0);
  octal(fields.mode, 100, 8);
  octal(fields.uid, 108, 8);
  octal(fields.gid, 116, 8);
  octal(fields.size, 124, 12);
  octal(fields.mtime, 136, 12);
  block.write(fields.typeFlag, 156);
  block.write(fields.linkname, 157);
  block.write('ustar\0' + '00', 257);
  octal(fields.major, 329, 8);
  octal(fields.minor, 337, 8);
  // The checksum is the sum of all bytes, with its own field taken as eight spaces.
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
