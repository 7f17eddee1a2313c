import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Host } from '../host/contract.ts';
import { fail } from '../model/error.ts';

/*
 * Keyrings of OpenPGP as files: one key after the other, armoured or not. The programs that read them refuse a whole
 * keyring over one key of a kind that they do not know (RFC 9580 has a version 6, for post-quantum keys among others).
 */

/** One key with all that belongs to it: its names, subkeys and signatures. */
export interface PublicKey {
  /** Of its primary key's packet. */
  readonly version: number;
  /** Its fingerprint; of a version without a known one: that it is of this version. */
  readonly name: string;
  /** Its packets, without armour. */
  readonly bytes: Buffer;
}

/** The newest version that every GnuPG reads which is in use. */
const newest = 4;

const header = '-----BEGIN PGP PUBLIC KEY BLOCK-----';
const blocks = /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n(?:[^\n]*\S[^\n]*\n)*?\s*\n([\s\S]*?)-----END PGP/g;

export function isArmoured(keyring: Buffer): boolean {
  return keyring.includes(header);
}

/** The packets of a keyring, whichever form it has. */
export function withoutArmour(keyring: Buffer): Buffer {
  if (!isArmoured(keyring)) return keyring;
  const parts = [...keyring.toString('latin1').matchAll(blocks)].map(([, base64 = '']) =>
    // The last line is a checksum, which is no proof of anything.
    Buffer.from(base64.replace(/^=.*$/m, ''), 'base64'),
  );
  return Buffer.concat(parts);
}

/** One block of armour around packets. */
export function armour(packets: Buffer): string {
  const lines = packets.toString('base64').match(/.{1,64}/g) ?? [];
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc24(packets));
  const end = [`=${sum.subarray(1).toString('base64')}`, '-----END PGP PUBLIC KEY BLOCK-----', ''];
  return [header, '', ...lines, ...end].join('\n');
}

/** RFC 4880, 6.1; some programs insist on it. */
function crc24(bytes: Buffer): number {
  let sum = 0xb704ce;
  for (const byte of bytes) {
    sum ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x800000 ? (sum << 1) ^ 0x1864cfb : sum << 1;
  }
  return sum & 0xffffff;
}

/** @returns none for what is not a sequence of packets, such as a keybox of GnuPG's */
export function publicKeysOf(keyring: Buffer): readonly PublicKey[] {
  const bytes = withoutArmour(keyring);
  const keys: { start: number; body: Buffer }[] = [];
  for (let at = 0; at < bytes.length;) {
    const packet = packetAt(bytes, at);
    if (packet === undefined) return [];
    if (packet.tag === 6) keys.push({ start: at, body: packet.body });
    at = packet.end;
  }
  return keys.map(({ start, body }, index) => ({
    version: body[0] ?? 0,
    name: nameOf(body),
    bytes: bytes.subarray(start, keys[index + 1]?.start),
  }));
}

/** RFC 9580, 4.2; keys are never of an unknown length. */
function packetAt(bytes: Buffer, at: number) {
  const first = bytes[at] ?? 0;
  if ((first & 0x80) === 0) return undefined;
  const isOld = (first & 0x40) === 0;
  const tag = isOld ? (first >> 2) & 0x0f : first & 0x3f;
  const length = isOld ? oldLength(bytes, at + 1, first & 3) : newLength(bytes, at + 1);
  if (length === undefined) return undefined;
  const start = at + 1 + length.octets;
  const end = start + length.value;
  return end > bytes.length ? undefined : { tag, end, body: bytes.subarray(start, end) };
}

function oldLength(bytes: Buffer, at: number, type: number) {
  const octets = 2 ** type;
  if (type > 2 || at + octets > bytes.length) return undefined;
  return { octets, value: bytes.readUIntBE(at, octets) };
}

function newLength(bytes: Buffer, at: number) {
  const first = bytes[at] ?? 0;
  if (first < 192) return { octets: 1, value: first };
  if (first < 224) return { octets: 2, value: ((first - 192) << 8) + (bytes[at + 1] ?? 0) + 192 };
  if (first < 255 || at + 5 > bytes.length) return undefined;
  return { octets: 5, value: bytes.readUInt32BE(at + 1) };
}

function nameOf(body: Buffer): string {
  const version = body[0] ?? 0;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const print = (algorithm: string, mark: number, octets: Buffer) =>
    createHash(algorithm).update(Buffer.of(mark)).update(octets).update(body).digest('hex').toUpperCase();
  if (version === 4) return print('sha1', 0x99, length.subarray(2));
  if (version === 6) return print('sha256', 0x9b, length);
  return `of version ${String(version)}`;
}

/**
 * A keyring without the keys that GnuPG refuses all the others over; each is warned of.
 * @returns undefined where none is
 * @throws BaseImageError `signature` when it has no others
 */
export async function withoutUnreadable(path: string, host: Host): Promise<Buffer | undefined> {
  const keys = publicKeysOf(await readFile(path));
  const readable = keys.filter(({ version }) => version <= newest);
  if (readable.length === keys.length) return undefined;
  warnOfSkipped(
    path,
    keys.filter((key) => !readable.includes(key)),
    'GnuPG',
    host,
  );
  if (readable.length === 0) noneLeft(path, 'GnuPG');
  return Buffer.concat(readable.map(({ bytes }) => bytes));
}

const warned = new WeakMap<Host, Set<string>>();

/** Once in a run: many repositories and platforms have one keyring. */
export function warnOfSkipped(path: string, keys: readonly PublicKey[], program: string, host: Host): void {
  const said = warned.get(host) ?? new Set();
  warned.set(host, said);
  for (const { name, version } of keys) {
    const message = `Left out a key of ${path} that ${program} on this machine cannot read: ${name} (version ${String(version)})`;
    if (said.has(`${path} ${name}`)) continue;
    said.add(`${path} ${name}`);
    host.log.warn(message);
  }
}

export function noneLeft(path: string, program: string): never {
  return fail('signature', `${program} on this machine can read no key of ${path}`, {
    hint: 'Check `keyring` in the recipe; newer keys may need a newer machine.',
  });
}
