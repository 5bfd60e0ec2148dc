"""Builds the package with maturin, which needs the generator of UniFFI's on PATH: this builds it and puts it there.

The generator must be of the very version that the façade is built with, so it comes from this repository's lock file and not
from a package index. It is built once, in a minute or two, and no wheel has anything of it. A source distribution has all that git
knows of: maturin's own would lack the generator.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any, Optional

import maturin

from maturin import *  # noqa: F403  The hooks that need no generator.

ROOT = Path(__file__).resolve().parents[2]


def build_wheel(*args: Any, **kwargs: Any) -> str:
    with generator():
        return str(maturin.build_wheel(*args, **kwargs))


def build_editable(*args: Any, **kwargs: Any) -> str:
    with generator():
        return str(maturin.build_editable(*args, **kwargs))


def build_sdist(sdist_directory: str, config_settings: Optional[object] = None) -> str:
    """The whole project, with this package's pyproject.toml in its root."""
    with tempfile.TemporaryDirectory() as folder:
        info = maturin.prepare_metadata_for_build_wheel(folder, config_settings)
        metadata = (Path(folder) / info / "METADATA").read_bytes()
    name = info[: -len(".dist-info")]
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    written = {"PKG-INFO": metadata, "pyproject.toml": pyproject_of_the_root().encode()}
    with tarfile.open(Path(sdist_directory) / f"{name}.tar.gz", "w:gz", dereference=True) as archive:
        for file in filter(None, listed.decode().split("\0")):
            archive.add(ROOT / file, f"{name}/{file}")
        for file, text in written.items():
            entry = tarfile.TarInfo(f"{name}/{file}")
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text))
    return f"{name}.tar.gz"


def pyproject_of_the_root() -> str:
    """The paths in it as they are from there."""
    text = (Path(__file__).parent / "pyproject.toml").read_text(encoding="utf-8")
    for here, there in (
        ('backend-path = ["."]', 'backend-path = ["bindings/python"]'),
        ('readme = "README.md"', 'readme = "bindings/python/README.md"'),
        ('manifest-path = "../uniffi/', 'manifest-path = "bindings/uniffi/'),
        ('python-source = "src"', 'python-source = "bindings/python/src"'),
    ):
        before, line, behind = text.partition(here)
        if not line:
            raise ValueError(f"pyproject.toml does not say {here}")
        text = before + there + behind
    return text


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
