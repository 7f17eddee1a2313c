import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { dialects, formatPlatform } from '../../model/platform.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import { runInside, type Sandbox } from '../../rootfs/sandbox.ts';
import type { Installation } from '../contract.ts';
import { aboutFailures } from './failure.ts';
import { isForeignTo } from './foreign.ts';
import type { PackageFile } from './package-file.ts';
import { mergeUsr } from './tools-root.ts';

/** One installation at work: what both of its ways, from outside and from inside, have in common. */
export interface Session {
  readonly installation: Installation;
  readonly host: Host;
  /** Holds a file for every package of the lock. */
  readonly folder: string;
  readonly preseed: readonly string[];
}

/** The architectures of the image's packages in dpkg's words, its own first. */
export function architecturesOf({ target, lock }: Installation): readonly string[] {
  const others = lock.packages
    .map(({ architecture }) => architecture)
    .filter((architecture) => isForeignTo(target, architecture));
  return [dialects(target.platform).debian, ...[...new Set(others)].sort()];
}

/** An empty root as dpkg expects one. */
export function seed(installation: Installation): void {
  const { root, target } = installation;
  // Packages set the modes of what they ship; these directories come from no package, or before it.
  const former = process.umask(0o022);
  try {
    mergeUsr(root, target.platform);
    for (const name of ['info', 'updates', 'triggers', 'alternatives', 'parts']) {
      mkdirSync(join(root, 'var/lib/dpkg', name), { recursive: true });
    }
    for (const name of ['status', 'available']) writeFileSync(join(root, 'var/lib/dpkg', name), '');
    const known = architecturesOf(installation);
    if (known.length > 1)
      writeFileSync(join(root, 'var/lib/dpkg/arch'), known.map((name) => `${name}\n`).join(''));
    mkdirSync(join(root, 'proc'), { recursive: true });
    mkdirSync(join(root, 'dev'), { recursive: true });
  } finally {
    process.umask(former);
  }
}

/**
 * Lets this machine run programs of the image, and says for which packages.
 * @throws BaseImageError `install` when the request forbids it
 */
export async function emulate(
  packages: readonly PackageFile[],
  { installation, host }: Session,
): Promise<void> {
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

/** An interrupted installation starts again, and a log would tell the time. */
export const unsafe = ['--force-unsafe-io', '--log=/dev/null'];

/** The tools root with the image's root beside it. */
export async function toolsSandbox({ installation, folder }: Session): Promise<Sandbox> {
  return {
    root: await installation.tools(),
    readOnly: true,
    scratch: ['/tmp', '/run'],
    binds: [
      { from: installation.root, to: '/target' },
      { from: folder, to: '/packages', readOnly: true },
    ],
  };
}

/** What belongs to the image whatever its architecture is. */
const lent = [
  '/etc',
  '/var',
  '/usr/share',
  '/usr/local',
  '/root',
  '/home',
  '/srv',
  '/opt',
  '/usr/lib/locale',
];

/**
 * The same, with what belongs to the image and not to its architecture in its place: a script finds the image's users,
 * settings and state whether it looks below DPKG_ROOT or not, and only the programs it calls are the tools'.
 */
export async function lendingSandbox(session: Session): Promise<Sandbox> {
  const { installation } = session;
  const tools = await toolsSandbox(session);
  const own = openRootfs(tools.root);
  const image = openRootfs(installation.root);
  const isThere = (path: string) => image.stat(path)?.isDirectory() === true;
  const python = image.glob('/usr/lib/python3*').map((path) => `/${path}`);
  // Python's modules are the image's, to be compiled where they lie; those in machine code are the tools'.
  const machineCode = python.map((path) => `${path}/lib-dynload`);
  const binds = [
    ...[...lent, ...python].map((path) => ({ from: image.locate(path), to: path })),
    ...machineCode.map((path) => ({ from: own.locate(path), to: path, readOnly: true })),
  ].filter(({ to }) => isThere(to));
  return { ...tools, binds: [...(tools.binds ?? []), ...binds] };
}

/** The image's root by itself, its packages below /tmp. */
export function ownRoot({ installation, folder }: Session): Sandbox {
  return {
    root: installation.root,
    scratch: ['/tmp'],
    // netbase's know no full name, which servers of mail write down.
    hosts: 'always',
    binds: [{ from: folder, to: '/tmp/packages', readOnly: true }],
  };
}

/** Names for dpkg, with the architecture: a name alone may be that of several packages. */
export function namesOf(packages: readonly PackageFile[]): readonly string[] {
  return packages.map(({ entry: { name, architecture } }) =>
    architecture === 'all' ? name : `${name}:${architecture}`,
  );
}

/** Paths of the packages' files where the sandbox has their folder. */
export function pathsOf(folder: string, packages: readonly PackageFile[]): readonly string[] {
  return packages.map(({ path }) => join(folder, basename(path)));
}

/**
 * Runs dpkg or debconf in a sandbox, with nobody there to answer questions.
 * @throws BaseImageError `install` with the last lines it said, `space` when the disk is full
 */
export async function run(
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
    // What is compiled is for the scripts of Python's packages to say. A program that is run before them would leave
    // compiled modules behind as whoever it runs as, writable for them (plugins of munin-node).
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const { status, stdout, stderr } = await runInside(host, sandbox, argv, {
    env,
    okay: 'any',
    ...(input === undefined ? {} : { input }),
  });
  host.log.debug(`${stdout}${stderr}`.trimEnd());
  if (status === 0) return;
  const said = aboutFailures(stdout, stderr);
  if (/No space left on device/.test(stdout + stderr))
    fail('space', `No space left while installing packages:\n${said}`, {
      hint: `Free some space below ${host.workDir}.`,
    });
  throw new BaseImageError('install', `dpkg ended with status ${String(status)}:\n${said}`, {
    hint: 'Run again with --debug to see everything that dpkg and the maintainer scripts said.',
  });
}

/** Names of packages, for people. */
export function list(packages: readonly PackageFile[]): string {
  return packages
    .map(({ entry, foreign }) => (foreign === undefined ? entry.name : `${entry.name}:${foreign}`))
    .join(', ');
}
