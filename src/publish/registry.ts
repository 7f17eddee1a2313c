import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { HostTool } from '../host/contract.ts';
import type { Digest } from '../model/digest.ts';
import { fail } from '../model/error.ts';
import type { Platform } from '../model/platform.ts';
import type { Annotations } from '../oci/descriptor.ts';
import { readLayout, type Layout } from './layout.ts';
import type { Credential } from './registry/credentials.ts';
import { detailsOfManifest, imagesOfIndex } from './registry/published.ts';
import { splitImageReference } from './registry/reference.ts';
import { createSkopeo, type RegistryHost, type Skopeo } from './registry/skopeo.ts';
import { allSettled, groupByRegistry, moveTags, type NewIndex } from './registry/tags.ts';

export const registryTools: readonly HostTool[] = [
  { program: 'skopeo', package: 'skopeo', why: 'to talk to registries' },
];

export interface Published {
  readonly name: string;
  /** Of the index, as read back from the registry. */
  readonly digest: Digest;
  readonly tags: readonly string[];
}

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

  return {
    async publish(layoutDir, names, tags) {
      const layout = await readLayout(layoutDir);
      const { digest } = layout.index.descriptor;
      const index = { dir: resolve(layoutDir), from: fromOf(layout), format: 'oci', digest } as const;
      const [everyName, everyTag] = [[...new Set(names)], [...new Set(tags)]];
      // Names at one registry come one after the other: each finds the layers of the one before.
      await allSettled(
        groupByRegistry(everyName, (name) => name).map(async (group) => {
          for (const name of group) await bring(skopeo, layout, index, name);
        }),
      );
      await moveTags(skopeo, index, everyName, everyTag, backOff);
      return everyName.map((name) => ({ name, digest, tags: everyTag }));
    },

    async inspect(reference) {
      const { name, which } = splitImageReference(reference);
      const index = await skopeo.read(name, which);
      if (index === undefined) return undefined;
      const images = await Promise.all(
        imagesOfIndex(index.text, reference).map(async ({ platform, manifest }) => {
          const found = await skopeo.read(name, `@${manifest}`);
          if (found !== undefined)
            return [{ platform, manifest, ...detailsOfManifest(found.text, reference) }];
          host.log.warn(`${reference} names the manifest ${manifest}, which is not there`);
          return [];
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
      await mkdir(layoutDir, { recursive: true });
      await skopeo.pull(name, document.digest, resolve(layoutDir));
      await completeEntrance(join(layoutDir, 'index.json'));
      return document.digest;
    },
  };
}

/** Images and index of the layout, by digest, where they are not all there; then reads them back. */
async function bring(skopeo: Skopeo, layout: Layout, source: NewIndex, name: string): Promise<void> {
  if ((await missingOf(skopeo, layout, name)).length === 0) return;
  await skopeo.push(source, name, source.digest);
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

/** What skopeo calls the index from inside of the layout's folder, whose own path may have colons. */
function fromOf({ tags: [tag] }: Layout): string {
  return tag === undefined ? 'oci:.' : `oci:.:${tag}`;
}

/** skopeo leaves out the media type, which our reader wants. */
async function completeEntrance(path: string): Promise<void> {
  const entrance = JSON.parse(await readFile(path, 'utf8')) as object;
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  await writeFile(path, JSON.stringify({ ...entrance, mediaType }));
}
