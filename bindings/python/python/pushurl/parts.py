"""Parts of texts."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._native import Span

__all__ = ["Part"]


class Part(str):
    """A part of a text that knows its place: a ``str`` with a :attr:`span`."""

    #: Where it is in the text.
    span: Span

    def __new__(cls, text: str, span: Span) -> Part:
        part = super().__new__(cls, text)
        part.span = span
        return part

    def __getnewargs__(self) -> tuple[str, Span]:  # type: ignore[override]
        return str(self), self.span
