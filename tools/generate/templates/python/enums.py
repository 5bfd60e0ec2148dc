# {{ notice }}
"""Enums. Numbers and names are the same in every language and never change.

``str()`` of a value is its name in machine-readable output::

    >>> str(Protocol.RTMP_OVER_SRT), int(Protocol.RTMP_OVER_SRT)
    ('rtmp_over_srt', 5)
    >>> Protocol.of("rtmp-over-srt")
    <Protocol.RTMP_OVER_SRT: 5>
"""

from __future__ import annotations

from enum import IntEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _N = TypeVar("_N", bound="Named")

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


class Named(IntEnum):
    """An enum value with a number and a name."""

    @classmethod
    def of(cls: type[_N], name: str) -> _N:
        """The value with this name, in which ``-`` may replace ``_``. Raises ``ValueError`` if there is none."""
        for value in cls:
            if str(value) == name.replace("-", "_"):
                return value
        raise ValueError(f"{name!r} is not the name of a {cls.__name__}")

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
    """Why a key is invalid."""

    #: The key is empty: anybody could compute the signature, from public data only.
    EMPTY = 1
    #: The key contains an ASCII control character, most likely a trailing line break.
    CONTROL_CHARACTER = 2


class CauseFault(Named):
    """Why a text cannot be parsed as a cause."""

    #: The text does not have one or two numbers.
    MALFORMED = 1
    #: The service's table has no cause with these numbers.
    UNKNOWN = 2
    #: The text has only an errcode, and the table has several sub_errcodes for it: 18 or 21.
    SUB_ERRCODE_MISSING = 3

