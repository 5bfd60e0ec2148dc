#!/usr/bin/env bash
# Builds PushURLFFI.xcframework next to Package.swift: the Rust library for devices, simulators and macOS, with its header.
#
#   scripts/xcframework.sh
#
# Needs macOS with Xcode, and Rust from rustup. Afterwards this folder is a complete package: the generated Swift is in Sources/.
# For a package with a URL, put the folder into its own repository; the zip and its checksum are for a
# `binaryTarget(url:checksum:)` there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The same versions as in Package.swift.
export MACOSX_DEPLOYMENT_TARGET=11.0 IPHONEOS_DEPLOYMENT_TARGET=14.0
DEVICE=(aarch64-apple-ios)
SIMULATOR=(aarch64-apple-ios-sim x86_64-apple-ios)
MACOS=(aarch64-apple-darwin x86_64-apple-darwin)
FRAMEWORK=PushURLFFI.xcframework

main() {
    [ "$(uname)" = Darwin ] || fail 'an XCFramework can only be built on macOS'
    command -v xcodebuild >/dev/null || fail 'xcodebuild is missing: install Xcode'
    command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
    rustup target add "${DEVICE[@]}" "${SIMULATOR[@]}" "${MACOS[@]}"

    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    # The code is generated from one of the released libraries, so that both match.
    scripts/generate.sh --release --target "${MACOS[0]}" >/dev/null
    local slices=()
    slice device "${DEVICE[@]}"
    slice simulator "${SIMULATOR[@]}"
    slice macos "${MACOS[@]}"

    rm -rf "$FRAMEWORK" "$FRAMEWORK.zip"
    xcodebuild -create-xcframework "${slices[@]}" -output "$FRAMEWORK"
    ditto -c -k --sequesterRsrc --keepParent "$FRAMEWORK" "$FRAMEWORK.zip"
    printf 'checksum %s\n' "$(swift package compute-checksum "$FRAMEWORK.zip")"
}

# slice NAME TARGET…: builds one library for all targets of a platform, with its header. Only that of macOS reads policy files.
slice() {
    local name=$1 target profile=phone libraries=() options=(--profile phone --no-default-features)
    [ "$name" != macos ] || { profile=release && options=(--release); }
    shift
    for target in "$@"; do
        cargo build "${options[@]}" --package pushurl-uniffi --target "$target"
        libraries+=("$(target_directory)/$target/$profile/libpushurl_uniffi.a")
    done
    mkdir -p "$work/$name/headers/PushURLFFI"
    lipo -create "${libraries[@]}" -output "$work/$name/libpushurl_uniffi.a"
    # In its own folder: Xcode copies the headers of all XCFrameworks to one directory, where two module maps of the same name
    # would collide.
    cp Sources/PushURLFFI/PushURLFFI.h "$work/$name/headers/PushURLFFI/"
    # An XCFramework needs no `link` declaration.
    grep -v '^ *link ' Sources/PushURLFFI/module.modulemap >"$work/$name/headers/PushURLFFI/module.modulemap"
    slices+=(-library "$work/$name/libpushurl_uniffi.a" -headers "$work/$name/headers")
}

target_directory() {
    cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'
}

fail() {
    printf 'xcframework.sh: %s\n' "$1" >&2
    exit 1
}

main "$@"
