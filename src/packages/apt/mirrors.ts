import { fail } from '../../model/error.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Host } from '../../host/contract.ts';
import type { Mirrors } from '../contract.ts';
import { hostMirrors } from './host-mirrors.ts';
import { readRelease, type Release } from './release.ts';

/**
 * For each repository the mirrors that really carry its suites: the ones this machine's own apt is set up with
 * come first, because they are near, paid for, and often the only ones that a closed network reaches.
 * A mirror counts when the Release files it serves name the suite, and the origin and label that the recipe states;
 * their signatures are checked by apt when it uses them.
 * @throws BaseImageError `resolve` when a repository has no mirror left.
 */
export async function findMirrors(target: Target, host: Host): Promise<Mirrors> {
  const own = await hostMirrors();
  const found = await Promise.all(
    target.repositories.map(async (repository) => {
      const near = await probeAll(own, repository, host);
      // The recipe's mirrors need no look when a near one serves; they stay behind it for what it may lack.
      const far = near.usable.length > 0 ? undefined : await probeAll(repository.mirrors, repository, host);
      const usable = far?.usable ?? [...near.usable, ...repository.mirrors];
      for (const refusal of far?.refusals ?? []) host.log.debug(`${repository.name}: not using ${refusal}`);
      if (usable.length > 0) return [repository.name, [...new Set(usable)]] as const;
      const refusals = [
        ...near.refusals.filter((line) => !line.endsWith('status 404')),
        ...(far?.refusals ?? []),
      ];
      return fail(
        'resolve',
        `No mirror serves ${repository.suites.join(', ')} of repository ${repository.name}:\n${refusals.join('\n')}`,
        {
          hint: 'Check the network, the proxy settings, and the mirrors and suites in the recipe.',
        },
      );
    }),
  );
  return new Map(found);
}

async function probeAll(mirrors: readonly string[], repository: Repository, host: Host) {
  const answers = await Promise.all(
    mirrors.map(async (mirror) => ({ mirror, refusal: await probe(mirror, repository, host) })),
  );
  return {
    usable: answers.filter(({ refusal }) => refusal === undefined).map(({ mirror }) => mirror),
    refusals: answers.flatMap(({ mirror, refusal }) =>
      refusal === undefined ? [] : [`${mirror}: ${refusal}`],
    ),
  };
}

/** Why this mirror cannot serve the repository; undefined when it can. */
async function probe(mirror: string, repository: Repository, host: Host): Promise<string | undefined> {
  try {
    for (const suite of repository.suites) {
      const release = await fetchRelease(mirror, suite, host);
      const refusal = mismatch(release, suite, repository);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** @throws BaseImageError `fetch` when it is not there or is no Release file. */
export async function fetchRelease(mirror: string, suite: string, host: Host): Promise<Release> {
  const url = `${mirror}/dists/${suite}/InRelease`;
  const { status, body } = await host.http.get(url);
  if (status !== 200) fail('fetch', `dists/${suite}/InRelease: HTTP status ${status}`);
  return readRelease(body) ?? fail('fetch', `dists/${suite}/InRelease is not a signed Release file`);
}

function mismatch(release: Release, suite: string, repository: Repository): string | undefined {
  const { origin = '', label = '', suite: suiteName = '', codename = '' } = release.fields;
  if (repository.origin !== '' && origin !== repository.origin)
    return `its origin is ${JSON.stringify(origin)}, not ${JSON.stringify(repository.origin)}`;
  if (repository.label !== '' && label !== repository.label)
    return `its label is ${JSON.stringify(label)}, not ${JSON.stringify(repository.label)}`;
  if (
    repository.checkValidUntil &&
    release.fields.validUntil !== undefined &&
    Date.parse(release.fields.validUntil) < Date.now()
  ) {
    return `its Release file of ${suite} is valid only until ${release.fields.validUntil}`;
  }
  if (![suiteName, codename].includes(suite))
    return `it serves ${codename || suiteName || 'an unnamed suite'} as ${suite}`;
  return undefined;
}
