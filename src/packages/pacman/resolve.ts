import type { Host } from '../../host/contract.ts';
import type { Digest } from '../../model/digest.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { makeLock, type Lock, type LockedPackage } from '../../model/lock.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import { recall, remember } from '../memo.ts';
import { signatureLevel, signsPackages } from './configuration.ts';
import { licenceOf, valueOf, type Description } from './database.ts';
import { openPrivateRoot, type Choice } from './private-root.ts';

/**
 * Lets pacman decide what the target consists of, in a root that has nothing of this machine's pacman but its program:
 * pacman verifies the databases as the recipe says they are signed. What a package consists of is in its signature, which
 * goes into the lock, and is verified when the package is installed.
 */
export async function resolve(target: Target, mirrors: Mirrors, host: Host): Promise<Lock> {
  const pacman = await openPrivateRoot(target, mirrors, host);
  const asked = question(target, await pacman.update());
  const remembered = await recall(asked, host);
  if (remembered) {
    await pacman.keep();
    return remembered;
  }

  const { include, exclude, groups } = target.packages;
  const members = (await pacman.membersOf(groups)).filter((name) => !exclude.includes(name));
  const wanted = [...new Set([...include, ...members])];
  const chosen = await pacman.choose(wanted);
  const descriptions = await pacman.describe(chosen);
  const packages = await Promise.all(
    chosen.map((choice, at) => locked(choice, descriptions[at] ?? new Map(), wanted, target, mirrors, host)),
  );
  const lock = makeLock(target, packages);
  await pacman.keep();
  await remember(asked, lock, host);
  return lock;
}

/** Whether every repository is there for the target's architecture. */
export async function offers(target: Target, mirrors: Mirrors, host: Host): Promise<boolean> {
  const there = await Promise.all(
    target.repositories.map(async ({ name }) => {
      const [mirror = ''] = mirrors.get(name) ?? [];
      const { status } = await host.http.get(`${mirror}/${name}.db`);
      return status === 200;
    }),
  );
  return there.every(Boolean);
}

/** Everything the answer depends on. */
function question(target: Target, databases: readonly Digest[]): unknown {
  const { recipe, release, variant, platform, packages, repositories } = target;
  const { include, exclude, groups } = packages;
  const trust = repositories.map((repository) => ({
    name: repository.name,
    level: signatureLevel(repository),
    keyring: repository.keyring.digest,
    security: repository.security,
  }));
  const wanted = { include, exclude, groups };
  return { format: 1, manager: 'pacman', recipe, release, variant, platform, wanted, trust, databases };
}

async function locked(
  { repository: id, name, version }: Choice,
  description: Description,
  wanted: readonly string[],
  target: Target,
  mirrors: Mirrors,
  host: Host,
): Promise<LockedPackage> {
  const repository =
    target.repositories.find((each) => each.name === id) ??
    fail('internal', `No repository of the recipe has ${name} ${version}`);
  const path = valueOf(description, 'FILENAME');
  const licence = licenceOf(description);
  const built = Number(valueOf(description, 'BUILDDATE'));
  const answersTo = [name, `${id}/${name}`, ...(description.get('PROVIDES') ?? []).map(withoutVersion)];
  const signature = signsPackages(repository)
    ? await signatureOf(path, description, repository, mirrors, host)
    : undefined;
  return {
    name,
    version,
    architecture: valueOf(description, 'ARCH'),
    size: Number(valueOf(description, 'CSIZE')),
    sha256:
      valueOf(description, 'SHA256SUM') ||
      fail('signature', `The database of ${id} gives no SHA-256 for ${name} ${version}`, {
        hint: 'A repository without SHA-256 cannot be locked: write its database anew with repo-add.',
      }),
    source: { name: valueOf(description, 'BASE') || name, version },
    ...(licence !== undefined && { licence }),
    ...(built > 0 && { built }),
    ...(signature !== undefined && { signature }),
    path,
    repository: { name: id, suite: '', component: '', security: repository.security },
    requested: wanted.some((want) => answersTo.includes(withoutVersion(want))),
  };
}

/** The detached signature in Base64: out of the database where it is there, else from beside the package. */
async function signatureOf(
  path: string,
  description: Description,
  { name }: Repository,
  mirrors: Mirrors,
  host: Host,
): Promise<string> {
  const embedded = valueOf(description, 'PGPSIG');
  if (embedded !== '') return embedded;
  let failure: BaseImageError | undefined;
  for (const mirror of mirrors.get(name) ?? []) {
    const answer = await host.http
      .get(`${mirror}/${encodeURIComponent(path)}.sig`)
      .catch((error: unknown) => {
        if (!(error instanceof BaseImageError)) throw error;
        failure = error;
        return undefined;
      });
    if (answer?.status === 200) return answer.body.toString('base64');
  }
  if (failure) throw failure;
  return fail('signature', `No mirror of repository ${name} has a signature of ${path}`, {
    hint: 'Where packages are not signed and the databases are, say `signatures: [metadata]` on the repository.',
  });
}

/** `sh>=5` → `sh` */
function withoutVersion(dependency: string): string {
  return dependency.replace(/[<>=].*/, '');
}
