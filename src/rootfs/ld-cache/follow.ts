import { statSync, type Stats } from 'node:fs';
import type { Rootfs } from '../rootfs.ts';

/** What a path of the image leads to in the end; undefined for a dangling link, a loop, or nothing at all. */
export function follow(root: Rootfs, path: string): Stats | undefined {
  return root.has(path) ? statSync(root.locate(path)) : undefined;
}

/** True when both names lead to one file. */
export function sameFile(a: Stats, b: Stats): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}
