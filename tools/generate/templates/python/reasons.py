# {{ notice }}
"""The reasons: what can be wrong with a push URL."""

from __future__ import annotations

from typing import Optional

from . import tables
from .causes import Cause
from .enums import Named, Severity
from .lang import Lang
from .worded import Evidence

__all__ = ["Reason"]


class Reason(Named):
    """What is wrong with a push URL, in more detail than the :class:`Cause` that the service reports.

    >>> Reason.STREAM_ILLEGAL_CHARACTER.cause
    Cause(18/308)
    >>> str(Reason.STREAM_ILLEGAL_CHARACTER)
    'stream_illegal_character'
    """

{% set ns = namespace(code="") %}
{% for reason in reasons %}
{% if reason.code != ns.code %}
{% if ns.code != "" %}

{% endif %}
{% set ns.code = reason.code %}
    # {{ reason.code }}
{% endif %}
{{ (reason.doc ~ " " ~ reason.known_plain) | rst | doc("    #: ") }}
    {{ reason.id | screaming }} = {{ reason.number }}
{% endfor %}

    @property
    def _row(self) -> tables.ReasonRow:
        return tables.reason_row(int(self))

    @property
    def cause(self) -> Cause:
        """The cause that the service reports; for a warning, the cause that it would report if the push failed."""
        return Cause.of_number(self._row.cause)

    @property
    def severity(self) -> Severity:
        """Whether the push fails."""
        return Severity(self._row.severity)

    @property
    def evidence(self) -> Evidence:
        """How well the rule is known."""
        return Evidence(self._row.evidence)

    def detail(self, lang: Optional[Lang] = None) -> str:
        """What is wrong, in a sentence."""
        return tables.words(Lang.or_device(lang)).reasons[self._row.place].detail

    def remedy(self, lang: Optional[Lang] = None) -> str:
        """What to do about it, in a sentence."""
        return tables.words(Lang.or_device(lang)).reasons[self._row.place].remedy
