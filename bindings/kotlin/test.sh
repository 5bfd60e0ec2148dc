#!/usr/bin/env bash
# Builds the jar and runs all tests of the package. Needs cargo, JDK 17 or later, Maven and strip (of binutils).
#
#   test.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

mvn --batch-mode --no-transfer-progress verify
