import type { Circumstances } from './circumstances.ts';
import type { PackageFile } from './package-file.ts';
import proved from './proved.json' with { type: 'json' };

/** That a script does from outside the root what it does inside. */
export interface Proof {
  /** A package and version that has the script. */
  readonly of: string;
  /**
   * Which of the packages that the script speaks of (see {@link Circumstances}) were there when it was proved, one list
   * for each time. Without it that was not written down, and the proof holds among packages that were proved with it.
   */
  readonly beside?: readonly (readonly string[])[];
}

/**
 * Maintainer scripts known to leave the same tree behind when they run outside the root, with the tools root's
 * programs and DPKG_ROOT set, as when they run inside it, by their SHA-256. A script takes one branch or another by what
 * else is installed, so a proof holds in the circumstances it was made in. The list grows by proof only
 * (scripts/prove.ts), a script that changed is not in it, and what is not in it runs inside the root.
 */
export type Proved = Readonly<Record<string, Proof>>;

export const provedScripts: Proved = proved;

/** Whether a script of the package, or that there is none, is proved in these circumstances. */
export function isProved(
  file: PackageFile,
  when: keyof PackageFile['scripts'],
  { besides }: Circumstances,
  list: Proved,
): boolean {
  const script = file.scripts[when];
  if (script === undefined) return true;
  const proof = list[script.digest];
  if (proof === undefined) return false;
  const others = besides(file, script);
  const { beside } = proof;
  if (beside === undefined) return others.every((name) => namesProved(list).has(name));
  // Each fork has been seen: what is there was there once, and what is not was missing once.
  const seen = (name: string) => beside.some((names) => names.includes(name));
  const seenMissing = (name: string) => beside.some((names) => !names.includes(name));
  return others.every(seen) && beside.flat().every((name) => others.includes(name) || seenMissing(name));
}

const knownNames = new WeakMap<Proved, ReadonlySet<string>>();

function namesProved(list: Proved): ReadonlySet<string> {
  const names = knownNames.get(list) ?? new Set(Object.values(list).map(({ of }) => of.split(' ')[0] ?? ''));
  knownNames.set(list, names);
  return names;
}
