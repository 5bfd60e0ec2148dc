"""What is to be signed."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, Optional, Tuple, Union

from . import direct
from ._ffi import call, generated, optional_text, text
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

    __slots__ = ("_host", "_is_url", "_names", "_params", "_port", "_protocol")

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
        self._is_url = False
        # A domain, an application and a stream, or a URL alone.
        self._names: Tuple[str, ...] = (text(domain, "domain"), text(app, "app"), text(stream, "stream"))
        self._set(protocol, host, port, params)

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
        target._is_url = True
        target._names = (text(url, "url"),)
        target._set(protocol, host, port, params)
        return target

    def _set(
        self,
        protocol: Optional[Protocol],
        host: Optional[str],
        port: Optional[int],
        params: Params,
    ) -> None:
        self._protocol = None if protocol is None else Protocol(protocol)
        self._host = optional_text(host, "host")
        self._port = checked_port(port)
        self._params = checked_params(params) if params else []

    def _signed_until(self, signer: generated.Signer, expires: int, now: int) -> str:
        """The URL. What refuses it names its places in bytes."""
        url = None
        if not self._is_url:
            domain, app, stream = self._names
            url = direct.sign_until(
                signer,
                (domain.encode(), app.encode(), stream.encode()),
                self._protocol,
                self._port,
                None if self._host is None else self._host.encode(),
                [(name.encode(), value.encode()) for name, value in self._params],
                expires,
                now,
            )
        # What is generated says what is wrong.
        return call(signer.sign_until, self._generated(), expires, now).url if url is None else url

    def _generated(self) -> generated.Target:
        """As it crosses by what is generated."""
        base: Any
        if self._is_url:
            base = generated.TargetBase.URL(text=self._names[0])
        else:
            domain, app, stream = self._names
            base = generated.TargetBase.NAMES(domain=domain, app=app, stream=stream)
        return generated.Target(
            base=base,
            protocol=raw_protocol(self._protocol),
            host=self._host,
            port=self._port,
            params=raw_params(self._params),
        )

    def __repr__(self) -> str:
        # Without the names and parameters: read from a hostile URL, they may hold a secret.
        return f"Target(protocol={self._protocol})"


def raw_protocol(protocol: Optional[Protocol]) -> Optional[generated.Protocol]:
    """The generated enum's; a number that is none raises ``ValueError``."""
    return None if protocol is None else generated.Protocol(int(Protocol(protocol)))


def checked_port(port: Optional[int]) -> Optional[int]:
    """A port that can cross. 0 crosses, and is refused when it is signed."""
    if port is not None and not 0 <= port <= 65535:
        raise ValueError(f"{port} is no port")
    return port


def checked_params(params: Params) -> List[Tuple[str, str]]:
    """Pairs, as texts that can cross."""
    pairs = params.items() if isinstance(params, Mapping) else params
    return [(text(name, "the name of a parameter"), text(value, "the value of a parameter")) for name, value in pairs]


def raw_params(params: List[Tuple[str, str]]) -> List[generated.TargetParam]:
    """Pairs as they cross."""
    return [generated.TargetParam(name=name, value=value) for name, value in params]
