import * as fs from 'node:fs';
import { join, relative } from 'node:path';
import { fail } from '../model/error.ts';
import type { FileEntry } from '../model/target.ts';
import type { Ownership, Rootfs } from './rootfs.ts';

/**
 * Puts one of the recipe's files into the root.
 * @returns the paths of all that it brings
 * @throws BaseImageError `recipe` when a directory is in its place.
 */
export function addFile(
  root: Rootfs,
  { path, content, source, link, directory, mode, uid, gid }: FileEntry,
): readonly string[] {
  if (directory) {
    root.mkdir(path, { mode, uid, gid });
    return [path];
  }
  if (source && fs.statSync(source.path).isDirectory())
    return copyFolder(root, source.path, path, { uid, gid });

  if (root.stat(path)?.isDirectory()) {
    fail('recipe', `files: ${path} is a directory in the image, and the entry is not`, {
      hint: 'Name the file itself, or give a folder as its source',
    });
  }
  if (link !== undefined) {
    root.symlink(link, path, { uid, gid });
    return [path];
  }
  if (source) root.copy(source.path, path, { mode, uid, gid });
  else root.write(path, content ?? '', { mode, uid, gid });
  return written(root, path);
}

/** A file that is written through a link is behind it, and would be lost without it. */
function written(root: Rootfs, path: string): readonly string[] {
  if (!root.stat(path)?.isSymbolicLink()) return [path];
  return [path, join('/', relative(root.path, root.locate(path)))];
}

/**
 * The content of a folder, merged into what the image has: its directories keep their owner and mode. Links are copied
 * as links. Modes are the source's, without write permission for group and others: that bit is the umask under which
 * the recipe was checked out, and must not change the image.
 * @returns the paths of all that is in it
 */
export function copyFolder(
  root: Rootfs,
  from: string,
  to: string,
  owner: Pick<Ownership, 'uid' | 'gid'>,
): readonly string[] {
  const stat = fs.lstatSync(from);
  const mode = stat.mode & 0o7755;
  if (stat.isDirectory()) {
    if (!root.has(to)) root.mkdir(to, { mode, ...owner });
    const names = fs.readdirSync(from).sort();
    return [to, ...names.flatMap((name) => copyFolder(root, join(from, name), join(to, name), owner))];
  }
  const there = root.stat(to);
  if (there?.isDirectory()) fail('recipe', `files: ${to} is a directory in the image, and ${from} is not`);
  if (stat.isSymbolicLink()) {
    root.symlink(fs.readlinkSync(from), to, owner);
    return [to];
  }
  if (!stat.isFile()) fail('recipe', `files: ${from} is neither file nor folder nor symbolic link`);
  root.copy(from, to, { mode, ...owner });
  return there?.isSymbolicLink() ? written(root, to) : [to];
}
