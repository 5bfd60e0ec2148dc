# {{ notice }}
"""The reasons: what can be wrong with a push URL."""

from __future__ import annotations

from . import _native
from .enums import Named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._native import Cause
    from .enums import Severity
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
    def cause(self) -> Cause:
        """The cause that the service reports; for a warning, the cause that it would report if the push failed."""
        return _native.reason_cause(self)

    @property
    def severity(self) -> Severity:
        """Whether the push fails."""
        return _native.reason_severity(self)

    @property
    def evidence(self) -> Evidence:
        """How well the rule is known."""
        return _native.reason_evidence(self)

    def detail(self, lang: Lang | None = None) -> str:
        """What is wrong, in a sentence."""
        return _native.text_of("detail", self, lang)

    def remedy(self, lang: Lang | None = None) -> str:
        """What to do about it, in a sentence."""
        return _native.text_of("remedy", self, lang)
