# Generated from spec/ by tools/generate. Do not edit.
"""Enums. Numbers and names are the same in every language and never change.

``str()`` of a value is its name in machine-readable output::

    >>> str(Protocol.RTMP_OVER_SRT), int(Protocol.RTMP_OVER_SRT)
    ('rtmp_over_srt', 5)
    >>> Protocol.of("rtmp-over-srt")
    <Protocol.RTMP_OVER_SRT: 5>
"""

from __future__ import annotations

from enum import IntEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _N = TypeVar("_N", bound="Named")

__all__ = [
    "AccountStatus",
    "CallbackVerdict",
    "CauseFault",
    "Field",
    "HashAlgorithm",
    "HookAnswer",
    "KeyFault",
    "KeyRole",
    "PolicyFault",
    "PolicyWarning",
    "Protocol",
    "Severity",
    "Verdict",
]


class Named(IntEnum):
    """An enum value with a number and a name."""

    @classmethod
    def of(cls: type[_N], name: str) -> _N:
        """The value with this name, in which ``-`` may replace ``_``. Raises ``ValueError`` if there is none."""
        for value in cls:
            if str(value) == name.replace("-", "_"):
                return value
        raise ValueError(f"{name!r} is not the name of a {cls.__name__}")

    def __str__(self) -> str:
        return self.name.lower()

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


class Protocol(Named):
    """How a stream is pushed, and with it the form of the URL."""

    #: RTMP over TCP: ``rtmp://domain/App/Stream?txSecret=…&txTime=…``, documented. Port 1935, which
    #: is omitted.
    RTMP = 1
    #: RTMP over TLS: the same with ``rtmps:``, documented. No port is documented, so it is omitted;
    #: 443 is the scheme's convention.
    RTMPS = 2
    #: WebRTC: the same with ``webrtc:``, documented. No port.
    WEBRTC = 3
    #: SRT over UDP: ``srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…``,
    #: documented.
    SRT = 4
    #: RTMP carried by SRT over UDP: the RTMP form with port 3570, documented.
    RTMP_OVER_SRT = 5
    #: RTMP carried by QUIC: the RTMP form with port 443. Conflicting: the documents say 1935, where
    #: it cannot be distinguished from RTMP, and the console prints 443.
    RTMP_OVER_QUIC = 6


class HashAlgorithm(Named):
    """The hash that a domain's ``txSecret`` is computed with."""

    #: MD5, 32 hexadecimal digits: the default of every domain (documented).
    MD5 = 1
    #: SHA-256, available per domain since 2024 (documented). That the message is the same and the
    #: result has 64 hexadecimal digits is inferred: no official test vector exists.
    SHA256 = 2


class Severity(Named):
    """Whether a finding makes the push fail."""

    #: The service rejects the push.
    FAILURE = 1
    #: The push may succeed, but something is not as it should be.
    WARNING = 2


class Field(Named):
    """A part of what is to be signed."""

    #: The push domain.
    DOMAIN = 1
    #: The host to connect to, if it is not the push domain.
    HOST = 2
    #: The port.
    PORT = 3
    #: The AppName.
    APP = 4
    #: The StreamName.
    STREAM = 5
    #: One of the extra parameters.
    PARAM = 6
    #: The expiration time.
    EXPIRY = 7
    #: The URL that the target was read from. Spans refer to its text.
    URL = 8


class KeyRole(Named):
    """Which of a domain's two keys. Either is accepted, which is how keys are rotated (documented)."""

    #: The primary key.
    PRIMARY = 1
    #: The backup key.
    BACKUP = 2


class AccountStatus(Named):
    """The state of the account (documented: 18/200 to 18/203)."""

    #: In service.
    ACTIVE = 1
    #: There is no account: 18/200.
    NOT_FOUND = 2
    #: Its service is shut down: 18/201.
    SHUT_DOWN = 3
    #: Its payment is overdue: 18/202.
    OVERDUE = 4
    #: Its service is forcibly suspended: 18/203.
    SUSPENDED = 5


class HookAnswer(Named):
    """The answer of the customer's own authentication server to a push."""

    #: It accepted the push.
    ACCEPTED = 1
    #: It refused the push: 19/0.
    REFUSED = 2


class Diagnosis(Named):
    """When a check searches for the mistake that explains a wrong ``txSecret``. A search takes up to 400 hashes, and anyone can send wrong URLs."""

    #: In the check of a single URL, but not in a batch.
    SINGLE = 1
    #: In a batch too.
    ALWAYS = 2
    #: Not at all. The verdict is the same.
    NEVER = 3


class PolicyFault(Named):
    """Why an entry cannot be part of a policy. It contains no key."""

    #: The name is not a valid domain name.
    DOMAIN_INVALID = 1
    #: The domain is listed twice; case does not matter.
    DOMAIN_TWICE = 2
    #: The name is empty.
    NAME_EMPTY = 3
    #: The application is listed twice.
    APP_TWICE = 4
    #: The channel is listed twice.
    CHANNEL_TWICE = 5
    #: The ban ends before or when it begins.
    BAN_ENDS_BEFORE_START = 6
    #: It is neither an IP address nor a network such as ``198.51.100.0/24``. Leading zeros are
    #: refused, and bits of a network after its prefix, as in ``10.0.0.1/8``.
    ADDRESS_INVALID = 7
    #: There are two client lists. The service has an allowlist or a blocklist (documented).
    BOTH_LISTS = 8


class PolicyWarning(Named):
    """What the service would not accept, though this library does (documented limits)."""

    #: More than 200 addresses on a list.
    LIST_TOO_LONG = 1
    #: A network that is not a /8, /16 or /24.
    PREFIX_UNUSUAL = 2
    #: An IPv6 address.
    IPV6 = 3
    #: A ban of more than 90 days.
    BAN_TOO_LONG = 4


class Verdict(Named):
    """The result of a check."""

    #: No problem was found in what was checked.
    ACCEPTED = 1
    #: The service rejects the push, with the cause that the report names.
    REJECTED = 2
    #: No problem was found, but no key was given to verify the secret with.
    UNDETERMINED = 3


class CallbackVerdict(Named):
    """Whether the service sent a callback."""

    #: The signature is right and has not expired.
    GENUINE = 1
    #: The signature is not that of the callback key.
    FORGED = 2
    #: The signature is right, but its time has passed: a repeated or late callback.
    EXPIRED = 3


class KeyFault(Named):
    """Why a key is invalid."""

    #: The key is empty: anybody could compute the signature, from public data only.
    EMPTY = 1
    #: The key contains an ASCII control character, most likely a trailing line break.
    CONTROL_CHARACTER = 2


class CauseFault(Named):
    """Why a text cannot be parsed as a cause."""

    #: The text does not have one or two numbers.
    MALFORMED = 1
    #: The service's table has no cause with these numbers.
    UNKNOWN = 2
    #: The text has only an errcode, and the table has several sub_errcodes for it: 18 or 21.
    SUB_ERRCODE_MISSING = 3

