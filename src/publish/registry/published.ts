import { z } from 'zod';
import { isDigest, type Digest } from '../../model/digest.ts';
import { BaseImageError } from '../../model/error.ts';
import { parsePlatform, type Platform } from '../../model/platform.ts';
import { readStrictly } from '../../model/strict.ts';
import type { PublishedImage } from '../registry.ts';

// Unlike a layout of ours this may be anybody's image, in OCI's words or Docker's: only what is needed has to be there.

const digest = z.custom<Digest>((value) => typeof value === 'string' && isDigest(value));
const indexSchema = z.looseObject({
  manifests: z
    .array(
      z.looseObject({
        digest,
        platform: z
          .looseObject({ os: z.string(), architecture: z.string(), variant: z.string().optional() })
          .optional(),
      }),
    )
    .optional(),
});
const manifestSchema = z.looseObject({
  annotations: z.record(z.string(), z.string()).optional(),
  layers: z.array(z.looseObject({ size: z.int().nonnegative() })),
});

/** The images an index names, for platforms this program knows; attestations and other systems are passed over. */
export function imagesOfIndex(
  text: string,
  reference: string,
): readonly Pick<PublishedImage, 'platform' | 'manifest'>[] {
  const { manifests = [] } = parse(indexSchema, text, reference);
  return manifests.flatMap((entry) => {
    const platform = platformOf(entry.platform);
    return platform ? [{ platform, manifest: entry.digest }] : [];
  });
}

/** Digests of all that an index names; none where it is a single image. */
export function manifestsOfIndex(text: string, reference: string): readonly Digest[] {
  const { manifests = [] } = parse(indexSchema, text, reference);
  return manifests.map((entry) => entry.digest);
}

export function detailsOfManifest(
  text: string,
  reference: string,
): Pick<PublishedImage, 'annotations' | 'layerSize'> {
  const { annotations = {}, layers } = parse(manifestSchema, text, reference);
  return { annotations, layerSize: layers.reduce((sum, { size }) => sum + size, 0) };
}

function platformOf(
  said: { os: string; architecture: string; variant?: string | undefined } | undefined,
): Platform | undefined {
  if (said?.os !== 'linux') return undefined;
  try {
    return parsePlatform([said.architecture, said.variant].filter(Boolean).join('/'));
  } catch (error) {
    if (error instanceof BaseImageError) return undefined;
    throw error;
  }
}

function parse<T>(schema: z.ZodType<T>, text: string, reference: string): T {
  return readStrictly(schema, text, {
    code: 'publish',
    message: `What the registry has as ${reference} is not an image`,
    hint: 'Something else was pushed under this name; use another name or tag.',
  });
}
