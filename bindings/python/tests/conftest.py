"""What several of the tests need."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Dict

import pytest

ROOT = Path(__file__).resolve().parents[3]


def data(file: str) -> Any:
    """One of the data files that all languages share."""
    return json.loads((ROOT / "tests/data" / file).read_text(encoding="utf-8"))


def moment(unix: int) -> datetime:
    return datetime.fromtimestamp(unix, timezone.utc)


KEY = "e12c46f2612d5106e2034781ab261ca3"

#: A URL signed with KEY, and a moment an hour before it expires.
URL = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099"
EXPIRES = moment(1_546_064_025)
NOW = moment(1_546_060_425)


@pytest.fixture(scope="session")
def enums() -> Dict[str, Any]:
    return dict(data("enums.json"))
