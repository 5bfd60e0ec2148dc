# {{ notice }}
"""The causes that programs may want to distinguish."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Dict

if TYPE_CHECKING:
    from .causes import Cause

__all__ = ["NAMED", "NamedCauses"]


class NamedCauses:
    """The named causes, as attributes of :class:`Cause`."""

{% for cause in causes if cause.id %}
    #: {{ cause.code }}: {{ cause.doc }}
    {{ cause.id | screaming }}: ClassVar[Cause]
{% endfor %}


#: Their numbers.
NAMED: Dict[str, int] = {
{% for cause in causes if cause.id %}
    "{{ cause.id | screaming }}": {{ cause.number }},
{% endfor %}
}
