import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import type { LockedPackage, LockedRepository } from '../../model/lock.ts';
import type { Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import type { Fields } from './fields.ts';
import { isForeignTo, readWish } from './foreign.ts';
import { mirrorOf } from './mirrors.ts';
import type { Choice, Place, PrivateRoot } from './private-root.ts';
import { sumsOf, type Listed } from './sums.ts';

/** The record of each chosen package, with the repository it comes from. */
export async function describe(
  chosen: readonly Choice[],
  target: Target,
  mirrors: Mirrors,
  apt: PrivateRoot,
  host: Host,
): Promise<{
  readonly packages: readonly LockedPackage[];
  readonly distribution: LockedRepository | undefined;
}> {
  const [records, places] = await Promise.all([apt.show(chosen), apt.places(chosen)]);
  const repositories = target.repositories.map((repository) => ({
    ...repository,
    mirror: mirrorOf(repository, mirrors),
  }));
  const isRequested = requestedAmong(records, target);
  const listed = chosen.map(({ name, version, architecture, url }): Listed => {
    const record =
      records.find(
        (fields) =>
          fields.Package === name && fields.Version === version && fields.Architecture === architecture,
      ) ?? fail('internal', `apt chose ${name} ${version} (${architecture}) but shows no record of it`);
    const called = isForeignTo(target, architecture) ? `${name}:${architecture}` : name;
    const here = places.filter((place) => place.name === called && place.version === version);
    const at = (place: Place) => {
      const [found] = repositories.flatMap(({ name: repository, mirror, suites, components, security }) =>
        suites
          .filter((suite) => mirror === place.uri && `${place.part}/`.startsWith(folderOf(suite)))
          .map((suite) => ({
            repository,
            suite,
            security,
            component: place.part.slice(folderOf(suite).length),
          }))
          // `buster` has no component `updates/main`: that is the suite `buster/updates`.
          .filter(({ component }) => component === '' || components.includes(component)),
      );
      return found;
    };
    const place =
      here.find(({ uri }) => url.startsWith(`${uri}/`)) ?? fail('internal', `apt has no place for ${url}`);
    const { repository, suite, component } =
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
        path: decodeURIComponent(url.slice(place.uri.length + 1)).replace(/^(\.\/)+/, ''),
        repository: {
          name: repository,
          suite,
          component,
          // A point release takes security updates over: the same version then is in both archives.
          security: here.some((other) => at(other)?.security === true),
        },
        requested: isRequested(record),
      },
    };
  });
  const sums = await sumsOf(listed, mirrors, host);
  return {
    packages: listed.map(({ entry }, at): LockedPackage => ({ ...entry, sha256: sums[at] ?? '' })),
    distribution: distributionOf(listed),
  };
}

/** What the part of a place begins with in a suite. */
function folderOf(suite: string): string {
  return suite.endsWith('/') ? suite : `${suite}/`;
}

/** Where most of the essential packages come from is the distribution itself, wherever in the recipe it stands. */
function distributionOf(listed: readonly Listed[]): LockedRepository | undefined {
  const essential = listed.filter(({ record }) => record.Essential === 'yes');
  const places = (essential.length > 0 ? essential : listed).map(({ entry: { repository } }) => repository);
  const votes = (one: LockedRepository) =>
    places.filter(({ name, suite }) => name === one.name && suite === one.suite).length;
  return [...places].sort((a, b) => votes(b) - votes(a))[0];
}

/**
 * Which packages were asked for, and did not merely come along as dependencies. A name that no package has stands for
 * those that provide it, as `dnsutils` does for bind9-dnsutils.
 */
function requestedAmong(records: readonly Fields[], target: Target): (record: Fields) => boolean {
  const { set, include } = target.packages;
  const priorities: readonly string[] = {
    essential: [],
    minbase: ['required'],
    buildd: ['required'],
    standard: ['required', 'important', 'standard'],
  }[set];
  const called = (name: string, foreign = '') => `${name}:${foreign}`;
  const asked = new Set([
    ...include.map((text) => readWish(text, target)).map(({ name, foreign }) => called(name, foreign)),
    ...(set === 'essential' ? [] : [called('apt')]),
    ...(set === 'buildd' ? [called('build-essential')] : []),
  ]);
  const names = ({ Package: own = '', Provides = '', Architecture: architecture = 'all' }: Fields) => {
    const foreign = isForeignTo(target, architecture) ? architecture : undefined;
    const provided = Provides.split(',').map((name) =>
      name
        .trim()
        .split(/[\s:(]/, 1)
        .join(),
    );
    return {
      foreign,
      name: called(own, foreign),
      provided: provided.map((name) => called(name, foreign)),
    };
  };
  const real = new Set(records.map((record) => names(record).name));
  return (record) => {
    const { foreign, name, provided } = names(record);
    const inSet = record.Essential === 'yes' || priorities.includes(record.Priority ?? '');
    return (
      (inSet && foreign === undefined) ||
      asked.has(name) ||
      provided.some((other) => asked.has(other) && !real.has(other))
    );
  };
}
