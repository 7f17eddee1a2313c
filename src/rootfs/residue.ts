import type { Rootfs } from './rootfs.ts';

/**
 * Removes what the patterns match (see {@link Rootfs.glob}). Directories stay, with their owner and mode, unless the
 * pattern ends with a slash: then the directory goes with all it holds.
 * Returns the paths that are gone, `var/log/dpkg.log`, sorted.
 */
export function removeResidue(
  root: Rootfs,
  residue: readonly { readonly glob: string }[],
): readonly string[] {
  const removed: string[] = [];
  for (const { glob } of residue) {
    for (const path of root.glob(glob)) {
      const stat = root.stat(path);
      // Nothing there: an earlier match was the directory above.
      if (!stat || (stat.isDirectory() && !glob.endsWith('/'))) continue;
      root.remove(path);
      // What the recipe brings stays; see own.ts.
      if (!root.stat(path)) removed.push(path);
    }
  }
  return removed.sort();
}
