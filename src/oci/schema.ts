import { z } from 'zod';
import { digest, line, readStrictly } from '../model/strict.ts';
import type { Descriptor } from './descriptor.ts';
import type { ImageConfig, Index, Manifest } from './image.ts';

// What is read back from a layout: our own shapes, exactly. Unknown members are refused where they would change what
// the document is (CVE-2021-41190: one text that is a manifest to one reader and an index to another).

const strings = z.record(line, z.string());

const descriptor = z.strictObject({
  mediaType: z.string(),
  digest,
  size: z.int().nonnegative(),
  platform: z
    .strictObject({ os: z.literal('linux'), architecture: z.string(), variant: z.string().exactOptional() })
    .exactOptional(),
  annotations: strings.exactOptional(),
}) satisfies z.ZodType<Descriptor>;

export const indexSchema: z.ZodType<Index> = z.strictObject({
  schemaVersion: z.literal(2),
  mediaType: z.literal('application/vnd.oci.image.index.v1+json'),
  manifests: z.array(descriptor),
  annotations: strings.exactOptional(),
});

export const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  schemaVersion: z.literal(2),
  mediaType: z.literal('application/vnd.oci.image.manifest.v1+json'),
  config: descriptor,
  layers: z.array(descriptor),
  annotations: strings.exactOptional(),
});

export const configSchema: z.ZodType<ImageConfig> = z.looseObject({
  architecture: z.string(),
  os: z.literal('linux'),
  variant: z.string().exactOptional(),
  created: z.string(),
  config: z.looseObject({
    Env: z.array(z.string()),
    Entrypoint: z.array(z.string()).exactOptional(),
    Cmd: z.array(z.string()).exactOptional(),
    User: z.string().exactOptional(),
    WorkingDir: z.string().exactOptional(),
    Labels: strings.exactOptional(),
  }),
  rootfs: z.strictObject({ type: z.literal('layers'), diff_ids: z.array(digest) }),
  history: z.array(z.looseObject({ created: z.string(), created_by: z.string() })),
});

/** @throws BaseImageError `publish` naming `what` and what is wrong with it. */
export function parse<T>(schema: z.ZodType<T>, text: string, what: string): T {
  return readStrictly(schema, text, { code: 'publish', message: `Not an ${what} of this program` });
}
