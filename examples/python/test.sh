#!/usr/bin/env bash
# Runs the examples in each engine, and compares their totals with the command's. Needs Rust, python3, python3-venv, python3-pip
# and a JDK (17 or later). The last line is pytest's.
#
#   examples/python/test.sh [ARGUMENTS OF PYTEST]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
folder=$PWD/target/engines
[ -x "$folder/venv/bin/pip" ] || python3 -m venv "$folder/venv"
PATH=$folder/venv/bin:$PATH
export PIP_DISABLE_PIP_VERSION_CHECK=1
pip install --quiet --require-virtualenv --requirement examples/python/requirements.txt

rm -rf "$folder/dist"
pip wheel --quiet --no-deps --no-build-isolation --wheel-dir "$folder/dist" \
    --config-settings build-args='--profile dev' bindings/python
pip install --quiet --no-deps --force-reinstall "$folder"/dist/pushurl-*.whl
cargo build --quiet --package pushurl-cli
export PUSHURL_COMMAND=$PWD/target/debug/pushurl

exec pytest examples/python/tests -p no:cacheprovider "$@"
