import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Known } from './host/cache.ts';
import type { Host, HostTool } from './host/contract.ts';
import { ensureTools } from './host/tools.ts';
import type { Lock } from './model/lock.ts';
import { formatPlatform } from './model/platform.ts';
import { imageSlug, type Target } from './model/target.ts';
import { counted } from './model/units.ts';
import { packageManagers } from './packages/registry.ts';
import { assemble, upToDate } from './pipeline/assemble.ts';
import { fetchLocked } from './pipeline/fetch.ts';
import { engineToLoad } from './pipeline/load.ts';
import { lockTarget, writeLock, type LockedTarget } from './pipeline/lock.ts';
import { imageNames, mustGiveTags, plannedValues } from './pipeline/naming.ts';
import { buildPlatform, type BuiltPlatform } from './pipeline/platform.ts';
import { publishResult } from './pipeline/publish.ts';
import { comparePublished } from './pipeline/published.ts';
import { sideBySide } from './pipeline/side-by-side.ts';
import { nativeRepositories, offeredTargets } from './pipeline/targets.ts';
import { toolsRoots } from './pipeline/tools.ts';
import { exportTools } from './publish/exports.ts';
import { createRegistry } from './publish/registry.ts';
import { registryTools } from './registry/skopeo.ts';
import type { Credential } from './registry/credentials.ts';
import { mustTakeResults } from './publish/results.ts';
import type { BuildResult, Request } from './request.ts';
import { mustShutIn } from './rootfs/sandbox/possible.ts';

/** Programs that the pipeline itself calls, whatever the package manager. */
const tools: readonly HostTool[] = [
  { program: 'unshare', package: 'util-linux', why: 'to run programs in namespaces of their own' },
  { program: 'mount', package: 'mount', why: 'to run programs in namespaces of their own' },
  { program: 'getfattr', package: 'attr', why: 'to read file capabilities' },
];

export interface BuildOptions {
  /** Beside those of Docker's own configuration. */
  readonly credentials?: readonly Credential[];
  /** Called when it is known which packages will be needed. */
  beforeFetch?(locks: readonly Lock[]): Promise<void>;
}

/** recipe → targets → locks → packages → roots → layers → images, each tried → index → results → registries */
export async function build(
  request: Request,
  host: Host,
  { credentials = [], beforeFetch }: BuildOptions = {},
): Promise<BuildResult> {
  host.access.admitRegistries(credentials);
  const targets = await offeredTargets(request, host);
  const repositories = await nativeRepositories(request, host);
  const [first] = targets;
  const manager = packageManagers[first.manager];
  const output = resolve(request.output ?? join('build', imageSlug(first)));
  const names = imageNames(request.images, plannedValues(first));
  mustGiveTags(request.tags.length > 0 ? request.tags : first.tags, first);
  const talks = request.push || request.skipUnchanged;
  await mustTakeResults(output);
  const needed = [...tools, ...manager.tools, ...exportTools(request), ...(talks ? registryTools : [])];
  await ensureTools(needed, host);
  await mustShutIn(host.exec);
  const engine = request.load ? await engineToLoad(host) : undefined;
  const registry = talks ? createRegistry(host, credentials) : undefined;

  const lockOne = ({ target }: { readonly target: Target }): Promise<LockedTarget> =>
    host.log.step(
      `Resolve ${imageSlug(target)} for ${formatPlatform(target.platform)}`,
      () => lockTarget(target, request.locked, manager, host, repositories),
      targets.length === 1 ? {} : { lane: formatPlatform(target.platform) },
    );
  const wanted = targets.map((target) => ({ target }));
  const { done: locked, failed: unlocked } = await sideBySide(wanted, request.keepGoing, lockOne, host);

  const before =
    registry &&
    (await host.log.step('Compare with what is published', () =>
      comparePublished(names, locked, request.tags, registry, host),
    ));
  if (request.skipUnchanged && unlocked.length === 0 && before?.former && before.changes.length === 0) {
    host.log.info('Unchanged: nothing to fetch, to build or to push');
    return upToDate(first, before.former.digest, before, output);
  }
  for (const line of before?.changes ?? []) host.log.info(line);

  await beforeFetch?.(locked.map(({ lock }) => lock));
  const stage = join(host.workDir, 'results');
  const layout = join(stage, 'image');
  await mkdir(stage, { recursive: true });
  // One after the other, because they share most of what they need; each downloads as much at a time as makes sense.
  const known: Known = new Map();
  const fetchOne = async (item: LockedTarget) => ({
    ...item,
    fetched: await host.log.step(`Fetch ${counted(item.lock.packages.length, 'package')}`, () =>
      fetchLocked(item, request.locked !== undefined, manager, host, known),
    ),
  });
  const { done: ready, failed: unfetched } = await sideBySide(locked, request.keepGoing, fetchOne, {
    ...host,
    cpus: 1,
  });

  const toolsOf = toolsRoots(manager, host);
  const buildOne = async (item: (typeof ready)[number]): Promise<BuiltPlatform> => {
    const { target, lock, toolsLock, fetched } = item;
    const parts = { ...item, tools: () => toolsOf(toolsLock, fetched.files), layout, manager };
    const body = () => buildPlatform(parts, { ...request, output }, host);
    const title = formatPlatform(target.platform);
    const built = await (ready.length === 1 ? body() : host.log.step(title, body, { lane: title }));
    await writeLock(join(stage, 'lock'), target, lock);
    return built;
  };
  const { done: built, failed: unbuilt } = await sideBySide(ready, request.keepGoing, buildOne, host);

  const failed = [...unlocked, ...unfetched, ...unbuilt];
  const parts = { first, names, output, stage, layout, built, failed, before, engine };
  const result = await assemble(parts, request, host);
  if (!request.push || !registry) return result;
  if (failed.length === 0)
    return { ...result, published: await publishResult(result, names, registry, host) };
  host.log.warn('Nothing is pushed, because the index is not whole');
  return result;
}
