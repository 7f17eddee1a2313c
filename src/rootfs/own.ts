import { basename, dirname, join, relative } from 'node:path';
import type { Rootfs } from './rootfs.ts';

/**
 * The root as those see it who tidy it up: what the recipe itself has put there stays, with its content. Folders that
 * hold something of it stay as well, and only the rest in them goes.
 * @param own paths in the image, as customise() gives them
 */
export function sparing(root: Rootfs, own: readonly string[]): Rootfs {
  if (own.length === 0) return root;
  const inside = (host: string): string => relative(root.path, host);
  const folders = new Map<string, string>();
  /** The real place of a path: its folder without links. The last part may be a link itself. */
  const placeOf = (path: string): string => {
    const folder = dirname(join('/', path));
    const real = folders.get(folder) ?? inside(root.locate(folder));
    folders.set(folder, real);
    return join(real, basename(path));
  };
  const places = new Set(own.map(placeOf));
  const holders = new Set<string>();
  for (const place of places)
    for (let at = dirname(place); at !== '.' && !holders.has(at); at = dirname(at)) holders.add(at);
  const isOwn = (path: string): boolean => places.has(placeOf(path));
  const remove = (path: string): void => {
    if (!isOwn(path) && !holders.has(placeOf(path))) return root.remove(path);
    if (root.stat(path)?.isDirectory()) for (const name of root.list(path)) remove(join(path, name));
  };
  /** Whether the path is the recipe's, or leads to what is. */
  const leadsToOwn = (path: string): boolean => isOwn(path) || places.has(inside(root.locate(path)));
  return {
    ...root,
    remove,
    truncate: (path) => (leadsToOwn(path) ? undefined : root.truncate(path)),
    write: (path, content, ownership) =>
      leadsToOwn(path) ? undefined : root.write(path, content, ownership),
    copy: (from, path, ownership) => (leadsToOwn(path) ? undefined : root.copy(from, path, ownership)),
    symlink: (target, path, ownership) => (isOwn(path) ? undefined : root.symlink(target, path, ownership)),
    rename: (from, to) => (isOwn(from) || isOwn(to) ? undefined : root.rename(from, to)),
  };
}
