import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';
import { makeLock, type Lock, type LockedPackage } from '../../model/lock.ts';
import { partsOfRequest } from '../../model/recipe/package-names.ts';
import type { Target } from '../../model/target.ts';
import { wildcard } from '../../rootfs/wildcard.ts';
import type { Mirrors } from '../contract.ts';
import { recall, remember } from '../memo.ts';
import { mirrorOf } from '../rpm/mirrors.ts';
import { packageKey, readPrimary, type IndexedPackage } from '../rpm/primary.ts';
import { documentOf, readDocument, readRepomd, type Document } from '../rpm/repodata.ts';
import { sumsOf } from '../rpm/sums.ts';
import { readSecurityUpdates } from '../rpm/updateinfo.ts';
import { decode, namingDocument, tags } from '../rpm/xml.ts';
import { explain } from './explain.ts';
import { joinCaches, openPrivateRoot, repositoryFile, type Answer } from './private-root.ts';
import { fetchHead, takeSnapshot, type Head, type Snapshot } from './repository.ts';

/** How often a repository may change while it is being read. */
const attempts = 3;

/**
 * Lets zypper decide what the target consists of, in a root of its own: zypper verifies the metadata of every repository
 * against that repository's keyring. Verified metadata is kept, and so is the answer that follows from it, so unchanged
 * metadata is neither downloaded nor solved again.
 */
export async function resolve(target: Target, mirrors: Mirrors, host: Host): Promise<Lock> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const heads = await Promise.all(
      target.repositories.map((repository) => fetchHead(repository, mirrorOf(repository, mirrors), host)),
    );
    const asked = question(target, heads);
    const remembered = await recall(asked, host);
    if (remembered) return remembered;

    const taken = await Promise.all(heads.map((head) => takeSnapshot(head, target, host)));
    const snapshots = taken.filter((snapshot) => snapshot !== undefined);
    if (snapshots.length < taken.length) continue;
    const lock = makeLock(
      target,
      await describe(await choose(target, snapshots, host), target, snapshots, mirrors, host),
    );
    await remember(asked, lock, host);
    return lock;
  }
  return fail('fetch', 'The repositories change faster than they can be read', {
    hint: 'A mirror in the middle of an update is consistent again in a few minutes; or put another one first.',
  });
}

/** Everything the answer depends on. */
function question(target: Target, heads: readonly Head[]): unknown {
  const { recipe, release, variant, platform, manager, packages } = target;
  const { include, exclude, groups, recommends } = packages;
  const trust = heads.map(({ repository, digests }) => {
    const { name, keyring, security, insecure, signatures } = repository;
    return { name, keyring: keyring.digest, security, insecure, signatures, digests };
  });
  const wanted = { include, exclude, groups, recommends };
  return { format: 1, recipe, release, variant, platform, manager, wanted, trust };
}

type Choice = Pick<LockedPackage, 'name' | 'version' | 'architecture'>;

/**
 * A pattern is a package that says so. zypper's own `--type pattern` comes to the same, but not every build of its solver
 * knows it (Debian's does not).
 * @see https://doc.opensuse.org/projects/libzypp/HEAD/zypp-pattern-packages.html
 */
function patternCapability(name: string): string {
  return `pattern() = ${name}`;
}

/** The packages that zypper would install into an empty root. */
async function choose(
  target: Target,
  snapshots: readonly Snapshot[],
  host: Host,
): Promise<readonly Choice[]> {
  const { include, exclude, groups, recommends } = target.packages;
  const cache = join(host.workDir, `zypper-cache-${randomUUID()}`);
  await joinCaches(
    cache,
    snapshots.map(({ repository: { name }, folder }) => ({ name, folder })),
  );
  const zypper = await openPrivateRoot(target, host, {
    // What zypper has made of the metadata counts for the mirror that it is from, which nobody asks any more.
    repositories: snapshots.map(({ repository, mirror }) => repositoryFile(repository, mirror, host.access)),
    keys: [],
    locks: exclude,
    cache,
  });
  const solve = () =>
    zypper.run(
      ...['--no-refresh', 'install', '--dry-run', '--auto-agree-with-licenses', '--no-force-resolution'],
      recommends ? '--recommends' : '--no-recommends',
      '--',
      ...include.map((word) => word.replaceAll(' ', '')),
      ...groups.map(patternCapability),
    );
  /** What there is in the place of a package that there is not. */
  const near = async ({ stdout }: Answer): Promise<string> => {
    const [, missing] = /No provider of '([^']+)' found/.exec(decode(stdout)) ?? [];
    if (missing === undefined) return '';
    const all = await zypper.run('--no-refresh', 'search', '--type', 'package');
    return nearest(missing, [...new Set(tags(all.stdout, 'solvable').map(({ name = '' }) => name))]);
  };
  try {
    const answer = await solve();
    if (answer.status !== 0) explain(answer, target, await near(answer));
    return solvables(answer);
  } finally {
    await zypper.close();
    await rm(cache, { recursive: true });
  }
}

/** The packages of an answer. */
function solvables(answer: Answer): readonly Choice[] {
  const [summary = ''] = /<install-summary[^]*<\/install-summary>/.exec(answer.stdout) ?? [];
  return tags(summary, 'solvable')
    .filter(({ type }) => type === 'package')
    .map(({ name = '', edition: version = '', arch: architecture = '' }) => ({
      name,
      version,
      architecture,
    }));
}

/** What one repository knows about the chosen packages. */
interface Knowledge {
  readonly snapshot: Snapshot;
  readonly packages: ReadonlyMap<string, IndexedPackage>;
  readonly security: ReadonlySet<string>;
}

async function look(snapshot: Snapshot, keys: ReadonlySet<string>, host: Host): Promise<Knowledge> {
  const { repository, folder } = snapshot;
  const copy = join(folder, 'raw', repository.name);
  const of = `of repository ${repository.name}`;
  const document = (type: string) =>
    namingDocument(`repomd.xml ${of}`, async () => documentOf(await readRepomd(copy), type));
  const primary =
    (await document('primary')) ?? fail('resolve', `Repository ${repository.name} has no list of packages`);
  const updateinfo = await document('updateinfo');
  const read = <T>(from: Document, consume: (text: AsyncIterable<string>) => Promise<T>) =>
    namingDocument(`${from.path} ${of}`, () => readDocument(copy, from, consume, host));
  const [packages, security] = await Promise.all([
    read(primary, (text) => readPrimary(text, keys)),
    updateinfo === undefined ? new Set<string>() : read(updateinfo, readSecurityUpdates),
  ]);
  return { snapshot, packages, security };
}

async function describe(
  chosen: readonly Choice[],
  target: Target,
  snapshots: readonly Snapshot[],
  mirrors: Mirrors,
  host: Host,
): Promise<readonly LockedPackage[]> {
  const keys = new Set(chosen.map(packageKey));
  const known = await Promise.all(snapshots.map((snapshot) => look(snapshot, keys, host)));
  const found = [...keys].map((key) => {
    const at =
      known.find(({ packages }) => packages.has(key)) ??
      fail('internal', `zypper chose ${key}, which no repository has`);
    const security = known.some((other) => other.security.has(key));
    // `has` was asked just now.
    return { entry: at.packages.get(key) as IndexedPackage, repository: at.snapshot.repository, security };
  });
  const requested = requestedOf(
    found.map(({ entry }) => entry),
    target.packages,
  );
  const sums = await sumsOf(
    found.map(({ entry, repository: { name } }) => ({ entry, repository: name })),
    mirrors,
    host,
  );
  return found.map(({ entry, repository, security }, at): LockedPackage => {
    const { name, version, architecture, size, source, licence, built, path } = entry;
    return {
      ...{ name, version, architecture, size, sha256: sums[at] ?? '', source },
      ...(licence === undefined ? {} : { licence }),
      ...{ built, path },
      repository: {
        name: repository.name,
        suite: '',
        component: '',
        security: repository.security || security,
      },
      requested: requested.has(entry),
    };
  });
}

/** The packages that were asked for: by name, else by what they provide. */
function requestedOf(
  packages: readonly IndexedPackage[],
  { include, groups }: Target['packages'],
): ReadonlySet<IndexedPackage> {
  const asked = [
    ...include.map((word) => partsOfRequest(word).name),
    ...groups.map(patternCapability),
  ].flatMap((word) => {
    const pattern = wildcard(word);
    const named = packages.filter(
      ({ name, architecture }) => pattern.test(name) || pattern.test(`${name}.${architecture}`),
    );
    return named.length > 0 ? named : packages.filter(({ provides }) => provides.includes(word));
  });
  return new Set(asked);
}
