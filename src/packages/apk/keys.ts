import { createPublicKey, type KeyObject } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BaseImageError, fail } from '../../model/error.ts';
import type { Repository } from '../../model/target.ts';

/** Public RSA keys by file name, which is how signatures name the key they were made with. */
export type Keys = ReadonlyMap<string, { readonly pem: Buffer; readonly key: KeyObject }>;

/**
 * The keys in a repository's keyring, a folder.
 * @throws BaseImageError `signature` when there is none, or a file is something else
 */
export async function readKeys({ name, keyring: { path } }: Repository): Promise<Keys> {
  const hint = `apk's keyring is a folder of RSA keys, each named as signatures name it: ${path}/….rsa.pub`;
  if (!(await stat(path)).isDirectory())
    return fail('signature', `The keyring of repository ${name} is no folder`, { hint });
  const files = (await readdir(path)).sort();
  if (files.length === 0) return fail('signature', `The keyring of repository ${name} is empty`, { hint });
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readKey(join(path, file), hint)] as const)),
  );
}

async function readKey(path: string, hint: string) {
  const pem = await readFile(path);
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'rsa') return { pem, key };
    return fail('signature', `${path} is a key of another kind than RSA`, { hint });
  } catch (cause) {
    if (cause instanceof BaseImageError) throw cause;
    return fail('signature', `${path} is no public key`, { hint, cause });
  }
}

/** The keys of all repositories together, as the root has them: apk knows one folder of keys. */
export async function keysOf(repositories: readonly Repository[]): Promise<ReadonlyMap<string, Buffer>> {
  const all = await Promise.all(repositories.map(readKeys));
  return new Map(all.flatMap((keys) => [...keys].map(([name, { pem }]) => [name, pem] as const)));
}
