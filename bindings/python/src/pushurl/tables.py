"""The tables, read from the library once: looking a cause or a reason up costs no call."""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, List, NamedTuple, Optional

from ._ffi import call, generated

__all__ = ["cause_row", "cause_words", "causes", "reason_row", "words"]


class CauseRow(NamedTuple):
    """A row of the service's table."""

    place: int
    number: int
    errcode: int
    sub_errcode: int
    actor: int
    retry: int
    older_errmsg: Optional[str]


class ReasonRow(NamedTuple):
    """What is known of a reason."""

    place: int
    number: int
    name: str
    cause: int
    severity: int
    evidence: int


@lru_cache(maxsize=None)
def _tables() -> generated.Tables:
    return call(generated.tables)


@lru_cache(maxsize=None)
def causes() -> List[CauseRow]:
    """The service's table, in its order."""
    return [
        CauseRow(
            place,
            row.number,
            row.number // 1000,
            row.number % 1000,
            row.actor.value,
            row.retry.value,
            row.older_errmsg,
        )
        for place, row in enumerate(_tables().causes)
    ]


@lru_cache(maxsize=None)
def _causes() -> Dict[int, CauseRow]:
    return {row.number: row for row in causes()}


def cause_row(number: int) -> Optional[CauseRow]:
    """The row with this number, ``errcode * 1000 + sub_errcode``."""
    return _causes().get(number)


@lru_cache(maxsize=None)
def reasons() -> Dict[int, ReasonRow]:
    """The reasons by number."""
    return {
        row.number: ReasonRow(
            place,
            row.number,
            row.name,
            row.cause,
            row.severity.value,
            row.evidence.value,
        )
        for place, row in enumerate(_tables().reasons)
    }


def reason_row(number: int) -> ReasonRow:
    """The row with this number."""
    return reasons()[number]


@lru_cache(maxsize=None)
def names() -> Dict[str, Dict[int, str]]:
    """The names of the enums by kind and number, as the library has them."""
    found: Dict[str, Dict[int, str]] = {}
    for row in _tables().names:
        found.setdefault(row.kind, {})[row.number] = row.name
    return found


@lru_cache(maxsize=None)
def policy_warnings() -> Dict[int, str]:
    """What a policy is warned of, in English."""
    return dict(enumerate(_tables().policy_warnings, 1))


@lru_cache(maxsize=None)
def words(lang: int) -> generated.Words:
    """The words of a language."""
    return call(generated.words, generated.Lang(lang))
