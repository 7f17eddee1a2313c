import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/contract.ts';
import type { Digest } from '../model/digest.ts';
import { prettyJson } from '../model/json.ts';
import { formatPlatform, platformSlug } from '../model/platform.ts';
import type { Target } from '../model/target.ts';
import { splitReference } from '../model/recipe/reference.ts';
import { dateValues } from '../model/template.ts';
import { annotationsOf, createIndex } from '../oci/image.ts';
import { indexAnnotations } from '../oci/labels.ts';
import type { Engine } from '../publish/engine.ts';
import { writeExports } from '../publish/exports.ts';
import { readLayout, writeLayout } from '../publish/layout.ts';
import { placeResults } from '../publish/place-results.ts';
import { builtPart } from '../publish/results.ts';
import { reportHtml, type Reader } from '../report/html.ts';
import { spdxJson } from '../report/sbom.ts';
import type { BuildResult, Request } from '../request.ts';
import { loadNative } from './load.ts';
import { programCommand } from './program.ts';
import { nameTags, tagValues } from './naming.ts';
import type { BuiltPlatform } from './platform.ts';
import { isPublished, sizeChanges, type Comparison } from './published.ts';

/** What has come together when all platforms are built. */
export interface Parts {
  readonly first: Target;
  readonly names: readonly string[];
  readonly output: string;
  /** Folder that everything is put together in, and the layout in it that holds the layers already. */
  readonly stage: string;
  readonly layout: string;
  readonly built: readonly BuiltPlatform[];
  readonly failed: BuildResult['failed'];
  readonly before: Comparison | undefined;
  readonly engine: Engine | undefined;
}

/** Images → index, tags, exports and reports, all in the output folder at once. */
export async function assemble(parts: Parts, request: Request, host: Host): Promise<BuildResult> {
  const { first, names, output, stage, layout, built, failed, before, engine } = parts;
  const images = built.map(({ image }) => image);
  const stages = new Map<string, Record<string, number>>();
  const timed = async <T>(
    stage: string,
    title: string,
    platform: string,
    body: () => Promise<T>,
  ): Promise<T> => {
    const started = performance.now();
    const value = await host.log.step(built.length === 1 ? title : `${title} of ${platform}`, body);
    stages.set(platform, { ...stages.get(platform), [stage]: performance.now() - started });
    return value;
  };
  const platforms = built.map(({ result }) => result);
  const epoch = Math.max(...platforms.map((platform) => platform.epoch));
  const [platform] = platforms;
  const values = { ...(platform && tagValues(first, platform, host)), ...dateValues(epoch) };
  const { tags, references } = nameTags(
    request.tags.length > 0 ? request.tags : first.tags,
    names,
    values,
    host,
  );
  const index = createIndex(images, indexAnnotations(images.map(annotationsOf)));
  await writeLayout(layout, index, tags);

  const exports: string[] = [];
  for (const image of request.formats.length > 0 ? index.images : []) {
    const own = built.length === 1 ? '' : platformSlug(image.platform);
    const folder = join(stage, own);
    const options = { formats: request.formats, references, folder };
    const title = `Write ${request.formats.join(', ')}`;
    const written = await timed('export', title, formatPlatform(image.platform), () =>
      writeExports(host, layout, image, options),
    );
    exports.push(...(own === '' ? written : [own]));
  }

  const loaded =
    engine &&
    (await loadNative(built, { recipe: first.recipe, references, tags }, layout, engine, (platform, load) =>
      timed('load', `Load the image into ${engine.name}`, platform, load),
    ));
  const digest = index.index.descriptor.digest;
  const former = await readLayout(join(output, 'image')).catch(() => undefined);
  const result: BuildResult = {
    recipe: first.recipe,
    release: first.release,
    variant: first.variant,
    output,
    built: true,
    index: digest,
    values,
    tags,
    references,
    loaded,
    changed: before ? !isPublished(before, digest) : former?.index.descriptor.digest !== digest,
    changes: before?.former ? [...before.changes, ...sizeChanges(before.former, platforms)] : [],
    published: [],
    platforms: platforms.map((each) => ({
      ...each,
      timings: { ...each.timings, ...stages.get(each.platform) },
    })),
    failed,
    exports,
  };
  await writeFile(join(stage, 'build.json'), prettyJson(builtPart(result)));
  await writeFile(join(stage, 'report.html'), reportHtml(result, await reader(request.recipe, engine, host)));
  await mkdir(join(stage, 'sbom'));
  for (const { target, result: platform } of built) {
    const name = `${platformSlug(target.platform)}.spdx.json`;
    await writeFile(join(stage, 'sbom', name), spdxJson(target, platform));
  }
  await placeResults(stage, output);
  return result;
}

/** What the commands in a report are made of, so that they work on this machine. */
async function reader(reference: string, engine: Engine | undefined, host: Host): Promise<Reader> {
  const { recipe } = splitReference(reference);
  return { recipe, engine: engine?.name ?? 'docker', program: await programCommand(host.exec) };
}

/** The result of a run that found the published image up to date. */
export function upToDate(
  first: Target,
  index: Digest,
  { names, tags }: Comparison,
  output: string,
): BuildResult {
  return {
    recipe: first.recipe,
    release: first.release,
    variant: first.variant,
    output,
    built: false,
    index,
    values: {},
    tags,
    references: names.flatMap((name) => tags.map((tag) => `${name}:${tag}`)),
    loaded: undefined,
    changed: false,
    changes: [],
    published: [],
    platforms: [],
    failed: [],
    exports: [],
  };
}
