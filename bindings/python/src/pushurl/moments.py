"""Moments and lengths of time. They cross as whole seconds; parts of a second are cut off downwards, as the service's own times
have none."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Optional

__all__ = ["datetime_of", "seconds", "timedelta_of", "unix"]

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_SECOND = timedelta(seconds=1)
_FIRST = (datetime.min.replace(tzinfo=timezone.utc) - _EPOCH) // _SECOND
_LAST = (datetime.max.replace(tzinfo=timezone.utc) - _EPOCH) // _SECOND
_I64 = 2**63 - 1
_U64 = 2**64 - 1
_LONGEST = timedelta.max // _SECOND


def unix(moment: datetime, what: str) -> int:
    """Unix seconds. A moment without a time zone is refused: whose clock it is on can only be guessed."""
    if not isinstance(moment, datetime):
        raise TypeError(f"{what} must be a datetime, not {type(moment).__name__}")
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError(
            f"{what} has no time zone: name it, as datetime.now(timezone.utc) does"
        )
    # In whole numbers: a float has no room for the microseconds of far years.
    return (moment - _EPOCH) // _SECOND


def unix_or_now(moment: Optional[datetime], what: str) -> int:
    """Unix seconds; the clock's where there is no moment."""
    return unix(datetime.now(timezone.utc) if moment is None else moment, what)


def datetime_of(seconds: int) -> datetime:
    """The moment, in UTC; the nearest that a ``datetime`` can be (years 1 to 9999)."""
    return _EPOCH + timedelta(seconds=min(max(seconds, _FIRST), _LAST))


def timedelta_of(seconds: int) -> timedelta:
    """The length of time; the nearest that a ``timedelta`` can be."""
    return timedelta(seconds=min(max(seconds, -_LONGEST), _LONGEST))


def seconds(length: timedelta, what: str) -> int:
    """Whole seconds, not negative."""
    if not isinstance(length, timedelta):
        raise TypeError(f"{what} must be a timedelta, not {type(length).__name__}")
    if length < timedelta(0):
        raise ValueError(f"{what} is negative")
    return length // _SECOND


def whole_seconds(length: timedelta, what: str) -> int:
    """Whole seconds of either sign."""
    if not isinstance(length, timedelta):
        raise TypeError(f"{what} must be a timedelta, not {type(length).__name__}")
    return length // _SECOND


def within_i64(number: int) -> int:
    """The nearest number of 64 bits."""
    return min(max(number, -_I64 - 1), _I64)
