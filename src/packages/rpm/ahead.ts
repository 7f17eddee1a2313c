import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import type { Mirrors } from '../contract.ts';
import type { IndexedPackage } from './primary.ts';

/*
 * A lock names every file by its SHA-256. Metadata may name them by another checksum instead: openSUSE makes its
 * repositories with SHA-512. Such packages have to be fetched to be locked. They are kept for the fetch of the same run,
 * and what their SHA-256 is for all runs after it.
 */

/** Packages fetched at a time. */
const atOnce = 8;

/** Root URL of the packages of a repository that this run has fetched already: the first of its mirrors. */
export function aheadRoot(repository: string, host: Pick<Host, 'workDir'>): string {
  return pathToFileURL(aheadFolder(repository, host)).href;
}

function aheadFolder(repository: string, { workDir }: Pick<Host, 'workDir'>): string {
  return join(workDir, 'ahead', repository);
}

/** A package and the name of its repository. */
export interface Placed {
  readonly entry: Pick<IndexedPackage, 'name' | 'version' | 'size' | 'path' | 'checksum'>;
  readonly repository: string;
}

/**
 * The SHA-256 of each package, in the same order, fetched where the metadata has only another checksum of it.
 * @throws BaseImageError `fetch` when no mirror has the file that the metadata names
 */
export async function sha256Of(
  packages: readonly Placed[],
  mirrors: Mirrors,
  host: Host,
): Promise<readonly string[]> {
  const sums = packages.map(({ entry: { checksum } }) =>
    checksum.algorithm === 'sha256' ? checksum.value : undefined,
  );
  const open = [...packages.keys()].filter((at) => sums[at] === undefined).values();
  let fetched = 0;
  const worker = async () => {
    for (const at of open) {
      const placed = packages[at] as Placed;
      const known = knownPath(placed.entry, host);
      sums[at] = await readFile(known, 'utf8').catch(() => undefined);
      if (sums[at] !== undefined) continue;
      const sum = await fetchAhead(placed, mirrors, host);
      const aside = `${known}.${randomUUID()}`;
      await mkdir(dirname(known), { recursive: true });
      await writeFile(aside, sum);
      await rename(aside, known);
      sums[at] = sum;
      fetched++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (fetched > 0)
    host.log.info(`${String(fetched)} packages fetched to lock them: their metadata has no SHA-256 of them`);
  return sums.map((sum) => sum ?? fail('internal', 'A package without a sum'));
}

/** Where the cache says which SHA-256 goes with another checksum. */
function knownPath({ checksum: { algorithm, value } }: Placed['entry'], { cacheDir }: Host): string {
  return join(cacheDir, 'resolved', `${algorithm}-${value}.txt`);
}

async function fetchAhead({ entry, repository }: Placed, mirrors: Mirrors, host: Host): Promise<string> {
  const { name, version, path } = entry;
  const ahead = aheadRoot(repository, host);
  const to = join(aheadFolder(repository, host), path);
  const aside = `${to}.${randomUUID()}.part`;
  const refusals: string[] = [];
  await mkdir(dirname(to), { recursive: true });
  try {
    for (const mirror of mirrors.get(repository) ?? []) {
      if (mirror === ahead) continue;
      const answer = await fetchFrom(
        `${mirror}/${path.split('/').map(encodeURIComponent).join('/')}`,
        entry,
        aside,
        host,
      );
      if ('sha256' in answer) {
        await rename(aside, to);
        return answer.sha256;
      }
      refusals.push(`${mirror}: ${answer.reason}`);
    }
  } finally {
    await rm(aside, { force: true });
  }
  return fail('fetch', `Package ${name} ${version} (${path}) cannot be had:\n${refusals.join('\n')}`, {
    hint: 'Try again later, or put another mirror first; a mirror in the middle of an update is consistent again in a few minutes.',
  });
}

async function fetchFrom(
  url: string,
  { size, checksum }: Placed['entry'],
  to: string,
  host: Host,
): Promise<{ readonly sha256: string } | { readonly reason: string }> {
  try {
    const { status } = await host.http.save(url, to);
    if (status !== 200) return { reason: `HTTP status ${String(status)}` };
  } catch (error) {
    if (!(error instanceof BaseImageError) || error.code !== 'fetch') throw error;
    return { reason: error.message };
  }
  const { size: got } = await stat(to);
  if (got !== size) return { reason: `sent ${String(got)} bytes instead of ${String(size)}` };
  const hashes = { theirs: createHash(checksum.algorithm), ours: createHash('sha256') };
  for await (const chunk of createReadStream(to, { highWaterMark: 1 << 20 })) {
    hashes.theirs.update(chunk as Buffer);
    hashes.ours.update(chunk as Buffer);
  }
  const theirs = hashes.theirs.digest('hex');
  if (theirs === checksum.value) return { sha256: hashes.ours.digest('hex') };
  return { reason: `sent other bytes: ${checksum.algorithm} ${theirs} instead of ${checksum.value}` };
}
