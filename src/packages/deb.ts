import { open, rm, type FileHandle } from 'node:fs/promises';
import { BaseImageError, fail } from '../model/error.ts';
import type { Exec } from '../host/contract.ts';

/** One member of an ar archive; a .deb has three: `debian-binary`, `control.tar*`, `data.tar*`. */
export interface ArMember {
  readonly name: string;
  /** Seconds since 1970. */
  readonly mtime: number;
  /** Bytes of the content, and where it starts in the file. */
  readonly size: number;
  readonly offset: number;
  /** The 60 bytes in front of the content. */
  readonly header: Buffer;
}

const magic = '!<arch>\n';
const headerSize = 60;
/** The header has ten decimal digits for the size. */
const largest = 9_999_999_999;

/**
 * The members of a .deb, in order.
 * @throws BaseImageError `install` when `path` is no ar archive or is cut off.
 */
export async function readMembers(path: string): Promise<readonly ArMember[]> {
  const file = await open(path);
  try {
    return await membersOf(file, path);
  } finally {
    await file.close();
  }
}

/** The date of a package: the newest of its ar members, in seconds since 1970. */
export async function debDate(path: string): Promise<number> {
  return Math.max(...(await readMembers(path)).map((member) => member.mtime));
}

/**
 * Writes the .deb `from` as `to` with its control and data members decompressed, all else as it was. dpkg takes such
 * a package like any other and unpacks it in half the time, so what is unpacked often is better kept this way.
 */
export async function unpackMembers(exec: Exec, from: string, to: string): Promise<void> {
  const source = await open(from);
  try {
    const target = await open(to, 'w');
    try {
      let end = await writeAt(target, 0, Buffer.from(magic));
      for (const member of await membersOf(source, from)) {
        const start = end + headerSize;
        const name = /^(control|data)\.tar(\.|$)/.exec(member.name)?.[1];
        if (name === undefined || !member.name.includes('.tar.'))
          end = await copy(source, member, target, start);
        else {
          const write = (tar: NodeJS.ReadableStream) => writeStream(tar, target, start);
          // dpkg-deb itself, because it knows every compression that a .deb of this machine's world may have
          const option = name === 'control' ? '--ctrl-tarfile' : '--fsys-tarfile';
          end = await exec.stream(['dpkg-deb', option, from], write).catch(async (error: unknown) => {
            if (!isUnknownCompression(error) || !member.name.endsWith('.zst')) throw error;
            return readZstd(exec, source, member, `${to}.zst`, write);
          });
        }
        const size = end - start;
        if (size > largest)
          fail('install', `${member.name} of ${from} is too large for a .deb once decompressed`);
        const stored = name === undefined ? member.name : `${name}.tar`;
        await writeAt(target, start - headerSize, headerWith(member, stored, size));
        if (size % 2 === 1) end = await writeAt(target, end, Buffer.from('\n'));
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** dpkg before 1.21.18, as in Debian 11, does not know zstd, which Ubuntu packs everything with. */
function isUnknownCompression(error: unknown): boolean {
  return error instanceof BaseImageError && /unknown compression/.test(error.message);
}

/** Lets zstd itself read a member, from the file `aside`, which is gone afterwards. */
async function readZstd<T>(
  exec: Exec,
  source: FileHandle,
  member: ArMember,
  aside: string,
  consume: (tar: NodeJS.ReadableStream) => Promise<T>,
): Promise<T> {
  if ((await exec.which('zstd')) === undefined)
    fail('host', 'The dpkg-deb of this machine does not know zstd, with which packages are packed', {
      hint: 'Install zstd, or dpkg from 1.21.18 on: sudo apt-get install zstd',
    });
  const file = await open(aside, 'w');
  try {
    await copy(source, member, file, 0).finally(() => file.close());
    return await exec.stream(['zstd', '--decompress', '--quiet', '--stdout', aside], consume);
  } finally {
    await rm(aside, { force: true });
  }
}

/** `member`'s header under another name and size; date, owner and mode stay. */
function headerWith(member: ArMember, name: string, size: number): Buffer {
  const header = Buffer.from(member.header);
  header.write(name.padEnd(16), 0, 'latin1');
  header.write(String(size).padEnd(10), 48, 'latin1');
  return header;
}

async function membersOf(file: FileHandle, path: string): Promise<ArMember[]> {
  const { size: end } = await file.stat();
  if ((await readAt(file, 0, magic.length)).toString('latin1') !== magic)
    fail('install', `Not a .deb: ${path}`);
  const members: ArMember[] = [];
  for (let position = magic.length; position < end;) {
    const header = await readAt(file, position, headerSize);
    const field = (start: number, length: number) =>
      header.toString('latin1', start, start + length).trimEnd();
    const [mtime, size] = [field(16, 12), field(48, 10)];
    const offset = position + headerSize;
    const sound =
      header.length === headerSize && field(58, 2) === '`' && /^\d+$/.test(size) && /^\d*$/.test(mtime);
    if (!sound || offset + Number(size) > end) fail('install', `Damaged .deb: ${path} (at byte ${position})`);
    members.push({
      name: field(0, 16).replace(/\/$/, ''),
      mtime: Number(mtime),
      size: Number(size),
      offset,
      header,
    });
    position = offset + Number(size) + (Number(size) % 2);
  }
  if (members[0]?.name !== 'debian-binary') fail('install', `Not a .deb: ${path}`);
  return members;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Writes all of `bytes` at `position` and returns the position after them. */
async function writeAt(file: FileHandle, position: number, bytes: Uint8Array): Promise<number> {
  for (let done = 0; done < bytes.length;) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
  return position + bytes.length;
}

async function writeStream(stream: NodeJS.ReadableStream, file: FileHandle, start: number): Promise<number> {
  let position = start;
  for await (const chunk of stream) position = await writeAt(file, position, chunk as unknown as Buffer);
  return position;
}

async function copy(from: FileHandle, member: ArMember, to: FileHandle, start: number): Promise<number> {
  const block = 1 << 20;
  for (let done = 0; done < member.size; done += block) {
    const bytes = await readAt(from, member.offset + done, Math.min(block, member.size - done));
    await writeAt(to, start + done, bytes);
  }
  return start + member.size;
}
