#!/usr/bin/env bash
# Builds what is published: the source distribution, and a wheel for this machine's processor and any Linux with glibc 2.17 or later
# (zig links against that version). Needs Rust, and in the Python on PATH: pip install 'maturin>=1.9,<2' ziglang.
#
#   bindings/python/wheels.sh FOLDER
set -euo pipefail
folder=$(realpath "${1?usage: wheels.sh FOLDER}")
cd "$(dirname "${BASH_SOURCE[0]}")"
maturin sdist --out "$folder"
maturin build --release --strip --zig --compatibility manylinux2014 --out "$folder"
