"""Hiding the secrets of push URLs in any text."""

from __future__ import annotations

from ._ffi import call, generated
from ._ffi import text as as_text

__all__ = ["mask", "mask_aligned"]


def mask(text: str) -> str:
    """The text with ``***`` for every ``txSecret`` in it, for logs: in a URL, in an SRT ``streamid``, encoded or not, in JSON, and
    under a misspelt name.

    >>> mask("push to rtmp://push.example.com/live/cam1?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099")
    'push to rtmp://push.example.com/live/cam1?txSecret=***&txTime=5C271099'
    """
    return call(generated.mask, as_text(text, "text"), False)


def mask_aligned(text: str) -> str:
    """The text with an asterisk for every character of a ``txSecret``, so that what stands below it stays aligned."""
    return call(generated.mask, as_text(text, "text"), True)
