# archive.sh URL KEY CACHE ROOT: an image as one makes it of a published archive that is in CACHE, proved once more.
set -eu
url=$1 key=$2 cache=$3
name=fixture-base-24.04.9-base-amd64.tar.gz
mkdir -p "$cache"
[ -e "$cache/$name" ] || curl -fsS -o "$cache/$name" "$url/releases/$name"
curl -fsS -O "$url/releases/SHA256SUMS" -O "$url/releases/SHA256SUMS.gpg"
gpg --batch --quiet --dearmor --output key.gpg "$key"
gpgv --quiet --keyring ./key.gpg SHA256SUMS.gpg SHA256SUMS 2> log
grep -F "$name" SHA256SUMS > wanted
(cd "$cache" && sha256sum --check --quiet) < wanted
docker import "$cache/$name" base-image-bench/by-hand:archive > imported
