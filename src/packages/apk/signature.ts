import { verify } from 'node:crypto';
import { fail } from '../../model/error.ts';
import { gzipMember } from './gzip.ts';
import type { Keys } from './keys.ts';
import { readTar } from './tar.ts';

/** Digests by what a signature is called: abuild's of before 2024 are SHA-1, which apk accepts to this day. */
const digests: Readonly<Record<string, string>> = { RSA: 'sha1', RSA256: 'sha256', RSA512: 'sha512' };

/**
 * What is signed of a file in apk's format, `.SIGN.<kind>.<key>` in a gzip member of its own and everything behind it:
 * the bytes behind, once one of the keys has signed them.
 * @param what names the file in messages
 * @throws BaseImageError `signature` when no key has
 */
export async function verified(file: Buffer, keys: Keys, what: string): Promise<Buffer> {
  const first = gzipMember(file, 0);
  if (first === undefined) return fail('signature', `${what} is not signed: it is no file of apk's`);
  const body = file.subarray(first.end);
  const signers: string[] = [];
  for await (const { name, content } of readTar([first.content])) {
    const [, kind = '', signer = ''] = /^\.SIGN\.([A-Z0-9]+)\.(.+)$/.exec(name) ?? [];
    const digest = digests[kind];
    if (digest === undefined) continue;
    const known = keys.get(signer);
    if (known && verify(digest, body, known.key, content)) return body;
    signers.push(known ? `${signer} (which does not fit)` : signer);
  }
  if (signers.length === 0) return fail('signature', `${what} is not signed`);
  return fail(
    'signature',
    `${what} is not signed by a key of the recipe: its signature is of ${signers.join(', ')}`,
    { hint: `The recipe trusts ${[...keys.keys()].join(', ')}` },
  );
}

/** What would be signed of a file, where the recipe says that nobody needs to have signed it. */
export async function unverified(file: Buffer): Promise<Buffer> {
  const first = gzipMember(file, 0);
  return first && (await isSignature(first.content)) ? file.subarray(first.end) : file;
}

/** Whether a gzip member of a file in apk's format holds the signature of those behind it. */
export async function isSignature(content: Buffer): Promise<boolean> {
  for await (const { name } of readTar([content], () => false)) return name.startsWith('.SIGN.');
  return false;
}
