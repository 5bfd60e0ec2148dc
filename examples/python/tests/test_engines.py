"""Every engine finds what the command finds, and Spark writes the key down nowhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, List, Tuple

import pytest
from totals import Totals, of_command, read

EXAMPLES = Path(__file__).parents[1]
KEY = "e12c46f2612d5106e2034781ab261ca3"
ROWS = 20_000


def run(*command: object, **options: Any) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(list(map(str, command)), capture_output=True, encoding="utf-8", check=False, **options)
    assert done.returncode == 0, done.stderr[-4000:]
    return done


@pytest.fixture(scope="session")
def pushes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pushes") / "pushes.parquet"
    run(sys.executable, EXAMPLES / "pushes.py", path, ROWS)
    return path


@pytest.fixture(scope="session")
def expected(pushes: Path) -> Totals:
    totals = of_command(pushes)
    assert sum(totals.values()) == ROWS
    assert len(totals) > 50
    return totals


@pytest.mark.parametrize("engine", ["arrow", "datafusion", "duckdb", "pandas", "polars", "spark"])
def test_totals_are_those_of_the_command(engine: str, pushes: Path, expected: Totals) -> None:
    done = run(sys.executable, EXAMPLES / f"{engine}_totals.py", pushes, pushes.with_suffix(".key"))
    assert read(done.stdout) == expected


def contents(folder: Path) -> List[Tuple[Path, bytes]]:
    return [(path, path.read_bytes()) for path in folder.rglob("*") if path.is_file()]


def test_an_executor_dies_and_no_key_is_written_down(pushes: Path, expected: Totals, tmp_path: Path) -> None:
    folder = tmp_path / "spark"
    done = run(sys.executable, EXAMPLES / "tests/spark_cluster.py", pushes, pushes.with_suffix(".key"), folder)
    answer = json.loads(done.stdout)
    totals = {tuple(None if value is None else str(value) for value in row[:4]): row[4] for row in answer["totals"]}
    assert totals == expected
    assert answer["killed"] == 1
    assert answer["columns"][:4] == ["ts", "client", "url", "css_verdict"]
    (good, refused) = answer["signed"]
    assert good[1].startswith("rtmp://push.example.com/live/cam1?txSecret=") and good[2] is None
    assert refused == ["my cam", None, ["stream_illegal_character"]]

    files = contents(folder)
    names = {path.relative_to(folder).parts[0] for path, _ in files}
    assert {"events", "kept", "pages.html", "plans.txt", "work"} <= names
    events = b"".join(content for path, content in files if "events" in path.parts)
    assert b"SparkListenerExecutorRemoved" in events
    assert b"MapInArrow" in (folder / "plans.txt").read_bytes()
    for path, content in files:
        assert KEY.encode() not in content, path
    assert KEY not in done.stdout + done.stderr
