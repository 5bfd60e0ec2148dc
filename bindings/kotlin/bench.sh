#!/usr/bin/env bash
# Compares the package with java.net.URI and MessageDigest, in one run on one thread. The best of 40 turns counts.
#
#   bench.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

mvn --batch-mode --quiet test-compile
mvn --batch-mode --quiet dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
java -cp "target/classes:target/test-classes:$(cat target/classpath)" pushurl.bench.BenchKt
