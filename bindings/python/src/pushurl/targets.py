"""What is to be signed."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, Optional, Tuple, Union

from ._ffi import generated, optional_text, text
from .enums import Protocol

__all__ = ["Params", "Target"]

#: Parameters: pairs in their order, or a mapping.
Params = Union[Mapping[str, str], Iterable[Tuple[str, str]]]


class Target:
    """Where a stream is to be pushed: all that a URL says but for the signature. Nothing is judged here; :meth:`Signer.sign`
    does that.

    ``host`` is for a push by way of another host, such as an IP address; ``port`` for another port than the form usually states;
    ``params`` are carried along unsigned.

    >>> Target("push.example.com", "live", "cam1", protocol=Protocol.SRT, params={"record": "flv"})
    Target(protocol=srt)
    """

    __slots__ = ("_raw",)

    def __init__(
        self,
        domain: str,
        app: str,
        stream: str,
        *,
        protocol: Protocol = Protocol.RTMP,
        host: Optional[str] = None,
        port: Optional[int] = None,
        params: Params = (),
    ) -> None:
        names = generated.TargetBase.NAMES(
            domain=text(domain, "domain"),
            app=text(app, "app"),
            stream=text(stream, "stream"),
        )
        self._raw = _raw(names, protocol, host, port, params)

    @classmethod
    def from_url(
        cls,
        url: str,
        *,
        protocol: Optional[Protocol] = None,
        host: Optional[str] = None,
        port: Optional[int] = None,
        params: Params = (),
    ) -> Target:
        """The target that a URL names, its ``txSecret`` and ``txTime`` left out, so that a URL without a signature, or with an old
        one, can be signed. Other parameters are kept. Faults of the URL that a target has no place for are kept too, and refuse the
        signing.

        >>> Target.from_url("srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/cam1")
        Target(protocol=None)
        """
        target = cls.__new__(cls)
        base = generated.TargetBase.URL(text=text(url, "url"))
        target._raw = _raw(base, protocol, host, port, params)
        return target

    def __repr__(self) -> str:
        # Without the names and parameters: read from a hostile URL, they may hold a secret.
        protocol = self._raw.protocol
        return f"Target(protocol={protocol and Protocol(protocol.value)})"


def _raw(
    base: Any,
    protocol: Optional[Protocol],
    host: Optional[str],
    port: Optional[int],
    params: Params,
) -> generated.Target:
    return generated.Target(
        base=base,
        protocol=raw_protocol(protocol),
        host=optional_text(host, "host"),
        port=checked_port(port),
        params=raw_params(params),
    )


def raw_protocol(protocol: Optional[Protocol]) -> Optional[generated.Protocol]:
    """The generated enum's; a number that is none raises ``ValueError``."""
    return None if protocol is None else generated.Protocol(int(Protocol(protocol)))


def checked_port(port: Optional[int]) -> Optional[int]:
    """A port that can cross. 0 crosses, and is refused when it is signed."""
    if port is not None and not 0 <= port <= 65535:
        raise ValueError(f"{port} is no port")
    return port


def raw_params(params: Params) -> List[generated.TargetParam]:
    """Pairs as they cross."""
    pairs = params.items() if isinstance(params, Mapping) else params
    return [
        generated.TargetParam(
            name=text(name, "the name of a parameter"),
            value=text(value, "the value of a parameter"),
        )
        for name, value in pairs
    ]
