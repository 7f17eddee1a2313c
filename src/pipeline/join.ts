import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Host } from '../host/contract.ts';
import { ensureTools } from '../host/tools.ts';
import { fail } from '../model/error.ts';
import { prettyJson } from '../model/json.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import { imageSlug } from '../model/target.ts';
import { annotationsOf, createIndex } from '../oci/image.ts';
import { indexAnnotations, ownPrefix } from '../oci/labels.ts';
import { readBuilt, type Built } from '../publish/built.ts';
import { copyBlob, readLayout, writeLayout } from '../publish/layout.ts';
import { placeResults } from '../publish/place-results.ts';
import { createRegistry } from '../publish/registry.ts';
import { builtPart, mustTakeResults } from '../publish/results.ts';
import type { Credential } from '../registry/credentials.ts';
import { registryTools } from '../registry/skopeo.ts';
import { reportHtml } from '../report/html.ts';
import type { BuildResult, JoinRequest } from '../request.ts';
import { imageNames, nameTags } from './naming.ts';
import { publishResult } from './publish.ts';

/**
 * Joins the results of builds of single platforms, on whatever machines, into one: the same index, to the byte, that
 * one machine makes of all platforms.
 * @param credentials beside those of Docker's own configuration
 * @throws BaseImageError `usage` when they do not belong together, have a platform twice or lack one
 */
export async function joinBuilds(
  request: JoinRequest,
  host: Host,
  credentials: readonly Credential[] = [],
): Promise<BuildResult> {
  const folders = (await Promise.all(request.folders.map(resultsIn))).flat();
  const legs: Built[] = [];
  for (const folder of folders) legs.push(await readBuilt(folder, host));
  const [first] = legs;
  if (!first)
    return fail('usage', `There is nothing to join in ${request.folders.join(', ') || 'no folder'}`, {
      hint: 'base-image index DIR DIR… --output DIR, where DIR are output folders of builds',
    });
  for (const leg of legs.slice(1)) mustBelong(leg, first);
  mustBeDistinct(legs);
  mustBeWhole(legs, request.platforms, imageSlug(first.result));
  if (request.push) await ensureTools(registryTools, host);
  const place = resolve(request.output ?? join('build', imageSlug(first.result)));
  await mustTakeResults(place);

  const stage = join(host.workDir, 'results');
  const layout = join(stage, 'image');
  for (const { folder, layout: own } of legs) {
    for (const { layer } of own.images)
      await copyBlob(join(folder, 'image'), layout, layer.descriptor.digest);
    for (const kind of ['lock', 'sbom']) await copyFiles(join(folder, kind), join(stage, kind));
  }
  const images = legs.flatMap((leg) => leg.layout.images);
  const index = createIndex(images, indexAnnotations(images.map(annotationsOf)));
  // Tags may hold the date, which is that of the newest platform.
  const newest = legs.reduce((a, b) => (epochOf(b) > epochOf(a) ? b : a)).result;
  const names = imageNames(request.images, newest.values);
  const templates = request.tags.length > 0 ? request.tags : newest.tags;
  const { tags, references } = nameTags(templates, names, newest.values, host);
  await writeLayout(layout, index, tags);

  const former = await readLayout(join(place, 'image')).catch(() => undefined);
  const platforms = legs.flatMap((leg) => leg.result.platforms);
  const digest = index.index.descriptor.digest;
  const result: BuildResult = {
    ...newest,
    output: place,
    tags,
    references,
    index: digest,
    loaded: undefined,
    failed: [],
    exports: [],
    changed: former?.index.descriptor.digest !== digest,
    platforms: index.images.flatMap(({ manifest }) =>
      platforms.filter((platform) => platform.manifest === manifest.descriptor.digest),
    ),
  };
  await writeFile(join(stage, 'build.json'), prettyJson(builtPart(result)));
  await writeFile(join(stage, 'report.html'), reportHtml(result));
  await placeResults(stage, place);
  if (!request.push) return result;
  const registry = createRegistry(host, credentials);
  return { ...result, published: await publishResult(result, names, registry, host) };
}

/** The folder itself where a build left its results in it, else those in it where builds did. */
async function resultsIn(folder: string): Promise<readonly string[]> {
  const isResult = (path: string) => existsSync(join(path, 'build.json'));
  if (isResult(folder)) return [folder];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inside = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  const found = inside.filter(isResult).sort();
  return found.length > 0 ? found : [folder]; // which will be refused by its name
}

/** All that were asked for are there: an index that lost a platform must not take the place of a whole one. */
function mustBeWhole(legs: readonly Built[], wanted: readonly Platform[], slug: string): void {
  const there = legs.flatMap(({ result }) => result.platforms.map(({ platform }) => platform));
  const missing = wanted.map(formatPlatform).filter((platform) => !there.includes(platform));
  if (missing.length === 0) return;
  fail('publish', `${slug} was not built for ${missing.join(', ')}`, {
    hint: 'Look at the jobs that should have built them. Nothing was pushed, and all tags are as they were.',
  });
}

/** Platforms of one image say the same of where they come from. */
function mustBelong(leg: Built, first: Built): void {
  for (const key of ['recipe', 'release', 'variant', 'recipe-digest'].map((name) => `${ownPrefix}.${name}`)) {
    const [mine, theirs] = [leg, first].map(
      ({
        layout: {
          images: [image],
        },
      }) => (image ? annotationsOf(image)[key] : undefined) ?? 'none',
    );
    if (mine === theirs) continue;
    fail(
      'usage',
      `${leg.folder} and ${first.folder} are not of one image: ${key} is ${mine ?? ''} and ${theirs ?? ''}`,
      {
        hint: 'Build every platform from the same recipe, release and variant, with the same version of this program.',
      },
    );
  }
}

function mustBeDistinct(legs: readonly Built[]): void {
  const places = new Map<string, string>();
  for (const { folder, result } of legs) {
    for (const { platform } of result.platforms) {
      const other = places.get(platform);
      if (other !== undefined)
        fail('usage', `${platform} is in ${other} and in ${folder}`, { hint: 'Name each platform once.' });
      places.set(platform, folder);
    }
  }
}

function epochOf({ result }: Built): number {
  return Math.max(...result.platforms.map(({ epoch }) => epoch));
}

async function copyFiles(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  await mkdir(to, { recursive: true });
  for (const name of names) await copyFile(join(from, name), join(to, name));
}
