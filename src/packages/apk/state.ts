import { dialects } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';
import type { Rootfs } from '../../rootfs/rootfs.ts';
import { keysOf } from './keys.ts';
import { parseEntries, type IndexEntry } from './repository-index.ts';
import { lines, wanted } from './solve.ts';

/** The root's database of installed packages; where it is depends on whether /usr is merged, and on apk's version. */
function database(root: Rootfs): string {
  const path = ['/lib/apk/db/installed', '/usr/lib/apk/db/installed'].find((path) => root.has(path));
  return path === undefined ? '' : root.read(path);
}

export function installed(root: Rootfs): readonly IndexEntry[] {
  return parseEntries(database(root));
}

/** The mode of a folder as the database has it: `M:uid:gid:mode` behind the folder's `F:`. */
export function folderMode(root: Rootfs, folder: string): number | undefined {
  const [, mode] = new RegExp(`^F:${folder}\\nM:\\d+:\\d+:([0-7]+)`, 'm').exec(database(root)) ?? [];
  return mode === undefined ? undefined : parseInt(mode, 8);
}

/**
 * What apk in the image goes by, whatever the build went by: the recipe's own words of what is wanted, the
 * architecture, the recipe's repositories, and their keys.
 */
export async function writeState(root: Rootfs, target: Target): Promise<void> {
  const repositories = target.repositories.filter(({ inImage }) => inImage);
  root.write('/etc/apk/world', lines(wanted(target)));
  root.write('/etc/apk/arch', lines([dialects(target.platform).apk]));
  root.write(
    '/etc/apk/repositories',
    lines(repositories.flatMap(({ mirrors: [first] }) => (first === undefined ? [] : [first]))),
  );
  for (const [name, pem] of await keysOf(repositories)) root.write(`/etc/apk/keys/${name}`, pem);
}
