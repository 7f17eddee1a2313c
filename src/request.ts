import type { Digest } from './model/digest.ts';
import type { Lock } from './model/lock.ts';
import type { Platform } from './model/platform.ts';
import type { TemplateValues } from './model/template.ts';

export type Compression = 'gzip' | 'zstd' | 'none';

export type EmulationMode = 'auto' | 'never' | 'always';

/** Files beside the OCI layout that a build writes only when asked. */
export const exportFormats = [
  'rootfs.tar',
  'rootfs.tar.xz',
  'rootfs.tar.zst',
  'docker-archive',
  'Dockerfile',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Which targets of which recipe: the part of a request that planning needs. */
export interface Selection {
  /** Built-in name (`debian`, `debian:bookworm`, `debian:trixie-slim`) or path of a YAML file. */
  readonly recipe: string;
  /** Release, overrides the one in `recipe`; undefined: the recipe's default. */
  readonly release: string | undefined;
  /** Named variant; undefined: the one in `recipe`, else the plain one. */
  readonly variant: string | undefined;
  /** `host`: this machine's platform; `all`: every one the recipe has for the release. */
  readonly platforms: 'host' | 'all' | readonly Platform[];
}

/** One build, as the terminal and the workflow both ask for it. */
export interface Request extends Selection {
  /** Folder for the results; undefined: `build/<name>-<release>[-<variant>]`. */
  readonly output: string | undefined;
  /** Image names that the tags are applied to (`ghcr.io/acme/debian`), as templates of what is known before a build. */
  readonly images: readonly string[];
  /** Tag templates that replace the recipe's, when not empty. */
  readonly tags: readonly string[];
  /** Push the image to the registries of `images`. */
  readonly push: boolean;
  /** Build nothing when the published image was made from the same recipe and the same packages. */
  readonly skipUnchanged: boolean;
  /** Load the image into the container engine and leave it there. */
  readonly load: boolean;
  /** Run the recipe's tests. */
  readonly test: boolean;
  readonly compression: Compression;
  readonly formats: readonly ExportFormat[];
  /** Programs of other architectures: where a script needs them, not at all, or for everything (the reference for proofs). */
  readonly emulation: EmulationMode;
  /** Leave platforms that fail out of the index, and fail only at the end. */
  readonly keepGoing: boolean;
  /** Folder with `<platform>.json` locks to build exactly; undefined: resolve afresh. */
  readonly locked: string | undefined;
}

/** Builds of single platforms, to be joined into one image. */
export interface JoinRequest {
  /** Output folders of builds; a folder that holds such folders stands for them. */
  readonly folders: readonly string[];
  /** Undefined: `build/<name>-<release>[-<variant>]`. */
  readonly output: string | undefined;
  /** Platforms that the index must hold; empty: those that are there. */
  readonly platforms: readonly Platform[];
  /** Image names that the tags are applied to, as templates. */
  readonly images: readonly string[];
  /** Tag templates in the place of the tags that the builds have. */
  readonly tags: readonly string[];
  readonly push: boolean;
}

/** What a build left in its output folder, to be pushed. */
export interface PushRequest {
  readonly folder: string;
  /** Image names, as templates. */
  readonly images: readonly string[];
  /** Tag templates in the place of the tags that the build gave it, when not empty. */
  readonly tags: readonly string[];
}

/** Published images to be checked. */
export interface VerifyRequest {
  /** `name:tag` or `name@digest` */
  readonly references: readonly string[];
  /** Of the index that they all must lead to; undefined: the one that the first has. */
  readonly digest: Digest | undefined;
}

export interface TestResult {
  readonly name: string;
  readonly passed: boolean;
  /** What was wrong, in one line; empty when it passed. */
  readonly detail: string;
}

export interface PlatformResult {
  readonly platform: string;
  readonly lock: Lock;
  /** `id`, `version`, `point` and `codename` where known: from the repositories' metadata, else from the root itself. */
  readonly detected: Readonly<Record<string, string>>;
  /** Digest over the target and its lock: the identity of the content before anything is built. */
  readonly fingerprint: Digest;
  /** Seconds since 1970: the only clock in the image. */
  readonly epoch: number;
  readonly manifest: Digest;
  readonly config: Digest;
  readonly diffId: Digest;
  /** Bytes of the compressed layer, and of the tar inside. */
  readonly layerSize: number;
  readonly tarSize: number;
  /** What the tests ran in: `docker`, `podman`, `sandbox`; `''` when they did not run. */
  readonly testedWith: string;
  readonly tests: readonly TestResult[];
  /** Milliseconds by stage: resolve, fetch, install, tweak, pack, test, export, load. */
  readonly timings: Readonly<Record<string, number>>;
  /** The mirror that each repository was resolved against, by the repository's name. */
  readonly mirrors: Readonly<Record<string, string>>;
  /** Package files fetched, and found in the cache. */
  readonly fetched: number;
  readonly cached: number;
  /** Anything a reader of the report must know, e.g. packages whose scripts ran inside the root. */
  readonly notes: readonly string[];
}

/** What a registry holds under one name after a push, as read back from it. */
export interface Published {
  /** `ghcr.io/acme/debian` */
  readonly name: string;
  /** Of the image index. */
  readonly digest: Digest;
  /** Tags that lead to it. */
  readonly tags: readonly string[];
}

export interface BuildResult {
  readonly recipe: string;
  readonly release: string;
  readonly variant: string;
  /** Absolute path of the output folder. */
  readonly output: string;
  /** Digest of the OCI image index. */
  readonly index: Digest;
  /** False when the published image was up to date: nothing was built, and the output folder is as it was. */
  readonly built: boolean;
  /** What tag templates stand for. */
  readonly values: TemplateValues;
  /** Expanded tags, e.g. `trixie`, `13`, `13.7`. */
  readonly tags: readonly string[];
  /** `name:tag` for every image name and tag. */
  readonly references: readonly string[];
  /** Reference under which the engine has the image, when `load`. */
  readonly loaded: string | undefined;
  /** Files and folders in the output folder that were asked for beside the layout. */
  readonly exports: readonly string[];
  /** False when the registries, or where none was looked at the output folder, held this very index before. */
  readonly changed: boolean;
  /** What changed since the published image, one line each; empty unless it was compared. */
  readonly changes: readonly string[];
  /** Empty unless the request was to push. */
  readonly published: readonly Published[];
  readonly platforms: readonly PlatformResult[];
  /** Platforms that are not in the index, and why; empty unless the request was to keep going. */
  readonly failed: readonly { readonly platform: string; readonly reason: string }[];
}

/** What a registry gave, every byte of it checked. */
export interface Verified {
  readonly reference: string;
  readonly digest: Digest;
  readonly platforms: readonly string[];
  /** What its tests ran in; `''`: no engine here, no image for this machine, or nothing in it to start. */
  readonly startedWith: string;
}
