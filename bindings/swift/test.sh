#!/usr/bin/env bash
# Builds the library and runs `swift test`.
#
#   bindings/swift/test.sh [ARGUMENTS OF swift test]
#   bindings/swift/test.sh --ratios        runs the benchmark instead, with both sides built for release
#
# Needs Rust. It uses an installed Swift 6.0 or later, as on macOS. Otherwise, on Debian, it installs Swift into a separate root
# directory in cargo's target folder; that needs root, debootstrap (and a debian-archive-keyring with Debian 13), three minutes
# the first time, and 2.6 GB.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# The root directory has the same layout as the project.
HERE=bindings/swift

main() {
    local library profile=(--features test-hooks) arguments=(test --disable-swift-testing "$@")
    if [ "${1-}" = --ratios ]; then
        profile=(--release --features test-hooks)
        arguments=(run --configuration release ratios)
    fi
    library=$(scripts/generate.sh "${profile[@]}" | tail -n 1)
    if swift --version 2>/dev/null | grep -Eq 'Swift version ([6-9]|[1-9][0-9])\.'; then
        # Copied to a separate folder: linkers prefer a shared library in the same folder.
        mkdir -p "$library/swift"
        cp -p "$library/libpushurl_uniffi.a" "$library/swift/"
        PUSHURL_TEST_LIBRARY=$library/swift exec swift "${arguments[@]}"
    fi
    in_root "$library" "${arguments[@]}"
}

# in_root LIBRARY ARGUMENTS: runs swift in the root directory.
in_root() {
    local library=$1 target
    shift
    target=$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
    root=$target/swift-root
    scripts/debian-root.sh "$root" >"$target/swift-root.log" 2>&1 || {
        local status=$?
        tail -n 40 "$target/swift-root.log" >&2
        exit "$status"
    }
    # swiftc finds its libraries by /proc/self/exe. An existing mount is kept.
    if ! [ -e "$root/proc/self/exe" ]; then
        trap 'umount "$root/proc"' EXIT
        trap 'exit 130' INT
        trap 'exit 143' TERM
        mount -t proc proc "$root/proc"
    fi
    # Copied, not mounted, so that no mount leads out of the root. Unchanged files keep their modification times.
    rm -rf "$root/src"
    mkdir -p "$root/src/$HERE" "$root/src/tests" "$root/lib-pushurl"
    cp -Rp . "$root/src/$HERE/"
    cp -Rp ../../tests/data "$root/src/tests/"
    if ! cmp --silent "$library/libpushurl_uniffi.a" "$root/lib-pushurl/libpushurl_uniffi.a"; then
        cp -p "$library/libpushurl_uniffi.a" "$root/lib-pushurl/"
        # SwiftPM does not link again if only a library has changed.
        rm -rf "$root"/build/debug/*.xctest "$root"/build/release/ratios
    fi
    # With a clean environment: the users, locales and paths of this machine do not exist in the root.
    chroot "$root" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin PUSHURL_TEST_LIBRARY=/lib-pushurl \
        swift "$1" --package-path "/src/$HERE" --scratch-path /build "${@:2}"
}

main "$@"
