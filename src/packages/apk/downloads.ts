import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import { provePackage } from './package-file.ts';
import type { IndexEntry } from './repository-index.ts';

/*
 * Packages that are downloaded for their digest, which no index has. They wait in this run's own folder until they are
 * fetched like all others: it is the first of their mirrors.
 */

/** Where a package file is below the root of its repository. */
export function pathOf({ name, version, architecture }: IndexEntry): string {
  return `${architecture}/${name}-${version}.apk`;
}

function waitingRoom({ name }: Repository, { workDir }: Pick<Host, 'workDir'>): string {
  return join(workDir, 'apk-packages', name);
}

/** The recipe's mirrors, behind what resolving will have brought along. */
export function findMirrors({ repositories }: Target, host: Pick<Host, 'workDir'>): Mirrors {
  return new Map(
    repositories.map((repository) => [
      repository.name,
      [pathToFileURL(waitingRoom(repository, host)).href, ...repository.mirrors],
    ]),
  );
}

/** Mirrors of a repository that are other machines, or at least other folders. */
export function realMirrors(
  repository: Repository,
  mirrors: Mirrors,
  host: Pick<Host, 'workDir'>,
): readonly string[] {
  const own = pathToFileURL(waitingRoom(repository, host)).href;
  return (mirrors.get(repository.name) ?? []).filter((mirror) => mirror !== own);
}

/**
 * SHA-256 of a package file, 64 hexadecimal digits; remembered by what the index calls it.
 * @throws BaseImageError `fetch` when no mirror has the very file
 */
export async function sha256Of(
  entry: IndexEntry,
  repository: Repository,
  mirrors: Mirrors,
  host: Host,
): Promise<string> {
  const checksum = Buffer.from(entry.checksum.slice('Q1'.length), 'base64').toString('hex');
  const memo = join(host.cacheDir, 'apk', 'digests', `${checksum}-${String(entry.size)}`);
  const known = await readFile(memo, 'utf8').catch(() => '');
  if (/^[0-9a-f]{64}$/.test(known)) return known;
  const sha256 = await bring(entry, repository, realMirrors(repository, mirrors, host), host);
  const aside = `${memo}.${randomUUID()}`;
  await mkdir(dirname(memo), { recursive: true });
  await writeFile(aside, sha256);
  await rename(aside, memo);
  return sha256;
}

async function bring(
  entry: IndexEntry,
  repository: Repository,
  mirrors: readonly string[],
  host: Host,
): Promise<string> {
  const path = pathOf(entry);
  const to = join(waitingRoom(repository, host), path);
  await mkdir(dirname(to), { recursive: true });
  const refusals: string[] = [];
  for (const mirror of mirrors) {
    const url = `${mirror}/${path.split('/').map(encodeURIComponent).join('/')}`;
    const aside = `${to}.${randomUUID()}`;
    try {
      const { status } = await host.http.save(url, aside);
      if (status !== 200) {
        refusals.push(`${url}: HTTP status ${String(status)}`);
        continue;
      }
      const sha256 = await provePackage(aside, entry.checksum, url);
      await rename(aside, to);
      return sha256;
    } catch (error) {
      if (!(error instanceof BaseImageError) || error.code !== 'fetch') throw error;
      refusals.push(error.message);
    } finally {
      await rm(aside, { force: true });
    }
  }
  return fail('fetch', `${entry.name} ${entry.version} could not be had:\n${refusals.join('\n')}`, {
    hint: 'A mirror in the middle of an update is consistent again in a few minutes; else put another one first.',
  });
}
