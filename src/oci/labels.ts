import type { Digest } from '../model/digest.ts';
import type { Lock } from '../model/lock.ts';
import { canonicalJson } from '../model/json.ts';
import type { ImageTest, Target } from '../model/target.ts';
import type { Annotations } from './descriptor.ts';
import { toTimestamp } from './image.ts';

/** This program's own keys, in reverse domain notation as image-spec asks for. */
export const ownPrefix = 'io.github.base-image';

/** Label and annotation of one platform's image: the identity of its content before it was built. */
export const fingerprintKey = `${ownPrefix}.fingerprint`;
/**
 * Annotation of one platform's manifest: `name=version` of every package, separated by blanks. Whoever has the manifest
 * knows what is in the image; a nightly run says from it what has changed.
 */
export const packagesKey = `${ownPrefix}.packages`;
/**
 * Annotation of one platform's manifest: the recipe's tests, as JSON. Whoever has the image can try it again. It is no
 * label, because images that are made from this one inherit its labels, and are others.
 */
export const testsKey = `${ownPrefix}.tests`;
export const recipeDigestKey = `${ownPrefix}.recipe-digest`;
const createdKey = 'org.opencontainers.image.created';

export interface Provenance {
  /** Seconds since 1970. */
  readonly epoch: number;
  /** Version of the distribution as detected (`13.7`), or `''`. */
  readonly version: string;
  /** Repository the recipe lives in, for `org.opencontainers.image.source`: registries link packages by it. `''`: unknown. */
  readonly source: string;
  readonly recipeDigest: Digest;
  /** Recipes that switch signature checks off say so on the image. */
  readonly insecure: boolean;
}

/** What every platform of an image has in common: annotations of the index, and part of each image's labels. */
export function sharedAnnotations(target: Target, provenance: Provenance): Annotations {
  const standard = {
    created: toTimestamp(provenance.epoch),
    title: target.title,
    description: target.description,
    version: provenance.version || target.version || target.release,
    url: target.url,
    source: provenance.source,
    vendor: target.vendor,
    licenses: target.licences,
  };
  const own = {
    recipe: target.recipe,
    release: target.release,
    variant: target.variant,
    'recipe-digest': provenance.recipeDigest,
    insecure: provenance.insecure ? 'true' : '',
  };
  return { ...prefixed('org.opencontainers.image', standard), ...prefixed(ownPrefix, own) };
}

/** The labels and annotations of one platform's image. The fingerprint is what the nightly "nothing changed" test reads. */
export function imageAnnotations(target: Target, provenance: Provenance, fingerprint: Digest): Annotations {
  return { ...sharedAnnotations(target, provenance), [fingerprintKey]: fingerprint };
}

/** Those that each platform has for itself. */
const ownKeys = [fingerprintKey, packagesKey, testsKey];

/** What a manifest says beside the labels of its image. */
export function manifestAnnotations(
  labels: Annotations,
  { packages }: Pick<Lock, 'packages'>,
  tests: readonly ImageTest[],
): Annotations {
  const list = packages.map(({ name, version }) => `${name}=${version}`).join(' ');
  return {
    ...labels,
    ...(list === '' ? {} : { [packagesKey]: list }),
    ...(tests.length === 0 ? {} : { [testsKey]: canonicalJson(tests) }),
  };
}

/** Keys whose value is empty say nothing and are left out. */
function prefixed(prefix: string, values: Readonly<Record<string, string>>): Annotations {
  const said = Object.entries(values).filter(([, value]) => value !== '');
  return Object.fromEntries(said.map(([key, value]) => [`${prefix}.${key}`, value]));
}

/**
 * What an index says: that which all its images say of themselves, and the date of the newest. It follows from the
 * images alone, so an index joined from builds on several machines is the one that a single machine makes.
 */
export function indexAnnotations(images: readonly Annotations[]): Annotations {
  const [first = {}] = images;
  const agreed = Object.entries(first).filter(
    ([key, value]) => !ownKeys.includes(key) && images.every((other) => other[key] === value),
  );
  const created =
    images
      .map((other) => other[createdKey] ?? '')
      .sort()
      .at(-1) ?? '';
  return { ...Object.fromEntries(agreed), ...(created === '' ? {} : { [createdKey]: created }) };
}
