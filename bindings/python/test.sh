#!/usr/bin/env bash
# Builds the source distribution, the wheel from that, and tests what it installs, from a clean clone: needs Rust, python3, python3-venv and python3-pip.
#
#   bindings/python/test.sh [ARGUMENTS OF PYTEST]
#
# All that it makes is in cargo's target folder. The last line is pytest's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
target=$(cargo metadata --format-version 1 --no-deps | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
folder=$target/python
venv=$folder/venv

# The environment is kept; the wheel is built anew each time, which takes seconds once its dependencies are built.
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
PATH=$venv/bin:$PATH
export PIP_DISABLE_PIP_VERSION_CHECK=1
pip install --quiet --require-virtualenv --requirement tests/requirements.txt

# The source distribution has all that it is built from, and so the wheel is built from that alone.
rm -rf "$folder/dist"
maturin sdist --out "$folder/dist" 2>&1 | tail -1
# Without the times of its files, which are those of no change: cargo would not see one.
tar -xmzf "$folder"/dist/pushurl-*.tar.gz -C "$folder/dist"
# With the function that panics, which no wheel that is shipped has.
CARGO_TARGET_DIR=$folder/cargo pip wheel --quiet --no-deps --no-build-isolation --wheel-dir "$folder/dist" \
    --config-settings build-args='--profile dev --features test-hooks' "$folder"/dist/pushurl-*/
pip install --quiet --no-deps --force-reinstall "$folder"/dist/pushurl-*.whl

exec pytest tests -p no:cacheprovider "$@"
