#!/usr/bin/env bash
# Tests the package by `swift test`, against a library that was built here.
#
#   bindings/swift/test.sh [ARGUMENTS OF swift test]
#   bindings/swift/test.sh --ratios        the benchmark instead, both sides built for release
#
# Needs Rust. Where there is a Swift of 6.0 or later, as on macOS, that is used. Elsewhere, which is on Debian, one is installed
# into a root of its own, in cargo's target folder; that takes root, debootstrap (of a debian-archive-keyring that knows Debian 13),
# three minutes the first time, and 2.6 GB.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# In the root, everything stands as it does in the project.
HERE=bindings/swift

main() {
    local library profile=(--features test-hooks) arguments=(test --disable-swift-testing "$@")
    if [ "${1-}" = --ratios ]; then
        profile=(--release --features test-hooks)
        arguments=(run --configuration release ratios)
    fi
    library=$(scripts/generate.sh "${profile[@]}" | tail -n 1)
    if swift --version 2>/dev/null | grep -Eq 'Swift version ([6-9]|[1-9][0-9])\.'; then
        # Alone in a folder: where a shared library stands beside it, linkers take that.
        mkdir -p "$library/swift"
        cp -p "$library/libpushurl_uniffi.a" "$library/swift/"
        PUSHURL_TEST_LIBRARY=$library/swift exec swift "${arguments[@]}"
    fi
    in_root "$library" "${arguments[@]}"
}

# in_root LIBRARY ARGUMENTS: swift, in the root.
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
    # swiftc finds its libraries by /proc/self/exe. What is mounted already is left as it is.
    if ! [ -e "$root/proc/self/exe" ]; then
        trap 'umount "$root/proc"' EXIT
        trap 'exit 130' INT
        trap 'exit 143' TERM
        mount -t proc proc "$root/proc"
    fi
    # Copied, not mounted, so that no mount leads out of the root. What has not changed keeps its time.
    rm -rf "$root/src"
    mkdir -p "$root/src/$HERE" "$root/src/tests" "$root/lib-pushurl"
    cp -Rp . "$root/src/$HERE/"
    cp -Rp ../../tests/data "$root/src/tests/"
    cp -p "$library/libpushurl_uniffi.a" "$root/lib-pushurl/"
    # Not as it is called from here: the root has no user, language or path of this machine's.
    chroot "$root" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin PUSHURL_TEST_LIBRARY=/lib-pushurl \
        swift "$1" --package-path "/src/$HERE" --scratch-path /build "${@:2}"
}

main "$@"
