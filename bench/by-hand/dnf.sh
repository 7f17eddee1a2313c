# dnf.sh URL KEY CACHE ROOT: an image as one makes it with dnf alone, from what dnf has kept in CACHE.
set -eu
url=$1 key=$2 cache=$3 root=$4
export HOME="$PWD" LC_ALL=C SOURCE_DATE_EPOCH=1700000000
printf '%%_dbpath /usr/lib/sysimage/rpm\n' > .rpmmacros
{
  printf '[main]\ngpgcheck=1\nrepo_gpgcheck=1\nplugins=0\nreposdir=%s/none\nvarsdir=%s/none\ntsflags=nodocs\n' "$PWD" "$PWD"
  for name in baseos updates; do
    printf '[%s]\nname=%s\nbaseurl=%s/9/%s/x86_64/os\ngpgkey=file://%s\n' "$name" "$name" "$url" "$name" "$key"
  done
} > dnf.conf
mkdir -p "$cache" "$root/var/cache"
ln -s "$cache" "$root/var/cache/dnf"
dnf --quiet --config dnf.conf --installroot "$root" --releasever 9 --assumeyes \
  --setopt install_weak_deps=False --setopt group_package_types=mandatory,default \
  install @Core coreutils rpm > log
rm "$root/var/cache/dnf"
tar --numeric-owner -C "$root" -c . | docker import - base-image-bench/by-hand:dnf > imported
