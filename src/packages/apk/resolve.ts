import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { makeLock, type Lock, type LockedPackage } from '../../model/lock.ts';
import { nearest } from '../../model/nearest.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import { sumsAhead, type Unsummed } from '../ahead.ts';
import type { Mirrors } from '../contract.ts';
import { recall, remember } from '../memo.ts';
import { provePackage } from './package-file.ts';
import { fetchRepositories, type SignedRepository } from './repositories.ts';
import { nameOf, type IndexEntry } from './repository-index.ts';
import { solve, wanted, type Choice } from './solve.ts';
import { findApk } from './tool.ts';

/**
 * Lets apk decide what the target consists of, after the indexes' signatures were verified; unchanged indexes are not
 * even solved again.
 *
 * An index names packages by a SHA-1 of a part of them, and a lock by the SHA-256 of the whole. So a package that was
 * never locked before is downloaded and proved here; the fetch that follows takes it from where it lies.
 */
export async function resolve(target: Target, mirrors: Mirrors, host: Host): Promise<Lock> {
  const repositories = await fetchRepositories(target, mirrors, host);
  const asked = question(target, repositories);
  const remembered = await recall(asked, host);
  if (remembered) return remembered;

  const offered = await Promise.all(
    repositories.map(async ({ repository, entries }) => ({ repository, entries: await entries() })),
  );
  mustBeOffered(target, offered);
  const chosen = await solve(await findApk(host), target, repositories, host);
  const found = chosen.map((choice) => find(choice, offered));
  const sums = await sumsAhead(found.map(unsummed), mirrors, host);
  const packages = found.map((each, at) => describe(each, sums[at] ?? '', target));
  mustBeWhole(target, packages, offered);
  const lock = makeLock(target, packages);
  await remember(asked, lock, host);
  return lock;
}

/** What a repository has. */
interface Offer {
  readonly repository: Repository;
  readonly entries: readonly IndexEntry[];
}

/** Everything the answer depends on. */
function question(target: Target, repositories: readonly SignedRepository[]): unknown {
  const { recipe, release, variant, platform, manager } = target;
  return {
    format: 1,
    ...{ recipe, release, variant, platform, manager },
    wanted: wanted(target),
    repositories: repositories.map(({ repository: { name, security, insecure, keyring }, digest }) => ({
      ...{ name, security, insecure, keyring: keyring.digest, digest },
    })),
  };
}

/** Says in the words of the recipe, and before apk is there, what apk would say in its own. */
function mustBeOffered(target: Target, offers: readonly Offer[]): void {
  const names = new Set(
    offers.flatMap(({ entries }) => entries.flatMap(({ name, provides }) => [name, ...provides])),
  );
  const missing = target.packages.include.filter((item) => !names.has(nameOf(item)));
  const [first] = missing;
  if (first === undefined) return;
  const where = target.repositories.map(({ name }) => name).join(', ');
  fail('resolve', `No package ${missing.join(', ')} in ${where} for ${formatPlatform(target.platform)}`, {
    hint: `${nearest(nameOf(first), [...names])} Check its spelling, or limit it with \`platforms:\` in the recipe.`.trim(),
  });
}

/** apk's answer is read from its words: an answer without what was asked for was not understood. */
function mustBeWhole(
  { packages: { include } }: Target,
  chosen: readonly LockedPackage[],
  offers: readonly Offer[],
): void {
  const named = new Set(chosen.map(({ name, version }) => `${name} ${version}`));
  const entries = offers.flatMap((offer) =>
    offer.entries.filter(({ name, version }) => named.has(`${name} ${version}`)),
  );
  const names = entries.flatMap(({ name, provides }) => [name, ...provides]);
  const lacking = include.filter((item) => !names.includes(nameOf(item)));
  if (lacking.length > 0) fail('resolve', `apk says nothing about how to install ${lacking.join(', ')}`);
}

/** A package in the index of its repository. */
export interface Found {
  readonly repository: Repository;
  readonly entry: IndexEntry;
}

function find({ name, version }: Choice, offers: readonly Offer[]): Found {
  const [found] = offers.flatMap(({ repository, entries }) =>
    entries
      .filter((entry) => entry.name === name && entry.version === version)
      .map((entry) => ({ repository, entry })),
  );
  return found ?? fail('internal', `apk chose ${name} ${version}, which no index has`);
}

/** Where a package file is below the root of its repository. */
function pathOf({ name, version, architecture }: IndexEntry): string {
  return `${architecture}/${name}-${version}.apk`;
}

/** What has to be read of a package before it can be locked. */
export function unsummed({ repository, entry }: Found): Unsummed {
  const { name, version, size, checksum } = entry;
  const sha1 = Buffer.from(checksum.slice('Q1'.length), 'base64').toString('hex');
  return {
    ...{ name, version, size, path: pathOf(entry), repository: repository.name },
    // The part that it is of may be the same in a package whose files are not.
    identity: `control-sha1-${sha1}-${String(size)}`,
    prove: (file) => provePackage(file, checksum, `${name} ${version}`),
  };
}

function describe({ repository, entry }: Found, sha256: string, target: Target): LockedPackage {
  const { name, version, architecture, size } = entry;
  return {
    ...{ name, version, architecture, size, sha256 },
    // A package that was built with others has the version of all of them.
    source: { name: entry.origin, version },
    ...(entry.licence !== '' && { licence: entry.licence }),
    ...(entry.built !== undefined && { built: entry.built }),
    path: pathOf(entry),
    repository: { name: repository.name, suite: '', component: '', security: repository.security },
    requested: target.packages.include.some((item) => [name, ...entry.provides].includes(nameOf(item))),
  };
}
