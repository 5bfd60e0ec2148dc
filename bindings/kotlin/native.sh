#!/usr/bin/env bash
# Builds the native library, and generates the Kotlin that calls it. Maven and Gradle run this before they compile.
#
#   native.sh kotlin DIR           generates the Kotlin
#   native.sh library DIR          builds the library for this platform, in the directory where JNA looks for it in a jar
#   native.sh library-hooks DIR    builds the library for phones with a function that panics, for tests only
#
# Needs cargo. PUSHURL_NATIVES=DIR adds libraries that this script built on other platforms: DIR contains
# linux-aarch64/libpushurl_uniffi.so and so on.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}

command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

main() {
    [ $# -eq 2 ] || usage
    mkdir -p "$2"
    local out
    out=$(cd "$2" && pwd)
    cd "$root"
    case $1 in
    kotlin) write_kotlin "$out" ;;
    library) put_library "$out" ;;
    library-hooks) put_library_with_hooks "$out" ;;
    *) usage ;;
    esac
}

usage() {
    sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}

# JNA's names of the platform that rustc builds for, and of its libraries.
platform() {
    case $(rustc -vV | sed -n 's/^host: //p') in
    x86_64-*-linux-*) echo linux-x86-64 libpushurl_uniffi.so ;;
    aarch64-*-linux-*) echo linux-aarch64 libpushurl_uniffi.so ;;
    x86_64-apple-darwin) echo darwin-x86-64 libpushurl_uniffi.dylib ;;
    aarch64-apple-darwin) echo darwin-aarch64 libpushurl_uniffi.dylib ;;
    x86_64-pc-windows-*) echo win32-x86-64 pushurl_uniffi.dll ;;
    *) echo "native.sh: unknown JNA name of this platform" >&2 && return 1 ;;
    esac
}

# The generator writes public top-level declarations. They become internal, since they are not part of the package's API, and so
# do the private ones that the package uses.
write_kotlin() {
    local file name names
    names=$(platform)
    read -r _ name <<<"$names"
    cargo build --quiet --release -p pushurl-uniffi
    cargo build --quiet -p pushurl-bindgen
    "$target/debug/pushurl-bindgen" generate "$target/release/$name" \
        --language kotlin --no-format --config "$here/uniffi.toml" --out-dir "$1.new"
    file=$1.new/pushurl/ffi/pushurl_uniffi.kt
    sed -i -E \
        -e 's/^@file:Suppress\(.*/@file:Suppress("ALL", "warnings")/' \
        -e 's/^(public )?((open |data |enum |sealed |inline )*(class|object|interface|fun) )/internal \2/' \
        -e 's/^( *@Throws\([A-Za-z:]*\) )fun /\1internal fun /' \
        -e 's/^private (inline fun <U, E: kotlin.Exception> uniffiRustCallWithError)/internal \1/' \
        -e 's/^private (fun<E: kotlin.Exception> uniffiCheckCallStatus)/internal \1/' \
        -e 's/^private (fun findLibraryName)/internal \1/' \
        -e 's/^    protected val handle: Long/    internal val handle: Long/' \
        "$file"
    # An unchanged file keeps its modification time, so that nothing is recompiled.
    mkdir -p "$1/pushurl/ffi"
    cmp -s "$file" "$1/pushurl/ffi/pushurl_uniffi.kt" || cp "$file" "$1/pushurl/ffi/pushurl_uniffi.kt"
    rm -r "$1.new"
}

put_library() {
    local folder name names
    names=$(platform)
    read -r folder name <<<"$names"
    cargo build --quiet --release -p pushurl-uniffi
    put "$target/release/$name" "$1/$folder"
    [ -z "${PUSHURL_NATIVES:-}" ] || cp -R "$PUSHURL_NATIVES/." "$1/"
}

put_library_with_hooks() {
    local name names
    names=$(platform)
    read -r _ name <<<"$names"
    cargo build --quiet --profile phone -p pushurl-uniffi --no-default-features --features test-hooks \
        --target-dir "$target/hooks"
    mkdir -p "$1"
    cp "$target/hooks/phone/$name" "$1/"
}

# Symbols are only for debuggers, and two thirds of the file.
put() {
    mkdir -p "$2"
    cp "$1" "$2/"
    case $1 in
    *.so) strip --strip-unneeded "$2/${1##*/}" ;;
    *.dylib) strip -x "$2/${1##*/}" ;;
    esac
}

main "$@"
