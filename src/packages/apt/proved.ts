import proved from './proved.json' with { type: 'json' };
import type { PackageFile } from './package-file.ts';

/**
 * Maintainer scripts known to leave the same tree behind when they run outside the root, with the tools root's
 * programs and DPKG_ROOT set, as when they run inside it: SHA-256 of the scripts → a package and version that has
 * them. The list grows by proof only (scripts/prove.ts), a script that changed is not in it, and what is not in it
 * runs inside the root.
 */
export type Proved = Readonly<Record<string, string>>;

export const provedScripts: Proved = proved;

export function isProved(digest: string | undefined, list: Proved): boolean {
  return digest === undefined || list[digest] !== undefined;
}

/** Whether everything the package runs when it is installed is proved. */
export function runsOutside({ scripts }: PackageFile, list: Proved): boolean {
  return isProved(scripts.before, list) && isProved(scripts.after, list);
}
