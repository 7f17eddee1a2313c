import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../host/contract.ts';
import type { Digest } from '../model/digest.ts';
import { BaseImageError } from '../model/error.ts';
import { formatPlatform, samePlatform } from '../model/platform.ts';
import type { Image } from '../oci/image.ts';
import { readLayer } from './decompress.ts';
import { readLayout } from './layout.ts';

/**
 * Checks a whole layout: every digest and size, the tar inside each layer against its diff ID, and that each
 * configuration is for the platform the index says.
 * @param tarSizes bytes of the tars in the layers, where they are known, by diff ID
 * @returns everything that is wrong, one sentence each; nothing when all is well
 * @throws BaseImageError `publish` when it cannot even be read as a layout
 */
export async function verifyLayout(
  host: Pick<Host, 'exec'>,
  dir: string,
  tarSizes: ReadonlyMap<Digest, number> = new Map(),
): Promise<readonly string[]> {
  const { images } = await readLayout(dir);
  const problems: string[] = [];
  // One after the other: each uses a processor and a half.
  for (const image of images) problems.push(...(await problemsOf(host, dir, image, tarSizes)));
  return problems;
}

async function problemsOf(
  host: Pick<Host, 'exec'>,
  dir: string,
  { platform, manifest, config, layer }: Image,
  tarSizes: ReadonlyMap<Digest, number>,
): Promise<readonly string[]> {
  const { os, architecture, variant } = config.value;
  const own = { os: os as 'linux', architecture, ...(variant === undefined ? {} : { variant }) };
  const { digest } = manifest.descriptor;
  const misplaced = samePlatform(own, platform)
    ? []
    : [`Image ${digest} is for ${formatPlatform(own)}, not ${formatPlatform(platform)}`];
  try {
    await readLayer(host, dir, layer, readThrough, tarSizes.get(layer.diffId));
    return misplaced;
  } catch (error) {
    if (error instanceof BaseImageError) return [...misplaced, error.message];
    const reason = error instanceof Error ? error.message : String(error);
    return [...misplaced, `Layer ${layer.descriptor.digest} cannot be unpacked: ${reason}`];
  }
}

async function readThrough(tar: NodeJS.ReadableStream): Promise<void> {
  const nowhere = new Writable({
    write(_piece, _encoding, done) {
      done();
    },
  });
  await pipeline(tar, nowhere);
}
