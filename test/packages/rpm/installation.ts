import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { digestOf, hexOf } from '../../../src/model/digest.ts';
import type { LockedPackage } from '../../../src/model/lock.ts';
import { formatPlatform, platformOfNode } from '../../../src/model/platform.ts';
import type { Target } from '../../../src/model/target.ts';
import type { Installation } from '../../../src/packages/contract.ts';
import { rpmDate } from '../../fixtures/rpm-repository.ts';

/** What installing these packages is asked with, as if they had been locked and fetched from the target's first repository. */
export async function installationOf(
  target: Target,
  packages: readonly string[],
  root: string,
  more: Partial<Installation> = {},
): Promise<Installation> {
  const entries = await Promise.all(packages.map((path) => locked(path, target)));
  return {
    target,
    lock: {
      version: 1,
      recipe: target.recipe,
      release: target.release,
      variant: '',
      platform: formatPlatform(target.platform),
      manager: target.manager,
      detected: {},
      packages: entries,
    },
    files: new Map(entries.map(({ sha256 }, at) => [sha256, { path: packages[at] ?? '' }])),
    machine: platformOfNode(process.arch),
    tools: () => Promise.reject(new Error('rpm is on this machine')),
    root,
    epoch: rpmDate,
    emulation: 'auto',
    ...more,
  };
}

async function locked(path: string, target: Target): Promise<LockedPackage> {
  const bytes = await readFile(path);
  const [, name = '', version = '', architecture = ''] =
    /^(.*)-([^-]+-[^-]+)\.(\w+)\.rpm$/.exec(basename(path)) ?? [];
  const repository = target.repositories[0]?.name ?? '';
  return {
    name,
    version,
    architecture,
    size: bytes.length,
    sha256: hexOf(digestOf(bytes)),
    source: { name, version },
    path: `Packages/${basename(path)}`,
    repository: { name: repository, suite: '', component: '', security: false },
    requested: true,
  };
}
