"""Where something stands in a text."""

from __future__ import annotations

from dataclasses import dataclass

from ._ffi import utf8

__all__ = ["Span"]


@dataclass(frozen=True, order=True)
class Span:
    """A range of a ``str``: ``start`` is the first character, ``end`` the one behind the last, counted as Python counts them.
    Empty where something is missing, at the place where it would belong.

    >>> url = "rtmp://203.0.113.9/live/cam1"
    >>> Span(7, 18).cut(url)
    '203.0.113.9'
    """

    start: int
    end: int

    def cut(self, text: str) -> str:
        """What stands there."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start


class Places:
    """From places in the UTF-8 of a text, which the library counts, to places in the ``str``."""

    __slots__ = ("_bytes",)

    def __init__(self, text: str) -> None:
        # In ASCII they are the same.
        self._bytes = None if text.isascii() else utf8(text, "a text")

    def span(self, start: int, end: int) -> Span:
        if self._bytes is None:
            return Span(start, end)
        return Span(self._characters(start), self._characters(end))

    def _characters(self, place: int) -> int:
        return len((self._bytes or b"")[:place].decode())
