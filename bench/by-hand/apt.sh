# apt.sh URL KEY CACHE ROOT: an image as one makes it with mmdebstrap, which keeps nothing from one run to the next.
set -eu
url=$1 key=$2
for suite in fixture fixture-updates fixture-security; do
  echo "deb [signed-by=$key] $url/ubuntu $suite main universe"
done > sources.list
mmdebstrap --quiet --aptopt='APT::Sandbox::User "root"' --variant=essential --include=fixture-universe fixture root.tar sources.list
docker import root.tar base-image-bench/by-hand:apt > imported
