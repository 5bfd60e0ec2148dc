#!/usr/bin/env bash
# Runs the examples in each engine, and compares their totals with the command's. Needs Rust, python3, python3-venv, python3-pip
# and a JDK (17 or later).
#
#   examples/python/test.sh [ARGUMENTS OF PYTEST]   20,000 rows, and Spark with executors of its own, of which one is killed
#   examples/python/test.sh engines [ROWS]          times each engine over 2,000,000 rows
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
folder=$PWD/target/engines
[ -x "$folder/venv/bin/pip" ] || python3 -m venv "$folder/venv"
PATH=$folder/venv/bin:$PATH
export PIP_DISABLE_PIP_VERSION_CHECK=1
pip install --quiet --require-virtualenv --requirement examples/python/requirements.txt

profile=dev
[ "${1-}" != engines ] || profile=release
rm -rf "$folder/dist"
pip wheel --quiet --no-deps --no-build-isolation --wheel-dir "$folder/dist" \
    --config-settings build-args="--profile $profile" bindings/python
pip install --quiet --no-deps --force-reinstall "$folder"/dist/pushurl-*.whl
cargo build --quiet --profile "$profile" --package pushurl-cli
export PUSHURL_COMMAND=$PWD/target/${profile/dev/debug}/pushurl

[ "${1-}" != engines ] || exec python examples/python/tests/engines.py "${2-2000000}"
exec pytest examples/python/tests -p no:cacheprovider "$@"
