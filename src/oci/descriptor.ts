import { digestOf, type Digest } from '../model/digest.ts';
import { canonicalJson } from '../model/json.ts';
import type { Platform } from '../model/platform.ts';

/** https://github.com/opencontainers/image-spec/blob/v1.1.0/media-types.md */
export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: {
    none: 'application/vnd.oci.image.layer.v1.tar',
    gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
  },
} as const;

export type Annotations = Readonly<Record<string, string>>;

/** What names a blob: its type, digest and size in bytes. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly platform?: Platform;
  readonly annotations?: Annotations;
}

/** A JSON blob: the value, the one text that stands for it, and the descriptor of that text. */
export interface Document<T> {
  readonly value: T;
  readonly text: string;
  readonly descriptor: Descriptor;
}

export function toDocument<T>(mediaType: string, value: T): Document<T> {
  return documentOfText(mediaType, value, canonicalJson(value));
}

/** A document read from elsewhere keeps its text, for that is what its digest is of. */
export function documentOfText<T>(mediaType: string, value: T, text: string): Document<T> {
  return { value, text, descriptor: { mediaType, digest: digestOf(text), size: Buffer.byteLength(text) } };
}
