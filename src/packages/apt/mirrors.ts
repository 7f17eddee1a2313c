import { BaseImageError, fail } from '../../model/error.ts';
import { dialects, formatPlatform, type Platform } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Asking, Host } from '../../host/contract.ts';
import type { Mirrors } from '../contract.ts';
import { admitted } from '../logins.ts';
import { hasNoAddress, warnOfPassedOver } from '../passed-over.ts';
import { hostMirrors } from './host-mirrors.ts';
import { readRelease, suiteFolder, type Release } from './release.ts';
import { readWaysOut, takeWaysOut } from './ways-out.ts';

/**
 * For each repository the mirrors that really carry its suites: the ones this machine's own apt is set up with
 * come first, because they are near, paid for, and often the only ones that a closed network reaches.
 * A mirror counts when the Release files it serves name the suite, and the origin and label that the recipe states;
 * their signatures are checked by apt when it uses them. One of the machine's must have packages for the platform, too.
 * @param etc apt's configuration on this machine, where it is not the usual one
 * @throws BaseImageError `fetch`, `resolve` or `signature` when a repository has no mirror left, or when the recipe's own
 * first mirror answers and does not serve: that is the one which the image will ask
 */
export async function findMirrors(target: Target, host: Host, etc?: string): Promise<Mirrors> {
  const ways = await readWaysOut(host, etc);
  const own = (await hostMirrors(ways.etc)).map((mirror) => admitted(mirror, host.access));
  await takeWaysOut(ways, [...own, ...target.repositories.flatMap(({ mirrors }) => mirrors)], host);
  const found = await Promise.all(
    target.repositories.map(async (repository) => {
      const kin = own.filter((mirror) => mayBe(mirror, repository));
      const near = await probeAll(kin, { repository, platform: target.platform, asking: hasty }, host);
      for (const { mirror, reason } of near.refusals)
        host.log.debug(`${repository.name}: not using ${mirror}: ${reason}`);
      const [nearest] = near.usable;
      // The recipe's other mirrors need no look when a near one serves; they stay behind it for what it may lack.
      const asked = nearest === undefined ? repository.mirrors : repository.mirrors.slice(0, 1);
      const asking = nearest === undefined ? {} : hasty;
      const far = await probeAll(asked, { repository, asking }, host);
      if (nearest !== undefined) standIn(repository, nearest, far.refusals, host);
      else if (far.usable.length > 0) warnOfPassedOver(repository, far.refusals, host);
      const usable = nearest === undefined ? far.usable : [...near.usable, ...repository.mirrors];
      return usable.length > 0
        ? ([repository.name, [...new Set(usable)]] as const)
        : refuse(repository, [...near.refusals.filter(isTelling), ...far.refusals]);
    }),
  );
  return new Map(found);
}

/**
 * How mirrors are asked that one can do without: a machine's list may have any number of slow or dead ones, of other
 * archives, too.
 */
const hasty: Asking = { within: 5000 };

/**
 * Whether a mirror of the machine may be one of the same archive: archives that the recipe knows by their origin say so
 * themselves; of others the last folder must be the same, as node_22.x is not node_20.x, whoever signs both.
 */
function mayBe(mirror: string, { origin, mirrors }: Repository): boolean {
  const folder = (url: string) => url.slice(url.lastIndexOf('/') + 1);
  return origin !== '' || mirrors.some((other) => folder(other) === folder(mirror));
}

/**
 * What a near mirror must not hide: that the recipe's own first mirror is none. One that gives no answer may be out of
 * reach from here only.
 */
function standIn(
  repository: Repository,
  nearest: string,
  [refusal]: readonly Refusal[],
  host: Pick<Host, 'log'>,
): void {
  const { name } = repository;
  if (refusal === undefined) host.log.debug(`${name}: ${nearest} serves, a mirror of this machine`);
  else if (hasNoAddress(refusal.reason)) warnOfPassedOver(repository, [refusal], host);
  else if (refusal.code === 'fetch')
    host.log.info(
      `${name}: ${nearest} serves, a mirror of this machine; whether the recipe's own does could not be seen: ${refusal.reason}`,
    );
  else refuse(repository, [refusal]);
}

/** Why a mirror cannot serve a repository. */
interface Refusal {
  readonly mirror: string;
  readonly code: 'fetch' | 'resolve' | 'signature';
  readonly reason: string;
}

/** Mirrors of other archives, which a machine may have any number of, are no reason. */
function isTelling({ code }: Refusal): boolean {
  return code !== 'resolve';
}

const hints: Readonly<Record<Refusal['code'], string>> = {
  signature:
    'Check the clock of this machine and use a fresher mirror; for an archive that is no longer refreshed, say `valid-until: ignore` on the repository.',
  fetch: 'Check the network, the proxy settings and the mirrors in the recipe.',
  resolve: 'Check the mirrors, suites, origin and label of the repository in the recipe.',
};

function refuse({ name, suites }: Repository, refusals: readonly Refusal[]): never {
  const code = refusals[0]?.code ?? 'resolve';
  const lines = refusals.map(({ mirror, reason }) => `${mirror}: ${reason}`);
  return fail(code, `No mirror serves ${suites.join(', ')} of repository ${name}:\n${lines.join('\n')}`, {
    hint: hints[code],
  });
}

/** What a mirror is looked at for: suites, and where nobody vouches for it, packages for a platform. */
interface Wanted {
  readonly repository: Repository;
  readonly platform?: Platform;
  readonly asking: Asking;
}

async function probeAll(mirrors: readonly string[], wanted: Wanted, host: Host) {
  const answers = await Promise.all(
    [...new Set(mirrors)].map(async (mirror) => ({ mirror, refusal: await probe(mirror, wanted, host) })),
  );
  return {
    usable: answers.filter(({ refusal }) => refusal === undefined).map(({ mirror }) => mirror),
    refusals: answers.flatMap(({ mirror, refusal }) => (refusal ? [{ mirror, ...refusal }] : [])),
  };
}

/** Why this mirror cannot serve the repository; undefined when it can. */
async function probe(
  mirror: string,
  { repository, platform, asking }: Wanted,
  host: Host,
): Promise<Omit<Refusal, 'mirror'> | undefined> {
  try {
    for (const suite of repository.suites) {
      const release = await fetchRelease(mirror, suite, host, asking);
      const reason = mismatch(release, suite, repository);
      if (reason !== undefined) return { code: 'resolve', reason };
      if (repository.checkValidUntil && isExpired(release))
        return {
          code: 'signature',
          reason: `its Release file of ${suite} was valid until ${release.fields.validUntil ?? ''}`,
        };
      if (
        platform &&
        suite === repository.suites[0] &&
        (await lacks(platform, mirror, repository, release, asking, host))
      )
        return { code: 'resolve', reason: `it has no packages for ${formatPlatform(platform)}` };
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof BaseImageError)) throw error;
    const code = error.code === 'resolve' || error.code === 'signature' ? error.code : 'fetch';
    return { code, reason: error.message };
  }
}

/**
 * The suite's InRelease file, else its Release file, whose signature apt looks for beside it.
 * @throws BaseImageError `resolve` when there is neither, `signature` for an InRelease file that is not signed,
 * `fetch` when there is no answer or another one
 */
export async function fetchRelease(
  mirror: string,
  suite: string,
  host: Host,
  asking: Asking = {},
): Promise<Release> {
  for (const name of ['InRelease', 'Release']) {
    const path = `${suiteFolder(suite)}${name}`;
    const { status, body } = await host.http.get(`${mirror}/${path}`, asking);
    if (status === 404) continue;
    if (status !== 200) return fail('fetch', `${path}: HTTP status ${String(status)}`);
    const release = readRelease(body) ?? fail('fetch', `${path} is no Release file but something else`);
    if (name === 'InRelease' && !release.signed) return fail('signature', `${path} is not signed`);
    return release;
  }
  return fail('resolve', `it has no suite ${suite} (HTTP status 404)`);
}

/** What keeps a Release file from being that of a suite of the repository; undefined when nothing does. */
export function mismatch(
  { fields }: Pick<Release, 'fields'>,
  suite: string,
  repository: Repository,
): string | undefined {
  const { origin = '', label = '' } = fields;
  if (repository.origin !== '' && origin !== repository.origin)
    return `its origin is ${JSON.stringify(origin)}, not ${JSON.stringify(repository.origin)}`;
  if (repository.label !== '' && label !== repository.label)
    return `its label is ${JSON.stringify(label)}, not ${JSON.stringify(repository.label)}`;
  return isStrict(repository) && !isNamed(fields, suite)
    ? `it serves ${fields.codename ?? fields.suite ?? ''} as ${suite}`
    : undefined;
}

/** Archives that name themselves name their suites as well. Those of third parties call them what they like. */
function isStrict({ origin, label }: Repository): boolean {
  return origin !== '' || label !== '';
}

/** Whether a Release file is called what it is asked for; one without names has any. `buster/updates` calls itself buster. */
function isNamed({ suite, codename }: Release['fields'], wanted: string): boolean {
  const names = [suite, codename].filter((name) => name !== undefined && name !== '');
  const outer = wanted.replace(/\/[^/]*$/, '');
  return names.length === 0 || outer === '.' || names.includes(wanted) || names.includes(outer);
}

/**
 * Whether a mirror has nothing for a platform, although the Release file lists it: Ubuntu signs one file for all
 * architectures, and its servers share them out. archive.ubuntu.com has those of PCs, ports.ubuntu.com the others.
 */
async function lacks(
  platform: Platform,
  mirror: string,
  { suites: [suite = ''], components: [component = ''] }: Repository,
  { indexes }: Release,
  asking: Asking,
  host: Host,
): Promise<boolean> {
  const index = `${component}/binary-${dialects(platform).debian}`;
  if (!indexes.includes(index)) return false;
  return (await host.http.get(`${mirror}/${suiteFolder(suite)}${index}/Release`, asking)).status === 404;
}

function isExpired({ fields: { validUntil } }: Release): boolean {
  return validUntil !== undefined && Date.parse(validUntil) < Date.now();
}

/** The mirror that a repository is resolved against: the first. */
export function mirrorOf(repository: Repository, mirrors: Mirrors): string {
  return mirrors.get(repository.name)?.[0] ?? fail('internal', `No mirror for repository ${repository.name}`);
}
