#!/bin/sh
# Assembles and links the programs of the recipe `hello`, and notes the sums of all files here, sources too: a test
# compares them, so a source that changed without its program is found.
#
# The programs are kept in the repository because the recipe must not need seven assemblers. This script makes the same
# bytes each time; those here are of binutils 2.40 (Debian 12):
#
#   apt-get install binutils-i686-linux-gnu binutils-x86-64-linux-gnu binutils-arm-linux-gnueabihf \
#     binutils-aarch64-linux-gnu binutils-powerpc64le-linux-gnu binutils-riscv64-linux-gnu binutils-s390x-linux-gnu
#   recipes/hello/build.sh && git diff --exit-code recipes/hello
set -eu
export LC_ALL=C
umask 022
cd "$(dirname "$0")"
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

build() { # architecture, prefix of its tools
  "$2-as" --fatal-warnings -o "$objects/$1.o" "hello-$1.s"
  "$2-ld" --fatal-warnings -static --strip-all --build-id=none -z max-page-size=65536 -T hello.ld \
    -o "linux-$1" "$objects/$1.o"
}

build 386 i686-linux-gnu
build amd64 x86_64-linux-gnu
build arm-v7 arm-linux-gnueabihf
build arm64 aarch64-linux-gnu
build ppc64le powerpc64le-linux-gnu
build riscv64 riscv64-linux-gnu
build s390x s390x-linux-gnu

sha256sum build.sh hello* linux-* > SHA256SUMS
