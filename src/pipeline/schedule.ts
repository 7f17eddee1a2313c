import { join, resolve } from 'node:path';
import type { Host } from '../host/contract.ts';
import { limit } from '../host/limit.ts';
import { ensureTools } from '../host/tools.ts';
import { legOf, matricesOf, type ImageLegs, type Leg, type Matrix, type Runners } from '../matrix.ts';
import { formatPlatform } from '../model/platform.ts';
import { splitReference } from '../model/recipe/reference.ts';
import { imageSlug, type Target } from '../model/target.ts';
import { packageManagers } from '../packages/registry.ts';
import { createRegistry, type Registry } from '../publish/registry.ts';
import { mustTakeResults } from '../publish/results.ts';
import { registryTools } from '../registry/skopeo.ts';
import type { Credential } from '../registry/credentials.ts';
import type { Selection } from '../request.ts';
import { lockTarget, writeLock } from './lock.ts';
import { imageNames, plannedValues } from './naming.ts';
import { comparePublished } from './published.ts';
import { nativeRepositories, offeredTargets } from './targets.ts';

export interface ScheduleRequest {
  /** As in {@link Selection.recipe}; each stands for one image. */
  readonly recipes: readonly string[];
  readonly platforms: Selection['platforms'];
  readonly runners: Runners;
  /** Image names as templates, and the templates of their tags; empty: those of the recipe. */
  readonly images: readonly string[];
  readonly tags: readonly string[];
  /** Leave out the images that are published as they would be built. */
  readonly skipUnchanged: boolean;
  /** Folder for the locks: `<output>/<image>/<platform>.json`. */
  readonly output: string;
}

export interface Schedule {
  readonly matrix: Matrix<Leg>;
  readonly images: Matrix<ImageLegs>;
  /** False when there is nothing to build; both matrices are then empty. */
  readonly changed: boolean;
  /** What changed since the published images, one line each. */
  readonly changes: readonly string[];
  /** Images that are up to date. */
  readonly unchanged: readonly string[];
  /** Absolute path of the folder with the locks. */
  readonly locks: string;
}

/**
 * What a workflow has to build today: every image is locked once, so that jobs on several machines build the same.
 * @param credentials beside those of Docker's own configuration
 */
export async function schedule(
  request: ScheduleRequest,
  host: Host,
  credentials: readonly Credential[],
): Promise<Schedule> {
  host.access.admitRegistries(credentials);
  await mustTakeResults(resolve(request.output));
  if (request.skipUnchanged) await ensureTools(registryTools, host);
  const registry = request.skipUnchanged ? createRegistry(host, credentials) : undefined;
  const { platforms } = request;
  const wanted = await Promise.all(
    request.recipes.map(async (recipe) => {
      const selection = { recipe, release: undefined, variant: undefined, platforms };
      const targets = await offeredTargets(selection, host);
      return { recipe, targets, repositories: await nativeRepositories(selection, host) };
    }),
  );
  const managers = new Set(wanted.map(({ targets: [{ manager }] }) => packageManagers[manager]));
  await ensureTools(
    [...managers].flatMap(({ tools }) => tools),
    host,
  );
  const slot = limit(host.cpus);
  const planned = await Promise.all(
    wanted.map((image) => slot(() => planImage(image, request, registry, host))),
  );
  const due = planned.filter(({ changed }) => changed);
  return {
    ...matricesOf(due.flatMap(({ legs }) => legs)),
    changed: due.length > 0,
    changes: due.flatMap(({ slug, changes }) => changes.map((line) => `${slug}: ${line}`)),
    unchanged: planned.filter(({ changed }) => !changed).map(({ slug }) => slug),
    locks: resolve(request.output),
  };
}

interface WantedImage {
  readonly recipe: string;
  readonly targets: readonly [Target, ...Target[]];
  readonly repositories: Target['repositories'] | undefined;
}

async function planImage(
  { recipe, targets, repositories }: WantedImage,
  request: ScheduleRequest,
  registry: Registry | undefined,
  host: Host,
) {
  const { runners, output } = request;
  const [first] = targets;
  const slug = imageSlug(first);
  const names = imageNames(request.images, plannedValues(first));
  const manager = packageManagers[first.manager];
  const lockOne = (target: Target) => lockTarget(target, undefined, manager, host, repositories);
  // Images are planned side by side.
  const locked = await host.log.step(
    `Resolve ${slug}`,
    async () => {
      host.log.info(targets.map(({ platform }) => formatPlatform(platform)).join(', '));
      return Promise.all(targets.map(lockOne));
    },
    request.recipes.length === 1 ? {} : { lane: slug },
  );
  for (const { target, lock } of locked) await writeLock(join(resolve(output), slug), target, lock);

  const legs = targets.map((target) => legOf(target, splitReference(recipe).recipe, runners));
  if (!registry) return { slug, legs, changed: true, changes: [] };
  const before = await comparePublished(names, locked, request.tags, registry, host);
  const changed = before.former === undefined || before.changes.length > 0;
  host.log.info(changed ? `${slug} is to be built: ${before.changes.join('; ')}` : `${slug} is up to date`);
  return { slug, legs, changed, changes: before.changes };
}
