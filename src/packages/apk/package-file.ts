import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { fail } from '../../model/error.ts';
import { isFormat3, refuseFormat3 } from './format.ts';
import { gzipMember } from './gzip.ts';
import { isSignature } from './signature.ts';
import { readTar, type TarMember } from './tar.ts';

/** The two parts of a package file (format 2) that say what it is; its files come behind them. */
interface Segments {
  /** The control segment as it is in the file, compressed. */
  readonly control: Buffer;
  readonly members: readonly TarMember[];
  /** Position of the first byte of the files. */
  readonly data: number;
}

/** Control segments hold texts: a file whose first mebibytes hold none is no package. */
const mostBytes = 16 * 2 ** 20;

/**
 * Proves that a package file is the one that an index names: the index has the SHA-1 of the control segment, and that
 * has the SHA-256 of the files. What is trusted is the index, as apk does; so the signature of the package itself is
 * looked at when apk installs it.
 * @param checksum `Q1` and the SHA-1 in Base64
 * @returns SHA-256 of the whole file, 64 hexadecimal digits
 * @throws BaseImageError `fetch` when it is another file
 */
export async function provePackage(path: string, checksum: string, what: string): Promise<string> {
  const { control, members, data } = await readSegments(path, what);
  const found = `Q1${createHash('sha1').update(control).digest('base64')}`;
  if (found !== checksum)
    return fail(
      'fetch',
      `${what} is not the package in the index: its checksum is ${found}, not ${checksum}`,
    );
  const info = members.find(({ name }) => name === '.PKGINFO')?.content.toString('utf8') ?? '';
  const [, dataHash] = /^datahash = ([0-9a-f]{64})$/m.exec(info) ?? [];
  if (dataHash === undefined) return fail('fetch', `${what} does not say what its files are (datahash)`);
  const [whole, files] = [createHash('sha256'), createHash('sha256')];
  let position = 0;
  for await (const piece of createReadStream(path)) {
    const chunk = piece as Buffer;
    whole.update(chunk);
    files.update(chunk.subarray(Math.min(chunk.length, Math.max(0, data - position))));
    position += chunk.length;
  }
  if (files.digest('hex') !== dataHash)
    return fail('fetch', `${what} is damaged: its files are not those that it was made of`);
  return whole.digest('hex');
}

/** Names of the scripts that a package runs when it is installed: `post-install`, `trigger` … */
export async function scriptsOf(path: string): Promise<readonly string[]> {
  const { members } = await readSegments(path, path);
  return members.flatMap(({ name }) => /^\.((?:pre|post)-install|trigger)$/.exec(name)?.[1] ?? []);
}

/** Folders of the root that are links into /usr where a distribution has merged it, and such links. */
const mergeable = ['bin', 'lib', 'lib64', 'sbin'];
const mergedInto = /^usr\/(bin|lib|lib64|sbin)$/;

/**
 * The links in a package by which a distribution merges /usr, target by name: `lib` → `usr/lib`. Packages have their
 * files in order of their names, so not much is read of most.
 */
export async function mergedFolders(path: string): Promise<ReadonlyMap<string, string>> {
  const { data } = await readSegments(path, path);
  const links = new Map<string, string>();
  const source = createReadStream(path, { start: data });
  const files = source.pipe(createGunzip());
  source.once('error', (error) => files.destroy(error));
  try {
    for await (const { name, type, linkname } of readTar(files as AsyncIterable<Buffer>, () => false)) {
      const path = name.replace(/^\.\//, '');
      const [top = ''] = path.split('/');
      // A link that leads anywhere else would lead apk, which works from beside, into this machine's own folders.
      if (type === '2' && mergeable.includes(path) && mergedInto.test(linkname)) links.set(path, linkname);
      if (top > 'sbin') break;
    }
  } finally {
    source.destroy();
    files.destroy();
  }
  return links;
}

async function readSegments(path: string, what: string): Promise<Segments> {
  const file = await open(path);
  try {
    for (let length = 64 * 1024; ; length *= 4) {
      const head = await readHead(file, length);
      if (isFormat3(head)) refuseFormat3(what);
      const first = gzipMember(head, 0);
      // Only where the recipe asks for no signatures, there may be none.
      const start = first && (await isSignature(first.content)) ? first.end : 0;
      const control = start === 0 ? first : gzipMember(head, start);
      if (control) {
        const members: TarMember[] = [];
        for await (const member of readTar([control.content])) members.push(member);
        return { control: head.subarray(start, control.end), members, data: control.end };
      }
      if (head.length < length || length > mostBytes)
        return fail('fetch', `${what} is no package of apk's format 2`);
    }
  } finally {
    await file.close();
  }
}

async function readHead(file: FileHandle, length: number): Promise<Buffer> {
  const head = Buffer.alloc(length);
  let done = 0;
  for (;;) {
    const { bytesRead } = await file.read(head, done, length - done, done);
    done += bytesRead;
    if (bytesRead === 0 || done === length) return head.subarray(0, done);
  }
}
