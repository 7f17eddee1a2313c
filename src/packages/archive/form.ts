import { createWriteStream } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';

/** What a file is, by its first bytes: its name may say anything. */
export type Form = 'gzip' | 'xz' | 'zstd' | 'bzip2' | 'tar' | 'deb' | 'other';

const magic: readonly { readonly form: Form; readonly bytes: string }[] = [
  { form: 'gzip', bytes: '\x1f\x8b' },
  { form: 'xz', bytes: '\xfd7zXZ\0' },
  { form: 'zstd', bytes: '\x28\xb5\x2f\xfd' },
  { form: 'bzip2', bytes: 'BZh' },
  { form: 'deb', bytes: '!<arch>\ndebian-binary' },
];

export async function formOf(path: string): Promise<Form> {
  const head = await headOf(path, 512);
  const known = magic.find(({ bytes }) => head.toString('latin1', 0, bytes.length) === bytes);
  return known?.form ?? (isTarHeader(head) ? 'tar' : 'other');
}

/** The first bytes of a file, at most `length`. */
export async function headOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A tar begins with a header that is right about its own sum, or, when it is empty, with zeros alone. */
function isTarHeader(head: Buffer): boolean {
  if (head.length < 512) return false;
  if (head.every((byte) => byte === 0)) return true;
  const said = Number.parseInt(head.toString('latin1', 148, 156), 8);
  // The sum counts its own eight bytes as blanks.
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return said === sum;
}

/** What writes to its standard output what is inside. */
const openers: Readonly<Partial<Record<Form, readonly string[]>>> = {
  gzip: ['gzip', '--decompress', '--stdout', '--quiet'],
  xz: ['xz', '--decompress', '--stdout', '--quiet'],
  zstd: ['zstd', '--decompress', '--stdout', '--quiet'],
  bzip2: ['bzip2', '--decompress', '--stdout', '--quiet'],
  deb: ['dpkg-deb', '--fsys-tarfile'],
};

/**
 * Writes what the store keeps of the file `from`: without compression, and packages as a plain tar of their files, so
 * that every build after this one lists and unpacks it at once. What is no archive is kept as it is, for it may be a
 * program.
 * @param name of the archive, in messages
 * @throws BaseImageError `install` for a file that is cut off or damaged
 */
export async function unwrap(name: string, from: string, to: string, host: Host): Promise<void> {
  const opener = openers[await formOf(from)];
  if (opener === undefined) return copyFile(from, to);
  const [program = ''] = opener;
  if ((await host.exec.which(program)) === undefined)
    fail('host', `This machine lacks ${program}, which archive ${name} needs`, {
      hint: 'Install it, or name an archive in another form.',
    });
  try {
    await host.exec.stream([...opener, from], (bytes) => pipeline(bytes, createWriteStream(to)));
  } catch (cause) {
    const said = cause instanceof BaseImageError ? cause.message : String(cause);
    throw new BaseImageError('install', `Archive ${name} is damaged: ${said}`, { cause });
  }
}
