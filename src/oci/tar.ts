import { once } from 'node:events';
import { pack, type Header, type Pack } from 'tar-stream';
import { fail } from '../model/error.ts';

/**
 * One member of a tar archive. Every field is required where a default would depend on the clock or the machine;
 * owners are numbers only.
 */
export interface TarEntry {
  /** Path without a leading slash or `./`; directories end in a slash. */
  readonly name: string;
  readonly type: 'file' | 'link' | 'symlink' | 'character-device' | 'block-device' | 'directory' | 'fifo';
  /** Permission bits with setuid, setgid and sticky; the file type bits of `st_mode` are left out. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content; 0 for everything but files. */
  readonly size: number;
  /** Whole seconds since 1970. */
  readonly mtime: number;
  /** `size` bytes in pieces of any length, asked for when their turn comes. */
  readonly content?: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Target of a symbolic link, or the name of the earlier entry that a hard link repeats. */
  readonly linkname?: string;
  readonly device?: { readonly major: number; readonly minor: number };
  /** Extended attributes by full name (`security.capability`), values as they are on disk. */
  readonly xattrs?: ReadonlyMap<string, Uint8Array>;
}

/**
 * The archive of `entries`: ustar (POSIX.1-1988), with PAX extended headers (POSIX.1-2001) for what ustar cannot say.
 * Headers and padding come as chunks of their own, pieces of content as the very objects they went in as, and nothing
 * is read before what came earlier is taken.
 *
 * tar-stream writes it. What it would write wrongly without a word is kept from it here, and only here: mode 0 (it
 * makes it 0644), large owners and dates after 2038 (cut off), attributes that are not text (turned into UTF-8).
 * @throws BaseImageError `internal` for numbers that no header can hold, and for content that is not `size` bytes.
 */
export async function* tarArchive(
  entries: Iterable<TarEntry> | AsyncIterable<TarEntry>,
): AsyncGenerator<Uint8Array, void> {
  // Never full, so that adding never waits for taking: one loop does both, by turns.
  const archive = pack({ highWaterMark: Infinity, eagerOpen: true });
  // An entry's error is the archive's as well; it is thrown where the entry is added.
  archive.on('error', () => undefined);
  try {
    await event(archive, 'open');
    for await (const entry of entries) {
      const header = headerOf(entry);
      if (entry.xattrs === undefined) {
        yield* added(archive, header, entry);
      } else {
        yield* addedExtension(archive, paxRecords(header, entry.xattrs), header);
        const linkname = header.linkname && standIn;
        yield* added(archive, { ...header, name: standIn, linkname, pax: null }, entry);
      }
    }
    archive.finalize();
    yield* archive as AsyncIterable<Uint8Array>;
  } finally {
    archive.destroy();
  }
}

type Sink = ReturnType<Pack['entry']>;

type EntryHeader = Omit<Header, 'uname' | 'gname' | 'pax'> & { pax: Record<string, string> | null };

async function* added(
  archive: Pack,
  header: EntryHeader,
  { name, content = [] }: Pick<TarEntry, 'name' | 'content'>,
): AsyncGenerator<Uint8Array, void> {
  const sink = archive.entry({ ...header });
  for await (const piece of content) {
    if (!sink.write(piece)) await event(sink, 'drain');
    yield* taken(archive);
  }
  sink.end(null);
  try {
    await event(sink, 'finish');
  } catch (cause) {
    fail('internal', `Content of ${name} is not the ${header.size} bytes it should be`, { cause });
  }
  yield* taken(archive);
}

/** The streams are emitters of Node's, though their types do not say so. */
function event(stream: Pack | Sink, name: string): Promise<unknown> {
  return once(stream as unknown as NodeJS.EventEmitter, name);
}

function* taken(archive: Pack): Generator<Uint8Array, void> {
  for (let chunk = archive.read(); chunk !== null; chunk = archive.read()) yield chunk as Uint8Array;
}

/** A PAX extended header for the next member: a file for tar-stream, whose header then gets another type. */
async function* addedExtension(
  archive: Pack,
  records: Buffer,
  { mtime }: EntryHeader,
): AsyncGenerator<Uint8Array, void> {
  const owner = { mode: 0o644, uid: 0, gid: 0, devmajor: 0, devminor: 0 };
  const file = { ...owner, name: standIn, type: 'file', linkname: '', size: records.length, mtime } as const;
  let header: Buffer | undefined;
  for await (const chunk of added(archive, { ...file, pax: null }, { name: standIn, content: [records] })) {
    if (header === undefined) {
      header = chunk as Buffer;
      const sum = parseInt(header.toString('latin1', 148, 154), 8) + 'x'.charCodeAt(0) - '0'.charCodeAt(0);
      header.write(sum.toString(8).padStart(6, '0'), 148);
      header.write('x', 156);
    }
    yield chunk;
  }
}

// What tar-stream's fields can hold; beyond that a PAX record says it, and the field is a stand-in that no reader
// looks at. Sizes need no record: beyond 8 GiB they are binary, which every reader knows.
const largestId = 0o777777;
const latestDate = 2 ** 31 - 1;
const standIn = 'PaxHeader';

function headerOf({ name, type, mode, uid, gid, size, mtime, linkname = '', device }: TarEntry): EntryHeader {
  const devmajor = device?.major ?? 0;
  const devminor = device?.minor ?? 0;
  for (const number of [uid, gid, size, mtime, devmajor, devminor]) {
    const fits = Number.isSafeInteger(number) && number >= 0;
    if (!fits) fail('internal', `Tar header of ${JSON.stringify(name)} cannot hold the number ${number}`);
  }
  if (Math.max(devmajor, devminor) > largestId) {
    fail('internal', `Tar header of ${JSON.stringify(name)} cannot hold the device ${devmajor}:${devminor}`);
  }
  const beyond = {
    ...(uid > largestId && { uid: String(uid) }),
    ...(gid > largestId && { gid: String(gid) }),
    ...(mtime > latestDate && { mtime: String(mtime) }),
  };
  return {
    name,
    type,
    // A bit that is never written, because 0 would count as no mode at all.
    mode: mode | 0o100000,
    uid,
    gid,
    size,
    mtime: new Date(Math.min(mtime, latestDate) * 1000),
    linkname,
    devmajor,
    devminor,
    pax: Object.keys(beyond).length > 0 ? beyond : null,
  };
}

/** All records of one member: of two extended headers, readers would heed the second only. */
function paxRecords({ name, linkname, pax }: EntryHeader, xattrs: ReadonlyMap<string, Uint8Array>): Buffer {
  const texts = Object.entries({ path: name, ...(linkname && { linkpath: linkname }), ...pax });
  const attributes = [...xattrs].sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat([
    ...texts.map(([key, value]) => paxRecord(key, Buffer.from(value))),
    ...attributes.map(([key, value]) => paxRecord(`SCHILY.xattr.${key}`, value)),
  ]);
}

/** `LENGTH KEY=VALUE\n`, where LENGTH counts itself. */
function paxRecord(key: string, value: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')]);
  let length = body.length;
  while (length !== body.length + String(length).length) length = body.length + String(length).length;
  return Buffer.concat([Buffer.from(String(length)), body]);
}
