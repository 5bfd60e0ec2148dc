"""Builds the package with maturin, which needs the generator of UniFFI's on PATH: this builds it and puts it there.

The generator must be of the very version that the façade is built with, so it comes from this repository's lock file and not
from a package index. It is built once, in a minute or two, and nothing of it is shipped.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import maturin

from maturin import *  # noqa: F403  The hooks that need no generator.

ROOT = Path(__file__).resolve().parents[2]


def build_wheel(*args: Any, **kwargs: Any) -> str:
    with generator():
        return str(maturin.build_wheel(*args, **kwargs))


def build_editable(*args: Any, **kwargs: Any) -> str:
    with generator():
        return str(maturin.build_editable(*args, **kwargs))


class generator:
    """The generator on PATH, under the name that maturin calls."""

    def __enter__(self) -> None:
        self.path = os.environ.get("PATH", "")
        self.folder = tempfile.TemporaryDirectory()
        built = build_generator()
        (Path(self.folder.name) / f"uniffi-bindgen{built.suffix}").symlink_to(built)
        os.environ["PATH"] = self.folder.name + os.pathsep + self.path

    def __exit__(self, *_: object) -> None:
        os.environ["PATH"] = self.path
        self.folder.cleanup()


def build_generator() -> Path:
    """Where cargo put it, which cargo says itself."""
    command = ["cargo", "build", "--package", "pushurl-bindgen", "--message-format", "json-render-diagnostics"]
    lines = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout.splitlines()
    executables = [json.loads(line).get("executable") for line in lines]
    return Path(next(path for path in reversed(executables) if path))
