import { linkSync, copyFileSync, mkdirSync, rmSync, symlinkSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { dialects, formatPlatform, parsePlatform, runsOn } from '../../model/platform.ts';
import type { Lock } from '../../model/lock.ts';
import { writeLdCache } from '../../rootfs/ld-cache.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import { runInside, type Sandbox } from '../../rootfs/sandbox.ts';
import type { Installation, PackageFiles } from '../contract.ts';
import { answers } from './debconf.ts';
import { essentialClosure, readPackage, type PackageFile } from './package-file.ts';
import { isProved, provedScripts, type Proved } from './proved.ts';
import { extract, fillToolsRoot, forbidServices, mergeUsr } from './tools-root.ts';

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
  const { unpacked, configured, early } = divide(packages, session, proved);
  const rest = packages.filter((file) => !configured.includes(file));
  const foreign = !runsOn(machine, target.platform);
  if (foreign && rest.length > 0) await emulate(early.length > 0 ? early : rest, session);

  if (unpacked.length === 0) await installInside(packages, session);
  else {
    await installOutside(unpacked, configured, session);
    const left = packages.filter((file) => !unpacked.includes(file));
    if (rest.length > 0) await finishInside(left, session);
  }

  const where = foreign ? `under emulation of ${formatPlatform(target.platform)}` : 'inside the root';
  if (rest.length === 0) return [];
  if (unpacked.length > 0) return [`Scripts run ${where}: ${list(rest)}`];
  const why = early.length > 0 ? `scripts not proved from outside: ${list(early)}` : 'as asked for';
  return [`All packages were installed ${where}, ${why}`];
}

interface Session {
  readonly installation: Installation;
  readonly host: Host;
  /** Holds a file for every package of the lock. */
  readonly folder: string;
  readonly preseed: readonly string[];
}

interface Division {
  /** Unpacked from outside; without any, all is done from inside. */
  readonly unpacked: readonly PackageFile[];
  /** Configured from outside as well. */
  readonly configured: readonly PackageFile[];
  /** What kept the rest from being done from outside: scripts that run before the root works. */
  readonly early: readonly PackageFile[];
}

/** Who is installed from outside, as far as the scripts are proved. */
function divide(
  packages: readonly PackageFile[],
  { installation, preseed }: Session,
  proved: Proved,
): Division {
  const { emulation, machine, target } = installation;
  const early = essentialClosure(packages).filter(({ scripts }) => !isProved(scripts.before, proved));
  const emulateAll = emulation === 'always' && !runsOn(machine, target.platform);
  if (early.length > 0 || emulateAll) return { unpacked: [], configured: [], early };
  // Questions are answered inside, where debconf is at home.
  const asked = new Set(preseed.map((line) => line.split(/\s+/)[0]));
  const unpacked = packages.filter(({ scripts }) => isProved(scripts.before, proved));
  const configured = unpacked.filter(
    ({ scripts, entry }) => isProved(scripts.after, proved) && !asked.has(entry.name),
  );
  return { unpacked, configured, early };
}

async function emulate(packages: readonly PackageFile[], { installation, host }: Session): Promise<void> {
  const { target, emulation } = installation;
  const platform = formatPlatform(target.platform);
  if (emulation === 'never') {
    fail(
      'install',
      `Packages for ${platform} have scripts that are not proved to work without emulation: ${list(packages)}`,
      {
        hint: 'Allow emulation, leave the packages out on this platform, or build it on a machine of its own.',
      },
    );
  }
  const why =
    emulation === 'always' ? 'as asked for' : `for scripts that are not proved without: ${list(packages)}`;
  host.log.info(`Emulating ${platform}, ${why}`);
  await host.emulation.ensure(target.platform);
}

/** A tools root from the lock for this machine; see {@link Installation.tools}. */
export async function makeTools(lock: Lock, files: PackageFiles, root: string, host: Host): Promise<void> {
  const packages = await collect(lock, files, packagesFolder(root, host));
  await fillToolsRoot(packages, parsePlatform(lock.platform), root, host);
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
  return Promise.all(
    lock.packages.map(async (entry) => {
      const stored = files.get(entry.sha256) ?? fail('internal', `${entry.name} was not fetched`);
      const path = join(folder, `${entry.name}_${entry.architecture}_${entry.sha256.slice(0, 8)}.deb`);
      if (!existsSync(path)) place(stored.path, path);
      return readPackage(entry, path);
    }),
  );
}

function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to); // another file system
  }
}

/** An empty root as dpkg expects one. */
function seed({ root, target }: Installation): void {
  // Packages set the modes of what they ship; these directories come from no package, or before it.
  const former = process.umask(0o022);
  try {
    mergeUsr(root, target.platform);
    for (const name of ['info', 'updates', 'triggers', 'alternatives', 'parts']) {
      mkdirSync(join(root, 'var/lib/dpkg', name), { recursive: true });
    }
    for (const name of ['status', 'available']) writeFileSync(join(root, 'var/lib/dpkg', name), '');
    mkdirSync(join(root, 'proc'), { recursive: true });
    mkdirSync(join(root, 'dev'), { recursive: true });
  } finally {
    process.umask(former);
  }
}

/** Whether dpkg of this machine sees another architecture than its own. */
function isForeign({ target, machine }: Pick<Installation, 'target' | 'machine'>): boolean {
  return dialects(target.platform).debian !== dialects(machine).debian;
}

const unsafe = ['--force-unsafe-io', '--log=/dev/null'];

async function installOutside(
  unpacked: readonly PackageFile[],
  configured: readonly PackageFile[],
  session: Session,
): Promise<void> {
  const { installation, folder } = session;
  const { root, target } = installation;
  seed(installation);
  // The tools' dpkg takes packages of another architecture for those of a second one, which has to be known.
  const foreign = isForeign(installation);
  if (foreign) writeFileSync(join(root, 'var/lib/dpkg/arch'), `${dialects(target.platform).debian}\n`);
  const sandbox: Sandbox = {
    root: await installation.tools(),
    readOnly: true,
    scratch: ['/tmp', '/run'],
    binds: [
      { from: root, to: '/target' },
      { from: folder, to: '/packages', readOnly: true },
    ],
  };
  const forced = ['--force-depends', '--force-architecture', '--force-script-chrootless'];
  const dpkg = ['dpkg', '--root=/target', ...unsafe, ...forced];
  const files = unpacked.map((file) => inside('/packages', file));
  await run(sandbox, [...dpkg, '--no-triggers', '--unpack', ...files], session);
  const names = configured.map(({ entry }) => entry.name);
  if (names.length > 0) await run(sandbox, [...dpkg, '--no-triggers', '--configure', ...names], session);
  if (configured.length === unpacked.length)
    await run(sandbox, [...dpkg, '--triggers-only', '--pending'], session);
  if (!foreign) return;
  rmSync(join(root, 'var/lib/dpkg/arch'));
  // The tools' ldconfig knows the libraries of its own architecture only.
  const rootfs = openRootfs(root);
  if (writeLdCache(rootfs) || !rootfs.has('/usr/sbin/ldconfig')) return;
  const libc = unpacked.filter(({ entry }) => entry.name === 'libc-bin');
  if (!runsOn(installation.machine, installation.target.platform)) await emulate(libc, session);
  await run(ownRoot(session), ['ldconfig'], session);
}

function ownRoot({ installation, folder }: Session): Sandbox {
  return {
    root: installation.root,
    scratch: ['/tmp'],
    binds: [{ from: folder, to: '/tmp/packages', readOnly: true }],
  };
}

/** Unpacks and configures what is left, by the root's own dpkg. */
async function finishInside(rest: readonly PackageFile[], session: Session): Promise<void> {
  const sandbox = ownRoot(session);
  const { root } = session.installation;
  const forbidden = forbidServices(root);
  if (session.preseed.length > 0) {
    await run(sandbox, ['debconf-set-selections'], session, `${session.preseed.join('\n')}\n`);
  }
  if (rest.length > 0) {
    await run(
      sandbox,
      [
        'dpkg',
        ...unsafe,
        '--force-depends',
        '--no-triggers',
        '--unpack',
        ...rest.map((file) => inside('/tmp/packages', file)),
      ],
      session,
    );
  }
  await run(sandbox, ['dpkg', ...unsafe, '--configure', '--pending'], session);
  if (forbidden) rmSync(join(root, 'usr/sbin/policy-rc.d'));
}

async function installInside(packages: readonly PackageFile[], session: Session): Promise<void> {
  const { installation, host } = session;
  seed(installation);
  const essential = essentialClosure(packages);
  await extract(essential, installation.root, host);
  const awk = join(installation.root, 'usr/bin/awk');
  if (!existsSync(awk)) symlinkSync('mawk', awk);
  const first = essential.filter(({ entry }) => entry.name === 'base-passwd');
  for (const batch of [first, essential.filter((file) => !first.includes(file))]) {
    await run(
      ownRoot(session),
      [
        'dpkg',
        ...unsafe,
        '--force-depends',
        '--install',
        ...batch.map((file) => inside('/tmp/packages', file)),
      ],
      session,
    );
  }
  await finishInside(
    packages.filter((file) => !essential.includes(file)),
    session,
  );
}

function inside(folder: string, file: PackageFile): string {
  return join(folder, basename(file.path));
}

async function run(
  sandbox: Sandbox,
  argv: readonly string[],
  { host, installation }: Session,
  input?: string,
): Promise<void> {
  const env = {
    DEBIAN_FRONTEND: 'noninteractive',
    DEBCONF_NONINTERACTIVE_SEEN: 'true',
    DEBCONF_NOWARNINGS: 'yes',
    SOURCE_DATE_EPOCH: String(installation.epoch),
  };
  const { status, stdout, stderr } = await runInside(host, sandbox, argv, {
    env,
    okay: 'any',
    ...(input === undefined ? {} : { input }),
  });
  host.log.debug(`${stdout}${stderr}`.trimEnd());
  if (status === 0) return;
  const said = `${stdout}\n${stderr}`.trimEnd().split('\n').slice(-15).join('\n');
  if (/No space left on device/.test(said))
    fail('space', `No space left while installing packages:\n${said}`, {
      hint: `Free some space below ${host.workDir}.`,
    });
  throw new BaseImageError('install', `dpkg ended with status ${String(status)}:\n${said}`, {
    hint: 'Run again with --debug to see everything that dpkg and the maintainer scripts said.',
  });
}

function list(packages: readonly PackageFile[]): string {
  return packages.map(({ entry }) => entry.name).join(', ');
}
