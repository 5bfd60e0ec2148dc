"""The crossing: what every module calls the library by. All that is generated stays behind this one."""

from __future__ import annotations

import re
from typing import Callable, List, Optional, TypeVar

from ._generated import pushurl_uniffi as generated

__all__ = ["call", "generated", "optional_text", "text", "translated", "utf8"]

T = TypeVar("T")

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


#: What makes this package's exceptions of the generated ones: ``translation`` puts it here, which needs what needs this module.
translators: List[Callable[[Exception], Exception]] = []


def translated(error: Exception) -> Exception:
    """This package's exception that says the same."""
    return translators[0](error)


def call(function: Callable[..., T], *args: object) -> T:
    """Calls the library, and says what it refuses in this package's own exceptions."""
    try:
        return function(*args)
    except (generated.PushUrlError, generated.InternalError) as error:
        refused: Exception = error
    # Raised out here, so that the generated exception does not hang on to ours.
    raise translated(refused)


def text(value: str, what: str) -> str:
    """The text as it crosses. A lone surrogate becomes U+FFFD, one character for one, and never ``?``, which means something in a
    URL."""
    if not isinstance(value, str):
        raise TypeError(f"{what} must be str, not {type(value).__name__}")
    return value if value.isascii() else _LONE_SURROGATE.sub("\ufffd", value)


def utf8(value: str, what: str) -> bytes:
    """The bytes of the text as it crosses."""
    return text(value, what).encode()


def optional_text(value: Optional[str], what: str) -> Optional[str]:
    return None if value is None else text(value, what)
