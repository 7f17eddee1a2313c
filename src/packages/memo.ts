import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { digestOfValue, hexOf } from '../model/digest.ts';
import { canonicalJson } from '../model/json.ts';
import { parseLock, type Lock } from '../model/lock.ts';

/*
 * Locks that were found before, by the question they answer: the part of the target that matters, and the digests of the
 * metadata it was asked of. Unchanged metadata is not even solved again.
 */

function pathOf(question: unknown, { cacheDir }: Pick<Host, 'cacheDir'>): string {
  return join(cacheDir, 'resolved', `${hexOf(digestOfValue(question))}.json`);
}

/** The lock remembered for this question; undefined when it was never asked before. */
export async function recall(question: unknown, host: Pick<Host, 'cacheDir'>): Promise<Lock | undefined> {
  const path = pathOf(question, host);
  try {
    return parseLock(await readFile(path, 'utf8'), path);
  } catch {
    return undefined; // never asked before, or damaged
  }
}

export async function remember(question: unknown, lock: Lock, host: Pick<Host, 'cacheDir'>): Promise<void> {
  const path = pathOf(question, host);
  const aside = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, canonicalJson(lock));
  await rename(aside, path);
}
