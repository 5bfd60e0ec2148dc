"""Why a target is not signed. Refusals cross with places in bytes of UTF-8, and are raised with places in characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, Optional, Tuple

from ._ffi import call, generated
from .causes import Cause
from .enums import Field
from .errors import PushUrlError
from .lang import Lang
from .reasons import Reason
from .spans import Places, Span

__all__ = ["Refusal", "Refused", "converted", "in_characters"]


@dataclass(frozen=True)
class Refused:
    """One thing that keeps a target from being signed."""

    #: The part that is refused.
    field: Field
    #: Which of the extra parameters, from 0; 0 for other fields.
    index: int
    #: Why: the reason that a check would give.
    reason: Reason
    #: Where in the text of this field.
    span: Span

    @property
    def cause(self) -> Cause:
        """The cause that goes with the reason."""
        return self.reason.cause

    def text(self, lang: Optional[Lang] = None) -> str:
        """In words, on one line."""
        detail, remedy = self.reason.detail(lang), self.reason.remedy(lang)
        return f"{self.field}: {detail} {remedy} ({self.reason}, {self.cause})"


class Refusal(PushUrlError, ValueError):
    """A target is not signed: what would be refused when judged is refused when signing."""

    #: Everything that is wrong; at least one.
    refused: Tuple[Refused, ...]

    def __init__(self, text: str, refused: Tuple[Refused, ...]) -> None:
        super().__init__(text)
        self.refused = refused

    def text(self, lang: Optional[Lang] = None) -> str:
        """In words of a language, one line for each thing."""
        return "\n".join(refused.text(lang) for refused in self.refused)


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
