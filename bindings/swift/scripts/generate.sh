#!/usr/bin/env bash
# Builds the library and writes what Swift needs to call it.
#
#   generate.sh [ARGUMENTS OF cargo build]
#
# The generated code goes into Sources/, where git does not look: it fits the library that it was read from and no other. The last
# line printed is the folder of the library. Needs Rust; the generator takes minutes to build the first time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
cargo build --quiet --package pushurl-bindgen >&2
# The path of the library is what cargo says it is, whatever profile and target it was built for.
library=$(cargo build --quiet --package pushurl-uniffi --message-format json "$@" |
    sed -n 's/.*"name":"pushurl_uniffi".*"filenames":\[[^]]*"\([^"]*\.a\)".*/\1/p')
generator=$(cargo metadata --format-version 1 --no-deps |
    sed 's/.*"target_directory":"\([^"]*\)".*/\1/')/debug/pushurl-bindgen
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT
"$generator" generate "$library" --language swift --config uniffi.toml --no-format --out-dir "$written" >&2
# What has not changed keeps its time, so that nothing is compiled anew.
for file in PushURLBridge/PushURLBridge.swift PushURLFFI/PushURLFFI.h; do
    cmp --silent "$written/${file#*/}" "Sources/$file" || mv "$written/${file#*/}" "Sources/$file"
done
dirname "$library"
