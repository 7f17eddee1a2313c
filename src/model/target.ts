import type { Digest } from './digest.ts';
import type { Platform } from './platform.ts';

/** A package repository as a value; one place per package manager turns it into configuration files. */
export interface Repository {
  readonly name: string;
  /** Root URLs of the archive, in order of preference; none ends in a slash. */
  readonly mirrors: readonly string[];
  readonly suites: readonly string[];
  readonly components: readonly string[];
  /** Trust anchor: OpenPGP keys as the recipe gave them, ASCII-armoured or binary. */
  readonly keyring: KeyringFile;
  /** `Origin` and `Label` that the archive's Release files must carry; empty when the recipe does not say. */
  readonly origin: string;
  readonly label: string;
  /** Where the finished image has the keys itself; empty puts the recipe's keyring into the image. */
  readonly signedBy: string;
  readonly security: boolean;
  /** False only where the recipe says so for an archive that is no longer refreshed; shown in the report and labels. */
  readonly checkValidUntil: boolean;
  /** True switches signature checks off, visibly. */
  readonly insecure: boolean;
  /** Whether the finished image's own sources name it. */
  readonly inImage: boolean;
}

export interface KeyringFile {
  /** Absolute path on this machine; not part of any digest. */
  readonly path: string;
  /** `sha256:…` of the file's bytes: what counts. */
  readonly digest: string;
}

/** Who fills the root. */
export const managerNames = ['apt', 'files'] as const;
export type ManagerName = (typeof managerNames)[number];

export type PackageVariant = 'essential' | 'minbase' | 'buildd' | 'standard';

export interface FileEntry {
  /** Absolute path in the image. */
  readonly path: string;
  /** Inline text, or `undefined` where `source` or `link` is given. */
  readonly content?: string;
  /** Absolute path of a file or folder on this machine, with the digest of its bytes. */
  readonly source?: { readonly path: string; readonly digest: string };
  /** Target of a symbolic link. */
  readonly link?: string;
  /** True makes a directory. */
  readonly directory?: boolean;
  /** Permission bits, e.g. 0o644. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface UserEntry {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  readonly shell: string;
  readonly comment: string;
  /** Additional groups by name. */
  readonly groups: readonly string[];
}

/** A command run in the finished root; without network unless `network`. */
export interface RunEntry {
  readonly argv: readonly string[];
  readonly network: boolean;
}

/** A test of the finished image: a command, and what it must say. */
export interface ImageTest {
  readonly name: string;
  readonly argv: readonly string[];
  /** Expected exit status. */
  readonly status: number;
  /** Exact stdout without trailing white space, when given. */
  readonly stdout?: string;
  /** Regular expression that stdout must match, when given. */
  readonly matches?: string;
}

/** The `config` object of an OCI image configuration, as far as recipes set it. */
export interface ImageSettings {
  /** `NAME=value`, in the recipe's order. */
  readonly env: readonly string[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly user: string;
  readonly workingDir: string;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * One release of one recipe, in one variant, on one platform, with every filter applied, every default filled in
 * and every template that does not depend on the packages expanded. All that a build may depend on is in here.
 */
export interface Target {
  readonly recipe: string;
  /** Of all that the recipe says about this release and variant, on whatever platform. */
  readonly recipeDigest: Digest;
  readonly title: string;
  readonly description: string;
  /** Project page, for `org.opencontainers.image.url`. */
  readonly url: string;
  /** Licence expression of the distribution, for the image labels; empty when the recipe gives none. */
  readonly licences: string;
  readonly vendor: string;
  readonly release: string;
  /** `13`; empty for rolling releases. */
  readonly version: string;
  readonly codename: string;
  /** Named variant (`slim`), or `''` for the plain recipe. */
  readonly variant: string;
  readonly platform: Platform;
  readonly manager: ManagerName;
  readonly repositories: readonly Repository[];
  readonly packages: {
    readonly set: PackageVariant;
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly recommends: boolean;
  };
  /** Answers for debconf: `package question type value`, one each. */
  readonly debconf: readonly string[];
  /** Locales to generate, `ja_JP.UTF-8`; the first is the default. Empty: C only. */
  readonly locales: readonly string[];
  /** `Asia/Tokyo`; empty leaves the distribution's own (UTC). */
  readonly timezone: string;
  readonly files: readonly FileEntry[];
  readonly users: readonly UserEntry[];
  readonly run: readonly RunEntry[];
  /** Tweaks switched on or off by name; the others follow their own condition. */
  readonly tweaks: Readonly<Record<string, boolean>>;
  readonly slim: boolean;
  readonly image: ImageSettings;
  readonly tests: readonly ImageTest[];
  /** Tag templates, e.g. `{{codename}}-{{date}}`, expanded once the lock is known. */
  readonly tags: readonly string[];
}

/** `debian-trixie-slim`: name of an image, on whatever platform, in file and artifact names. */
export function imageSlug({
  recipe,
  release,
  variant,
}: Pick<Target, 'recipe' | 'release' | 'variant'>): string {
  return [recipe, release, variant].filter((part) => part !== '').join('-');
}
