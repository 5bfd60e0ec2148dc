# Generated from spec/ by tools/generate. Do not edit.
"""Languages."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import List, Optional, Tuple

from ._ffi import call, generated, text
from .enums import Named

__all__ = ["Lang"]


class Lang(Named):
    """A language of the service's table and of all messages. Where a language may be left out, it is that of the device."""

    #: English.
    EN = 1
    #: Simplified Chinese.
    ZH = 2
    #: Japanese.
    JA = 3
    #: Korean.
    KO = 4

    @classmethod
    def of_tags(cls, *tags: str) -> Optional[Lang]:
        """The first of these languages that there are words in; ``None`` if there is none. Tags are as devices and systems write
        them, the most wanted first.

        >>> Lang.of_tags("fr-CA", "zh-Hans-CN", "en")
        <Lang.ZH: 2>
        """
        for tag in tags:
            number = call(generated.lang_of_tag, text(tag, "a language tag"))
            if number:
                return cls(number)
        return None

    @classmethod
    def of_device(cls) -> Lang:
        """The language that the environment asks for (``LANGUAGE``, ``LC_ALL``, ``LC_MESSAGES``, ``LANG``), English if there are no
        words in it."""
        return _of_environment(_environment())

    @classmethod
    def or_device(cls, lang: Optional[Lang]) -> Lang:
        """The language, or that of the device where there is none."""
        return cls.of_device() if lang is None else cls(lang)


def _environment() -> Tuple[str, ...]:
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    return tuple(os.environ.get(name, "") for name in names)


@lru_cache(maxsize=16)
def _of_environment(values: Tuple[str, ...]) -> Lang:
    language, *locales = values
    # As gettext does: the first locale that is set counts alone, and LANGUAGE goes before it, but for the locale "C".
    locale = next((value for value in locales if value), "")
    tags: List[str] = language.split(":") if language and locale not in ("", "C", "POSIX") else []
    return Lang.of_tags(*tags, locale) or Lang.EN
