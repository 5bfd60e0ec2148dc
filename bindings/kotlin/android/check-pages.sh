#!/usr/bin/env bash
# Fails if a library for a 64-bit ABI would not load on a device with 16 KB pages: every LOAD segment must be aligned to 16 KB.
#
#   check-pages.sh DIR    where DIR contains arm64-v8a/libpushurl_uniffi.so and so on
#
# Needs readelf of binutils, or llvm-readelf of the NDK.
set -euo pipefail

readelf=$(command -v readelf || command -v llvm-readelf)
checked=0
for abi in arm64-v8a x86_64; do
    for library in "$1/$abi"/*.so; do
        # Each program header is one line with the alignment last: LOAD 0x000000 … R E 0x4000
        while read -r alignment; do
            if ((alignment < 0x4000)); then
                echo "$library: a segment is aligned to $alignment, not 0x4000" >&2
                exit 1
            fi
            checked=$((checked + 1))
        done < <("$readelf" --program-headers --wide "$library" | awk '$1 == "LOAD" { print $NF }')
    done
done
[ "$checked" -gt 0 ] || {
    echo "$1: no library to check" >&2
    exit 1
}
