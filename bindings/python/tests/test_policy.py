"""Judging by what the account knows and what a server sees."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import IPv4Address, IPv6Address, ip_network
from typing import Any, Callable, Dict, List, Union

import pytest
from conftest import KEY, NOW, data, moment

from pushurl import (
    AccountStatus,
    Ban,
    Cause,
    Checker,
    Diagnosis,
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

SCENARIOS: Dict[str, Any] = data("policy.json")


def built(known: Dict[str, Any]) -> Policy:
    """The policy of a scenario, put together."""
    builder = PolicyBuilder()
    builder.set_account(AccountStatus[known["account"].upper()])
    for app in known["disabled_apps"]:
        builder.add_disabled_app(app)
    for domain in known["domains"]:
        made: Dict[str, Any] = {**domain, "hash": HashAlgorithm[domain["hash"].upper()]}
        for name in ("key", "backup_key"):
            made[name] = None if domain[name] is None else Key(domain[name])
        builder.add_domain(PolicyDomain(**made))
    for ban in known["bans"]:
        moments = {name: None if ban[name] is None else moment(ban[name]) for name in ("since", "until")}
        builder.add_ban(Ban(**{**ban, **moments}))
    for state, names in (known["channels"] or {}).items():
        for name in names:
            builder.add_channel(name, is_open=state == "open")
    if known["allow_clients"]:
        # As text or as addresses.
        builder.allow_clients(map(ip_network, known["allow_clients"]))
    if known["block_clients"]:
        builder.block_clients(known["block_clients"])
    if known["max_pushes"] is not None:
        builder.set_max_pushes(known["max_pushes"])
    if known["max_pushes_of_stream"] is not None:
        builder.set_max_pushes_of_stream(known["max_pushes_of_stream"])
    if known["priority_param"] is not None:
        builder.set_priority_param(known["priority_param"])
    return builder.build()


def read(toml: List[str]) -> Policy:
    """The policy of a scenario, from its file."""

    def read_key(place: Union[KeyVariable, KeyFile]) -> Key:
        assert isinstance(place, KeyVariable)
        return Key(SCENARIOS["keys"][place.name])

    return Policy.from_toml("\n".join(toml), read_key).policy


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


@pytest.mark.parametrize("account", SCENARIOS["accounts"], ids=lambda account: account["what"])
def test_a_scenario(account: Dict[str, Any]) -> None:
    assert account["pushes"]
    for policy in (built(account["policy"]), read(account["toml"])):
        checker = Checker(policy=policy, diagnosis=Diagnosis.ALWAYS)
        for push in account["pushes"]:
            facts = Facts(**{**push["facts"], **known_of(push["facts"])})
            report = checker.check(push["url"], facts)
            assert str(report.cause or report.verdict) == push["verdict"], push["what"]
            assert push["matched_key"] == (str(report.matched_key) if report.matched_key else None), push["what"]
            found = [[str(finding.reason), finding.span.cut(push["url"])] for finding in report.findings]
            assert found == push["findings"], push["what"]
            # Many at once say the same.
            assert checker.check_many([push["url"]] * 2, facts)[1].findings == report.findings


def known_of(facts: Dict[str, Any]) -> Dict[str, object]:
    """The facts that are no numbers and texts here."""
    hook = facts.get("hook")
    return {"now": moment(facts["now"]), "hook": HookAnswer[hook.upper()] if hook else None}


def test_a_client_is_text_or_an_address() -> None:
    builder = PolicyBuilder()
    builder.block_clients([ip_network("198.51.100.0/24")])
    checker = Checker(policy=builder.build())
    for client in ("198.51.100.7", IPv4Address("198.51.100.7"), IPv6Address("::ffff:198.51.100.7")):
        assert checker.check(sign(), Facts(NOW, client=client)).cause == Cause.CLIENT_BLOCKED


def test_a_ban_ends() -> None:
    builder = PolicyBuilder()
    builder.add_ban(Ban("cam1", until=NOW))
    checker = Checker(policy=builder.build())
    for now, is_forbidden in ((NOW - timedelta(seconds=1), True), (NOW, False)):
        reasons = [finding.reason for finding in checker.check(sign(), now).findings]
        assert (Reason.STREAM_FORBIDDEN in reasons) is is_forbidden


def test_what_is_not_judged() -> None:
    bare = Checker().check(sign(), NOW)
    assert bare.verdict is Verdict.UNDETERMINED
    assert Cause.AUTH_FAILED in bare.not_judged and Cause.STREAM_DISABLED in bare.not_judged
    assert list(bare.not_judged) == sorted(bare.not_judged)
    facts = Facts(NOW, client="203.0.113.9", live_total=0, live_same=0, live_priority=0, hook=HookAnswer.ACCEPTED)
    full = Checker(policy=built(SCENARIOS["accounts"][0]["policy"])).check(sign(), facts)
    assert [str(cause) for cause in full.not_judged] == ["18/100", "18/101", "18/102", "18/103", "18/104"]


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
