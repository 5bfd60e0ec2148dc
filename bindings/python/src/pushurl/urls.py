"""The parts of a URL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from ._ffi import call, generated
from ._ffi import text as as_text
from .enums import Protocol
from .spans import Places, Span

__all__ = ["Param", "Part", "PushUrl"]


class Part(str):
    """A piece of a text that knows where it stands: a ``str`` with a :attr:`span`."""

    span: Span

    @classmethod
    def of(cls, text: str, span: Span) -> Part:
        """What stands at this place."""
        part = cls(span.cut(text))
        part.span = span
        return part


@dataclass(frozen=True)
class Param:
    """One parameter: a name, and a value if there is an ``=``. Nothing is decoded."""

    name: Part
    value: Optional[Part]

    def __repr__(self) -> str:
        # The value may be a secret.
        return f"Param({self.name!r})"


@dataclass(frozen=True, repr=False)
class PushUrl:
    """A text split into the parts of a push URL, as real clients split it: the last segment of the path is the stream name and
    all before it the application, nothing is percent-decoded, ``#`` begins no fragment. Splitting never fails: a part that is
    missing is empty, or ``None``.

    >>> url = PushUrl.split("rtmp://push.example.com/live/cam1?txTime=5C271099")
    >>> url.app, url.stream, url.stream.span
    ('live', 'cam1', Span(start=29, end=33))
    """

    text: str
    #: The form, by scheme and port.
    protocol: Optional[Protocol]
    #: Blanks, control characters and byte-order marks before the URL begins.
    lead: Part
    scheme: Part
    #: What stands before an ``@`` in front of the host. No form of a push URL has it.
    userinfo: Optional[Part]
    #: The host to connect to, brackets of an IPv6 address included.
    host: Part
    #: What stands behind the host's ``:``, as written.
    port: Optional[Part]
    #: The port as a number, if it is written as one.
    port_number: Optional[int]
    path: Part
    query: Optional[Part]
    #: The value of SRT's ``streamid``.
    streamid: Optional[Part]
    app: Part
    stream: Part
    #: The domain that the service takes the push for: ``txHost=``, ``h=`` of an SRT URL, or the host.
    push_domain: Part
    params: Tuple[Param, ...]

    @classmethod
    def split(cls, text: str) -> PushUrl:
        """Splits any text."""
        parts = call(generated.split, as_text(text, "a URL"))
        places = Places(text)

        def part(span: generated.Span) -> Part:
            return Part.of(text, places.span(span.start, span.end))

        def optional(span: Optional[generated.Span]) -> Optional[Part]:
            return None if span is None else part(span)

        protocol = parts.protocol
        return cls(
            text=text,
            protocol=None if protocol is None else Protocol(protocol.value),
            lead=part(parts.lead),
            scheme=part(parts.scheme),
            userinfo=optional(parts.userinfo),
            host=part(parts.host),
            port=optional(parts.port),
            port_number=parts.port_number,
            path=part(parts.path),
            query=optional(parts.query),
            streamid=optional(parts.streamid),
            app=part(parts.app),
            stream=part(parts.stream),
            push_domain=part(parts.push_domain),
            params=tuple(Param(part(param.name), optional(param.value)) for param in parts.params),
        )

    def __repr__(self) -> str:
        return f"<PushUrl {self.protocol}>"
