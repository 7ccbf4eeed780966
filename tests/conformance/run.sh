#!/usr/bin/env bash
# run.sh RUNNER SOURCE_DIR TARGET_DIR SUITE
# Unpacks a suite and runs all of it. Exit code 77: skipped.
set -euo pipefail
runner=$1 source_dir=$2 target_dir=$3 suite=$4
folder=$("$source_dir/tests/conformance/unpack.sh" "$source_dir" "$target_dir" "$suite")
"$runner" "$folder"
