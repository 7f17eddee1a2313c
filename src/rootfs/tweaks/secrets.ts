import { dirname } from 'node:path';
import { removeResidue } from '../residue.ts';
import type { Rootfs } from '../rootfs.ts';
import { findSecrets } from '../secrets.ts';
import type { Tweak } from './tweak.ts';

/** Links in these folders that lead somewhere. */
function livingLinks(root: Rootfs, folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => root.list(folder).map((name) => `${folder}/${name}`))
    .filter((path) => root.stat(path)?.isSymbolicLink() && root.has(path));
}

export const secretTweaks: readonly Tweak[] = [
  {
    name: 'shared-secrets',
    managers: 'all',
    reason:
      'Keys, certificates, cookies and identifiers that packages made during the build would be the same in every container, and known to everybody who has the image. The table below has them, and how each is made again; what the recipe brings as files stays.',
    undo: 'dpkg-reconfigure PACKAGE',
    default: true,
    apply({ root }) {
      for (const { paths, stays, line } of findSecrets(root)) {
        if (stays) continue;
        if (line) {
          for (const path of paths) {
            const { mode, uid, gid } = root.stat(path) ?? { mode: 0o644, uid: 0, gid: 0 };
            root.write(path, root.read(path).replace(new RegExp(line, 'gm'), ''), {
              mode: mode & 0o7777,
              uid,
              gid,
            });
          }
          continue;
        }
        const folders = [...new Set(paths.map((path) => dirname(path)))];
        const links = livingLinks(root, folders);
        removeResidue(
          root,
          paths.map((glob) => ({ glob })),
        );
        // Names that programs find a certificate by lead to it by a link beside it.
        for (const link of links) if (!root.has(link)) root.remove(link);
      }
    },
  },
];
