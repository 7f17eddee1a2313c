import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Host } from '../host/contract.ts';
import { fail } from '../model/error.ts';
import { prettyJson } from '../model/json.ts';
import { formatPlatform } from '../model/platform.ts';
import { annotationsOf, createIndex, type Image } from '../oci/image.ts';
import { fingerprintKey, indexAnnotations, ownPrefix } from '../oci/labels.ts';
import { copyBlob, readLayout, writeLayout } from '../publish/layout.ts';
import { mustTakeResults, placeResults } from '../publish/results.ts';
import { reportHtml } from '../report/html.ts';
import type { BuildResult } from '../request.ts';

interface Leg {
  readonly folder: string;
  readonly result: BuildResult;
  readonly images: readonly Image[];
}

/**
 * Joins the results of builds of single platforms, on whatever machines, into one: the same index, to the byte, that
 * one machine makes of all platforms.
 * @param folders output folders of builds
 * @throws BaseImageError `usage` when they do not belong together or have a platform twice
 */
export async function joinBuilds(
  folders: readonly string[],
  output: string,
  host: Host,
): Promise<BuildResult> {
  const legs = await Promise.all(folders.map(readLeg));
  const [first] = legs;
  if (!first)
    return fail('usage', 'There is nothing to join', { hint: 'base-image index DIR DIR… --output DIR' });
  for (const leg of legs.slice(1)) mustBelong(leg, first);
  mustBeDistinct(legs);
  const place = resolve(output);
  await mustTakeResults(place);

  const stage = join(host.workDir, 'results');
  const layout = join(stage, 'image');
  for (const { folder, images } of legs) {
    for (const { layer } of images) await copyBlob(join(folder, 'image'), layout, layer.descriptor.digest);
    for (const kind of ['lock', 'sbom']) await copyFiles(join(folder, kind), join(stage, kind));
  }
  const images = legs.flatMap((leg) => leg.images);
  const index = createIndex(images, indexAnnotations(images.map(annotationsOf)));
  // Tags may hold the date, which is that of the newest platform.
  const newest = legs.reduce((a, b) => (epochOf(b) > epochOf(a) ? b : a)).result;
  await writeLayout(layout, index, newest.tags);

  const former = await readLayout(join(place, 'image')).catch(() => undefined);
  const platforms = legs.flatMap((leg) => leg.result.platforms);
  const digest = index.index.descriptor.digest;
  const result: BuildResult = {
    ...newest,
    output: place,
    index: digest,
    loaded: undefined,
    failed: [],
    exports: [],
    changed: former?.index.descriptor.digest !== digest,
    platforms: index.images.flatMap(({ manifest }) =>
      platforms.filter((platform) => platform.manifest === manifest.descriptor.digest),
    ),
  };
  await writeFile(join(stage, 'build.json'), prettyJson(result));
  await writeFile(join(stage, 'report.html'), reportHtml(result));
  await placeResults(stage, place);
  return result;
}

async function readLeg(folder: string): Promise<Leg> {
  const { images } = await readLayout(join(folder, 'image'));
  const text = await readFile(join(folder, 'build.json'), 'utf8').catch((cause: unknown) =>
    fail('usage', `${folder} holds no result of a build: build.json is missing`, {
      cause,
      hint: 'Name the output folders of builds.',
    }),
  );
  const result = JSON.parse(text) as BuildResult;
  for (const image of images) mustBeOf(image, result, folder);
  return { folder, images, result };
}

/** What a folder says of its images is what the images say of themselves. */
function mustBeOf(image: Image, { platforms }: BuildResult, folder: string): void {
  const name = formatPlatform(image.platform);
  const said = platforms.find(({ platform }) => platform === name);
  const identity = annotationsOf(image)[fingerprintKey];
  if (said?.manifest === image.manifest.descriptor.digest && said.fingerprint === identity) return;
  fail('usage', `The image for ${name} in ${folder} is not the one that its build.json describes`, {
    hint: 'Results of different builds were mixed; build that platform again.',
  });
}

/** Platforms of one image say the same of where they come from. */
function mustBelong(leg: Leg, first: Leg): void {
  for (const key of ['recipe', 'release', 'variant', 'recipe-digest'].map((name) => `${ownPrefix}.${name}`)) {
    const [mine, theirs] = [leg, first].map(
      ({ images: [image] }) => (image ? annotationsOf(image)[key] : undefined) ?? 'none',
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

function mustBeDistinct(legs: readonly Leg[]): void {
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

function epochOf({ result }: Leg): number {
  return Math.max(...result.platforms.map(({ epoch }) => epoch));
}

async function copyFiles(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  await mkdir(to, { recursive: true });
  for (const name of names) await copyFile(join(from, name), join(to, name));
}
