# {{ notice }}
"""Enums whose values have messages in each language."""

from __future__ import annotations

from typing import Optional

from . import tables
from .enums import Named
from .lang import Lang

__all__ = ["Actor", "Evidence", "Retry"]
{% set texts = {"Actor": "actors", "Retry": "retries", "Evidence": "evidence"} %}
{% for enum in enums if texts[enum.name] is defined %}


class {{ enum.name }}(Named):
    """{{ enum.doc | rst }}"""

{% for variant in enum.variants %}
{{ variant.doc | rst | doc("    #: ") }}
    {{ variant.id | screaming }} = {{ variant.number }}
{% endfor %}

    def text(self, lang: Optional[Lang] = None) -> str:
        """The text to show, by default in the language of the device."""
        return tables.words(Lang.or_device(lang)).{{ texts[enum.name] }}[self - 1]
{% endfor %}
