import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { makeLock, type Lock, type LockedPackage } from '../../model/lock.ts';
import { dialects, formatPlatform } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import { majorOf } from '../../rootfs/version.ts';
import type { Mirrors } from '../contract.ts';
import { recall, remember } from '../memo.ts';
import type { Fields } from './fields.ts';
import { fetchRelease, mirrorOf } from './mirrors.ts';
import { openPrivateRoot, type Choice, type Place, type PrivateRoot } from './private-root.ts';
import type { Release } from './release.ts';
import { sumsOf, type Listed } from './sums.ts';

/**
 * Lets apt decide what the target consists of, in a private root that shares nothing with the host's apt but its
 * program: apt verifies every Release file against the recipe's keyring and honours its Valid-Until.
 *
 * The lists are kept, so unchanged metadata is not downloaded again; and as the answer depends on nothing but the
 * target and the Release files, it is remembered under their digests, so unchanged metadata is not even solved again.
 */
export async function resolve(target: Target, mirrors: Mirrors, host: Host): Promise<Lock> {
  const releases = await releasesOf(target, mirrors, host);
  mustBeFor(target, releases);
  mustHaveComponents(releases);
  const asked = question(target, releases);
  const remembered = await recall(asked, host);
  if (remembered) return remembered;

  const apt = await openPrivateRoot(target, mirrors, host);
  const used = await apt.update();
  const chosen = await apt.choose(wanted(target));
  const packages = await describe(chosen, target, mirrors, apt, host);
  const lock = makeLock(target, packages, detect(target, releases));
  // An archive that moved between the two looks has answered another question than the one remembered here.
  if (releases.every(({ release }) => used.has(release.digest))) await remember(asked, lock, host);
  return lock;
}

/** Whether every suite is there for the target's architecture. */
export async function offers(target: Target, mirrors: Mirrors, host: Host): Promise<boolean> {
  const releases = await releasesOf(target, mirrors, host);
  return releases.every(({ release }) => isFor(target, release));
}

/** A Release file that names no architectures may have any. */
function isFor({ platform }: Target, { fields: { architectures } }: Release): boolean {
  return architectures?.split(/\s+/).includes(dialects(platform).debian) ?? true;
}

function mustBeFor(target: Target, releases: readonly SuiteRelease[]): void {
  const lacking = releases.find(({ release }) => !isFor(target, release));
  if (lacking === undefined) return;
  const { repository, suite, release } = lacking;
  fail(
    'resolve',
    `Suite ${suite} of repository ${repository.name} has no packages for ${formatPlatform(target.platform)}, only for the architectures ${release.fields.architectures ?? ''}`,
    { hint: 'Leave the platform out, or limit the repository with `platforms:` in the recipe.' },
  );
}

/** apt itself only warns, and later does not find the packages. */
function mustHaveComponents(releases: readonly SuiteRelease[]): void {
  for (const { repository, suite, release } of releases) {
    const { components } = release.fields;
    // Security archives of old put a folder in front: `updates/main`.
    const offered = components?.split(/\s+/).map((name) => name.split('/').at(-1));
    const lacking = repository.components.find((name) => offered?.includes(name) === false);
    if (lacking === undefined) continue;
    const message = `Suite ${suite} of repository ${repository.name} has no component ${lacking}, only ${components ?? ''}`;
    fail('resolve', message, { hint: 'Check `components` of the repository in the recipe.' });
  }
}

interface SuiteRelease {
  readonly repository: Repository;
  readonly suite: string;
  readonly release: Release;
}

async function releasesOf(target: Target, mirrors: Mirrors, host: Host): Promise<readonly SuiteRelease[]> {
  const suites = target.repositories.flatMap((repository) =>
    repository.suites.map((suite) => ({ repository, suite })),
  );
  return Promise.all(
    suites.map(async ({ repository, suite }) => ({
      repository,
      suite,
      release: await fetchRelease(mirrorOf(repository, mirrors), suite, host),
    })),
  );
}

/** Everything the answer depends on. (That the Release files are still valid was seen when the mirrors were chosen.) */
function question(target: Target, releases: readonly SuiteRelease[]): unknown {
  const { recipe, release, variant, platform, packages, repositories } = target;
  const trust = repositories.map(
    ({ name, suites, components, keyring, security, insecure, checkValidUntil }) => ({
      name,
      suites,
      components,
      keyring: keyring.digest,
      security,
      insecure,
      checkValidUntil,
    }),
  );
  return {
    format: 1,
    recipe,
    release,
    variant,
    platform,
    packages,
    trust,
    releases: releases.map(({ release: { digest } }) => digest),
  };
}

/** `version` and `point` as the first repository's Release file has them: Debian 13.7 is version 13, point 13.7; Ubuntu 24.04 is both. */
function detect(target: Target, releases: readonly SuiteRelease[]): Readonly<Record<string, string>> {
  const [first] = releases;
  const { version: point, origin = '' } = first?.release.fields ?? {};
  const codename = first?.release.fields.codename ?? target.codename;
  return {
    codename,
    ...(point === undefined ? {} : { point, version: majorOf(point, origin.toLowerCase()) }),
  };
}

/** What is asked of apt, in its pattern language (apt-patterns(7)), and what is refused (`name-`). */
function wanted(target: Target): readonly string[] {
  const sets = {
    essential: ['?essential'],
    minbase: ['?essential', '?priority(required)', 'apt'],
    buildd: ['?essential', '?priority(required)', 'apt', 'build-essential'],
    standard: ['?essential', '?priority(required)', '?priority(important)', '?priority(standard)', 'apt'],
  };
  return [
    ...sets[target.packages.set],
    ...target.packages.include,
    ...target.packages.exclude.map((name) => `${name}-`),
  ];
}

/** Whether a package was asked for, and did not merely come along as a dependency. */
function isRequested(record: Fields, { set, include }: Target['packages']): boolean {
  const priorities = {
    essential: [],
    minbase: ['required'],
    buildd: ['required'],
    standard: ['required', 'important', 'standard'],
  }[set];
  const named = [
    ...include.map((name) => name.split(/[:=/]/)[0]),
    ...(set === 'essential' ? [] : ['apt']),
    ...(set === 'buildd' ? ['build-essential'] : []),
  ];
  return (
    record.Essential === 'yes' ||
    (priorities as string[]).includes(record.Priority ?? '') ||
    named.includes(record.Package ?? '')
  );
}

/** The record of each chosen package, with the repository it comes from. */
async function describe(
  chosen: readonly Choice[],
  target: Target,
  mirrors: Mirrors,
  apt: PrivateRoot,
  host: Host,
): Promise<readonly LockedPackage[]> {
  const [records, places] = await Promise.all([apt.show(chosen), apt.places(chosen)]);
  const repositories = target.repositories.map((repository) => ({
    ...repository,
    mirror: mirrorOf(repository, mirrors),
  }));
  const listed = chosen.map(({ name, version, architecture, url }): Listed => {
    const record =
      records.find(
        (fields) =>
          fields.Package === name && fields.Version === version && fields.Architecture === architecture,
      ) ?? fail('internal', `apt chose ${name} ${version} (${architecture}) but shows no record of it`);
    const here = places.filter((place) => place.name === name && place.version === version);
    const at = (place: Place) =>
      repositories.find(({ mirror, suites }) => mirror === place.uri && suites.includes(place.suite));
    const place =
      here.find(({ uri }) => url.startsWith(`${uri}/`)) ?? fail('internal', `apt has no place for ${url}`);
    const { name: repository } =
      at(place) ?? fail('internal', `No repository of the recipe has ${name} ${version}`);
    const [, sourceName = name, sourceVersion = version] =
      /^(\S+)(?: \((\S+)\))?$/.exec(record.Source ?? name) ?? [];
    return {
      record,
      entry: {
        name,
        version,
        architecture,
        size: Number(record.Size),
        source: { name: sourceName, version: sourceVersion },
        path: decodeURIComponent(url.slice(place.uri.length + 1)),
        repository: {
          name: repository,
          suite: place.suite,
          component: place.component,
          // A point release takes security updates over: the same version then is in both archives.
          security: here.some((other) => at(other)?.security === true),
        },
        requested: isRequested(record, target.packages),
      },
    };
  });
  const sums = await sumsOf(listed, mirrors, host);
  return listed.map(({ entry }, at): LockedPackage => ({ ...entry, sha256: sums[at] ?? '' }));
}
