import { digestOfValue, type Digest } from './digest.ts';
import { canonicalJson } from './json.ts';
import { lockSchema } from './lock/schema.ts';
import { formatPlatform } from './platform.ts';
import { readStrictly, strictly } from './strict.ts';
import type { Target } from './target.ts';

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
  /** Seconds since 1970 at which it was built, where the index says so. */
  readonly built?: number;
  /** Detached OpenPGP signature in Base64, where packages carry theirs beside them. */
  readonly signature?: string;
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

/**
 * The lock of a target, its packages in order.
 * @throws BaseImageError `resolve` when the repositories say what no package can be: a name that is none, a size below 0
 */
export function makeLock(
  { recipe, release, variant, platform, manager }: Target,
  packages: readonly LockedPackage[],
  detected: Lock['detected'] = {},
): Lock {
  const about = { recipe, release, variant, platform: formatPlatform(platform), manager };
  const key = ({ name, architecture }: LockedPackage): string => `${name} ${architecture}`;
  const sorted = [...packages].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const lock: Lock = { version: 1, ...about, detected, packages: sorted };
  return strictly(lockSchema, lock, {
    code: 'resolve',
    message: `What the repositories say of ${recipe} ${release} cannot be`,
    hint: 'A repository describes packages that no package manager would make. Tell those who run it.',
  });
}

export function lockDigest(lock: Lock): Digest {
  return digestOfValue(lock);
}

/**
 * @param what names the lock in messages, usually its file
 * @throws BaseImageError `locked` when the text is no lock of this format
 */
export function parseLock(text: string, what: string): Lock {
  return readStrictly(lockSchema, text, {
    code: 'locked',
    message: `${what} is no lock file of this version`,
    hint: 'Write it again with `base-image lock`.',
  });
}

/** What a newer lock changes about an older one. */
export interface LockChanges {
  readonly added: readonly LockedPackage[];
  readonly removed: readonly LockedPackage[];
  readonly replaced: readonly { readonly from: LockedPackage; readonly to: LockedPackage }[];
  /** What the repositories say of themselves, `point` say, by name. */
  readonly detected: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

export function compareLocks(older: Lock, newer: Lock): LockChanges {
  const key = ({ name, architecture }: LockedPackage): string =>
    `${name} ${architecture === 'all' ? '' : architecture}`;
  const before = new Map(older.packages.map((entry) => [key(entry), entry]));
  const after = new Map(newer.packages.map((entry) => [key(entry), entry]));
  return {
    added: newer.packages.filter((entry) => !before.has(key(entry))),
    removed: older.packages.filter((entry) => !after.has(key(entry))),
    replaced: newer.packages.flatMap((to) => {
      const from = before.get(key(to));
      return from && canonicalJson(from) !== canonicalJson(to) ? [{ from, to }] : [];
    }),
    detected: [...new Set([...Object.keys(older.detected), ...Object.keys(newer.detected)])].flatMap(
      (name) => {
        const [from = '', to = ''] = [older.detected[name], newer.detected[name]];
        return from === to ? [] : [{ name, from, to }];
      },
    ),
  };
}

/** One line for each change: `+ name version`, `- name version`, `~ name old → new (security)`. */
export function describeChanges({ added, removed, replaced, detected }: LockChanges): readonly string[] {
  return [
    ...added.map(({ name, version }) => `+ ${name} ${version}`),
    ...removed.map(({ name, version }) => `- ${name} ${version}`),
    ...replaced.map(({ from, to }) => {
      const same = from.sha256 === to.sha256 ? 'recorded otherwise' : 'other bytes';
      const versions =
        from.version === to.version ? `${to.version} (${same})` : `${from.version} → ${to.version}`;
      return `~ ${to.name} ${versions}${to.repository.security ? ' (security)' : ''}`;
    }),
    ...detected.map(({ name, from, to }) => `~ ${name}: ${from || 'none'} → ${to || 'none'}`),
  ];
}
