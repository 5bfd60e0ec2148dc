#!/usr/bin/env bash
# Runs the jobs in Spark, with two executors, and in Flink, with a JobManager and a TaskManager, and compares their totals with the
# command's. Needs Rust, JDK 17, Maven, binutils and python3. Maven's line "Tests run" and the last line count.
#
#   examples/jvm/test.sh [OPTIONS OF MAVEN]      for example -Dspark.version=4.0.4
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
target=${CARGO_TARGET_DIR:-$PWD/target}

cargo build --quiet --package pushurl-cli
# Without the package's own tests.
mvn --batch-mode --quiet --file bindings/kotlin -Dmaven.test.skip=true -Dmaven.antrun.skip=true install
rm -rf examples/jvm/{spark,flink}/target/engine
mvn --batch-mode --no-transfer-progress --file examples/jvm "$@" package
# Maven ends with an escape sequence, but no line break.
echo
exec python3 examples/jvm/test.py "$target/debug/pushurl" "$PWD/tests/data"
