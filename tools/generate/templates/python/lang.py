# {{ notice }}
"""Languages."""

from __future__ import annotations

import os
from functools import lru_cache

from . import _native
from .enums import Named

__all__ = ["Lang"]


{% for enum in enums if enum.name == "Lang" %}
class Lang(Named):
    """{{ enum.doc | rst }}

    Optional ``lang`` arguments default to the language of the device.
    """

{% for variant in enum.variants %}
{{ variant.doc | rst | doc("    #: ") }}
    {{ variant.id | screaming }} = {{ variant.number }}
{% endfor %}

{% endfor %}
    @classmethod
    def of_tags(cls, *tags: str) -> Lang | None:
        """The first of these languages that has messages; ``None`` if none has. Tags are in the formats of devices and operating
        systems, in order of preference.

        >>> Lang.of_tags("fr-CA", "zh-Hans-CN", "en")
        <Lang.ZH: 2>
        """
        for tag in tags:
            lang = _native.lang_of_tag(tag)
            if lang:
                return lang
        return None

    @classmethod
    def of_device(cls) -> Lang:
        """The language that the environment selects (``LANGUAGE``, ``LC_ALL``, ``LC_MESSAGES``, ``LANG``); English if there are no
        messages in it."""
        return _of_environment(_environment())


def _environment() -> tuple[str, ...]:
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    return tuple(os.environ.get(name, "") for name in names)


@lru_cache(maxsize=16)
def _of_environment(values: tuple[str, ...]) -> Lang:
    language, *locales = values
    # Like gettext: only the first variable that sets a locale counts, and LANGUAGE overrides it unless the locale is "C".
    locale = next((value for value in locales if value), "")
    tags: list[str] = language.split(":") if language and locale not in ("", "C", "POSIX") else []
    return Lang.of_tags(*tags, locale) or Lang.EN
