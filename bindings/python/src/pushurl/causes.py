"""The causes of interruption that the service publishes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Dict, List, Optional

from . import tables
from ._ffi import call, generated, text
from .enums import CauseFault
from .errors import UnknownCause
from .lang import Lang
from .worded import Actor, Retry

__all__ = ["Cause", "Erratum"]


@dataclass(frozen=True)
class Erratum:
    """An error in the service's published text."""

    #: The text as the service publishes it.
    published: str
    #: What is wrong with it, in the language that it stands in.
    note: str


@dataclass(frozen=True, order=True)
class Cause:
    """A cause of interruption: the service's pair ``errcode``/``sub_errcode``. Every value is a row of the service's table, and
    they compare in its order.

    >>> cause = Cause.parse("18-503")
    >>> cause == Cause(18, 503) == Cause.AUTH_FAILED
    True
    >>> cause.errmsg(Lang.EN)
    'Authentication failed.'
    >>> [str(found) for found in Cause.search("expired")]
    ['18/501']
    """

    errcode: int
    sub_errcode: int = 0

    UNKNOWN_REASON: ClassVar[Cause]
    CLIENT_STOPPED: ClassVar[Cause]
    NO_DATA: ClassVar[Cause]
    INTERNAL_100: ClassVar[Cause]
    INTERNAL_101: ClassVar[Cause]
    INTERNAL_102: ClassVar[Cause]
    INTERNAL_103: ClassVar[Cause]
    INTERNAL_104: ClassVar[Cause]
    NO_ACCOUNT: ClassVar[Cause]
    SERVICE_SUSPENDED: ClassVar[Cause]
    SERVICE_OVERDUE: ClassVar[Cause]
    SERVICE_FORCIBLY_SUSPENDED: ClassVar[Cause]
    HOST_IS_IP: ClassVar[Cause]
    DOMAIN_UNKNOWN: ClassVar[Cause]
    DOMAIN_INVALID: ClassVar[Cause]
    DOMAIN_DISABLED: ClassVar[Cause]
    APP_DISABLED: ClassVar[Cause]
    STREAM_DISABLED: ClassVar[Cause]
    CHANNEL_MISSING: ClassVar[Cause]
    CHANNEL_DISABLED: ClassVar[Cause]
    STREAM_NAME_INVALID: ClassVar[Cause]
    APP_NAME_INVALID: ClassVar[Cause]
    CLIENT_BLOCKED: ClassVar[Cause]
    CLIENT_NOT_ALLOWED: ClassVar[Cause]
    TXTIME_MISSING: ClassVar[Cause]
    URL_EXPIRED: ClassVar[Cause]
    TXSECRET_MISSING: ClassVar[Cause]
    AUTH_FAILED: ClassVar[Cause]
    TOO_MANY_PUSHES: ClassVar[Cause]
    TOO_MANY_OF_STREAM: ClassVar[Cause]
    PRIORITY_TOO_LOW: ClassVar[Cause]
    HOOK_REFUSED: ClassVar[Cause]
    STREAM_REPLACED: ClassVar[Cause]
    IDLE_STREAM_REPLACED: ClassVar[Cause]

    def __post_init__(self) -> None:
        row = tables.cause_row(self.errcode * 1000 + self.sub_errcode)
        if row is None or (row.errcode, row.sub_errcode) != (self.errcode, self.sub_errcode):
            raise UnknownCause("the service's table has no such cause", CauseFault.UNKNOWN)

    @property
    def _row(self) -> tables.CauseRow:
        row = tables.cause_row(self.number)
        assert row is not None
        return row

    @property
    def number(self) -> int:
        """Both numbers as one, ``errcode * 1000 + sub_errcode``: 18503."""
        return self.errcode * 1000 + self.sub_errcode

    @classmethod
    def of_number(cls, number: int) -> Cause:
        """The cause with this :attr:`number`. Raises :class:`UnknownCause`."""
        # The table's are made once: reports ask for them by the thousand.
        return _CAUSES.get(number) or cls(*divmod(number, 1000))

    @classmethod
    def parse(cls, written: str) -> Cause:
        """Reads ``18/503``, ``18 503``, ``18-503``, ``18:503``, ``3``, ``(3)``, and the stop reasons of the service's event list,
        which end in the number. Raises :class:`UnknownCause`."""
        return cls.of_number(call(generated.find_cause, text(written, "a cause")))

    @classmethod
    def search(cls, piece: str) -> List[Cause]:
        """The causes whose errmsg holds ``piece``, in any language and in the older English wording, without regard to the case of
        letters. An empty piece finds nothing."""
        found = call(generated.search_causes, text(piece, "a piece of a message"))
        return [cls.of_number(number) for number in found]

    @classmethod
    def all(cls) -> List[Cause]:
        """All causes, in the order of the table."""
        return list(_CAUSES.values())

    @property
    def actor(self) -> Actor:
        """Who must act (inferred from the message)."""
        return Actor(self._row.actor)

    @property
    def retry(self) -> Retry:
        """Whether to push again."""
        return Retry(self._row.retry)

    @property
    def older_errmsg(self) -> Optional[str]:
        """The message of the service's older table, in English, where that has such a row."""
        return self._row.older_errmsg

    def errmsg(self, lang: Optional[Lang] = None) -> str:
        """The service's message (documented). Where its published text is plainly wrong it is mended, and :meth:`erratum` says
        so."""
        return self._words(lang).errmsg

    def advice(self, lang: Optional[Lang] = None) -> str:
        """What to do, in our words."""
        return self._words(lang).advice

    def erratum(self, lang: Optional[Lang] = None) -> Optional[Erratum]:
        """What is wrong with the published text in this language."""
        erratum = self._words(lang).erratum
        return None if erratum is None else Erratum(erratum.published, erratum.note)

    def _words(self, lang: Optional[Lang]) -> generated.CauseWords:
        return tables.words(Lang.or_device(lang)).causes[self._row.place]

    def __str__(self) -> str:
        return f"{self.errcode}/{self.sub_errcode}"

    def __repr__(self) -> str:
        return f"Cause({self})"


_CAUSES: Dict[int, Cause] = {row.number: Cause(row.errcode, row.sub_errcode) for row in tables.causes()}

_NAMED = {
    "UNKNOWN_REASON": (0, 0),
    "CLIENT_STOPPED": (1, 0),
    "NO_DATA": (8, 0),
    "INTERNAL_100": (18, 100),
    "INTERNAL_101": (18, 101),
    "INTERNAL_102": (18, 102),
    "INTERNAL_103": (18, 103),
    "INTERNAL_104": (18, 104),
    "NO_ACCOUNT": (18, 200),
    "SERVICE_SUSPENDED": (18, 201),
    "SERVICE_OVERDUE": (18, 202),
    "SERVICE_FORCIBLY_SUSPENDED": (18, 203),
    "HOST_IS_IP": (18, 300),
    "DOMAIN_UNKNOWN": (18, 301),
    "DOMAIN_INVALID": (18, 302),
    "DOMAIN_DISABLED": (18, 303),
    "APP_DISABLED": (18, 304),
    "STREAM_DISABLED": (18, 305),
    "CHANNEL_MISSING": (18, 306),
    "CHANNEL_DISABLED": (18, 307),
    "STREAM_NAME_INVALID": (18, 308),
    "APP_NAME_INVALID": (18, 309),
    "CLIENT_BLOCKED": (18, 400),
    "CLIENT_NOT_ALLOWED": (18, 401),
    "TXTIME_MISSING": (18, 500),
    "URL_EXPIRED": (18, 501),
    "TXSECRET_MISSING": (18, 502),
    "AUTH_FAILED": (18, 503),
    "TOO_MANY_PUSHES": (18, 600),
    "TOO_MANY_OF_STREAM": (18, 601),
    "PRIORITY_TOO_LOW": (18, 602),
    "HOOK_REFUSED": (19, 0),
    "STREAM_REPLACED": (21, 102),
    "IDLE_STREAM_REPLACED": (21, 103),
}
for _name, _pair in _NAMED.items():
    setattr(Cause, _name, Cause.of_number(_pair[0] * 1000 + _pair[1]))
