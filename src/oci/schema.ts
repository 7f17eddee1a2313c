import { z } from 'zod';
import { isDigest, type Digest } from '../model/digest.ts';
import { fail } from '../model/error.ts';
import type { Descriptor } from './descriptor.ts';
import type { ImageConfig, Index, Manifest } from './image.ts';

// What is read back from a layout: our own shapes, exactly. Unknown members are refused where they would change what
// the document is (CVE-2021-41190: one text that is a manifest to one reader and an index to another).

const digest = z.custom<Digest>(
  (value) => typeof value === 'string' && isDigest(value),
  'not a SHA-256 digest',
);
const strings = z.record(z.string(), z.string());

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

/** @throws BaseImageError `publish` naming `what` and all that is wrong with it. */
export function parse<T>(schema: z.ZodType<T>, text: string, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    fail('publish', `The ${what} is not JSON`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'document'}: ${message}`,
  );
  return fail('publish', `Not an ${what} of this program: ${issues.join('; ')}`);
}
