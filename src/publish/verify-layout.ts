import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Host } from '../host/contract.ts';
import type { Digest } from '../model/digest.ts';
import { formatPlatform, samePlatform } from '../model/platform.ts';
import type { Image } from '../oci/image.ts';
import { blobPath, readLayout } from './layout.ts';
import { readTar } from './decompress.ts';

interface Measured {
  readonly digest: Digest;
  readonly size: number;
}

/**
 * Checks a whole layout: every digest and size, the tar inside each layer against its diff ID, and that each
 * configuration is for the platform the index says.
 * @returns everything that is wrong, one sentence each; nothing when all is well
 * @throws BaseImageError `publish` when it cannot even be read as a layout.
 */
export async function verifyLayout(host: Pick<Host, 'exec'>, dir: string): Promise<readonly string[]> {
  const { index, images } = await readLayout(dir);
  const problems: string[] = [];
  const sizes = new Map(images.map(({ manifest }) => [manifest.descriptor.digest, manifest.descriptor.size]));
  for (const { digest, size } of index.value.manifests) {
    if (sizes.get(digest) !== size) problems.push(`Manifest ${digest} is not of ${size} bytes`);
  }
  for (const image of images) problems.push(...(await problemsOf(host, dir, image)));
  return problems;
}

async function problemsOf(host: Pick<Host, 'exec'>, dir: string, image: Image): Promise<readonly string[]> {
  const { platform, manifest, config, layer } = image;
  const problems: string[] = [];
  const said = manifest.value.config;
  if (config.descriptor.size !== said.size)
    problems.push(`Configuration ${said.digest} is not of ${said.size} bytes`);
  const { os, architecture, variant } = config.value;
  const own = { os: os as 'linux', architecture, ...(variant === undefined ? {} : { variant }) };
  if (!samePlatform(own, platform)) {
    problems.push(
      `Image ${manifest.descriptor.digest} is for ${formatPlatform(own)}, not ${formatPlatform(platform)}`,
    );
  }

  const { digest, size, mediaType } = layer.descriptor;
  const path = blobPath(dir, digest);
  try {
    const blob = await measure(createReadStream(path));
    if (blob.digest !== digest || blob.size !== size) {
      return [
        ...problems,
        `Layer ${digest} of ${size} bytes is in fact ${blob.digest} of ${blob.size} bytes`,
      ];
    }
    const tar = await readTar(host, path, mediaType, measure);
    if (tar.digest !== layer.diffId)
      problems.push(`Layer ${digest} holds ${tar.digest}, not ${layer.diffId}`);
  } catch (error) {
    problems.push(
      `Layer ${digest} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return problems;
}

async function measure(stream: NodeJS.ReadableStream): Promise<Measured> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece as Buffer);
    hash.update(bytes);
    size += bytes.length;
  }
  return { digest: `sha256:${hash.digest('hex')}`, size };
}
