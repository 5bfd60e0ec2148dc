"""Judging by what the account knows and what a server sees."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import IPv4Address, IPv6Address, ip_network
from typing import Callable, List, Union

import pytest
from conftest import KEY, NOW

from pushurl import (
    AccountStatus,
    Ban,
    Cause,
    Checker,
    Facts,
    HashAlgorithm,
    HookAnswer,
    InvalidPolicy,
    InvalidPolicyFile,
    Key,
    KeyFile,
    KeyRole,
    KeyUnavailable,
    KeyVariable,
    Policy,
    PolicyBuilder,
    PolicyDomain,
    PolicyFault,
    PolicyFileFault,
    PolicyWarning,
    Reason,
    Signer,
    Target,
    Verdict,
)

DAY = timedelta(days=1)

TOML = """
disabled_apps = ["test"]

[[domain]]
name = "push.example.com"
key = "e12c46f2612d5106e2034781ab261ca3"
backup_key = "backup"

[[domain]]
name = "second.example.com"
key = { env = "SECOND_KEY" }
hash = "sha256"

[[domain]]
name = "old.example.com"
enabled = false
authentication = false

[[domain]]
name = "play.example.com"
kind = "playback"

[[forbidden_stream]]
stream = "forbidden"

[[forbidden_stream]]
stream = "strict"
domain = "push.example.com"
app = "live"
since = 2018-12-01T00:00:00Z
until = 2019-02-01T00:00:00Z
reason = "on request"

[clients]
block = ["198.51.100.0/24", "2001:db8::/32"]

[limits]
max_pushes = 100
max_pushes_of_stream = 1
priority_param = "prio"
"""


def built() -> Policy:
    """The same as the file's."""
    builder = PolicyBuilder()
    builder.add_disabled_app("test")
    builder.add_domain(PolicyDomain("push.example.com", Key(KEY), Key("backup")))
    builder.add_domain(PolicyDomain("second.example.com", Key("second"), hash=HashAlgorithm.SHA256))
    builder.add_domain(PolicyDomain("old.example.com", enabled=False, authentication=False))
    builder.add_domain(PolicyDomain("play.example.com", playback=True))
    builder.add_ban(Ban("forbidden"))
    since, until = NOW.replace(month=12, day=1), NOW.replace(year=2019, month=2, day=1)
    builder.add_ban(Ban("strict", "push.example.com", "live", since, until, "on request"))
    builder.block_clients([ip_network("198.51.100.0/24"), "2001:db8::/32"])
    builder.set_max_pushes(100)
    builder.set_max_pushes_of_stream(1)
    builder.set_priority_param("prio")
    return builder.build()


def read() -> Policy:
    def read_key(place: Union[KeyVariable, KeyFile]) -> Key:
        assert place == KeyVariable("SECOND_KEY")
        return Key("second")

    return Policy.from_toml(TOML, read_key).policy


SOURCES: List[Callable[[], Policy]] = [built, read]


def sign(
    stream: str = "cam1",
    *,
    domain: str = "push.example.com",
    app: str = "live",
    key: str = KEY,
    hash: HashAlgorithm = HashAlgorithm.MD5,
    **params: str,
) -> str:
    target = Target(domain, app, stream, params=params)
    return Signer(Key(key), hash=hash).sign(target, DAY, NOW).url


@pytest.mark.parametrize("policy", SOURCES)
def test_a_scenario(policy: Callable[[], Policy]) -> None:
    checker = Checker(policy=policy())

    def cause(url: str, **facts: object) -> str:
        report = checker.check(url, Facts(NOW, **facts))  # type: ignore[arg-type]
        # Many at once say the same.
        assert checker.check_many([url], Facts(NOW, **facts))[0].cause == report.cause  # type: ignore[arg-type]
        return str(report.cause or report.verdict)

    assert cause(sign()) == "accepted"
    assert checker.check(sign(key="backup"), NOW).matched_key is KeyRole.BACKUP
    assert cause(sign(domain="second.example.com", key="second", hash=HashAlgorithm.SHA256)) == "accepted"
    assert cause(sign(domain="second.example.com", key="second")) == "18/503"
    assert cause(sign(domain="other.example.com")) == "18/301"
    assert cause(sign(domain="play.example.com")) == "18/302"
    assert cause("rtmp://old.example.com/live/cam1") == "18/303"
    assert cause(sign(app="test")) == "18/304"
    assert cause(sign("forbidden")) == "18/305"
    assert cause(sign("strict")) == "18/305"
    assert cause(sign("strict", app="elsewhere")) == "accepted"
    assert cause(sign(), client="198.51.100.7") == "18/400"
    assert cause(sign(), client=IPv4Address("198.51.100.7")) == "18/400"
    assert cause(sign(), client=IPv6Address("::ffff:198.51.100.7")) == "18/400"
    assert cause(sign(), client="2001:db8::9") == "18/400"
    assert cause(sign(), client="203.0.113.9") == "accepted"
    assert cause(sign(), live_total=99) == "accepted"
    assert cause(sign(), live_total=100) == "18/600"
    assert cause(sign(), live_same=1) == "18/601"
    assert cause(sign(prio="1"), live_priority=2) == "18/602"
    assert cause(sign(prio="2"), live_priority=2) == "accepted"
    assert cause(sign(), hook=HookAnswer.REFUSED) == "19/0"
    assert cause(sign(), hook=HookAnswer.ACCEPTED) == "accepted"
    later = Facts(NOW.replace(year=2019, month=2, day=1))
    assert Reason.STREAM_FORBIDDEN not in [found.reason for found in checker.check(sign("strict"), later).findings]


def test_what_is_not_judged() -> None:
    bare = Checker().check(sign(), NOW)
    assert bare.verdict is Verdict.UNDETERMINED
    assert Cause.AUTH_FAILED in bare.not_judged and Cause.STREAM_DISABLED in bare.not_judged
    assert list(bare.not_judged) == sorted(bare.not_judged)
    facts = Facts(NOW, client="203.0.113.9", live_total=0, live_same=0, live_priority=0, hook=HookAnswer.ACCEPTED)
    full = Checker(policy=built()).check(sign(), facts)
    assert [str(cause) for cause in full.not_judged] == ["18/100", "18/101", "18/102", "18/103", "18/104"]


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (AccountStatus.ACTIVE, None),
        (AccountStatus.NOT_FOUND, Cause.NO_ACCOUNT),
        (AccountStatus.SHUT_DOWN, Cause.SERVICE_SUSPENDED),
        (AccountStatus.OVERDUE, Cause.SERVICE_OVERDUE),
        (AccountStatus.SUSPENDED, Cause.SERVICE_FORCIBLY_SUSPENDED),
    ],
)
def test_the_account(status: AccountStatus, cause: object) -> None:
    builder = PolicyBuilder()
    builder.set_account(status)
    assert Checker(Key(KEY), policy=builder.build()).check(sign(), NOW).cause == cause


def test_channels_and_allowlists() -> None:
    builder = PolicyBuilder()
    builder.set_channel_mode()
    builder.add_channel("open", is_open=True)
    builder.add_channel("closed", is_open=False)
    builder.allow_clients([IPv4Address("203.0.113.9")])
    checker = Checker(Key(KEY), policy=builder.build())
    assert checker.check(sign("open"), NOW).cause is None
    assert checker.check(sign("closed"), NOW).cause == Cause.CHANNEL_DISABLED
    assert checker.check(sign("none"), NOW).cause == Cause.CHANNEL_MISSING
    assert checker.check(sign("open"), Facts(NOW, client="203.0.113.9")).cause is None
    assert checker.check(sign("open"), Facts(NOW, client="203.0.113.8")).cause == Cause.CLIENT_NOT_ALLOWED
    assert checker.check(sign("open"), Facts(NOW, client="fe80::1%eth0")).cause == Cause.CLIENT_NOT_ALLOWED


def faults(builder: PolicyBuilder) -> List[PolicyFault]:
    found = []
    uses: List[Callable[[], None]] = [
        lambda: builder.add_domain(PolicyDomain("a b")),
        lambda: builder.add_domain(PolicyDomain("PUSH.example.com.")),
        lambda: builder.add_disabled_app(""),
        lambda: builder.add_disabled_app("test"),
        lambda: builder.add_channel("open", is_open=True),
        lambda: builder.add_ban(Ban("cam1", since=NOW, until=NOW)),
        lambda: builder.block_clients(["10.0.0.0/33"]),
        lambda: builder.block_clients([]),
    ]
    for use in uses:
        with pytest.raises(InvalidPolicy) as info:
            use()
        assert str(info.value)
        found.append(info.value.fault)
    return found


def test_every_fault() -> None:
    builder = PolicyBuilder()
    builder.add_domain(PolicyDomain("push.example.com", Key(KEY)))
    builder.add_disabled_app("test")
    builder.add_channel("open", is_open=True)
    builder.allow_clients(["203.0.113.9"])
    assert faults(builder) == list(PolicyFault)
    # What was wrong changed nothing.
    policy = builder.build()
    assert policy.lists_domains and policy.lists("push.example.com") and not policy.lists("a b")
    assert Checker(policy=policy).check(sign("open"), NOW).cause is None


def test_a_builder_goes_on_after_it_built() -> None:
    builder = PolicyBuilder()
    before = builder.build()
    builder.add_domain(PolicyDomain("push.example.com"))
    assert builder.build().lists("push.example.com")
    assert not before.lists_domains
    assert not Policy().lists_domains


def test_warnings() -> None:
    builder = PolicyBuilder()
    builder.add_ban(Ban("cam1", since=NOW, until=NOW + timedelta(days=91)))
    builder.block_clients(["2001:db8::/32", "10.0.0.0/9"] + ["10.0.0.1"] * 200)
    assert sorted(builder.build().warnings) == list(PolicyWarning)
    file = Policy.from_toml("[clients]\nallow = ['10.0.0.0/9']\n")
    assert [str(warning) for warning in file.warnings] == [
        "line 2, column 10: the service takes single addresses, /8, /16 and /24 only"
    ]
    assert file.warnings[0].warning is PolicyWarning.PREFIX_UNUSUAL


def test_a_file_with_faults() -> None:
    with pytest.raises(InvalidPolicyFile) as info:
        Policy.from_toml("[[domain]]\nname = ''\nkey = ''\n\n['\u9650\u5236']\n")
    assert info.value.faults[:2] == (
        PolicyFileFault(2, 8, "domain.name: the name is empty"),
        PolicyFileFault(3, 7, "domain.key: the key is empty"),
    )
    assert str(info.value).startswith("line 2, column 8: domain.name: the name is empty\nline 3")
    assert len(info.value.faults) == 3


@pytest.mark.parametrize("source", [b"\xff", "", "[[domain]", "a = '\ud800'"])
def test_a_file_that_is_none(source: Union[str, bytes]) -> None:
    with pytest.raises(InvalidPolicyFile) as info:
        Policy.from_toml(source)
    assert len(info.value.faults) == 1


def test_keys_from_elsewhere() -> None:
    toml = "[[domain]]\nname = 'push.example.com'\nkey = { file = 'push.key' }\nbackup_key = { env = 'BACKUP' }\n"
    asked: List[Union[KeyVariable, KeyFile]] = []

    def read_key(place: Union[KeyVariable, KeyFile]) -> Key:
        asked.append(place)
        return Key(KEY if isinstance(place, KeyFile) else "backup")

    checker = Checker(policy=Policy.from_toml(toml.encode(), read_key).policy)
    assert asked == [KeyFile("push.key"), KeyVariable("BACKUP")]
    assert checker.check(sign(), NOW).matched_key is KeyRole.PRIMARY
    assert checker.check(sign(key="backup"), NOW).matched_key is KeyRole.BACKUP

    def read_nothing(place: Union[KeyVariable, KeyFile]) -> Key:
        raise KeyUnavailable(f"not there: {place}")

    with pytest.raises(InvalidPolicyFile, match=r"(?s)not there: KeyFile.*not there: KeyVariable"):
        Policy.from_toml(toml, read_nothing)
    with pytest.raises(InvalidPolicyFile, match="keys from elsewhere are not read here"):
        Policy.from_toml(toml)

    def break_off(place: Union[KeyVariable, KeyFile]) -> Key:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Policy.from_toml(toml, break_off)


def test_facts_that_are_none() -> None:
    for wrong in (
        {"client": "203.0.113"},
        {"client": "not an address"},
        {"live_total": -1},
        {"live_same": 2**64},
        {"live_priority": 2**63},
        {"live_priority": -(2**63) - 1},
        {"hook": 3},
    ):
        with pytest.raises(ValueError):
            Facts(NOW, **wrong)
    extremes = Facts(NOW, live_total=2**64 - 1, live_same=0, live_priority=-(2**63))
    assert Checker(Key(KEY)).check(sign(), extremes).verdict is Verdict.ACCEPTED
    with pytest.raises(ValueError):
        PolicyBuilder().set_max_pushes(-1)
    with pytest.raises(ValueError):
        Ban("cam1", domain="push.example.com")
