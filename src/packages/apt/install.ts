import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import type { Lock } from '../../model/lock.ts';
import { dialects, formatPlatform, parsePlatform, runsOn } from '../../model/platform.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import type { Installation, PackageFiles } from '../contract.ts';
import { linkInto } from '../link.ts';
import { findCircumstances } from './circumstances.ts';
import { answers, isAsked } from './debconf.ts';
import { installInside } from './inside.ts';
import { installOutside, type Division } from './outside.ts';
import { essentialClosure, readPackage, type PackageFile } from './package-file.ts';
import { isProved, provedScripts, type Proved } from './proved.ts';
import { emulate, list, type Session } from './session.ts';
import { fillToolsRoot } from './tools-root.ts';

/**
 * Installs the locked packages into an empty root, in one of two ways.
 *
 * From outside: the dpkg of a throw-away tools root, of the same release but this machine's platform, unpacks and
 * configures the image through `--root`, and the maintainer scripts see DPKG_ROOT. That needs no program of the
 * image, so it is the same for every platform. Packages whose scripts are not proved right that way (proved.ts)
 * are left for the root itself, which works by then; where the machine cannot run its programs, under emulation.
 *
 * From inside: the way of debootstrap, everything by the image's own programs. It is the reference that proofs are
 * held against, and the way when a script that runs before the root works is not proved.
 *
 * @returns notes for the report
 */
export async function install(
  installation: Installation,
  host: Host,
  proved: Proved = provedScripts,
): Promise<readonly string[]> {
  const { target, lock, files, root, machine } = installation;
  const folder = packagesFolder(root, host);
  const packages = await collect(lock, files, folder);
  const session: Session = { installation, host, folder, preseed: answers(target) };
  const { unpacked, configured, early } = await divide(packages, session, proved);
  const rest = packages.filter((file) => !configured.includes(file));
  const foreign = !runsOn(machine, target.platform);
  if (foreign && rest.length > 0) await emulate(early.length > 0 ? early : rest, session);

  if (unpacked.length === 0) await installInside(packages, session);
  else await installOutside(packages, { unpacked, configured, early }, session);
  sortTriggers(root);

  const where = foreign ? `under emulation of ${formatPlatform(target.platform)}` : 'inside the root';
  if (rest.length === 0) return [];
  if (unpacked.length > 0) return [`Scripts run ${where}: ${list(rest)}`];
  const why = early.length > 0 ? `scripts not proved from outside: ${list(early)}` : 'as asked for';
  return [`All packages were installed ${where}, ${why}`];
}

/** Who is installed from outside, as far as the scripts are proved. */
async function divide(
  packages: readonly PackageFile[],
  { installation, preseed }: Session,
  proved: Proved,
): Promise<Division> {
  const { emulation, machine, target } = installation;
  const emulateAll = emulation === 'always' && !runsOn(machine, target.platform);
  const circumstances = await findCircumstances(packages);
  // Proofs are of scripts that find the image's own architecture.
  const isFit = (when: 'before' | 'after') => (file: PackageFile) =>
    file.foreign === undefined
      ? isProved(file, when, circumstances, proved)
      : file.scripts[when] === undefined;
  const early = essentialClosure(packages).filter((file) => !isFit('before')(file));
  if (early.length > 0 || emulateAll) return { unpacked: [], configured: [], early };
  const unpacked = packages.filter(isFit('before'));
  // Questions are answered inside, where debconf is at home.
  const configured = unpacked.filter(isFit('after')).filter((file) => !isAsked(file, preseed));
  return { unpacked, configured, early };
}

/** dpkg turns the order of this list round whenever it writes it, so it would tell how often it was called. */
function sortTriggers(root: string): void {
  const rootfs = openRootfs(root);
  if (rootfs.has('/var/lib/dpkg/triggers/File')) {
    rootfs.edit('/var/lib/dpkg/triggers/File', (text) =>
      text
        .split(/(?<=\n)/)
        .sort()
        .join(''),
    );
  }
}

/** A tools root from the lock for this machine; see {@link Installation.tools}. */
export async function makeTools(lock: Lock, files: PackageFiles, root: string, host: Host): Promise<void> {
  const packages = await collect(lock, files, packagesFolder(root, host));
  const own = packages.filter(({ foreign }) => foreign === undefined);
  await fillToolsRoot(own, parsePlatform(lock.platform), root, host);
}

/** On the cache's file system, wherever the root is, so that packages can be linked. */
function packagesFolder(root: string, host: Host): string {
  return join(host.workDir, `packages-${basename(root)}`);
}

/** The locked packages as files with readable names, linked from the cache so that pruning cannot pull them away. */
async function collect(
  lock: Lock,
  files: Installation['files'],
  folder: string,
): Promise<readonly PackageFile[]> {
  mkdirSync(folder, { recursive: true });
  const own = dialects(parsePlatform(lock.platform)).debian;
  return Promise.all(
    lock.packages.map(async (entry) => {
      const stored = files.get(entry.sha256) ?? fail('internal', `${entry.name} was not fetched`);
      const name = `${entry.name}_${entry.architecture}_${entry.sha256.slice(0, 8)}.deb`;
      const there = join(folder, name);
      const file = await readPackage(entry, existsSync(there) ? there : linkInto(folder, name, stored.path));
      const { architecture } = entry;
      return [own, 'all'].includes(architecture) ? file : { ...file, foreign: architecture };
    }),
  );
}
