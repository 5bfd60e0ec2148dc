"""The service's callbacks."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Optional

from . import keys, moments
from ._ffi import call, generated, text
from .enums import CallbackVerdict
from .keys import Key

__all__ = ["verify_callback"]


def verify_callback(
    key: Key, t: str, sign: str, now: Optional[datetime] = None, tolerance: timedelta = timedelta(0)
) -> CallbackVerdict:
    """Whether the service sent a callback: its ``sign`` is ``md5(key + t)`` in lower-case hexadecimal, and its ``t``, the expiration
    time of that signature, has not passed (documented). ``key`` is the callback key, which is not a push key; ``t`` and ``sign`` are
    the values as written; ``now`` is the clock's time if it is not given; ``tolerance`` is how far the clocks may differ.

    The signature covers only ``t``: receive callbacks over HTTPS.

    >>> from datetime import timezone
    >>> now = datetime.fromtimestamp(1_700_000_000, timezone.utc)
    >>> verify_callback(Key("callback-key"), "1700000600", "55dd023b1189c14df5daa08b8fff8f44", now)
    <CallbackVerdict.GENUINE: 1>
    """
    raw = keys.raw(key)
    if raw is None:
        raise TypeError("a Key is needed")
    at = moments.within_i64(moments.unix_or_now(now, "now"))
    verdict = call(
        generated.verify_callback, raw, text(t, "t"), text(sign, "sign"), at, moments.seconds(tolerance, "tolerance")
    )
    return CallbackVerdict(verdict.value)
