import { join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { fail } from '../model/error.ts';
import { formatPlatform } from '../model/platform.ts';
import { annotationsOf, type Image } from '../oci/image.ts';
import { fingerprintKey } from '../oci/labels.ts';
import type { BuildResult, PlatformResult } from '../request.ts';
import { readLayout, type Layout } from './layout.ts';
import { readResult } from './results.ts';
import { verifyLayout } from './verify-layout.ts';

/** What a build left in its output folder. */
export interface Built {
  readonly folder: string;
  readonly result: BuildResult;
  readonly layout: Layout;
}

/**
 * Reads the results of a build, wherever they come from, and believes nothing of them: the image is the one that
 * build.json describes, and every byte of it is as described.
 * @throws BaseImageError `usage` when the two do not belong together, `publish` when the image is damaged
 */
export async function readBuilt(folder: string, host: Pick<Host, 'exec'>): Promise<Built> {
  const result = await readResult(folder);
  const dir = join(folder, 'image');
  const layout = await readLayout(dir);
  const { images, index } = layout;
  if (index.descriptor.digest !== result.index) refuse('The image', folder);
  for (const image of images) {
    const name = formatPlatform(image.platform);
    const said = result.platforms.find(({ platform }) => platform === name);
    if (said === undefined || !isOf(image, said)) refuse(`The image for ${name}`, folder);
  }
  const missing = result.platforms.filter(
    ({ manifest }) => !images.some((image) => image.manifest.descriptor.digest === manifest),
  );
  if (missing[0]) refuse(`The image for ${missing[0].platform}`, folder);
  const problems = await verifyLayout(
    host,
    dir,
    new Map(result.platforms.map(({ diffId, tarSize }) => [diffId, tarSize])),
  );
  if (problems.length > 0) {
    fail('publish', `The image in ${folder} is damaged:\n${problems.join('\n')}`, {
      hint: 'Nothing was done with it. Build it again, and look at what brought it here.',
    });
  }
  return { folder, result, layout };
}

/** What build.json says of an image is what the image says of itself. */
function isOf(image: Image, said: PlatformResult): boolean {
  const { manifest, config, layer } = image;
  return (
    said.manifest === manifest.descriptor.digest &&
    said.config === config.descriptor.digest &&
    said.diffId === layer.diffId &&
    said.layerSize === layer.descriptor.size &&
    said.fingerprint === annotationsOf(image)[fingerprintKey]
  );
}

function refuse(what: string, folder: string): never {
  fail('usage', `${what} in ${folder} is not the one that its build.json describes`, {
    hint: 'Results of different builds were mixed; build it again.',
  });
}
