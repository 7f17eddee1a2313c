import { digestOfValue, type Digest } from './digest.ts';

/** A repository as its signed metadata named itself when the lock was made; no URL, because mirrors change. */
export interface LockedRepository {
  /** Name of the repository in the recipe. */
  readonly name: string;
  /** What the recipe asked for: a suite (apt), a repository id (dnf, zypper, pacman, apk). */
  readonly suite: string;
  readonly component: string;
  /** True when this version came as a security update, even where a point release has taken it over since. */
  readonly security: boolean;
}

/** One package, exactly. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Architecture in the package manager's own words (`amd64`, `all`, `noarch`). */
  readonly architecture: string;
  /** Bytes of the package file as downloaded. */
  readonly size: number;
  /** SHA-256 of the package file as downloaded, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Source package and its version, for security trackers. */
  readonly source: { readonly name: string; readonly version: string };
  /** SPDX expression, where the package manager knows it. */
  readonly licence?: string;
  /** Where the file lies below the root of any mirror of the archive. */
  readonly path: string;
  readonly repository: LockedRepository;
  /** True when the recipe asked for it (variant or include); false when it came as a dependency. */
  readonly requested: boolean;
}

/**
 * What will be installed, exactly. It holds nothing that moves by itself (no date, no URL):
 * as long as the archive offers the same packages, locking again gives the same bytes.
 */
export interface Lock {
  readonly version: 1;
  readonly recipe: string;
  readonly release: string;
  /** Named variant of the recipe, or `''` for the plain one. */
  readonly variant: string;
  /** `linux/amd64` */
  readonly platform: string;
  readonly manager: string;
  /** Detected from the repositories' signed metadata: `version`, `point`, `codename`, where known. */
  readonly detected: Readonly<Record<string, string>>;
  /** Sorted by name, then architecture. */
  readonly packages: readonly LockedPackage[];
}

export function lockDigest(lock: Lock): Digest {
  return digestOfValue(lock);
}
