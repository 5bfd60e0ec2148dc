"""What only the moment of a push knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Optional, Union

from . import moments
from ._ffi import generated
from .enums import HookAnswer

__all__ = ["Facts"]

_U64 = 2**64
_I64 = 2**63


@dataclass(frozen=True)
class Facts:
    """What only the moment of a push knows, beside its URL. All is optional; what is not given is not judged, and the report says
    so. The time is the clock's if it is not given.

    >>> from datetime import datetime, timezone
    >>> facts = Facts(datetime(2023, 11, 14, tzinfo=timezone.utc), client="203.0.113.9", live_total=12)
    >>> facts.client
    IPv4Address('203.0.113.9')
    """

    now: Optional[datetime] = None
    #: The address that the push comes from; text is read as one. An IPv4 address in IPv6 notation counts as the IPv4 address.
    client: Union[IPv4Address, IPv6Address, str, None] = None
    #: How many pushes of the account are live, this one not counted.
    live_total: Optional[int] = None
    #: How many pushes of this stream name are live, this one not counted.
    live_same: Optional[int] = None
    #: The highest priority among the live pushes of this stream name.
    live_priority: Optional[int] = None
    #: What the customer's own authentication said.
    hook: Optional[HookAnswer] = None

    def __post_init__(self) -> None:
        if self.now is not None:
            moments.unix(self.now, "now")
        if isinstance(self.client, str):
            object.__setattr__(self, "client", ip_address(self.client))
        if self.hook is not None:
            object.__setattr__(self, "hook", HookAnswer(self.hook))
        for name in ("live_total", "live_same"):
            value = getattr(self, name)
            if value is not None and not 0 <= value < _U64:
                raise ValueError(f"{name} must be a number from 0 to {_U64 - 1}")
        if self.live_priority is not None and not -_I64 <= self.live_priority < _I64:
            raise ValueError(f"live_priority must be a number from {-_I64} to {_I64 - 1}")


def raw(facts: Union[Facts, datetime, None]) -> generated.Facts:
    """As they cross."""
    if not isinstance(facts, Facts):
        return generated.Facts(now=moments.unix_or_now(facts, "now"))
    # The zone of a link-local address is this machine's own affair.
    client = None if facts.client is None else str(facts.client).split("%")[0]
    return generated.Facts(
        now=moments.unix_or_now(facts.now, "now"),
        client=client,
        live_total=facts.live_total,
        live_same=facts.live_same,
        live_priority=facts.live_priority,
        hook=None if facts.hook is None else generated.HookAnswer(int(facts.hook)),
    )
