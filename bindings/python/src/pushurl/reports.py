"""What a check found out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from struct import Struct
from typing import Optional, Tuple

from . import moments
from .causes import Cause
from .enums import KeyRole, Severity, Verdict
from .lang import Lang
from .reasons import Reason
from .spans import Places, Span
from .urls import PushUrl
from .worded import Evidence

__all__ = ["Finding", "Report"]

#: How the façade packs reports: bindings/uniffi/src/many.rs.
HEAD = Struct("<II")
ROW = Struct("<BBBxIqqq16sIIII")
FINDING = Struct("<IIHxx")


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or not as it should be, and the place in the text."""

    reason: Reason
    span: Span

    @property
    def cause(self) -> Cause:
        """The cause that the service gives for it, or would give if it does harm."""
        return self.reason.cause

    @property
    def severity(self) -> Severity:
        """Whether it keeps the push from getting through."""
        return self.reason.severity

    @property
    def is_failure(self) -> bool:
        """Whether it keeps the push from getting through."""
        return self.severity is Severity.FAILURE

    @property
    def evidence(self) -> Evidence:
        """How well the rule behind it is known."""
        return self.reason.evidence

    def detail(self, lang: Optional[Lang] = None) -> str:
        """What is wrong, in a sentence."""
        return self.reason.detail(lang)

    def remedy(self, lang: Optional[Lang] = None) -> str:
        """What to do about it, in a sentence."""
        return self.reason.remedy(lang)


class Report:
    """What a check found out about a URL: the verdict, all findings, and what was not judged.

    ``repr`` does not show the URL, which may hold a secret; :func:`mask` makes it fit to be shown.
    """

    __slots__ = ("_data", "_row", "text")

    #: The text that was judged.
    text: str

    def __init__(self, text: str, data: bytes, row: int) -> None:
        self.text = text
        self._data = data
        self._row = ROW.unpack_from(data, HEAD.size + ROW.size * row)

    @property
    def verdict(self) -> Verdict:
        """What comes of a push with this URL."""
        return Verdict(self._row[0])

    @property
    def cause(self) -> Optional[Cause]:
        """The cause of a rejection: of all failures the one with the lowest sub code."""
        number = self._row[3]
        return Cause.of_number(number) if number else None

    @property
    def matched_key(self) -> Optional[KeyRole]:
        """The key that the secret was made with."""
        number = self._row[1]
        return KeyRole(number) if number else None

    @property
    def expires(self) -> Optional[datetime]:
        """The moment that txTime states. Whether this or :attr:`expires_with_auth_delta` is the expiry is conflicting: the service
        documents both. Only a new connection is checked; a running push outlives its expiry (documented)."""
        return moments.datetime_of(self._row[4]) if self._row[2] else None

    @property
    def expires_with_auth_delta(self) -> Optional[datetime]:
        """The moment that txTime states plus the AuthDelta that the checker was given."""
        return moments.datetime_of(self._row[5]) if self._row[2] else None

    @property
    def time_left(self) -> Optional[timedelta]:
        """The time left until the URL expires, AuthDelta included, to the second; negative where it has expired."""
        return moments.timedelta_of(self._row[6]) if self._row[2] else None

    @property
    def not_judged(self) -> Tuple[Cause, ...]:
        """The causes that this check could not judge, for want of a key or because only the service knows; in the order of the
        table."""
        return _causes_of(self._row[7])

    @property
    def findings(self) -> Tuple[Finding, ...]:
        """Everything found, failures and warnings, in the order of their causes and then of their places."""
        first, end = self._row[8:10]
        if first == end:
            return ()
        (rows, _) = HEAD.unpack_from(self._data)
        start = HEAD.size + ROW.size * rows
        places = Places(self.text)
        found = self._data[start + FINDING.size * first : start + FINDING.size * end]
        return tuple(
            Finding(Reason(reason), places.span(start, end))
            for start, end, reason in FINDING.iter_unpack(found)
        )

    @property
    def inner(self) -> Optional[str]:
        """The push URL inside a text that wraps it, in quotes, a command line or the like, with its secrets masked."""
        offset, length = self._row[10:]
        if not length:
            return None
        rows, findings = HEAD.unpack_from(self._data)
        start = HEAD.size + ROW.size * rows + FINDING.size * findings + offset
        return self._data[start : start + length].decode()

    @property
    def url(self) -> PushUrl:
        """The parts of the URL."""
        return PushUrl.split(self.text)

    def __repr__(self) -> str:
        reasons = ", ".join(str(finding.reason) for finding in self.findings)
        cause = f" {self.cause}" if self.cause else ""
        return f"<Report {self.verdict}{cause}{': ' if reasons else ''}{reasons}>"


@lru_cache(maxsize=256)
def _causes_of(bits: bytes) -> Tuple[Cause, ...]:
    """A set of causes. Most reports have the same."""
    number = int.from_bytes(bits, "little")
    return tuple(cause for place, cause in enumerate(Cause.all()) if number >> place & 1)
