import { nodes, programs, view } from './table.ts';

/** What programs inside take the machine for: the same everywhere, and a name that every system can look up. */
export const hostName = 'localhost';

/*
 * Runs as process 1 of fresh namespaces. All mounts are private to the mount namespace and vanish with its last process,
 * so there is nothing to undo, however it ends.
 *
 * First a view is put together: the folders of this machine that hold programs, not to be written to, and the image. It
 * then takes the place of the whole machine: by pivot_root(2), after which no other mount is left in the namespace. In
 * the first file system of a kernel and in a plain chroot there is no such thing. There the view is laid over the very
 * top of the namespace, which nsenter(1) starts in: what lies below a mount can be reached by those only who may
 * unmount. (From a chroot that nothing is laid over, any root gets out: `mkdir x; chroot x` with a working folder
 * outside of it, and `..` as often as it takes.) In the end the image is moved over the view, unless the program works
 * from beside it.
 *
 * The program is a child. As process 1 it would survive what kills it elsewhere, its own signals included, and go on as
 * if nothing had failed. The shell keeps capabilities that the program lacks, so the kernel lets nobody inside trace it
 * or look through its files, and no signal from inside reaches a process 1 that has no handler for it; some shells have
 * one for SIGINT.
 */
const beginning = `set -eu
umask 022
table=$1 image=$2 proc=$3 sys=$4 network=$5
shift 5
[ -e /proc/self/mountinfo ] || mount -n -t proc proc /proc
# In a chroot, / is not what it is to the first process.
whole=no
if [ /proc/1/root/. -ef / ]; then whole=yes; fi
top() { nsenter --mount=/proc/self/ns/mnt --root=/ -- "$@"; }
mount -n --make-rprivate / 2>/dev/null || top mount -n -c --make-rprivate .
mount -n -t tmpfs -o mode=0755,nosuid,nodev view ${view}
cd ${view}
mkdir -p .old .dev/pts .dev/shm dev etc image root run var
chmod 1777 .dev/shm
for node in ${nodes.join(' ')}; do : > .dev/$node; done
ln -s pts/ptmx .dev/ptmx
ln -s /proc/self/fd .dev/fd
ln -s /proc/self/fd/0 .dev/stdin
ln -s /proc/self/fd/1 .dev/stdout
ln -s /proc/self/fd/2 .dev/stderr
ln -s "$proc" proc
if [ "$image" != /image ]; then ln -s ${nodes.map((name) => `/.dev/${name}`).join(' ')} dev/; fi
while [ "$1" != -- ]; do
  [ -d "\${1%/*}" ] || mkdir -p "\${1%/*}"
  : > "$1"
  shift
done
shift
links=
for name in ${programs.join(' ')}; do
  if [ -L /$name ]; then links="$links /$name"
  elif [ -d /$name ]; then echo "/$name ${view}/$name none bind,ro,nosuid,nodev,X-mount.mkdir 0 0"; fi
done > .table
if [ -n "$links" ]; then cp -P $links .; fi
printf %s "$table" >> .table
mount -n -a -T .table
rm .table
# Not every container may, and few programs mind.
if [ -n "$sys" ]; then mount -n -t sysfs -o ro,nosuid,nodev,noexec sysfs "${view}$sys" 2>/dev/null || :; fi
echo ${hostName} 2>/dev/null > /proc/sys/kernel/hostname || hostname ${hostName}
echo '(none)' 2>/dev/null > /proc/sys/kernel/domainname || :
if [ "$network" = no ]; then
  ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || :
fi
`;

/**
 * What process 1 goes on as: with a command line that tells of nothing else, because everybody inside can read it. That
 * the program was killed is for the status to say; what the shell says of it would come after the program's own words.
 */
const first = `trap : INT
exec 3>&2 2>&-
status=0
(exec "$@" 2>&3 3>&-) || status=$?
exit $status
`;

const end = `cd "$image"
if [ "$image" = /image ]; then mount -n -c --move . /; else mount -n -o remount,bind,ro /; cd /; fi
exec /bin/sh -c "$first" sandbox "$@"
`;

/** `$1` the table of mounts, `$2` the image, `$3` processes, `$4` devices, `$5` network, files to make, `--`, the command. */
export const script = `${beginning}first='${first}'
if [ $whole = yes ] && pivot_root . .old 2>/dev/null; then
  umount -n -l /.old
  ${end}fi
top /bin/sh -c 'umount -n -l -c ./proc 2>/dev/null; exec mount -n -c --move ${view} .'
exec unshare --root=. --wd=/ -- /bin/sh -euc 'image=$1 first=$2
shift 2
${end}' sandbox "$image" "$first" "$@"
`;
