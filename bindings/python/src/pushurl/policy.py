"""What an account knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Callable, Iterable, List, NoReturn, Optional, Tuple, Union

from . import keys, moments, tables
from ._ffi import call, generated, text
from .enums import AccountStatus, HashAlgorithm, PolicyWarning
from .keys import Key
from .signer import raw_hash

__all__ = [
    "Ban",
    "KeyFile",
    "KeyUnavailable",
    "KeyVariable",
    "Policy",
    "PolicyBuilder",
    "PolicyDomain",
    "PolicyFile",
    "PolicyFileWarning",
]

_U64 = 2**64

# The generator adds the variants where a type checker does not look.
_Entry: Any = generated.PolicyEntry


class Policy:
    """What an account knows: its status, domains with their keys, bans, channels, lists of clients and limits. Made by a
    :class:`PolicyBuilder` or read from a file; immutable, and shared between checkers and threads.

    A policy is taken to be complete: what it does not list is not so. Where it lists no domains, sets no limit or names no
    parameter of priorities, that is not judged.
    """

    __slots__ = ("_raw",)

    def __init__(self) -> None:
        """A policy that knows nothing."""
        self._raw = call(call(generated.PolicyBuilder).build)

    @classmethod
    def _of(cls, raw: generated.Policy) -> Policy:
        policy = cls.__new__(cls)
        policy._raw = raw
        return policy

    @classmethod
    def from_toml(cls, source: Union[str, bytes], read_key: Optional[ReadKey] = None) -> PolicyFile:
        """Reads a policy from the text of a TOML file. Keys may stand in the file itself; where it says that one stands in a
        variable or in another file, ``read_key`` reads it, since this library has no I/O. Where it raises
        :class:`KeyUnavailable`, that is a fault of the file.

        Raises :class:`InvalidPolicyFile` with every fault of the file, each with its line and column.

        >>> file = Policy.from_toml('''
        ... [[domain]]
        ... name = "push.example.com"
        ... key = "e12c46f2612d5106e2034781ab261ca3"
        ... ''')
        >>> file.policy.lists("PUSH.example.com")
        True
        """
        whole = source if isinstance(source, bytes) else text(source, "a policy file").encode()
        answers = []
        if read_key is not None:
            answers = [_answer(place, read_key) for place in call(generated.policy_key_sources, whole)]
        file = call(generated.policy_from_toml, whole, answers)
        warnings = (
            PolicyFileWarning(warning.line, warning.column, PolicyWarning(warning.warning.value))
            for warning in file.warnings
        )
        return PolicyFile(cls._of(file.policy), tuple(warnings))

    @property
    def lists_domains(self) -> bool:
        """Whether the policy lists the account's domains."""
        return call(self._raw.lists, None)

    def lists(self, domain: str) -> bool:
        """Whether it lists this domain; names are compared without regard to case, one trailing dot left out."""
        return call(self._raw.lists, text(domain, "domain"))

    @property
    def warnings(self) -> List[PolicyWarning]:
        """What the service would not take, though this library does: limits on lists and bans (documented). In no order."""
        return [PolicyWarning(warning.value) for warning in call(self._raw.warnings)]

    def __repr__(self) -> str:
        return "Policy()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Policy is not pickled or copied: it may hold keys")


@dataclass(frozen=True)
class PolicyDomain:
    """A domain of the account, and how its pushes are authenticated. New ones are enabled push domains with authentication on, as
    the service's are (documented)."""

    name: str
    #: The primary key. Without any key, 18/503 is not judged.
    key: Optional[Key] = None
    backup_key: Optional[Key] = None
    #: Never accepted, but recognised when somebody signed with it.
    playback_key: Optional[Key] = None
    hash: HashAlgorithm = HashAlgorithm.MD5
    #: The validity period; whether it is added to txTime is conflicting.
    auth_delta: timedelta = timedelta(0)
    #: Without it, 18/500 to 503 do not occur (documented).
    authentication: bool = True
    #: If not, 18/303.
    enabled: bool = True
    #: For playback, so that a push to it is 18/302.
    playback: bool = False

    def _crossing(self) -> generated.PolicyDomain:
        return generated.PolicyDomain(
            name=text(self.name, "name"),
            key=keys.raw(self.key),
            backup_key=keys.raw(self.backup_key),
            playback_key=keys.raw(self.playback_key),
            hash=raw_hash(self.hash),
            auth_delta=moments.seconds(self.auth_delta, "auth_delta"),
            authentication=self.authentication,
            enabled=self.enabled,
            playback=self.playback,
        )


@dataclass(frozen=True)
class Ban:
    """A forbidden stream: by its name alone, or, with ``domain`` and ``app``, strictly there (documented)."""

    stream: str
    domain: Optional[str] = None
    app: Optional[str] = None
    #: From this moment on. Where no end is named, it ends seven days later (documented).
    since: Optional[datetime] = None
    #: Up to, and without, this moment.
    until: Optional[datetime] = None
    #: Why, in the operator's own words.
    reason: Optional[str] = None

    def __post_init__(self) -> None:
        if (self.domain is None) != (self.app is None):
            raise ValueError("a strict ban needs both a domain and an app")

    def _crossing(self) -> generated.Ban:
        place = None
        if self.domain is not None and self.app is not None:
            place = generated.BanPlace(domain=text(self.domain, "domain"), app=text(self.app, "app"))
        return generated.Ban(
            stream=text(self.stream, "stream"),
            place=place,
            since=None if self.since is None else moments.unix(self.since, "since"),
            until=None if self.until is None else moments.unix(self.until, "until"),
            reason=None if self.reason is None else text(self.reason, "reason"),
        )


class PolicyBuilder:
    """Puts a :class:`Policy` together. What is wrong raises :class:`InvalidPolicy` at once, and changes nothing: a loader can name
    the place and go on.

    >>> builder = PolicyBuilder()
    >>> builder.add_domain(PolicyDomain("push.example.com", Key("e12c46f2612d5106e2034781ab261ca3")))
    >>> builder.add_ban(Ban("cam1"))
    >>> builder.build().lists("PUSH.example.com")
    True
    """

    __slots__ = ("_raw",)

    def __init__(self) -> None:
        self._raw = call(generated.PolicyBuilder)

    def _add(self, entry: Any) -> None:
        call(self._raw.add, entry)

    def set_account(self, status: AccountStatus) -> None:
        """The state of the account; it is active if never set."""
        self._add(_Entry.ACCOUNT(generated.AccountStatus(int(AccountStatus(status)))))

    def add_domain(self, domain: PolicyDomain) -> None:
        """A domain of the account's. With the first one, all others are unknown: 18/301."""
        self._add(_Entry.DOMAIN(domain._crossing()))

    def add_disabled_app(self, app: str) -> None:
        """An application that is disabled: 18/304."""
        self._add(_Entry.DISABLED_APP(text(app, "app")))

    def add_ban(self, ban: Ban) -> None:
        """A forbidden stream: 18/305."""
        self._add(_Entry.FORBIDDEN(ban._crossing()))

    def set_channel_mode(self) -> None:
        """Legacy channel mode, in which every stream needs a channel of its name: 18/306 where there is none."""
        self._add(_Entry.CHANNEL_MODE())

    def add_channel(self, name: str, *, is_open: bool) -> None:
        """A channel; sets channel mode. A push to one that is not open is 18/307."""
        self._add(_Entry.CHANNEL(text(name, "name"), is_open))

    def allow_clients(self, entries: Iterable[object]) -> None:
        """Only these clients may push: others are 18/401. Takes addresses and networks, as text or of ``ipaddress``."""
        self._add(_Entry.CLIENTS([text(str(entry), "an address") for entry in _many(entries)], True))

    def block_clients(self, entries: Iterable[object]) -> None:
        """These clients may not push: they are 18/400."""
        self._add(_Entry.CLIENTS([text(str(entry), "an address") for entry in _many(entries)], False))

    def set_max_pushes(self, most: int) -> None:
        """How many pushes may be live in all: one more is 18/600."""
        self._add(_Entry.MAX_PUSHES(_count(most)))

    def set_max_pushes_of_stream(self, most: int) -> None:
        """How many pushes of one stream name may be live: one more is 18/601."""
        self._add(_Entry.MAX_PUSHES_OF_STREAM(_count(most)))

    def set_priority_param(self, name: str) -> None:
        """The parameter that states a push's priority: one that is lower than that of a live push is 18/602. The service's name for
        it is unpublished."""
        self._add(_Entry.PRIORITY_PARAM(text(name, "name")))

    def build(self) -> Policy:
        """The policy of all that was added so far."""
        return Policy._of(call(self._raw.build))


@dataclass(frozen=True)
class PolicyFileWarning:
    """What the service would not take of a policy file, though this library does."""

    line: int
    column: int
    warning: PolicyWarning

    def __str__(self) -> str:
        text = tables.policy_warnings()[int(self.warning)]
        return f"line {self.line}, column {self.column}: {text}"


@dataclass(frozen=True)
class PolicyFile:
    """A policy that was read from a file, and what the service would not take of it, in the order of the file."""

    policy: Policy
    warnings: Tuple[PolicyFileWarning, ...]


@dataclass(frozen=True)
class KeyVariable:
    """A key stands in a variable of the environment: ``{ env = "VARIABLE" }``."""

    name: str


@dataclass(frozen=True)
class KeyFile:
    """A key stands in another file: ``{ file = "PATH" }``."""

    path: str


#: Reads a key that stands elsewhere, or raises :class:`KeyUnavailable`.
ReadKey = Callable[[Union[KeyVariable, KeyFile]], Key]


class KeyUnavailable(Exception):
    """A key that a policy file names is not there. Its text becomes a fault of the file, and must hold no key."""


def _answer(place: Any, read_key: ReadKey) -> generated.PolicyKey:
    source: Union[KeyVariable, KeyFile]
    source = KeyVariable(place.name) if place.is_ENV() else KeyFile(place.path)
    try:
        return generated.PolicyKey(source=place, key=keys.raw(read_key(source)))
    except KeyUnavailable as unavailable:
        return generated.PolicyKey(source=place, fault=text(str(unavailable), "a fault"))


def _count(most: int) -> int:
    if not 0 <= most < _U64:
        raise ValueError(f"{most} is not a number from 0 to {_U64 - 1}")
    return most


def _many(entries: Iterable[object]) -> Iterable[object]:
    if isinstance(entries, str):
        raise TypeError("the entries must be many, not a str")
    return entries
