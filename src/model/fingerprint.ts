import { digestOfValue, type Digest } from './digest.ts';
import type { Lock } from './lock.ts';
import type { Target } from './target.ts';

/** Raised when the same target and lock begin to give other bytes: then images are to be built again. */
const generation = 1;

/** A target before the digest of what it was made from is known. */
export type DraftTarget = Omit<Target, 'recipeDigest'>;

/**
 * What of a target counts: everything but where its files happen to lie on this machine. The digests of those files
 * stand for them.
 */
function contentOf<T extends DraftTarget>(target: T): unknown {
  return {
    ...target,
    repositories: target.repositories.map((repository) => ({
      ...repository,
      keyring: repository.keyring.digest,
    })),
    files: target.files.map((file) => ({ ...file, source: file.source?.digest })),
    archives: target.archives.map(({ source, proof, ...archive }) => ({
      ...archive,
      source: 'digest' in source ? source.digest : source,
      proof: proof && 'keyring' in proof ? { ...proof, keyring: proof.keyring.digest } : proof,
    })),
  };
}

/** The recipe as far as it concerns one release in one variant: the digest of its targets on all platforms. */
export function recipeDigest(targets: readonly DraftTarget[]): Digest {
  return digestOfValue(targets.map(contentOf));
}

/** The identity of an image before it is built: equal fingerprints, equal content. */
export function fingerprint(target: Target, lock: Lock): Digest {
  return digestOfValue({ generation, target: contentOf(target), lock });
}
