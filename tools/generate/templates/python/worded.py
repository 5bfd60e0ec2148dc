# {{ notice }}
"""Enums whose values have messages in each language."""

from __future__ import annotations

from . import _native
from .enums import Named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .lang import Lang

__all__ = ["Actor", "Evidence", "Retry"]
{% for enum in enums if enum.name in ["Actor", "Retry", "Evidence"] %}


class {{ enum.name }}(Named):
    """{{ enum.doc | rst }}"""

{% for variant in enum.variants %}
{{ variant.doc | rst | doc("    #: ") }}
    {{ variant.id | screaming }} = {{ variant.number }}
{% endfor %}

    def text(self, lang: Lang | None = None) -> str:
        """The text to show, by default in the language of the device."""
        return _native.text_of("{{ enum.name | lower }}", self, lang)
{% endfor %}
