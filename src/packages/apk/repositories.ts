import { dirname } from 'node:path/posix';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { digestOf, type Digest } from '../../model/digest.ts';
import { dialects, formatPlatform } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import { warnOfPassedOver } from '../passed-over.ts';
import { indexOfFormat3, isFormat3, refuseFormat3 } from './format.ts';
import { readKeys } from './keys.ts';
import { indexText, parseEntries, type IndexEntry } from './repository-index.ts';
import { unverified, verified } from './signature.ts';

/** A repository as it is today, signed by a key of the recipe. */
export interface SignedRepository {
  readonly repository: Repository;
  /** APKINDEX.tar.gz as it came. */
  readonly file: Buffer;
  readonly digest: Digest;
  /** What it has; read when it is asked for, which is seldom. */
  entries(): Promise<readonly IndexEntry[]>;
}

/** Where a mirror has the index for a target, below its root. */
export function indexPath({ platform }: Pick<Target, 'platform'>): string {
  return `${dialects(platform).apk}/APKINDEX.tar.gz`;
}

/**
 * The indexes of all repositories, each from the first of its mirrors that has one.
 * @throws BaseImageError `resolve` when no mirror has the repository, `fetch` when none answers, `signature` for an
 * index that nobody trusted has signed: another mirror is not asked then, because that is no accident to pass over
 */
export function fetchRepositories(
  target: Target,
  mirrors: Mirrors,
  host: Pick<Host, 'http' | 'log'>,
): Promise<readonly SignedRepository[]> {
  return Promise.all(
    target.repositories.map(async (repository) => {
      const { url, file } = await fetchIndex(repository, mirrors, target, host);
      const body = repository.insecure
        ? await unverified(file)
        : await verified(file, await readKeys(repository), url);
      return {
        repository,
        file,
        digest: digestOf(file),
        async entries() {
          const text = await indexText(body);
          return text === undefined
            ? fail('fetch', `${url} is no index of apk's format 2`)
            : parseEntries(text);
        },
      };
    }),
  );
}

/** The recipe's mirrors of each repository; where there are several, those that have its index come first. */
export async function findMirrors(target: Target, host: Pick<Host, 'http' | 'log'>): Promise<Mirrors> {
  const found = target.repositories.map(async (repository) => {
    const { name, mirrors } = repository;
    if (mirrors.length < 2) return [name, mirrors] as const;
    const answers = await Promise.all(
      mirrors.map(async (mirror) => ({
        mirror,
        reason: await whyNot(`${mirror}/${indexPath(target)}`, host),
      })),
    );
    const serving = answers.flatMap(({ mirror, reason }) => (reason === undefined ? [mirror] : []));
    const others = answers.flatMap(({ mirror, reason }) =>
      reason === undefined ? [] : [{ mirror, reason }],
    );
    if (serving.length > 0) warnOfPassedOver(repository, others, host);
    return [name, [...serving, ...others.map(({ mirror }) => mirror)]] as const;
  });
  return new Map(await Promise.all(found));
}

async function whyNot(url: string, host: Pick<Host, 'http'>): Promise<string | undefined> {
  try {
    const { status } = await host.http.size(url);
    return status === 200 ? undefined : `HTTP status ${String(status)}`;
  } catch (error) {
    if (error instanceof BaseImageError) return error.message;
    throw error;
  }
}

/** Whether some mirror of each repository has an index for the target's architecture. */
export async function offers(target: Target, mirrors: Mirrors, host: Host): Promise<boolean> {
  try {
    await Promise.all(target.repositories.map((repository) => fetchIndex(repository, mirrors, target, host)));
    return true;
  } catch (error) {
    if (error instanceof BaseImageError && error.code === 'resolve') return false;
    throw error;
  }
}

async function fetchIndex(
  repository: Repository,
  mirrors: Mirrors,
  { platform }: Target,
  host: Pick<Host, 'http' | 'log'>,
): Promise<{ readonly url: string; readonly file: Buffer }> {
  const { name } = repository;
  const path = indexPath({ platform });
  const refusals: { readonly code: 'resolve' | 'fetch'; readonly reason: string }[] = [];
  const ofFormat3: string[] = [];
  for (const mirror of mirrors.get(name) ?? []) {
    if (mirror.endsWith('.adb')) ofFormat3.push(mirror);
    try {
      const url = `${mirror}/${path}`;
      const { status, body } = await host.http.get(url);
      if (status === 200 && !isFormat3(body)) return { url, file: body };
      const other = status === 200 ? url : `${dirname(url)}/${indexOfFormat3}`;
      if (status === 200 || (status === 404 && (await host.http.size(other)).status === 200))
        ofFormat3.push(other);
      const code = status === 404 ? 'resolve' : 'fetch';
      refusals.push({ code, reason: `${url}: HTTP status ${String(status)}` });
    } catch (error) {
      if (!(error instanceof BaseImageError)) throw error;
      refusals.push({ code: 'fetch', reason: `${mirror}: ${error.message}` });
    }
    host.log.debug(`${name}: ${refusals.at(-1)?.reason ?? ''}`);
  }
  const [other] = ofFormat3;
  if (other !== undefined) refuseFormat3(other);
  const missing = refusals.every(({ code }) => code === 'resolve');
  const lines = refusals.map(({ reason }) => reason).join('\n');
  return fail(
    missing ? 'resolve' : 'fetch',
    `No mirror serves repository ${name} for ${formatPlatform(platform)}:\n${lines}`,
    {
      hint: missing
        ? 'Check the release, the platforms and the mirrors of the repository in the recipe.'
        : 'Check the network, the proxy settings and the mirrors in the recipe.',
    },
  );
}
