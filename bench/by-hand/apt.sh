# apt.sh URL KEY CACHE ROOT: an image as one makes it with mmdebstrap, which keeps nothing from one run to the next.
set -eu
url=$1 key=$2
mmdebstrap --quiet --variant=essential --components=main,universe --include=fixture-universe --keyring="$key" \
  fixture root.tar "deb $url/ubuntu fixture main universe" "deb $url/ubuntu fixture-updates main universe" \
  "deb $url/ubuntu fixture-security main universe"
docker import root.tar base-image-bench/by-hand:apt > imported
