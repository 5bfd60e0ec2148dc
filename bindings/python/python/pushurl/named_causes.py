# Generated from spec/ by tools/generate. Do not edit.
"""The causes that programs may want to distinguish, as attributes of ``Cause``."""

from __future__ import annotations

from ._native import Cause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

__all__ = ["NamedCauses"]


class NamedCauses:
    """For type checkers: what ``Cause`` is given below."""

    #: 0/0: The reason is unknown.
    UNKNOWN_REASON: ClassVar[Cause]
    #: 1/0: The push client stopped the stream. 2, 3, 4 and 35 have the same message.
    CLIENT_STOPPED: ClassVar[Cause]
    #: 8/0: No data arrived for a long time. 20 has the same message.
    NO_DATA: ClassVar[Cause]
    #: 18/100: An internal error of the service.
    INTERNAL_100: ClassVar[Cause]
    #: 18/101: An internal error of the service.
    INTERNAL_101: ClassVar[Cause]
    #: 18/102: An internal error of the service.
    INTERNAL_102: ClassVar[Cause]
    #: 18/103: An internal error of the service.
    INTERNAL_103: ClassVar[Cause]
    #: 18/104: An internal error of the service.
    INTERNAL_104: ClassVar[Cause]
    #: 18/200: No account is found for the URL.
    NO_ACCOUNT: ClassVar[Cause]
    #: 18/201: The account's service is shut down.
    SERVICE_SUSPENDED: ClassVar[Cause]
    #: 18/202: The account's payment is overdue.
    SERVICE_OVERDUE: ClassVar[Cause]
    #: 18/203: The account's service is forcibly suspended.
    SERVICE_FORCIBLY_SUSPENDED: ClassVar[Cause]
    #: 18/300: The host is an IP address.
    HOST_IS_IP: ClassVar[Cause]
    #: 18/301: The push domain cannot be identified.
    DOMAIN_UNKNOWN: ClassVar[Cause]
    #: 18/302: The push domain is invalid.
    DOMAIN_INVALID: ClassVar[Cause]
    #: 18/303: The push domain is disabled.
    DOMAIN_DISABLED: ClassVar[Cause]
    #: 18/304: The application is disabled.
    APP_DISABLED: ClassVar[Cause]
    #: 18/305: The stream is disabled.
    STREAM_DISABLED: ClassVar[Cause]
    #: 18/306: In channel mode, there is no such channel.
    CHANNEL_MISSING: ClassVar[Cause]
    #: 18/307: In channel mode, the channel is disabled.
    CHANNEL_DISABLED: ClassVar[Cause]
    #: 18/308: The StreamName contains characters that are not allowed.
    STREAM_NAME_INVALID: ClassVar[Cause]
    #: 18/309: The AppName contains characters that are not allowed.
    APP_NAME_INVALID: ClassVar[Cause]
    #: 18/400: The client's address is on the blocklist.
    CLIENT_BLOCKED: ClassVar[Cause]
    #: 18/401: The client's address is not on the allowlist.
    CLIENT_NOT_ALLOWED: ClassVar[Cause]
    #: 18/500: txTime is missing.
    TXTIME_MISSING: ClassVar[Cause]
    #: 18/501: The URL has expired.
    URL_EXPIRED: ClassVar[Cause]
    #: 18/502: txSecret is missing.
    TXSECRET_MISSING: ClassVar[Cause]
    #: 18/503: txSecret is wrong.
    AUTH_FAILED: ClassVar[Cause]
    #: 18/600: Too many pushes are live in total.
    TOO_MANY_PUSHES: ClassVar[Cause]
    #: 18/601: Too many pushes of this StreamName are live.
    TOO_MANY_OF_STREAM: ClassVar[Cause]
    #: 18/602: A push of higher priority is live.
    PRIORITY_TOO_LOW: ClassVar[Cause]
    #: 19/0: The customer's own authentication server refused the push.
    HOOK_REFUSED: ClassVar[Cause]
    #: 21/102: A new push replaced this one.
    STREAM_REPLACED: ClassVar[Cause]
    #: 21/103: A new push replaced this one, which sent no data.
    IDLE_STREAM_REPLACED: ClassVar[Cause]


_NUMBERS = {
    "UNKNOWN_REASON": 0,
    "CLIENT_STOPPED": 1000,
    "NO_DATA": 8000,
    "INTERNAL_100": 18100,
    "INTERNAL_101": 18101,
    "INTERNAL_102": 18102,
    "INTERNAL_103": 18103,
    "INTERNAL_104": 18104,
    "NO_ACCOUNT": 18200,
    "SERVICE_SUSPENDED": 18201,
    "SERVICE_OVERDUE": 18202,
    "SERVICE_FORCIBLY_SUSPENDED": 18203,
    "HOST_IS_IP": 18300,
    "DOMAIN_UNKNOWN": 18301,
    "DOMAIN_INVALID": 18302,
    "DOMAIN_DISABLED": 18303,
    "APP_DISABLED": 18304,
    "STREAM_DISABLED": 18305,
    "CHANNEL_MISSING": 18306,
    "CHANNEL_DISABLED": 18307,
    "STREAM_NAME_INVALID": 18308,
    "APP_NAME_INVALID": 18309,
    "CLIENT_BLOCKED": 18400,
    "CLIENT_NOT_ALLOWED": 18401,
    "TXTIME_MISSING": 18500,
    "URL_EXPIRED": 18501,
    "TXSECRET_MISSING": 18502,
    "AUTH_FAILED": 18503,
    "TOO_MANY_PUSHES": 18600,
    "TOO_MANY_OF_STREAM": 18601,
    "PRIORITY_TOO_LOW": 18602,
    "HOOK_REFUSED": 19000,
    "STREAM_REPLACED": 21102,
    "IDLE_STREAM_REPLACED": 21103,
}

for _name, _number in _NUMBERS.items():
    setattr(Cause, _name, Cause.of_number(_number))
