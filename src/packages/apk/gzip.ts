import { constants, inflateRawSync } from 'node:zlib';

/** One member of a gzip file (RFC 1952); apk's files have several, which are signed and named by digest one by one. */
export interface GzipMember {
  /** Position in the file behind its last byte. */
  readonly end: number;
  /** Uncompressed. */
  readonly content: Buffer;
}

const flag = { headerChecksum: 2, extra: 4, name: 8, comment: 16 } as const;
const trailer = 8;

/** The member that begins at `start`; undefined when there is none, or `bytes` end before it does. */
export function gzipMember(bytes: Buffer, start: number): GzipMember | undefined {
  const flags = bytes[start + 3];
  if (flags === undefined || bytes.readUInt16BE(start) !== 0x1f8b || bytes[start + 2] !== 8) return undefined;
  let at = start + 10;
  if (flags & flag.extra) at += at + 2 <= bytes.length ? 2 + bytes.readUInt16LE(at) : bytes.length;
  for (const text of [flag.name, flag.comment]) if (flags & text) at = afterZero(bytes, at);
  if (flags & flag.headerChecksum) at += 2;
  if (at >= bytes.length) return undefined;
  try {
    const { buffer, engine } = inflateRawSync(bytes.subarray(at), {
      info: true,
      finishFlush: constants.Z_FINISH,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
    const end = at + engine.bytesWritten + trailer;
    return end <= bytes.length ? { end, content: buffer } : undefined;
  } catch {
    return undefined; // cut off, or damaged
  }
}

function afterZero(bytes: Buffer, from: number): number {
  const zero = bytes.indexOf(0, from);
  return zero < 0 ? bytes.length : zero + 1;
}
