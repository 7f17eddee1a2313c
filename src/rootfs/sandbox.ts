import type { Host, RunOptions, RunResult } from '../host/contract.ts';

/** A directory to run a program in as if it were the machine: own mounts, processes, network, host name. */
export interface Sandbox {
  /** Absolute path of the directory that becomes `/`. */
  readonly root: string;
  /** Mount it read-only: a program that writes where it should not then fails instead of leaving a trace. */
  readonly readOnly?: boolean;
  /** Folders of this machine to show inside, at the path `to`. */
  readonly binds?: readonly { readonly from: string; readonly to: string; readonly readOnly?: boolean }[];
  /** Paths inside that start empty and are forgotten. */
  readonly scratch?: readonly string[];
  /** The program is this machine's and works on the root from beside; what it starts with chroot(2) finds /proc and /dev. */
  readonly outside?: boolean;
  /** Keep the machine's network; the default is none, not even loopback. */
  readonly network?: boolean;
  /** Whom the program runs as, in numbers; default: root. */
  readonly user?: { readonly uid: number; readonly gid: number; readonly groups: readonly number[] };
  /** Folder inside that it starts in; default: `/`. */
  readonly cwd?: string;
}

/** Where programs are found, inside and out. */
export const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What every program inside sees; nothing of the machine's own environment. */
const environment: Readonly<Record<string, string>> = {
  PATH: searchPath,
  HOME: '/root',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

// Runs as process 1 of fresh namespaces. `unshare` and `mount` are in every distribution's base system and, other
// than tools built on pivot_root, work from inside a plain chroot as well; there `/` is no mount point that could be
// made private, and need not be. All mounts are private to the mount namespace and vanish with its last process, so
// there is nothing to undo, however it ends.
const script = `set -eu
umask 022
root=$1; shift
inside=yes
cwd=
become=
mount --make-rprivate / 2>/dev/null || :
mount --bind "$root" "$root"
mount --make-rprivate "$root"
while [ "$1" != -- ]; do
  case $1 in
    bind) mkdir -p "$root$3"; mount --bind "$2" "$root$3"; shift 3 ;;
    bind-ro) mkdir -p "$root$3"; mount --bind "$2" "$root$3"; mount -o remount,bind,ro "$root$3"; shift 3 ;;
    scratch) mkdir -p "$root$2"; mount -t tmpfs -o mode=1777 tmpfs "$root$2"; shift 2 ;;
    outside) inside=no; shift ;;
    cwd) cwd=$2; shift 2 ;;
    become) become="--reuid $2 --regid $3 $4"; shift 4 ;;
    read-only) mount -o remount,bind,ro "$root"; shift ;;
    system)
      mkdir -p "$root/proc" "$root/dev"
      mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
      mount -t tmpfs -o mode=0755,nosuid,noexec tmpfs "$root/dev"
      for node in null zero full random urandom tty; do
        : > "$root/dev/$node"
        mount --bind "/dev/$node" "$root/dev/$node"
      done
      ln -s /proc/self/fd "$root/dev/fd"
      ln -s /proc/self/fd/0 "$root/dev/stdin"
      ln -s /proc/self/fd/1 "$root/dev/stdout"
      ln -s /proc/self/fd/2 "$root/dev/stderr"
      mkdir -m 1777 "$root/dev/shm"
      shift ;;
  esac
done
shift
if [ "$inside" = no ]; then exec "$@"; fi
if [ -z "$cwd$become" ]; then exec chroot "$root" "$@"; fi
# Other than chroot(1), unshare changes into a folder as the program will see it. It needs the right to, which is all
# that is left to another user.
cd "$root" # which may lie where nobody else may pass
set -- unshare --root . --wd "\${cwd:-/}" -- "$@"
if [ -z "$become" ]; then exec "$@"; fi
exec setpriv $become --inh-caps=-all,+sys_chroot --ambient-caps=-all,+sys_chroot -- "$@"`;

function account({ uid, gid, groups }: NonNullable<Sandbox['user']>): readonly string[] {
  return [String(uid), String(gid), groups.length > 0 ? `--groups=${groups.join()}` : '--clear-groups'];
}

/** The command that runs `argv` inside `sandbox`; it dies with the process that starts it. */
export function enter(sandbox: Sandbox, argv: readonly string[]): readonly string[] {
  const namespaces = ['--mount', '--pid', '--ipc', '--uts', ...(sandbox.network === true ? [] : ['--net'])];
  const mounts = [
    'system',
    ...(sandbox.scratch ?? []).flatMap((path) => ['scratch', path]),
    ...(sandbox.binds ?? []).flatMap((bind) => [
      bind.readOnly === true ? 'bind-ro' : 'bind',
      bind.from,
      bind.to,
    ]),
    ...(sandbox.outside === true ? ['outside'] : []),
    ...(sandbox.cwd === undefined ? [] : ['cwd', sandbox.cwd]),
    ...(sandbox.user === undefined ? [] : ['become', ...account(sandbox.user)]),
    ...(sandbox.readOnly === true ? ['read-only'] : []),
  ];
  return [
    ...['setpriv', '--pdeathsig', 'KILL', '--'],
    ...['unshare', ...namespaces, '--fork', '--kill-child', '--propagation', 'unchanged', '--'],
    ...['/bin/sh', '-c', script, 'sandbox', sandbox.root, ...mounts, '--'],
    ...argv,
  ];
}

/**
 * Runs `argv` inside `sandbox`, with a fixed environment plus `options.env`.
 * @throws CommandError when it ends with a status outside `options.okay`.
 */
export function runInside(
  host: Host,
  sandbox: Sandbox,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return host.exec.run(enter(sandbox, argv), { ...options, env: { ...environment, ...options.env } });
}
