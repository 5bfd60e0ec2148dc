"""The causes of interruption that the service publishes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional

from . import tables
from ._ffi import call, generated, text
from .enums import CauseFault
from .errors import UnknownCause
from .lang import Lang
from .named_causes import NAMED, NamedCauses
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
class Cause(NamedCauses):
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

for _name, _number in NAMED.items():
    setattr(Cause, _name, Cause.of_number(_number))
