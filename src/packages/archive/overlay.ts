import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from '../../model/error.ts';
import type { Rootfs } from '../../rootfs/rootfs.ts';

/** How one tree of files comes over another. */
export interface OverlayRules {
  /**
   * A layer of an image takes things away as well (https://github.com/opencontainers/image-spec/blob/v1.1.0/layer.md),
   * and puts a folder in the place of a link. An archive leaves a link to a folder as it is, because /bin is one.
   */
  readonly layer: boolean;
  /** Folders that the archive itself has, by path: others exist only because something lies in them. */
  readonly folders: ReadonlySet<string>;
}

const mark = '.wh.';
const opaque = '.wh..wh..opq';

/**
 * Moves all that is in the folder `from` into the root, over what is there. Both are on one file system. Links of the
 * root are followed as inside of it, so that nothing lands outside.
 * @throws BaseImageError `install` where an archive has a file and the root a folder
 */
export function overlay(from: string, root: Rootfs, rules: OverlayRules): void {
  const merge = (inside: string): void => {
    const names = fs.readdirSync(join(from, inside)).sort();
    if (rules.layer) takeAway(root, inside, names);
    for (const name of names) {
      if (rules.layer && name.startsWith(mark)) continue;
      place(join(inside, name));
    }
  };

  const place = (inside: string): void => {
    const source = join(from, inside);
    const stat = fs.lstatSync(source);
    const there = root.stat(inside);
    if (!stat.isDirectory()) {
      if (there?.isDirectory() && !rules.layer)
        fail('install', `/${inside} is a folder, and the next archive has a file of that name`);
      return move(source, inside);
    }
    const throughLink = !rules.layer && there?.isSymbolicLink() === true && leadsToFolder(root, inside);
    if (!there?.isDirectory() && !throughLink) {
      if (!rules.layer) return move(source, inside);
      // What lies in it is moved one by one, because it may hold marks.
      root.remove(inside);
      root.mkdir(inside);
    }
    merge(inside);
    if (rules.folders.has(inside) && !throughLink) own(root.locate(inside), stat);
  };

  const move = (source: string, inside: string): void => {
    root.remove(inside);
    const parent = dirname(inside);
    fs.renameSync(
      source,
      join(root.locate(parent === '.' ? '/' : parent), inside.slice(inside.lastIndexOf('/') + 1)),
    );
  };

  // Before it is emptied, which is a change of the folder.
  const top = fs.lstatSync(from);
  merge('');
  if (rules.folders.has('')) own(root.path, top);
}

/** First of all in a folder, since marks are about the layers below. */
function takeAway(root: Rootfs, inside: string, names: readonly string[]): void {
  if (names.includes(opaque)) for (const name of root.list(inside)) root.remove(join(inside, name));
  for (const name of names) {
    if (!name.startsWith(mark) || name.startsWith(`${mark}${mark}`)) continue;
    const gone = name.slice(mark.length);
    if (gone === '' || gone === '.' || gone === '..')
      fail('install', `A layer takes ${JSON.stringify(gone)} away from /${inside}, which is no name`);
    root.remove(join(inside, gone));
  }
}

function leadsToFolder(root: Rootfs, inside: string): boolean {
  return fs.lstatSync(root.locate(inside), { throwIfNoEntry: false })?.isDirectory() === true;
}

function own(host: string, { uid, gid, mode, atime, mtime }: fs.Stats): void {
  fs.chownSync(host, uid, gid);
  fs.chmodSync(host, mode & 0o7777);
  fs.utimesSync(host, atime, mtime);
}
