import { digestOf, type Digest } from '../../model/digest.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Host } from '../../host/contract.ts';
import type { Mirrors } from '../contract.ts';
import { admitted } from '../logins.ts';
import { warnOfPassedOver } from '../passed-over.ts';
import { expandVariables, variablesOf } from './variables.ts';
import { decode, namingDocument, tags } from './xml.ts';

/** Where a repository has the document that names all others, below its root. */
export const repomdPath = 'repodata/repomd.xml';

/** A list may have hundreds of mirrors; no more than this many are asked at once. */
const atOnce = 8;

/**
 * For each repository the mirrors that carry it: those of the recipe, and where none of them answers those of its mirror
 * list. A mirror counts when it has repodata/repomd.xml; whose signature that bears is looked at when it is used.
 * @throws BaseImageError `resolve` when no mirror has such a repository, `fetch` when none answers
 */
export async function findMirrors(target: Target, host: Host): Promise<Mirrors> {
  const variables = variablesOf(target);
  const found = await Promise.all(
    target.repositories.map(async (repository) => {
      const own = repository.mirrors.map((mirror) => expandVariables(mirror, variables));
      const { usable, refusals } = await firstOf(own, repository, undefined, host);
      if (usable.length > 0) {
        warnOfPassedOver(repository, refusals, host);
        return [repository.name, usable] as const;
      }
      if (repository.mirrorList === '') return refuse(repository, refusals);
      const list = await fetchList(expandVariables(repository.mirrorList, variables), repository, host);
      // Lists have variables in them as well, to be one for all architectures: AlmaLinux's do.
      const others = list.mirrors.map((mirror) => admitted(expandVariables(mirror, variables), host.access));
      const listed = await firstOf(others, repository, list.digests, host);
      if (list.digests) for (const mirror of listed.usable) namedBy(host).set(mirror, list.digests);
      if (listed.usable.length === 0) return refuse(repository, [...refusals, ...listed.refusals]);
      warnOfPassedOver(repository, refusals, host);
      return [repository.name, listed.usable] as const;
    }),
  );
  return new Map(found);
}

/** The mirror that a repository is resolved against: the first. */
export function mirrorOf(repository: Repository, mirrors: Mirrors): string {
  return mirrors.get(repository.name)?.[0] ?? fail('internal', `No mirror for repository ${repository.name}`);
}

/** What lists have said of mirrors in this run: the digests of the repomd.xml that each may have. */
const named = new WeakMap<Host['http'], Map<string, ReadonlySet<Digest>>>();

function namedBy({ http }: Pick<Host, 'http'>): Map<string, ReadonlySet<Digest>> {
  const digests = named.get(http) ?? new Map<string, ReadonlySet<Digest>>();
  named.set(http, digests);
  return digests;
}

/**
 * A mirror that was looked at once may give the next who asks something else, and where metadata are not signed nobody
 * else would notice.
 * @param digest of the repomd.xml that counts
 * @throws BaseImageError `fetch` when the mirror is from a list that names other ones
 */
export function mustBeNamed(
  { name }: Pick<Repository, 'name'>,
  mirror: string,
  digest: Digest,
  host: Pick<Host, 'http'>,
): void {
  if (namedBy(host).get(mirror)?.has(digest) === false)
    fail(
      'fetch',
      `${repomdPath} of repository ${name} is not one that its list of mirrors names: ${mirror}`,
      {
        hint: 'A mirror in the middle of an update is consistent again in a few minutes.',
      },
    );
}

/** Why a mirror cannot serve a repository. */
interface Refusal {
  readonly mirror: string;
  readonly code: 'fetch' | 'resolve';
  readonly reason: string;
}

/** Those of the first mirrors that serve, in their order. */
async function firstOf(
  mirrors: readonly string[],
  { name }: Repository,
  digests: ReadonlySet<Digest> | undefined,
  host: Host,
): Promise<{ readonly usable: readonly string[]; readonly refusals: readonly Refusal[] }> {
  const refusals: Refusal[] = [];
  const all = [...new Set(mirrors)];
  for (let at = 0; at < all.length; at += atOnce) {
    const answers = await Promise.all(
      all
        .slice(at, at + atOnce)
        .map(async (mirror) => ({ mirror, refusal: await probe(mirror, digests, host) })),
    );
    for (const { mirror, refusal } of answers) {
      if (refusal === undefined) continue;
      host.log.debug(`${name}: not using ${mirror}: ${refusal.reason}`);
      refusals.push({ mirror, ...refusal });
    }
    const usable = answers.filter(({ refusal }) => refusal === undefined).map(({ mirror }) => mirror);
    if (usable.length > 0) return { usable, refusals };
  }
  return { usable: [], refusals };
}

/** Why this mirror cannot serve; undefined when it can. */
async function probe(
  mirror: string,
  digests: ReadonlySet<Digest> | undefined,
  host: Host,
): Promise<Omit<Refusal, 'mirror'> | undefined> {
  try {
    const { status, body } = await host.http.get(`${mirror}/${repomdPath}`);
    if (status === 404) return { code: 'resolve', reason: `it has no ${repomdPath} (HTTP status 404)` };
    if (status !== 200) return { code: 'fetch', reason: `${repomdPath}: HTTP status ${String(status)}` };
    if (!body.includes('<repomd')) return { code: 'fetch', reason: `its ${repomdPath} is something else` };
    if (digests && !digests.has(digestOf(body)))
      return { code: 'fetch', reason: `its ${repomdPath} is not one that the list of mirrors names` };
    return undefined;
  } catch (error) {
    if (!(error instanceof BaseImageError)) throw error;
    return { code: 'fetch', reason: error.message };
  }
}

interface MirrorList {
  /** Root URLs, without a slash at the end. */
  readonly mirrors: readonly string[];
  /** Of the repomd.xml that mirrors may have, today's and some before it, where the list says so. */
  readonly digests: ReadonlySet<Digest> | undefined;
}

/** @throws BaseImageError `fetch` when there is no list, or none with mirrors */
async function fetchList(url: string, { name }: Repository, host: Host): Promise<MirrorList> {
  const hint = 'Check `mirror-list` in the recipe, or give the repository `mirrors`.';
  const missing = `The list of mirrors of repository ${name} cannot be had`;
  const { status, body } = await host.http.get(url).catch((cause: unknown) => {
    if (!(cause instanceof BaseImageError)) throw cause;
    return fail(cause.code, `${missing}: ${cause.message}`, { cause, hint: cause.hint });
  });
  if (status !== 200) fail('fetch', `${missing}: HTTP status ${String(status)}`, { hint });
  const list = await namingDocument(`The list of mirrors of repository ${name}`, () =>
    readMirrorList(body.toString('utf8')),
  );
  return list.mirrors.length > 0
    ? list
    : fail('fetch', `The list of mirrors of repository ${name} has no http or https URLs: ${url}`, { hint });
}

/** A list of root URLs, one on each line, or Metalink (version 3, as MirrorManager writes it) about repomd.xml. */
export function readMirrorList(text: string): MirrorList {
  if (!text.includes('<metalink')) {
    const lines = text.split('\n').map((line) => line.trim());
    return { mirrors: lines.filter(isWeb).map(rootOf), digests: undefined };
  }
  const urls = [...text.matchAll(/<url(\s[^>]*)?>([^<]*)<\/url>/g)].map(([, attributes = '', url = '']) => ({
    url: decode(url).trim(),
    preference: Number(tags(`<url${attributes}>`, 'url')[0]?.preference ?? 0),
  }));
  const sums = [...text.matchAll(/<hash\s+type="sha256">\s*([0-9a-f]{64})\s*<\/hash>/gi)];
  return {
    mirrors: urls
      .toSorted((a, b) => b.preference - a.preference)
      .map(({ url }) => url)
      .filter(isWeb)
      .map(rootOf),
    digests:
      sums.length > 0
        ? new Set(sums.map(([, sum = '']) => `sha256:${sum.toLowerCase()}` as const))
        : undefined,
  };
}

function isWeb(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url);
}

function rootOf(url: string): string {
  return url.replace(/\/+$/, '').replace(new RegExp(`/${repomdPath}$`), '');
}

function refuse({ name }: Repository, refusals: readonly Refusal[]): never {
  const code = refusals.every((refusal) => refusal.code === 'resolve') ? 'resolve' : 'fetch';
  const lines = refusals.map(({ mirror, reason }) => `${mirror}: ${reason}`);
  return fail(code, `No mirror serves repository ${name}:\n${lines.join('\n')}`, {
    hint:
      code === 'resolve'
        ? 'Check the mirrors of the repository and the version of the release in the recipe.'
        : 'Check the network, the proxy settings and the mirrors in the recipe.',
  });
}
