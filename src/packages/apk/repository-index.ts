import { gunzipSync } from 'node:zlib';
import { readTar } from './tar.ts';

/** What an index (`APKINDEX`), or the database of installed packages, says of a package; apk-index(5). */
export interface IndexEntry {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Bytes of the package file. */
  readonly size: number;
  /** `Q1` and the SHA-1 of the control segment in Base64: what names a package exactly, to apk. */
  readonly checksum: string;
  /** Name of the package that it was built with. */
  readonly origin: string;
  readonly licence: string;
  /** Seconds since 1970 at which it was built. */
  readonly built: number | undefined;
  /** Other names that it goes by: `cmd:sh`, `so:libc.so.6`, `/bin/sh`, without their versions. */
  readonly provides: readonly string[];
  /** In the database of installed packages, a letter for each thing that went wrong: `s` for a script. */
  readonly flags: string;
}

/** The entries of the text of an index. */
export function parseEntries(text: string): readonly IndexEntry[] {
  return text
    .split(/\n\n+/)
    .filter((record) => record.trim() !== '')
    .map(parseEntry);
}

function parseEntry(record: string): IndexEntry {
  // Lines behind the first directory are about files, with letters of their own.
  const [head = record] = record.split(/^F:/m, 1);
  const fields = new Map(head.split('\n').map((line) => [line.slice(0, 1), line.slice(2)]));
  const field = (letter: string) => fields.get(letter) ?? '';
  return {
    name: field('P'),
    version: field('V'),
    architecture: field('A'),
    size: Number(field('S')),
    checksum: field('C'),
    origin: field('o') || field('P'),
    licence: field('L'),
    built: fields.has('t') ? Number(field('t')) : undefined,
    flags: field('f'),
    provides: field('p').split(' ').filter(Boolean).map(nameOf),
  };
}

/** The name in a dependency: `python3~3.12`, `so:libc.so.6>=2` and `!bash` are about `python3`, `so:libc.so.6`, `bash`. */
export function nameOf(dependency: string): string {
  const [, name = dependency] = /^!?([^<>=~@]+)/.exec(dependency) ?? [];
  return name;
}

/** The text of the index in `body`, which is what is signed of APKINDEX.tar.gz; undefined when there is none. */
export async function indexText(body: Buffer): Promise<string | undefined> {
  for await (const { name, content } of readTar([unzip(body)], (name) => name === 'APKINDEX'))
    if (name === 'APKINDEX') return content.toString('utf8');
  return undefined;
}

function unzip(body: Buffer): Buffer {
  try {
    return gunzipSync(body);
  } catch {
    return Buffer.alloc(0); // no gzip file, or cut off
  }
}
