import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../sandbox.ts';
import type { MountPoints } from './mount-points.ts';

/**
 * Where a sandbox is put together. Every Linux has this folder, and nothing that goes into a sandbox lies below. What is
 * mounted there is seen by the sandbox alone.
 */
export const view = '/sys';

/** Folders that hold programs on one distribution or another; where they are links, they stay links. */
export const programs = ['usr', 'bin', 'sbin', 'lib', 'lib32', 'lib64', 'libx32', 'nix', 'gnu'];

/** Of this machine's settings, what its own programs need; nothing that not everybody may read. */
const settings = [
  ...['alternatives', 'crypto-policies', 'group', 'ld.so.cache', 'ld.so.conf', 'ld.so.conf.d'],
  ...['nsswitch.conf', 'passwd'],
].map((name) => `/etc/${name}`);

/** Devices that programs may count on. */
export const nodes = ['null', 'zero', 'full', 'random', 'urandom', 'tty'];

/** Below /proc: root turns these switches of the machine without any capability, unless they cannot be written to. */
const switches = ['bus', 'fs', 'irq', 'sys', 'sysrq-trigger'];

/** Below /proc: what tells of the machine and its memory. */
const secrets = [
  'kallsyms',
  'kcore',
  'keys',
  'kpagecount',
  'kpageflags',
  'latency_stats',
  'sched_debug',
  'timer_list',
];
const secretFolders = ['acpi', 'asound', 'scsi'];

export interface MountTable {
  /** For `mount --all`, in the form of fstab(5). */
  readonly text: string;
  /** Empty files to mount on, which have to be made before. */
  readonly files: readonly string[];
  /** Where the root is in the sandbox; unless the program works from beside, it becomes `/`. */
  readonly image: string;
  /** Where in the sandbox the processes are shown. */
  readonly proc: string;
  /** Where in the sandbox the devices of the system are to be shown; undefined where they are not. */
  readonly sys: string | undefined;
}

/** What is mounted in a sandbox, from the outermost on. */
export function mountTable(sandbox: Sandbox, points: MountPoints): MountTable {
  const { root, outside = false, system = true, readOnly = false, binds = [], scratch = [] } = sandbox;
  const image = outside ? root : '/image';
  const files: string[] = [];
  const inImage = (path: string) => join(image, points.place(path, 'folder'));
  const placeOf = (path: string, from: string): string => {
    const isFolder = statSync(from).isDirectory();
    if (outside) {
      if (!isFolder) files.push(join(view, path));
      return path;
    }
    const above = scratch.find((each) => path.startsWith(`${each}/`));
    if (above !== undefined) return join(inImage(above), path.slice(above.length));
    return join(image, points.place(path, isFolder ? 'folder' : 'file'));
  };
  const proc = system ? inImage('/proc') : '/.proc';
  const dev = system ? [line(join(view, '.dev'), inImage('/dev'), 'none', 'rbind')] : [];
  const ofProc = (names: readonly string[]) => names.filter((name) => existsSync(join('/proc', name)));
  const bind = (from: string, to: string, more: string): string => line(from, to, 'none', `bind${more}`);
  // What lies among the programs of this machine is shown with them.
  const needed = binds.filter(({ to }) => !(outside && programs.includes(to.split('/')[1] ?? '')));
  const shown = needed.map(({ from, to, readOnly: locked }) =>
    bind(from, placeOf(to, from), `,nodev,X-mount.mkdir${locked === true ? ',ro' : ''}`),
  );
  const empty = scratch.map((path) => line('scratch', inImage(path), 'tmpfs', 'mode=1777,nosuid,nodev'));
  const own = bind(root, image, `,nodev,X-mount.mkdir${readOnly ? ',ro' : ''}`);
  const lines = [
    ...nodes.map((name) => bind(`/dev/${name}`, `/.dev/${name}`, ',ro')),
    line('devpts', '/.dev/pts', 'devpts', 'newinstance,ptmxmode=0666,mode=0620,gid=5,nosuid,noexec'),
    ...(outside
      ? settings.filter(existsSync).map((path) => bind(path, placeOf(path, path), ',ro,nodev,X-mount.mkdir'))
      : []),
    ...(outside ? [...shown, own] : [own]),
    line('proc', proc, 'proc', 'nosuid,nodev,noexec,X-mount.mkdir'),
    ...ofProc(switches).map((name) =>
      bind(join(view, proc, name), join(proc, name), ',ro,nosuid,nodev,noexec'),
    ),
    ...ofProc(secrets).map((name) => bind('/dev/null', join(proc, name), ',ro')),
    ...ofProc(secretFolders).map((name) => line('hidden', join(proc, name), 'tmpfs', 'ro,mode=0555')),
    ...dev,
    ...empty,
    ...(outside ? [] : shown),
  ];
  // A package that brings /sys could not lay it where something is mounted, and its scripts run all the same.
  const sys = outside || !system ? undefined : inImage('/sys');
  return { text: lines.join(''), files, image, proc, sys };
}

function line(source: string, target: string, type: string, options: string): string {
  return `${field(source)} ${field(join(view, target))} ${type} ${options} 0 0\n`;
}

/** White space would end a field, and a backslash stands before what is written in octal. */
function field(text: string): string {
  return text.replace(/[\\\s#]/g, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
