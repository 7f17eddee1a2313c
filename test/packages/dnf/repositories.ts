import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../../src/host/contract.ts';
import type { Lock } from '../../../src/model/lock.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { dnf } from '../../../src/packages/dnf.ts';
import type { SigningKey } from '../../fixtures/key.ts';
import { rpmDistribution } from '../../fixtures/rpm-distribution.ts';
import { publishRpms, type RpmMetadata } from '../../fixtures/rpm-repository.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';

/** Publishes the small distribution for amd64 in a folder, in its first state. */
export async function publishDistribution(
  folder: string,
  key: SigningKey,
  metadata: RpmMetadata = {},
): Promise<void> {
  const { 'openssl-libs-2': _, 'rpm-1': __, ...packages } = await rpmDistribution('x86_64');
  await publishRpms(folder, Object.values(packages), key, metadata);
}

/** A target of dnf with one repository `base`, unless `changes` has others. */
export function dnfTarget(
  url: string,
  key: SigningKey,
  packages: Partial<Target['packages']>,
  repository: Partial<Repository> = {},
  changes: Partial<Target> = {},
): Target {
  const base = { name: 'base', suites: [], components: [], mirrors: [url], keyring: key.keyring };
  return fixtureTarget({
    manager: 'dnf',
    version: '9',
    modulePlatform: 'el9',
    repositories: [fixtureRepository({ ...base, ...repository })],
    packages: fixturePackages(packages),
    ...changes,
  });
}

export async function lockOf(target: Target, host: Host): Promise<Lock> {
  return dnf.resolve(target, await dnf.mirrors(target, host), host);
}

/** Names of what would be installed. */
export async function namesOf(target: Target, host: Host): Promise<readonly string[]> {
  return (await lockOf(target, host)).packages.map(({ name }) => name);
}

export function repomdOf(folder: string): Promise<string> {
  return readFile(join(folder, 'repodata/repomd.xml'), 'utf8');
}
