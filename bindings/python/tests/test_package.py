"""The package itself: its examples, its types, and the Python that it needs."""

from __future__ import annotations

import ast
import doctest
import importlib
import importlib.metadata
import json
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import List

import pytest
from conftest import ROOT

import pushurl

HERE = ROOT / "bindings/python"
EXAMPLES = sorted((HERE / "examples").glob("*.py"))
MODULES = sorted(
    f"pushurl.{module.name}" for module in pkgutil.iter_modules(pushurl.__path__) if not module.name.startswith("_")
)


def run(*command: str, cwd: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    """Where the sources are not on the path: what is tested is what is installed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LANG", "LC_", "PYTHON"))}
    environment["PYTHONUTF8"] = "1"
    return subprocess.run(
        [sys.executable, *command], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_what_is_installed_is_tested() -> None:
    assert "site-packages" in pushurl.__path__[0]


def test_the_licenses_are_installed() -> None:
    files = importlib.metadata.files("pushurl") or []
    for name in ("LICENSE-MIT", "LICENSE-APACHE", "LICENSE-UNICODE"):
        (installed,) = [file for file in files if file.name == name]
        assert installed.read_text(encoding="utf-8") == (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_prints_what_the_core_s_prints(example: Path, tmp_path: Path) -> None:
    done = run(str(example), cwd=tmp_path)
    assert (done.stderr, done.returncode) == ("", 0)
    expected = ROOT / "tests/data/examples" / f"{example.stem}.txt"
    assert done.stdout == expected.read_text(encoding="utf-8")


def test_every_example_of_the_core_s_is_here() -> None:
    expected = sorted(path.stem for path in (ROOT / "tests/data/examples").glob("*.txt"))
    assert [path.stem for path in EXAMPLES] == expected == ["check_before_push", "explain", "mint_and_check"]


@pytest.mark.parametrize("name", ["pushurl", "pushurl._native", *MODULES])
def test_the_examples_in_the_documentation_run(name: str) -> None:
    tests = doctest.DocTestFinder(exclude_empty=True).find(importlib.import_module(name), extraglobs=vars(pushurl))
    runner = doctest.DocTestRunner()
    for test in tests:
        runner.run(test)
    assert runner.failures == 0


def test_there_are_examples_in_the_documentation() -> None:
    modules: List[ModuleType] = [importlib.import_module(name) for name in ("pushurl", "pushurl._native", *MODULES)]
    finder = doctest.DocTestFinder(exclude_empty=True)
    examples = [test.name for module in modules for test in finder.find(module) if test.examples]
    for name in ("pushurl", "Signer", "Signer.sign_many", "Checker", "Checker.check_many", "PolicyBuilder", "Cause", "mask"):
        assert any(example == name or example.endswith(f".{name}") for example in examples), name


def test_the_readme_s_examples_run() -> None:
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert len(blocks) >= 3
    # One behind the other, as they are read.
    done = run("-c", "\n".join(blocks))
    assert (done.stderr, done.returncode) == ("", 0)
    shown = re.findall(r"```text\n(.*?)```", readme, re.DOTALL)
    assert done.stdout == "".join(shown)


def test_types_are_strict(tmp_path: Path) -> None:
    configuration = ["--config-file", str(HERE / "pyproject.toml"), "--cache-dir", str(tmp_path)]
    paths = [str(HERE / folder) for folder in ("examples", "tests", "bench")]
    done = run("-m", "mypy", *configuration, *paths, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    done = run("-m", "mypy", *configuration, "--package", "pushurl", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_the_stubs_are_what_is_there() -> None:
    files = {"--allowlist": "tests/stubtest.txt", "--mypy-config-file": "pyproject.toml"}
    options = [option for name, file in files.items() for option in (name, str(HERE / file))]
    done = run("-m", "mypy.stubtest", "pushurl._native", *options)
    assert done.returncode == 0, done.stdout


def test_pyright_accepts_the_types(tmp_path: Path) -> None:
    for folder in ("examples", "bench"):
        shutil.copytree(HERE / folder, tmp_path / folder)
    settings = {"typeCheckingMode": "strict", "include": ["examples", "bench"]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")

    def pyright() -> "subprocess.CompletedProcess[str]":
        return run("-m", "pyright", "--pythonpath", sys.executable, "--project", str(tmp_path), cwd=tmp_path)

    done = pyright()
    assert done.returncode == 0, done.stdout
    (tmp_path / "examples/wrong.py").write_text("import pushurl\n\npushurl.Checker().check(5)\n", encoding="utf-8")
    assert 'is not assignable to "str" (reportArgumentType)' in pyright().stdout


def test_a_wrong_type_is_found(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import pushurl\n\npushurl.Checker().check(5)\nx: int = pushurl.Checker().check('').cause\n")
    done = run("-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(wrong), cwd=tmp_path)
    assert 'incompatible type "int"; expected "str"' in done.stdout
    assert 'expression has type "Cause | None", variable has type "int"' in done.stdout


def test_it_is_the_python_that_is_promised() -> None:
    files = sorted((HERE / "python/pushurl").glob("*.py")) + EXAMPLES
    assert len(files) > 10
    for file in files:
        source = file.read_text(encoding="utf-8")
        tree = ast.parse(source, str(file), feature_version=(3, 9))
        # `X | Y` is a type from 3.10 on, but where annotations are not evaluated.
        assert "from __future__ import annotations" in source or not re.search(r"\w \| \w", source), file
        assert ast.get_docstring(tree), file


def test_all_that_is_public_is_documented() -> None:
    for name in pushurl.__all__:
        thing = getattr(pushurl, name)
        assert thing.__doc__, name
        for member, value in vars(thing).items() if isinstance(thing, type) else ():
            if callable(value) and not member.startswith("_") and not isinstance(value, type):
                assert value.__doc__, f"{name}.{member}"
