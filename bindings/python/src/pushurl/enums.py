"""What is numbered. Numbers and names are the same in every language and never change.

``str()`` of a value is its name in machine-readable output::

    >>> str(Protocol.RTMP_OVER_SRT), int(Protocol.RTMP_OVER_SRT)
    ('rtmp_over_srt', 5)
    >>> Protocol.of("rtmp-over-srt")
    <Protocol.RTMP_OVER_SRT: 5>
"""

from __future__ import annotations

from enum import IntEnum
from typing import Type, TypeVar

__all__ = [
    "AccountStatus",
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

N = TypeVar("N", bound="Named")


class Named(IntEnum):
    """A number with a name."""

    @classmethod
    def of(cls: Type[N], name: str) -> N:
        """The value of this name; ``-`` may stand for ``_``. Raises ``ValueError`` where there is none."""
        for value in cls:
            if str(value) == name.replace("-", "_"):
                return value
        raise ValueError(f"{name!r} is no name of a {cls.__name__}")

    def __str__(self) -> str:
        return self.name.lower()

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


class Protocol(Named):
    """How a stream is pushed, and with it the form of the URL."""

    #: RTMP over TCP, port 1935, which is left out.
    RTMP = 1
    #: RTMP over TLS. The port is left out: 443 is the scheme's custom, none is documented.
    RTMPS = 2
    #: WebRTC; no port is written.
    WEBRTC = 3
    #: SRT over UDP, port 9000; names and signature stand in the ``streamid``.
    SRT = 4
    #: RTMP carried by SRT over UDP, port 3570.
    RTMP_OVER_SRT = 5
    #: RTMP carried by QUIC. Signed with ``:443``; on port 1935 it can't be told from RTMP.
    RTMP_OVER_QUIC = 6


class HashAlgorithm(Named):
    """The hash that a domain's ``txSecret`` is made with."""

    #: 32 hex digits: the default of every domain (documented).
    MD5 = 1
    #: 64 hex digits (inferred: no official vector exists).
    SHA256 = 2


class Severity(Named):
    """Whether a finding keeps a push from getting through."""

    #: It does.
    FAILURE = 1
    #: It does not, but may with another client, or later.
    WARNING = 2


class Field(Named):
    """A part of what was to be signed."""

    DOMAIN = 1
    #: The host to connect to, if it is not the push domain.
    HOST = 2
    PORT = 3
    APP = 4
    STREAM = 5
    #: One of the extra parameters.
    PARAM = 6
    EXPIRY = 7
    #: The URL that the target was read from.
    URL = 8


class KeyRole(Named):
    """Which of a domain's two keys. Either passes, which is how keys are rotated (documented)."""

    PRIMARY = 1
    BACKUP = 2


class AccountStatus(Named):
    """The state of an account."""

    #: In service.
    ACTIVE = 1
    #: There is no account: 18/200.
    NOT_FOUND = 2
    #: Its service is shut down: 18/201.
    SHUT_DOWN = 3
    #: It is overdue: 18/202.
    OVERDUE = 4
    #: Its service is suspended by force: 18/203.
    SUSPENDED = 5


class HookAnswer(Named):
    """What the customer's own authentication said of a push."""

    ACCEPTED = 1
    #: It refused the push: 19/0.
    REFUSED = 2


class Verdict(Named):
    """What comes of a push with a URL."""

    #: Nothing that was judged keeps the push from getting through.
    ACCEPTED = 1
    #: The service refuses it, with the report's cause.
    REJECTED = 2
    #: Nothing is wrong so far, but no key was given to verify the secret with.
    UNDETERMINED = 3


class PolicyFault(Named):
    """Why something does not become part of a policy."""

    #: The name is no legal domain.
    DOMAIN_INVALID = 1
    #: The domain is there already, in some case.
    DOMAIN_TWICE = 2
    NAME_EMPTY = 3
    APP_TWICE = 4
    CHANNEL_TWICE = 5
    #: A ban ends before it begins, or when it begins.
    BAN_ENDS_BEFORE_START = 6
    #: Neither an IP address nor a network, such as ``198.51.100.0/24``.
    ADDRESS_INVALID = 7
    #: The service takes an allowlist or a blocklist (documented).
    BOTH_LISTS = 8


class PolicyWarning(Named):
    """What the service would not take of a policy, though this library does (documented limits)."""

    #: More than 200 addresses on a list.
    LIST_TOO_LONG = 1
    #: A network that is not a /8, /16 or /24.
    PREFIX_UNUSUAL = 2
    IPV6 = 3
    #: A ban of more than 90 days.
    BAN_TOO_LONG = 4


class KeyFault(Named):
    """Why something is not a key."""

    #: There is nothing. An empty key would sign with public data alone.
    EMPTY = 1
    #: It holds an ASCII control character, most likely a line break at its end.
    CONTROL_CHARACTER = 2


class CauseFault(Named):
    """Why a text names no cause."""

    #: It is not one number or two.
    MALFORMED = 1
    #: It is, but the service's table has no such row.
    UNKNOWN = 2
    #: An errcode alone, under which the table has several sub codes: 18 or 21.
    SUB_ERRCODE_MISSING = 3

