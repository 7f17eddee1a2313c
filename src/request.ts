import type { Digest } from './model/digest.ts';
import type { Lock } from './model/lock.ts';
import type { Platform } from './model/platform.ts';

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
  /** Image names that the tags are applied to (`ghcr.io/acme/debian`). */
  readonly images: readonly string[];
  /** Tag templates that replace the recipe's, when not empty. */
  readonly tags: readonly string[];
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

export interface TestResult {
  readonly name: string;
  readonly passed: boolean;
  /** What was wrong, in one line; empty when it passed. */
  readonly detail: string;
}

export interface PlatformResult {
  readonly platform: string;
  readonly lock: Lock;
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
  /** Milliseconds by stage: resolve, fetch, tools, install, tweak, pack, test. */
  readonly timings: Readonly<Record<string, number>>;
  /** Package files fetched, and found in the cache. */
  readonly fetched: number;
  readonly cached: number;
  /** Anything a reader of the report must know, e.g. packages whose scripts ran inside the root. */
  readonly notes: readonly string[];
}

export interface BuildResult {
  readonly recipe: string;
  readonly release: string;
  readonly variant: string;
  /** Absolute path of the output folder. */
  readonly output: string;
  /** Digest of the OCI image index. */
  readonly index: Digest;
  /** Expanded tags, e.g. `trixie`, `13`, `13.7`. */
  readonly tags: readonly string[];
  /** `name:tag` for every image name and tag. */
  readonly references: readonly string[];
  /** Reference under which the engine has the image, when `load`. */
  readonly loaded: string | undefined;
  /** Files and folders in the output folder that were asked for beside the layout. */
  readonly exports: readonly string[];
  /** False when the output folder already held this very index. */
  readonly changed: boolean;
  readonly platforms: readonly PlatformResult[];
  /** Platforms that are not in the index, and why; empty unless the request was to keep going. */
  readonly failed: readonly { readonly platform: string; readonly reason: string }[];
}
