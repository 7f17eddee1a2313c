import { digestOfValue, type Digest } from './digest.ts';
import type { Lock } from './lock.ts';
import type { Target } from './target.ts';

/** Raised when the same target and lock begin to give other bytes: then images are to be built again. */
const generation = 1;

/**
 * What of a target counts: everything but where its files happen to lie on this machine. The digests of those files
 * stand for them.
 */
function contentOf(target: Target): unknown {
  return {
    ...target,
    repositories: target.repositories.map((repository) => ({
      ...repository,
      keyring: repository.keyring.digest,
    })),
    files: target.files.map((file) => ({ ...file, source: file.source?.digest })),
  };
}

/** The recipe as it applies to one release and variant, the same for every platform it does not tell apart. */
export function recipeDigest(target: Target): Digest {
  const { platform: _platform, ...rest } = contentOf(target) as Target;
  return digestOfValue(rest);
}

/** The identity of an image before it is built: equal fingerprints, equal content. */
export function fingerprint(target: Target, lock: Lock): Digest {
  return digestOfValue({ generation, target: contentOf(target), lock });
}
