# pacman.sh URL KEY CACHE ROOT: an image as one makes it with pacman alone, from what pacman has kept in CACHE.
set -eu
url=$1 key=$2 cache=$3 root=$4
mkdir -p "$cache" "$root/var/lib/pacman" "$root/var/log"
mkdir -m 700 gnupg
printf 'no-autostart\ndisable-dirmngr\nno-auto-key-retrieve\n' > gnupg/gpg.conf
touch gnupg/pubring.gpg
gpg --homedir gnupg --batch --quiet --import "$key"
gpg --homedir gnupg --batch --with-colons --list-keys | awk -F: '/^fpr/ { print $10 ":6:" }' |
  gpg --homedir gnupg --batch --quiet --import-ownertrust
{
  printf '[options]\nArchitecture = x86_64\nSigLevel = Required\nCheckSpace\n'
  printf 'NoExtract = usr/share/man/* usr/share/locale/* !usr/share/locale/locale.alias\n'
  printf '[core]\nServer = %s/core/os/x86_64\n' "$url"
} | sed /CheckSpace/d > pacman.conf
pacman --root "$root" --config pacman.conf --gpgdir gnupg --cachedir "$cache" --logfile "$root/var/log/pacman.log" \
  --hookdir "$root/etc/pacman.d/hooks" --noconfirm -Sy base pacman fixture-keyring openssl > log 2>&1
tar --numeric-owner -C "$root" -c . | docker import - base-image-bench/by-hand:pacman > imported
