import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Host, HostTool } from './host/contract.ts';
import { limit } from './host/limit.ts';
import { ensureTools } from './host/tools.ts';
import { fail } from './model/error.ts';
import { prettyJson } from './model/json.ts';
import { formatPlatform, platformOfNode, platformSlug, samePlatform } from './model/platform.ts';
import { imageSlug, type Target } from './model/target.ts';
import { dateValues, expandTags } from './model/template.ts';
import { annotationsOf, createIndex } from './oci/image.ts';
import { indexAnnotations } from './oci/labels.ts';
import { packageManagers } from './packages/registry.ts';
import { fetchLocked, lockTarget, toolsRoots, writeLock } from './pipeline/lock.ts';
import { offeredTargets } from './pipeline/targets.ts';
import { buildPlatform, type BuiltPlatform } from './pipeline/platform.ts';
import { findEngine, type Engine } from './publish/engine.ts';
import { exportTools, writeExports } from './publish/exports.ts';
import { readLayout, writeLayout } from './publish/layout.ts';
import { mustTakeResults, placeResults } from './publish/results.ts';
import { reportHtml } from './report/html.ts';
import { spdxJson } from './report/sbom.ts';
import type { BuildResult, Request } from './request.ts';

/** Programs that the pipeline itself calls, whatever the package manager. */
const tools: readonly HostTool[] = [
  { program: 'unshare', package: 'util-linux', why: 'to run programs in namespaces of their own' },
  { program: 'mount', package: 'mount', why: 'to run programs in namespaces of their own' },
  { program: 'getfattr', package: 'attr', why: 'to read file capabilities' },
];

/** recipe → targets → locks → packages → roots → layers → images, each tried → index → results */
export async function build(request: Request, host: Host): Promise<BuildResult> {
  const targets = await offeredTargets(request, host);
  const [first] = targets;
  const manager = packageManagers[first.manager];
  const output = resolve(request.output ?? join('build', imageSlug(first)));
  await mustTakeResults(output);
  await ensureTools([...tools, ...manager.tools, ...exportTools(request)], host);
  const engine = request.load ? await engineToLoad(host) : undefined;

  const stage = join(host.workDir, 'results');
  const layout = join(stage, 'image');
  await mkdir(stage, { recursive: true });

  const toolsOf = toolsRoots(manager, host);
  const buildOne = async (target: Target): Promise<BuiltPlatform> => {
    const name = `${imageSlug(target)} for ${formatPlatform(target.platform)}`;
    const locked = await host.log.step(`Resolve ${name}`, () =>
      lockTarget(target, request.locked, manager, host),
    );
    const fetched = await host.log.step(`Fetch ${String(locked.lock.packages.length)} packages`, () =>
      fetchLocked(locked, request.locked !== undefined, manager, host),
    );
    const tools = () => toolsOf(locked.toolsLock, fetched.files);
    const platform = await buildPlatform(
      locked,
      fetched,
      tools,
      layout,
      { ...request, output },
      manager,
      host,
    );
    await writeLock(join(stage, 'lock'), target, locked.lock);
    return platform;
  };
  const { done: built, failed } = await sideBySide(targets, request.keepGoing, buildOne, host);

  const { tags, references } = nameImage(request, built, host);
  const images = built.map(({ image }) => image);
  const index = createIndex(images, indexAnnotations(images.map(annotationsOf)));
  await writeLayout(layout, index, tags);
  const exports: string[] = [];
  for (const image of request.formats.length > 0 ? index.images : []) {
    const own = built.length === 1 ? '' : platformSlug(image.platform);
    const folder = join(stage, own);
    const names = await writeExports(host, layout, image, { formats: request.formats, references, folder });
    exports.push(...(own === '' ? names : [own]));
  }

  const former = await readLayout(join(output, 'image')).catch(() => undefined);
  const result: BuildResult = {
    recipe: first.recipe,
    release: first.release,
    variant: first.variant,
    output,
    index: index.index.descriptor.digest,
    tags,
    references,
    loaded: engine && (await load(built, references, layout, engine)),
    changed: former?.index.descriptor.digest !== index.index.descriptor.digest,
    platforms: built.map((platform) => platform.result),
    failed,
    exports,
  };
  await writeFile(join(stage, 'build.json'), prettyJson(result));
  await writeFile(join(stage, 'report.html'), reportHtml(result));
  await mkdir(join(stage, 'sbom'));
  for (const { target, result: platform } of built) {
    const name = `${platformSlug(target.platform)}.spdx.json`;
    await writeFile(join(stage, 'sbom', name), spdxJson(target, platform));
  }
  await placeResults(stage, output);
  return result;
}

/**
 * Builds the platforms side by side, as many as there are processors. The first failure stops those that have not
 * begun, unless the request is to keep going and another platform succeeds.
 */
async function sideBySide(
  targets: readonly Target[],
  keepGoing: boolean,
  buildOne: (target: Target) => Promise<BuiltPlatform>,
  host: Host,
): Promise<{ readonly done: readonly BuiltPlatform[]; readonly failed: BuildResult['failed'] }> {
  const slot = limit(host.cpus);
  const errors = new Map<Target, unknown>();
  const results = await Promise.all(
    targets.map((target) =>
      slot(async () => {
        if (errors.size > 0 && !keepGoing) return undefined;
        const body = () => buildOne(target);
        const title = formatPlatform(target.platform);
        return (targets.length === 1 ? body() : host.log.step(title, body)).catch((error: unknown) => {
          errors.set(target, error);
          return undefined;
        });
      }),
    ),
  );
  const done = results.filter((result) => result !== undefined);
  const [first] = errors.values();
  if (errors.size > 0 && (!keepGoing || done.length === 0)) throw first;
  const failed = [...errors].map(([target, error]) => ({
    platform: formatPlatform(target.platform),
    reason: error instanceof Error ? error.message : String(error),
  }));
  for (const { platform, reason } of failed) host.log.warn(`${platform} is left out of the index: ${reason}`);
  return { done, failed };
}

/** The tags that the templates stand for, under every image name. */
function nameImage(
  request: Request,
  built: readonly BuiltPlatform[],
  host: Host,
): { readonly tags: readonly string[]; readonly references: readonly string[] } {
  const [first] = built;
  if (!first) return { tags: [], references: [] };
  const { target, result } = first;
  const epoch = Math.max(...built.map(({ provenance }) => provenance.epoch));
  const values = {
    ...result.lock.detected,
    recipe: target.recipe,
    release: target.release,
    codename: target.codename,
    version: target.version || (result.lock.detected.version ?? ''),
    variant: target.variant,
    sha: host.env.GITHUB_SHA?.slice(0, 7) ?? '',
    ...dateValues(epoch),
  };
  const { tags, dropped } = expandTags(request.tags.length > 0 ? request.tags : target.tags, values);
  for (const { template, reason } of dropped) host.log.info(`No tag from ${template}: ${reason}`);
  return { tags, references: request.images.flatMap((name) => tags.map((tag) => `${name}:${tag}`)) };
}

async function engineToLoad(host: Host): Promise<Engine> {
  const engine = await findEngine(host);
  if (engine) return engine;
  return fail('host', 'Neither Docker nor podman answers on this machine, so the image cannot be loaded', {
    hint: 'Start one of them, or leave --load out: the image lies in the output folder as an OCI layout.',
  });
}

/** Leaves the image of this machine's platform in the engine under its tags. @returns the first of its names */
async function load(
  built: readonly BuiltPlatform[],
  references: readonly string[],
  layout: string,
  engine: Engine,
): Promise<string | undefined> {
  const native =
    built.find(({ target }) => samePlatform(target.platform, platformOfNode(process.arch))) ?? built[0];
  if (!native) return undefined;
  const { target, image } = native;
  const names =
    references.length > 0
      ? references
      : [`${target.recipe}:${[target.release, target.variant].filter(Boolean).join('-')}`];
  await engine.load(layout, image, names);
  return names[0];
}
