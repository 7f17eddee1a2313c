import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { BaseImageError } from '../../model/error.ts';
import { dialects, type Platform } from '../../model/platform.ts';
import { openRootfs, type Rootfs } from '../../rootfs/rootfs.ts';
import { runInside, toRead } from '../../rootfs/sandbox.ts';
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

// Packages of Debian 12 still have directories where a merged /usr has links; dpkg keeps the links, plain tar does not.
const unpack = `tail --bytes="+$2" "$1" | tar --extract --numeric-owner --preserve-permissions \
--keep-directory-symlink --directory "$0"`;

/**
 * Lays the packages' files into `root`, as many packages at a time as there are processors; runs none of their scripts.
 * A package may have a link where another one has a folder, so this is done from within walls: what leads out of the root
 * leads to where nothing can be written.
 * @throws BaseImageError `install` where they do not go together
 */
export async function extract(packages: readonly PackageFile[], root: string, host: Host): Promise<void> {
  const items = await Promise.all(
    packages.map(async ({ path }) => [path, String((await dataMember(path)).offset + 1)]),
  );
  const folders = packages.map(({ path }) => dirname(path));
  const sandbox = { root, outside: true, system: false, binds: toRead(...folders) };
  const argv = ['xargs', '-0', '-n', '2', '-P', String(host.cpus), '/bin/sh', '-c', unpack, root];
  const input = items
    .flat()
    .map((item) => `${item}\0`)
    .join('');
  const { status, stderr } = await runInside(host, sandbox, argv, { input, okay: 'any' });
  if (status === 0) return;
  const said = stderr.trimEnd().split('\n').slice(-12).join('\n');
  throw new BaseImageError('install', `The packages cannot be unpacked:\n${said}`, {
    hint: 'A package may have a link to a folder of the machine where another one has files.',
  });
}

/**
 * A root of this machine's platform with the target's own package versions: its dpkg and helpers work on the image
 * from outside. Nothing in it is configured; the few things that scripts would have made are put there by hand.
 */
export async function fillToolsRoot(
  packages: readonly PackageFile[],
  platform: Platform,
  path: string,
  host: Host,
): Promise<void> {
  mergeUsr(path, platform);
  await extract(packages, path, host);
  const root = openRootfs(path);
  for (const name of ['passwd', 'group'])
    root.write(`/etc/${name}`, root.read(`/usr/share/base-passwd/${name}.master`));
  linkAwk(root);
  forbidServices(root);
}

/** What the alternatives would make of mawk, which other packages count on before they are set up. */
export function linkAwk(root: Rootfs): void {
  if (!root.has('/usr/bin/awk')) root.symlink('mawk', '/usr/bin/awk');
}

const policy = '/usr/sbin/policy-rc.d';

/** What invoke-rc.d(8) asks before it starts a service: never, here. @returns false when the root has an answer of its own. */
export function forbidServices(root: Rootfs): boolean {
  if (root.stat(policy)) return false;
  root.write(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  return true;
}

/** From now on services are what the image makes of them. */
export function allowServices(root: Rootfs): void {
  root.remove(policy);
}
