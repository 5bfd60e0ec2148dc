#!/usr/bin/env bash
# Builds the jar and runs every test of the package; the last lines are Maven's own. Needs cargo, a JDK of 17 or later, Maven and
# strip (of binutils).
#
#   test.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

mvn --batch-mode --no-transfer-progress verify
