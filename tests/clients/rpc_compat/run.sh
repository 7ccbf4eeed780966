#!/usr/bin/env bash
# run.sh NUCLEATED SOURCE_DIR TARGET_DIR
# Unpacks the suite rpc_compat and runs all of it. Exit code 77: skipped.
set -euo pipefail
binary=$1 source_dir=$2 folder=$3/rpc_compat
"$source_dir/tests/conformance/unpack.sh" "$source_dir" "$folder" rpc_compat >/dev/null
exec node "$source_dir/tests/clients/rpc_compat/run.mjs" --node "$binary" --suite "$folder"
