"""Minting."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Dict, Iterable, NamedTuple, NoReturn, Optional, Union

from . import batches, moments
from ._ffi import call, generated, optional_text, text
from .enums import HashAlgorithm, Protocol
from .keys import Key, raw
from .refusals import Refusal, in_characters
from .targets import Params, Target, checked_params, checked_port, raw_params, raw_protocol

__all__ = ["EncoderPair", "Signed", "Signer"]

#: A moment, or a time from now on.
Expiry = Union[datetime, timedelta]


@dataclass(frozen=True)
class EncoderPair:
    """The two texts that encoders ask for."""

    #: ``rtmp://domain/App/``: no query belongs here, which is the commonest mistake.
    server: str
    #: ``Stream?txSecret=…&txTime=…``, the query included (documented). Whoever has it can push.
    stream_key: str = field(repr=False)


class Signed:
    """A signed target, and the URL in every form. It holds a valid ``txSecret``, which lets anyone push until it expires:
    ``repr`` does not show it."""

    __slots__ = ("_again", "_forms", "expires", "url")

    #: The URL in the target's own form.
    url: str
    #: The moment that txTime states, in whole seconds of UTC.
    expires: datetime

    def __init__(self, url: str, expires: int, again: _Again) -> None:
        self.url = url
        self.expires = moments.datetime_of(expires)
        self._again = again
        self._forms: Optional[Dict[int, generated.Form]] = None

    def url_as(self, protocol: Protocol) -> str:
        """The URL in any form."""
        return self._form(protocol).url

    def encoder_pair(self, protocol: Protocol = Protocol.RTMP) -> EncoderPair:
        """The pair that encoders with two fields ask for. For SRT the stream key is the ``streamid`` (inferred)."""
        form = self._form(protocol)
        return EncoderPair(form.server, form.stream_key)

    def _form(self, protocol: Protocol) -> generated.Form:
        # All forms at once, and only when one is asked for. The signature is the same in all of them.
        if self._forms is None:
            signer, target, now = self._again
            forms = call(signer.forms, target._generated(), moments.unix(self.expires, "expires"), now)
            self._forms = {form.protocol.value: form for form in forms}
        return self._forms[Protocol(protocol)]

    def __repr__(self) -> str:
        return f"Signed(expires={self.expires.isoformat()})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Signed is not pickled or copied: take its URLs")


class _Again(NamedTuple):
    """What a target was signed with."""

    signer: generated.Signer
    target: Target
    now: int


class Signer:
    """Mints push URLs. Make one for a domain's key, keep it, and share it between threads freely.

    ``unusual_names`` signs also names that a check only warns of: with symbols beyond ``A-Z a-z 0-9 - _ .``, or with ``.flv``
    behind them.

    >>> from datetime import datetime, timedelta, timezone
    >>> signer = Signer(Key("e12c46f2612d5106e2034781ab261ca3"))
    >>> now = datetime(2018, 12, 29, 5, 13, 45, tzinfo=timezone.utc)
    >>> signer.sign(Target("push.example.com", "live", "test"), timedelta(hours=1), now).url
    'rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099'
    """

    __slots__ = ("_raw",)

    def __init__(
        self,
        key: Key,
        *,
        hash: HashAlgorithm = HashAlgorithm.MD5,
        unusual_names: bool = False,
    ) -> None:
        self._raw = call(generated.Signer, raw(key), raw_hash(hash), unusual_names)

    def sign(self, target: Target, expiry: Expiry, now: Optional[datetime] = None) -> Signed:
        """Signs a target up to a moment, or for a time from now on; 12 to 24 hours are advised (documented). ``now`` is the clock's
        time if it is not given.

        Raises :class:`Refusal` with everything that is wrong, for the reasons that a check at any moment before the expiry would
        give; so what this returns passes a check with the same key.
        """
        at = moments.unix_or_now(now, "now")
        try:
            expires = unix_expiry(expiry, at)
            return Signed(target._signed_until(self._raw, expires, at), expires, _Again(self._raw, target, at))
        except Refusal as refused:
            refusal = refused
        raise in_characters(refusal, target._generated())

    def sign_many(
        self,
        domain: str,
        streams: Iterable[str],
        expiry: Union[Expiry, Iterable[Expiry]],
        now: Optional[datetime] = None,
        *,
        app: str = "live",
        apps: Optional[Iterable[str]] = None,
        protocol: Protocol = Protocol.RTMP,
        host: Optional[str] = None,
        port: Optional[int] = None,
        params: Params = (),
    ) -> batches.SignedMany:
        """Signs many streams of a domain at once, in one crossing. ``apps`` gives each stream an application of its own, and a
        list of expiries each an expiry. What is wrong with a row refuses that row alone.

        >>> from datetime import datetime, timedelta, timezone
        >>> signer = Signer(Key("e12c46f2612d5106e2034781ab261ca3"))
        >>> now = datetime(2018, 12, 29, 5, 13, 45, tzinfo=timezone.utc)
        >>> many = signer.sign_many("push.example.com", ["test", "my cam"], timedelta(hours=1), now)
        >>> many[0]
        'rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099'
        >>> [refused.reason for refused in many.refusals[1].refused]
        [<Reason.STREAM_ILLEGAL_CHARACTER: 30804>]
        """
        at = moments.unix_or_now(now, "now")
        of_all, of_each = 0, None
        if isinstance(expiry, (datetime, timedelta)):
            of_all = unix_expiry(expiry, at)
        else:
            of_each = [unix_expiry(one, at) for one in expiry]
        rows = batches.Rows(streams, apps, of_each)
        batch = generated.Batch(
            domain=text(domain, "domain"),
            app=text(app, "app"),
            protocol=raw_protocol(protocol),
            host=optional_text(host, "host"),
            port=checked_port(port),
            params=raw_params(checked_params(params)),
            expires=of_all,
            now=at,
        )
        return batches.SignedMany(call(self._raw.sign_many, batch, rows.packed()), rows, batch)

    def __repr__(self) -> str:
        return "Signer(key=Key(***))"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Signer is not pickled or copied: it holds a key")


def unix_expiry(expiry: Expiry, now: int) -> int:
    """Unix seconds."""
    if isinstance(expiry, timedelta):
        return moments.within_i64(now + moments.whole_seconds(expiry, "expiry"))
    return moments.unix(expiry, "expiry")


def raw_hash(hash: HashAlgorithm) -> generated.HashAlgorithm:
    """The generated enum's; a number that is none raises ``ValueError``."""
    return generated.HashAlgorithm(int(HashAlgorithm(hash)))
