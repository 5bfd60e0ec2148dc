# {{ notice }}
"""The causes that programs may want to distinguish, as attributes of ``Cause``."""

from __future__ import annotations

from ._native import Cause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

__all__ = ["NamedCauses"]


class NamedCauses:
    """For type checkers: what ``Cause`` is given below."""

{% for cause in causes if cause.id %}
    #: {{ cause.code }}: {{ cause.doc }}
    {{ cause.id | screaming }}: ClassVar[Cause]
{% endfor %}


_NUMBERS = {
{% for cause in causes if cause.id %}
    "{{ cause.id | screaming }}": {{ cause.number }},
{% endfor %}
}

for _name, _number in _NUMBERS.items():
    setattr(Cause, _name, Cause.of_number(_number))
