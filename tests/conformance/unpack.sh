#!/usr/bin/env bash
# unpack.sh SOURCE_DIR TARGET_DIR SUITE
# Unpacks the archive SUITE.tar.zst of official fixtures into TARGET_DIR, once, and prints where
# the suite lies. Archives are looked for in $NUCLEATE_FIXTURES and in a folder "conformance" of
# any directory beside the checkout. Exit code 77: no archive found.
set -euo pipefail
source_dir=$1 target_dir=$2 suite=$3
marker=$target_dir/$suite.unpacked
if [ ! -e "$marker" ]; then
    archive=""
    for folder in ${NUCLEATE_FIXTURES:+"$NUCLEATE_FIXTURES"} "$source_dir"/../*/conformance; do
        if [ -e "$folder/$suite.tar.zst" ]; then
            archive=$folder/$suite.tar.zst
            break
        fi
    done
    if [ -z "$archive" ]; then
        echo "SKIPPED: no $suite.tar.zst; set NUCLEATE_FIXTURES to the folder that holds it" >&2
        exit 77
    fi
    mkdir -p "$target_dir"
    tar --zstd -xf "$archive" -C "$target_dir"
    touch "$marker"
fi
echo "$target_dir/$suite"
