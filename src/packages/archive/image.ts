import { access, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Host } from '../../host/contract.ts';
import { digestOf, hexOf, isDigest, parseDigest, type Digest } from '../../model/digest.ts';
import { fail } from '../../model/error.ts';
import {
  formatPlatform,
  parsePlatform,
  platformSlug,
  samePlatform,
  type Platform,
} from '../../model/platform.ts';
import type { Archive, Target } from '../../model/target.ts';
import { formatBytes } from '../../model/units.ts';
import { readOrNone, readStrictly } from '../../model/strict.ts';
import { splitImageReference } from '../../registry/reference.ts';
import { createSkopeo, RegistryError, registryTools } from '../../registry/skopeo.ts';

/*
 * Images as archives: the files of their layers, from a layout beside the recipe or from a registry. Of the documents
 * only what is needed to find the layers is looked at, and only once it has the digest that it is named by.
 */

const digest = z.custom<Digest>(
  (value) => typeof value === 'string' && isDigest(value),
  'not a SHA-256 digest',
);
const platformDocument = z.object({
  os: z.string(),
  architecture: z.string(),
  variant: z.string().optional(),
});
const descriptor = z.object({
  mediaType: z.string().optional(),
  digest,
  size: z.int().nonnegative(),
  platform: platformDocument.optional(),
});
const indexDocument = z.object({ manifests: z.array(descriptor) });
const manifestDocument = z.object({ config: descriptor, layers: z.array(descriptor) });
const configDocument = platformDocument.extend({ rootfs: z.object({ diff_ids: z.array(digest) }) });

/** What registries take of a document, as the distribution-spec has it. */
const mostOfDocument = 4 * 2 ** 20;

type Descriptor = z.infer<typeof descriptor>;

/** A layer as it lies on disk. */
export interface Layer {
  /** Below {@link imageRoots}. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** A folder with the blobs of an image, and where its documents begin. */
interface Store {
  readonly folder: string;
  /** Where the blob of a digest lies in it. */
  readonly blob: (digest: Digest) => string;
  /** File that names the manifest or index, or is it. */
  readonly entrance: string;
}

/**
 * Roots that the layers lie below. An image of a registry is brought there first, once for each digest and platform,
 * because layers cannot be had by their URL alone.
 * @throws BaseImageError `fetch` when the registry does not give it
 */
export async function imageRoots(
  archive: Archive,
  { platform }: Target,
  host: Host,
): Promise<readonly string[]> {
  const { source } = archive;
  if ('image' in source) await bring(source.image, platform, host);
  return [pathToFileURL(storeOf(archive, platform, host).folder).href];
}

/** The layers of the image's manifest for the target's platform, the lowest first. */
export async function lockLayers(
  archive: Archive,
  { platform }: Target,
  host: Host,
): Promise<readonly Layer[]> {
  const store = storeOf(archive, platform, host);
  const { layers } = await contentsOf(store, archive.name, platform);
  if (layers.length === 0) fail('resolve', `The image of archive ${archive.name} has no layers`);
  return layers.map(({ digest: name, size }) => ({ path: store.blob(name), size, sha256: hexOf(name) }));
}

/** What the layers are without compression, by the SHA-256 of each as it is stored. */
export async function diffIdsOf(
  archive: Archive,
  { platform }: Target,
  host: Host,
): Promise<ReadonlyMap<string, Digest>> {
  const { layers, diffIds } = await contentsOf(storeOf(archive, platform, host), archive.name, platform);
  return new Map(layers.flatMap(({ digest: name }, at) => (diffIds[at] ? [[hexOf(name), diffIds[at]]] : [])));
}

function storeOf({ source, name }: Archive, platform: Platform, host: Pick<Host, 'cacheDir'>): Store {
  if ('layout' in source)
    return { folder: source.layout, blob: (of) => `blobs/sha256/${hexOf(of)}`, entrance: 'index.json' };
  if (!('image' in source)) return fail('internal', `Archive ${name} is no image`);
  const wanted = source.image.slice(-64);
  const folder = join(host.cacheDir, 'archives', 'images', `${wanted}-${platformSlug(platform)}`);
  // What skopeo calls `dir:`: documents and blobs as the registry has them.
  return { folder, blob: hexOf, entrance: 'manifest.json' };
}

async function bring(image: string, platform: Platform, host: Host): Promise<void> {
  const wanted = image.slice(-64);
  const parent = join(host.cacheDir, 'archives', 'images');
  const folder = join(parent, `${wanted}-${platformSlug(platform)}`);
  if (await isWhole(folder)) return;
  for (const { program, package: from } of registryTools)
    if ((await host.exec.which(program)) === undefined)
      fail('host', `This machine lacks ${program} (to fetch images)`, {
        hint: `Install it: sudo apt-get install -y ${from}`,
      });
  await mkdir(parent, { recursive: true });
  const aside = await mkdtemp(join(parent, 'new-'));
  const { name, which } = splitImageReference(image.replace(/^docker:\/\//, ''));
  try {
    const digest = parseDigest(which.slice(1));
    await createSkopeo(host, host.access.registries).save(name, digest, platform, aside);
    await rm(folder, { recursive: true, force: true });
    await rename(aside, folder);
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    const { message, trouble } = error;
    const hint =
      trouble === 'missing'
        ? 'Check the name, the digest and the platforms of the image.'
        : error.hint?.replace('the right to write', 'the right to read');
    fail('fetch', message, { cause: error, hint });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Whether all that the manifest names is there; `prune` takes files one by one. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    const manifest = readOrNone(manifestDocument, text);
    if (manifest === undefined) return false;
    const { config, layers } = manifest;
    await Promise.all([config, ...layers].map(({ digest: name }) => access(join(folder, hexOf(name)))));
    return true;
  } catch {
    return false;
  }
}

/** From the entrance through indexes to the one manifest for the platform. */
async function contentsOf(store: Store, name: string, platform: Platform) {
  let value = await read(store, store.entrance, undefined, name);
  for (let depth = 0; depth < 4; depth++) {
    const manifest = manifestDocument.safeParse(value);
    if (manifest.success) {
      const { layers, config } = manifest.data;
      const diffIds = await diffIdsFor(platform, config, store, name);
      if (diffIds.length === layers.length) return { layers, diffIds };
      return fail(
        'resolve',
        `The image of archive ${name} is damaged: it has ${String(layers.length)} layers, and its configuration speaks of ${String(diffIds.length)}`,
      );
    }
    const index = indexDocument.safeParse(value);
    if (!index.success) break;
    const chosen = choose(index.data.manifests, platform);
    if (chosen === undefined) {
      const names = index.data.manifests
        .flatMap((each) => platformOf(each.platform) ?? [])
        .map(formatPlatform);
      return fail('resolve', `The image of archive ${name} is not for ${formatPlatform(platform)}`, {
        hint: `It is for ${names.join(', ') || 'other platforms'}.`,
      });
    }
    value = await read(store, store.blob(chosen.digest), chosen.digest, name);
  }
  return fail('resolve', `Archive ${name}: ${store.entrance} leads to no manifest of an image`);
}

/** The entry for the platform; one that names none may be for it, where there is no other. */
function choose(manifests: readonly Descriptor[], platform: Platform): Descriptor | undefined {
  const named = manifests.find((each) => {
    const own = platformOf(each.platform);
    return own !== undefined && samePlatform(own, platform);
  });
  if (named) return named;
  const unnamed = manifests.filter((each) => each.platform === undefined);
  // A layout has an entry for each tag, all of them one image.
  return unnamed.every((each) => each.digest === unnamed[0]?.digest) ? unnamed[0] : undefined;
}

function platformOf(platform: z.infer<typeof platformDocument> | undefined): Platform | undefined {
  if (platform?.os !== 'linux') return undefined;
  const { architecture, variant } = platform;
  try {
    return parsePlatform([architecture, variant].filter(Boolean).join('/'));
  } catch {
    return undefined;
  }
}

async function diffIdsFor(
  platform: Platform,
  config: Descriptor,
  store: Store,
  name: string,
): Promise<readonly Digest[]> {
  const value = configDocument.safeParse(await read(store, store.blob(config.digest), config.digest, name));
  const own = value.success ? platformOf(value.data) : undefined;
  if (value.success && own !== undefined && samePlatform(own, platform)) return value.data.rootfs.diff_ids;
  const found = own === undefined ? 'another platform' : formatPlatform(own);
  return fail('resolve', `The image of archive ${name} is for ${found}, not for ${formatPlatform(platform)}`);
}

async function read(store: Store, path: string, wanted: Digest | undefined, name: string): Promise<unknown> {
  const file = join(store.folder, path);
  const missing = (cause: unknown) =>
    fail('resolve', `Archive ${name} is no whole image: there is no ${path} in ${store.folder}`, { cause });
  const { size } = await stat(file).catch(missing);
  if (size > mostOfDocument)
    fail('resolve', `Archive ${name}: ${path} is too large for a document of an image: ${formatBytes(size)}`);
  const bytes = await readFile(file).catch(missing);
  if (wanted !== undefined && digestOf(bytes) !== wanted)
    fail('fetch', `Archive ${name} is damaged: ${path} in ${store.folder} is ${digestOf(bytes)}`);
  return readStrictly(z.unknown(), bytes.toString('utf8'), {
    code: 'resolve',
    message: `Archive ${name} is damaged: ${path} in ${store.folder} is no document of an image`,
    hint: 'Copy the image there again.',
  });
}
