"""The callbacks of ``tests/data/callbacks.json``."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Dict, List

import pytest
from conftest import data, moment

from pushurl import Key, verify_callback

ROWS: List[Dict[str, Any]] = data("callbacks.json")["callbacks"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))
def test_callbacks_are_verified(row: Dict[str, Any]) -> None:
    tolerance = timedelta(seconds=row["tolerance"])
    verdict = verify_callback(Key(row["key"]), row["t"], row["sign"], moment(row["now"]), tolerance)
    assert str(verdict) == row["verdict"]


def test_a_callback_needs_a_key_and_a_tolerance() -> None:
    assert len(ROWS) == 19
    with pytest.raises(TypeError, match="a Key is needed"):
        verify_callback(None, "1", "")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="tolerance is negative"):
        verify_callback(Key("k"), "1", "", tolerance=timedelta(seconds=-1))
