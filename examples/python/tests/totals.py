"""How often each verdict, code and reason occurs."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from collections import Counter
from pathlib import Path
from typing import Dict, Optional, Tuple

Totals = Dict[Tuple[Optional[str], ...], int]


def command(pushes: Path, *options: str) -> list[str]:
    """The command that checks the same pushes."""
    files = ["--from", str(pushes.with_suffix(".jsonl")), "--key-file", str(pushes.with_suffix(".key"))]
    return [os.environ["PUSHURL_COMMAND"], "check", *files, *options]


def of_command(pushes: Path) -> Totals:
    """Of the command's JSON, line by line."""
    totals: Totals = Counter()
    with subprocess.Popen(command(pushes, "--json"), stdout=subprocess.PIPE, encoding="utf-8") as process:
        for line in process.stdout or ():
            answer = json.loads(line)
            reasons = [finding["reason"] for finding in answer["findings"]]
            failures = [finding["reason"] for finding in answer["findings"] if finding["severity"] == "failure"]
            reason = ([*failures, *reasons] or [None])[0]
            numbers = (answer["errcode"], answer["sub_errcode"])
            totals[(answer["verdict"], *(None if number is None else str(number) for number in numbers), reason)] += 1
    return totals


def read(text: str) -> Totals:
    """Of the CSV that the examples print."""
    rows = list(csv.reader(io.StringIO(text)))[1:]
    return {tuple(value or None for value in row[:4]): int(row[4]) for row in rows}
