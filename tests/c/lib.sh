# Shared by the runs of the C and C++ tests: builds the variants of the library, and runs and counts cases. Source it from any
# directory; `root` is the project's directory.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target_dir=${CARGO_TARGET_DIR:-$root/target}
mkdir -p "$target_dir"
target_dir=$(cd "$target_dir" && pwd)
# Builds are kept, so that the next run is incremental.
work=$target_dir/c-tests
# The installed library, built as users build it.
prefix=$work/prefix
host=$(rustc -vV | sed -n 's/^host: //p')
mkdir -p "$work/gen"

warnings=(-Wall -Wextra -Wpedantic -Werror)
# The libraries that Rust's standard library needs for static linking.
native_libs=(-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc)

# --- The library ------------------------------------------------------------------------------------------------------

# The installed package, static and shared, in $prefix.
build_package() {
    rm -rf "$prefix"
    cmake -S "$root/bindings/c" -B "$work/cmake" -DPUSHURL_CARGO_TARGET_DIR="$work/cargo" -DPUSHURL_CARGO_ARGS=--locked \
        -DCMAKE_INSTALL_LIBDIR=lib &&
        cmake --build "$work/cmake" &&
        cmake --install "$work/cmake" --prefix "$prefix"
}

# The same with the feature arrow, in $prefix-arrow.
build_package_with_arrow() {
    rm -rf "$prefix-arrow"
    cmake -S "$root/bindings/c" -B "$work/cmake-arrow" -DPUSHURL_ARROW=ON -DPUSHURL_CARGO_TARGET_DIR="$work/cargo-arrow" \
        -DPUSHURL_CARGO_ARGS=--locked -DCMAKE_INSTALL_LIBDIR=lib &&
        cmake --build "$work/cmake-arrow" &&
        cmake --install "$work/cmake-arrow" --prefix "$prefix-arrow"
}

# $work/libpushurl-hooks.a: with the call that panics, with the feature arrow, and with Rust's overflow checks.
build_with_hooks() {
    cargo build --locked --manifest-path "$root/Cargo.toml" --package pushurl-c --features arrow,test-hooks --target-dir "$target_dir" &&
        cp "$target_dir/debug/libpushurl.a" "$work/libpushurl-hooks.a"
}

# instrumented NAME RUSTFLAGS…: $work/libpushurl-NAME.a, with instrumented Rust code, except for the standard library. The flags are
# unstable; RUSTC_BOOTSTRAP lets a stable compiler accept them.
instrumented() {
    local name=$1
    shift
    RUSTC_BOOTSTRAP=1 RUSTFLAGS="$*" CARGO_PROFILE_DEV_OPT_LEVEL=1 CARGO_PROFILE_DEV_DEBUG=line-tables-only \
        cargo rustc --locked --manifest-path "$root/Cargo.toml" --package pushurl-c --features arrow,test-hooks --crate-type staticlib \
        --target "$host" --target-dir "$work/$name" &&
        cp "$work/$name/$host/debug/libpushurl.a" "$work/libpushurl-$name.a"
}

# AddressSanitizer, and the counters that guide a fuzzer.
build_for_asan() {
    local flags=(-Zsanitizer=address -Cpasses=sancov-module) option
    for option in level=3 inline-8bit-counters pc-table trace-compares; do
        flags+=("-Cllvm-args=-sanitizer-coverage-$option")
    done
    instrumented asan "${flags[@]}"
}

build_for_tsan() {
    local flags=(-Zsanitizer=thread)
    # Newer compilers need a flag to accept a standard library without instrumentation.
    RUSTC_BOOTSTRAP=1 rustc "${flags[@]}" --crate-type lib --emit metadata -o "$work/probe" - </dev/null 2>/dev/null ||
        flags+=(-Cunsafe-allow-abi-mismatch=sanitizer)
    instrumented tsan "${flags[@]}"
}

# --- Running and counting ---------------------------------------------------------------------------------------------

passed=0
failed=0
# Deleted when the run ends.
scratch=$(mktemp -d)
log=$scratch/log
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# try NAME COMMAND…: runs a command. If its last line is "N passed, N failed", it counts these tests, otherwise one. Prints the output
# if anything failed.
try() {
    local name=$1 began=$SECONDS status=0 good=1 bad=0
    shift
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [[ $(tail -n 1 "$log") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        good=${BASH_REMATCH[1]}
        bad=${BASH_REMATCH[2]}
    elif [ "$status" -ne 0 ]; then
        good=0
    fi
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
        bad=1
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
    printf '%-40s %4d passed %4d failed %4d s\n' "$name" "$good" "$bad" $((SECONDS - began))
    if [ "$bad" -ne 0 ]; then
        printf -- '--- %s, exit status %d: %s\n' "$name" "$status" "$*"
        cat "$log"
        printf -- '--- end of %s\n' "$name"
        return 1
    fi
}

# needs NAME COMMAND…: like try, for prerequisites of the next cases. It only counts as a failure, which ends the run.
needs() {
    local status=0
    "${@:2}" >"$log" 2>&1 </dev/null || status=$?
    [ "$status" -eq 0 ] && return
    failed=$((failed + 1))
    printf -- '--- %s, exit status %d: %s\n' "$1" "$status" "${*:2}"
    cat "$log"
    sum_up
    exit 1
}

# Prints the last line, which tests/run reads.
sum_up() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}
