import type { Host, HostTool } from '../host/contract.ts';
import type { Lock, LockedPackage } from '../model/lock.ts';
import type { Platform } from '../model/platform.ts';
import type { Target } from '../model/target.ts';
import type { EmulationMode } from '../request.ts';

/** Root URLs to fetch from, by repository name, in order of preference. */
export type Mirrors = ReadonlyMap<string, readonly string[]>;

/** Files a package manager leaves behind that belong to the build and not to the image. */
export interface Residue {
  /** Path pattern inside the root; see rootfs/residue.ts. */
  readonly glob: string;
  readonly reason: string;
}

export interface Installation {
  readonly target: Target;
  readonly lock: Lock;
  /** Stored package files by the SHA-256 in the lock. */
  readonly files: PackageFiles;
  /** This machine's platform. */
  readonly machine: Platform;
  /** A root of this machine's platform with the target's own package versions; made when first asked for. */
  tools(): Promise<string>;
  /** Empty folder that becomes the root. */
  readonly root: string;
  /** Seconds since 1970. */
  readonly epoch: number;
  readonly emulation: EmulationMode;
}

export type PackageFiles = ReadonlyMap<string, { readonly path: string }>;

/** What is specific to one package manager. Everything else is written once, for all of them. */
export interface PackageManager {
  /** What is verified with the recipe's keys, in a few words for people. */
  readonly trust: string;
  /** Host programs needed to resolve and install. */
  readonly tools: readonly HostTool[];
  /** Where the packages can be had: the host's own mirrors of the same archives first, then the recipe's. */
  mirrors(target: Target, host: Host): Promise<Mirrors>;
  /** Whether the repositories have packages for the target's platform, going by what they say of themselves. */
  offers(target: Target, mirrors: Mirrors, host: Host): Promise<boolean>;
  /** Asks the repositories what the target consists of today. Fails closed on signatures. */
  resolve(target: Target, mirrors: Mirrors, host: Host): Promise<Lock>;
  /** How the cache keeps a package file; `ingest` may rewrite it into what installs fastest. */
  readonly store: {
    readonly extension: string;
    ingest?(from: string, to: string, host: Host, entry: LockedPackage): Promise<void>;
  };
  /** Seconds since 1970 at which the stored package file was made; where the index does not say so (`built`). */
  date?(file: string, entry: LockedPackage, host: Host): Promise<number>;
  /**
   * Makes a throw-away root of this machine's platform in the empty folder `root`, for installing with; absent where the
   * host's own programs do it.
   */
  makeTools?(lock: Lock, files: PackageFiles, root: string, host: Host): Promise<void>;
  /** Fills the root from local files alone; returns notes for the report. */
  install(installation: Installation, host: Host): Promise<readonly string[]>;
  readonly residue: readonly Residue[];
}
