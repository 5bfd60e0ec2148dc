"""Many at once: packed as the façade lays it out in ``bindings/uniffi/src/many.rs``, and read when it is asked for."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from struct import Struct
from typing import Dict, Iterable, Iterator, List, Mapping, Optional, Tuple, Union, overload

from ._ffi import generated, text, utf8
from .enums import Field, Verdict
from .lang import Lang
from .reasons import Reason
from .refusals import Refusal, Refused, converted
from .reports import ROW, Report
from .spans import Span

__all__ = ["Reports", "SignedMany"]

_COUNT = Struct("<I")
_COUNTS = Struct("<II")
_REFUSED = Struct("<IIIIHBx")

_APPS, _EXPIRIES = 1, 2

_BIG = sys.byteorder == "big"


class Reports(Sequence[Report]):
    """The reports of many URLs, in their order. A report is made when it is asked for."""

    __slots__ = ("_data", "_texts")

    def __init__(self, texts: List[str], data: bytes) -> None:
        self._texts = texts
        self._data = data

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, index: int) -> Report: ...

    @overload
    def __getitem__(self, index: slice) -> List[Report]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Report, List[Report]]:
        if isinstance(index, slice):
            return [Report(self._texts[row], self._data, row) for row in range(*index.indices(len(self)))]
        row = range(len(self))[index]
        return Report(self._texts[row], self._data, row)

    @property
    def verdicts(self) -> List[Verdict]:
        """The verdict of each, without making its report."""
        return list(map(_VERDICTS.__getitem__, self._numbers()))

    def rejected(self) -> Iterator[Tuple[int, Report]]:
        """Those that are rejected, each with its place, without making the reports of the others."""
        for row, number in enumerate(self._numbers()):
            if number == Verdict.REJECTED:
                yield row, Report(self._texts[row], self._data, row)

    def _numbers(self) -> bytes:
        rows = len(self._texts)
        return self._data[_COUNTS.size : _COUNTS.size + ROW.size * rows : ROW.size]

    def __repr__(self) -> str:
        return f"<Reports of {len(self)}>"


_VERDICTS: Dict[int, Verdict] = {int(verdict): verdict for verdict in Verdict}


class SignedMany(Sequence[str]):
    """The URLs of many streams, in their order. Asking for one that is refused raises its :class:`Refusal`; :attr:`refusals` has
    them all."""

    __slots__ = ("_batch", "_count", "_lines", "_refusals", "_rows", "_text")

    def __init__(self, data: bytes, rows: Rows, batch: generated.Batch) -> None:
        count, refused = _COUNTS.unpack_from(data)
        ends = _COUNTS.size
        refusals = ends + 4 * count
        self._count: int = count
        self._refusals = data[refusals : refusals + _REFUSED.size * refused]
        # Not copied: it is long.
        self._text = memoryview(data)[refusals + _REFUSED.size * refused :]
        self._rows = rows
        self._batch = batch
        self._lines: Optional[List[str]] = None

    @property
    def urls(self) -> List[str]:
        """The URLs; an empty one where the row is refused."""
        if self._lines is None:
            # One decoding for all; every URL has its line feed, and the last has nothing behind it.
            self._lines = str(self._text, "utf-8").split("\n")
            self._lines.pop()
        return self._lines

    @property
    def refusals(self) -> Mapping[int, Refusal]:
        """What is wrong, by row; empty where all are signed."""
        found: Dict[int, List[Refused]] = {}
        for row, index, start, end, reason, field in _REFUSED.iter_unpack(self._refusals):
            refused = Refused(Field(field), index, Reason(reason), Span(start, end))
            found.setdefault(row, []).append(refused)
        return {row: self._refusal(row, refused) for row, refused in found.items()}

    def _refusal(self, row: int, refused: List[Refused]) -> Refusal:
        text = "\n".join(one.text(Lang.EN) for one in refused)
        return converted(Refusal(text, tuple(refused)), lambda one: self._rows.text_of(row, one, self._batch))

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> List[str]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[str, List[str]]:
        if isinstance(index, slice):
            return [self[row] for row in range(*index.indices(len(self)))]
        row = range(len(self))[index]
        url = self.urls[row]
        if not url:
            raise self.refusals[row]
        return url

    def __repr__(self) -> str:
        return f"<SignedMany of {len(self)}>"


class Rows:
    """What is to be signed."""

    __slots__ = ("apps", "expiries", "streams")

    def __init__(
        self,
        streams: Iterable[str],
        apps: Optional[Iterable[str]],
        expiries: Optional[List[int]],
    ) -> None:
        self.streams = _list(streams, "streams")
        self.apps = None if apps is None else _list(apps, "apps")
        self.expiries = expiries
        for column, what in ((self.apps, "apps"), (self.expiries, "expiries")):
            if column is not None and len(column) != len(self.streams):
                raise ValueError(f"there are {len(self.streams)} streams and {len(column)} {what}")

    def packed(self) -> bytes:
        """As *What to sign* is laid out."""
        columns = 0
        parts: List[bytes] = []
        app_bytes = b""
        if self.apps is not None:
            columns |= _APPS
            lengths, app_bytes = _column(self.apps, "an app")
            parts.append(lengths)
        lengths, stream_bytes = _column(self.streams, "a stream")
        parts.append(lengths)
        if self.expiries is not None:
            columns |= _EXPIRIES
            parts.append(_little(array("q", self.expiries)))
        return b"".join((_COUNTS.pack(len(self.streams), columns), *parts, app_bytes, stream_bytes))

    def text_of(self, row: int, refused: Refused, batch: generated.Batch) -> str:
        """The text that the place of a refusal is in."""
        texts = {
            Field.DOMAIN: batch.domain,
            Field.HOST: batch.host or "",
            Field.APP: batch.app if self.apps is None else self.apps[row],
            Field.STREAM: self.streams[row],
        }
        return texts.get(refused.field, "")


def packed_texts(texts: List[str]) -> bytes:
    """As *Texts* are laid out."""
    lengths, whole = _column(texts, "a URL")
    return b"".join((_COUNT.pack(len(texts)), lengths, whole))


def _list(texts: Iterable[str], what: str) -> List[str]:
    if isinstance(texts, str):
        raise TypeError(f"{what} must be many, not a str")
    return list(texts)


def _column(texts: List[str], what: str) -> Tuple[bytes, bytes]:
    """The lengths, and the texts one behind the other."""
    try:
        whole = "".join(texts)
    except TypeError:
        # Which one it is.
        whole = "".join(text(one, what) for one in texts)
    if whole.isascii():
        return _little(array("I", map(len, texts))), whole.encode()
    encoded = [utf8(one, what) for one in texts]
    return _little(array("I", map(len, encoded))), b"".join(encoded)


def _little(column: array[int]) -> bytes:
    if _BIG:
        column.byteswap()
    return column.tobytes()
