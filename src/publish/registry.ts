import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hexOf, type Digest } from '../model/digest.ts';
import { fail } from '../model/error.ts';
import { canonicalJson } from '../model/json.ts';
import type { Platform } from '../model/platform.ts';
import { mediaTypes, type Annotations, type Descriptor } from '../oci/descriptor.ts';
import type { Published } from '../request.ts';
import { blobPath, blobsOf, readLayout, type Layout } from './layout.ts';
import type { Credential } from '../registry/credentials.ts';
import { detailsOfManifest, imagesOfIndex, manifestsOfIndex } from './registry/published.ts';
import { splitImageReference } from '../registry/reference.ts';
import { createSkopeo, type RegistryHost, type Skopeo, type Source } from '../registry/skopeo.ts';
import { allSettled, groupByRegistry, moveTags } from './registry/tags.ts';

/** One image of a published index. */
export interface PublishedImage {
  readonly platform: Platform;
  /** Of its manifest. */
  readonly manifest: Digest;
  readonly annotations: Annotations;
  /** Bytes of its layers as they are stored. */
  readonly layerSize: number;
}

/** What a registry has under a name and tag. */
export interface PublishedIndex {
  readonly digest: Digest;
  /** Empty where there is a single image in the place of an index. */
  readonly images: readonly PublishedImage[];
}

/** Registries of any kind, as OCI's distribution-spec has them. Errors are BaseImageError `publish`. */
export interface Registry {
  /**
   * Brings the index of a layout to all names: each image and the index by digest, read back and compared; then, when
   * all registries have all of it, the tags. When that fails, tags are as they were, or the error names them. What a
   * registry has already is not sent.
   */
  publish(
    layoutDir: string,
    names: readonly string[],
    tags: readonly string[],
  ): Promise<readonly Published[]>;
  /**
   * What a registry has as `name:tag` or `name@digest`; undefined where there is no such name or tag, and, with a
   * warning, where it is denied: registries say so of what is not there, too.
   */
  inspect(reference: string): Promise<PublishedIndex | undefined>;
  /** Brings a whole image into a new layout at `layoutDir`, every byte of it checked. */
  fetch(reference: string, layoutDir: string): Promise<Digest>;
}

export interface RegistryOptions {
  /** Milliseconds before something is tried for the second time; default 1000. */
  readonly backOff?: number;
}

/**
 * Through skopeo.
 * @param credentials beside those that Docker has on this machine
 */
export function createRegistry(
  host: RegistryHost,
  credentials: readonly Credential[],
  { backOff = 1000 }: RegistryOptions = {},
): Registry {
  const skopeo = createSkopeo(host, credentials, backOff);
  /** Tags mostly lead to the same images, and some registries count how often one reads a manifest. */
  const described = new Map<string, ReturnType<typeof describe>>();

  async function describe(name: string, manifest: Digest) {
    const found = await skopeo.read(name, `@${manifest}`);
    if (found !== undefined) return detailsOfManifest(found.text, `${name}@${manifest}`);
    described.delete(`${name}@${manifest}`); // which a push may bring back
    host.log.warn(`${name} names the manifest ${manifest}, which is not there`);
    return undefined;
  }

  function detailsAt(name: string, manifest: Digest): ReturnType<typeof describe> {
    const reference = `${name}@${manifest}`;
    const details = described.get(reference) ?? describe(name, manifest);
    described.set(reference, details);
    return details;
  }

  return {
    async publish(layoutDir, names, tags) {
      const layout = await readLayout(layoutDir);
      const { digest } = layout.index.descriptor;
      const source = await exposed(layoutDir, layout, host.workDir);
      const index = { ...source(digest), digest };
      const [everyName, everyTag] = [[...new Set(names)], [...new Set(tags)]];
      // Names at one registry come one after the other: each finds the layers of the one before.
      await allSettled(
        groupByRegistry(everyName, (name) => name).map(async (group) => {
          for (const name of group) await bring(skopeo, layout, source, name);
        }),
      );
      await host.finishing(() => moveTags(skopeo, index, everyName, everyTag, backOff));
      return everyName.map((name) => ({ name, digest, tags: everyTag }));
    },

    async inspect(reference) {
      const { name, which } = splitImageReference(reference);
      const index = await skopeo.read(name, which);
      if (index === undefined) return undefined;
      const images = await Promise.all(
        imagesOfIndex(index.text, reference).map(async ({ platform, manifest }) => {
          const details = await detailsAt(name, manifest);
          return details ? [{ platform, manifest, ...details }] : [];
        }),
      );
      return { digest: index.digest, images: images.flat() };
    },

    async fetch(reference, layoutDir) {
      const { name, which } = splitImageReference(reference);
      const document = await skopeo.read(name, which);
      if (document === undefined) {
        fail('publish', `There is no ${reference}`, {
          hint: 'Check the name and the tag, and whether one must log in to see it',
        });
      }
      await mkdir(blobsOf(layoutDir), { recursive: true });
      const manifests = manifestsOfIndex(document.text, reference);
      const wanted = manifests.length > 0 ? manifests : [document.digest];
      const blobs = resolve(layoutDir, 'blobs');
      await Promise.all(wanted.map((digest) => skopeo.pull(name, digest, blobs)));
      await writeFile(blobPath(layoutDir, document.digest), document.text);
      const mediaType = manifests.length > 0 ? mediaTypes.index : mediaTypes.manifest;
      await writeEntrance(layoutDir, [
        { mediaType, digest: document.digest, size: Buffer.byteLength(document.text) },
      ]);
      return document.digest;
    },
  };
}

/** Images of the layout, then their index, by digest, where they are not there; then reads them back. */
async function bring(
  skopeo: Skopeo,
  layout: Layout,
  source: (digest: Digest) => Source,
  name: string,
): Promise<void> {
  const { digest } = layout.index.descriptor;
  const lacking = await missingOf(skopeo, layout, name);
  const write = (which: Digest) => skopeo.write(source(which), name, `@${which}`);
  if (lacking.length === 0) return;
  await allSettled(lacking.filter((which) => which !== digest).map(write));
  await write(digest);
  const missing = await missingOf(skopeo, layout, name);
  if (missing.length > 0) {
    fail('publish', `${name} was pushed, and does not give back ${missing.join(', ')} as it was`, {
      hint: 'Look for a proxy or a rule of the registry that changes or removes images, and try again',
    });
  }
}

/** Digests of the documents that the registry does not have byte for byte. */
async function missingOf(
  skopeo: Skopeo,
  { index, images }: Layout,
  name: string,
): Promise<readonly Digest[]> {
  const documents = [index, ...images.map(({ manifest }) => manifest)];
  const found = await Promise.all(
    documents.map(async ({ descriptor: { digest } }) => {
      const there = await skopeo.read(name, `@${digest}`);
      return there?.digest === digest ? [] : [digest];
    }),
  );
  return found.flat();
}

/**
 * The same layout under other names: skopeo finds an image by a name in index.json only, so here each has its digest
 * for that. It is read from inside of its folder, because skopeo takes colons in paths for its own.
 */
async function exposed(
  layoutDir: string,
  { index, images }: Layout,
  workDir: string,
): Promise<(digest: Digest) => Source> {
  const dir = await mkdtemp(join(workDir, 'push-'));
  await symlink(resolve(layoutDir, 'blobs'), join(dir, 'blobs'));
  const documents = [index, ...images.map(({ manifest }) => manifest)];
  const annotations = (digest: Digest) => ({ 'org.opencontainers.image.ref.name': hexOf(digest) });
  await writeEntrance(
    dir,
    documents.map(({ descriptor }) => ({ ...descriptor, annotations: annotations(descriptor.digest) })),
  );
  return (digest) => ({ dir, from: `oci:.:${hexOf(digest)}`, format: 'oci' });
}

async function writeEntrance(dir: string, manifests: readonly Descriptor[]): Promise<void> {
  await writeFile(join(dir, 'oci-layout'), canonicalJson({ imageLayoutVersion: '1.0.0' }));
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests };
  await writeFile(join(dir, 'index.json'), canonicalJson(index));
}
