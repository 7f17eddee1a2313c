import { createHash, type Hash } from 'node:crypto';
import { canonicalJson } from './json.ts';
import { fail } from './error.ts';

/** A content address as OCI writes it: `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = `sha256:${string}`;

const pattern = /^sha256:[0-9a-f]{64}$/;

export function isDigest(text: string): text is Digest {
  return pattern.test(text);
}

/** @throws BaseImageError `internal` when `text` is no SHA-256 digest. */
export function parseDigest(text: string): Digest {
  return isDigest(text) ? text : fail('internal', `Not a SHA-256 digest: ${JSON.stringify(text)}`);
}

export function digestOf(bytes: string | Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Of all that went into a SHA-256 hash, which is at its end. */
export function digestOfHash(hash: Hash): Digest {
  return `sha256:${hash.digest('hex')}`;
}

/** The digest of a value: of its canonical JSON, so key order and white space do not count. */
export function digestOfValue(value: unknown): Digest {
  return digestOf(canonicalJson(value));
}

/** The 64 hexadecimal digits alone, as package indexes and blob paths have them. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}
