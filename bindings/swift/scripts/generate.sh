#!/usr/bin/env bash
# Builds the library and generates the Swift code that calls it.
#
#   generate.sh [ARGUMENTS OF cargo build]
#
# The generated code goes into Sources/, where git ignores it: it only fits the library that it was generated from. The last line
# of the output is the directory of the library. Needs Rust; the first build of the generator takes minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
cargo build --quiet --package pushurl-bindgen >&2
# Cargo prints the path of the library, which depends on the profile and the target.
library=$(cargo build --quiet --package pushurl-uniffi --message-format json "$@" |
    sed -n 's/.*"name":"pushurl_uniffi".*"filenames":\[[^]]*"\([^"]*\.a\)".*/\1/p')
generator=$(cargo metadata --format-version 1 --no-deps |
    sed 's/.*"target_directory":"\([^"]*\)".*/\1/')/debug/pushurl-bindgen
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT
"$generator" generate "$library" --language swift --config uniffi.toml --no-format --out-dir "$written" >&2
# An unchanged file keeps its modification time, so that nothing is recompiled.
for file in PushURLBridge/PushURLBridge.swift PushURLFFI/PushURLFFI.h; do
    cmp --silent "$written/${file#*/}" "Sources/$file" || mv "$written/${file#*/}" "Sources/$file"
done
dirname "$library"
