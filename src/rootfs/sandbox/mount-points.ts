import { dirname } from 'node:path';
import { openRootfs } from '../rootfs.ts';

/** Places of a root to mount on, found as after `chroot`: a link that leads out of the root leads nowhere. */
export interface MountPoints {
  /** Where a folder or file really is in the root; made where there is none, 0755 or 0644 and root's. */
  place(path: string, kind: 'folder' | 'file'): string;
  /** Takes away again what was made, as far as it is still empty. */
  remove(): void;
}

/** Nothing may run in the root meanwhile; see rootfs.ts. */
export function mountPointsOf(root: string): MountPoints {
  const rootfs = openRootfs(root);
  const made: string[] = [];
  return {
    place(path, kind) {
      const place = rootfs.locate(path).slice(rootfs.path.length) || '/';
      const missing: string[] = [];
      for (let each = place; each !== '/' && rootfs.stat(each) === undefined; each = dirname(each))
        missing.push(each);
      if (kind === 'folder') rootfs.mkdir(place);
      else if (missing.length > 0) rootfs.write(place, '');
      made.unshift(...missing);
      return place;
    },
    remove() {
      for (const path of made) {
        const stat = rootfs.stat(path);
        const empty = stat?.isDirectory()
          ? rootfs.list(path).length === 0
          : stat?.isFile() && stat.size === 0;
        if (empty === true) rootfs.remove(path);
      }
    },
  };
}
