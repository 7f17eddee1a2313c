# zypper.sh URL KEY CACHE ROOT: an image as one makes it with zypper alone, from what zypper has kept in CACHE.
set -eu
url=$1 key=$2 cache=$3 root=$4
export HOME="$PWD" LC_ALL=C SOURCE_DATE_EPOCH=1700000000
printf '%%_dbpath /usr/lib/sysimage/rpm\n' > .rpmmacros
printf '[main]\narch = x86_64\n' > zypp.conf
export ZYPP_CONF="$PWD/zypp.conf"
mkdir -p "$cache" "$root"
rpmkeys --root "$root" --import "$key"
zypper() { command zypper --quiet --root "$root" --non-interactive --cache-dir "$cache" "$@" >> log 2>&1 || { cat log >&2; exit 1; }; }
zypper addrepo --gpgcheck-strict "$url/repo/oss" repo-oss
zypper addrepo --gpgcheck-strict "$url/update/oss" repo-update
zypper refresh
zypper install --no-recommends --download-in-advance 'pattern() = minimal' fixture-daemon libzypp openssl-libs rpm
rm -rf "$root$cache"
tar --numeric-owner -C "$root" -c . | docker import - base-image-bench/by-hand:zypper > imported
