"""Push keys."""

from __future__ import annotations

from typing import NoReturn, Optional, Union

from ._ffi import call, generated
from .errors import InvalidKey

__all__ = ["Key"]


class Key:
    """A push key of a domain: the secret that a ``txSecret`` is made with. Any bytes but none at all, and no control characters;
    a ``str`` is taken as UTF-8.

    It shows nothing of itself, and the library's copy is overwritten when nothing uses it any more. What was passed in is
    Python's, and not overwritten. Apps should hold no key.

    >>> Key("e12c46f2612d5106e2034781ab261ca3")
    Key(***)
    >>> Key("key\\n")
    Traceback (most recent call last):
    ...
    pushurl.errors.InvalidKey: the key contains a control character, such as a line break at its end
    """

    __slots__ = ("_raw",)

    def __init__(self, key: Union[str, bytes, bytearray, memoryview]) -> None:
        self._raw = call(generated.Key, _bytes(key))

    def __repr__(self) -> str:
        return "Key(***)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Key is not pickled or copied: that would write it down")


def _bytes(key: Union[str, bytes, bytearray, memoryview]) -> bytes:
    if isinstance(key, (bytes, bytearray, memoryview)):
        return bytes(key)
    if not isinstance(key, str):
        raise TypeError(f"a key must be str or bytes, not {type(key).__name__}")
    try:
        return key.encode()
    except UnicodeEncodeError:
        pass
    # Raised out here: the codec's exception holds the whole text.
    raise InvalidKey("the key holds a lone surrogate, which is no character", None)


def raw(key: Optional[Key]) -> Optional[generated.Key]:
    """The handle."""
    if key is None:
        return None
    if not isinstance(key, Key):
        raise TypeError(f"a Key is needed, not {type(key).__name__}")
    return key._raw
