import type { Host, RunOptions, RunResult } from '../host/contract.ts';
import { openRootfs } from './rootfs.ts';
import { mountPointsOf, type MountPoints } from './sandbox/mount-points.ts';
import { hostName, script } from './sandbox/script.ts';
import { mountTable } from './sandbox/table.ts';

/**
 * A directory to run a program in as if it were the machine: own mounts, processes, network, host name. Nothing else of
 * the machine can be reached from it, not even by root: other mounts are gone, and so is every capability that packages
 * have no need of.
 */
export interface Sandbox {
  /** Absolute path of the directory that becomes `/`. */
  readonly root: string;
  /** Mount it read-only: a program that writes where it should not then fails instead of leaving a trace. */
  readonly readOnly?: boolean;
  /** Folders and files of this machine to show inside. */
  readonly binds?: readonly Bind[];
  /** Paths inside that start empty and are forgotten. */
  readonly scratch?: readonly string[];
  /**
   * The program is this machine's and works on the root from beside; what it starts with chroot(2) finds /proc and /dev.
   * It sees the machine's programs and the root where they are, and `binds` beside the root; neither home nor settings nor
   * a folder for temporary files. Nothing but the root can be written to.
   */
  readonly outside?: boolean;
  /** Show /proc and /dev in the root; default: yes. What starts nothing in there can do without, and lay files there. */
  readonly system?: boolean;
  /**
   * Lend the root names (/etc/hosts) where it has none (`missing`, the default), even before those that it has (`always`),
   * or never: not to who makes them if there are none.
   */
  readonly hosts?: 'missing' | 'always' | 'never';
  /** Keep the machine's network; the default is a network of its own, with nothing but loopback. */
  readonly network?: boolean;
  /** Whom the program runs as, in numbers; default: root. */
  readonly user?: { readonly uid: number; readonly gid: number; readonly groups: readonly number[] };
  /** Folder inside that it starts in; default: `/`. */
  readonly cwd?: string;
  /** Programs gain what set-user-ID bits and file capabilities give, as in a container. Scripts of packages do without. */
  readonly setuid?: boolean;
}

/** What is at `from` on this machine is at `to` inside. */
export interface Bind {
  readonly from: string;
  readonly to: string;
  readonly readOnly?: boolean;
}

/** For a program that works from beside: what it is to read, where it is on this machine. */
export function toRead(...paths: readonly string[]): readonly Bind[] {
  return [...new Set(paths)].map((path) => ({ from: path, to: path, readOnly: true }));
}

/** Where programs are found, inside and out. */
export const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What every program inside sees; nothing of the machine's own environment. */
const environment: Readonly<Record<string, string>> = {
  PATH: searchPath,
  HOME: '/root',
  LC_ALL: 'C.UTF-8',
};

/** What Docker leaves to containers. No package is known to need more. */
const capabilities = [
  ...['chown', 'dac_override', 'fowner', 'fsetid', 'mknod', 'setfcap'],
  ...['kill', 'setgid', 'setuid', 'setpcap', 'sys_chroot', 'audit_write', 'net_bind_service'],
];

/**
 * The command that runs `argv` inside `sandbox`; it dies with the process that starts it. Folders to mount on are made in
 * the root and left there.
 */
export function enter(sandbox: Sandbox, argv: readonly string[]): readonly string[] {
  return entering(sandbox, mountPointsOf(sandbox.root), argv);
}

function entering(sandbox: Sandbox, points: MountPoints, argv: readonly string[]): readonly string[] {
  const { network = false, user, cwd = '/', setuid = false } = sandbox;
  const { text, files, image, proc, sys = '' } = mountTable(sandbox, points);
  // Who shares the machine's network shall not listen to it; a program that may is not even started without.
  const kept = [...capabilities, ...(network ? [] : ['net_raw'])].map((name) => `+${name}`);
  const rights = [
    ...(setuid ? [] : ['--no-new-privs']),
    ...['--inh-caps=-all', '--ambient-caps=-all', `--bounding-set=-all,${kept.join()}`],
    ...(user === undefined ? [] : [`--regid=${String(user.gid)}`]),
    user !== undefined && user.groups.length > 0 ? `--groups=${user.groups.join()}` : '--clear-groups',
  ];
  const identity = user === undefined ? [] : [`--setuid=${String(user.uid)}`];
  return [
    ...['setpriv', '--pdeathsig', 'KILL', '--'],
    ...['unshare', '--mount', '--pid', '--ipc', '--uts', ...(network ? [] : ['--net'])],
    ...['--fork', '--kill-child', '--propagation', 'unchanged', '--'],
    ...['/bin/sh', '-c', script, 'sandbox', text, image, proc, sys, network ? 'yes' : 'no', ...files, '--'],
    // Whoever keeps the terminal could type into it.
    ...['setsid', 'setpriv', ...rights, '--'],
    // Other than chroot(1), it changes into a folder as the program will see it.
    ...['unshare', '--root=.', `--wd=${cwd}`, ...identity, '--', ...argv],
  ];
}

/**
 * Does something with the command that runs `argv` inside `sandbox`, and takes away what had to be there for it: folders
 * to mount on, and the names of the machine where the root does not know any.
 */
export async function inside<T>(
  sandbox: Sandbox,
  argv: readonly string[],
  body: (command: readonly string[]) => Promise<T>,
): Promise<T> {
  const points = mountPointsOf(sandbox.root);
  const forget = lendHosts(sandbox);
  try {
    return await body(entering(sandbox, points, argv));
  } finally {
    forget();
    // The mount points of a root that is never written to serve several programs at a time.
    if (sandbox.readOnly !== true) points.remove();
  }
}

/**
 * Runs `argv` inside `sandbox`, with a fixed environment plus `options.env`.
 * @throws CommandError when it ends with a status outside `options.okay`.
 */
export function runInside(
  host: Pick<Host, 'exec'>,
  sandbox: Sandbox,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  // A root has a time zone of its own, which scripts write into settings; without one it is UTC.
  const zone = sandbox.outside === true ? { TZ: 'UTC' } : {};
  const env = { ...environment, ...zone, ...options.env };
  return inside(sandbox, argv, (command) => host.exec.run(command, { ...options, env }));
}

const hosts = `127.0.0.1\t${hostName}.localdomain ${hostName}\n::1\t${hostName} ip6-localhost ip6-loopback\n`;

/** A system without any names cannot even look up its own. What is in the file besides, or comes with a package, stays. */
function lendHosts({ root, outside, readOnly, hosts: when = 'missing' }: Sandbox): () => void {
  const path = '/etc/hosts';
  const rootfs = openRootfs(root);
  const isHere = rootfs.stat(path) !== undefined;
  const lends = when === 'always' ? !isHere || rootfs.stat(path)?.isFile() : when === 'missing' && !isHere;
  if (!lends || outside === true || readOnly === true || !rootfs.has('/etc')) return () => undefined;
  if (isHere) rootfs.edit(path, (own) => hosts + own);
  else rootfs.write(path, hosts);
  return () => {
    if (!rootfs.stat(path)?.isFile()) return;
    if (!isHere && rootfs.read(path) === hosts) rootfs.remove(path);
    else rootfs.edit(path, (text) => (text.startsWith(hosts) ? text.slice(hosts.length) : text));
  };
}
