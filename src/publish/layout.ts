import { copyFile, link, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, hexOf, type Digest } from '../model/digest.ts';
import { BaseImageError, fail } from '../model/error.ts';
import { canonicalJson } from '../model/json.ts';
import { formatPlatform, samePlatform, type Platform } from '../model/platform.ts';
import { formatBytes } from '../model/units.ts';
import { mediaTypes, type Descriptor, type Document } from '../oci/descriptor.ts';
import { parseConfig, parseIndex, parseManifest, type Image, type ImageIndex } from '../oci/image.ts';

/** Where the name of a tag stands in a layout's index.json, and nowhere else. */
const refName = 'org.opencontainers.image.ref.name';

/** An OCI image layout as this program writes it: one image index, under one or more tags. */
export interface Layout extends ImageIndex {
  readonly tags: readonly string[];
}

/** Folder of a layout's blobs; each is named by the hexadecimal digits of its digest. */
export function blobsOf(dir: string): string {
  return join(dir, 'blobs', 'sha256');
}

export function blobPath(dir: string, digest: Digest): string {
  return join(blobsOf(dir), hexOf(digest));
}

/**
 * Completes the layout in `dir`, whose blobs folder holds the layers already. index.json comes last, so that a
 * layout is either whole or none.
 * @param tags names for the same index, e.g. `trixie`, `13.7`; without any, the index stands in index.json unnamed
 */
export async function writeLayout(
  dir: string,
  { index, images }: ImageIndex,
  tags: readonly string[],
): Promise<void> {
  await mkdir(blobsOf(dir), { recursive: true });
  for (const document of [...images.flatMap(({ config, manifest }) => [config, manifest]), index]) {
    await writeFile(blobPath(dir, document.descriptor.digest), document.text);
  }
  await writeFile(join(dir, 'oci-layout'), canonicalJson({ imageLayoutVersion: '1.0.0' }));
  const named = tags.map((tag) => ({ ...index.descriptor, annotations: { [refName]: tag } }));
  const manifests = named.length > 0 ? named : [index.descriptor];
  const entrance = { schemaVersion: 2, mediaType: index.descriptor.mediaType, manifests };
  await writeFile(join(dir, 'index.json.new'), canonicalJson(entrance));
  await rename(join(dir, 'index.json.new'), join(dir, 'index.json'));
}

/** Brings a blob from one layout into another, without copying bytes where one file system holds both. */
export async function copyBlob(from: string, to: string, digest: Digest): Promise<void> {
  await mkdir(blobsOf(to), { recursive: true });
  const [source, target] = [blobPath(from, digest), blobPath(to, digest)];
  await link(source, target).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await copyFile(source, target);
  });
}

/**
 * Reads a layout this program wrote. Documents are checked against their digests, layers are not read.
 * @throws BaseImageError `publish` when something is missing or not as described.
 */
export async function readLayout(dir: string): Promise<Layout> {
  const path = join(dir, 'index.json');
  const text = await readSmall(path).catch((cause: unknown) =>
    fail('publish', `No image layout in ${dir}`, { cause, hint: 'A build writes one to <output>/image.' }),
  );
  const entrances = parseIndex(text).value.manifests;
  const [first] = entrances;
  if (first === undefined || entrances.some(({ digest }) => digest !== first.digest)) {
    fail('publish', `${path} does not name exactly one image index`);
  }
  const index = await readDocument(dir, first, mediaTypes.index, parseIndex);
  const images: Image[] = [];
  for (const { platform, ...descriptor } of index.value.manifests) {
    if (platform === undefined) fail('publish', `Manifest ${descriptor.digest} has no platform`);
    const twice = images.some((image) => samePlatform(image.platform, platform));
    if (twice) fail('publish', `The index in ${dir} has ${formatPlatform(platform)} twice`);
    images.push(await readImage(dir, platform, descriptor));
  }
  const tags = entrances.flatMap(({ annotations }) => annotations?.[refName] ?? []);
  return { index, images, tags };
}

async function readImage(dir: string, platform: Platform, descriptor: Descriptor): Promise<Image> {
  const manifest = await readDocument(dir, descriptor, mediaTypes.manifest, parseManifest);
  const config = await readDocument(dir, manifest.value.config, mediaTypes.config, parseConfig);
  const [layer, ...others] = manifest.value.layers;
  const [diffId, ...more] = config.value.rootfs.diff_ids;
  if (layer === undefined || diffId === undefined || others.length + more.length > 0) {
    fail('publish', `Manifest ${descriptor.digest} is not of one layer`);
  }
  return { platform, manifest, config, layer: { descriptor: layer, diffId } };
}

async function readDocument<T>(
  dir: string,
  { digest, size, mediaType }: Descriptor,
  wanted: string,
  parse: (text: string) => Document<T>,
): Promise<Document<T>> {
  if (mediaType !== wanted) fail('publish', `${digest} in ${dir} is of the type ${mediaType}, not ${wanted}`);
  const text = await readSmall(blobPath(dir, digest)).catch((cause: unknown) =>
    cause instanceof BaseImageError
      ? Promise.reject(cause)
      : fail('publish', `Blob ${digest} is missing in ${dir}`, { cause }),
  );
  if (digestOf(text) !== digest) fail('publish', `Blob ${digest} is damaged in ${dir}`);
  const document = parse(text);
  return document.descriptor.size === size
    ? document
    : fail('publish', `Blob ${digest} in ${dir} is not of ${String(size)} bytes`);
}

/** What registries take of a document, as the distribution-spec has it. */
const mostOfDocument = 4 * 2 ** 20;

async function readSmall(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > mostOfDocument)
    fail('publish', `${path} is too large for what it should be: ${formatBytes(size)}`);
  return readFile(path, 'utf8');
}
