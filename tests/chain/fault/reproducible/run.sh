#!/usr/bin/env bash
# run.sh SOURCES BUILD NAME...  Builds programs from a copy of the sources in another place, without
# a compiler cache, and compares them with those of the build, byte for byte.
set -euo pipefail
sources=$1 build=$2
shift 2
elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
mkdir -p "$elsewhere/a/longer/path" && cd "$elsewhere/a/longer/path"
for room in base crypto encoding trie evm execution derivation fault; do
    mkdir -p "chain/$room" && cp -r "$sources/chain/$room/." "chain/$room" 2>/dev/null
    rm -rf "chain/$room/node_modules"
done
mkdir -p tests/chain/fault/program && cp "$sources"/tests/chain/fault/program/*.cpp tests/chain/fault/program
cmake -G Ninja -S "$sources/tests/chain/fault/reproducible" -B build -DROOT="$PWD" \
    -DTABLES="$build/generated/chain/fault/brotli_tables.cpp" >/dev/null
for name in "$@"; do
    cmake --build build --target "$name" >/dev/null
    cmp "build/$name.elf" "$build/mips/$name.elf"
    sha256sum "$build/mips/$name.elf"
done
