import type { Host } from '../../host/contract.ts';
import type { Digest } from '../../model/digest.ts';
import { fail } from '../../model/error.ts';
import { makeLock, type Lock, type LockedRepository } from '../../model/lock.ts';
import { dialects, formatPlatform } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';
import { majorOf } from '../../rootfs/version.ts';
import type { Mirrors } from '../contract.ts';
import { recall, remember } from '../memo.ts';
import { describe } from './describe.ts';
import { foreignArchitectures, readWish } from './foreign.ts';
import { fetchRelease, mirrorOf, mismatch } from './mirrors.ts';
import { openPrivateRoot, suitesOf, type SuiteRelease } from './private-root.ts';
import type { Release } from './release.ts';

/**
 * Lets apt decide what the target consists of, in a private root that shares nothing with the host's apt but its
 * program: apt verifies every Release file against the recipe's keyring and honours its Valid-Until.
 *
 * The lists are kept, so unchanged metadata is not downloaded again; and as the answer depends on nothing but the
 * target and the Release files, it is remembered under their digests, so unchanged metadata is not even solved again.
 */
export async function resolve(target: Target, mirrors: Mirrors, host: Host): Promise<Lock> {
  const remembered = await recall(question(target, await digestsOf(target, mirrors, host)), host);
  if (remembered) return remembered;

  const apt = await openPrivateRoot(target, mirrors, host);
  await apt.update();
  const releases = await apt.releases();
  mustBeWhole(target, releases);
  mustBeThose(releases);
  mustBeFor(target, releases);
  mustHaveComponents(releases);
  mustHaveForeign(target, releases);
  const chosen = await apt.choose(wanted(target));
  const { packages, distribution } = await describe(chosen, target, mirrors, apt, host);
  const lock = makeLock(target, packages, detect(target, releases, distribution));
  const verified = releases.map(({ release: { digest } }) => digest);
  await remember(question(target, verified), lock, host);
  return lock;
}

/** Whether every suite is there for the target's architecture, going by Release files that apt has verified. */
export async function offers(target: Target, mirrors: Mirrors, host: Host): Promise<boolean> {
  const [served, apt] = await Promise.all([
    digestsOf(target, mirrors, host),
    openPrivateRoot(target, mirrors, host),
  ]);
  const known = new Set((await apt.releases()).map(({ release: { digest } }) => digest));
  if (!served.every((digest) => known.has(digest))) await apt.update();
  const releases = await apt.releases();
  mustBeWhole(target, releases);
  return releases.every(({ release }) => isFor(target, release));
}

/** What the mirrors serve now. It tells whether something was asked before, and nothing else: nobody has verified it. */
function digestsOf(target: Target, mirrors: Mirrors, host: Host): Promise<readonly Digest[]> {
  return Promise.all(
    suitesOf(target).map(async ({ repository, suite }) => {
      const { digest } = await fetchRelease(mirrorOf(repository, mirrors), suite, host);
      return digest;
    }),
  );
}

/** apt has no other copies than those it verified: one that is missing was never verified. */
function mustBeWhole(target: Target, releases: readonly SuiteRelease[]): void {
  if (releases.length < suitesOf(target).length)
    fail('internal', 'apt has not kept the Release files that it verified');
}

/** Mirrors are chosen by what they say themselves. What apt verified may be another file. */
function mustBeThose(releases: readonly SuiteRelease[]): void {
  for (const { repository, suite, release } of releases) {
    const reason = mismatch(release, suite, repository);
    if (reason !== undefined)
      fail(
        'resolve',
        `Suite ${suite} of repository ${repository.name} is not the one in the recipe: ${reason}`,
        {
          hint: 'Check the mirrors, suites, origin and label of the repository in the recipe.',
        },
      );
  }
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

/** Everything the answer depends on. (That the Release files are still valid was seen when the mirrors were chosen.) */
function question(target: Target, releases: readonly Digest[]): unknown {
  const { recipe, release, variant, platform, packages, repositories } = target;
  const trust = repositories.map(
    ({ name, suites, components, origin, label, keyring, security, insecure, checkValidUntil }) => ({
      ...{ name, suites, components, origin, label },
      keyring: keyring.digest,
      security,
      insecure,
      checkValidUntil,
    }),
  );
  return {
    format: 2,
    recipe,
    release,
    variant,
    platform,
    packages,
    trust,
    releases,
  };
}

/** `version` and `point` as the distribution's own Release file has them: Debian 13.7 is version 13, point 13.7; Ubuntu 24.04 is both. */
function detect(
  target: Target,
  releases: readonly SuiteRelease[],
  distribution: Pick<LockedRepository, 'name' | 'suite'> | undefined,
): Readonly<Record<string, string>> {
  const own = releases.find(
    ({ repository, suite }) => repository.name === distribution?.name && suite === distribution.suite,
  );
  const {
    version: point,
    origin = '',
    codename = target.codename,
  } = (own ?? releases[0])?.release.fields ?? {};
  return {
    codename,
    ...(point === undefined ? {} : { point, version: majorOf(point, origin.toLowerCase()) }),
  };
}

/** apt itself would only say that it finds no such package. */
function mustHaveForeign(target: Target, releases: readonly SuiteRelease[]): void {
  for (const architecture of foreignArchitectures(target)) {
    const offered = releases.map(({ release: { fields } }) => fields.architectures?.split(/\s+/));
    if (offered.some((names) => names?.includes(architecture) ?? true)) continue;
    const asking = target.packages.include.find((text) => readWish(text, target).foreign === architecture);
    const all = [...new Set(offered.flatMap((names) => names ?? []))].filter((name) => name !== 'all');
    const message = `The package ${asking ?? ''} cannot be had: no repository has packages for ${architecture}, only for ${all.join(', ')}`;
    fail('resolve', message, {
      hint: 'Leave it out, or limit it with `platforms:` in the recipe.',
    });
  }
}

/** What is asked of apt, in its pattern language (apt-patterns(7)), and what is refused (`name-`). */
function wanted(target: Target): readonly string[] {
  const own = `?architecture(${dialects(target.platform).debian})`;
  // Without packages for others all are the image's own.
  const all = (pattern: string) =>
    foreignArchitectures(target).length === 0 ? pattern : `?and(${own},${pattern})`;
  const essential = all('?essential');
  const ofPriority = (priority: string) => all(`?priority(${priority})`);
  const minbase = [essential, ofPriority('required'), 'apt'];
  const sets = {
    essential: [essential],
    minbase,
    buildd: [...minbase, 'build-essential'],
    standard: [...minbase, ofPriority('important'), ofPriority('standard')],
  };
  return [
    ...sets[target.packages.set],
    ...target.packages.include,
    ...target.packages.exclude.map((name) => `${name}-`),
  ];
}
