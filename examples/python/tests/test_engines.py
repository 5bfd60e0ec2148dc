"""Every engine finds what the command finds, and Spark writes the key down nowhere."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import pytest

EXAMPLES = Path(__file__).parents[1]
KEY = "e12c46f2612d5106e2034781ab261ca3"
ROWS = 20_000

Totals = Dict[Tuple[Optional[str], ...], int]


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
    """By the command, line by line."""
    arguments = ["check", "--from", pushes.with_suffix(".jsonl"), "--json", "--key-file", pushes.with_suffix(".key")]
    done = subprocess.run([os.environ["PUSHURL_COMMAND"], *arguments], capture_output=True, encoding="utf-8", check=False)
    totals: Totals = Counter()
    for line in done.stdout.splitlines():
        answer = json.loads(line)
        reasons = [finding["reason"] for finding in answer["findings"]]
        failures = [finding["reason"] for finding in answer["findings"] if finding["severity"] == "failure"]
        reason = ([*failures, *reasons] or [None])[0]
        numbers = (answer["errcode"], answer["sub_errcode"])
        totals[(answer["verdict"], *(None if number is None else str(number) for number in numbers), reason)] += 1
    assert sum(totals.values()) == ROWS
    assert len(totals) > 50
    return totals


def read(text: str) -> Totals:
    rows = list(csv.reader(io.StringIO(text)))[1:]
    return {tuple(value or None for value in row[:4]): int(row[4]) for row in rows}


@pytest.mark.parametrize("engine", ["datafusion", "duckdb", "pandas", "polars", "spark"])
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
    assert b"mapInArrow" in (folder / "plans.txt").read_bytes().replace(b"MapInArrow", b"mapInArrow")
    for path, content in files:
        assert KEY.encode() not in content, path
    assert KEY not in done.stdout + done.stderr
