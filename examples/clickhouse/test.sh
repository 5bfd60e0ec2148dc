#!/usr/bin/env bash
# Runs the function in chDB. Needs Rust, python3, python3-venv and python3-pip. The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cargo build --quiet --package pushurl-cli
venv=target/clickhouse/venv
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --require-virtualenv chdb==4.4.0
exec "$venv/bin/python" examples/clickhouse/test.py "$PWD/target/debug/pushurl" "$PWD/tests/data"
