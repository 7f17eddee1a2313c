import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { digestOf, digestOfValue, hexOf, type Digest } from '../../model/digest.ts';
import { fail } from '../../model/error.ts';
import { makeLock, type Lock, type LockedPackage } from '../../model/lock.ts';
import { dialects } from '../../model/platform.ts';
import { partsOfRequest } from '../../model/recipe/package-names.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import { recall, remember } from '../memo.ts';
import { patiently } from '../patience.ts';
import { armouredKeys } from '../rpm/keys.ts';
import { mirrorOf, mustBeNamed, repomdPath } from '../rpm/mirrors.ts';
import { spdx } from '../rpm/primary.ts';
import { sumsOf } from '../rpm/sums.ts';
import { python } from '../rpm/tools.ts';
import { variablesOf } from '../rpm/variables.ts';
import { readAnswer } from './answer.ts';
import { namingDocument, tags } from '../rpm/xml.ts';
import { explain } from './explain.ts';
import { solver, type Chosen, type Question } from './solver.ts';

/**
 * Lets dnf decide what the target consists of, in a place that shares nothing with the host's dnf but its program: dnf
 * verifies the metadata of every repository against that repository's keyring.
 *
 * The metadata is kept, so what has not changed is not downloaded again; and as the answer depends on nothing but the
 * target and the metadata, it is remembered under their digests, so unchanged metadata is not even solved again.
 */
export async function resolve(target: Target, mirrors: Mirrors, host: Host): Promise<Lock> {
  const heads = await Promise.all(
    target.repositories.map((repository) => headOf(repository, mirrorOf(repository, mirrors), host)),
  );
  const asked = { ...question(target), heads };
  const remembered = await recall(asked, host);
  if (remembered) return remembered;

  const { packages, repomd, missing } = await patiently(() => ask(target, mirrors, host), host);
  const found = target.repositories.map(({ name }): Digest => `sha256:${repomd[name] ?? ''}`);
  for (const [at, repository] of target.repositories.entries())
    mustBeNamed(repository, mirrorOf(repository, mirrors), found[at] ?? 'sha256:', host);
  if (missing.length > 0) host.log.info(`In a group, and in no repository: ${missing.join(', ')}`);
  const lock = makeLock(target, await describe(packages, target, mirrors, host));
  // A repository that moved between the two looks has answered another question than the one remembered here.
  if (heads.join() === found.join()) await remember(asked, lock, host);
  return lock;
}

/** A mirror that has the repository has it for this platform: there is one repository for each. */
export function offers(): Promise<boolean> {
  return Promise.resolve(true);
}

async function headOf(repository: Repository, mirror: string, host: Host): Promise<Digest> {
  const { status, body } = await host.http.get(`${mirror}/${repomdPath}`);
  if (status !== 200)
    fail('fetch', `${repomdPath} of repository ${repository.name}: HTTP status ${String(status)}`, {
      hint: 'Check the mirrors of the repository in the recipe.',
    });
  await namingDocument(`${repomdPath} of repository ${repository.name}`, () => {
    mustBeKnown(repository, body.toString('utf8'));
  });
  const digest = digestOf(body);
  mustBeNamed(repository, mirror, digest, host);
  return digest;
}

/** What libdnf ends itself over, without a word of the repository (libdnf/hy-iutil.cpp, checksumt_l2h). */
const unknownToDnf = 'sha224';

function mustBeKnown({ name }: Repository, repomd: string): void {
  if (tags(repomd, 'checksum').every(({ type }) => type !== unknownToDnf)) return;
  fail('resolve', `Repository ${name} has checksums of the type ${unknownToDnf}, which dnf does not know`, {
    hint: 'It can be made again with others: createrepo_c --checksum sha256.',
  });
}

/** Everything the answer depends on beside the metadata. */
function question(target: Target) {
  const { recipe, release, version, variant, platform, packages, repositories, variables } = target;
  const { modulePlatform = '' } = target;
  const { include, exclude, recommends, groups, groupParts, modules } = packages;
  const trust = repositories.map(({ name, keyring, signatures, insecure, security, excludes }) => ({
    name,
    keyring: keyring.digest,
    signatures,
    insecure,
    security,
    excludes,
  }));
  const wanted = { include, exclude, recommends, groups, groupParts, modules };
  const of = { recipe, release, version, variant, platform, modulePlatform };
  return { format: 1, ...of, wanted, variables, trust };
}

/** @throws BaseImageError what explain.ts makes of a refusal */
async function ask(target: Target, mirrors: Mirrors, host: Host) {
  const { include, exclude, recommends, groups, groupParts, modules } = target.packages;
  const repositories = await Promise.all(
    target.repositories.map(async (repository) => ({
      id: repository.name,
      baseurl: mirrorOf(repository, mirrors),
      keys: repository.insecure ? '' : await armouredKeys(repository, host),
      signedMetadata: !repository.insecure && repository.signatures.includes('metadata'),
      excludes: repository.excludes,
    })),
  );
  const architecture = dialects(target.platform).rpm;
  // dnf goes on trusting a key that it once took: another keyring gets another place.
  const keyrings = target.repositories.map(({ keyring }) => keyring.digest);
  const identity = hexOf(digestOfValue({ architecture, repositories, keyrings })).slice(0, 32);
  const folder = join(host.cacheDir, 'dnf', identity);
  await mkdir(folder, { recursive: true });
  // See host/prune.ts.
  await writeFile(join(folder, 'last-used'), '');
  const asked: Question = {
    folder,
    architecture,
    releasever: variablesOf(target).releasever ?? '',
    modulePlatform: target.modulePlatform ? `platform:${target.modulePlatform}` : '',
    repositories,
    logins: Object.fromEntries(
      repositories.flatMap(({ id, baseurl }) => {
        const login = host.access.loginFor(baseurl);
        return login ? [[id, login.reveal()]] : [];
      }),
    ),
    include: include.map(spaced),
    ...{ exclude, recommends, groups, groupParts, modules },
  };
  // Arguments are for all to see.
  const question = join(host.workDir, `dnf-${randomUUID()}.json`);
  await writeFile(question, JSON.stringify(asked), { mode: 0o600 });
  // Two builds may share the folder, which dnf does not expect. Modules of the user are not looked at (-I).
  const program = [...python, '-', question];
  const { status, stdout, stderr } = await host.exec.run(['flock', join(folder, 'in-use'), ...program], {
    input: solver,
    okay: 'any',
    proxies: true,
  });
  await rm(question);
  await endAgents(folder, host);
  for (const line of stderr.split('\n').filter(Boolean)) host.log.debug(`dnf: ${line}`);
  if (status !== 0)
    fail(
      'resolve',
      `dnf could not look for packages:\n${stderr.trimEnd().split('\n').slice(-12).join('\n')}`,
    );
  const answer = readAnswer(stdout);
  return 'refused' in answer ? explain(answer, stderr, target) : answer;
}

/** dnf wants blanks around what compares versions. */
function spaced(request: string): string {
  const { name, operator, version } = partsOfRequest(request);
  return operator === '' ? name : `${name} ${operator} ${version}`;
}

/** gpg starts an agent for each place that it keeps keys in, and nobody else ends them. */
async function endAgents(folder: string, host: Host): Promise<void> {
  const { stdout } = await host.exec.run([
    'find',
    folder,
    '-maxdepth',
    '3',
    '-name',
    'pubring',
    '-type',
    'd',
  ]);
  for (const home of stdout.split('\n').filter(Boolean))
    await host.exec.run(['gpgconf', '--homedir', home, '--kill', 'all'], { okay: 'any' });
}

async function describe(
  chosen: readonly Chosen[],
  { repositories }: Target,
  mirrors: Mirrors,
  host: Host,
): Promise<readonly LockedPackage[]> {
  const placed = chosen.map((each) => {
    const { name, evr: version, repository, location: path, base, size, checksum } = each;
    if (!['sha256', 'sha384', 'sha512'].includes(checksum.type))
      fail('signature', `The index has no checksum of ${name} ${version} that proves anything`, {
        hint: `It has ${checksum.type}, which can be forged: look for a newer repository than ${repository}.`,
      });
    if (base !== '')
      fail('resolve', `${name} ${version} of repository ${repository} lies elsewhere, at ${base}`, {
        hint: 'Name the repository that really has it.',
      });
    const entry = {
      name,
      version,
      size,
      path,
      checksum: { algorithm: checksum.type, value: checksum.value },
    };
    return { entry, repository };
  });
  const sums = await sumsOf(placed, mirrors, host);
  const secured = new Set(repositories.filter(({ security }) => security).map(({ name }) => name));
  return chosen.map((each, at): LockedPackage => {
    const { name, evr: version, source, repository, security, licence: tag } = each;
    const [, sourceName = name, sourceVersion = version] =
      /^(.*)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/.exec(source) ?? [];
    const licence = spdx(tag);
    return {
      name,
      version,
      architecture: each.arch,
      size: each.size,
      sha256: sums[at] ?? '',
      source: { name: sourceName, version: sourceVersion },
      ...(licence === undefined ? {} : { licence }),
      built: each.built,
      path: each.location,
      repository: {
        name: repository,
        suite: '',
        component: '',
        security: security || secured.has(repository),
      },
      requested: each.requested,
    };
  });
}
