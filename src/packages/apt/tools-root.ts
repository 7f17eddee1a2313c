import { copyFileSync, createReadStream, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../host/contract.ts';
import { dialects, type Platform } from '../../model/platform.ts';
import { dataMember, type PackageFile } from './package-file.ts';

/** Architectures whose program loader lives in /lib64; the others have no such directory at the top. */
const withLib64 = ['amd64', 'ppc64el', 'mips64el', 'loong64'];

/** The links of a merged /usr, which have to be there before the first package that still ships files in /lib. */
export function mergeUsr(root: string, platform: Platform): void {
  const names = ['bin', 'lib', 'sbin', ...(withLib64.includes(dialects(platform).debian) ? ['lib64'] : [])];
  for (const name of names) {
    mkdirSync(join(root, 'usr', name), { recursive: true });
    symlinkSync(`usr/${name}`, join(root, name));
  }
}

/** Lays the packages' files into `root`, as many packages at a time as there are processors; runs none of their scripts. */
export async function extract(packages: readonly PackageFile[], root: string, host: Host): Promise<void> {
  const queue = [...packages];
  // Packages of Debian 12 still have directories where a merged /usr has links; dpkg keeps the links, plain tar does not.
  const argv = [
    'tar',
    '--extract',
    '--preserve-permissions',
    '--keep-directory-symlink',
    '--directory',
    root,
  ];
  const worker = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const { path } = file;
      const { offset, size } = await dataMember(path);
      const tar = createReadStream(path, { start: offset, end: offset + size - 1, highWaterMark: 2 ** 20 });
      await host.exec.feed(argv, (stdin) => pipeline(tar, stdin, { end: false }));
    }
  };
  await Promise.all(Array.from({ length: host.cpus }, worker));
}

/**
 * A root of this machine's platform with the target's own package versions: its dpkg and helpers work on the image
 * from outside. Nothing in it is configured; the few things that scripts would have made are put there by hand.
 */
export async function fillToolsRoot(
  packages: readonly PackageFile[],
  platform: Platform,
  root: string,
  host: Host,
): Promise<void> {
  mergeUsr(root, platform);
  await extract(packages, root, host);
  for (const name of ['passwd', 'group']) {
    copyFileSync(join(root, `usr/share/base-passwd/${name}.master`), join(root, 'etc', name));
  }
  if (!existsSync(join(root, 'usr/bin/awk'))) symlinkSync('mawk', join(root, 'usr/bin/awk'));
  forbidServices(root);
}

/** What invoke-rc.d(8) asks before it starts a service: never, here. @returns false when the root has an answer of its own. */
export function forbidServices(root: string): boolean {
  const path = join(root, 'usr/sbin/policy-rc.d');
  if (existsSync(path)) return false;
  mkdirSync(join(root, 'usr/sbin'), { recursive: true });
  writeFileSync(path, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  return true;
}
