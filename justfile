# Shortcuts, each for one command.

# lists the recipes
default:
    @just --list

# builds the core and the command
build:
    cargo build -p pushurl -p pushurl-cli

# runs the core's tests
test:
    cargo test

# runs all test suites, or the named ones: `just suites clippy 'c valgrind'`
suites *names:
    tests/run {{names}}

# writes the files that are generated from spec/
generate:
    cargo run -q -p pushurl-generate

# rewrites the other generated files: the C header and the examples' output
bless:
    BLESS=1 cargo test -q -p pushurl-c --test header
    BLESS=1 cargo test -q --test examples

# formats and lints
lint:
    cargo fmt --all
    cargo clippy --workspace --all-targets --all-features -- -D warnings

# opens the manual
docs:
    cargo doc --open --no-deps

# times signing and checking, relative to the crates md5 and url
bench:
    cargo bench --bench ratios

# measures the libraries for phones
size:
    tools/size
