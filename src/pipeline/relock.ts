import { join, resolve } from 'node:path';
import type { Host } from '../host/contract.ts';
import { ensureTools } from '../host/tools.ts';
import { compareLocks, describeChanges, lockDigest, type Lock } from '../model/lock.ts';
import { formatPlatform } from '../model/platform.ts';
import { imageSlug } from '../model/target.ts';
import { counted } from '../model/units.ts';
import { packageManagers } from '../packages/registry.ts';
import { mustTakeResults } from '../publish/results.ts';
import type { Selection } from '../request.ts';
import { lockTarget, readLock, writeLock } from './lock.ts';
import { nativeRepositories, offeredTargets } from './targets.ts';

/** Writes the locks of a selection, or says what would change in those that are there. */
export async function lockTargets(
  request: Selection & { readonly output?: string },
  host: Host,
  { check }: { readonly check: boolean },
): Promise<{
  readonly changed: boolean;
  readonly lines: readonly string[];
  readonly locks: readonly Lock[];
  readonly files: readonly string[];
}> {
  const targets = await offeredTargets(request, host);
  const repositories = await nativeRepositories(request, host);
  const [first] = targets;
  const manager = packageManagers[first.manager];
  await ensureTools(manager.tools, host);
  const folder = resolve(request.output ?? join('build', imageSlug(first), 'lock'));
  if (!check) await mustTakeResults(folder);
  const locks: Lock[] = [];
  const files: string[] = [];
  const lines: string[] = [];
  let changed = false;
  for (const target of targets) {
    const platform = formatPlatform(target.platform);
    const former = check
      ? await readLock(target, folder)
      : await readLock(target, folder).catch(() => undefined);
    const { lock } = await host.log.step(`Resolve ${imageSlug(target)} for ${platform}`, () =>
      lockTarget(target, undefined, manager, host, repositories),
    );
    const changes = former ? describeChanges(compareLocks(former, lock)) : [];
    changed ||= former === undefined || lockDigest(former) !== lockDigest(lock);
    lines.push(
      `${platform}: ${former && changes.length === 0 ? 'unchanged' : counted(lock.packages.length, 'package')}`,
      ...changes.map((line) => `  ${line}`),
    );
    locks.push(lock);
    if (!check) files.push(await writeLock(folder, target, lock));
  }
  return { changed, lines, locks, files };
}
