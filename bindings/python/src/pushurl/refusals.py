"""Refusals with places in characters. They cross with places in bytes of UTF-8."""

from __future__ import annotations

from typing import Any, Callable, Dict

from ._ffi import call, generated
from .enums import Field
from .errors import Refusal, Refused
from .spans import Places

__all__ = ["converted", "in_characters"]


def in_characters(refusal: Refusal, target: generated.Target) -> Refusal:
    """The refusal of this target."""
    return converted(refusal, lambda refused: _text_of(refused, target))


def converted(refusal: Refusal, text_of: Callable[[Refused], str]) -> Refusal:
    """The refusal, with places in the characters of what ``text_of`` says."""
    refused = (
        Refused(
            one.field,
            one.index,
            one.reason,
            Places(text_of(one)).span(one.span.start, one.span.end),
        )
        for one in refusal.refused
    )
    return Refusal(str(refusal), tuple(refused))


def _text_of(refused: Refused, target: generated.Target) -> str:
    # One of two classes, which the generator does not relate to the declared one.
    base: Any = target.base
    field = refused.field
    if field is Field.HOST and target.host is not None:
        return target.host
    if field is Field.PARAM:
        return _text_of_param(refused, target)
    if base.is_NAMES():
        names: Dict[Field, str] = {
            Field.DOMAIN: base.domain,
            Field.APP: base.app,
            Field.STREAM: base.stream,
        }
        return names.get(field, "")
    if field is Field.URL:
        return str(base.text)
    parts = call(generated.split, base.text)
    spans = {
        Field.DOMAIN: parts.push_domain,
        Field.HOST: parts.host,
        Field.APP: parts.app,
        Field.STREAM: parts.stream,
    }
    span = spans.get(field)
    return str(base.text.encode()[span.start : span.end].decode()) if span else ""


def _text_of_param(refused: Refused, target: generated.Target) -> str:
    """The places of a parameter's refusal are in its name, or else in its value. A character outside ASCII is refused itself, so
    that a text which holds one has the place where it differs."""
    base: Any = target.base
    if base.is_URL() or refused.index >= len(target.params):
        return ""
    param = target.params[refused.index]
    return param.value if param.name.isascii() else param.name
