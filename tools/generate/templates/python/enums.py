# {{ notice }}
"""What is numbered. Numbers and names are the same in every language and never change.

``str()`` of a value is its name in machine-readable output::

    >>> str(Protocol.RTMP_OVER_SRT), int(Protocol.RTMP_OVER_SRT)
    ('rtmp_over_srt', 5)
    >>> Protocol.of("rtmp-over-srt")
    <Protocol.RTMP_OVER_SRT: 5>
"""

from __future__ import annotations

from enum import IntEnum
from typing import Type, TypeVar

__all__ = [
    "AccountStatus",
    "CallbackVerdict",
    "CauseFault",
    "Field",
    "HashAlgorithm",
    "HookAnswer",
    "KeyFault",
    "KeyRole",
    "PolicyFault",
    "PolicyWarning",
    "Protocol",
    "Severity",
    "Verdict",
]

N = TypeVar("N", bound="Named")


class Named(IntEnum):
    """A number with a name."""

    @classmethod
    def of(cls: Type[N], name: str) -> N:
        """The value of this name, in which ``-`` may replace ``_``. Raises ``ValueError`` if there is none."""
        for value in cls:
            if str(value) == name.replace("-", "_"):
                return value
        raise ValueError(f"{name!r} is no name of a {cls.__name__}")

    def __str__(self) -> str:
        return self.name.lower()

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


{% for enum in enums if enum.name not in ["Lang", "Actor", "Retry", "Evidence"] and not enum.only %}
class {{ enum.name }}(Named):
    """{{ enum.doc | rst }}"""

{% for variant in enum.variants %}
{{ variant.doc | rst | doc("    #: ") }}
    {{ variant.id | screaming }} = {{ variant.number }}
{% endfor %}


{% endfor %}
class KeyFault(Named):
    """Why something is not a key."""

    #: There is nothing. An empty key would sign with public data alone.
    EMPTY = 1
    #: It holds an ASCII control character, most likely a line break at its end.
    CONTROL_CHARACTER = 2


class CauseFault(Named):
    """Why a text names no cause."""

    #: It is not one number or two.
    MALFORMED = 1
    #: It is, but the service's table has no such row.
    UNKNOWN = 2
    #: An errcode alone, under which the table has several sub codes: 18 or 21.
    SUB_ERRCODE_MISSING = 3

