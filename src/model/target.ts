import type { Digest } from './digest.ts';
import type { Platform } from './platform.ts';

/** A package repository as a value; one place per package manager turns it into configuration files. */
export interface Repository {
  readonly name: string;
  /** Root URLs of the archive, in order of preference; none ends in a slash. */
  readonly mirrors: readonly string[];
  /** URL of a list of mirrors, plain or as Metalink, asked where no mirror of its own answers; empty for none. */
  readonly mirrorList: string;
  /** apt only, as are `components`, `origin` and `label`; empty elsewhere. */
  readonly suites: readonly string[];
  readonly components: readonly string[];
  /** Trust anchor as the recipe gave it: OpenPGP keys, ASCII-armoured or binary; for apk a folder of RSA keys. */
  readonly keyring: KeyringFile;
  /** `Origin` and `Label` that the archive's Release files must carry; empty when the recipe does not say. */
  readonly origin: string;
  readonly label: string;
  /** Where the finished image has the keys itself; empty puts the recipe's keyring into the image. */
  readonly signedBy: string;
  readonly security: boolean;
  /** What must carry a right signature; apt has signed metadata only, which names the packages by SHA-256. */
  readonly signatures: readonly Signed[];
  /** Packages that are not taken from it; dnf only. */
  readonly excludes: readonly string[];
  /** False only where the recipe says so for an archive that is no longer refreshed; shown in the report and labels. */
  readonly checkValidUntil: boolean;
  /** True switches signature checks off, visibly. */
  readonly insecure: boolean;
  /** Whether the finished image's own sources name it. */
  readonly inImage: boolean;
}

export const signedParts = ['metadata', 'packages'] as const;
export type Signed = (typeof signedParts)[number];

export interface KeyringFile {
  /** Absolute path on this machine; not part of any digest. */
  readonly path: string;
  /** `sha256:…` of the file's bytes: what counts. */
  readonly digest: string;
}

/** Whose words for an architecture a recipe may use. */
export const architectureWords = ['debian', 'rpm', 'pacman', 'apk'] as const;
export type ArchitectureWords = (typeof architectureWords)[number];

/** A file that holds a root file system, or a part of one. */
export interface Archive {
  readonly name: string;
  /** Version of what is in it; empty for that of the release. */
  readonly version: string;
  /** What `{{architecture}}` was expanded to, and what the lock calls the architecture. */
  readonly words: ArchitectureWords;
  readonly source:
    /** Where it can be had, in order of preference; a `*` in all their file names stands for the newest version. */
    | { readonly urls: readonly string[] }
    /** Absolute path on this machine, which is not part of any digest, with the digest of the bytes. */
    | { readonly file: string; readonly digest: string }
    /** An image in a registry, by digest: `docker://name@sha256:…`. */
    | { readonly image: string }
    /** Absolute path of an OCI image layout on this machine, with the digest of all that is in it. */
    | { readonly layout: string; readonly digest: string };
  /** Why the bytes are the right ones; a file of the recipe, or an image, needs no proof but its digest. */
  readonly proof:
    | { readonly sha256: string }
    /** URL of a list of SHA-256 sums, and of its detached signature; without one the list is clear-signed itself. */
    | { readonly sums: string; readonly signature: string; readonly keyring: KeyringFile }
    /** URL of a detached signature of the archive. */
    | { readonly signature: string; readonly keyring: KeyringFile }
    | undefined;
  /** Leading parts of names to take away. */
  readonly strip: number;
  /** Path patterns of what is wanted (empty: everything) and of what is not, after `strip`. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Set where the file is no archive but one program: where it goes, and its permission bits. */
  readonly place?: { readonly path: string; readonly mode: number };
}

/** Who fills the root. */
export const managerNames = ['apt', 'dnf', 'zypper', 'pacman', 'apk', 'archive', 'files'] as const;
export type ManagerName = (typeof managerNames)[number];

export type PackageVariant = 'essential' | 'minbase' | 'buildd' | 'standard';

/** Kinds of packages in a group of dnf's. */
export const groupParts = ['mandatory', 'default', 'conditional', 'optional'] as const;
export type GroupPart = (typeof groupParts)[number];

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
  /** Seconds that it may take, the look for what it must match included; default {@link testTimeout}. */
  readonly timeout?: number;
}

/** Seconds that a test may take that does not say so itself: enough for a slow program under emulation. */
export const testTimeout = 120;

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
  /** Platform that module streams are for (`el9`), or nothing; dnf only. */
  readonly modulePlatform?: string;
  readonly repositories: readonly Repository[];
  readonly packages: {
    /** apt's; the others have groups. */
    readonly set: PackageVariant;
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly recommends: boolean;
    /** Groups of dnf (by ID or name) and pacman, patterns of zypper. */
    readonly groups: readonly string[];
    /** What of a group of dnf's is installed. */
    readonly groupParts: readonly GroupPart[];
    /** Module streams of dnf, `nodejs:20`. */
    readonly modules: readonly string[];
    /** Whether rpm installs files that are marked as documentation. */
    readonly docs: boolean;
    /** Languages whose files rpm installs; empty for all. */
    readonly languages: readonly string[];
    /** Path patterns that pacman leaves out (`NoExtract`); those after a `!` stay. */
    readonly noExtract: readonly string[];
  };
  /** Variables of dnf, for repositories' URLs and for the image. */
  readonly variables: Readonly<Record<string, string>>;
  readonly archives: readonly Archive[];
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
