import type { Digest } from '../model/digest.ts';
import { knownPlatforms, samePlatform, type Platform } from '../model/platform.ts';
import type { ImageSettings } from '../model/target.ts';
import {
  documentOfText,
  mediaTypes,
  toDocument,
  type Annotations,
  type Descriptor,
  type Document,
} from './descriptor.ts';
import { configSchema, indexSchema, manifestSchema, parse } from './schema.ts';

/** A packed root file system. The blob itself lies where the packer was told to put it. */
export interface Layer {
  readonly descriptor: Descriptor;
  /** Digest of the tar inside, whatever it is compressed with. */
  readonly diffId: Digest;
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.0/config.md; members that say nothing are left out. */
export interface ImageConfig {
  readonly architecture: string;
  readonly os: string;
  readonly variant?: string;
  /** RFC 3339 */
  readonly created: string;
  readonly config: {
    readonly Env: readonly string[];
    readonly Entrypoint?: readonly string[];
    readonly Cmd?: readonly string[];
    readonly User?: string;
    readonly WorkingDir?: string;
    readonly Labels?: Readonly<Record<string, string>>;
  };
  readonly rootfs: { readonly type: 'layers'; readonly diff_ids: readonly Digest[] };
  readonly history: readonly { readonly created: string; readonly created_by: string }[];
}

export interface Manifest {
  readonly schemaVersion: 2;
  readonly mediaType: typeof mediaTypes.manifest;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly annotations?: Annotations;
}

export interface Index {
  readonly schemaVersion: 2;
  readonly mediaType: typeof mediaTypes.index;
  readonly manifests: readonly Descriptor[];
  readonly annotations?: Annotations;
}

/** One image for one platform. */
export interface Image {
  readonly platform: Platform;
  readonly manifest: Document<Manifest>;
  readonly config: Document<ImageConfig>;
  readonly layer: Layer;
}

/** The images of all platforms under one digest. */
export interface ImageIndex {
  readonly index: Document<Index>;
  readonly images: readonly Image[];
}

export interface ImageDetails {
  /** As `parsePlatform` gives it, which is as containerd's `platforms.Normalize` does: arm64 without its only variant, v8. */
  readonly platform: Platform;
  readonly layer: Layer;
  readonly settings: ImageSettings;
  /** Added to the labels of the settings, which win. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Annotations;
  /** Seconds since 1970. */
  readonly epoch: number;
  /** For the image's history: the recipe and release, `base-image build debian:trixie`. */
  readonly createdBy: string;
}

/** What a process finds when nobody said otherwise, as in every image of Docker's library. */
const defaultPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export function createImage(details: ImageDetails): Image {
  const { platform, layer, settings, annotations } = details;
  const created = toTimestamp(details.epoch);
  const labels = { ...details.labels, ...settings.labels };
  const config = toDocument<ImageConfig>(mediaTypes.config, {
    ...platform,
    created,
    config: {
      Env: settings.env.some((line) => line.startsWith('PATH='))
        ? settings.env
        : [defaultPath, ...settings.env],
      ...(settings.entrypoint.length > 0 && { Entrypoint: settings.entrypoint }),
      ...(settings.cmd.length > 0 && { Cmd: settings.cmd }),
      ...(settings.user !== '' && { User: settings.user }),
      ...(settings.workingDir !== '' && { WorkingDir: settings.workingDir }),
      ...(Object.keys(labels).length > 0 && { Labels: labels }),
    },
    rootfs: { type: 'layers', diff_ids: [layer.diffId] },
    history: [{ created, created_by: details.createdBy }],
  });
  const manifest = toDocument<Manifest>(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: config.descriptor,
    layers: [layer.descriptor],
    ...withAnnotations(annotations),
  });
  return { platform, manifest, config, layer };
}

/** The images in the order of the table of platforms; one platform makes an index too, so that readers meet one shape only. */
export function createIndex(images: readonly Image[], annotations: Annotations): ImageIndex {
  const sorted = knownPlatforms.flatMap((platform) =>
    images.filter((image) => samePlatform(image.platform, platform)),
  );
  const manifests = sorted.map(({ manifest, platform }) => ({ ...manifest.descriptor, platform }));
  const index = toDocument<Index>(mediaTypes.index, {
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests,
    ...withAnnotations(annotations),
  });
  return { index, images: sorted };
}

export function annotationsOf({ manifest }: Image): Annotations {
  return manifest.value.annotations ?? {};
}

/** @throws BaseImageError `publish` when the text is no OCI image index. */
export function parseIndex(text: string): Document<Index> {
  return documentOfText(mediaTypes.index, parse(indexSchema, text, 'image index'), text);
}

/** @throws BaseImageError `publish` when the text is no OCI image manifest. */
export function parseManifest(text: string): Document<Manifest> {
  return documentOfText(mediaTypes.manifest, parse(manifestSchema, text, 'image manifest'), text);
}

/** @throws BaseImageError `publish` when the text is no OCI image configuration of one layer for Linux. */
export function parseConfig(text: string): Document<ImageConfig> {
  return documentOfText(mediaTypes.config, parse(configSchema, text, 'image configuration'), text);
}

/** `2026-11-21T08:00:00Z`: RFC 3339 in whole seconds. */
export function toTimestamp(epoch: number): string {
  return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}

function withAnnotations(annotations: Annotations): { readonly annotations?: Annotations } {
  return Object.keys(annotations).length > 0 ? { annotations } : {};
}
