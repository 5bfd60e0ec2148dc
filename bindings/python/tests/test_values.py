"""What the package returns: it compares, hashes, shows no secret, and goes to other processes."""

from __future__ import annotations

import json
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from typing import Any, List, Tuple, Union

import pytest
from conftest import KEY, NOW, ROOT, URL, data

from pushurl import (
    Cause,
    CauseFault,
    Checker,
    EncoderPair,
    Facts,
    Field,
    Finding,
    HookAnswer,
    InternalError,
    InvalidKey,
    InvalidPolicy,
    InvalidPolicyFile,
    Key,
    KeyFault,
    KeyFile,
    KeyUnavailable,
    KeyVariable,
    Lang,
    Policy,
    PolicyBuilder,
    PolicyDomain,
    PolicyFault,
    PolicyFileFault,
    Protocol,
    PushUrl,
    PushUrlError,
    Reason,
    Refusal,
    Refused,
    Signer,
    Span,
    Target,
    UnknownCause,
    Verdict,
)

HOUR = timedelta(hours=1)
BAD = "rtmp://push.example.com/live/\u6444\u50cf?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099"
STREAMS = ["test", "my cam", "\u6444"]

# --- Pickles ---------------------------------------------------------------------------------------------------------


def raised(use: Any) -> BaseException:
    with pytest.raises(PushUrlError) as info:
        use()
    return info.value


EXCEPTIONS: List[Tuple[BaseException, Tuple[str, ...]]] = [
    (raised(lambda: Key("")), ("fault",)),
    (raised(lambda: Cause.parse("18/504")), ("fault",)),
    (raised(lambda: PolicyBuilder().add_domain(PolicyDomain("a b"))), ("fault",)),
    (raised(lambda: Policy.from_toml("a = 1\nb = 2")), ("faults",)),
    (raised(lambda: Signer(Key(KEY)).sign(Target("a", "", "a b"), HOUR, NOW)), ("refused",)),
    (InternalError("it broke off"), ()),
    (KeyUnavailable("not there"), ()),
]


@pytest.mark.parametrize(("error", "names"), EXCEPTIONS, ids=lambda value: type(value).__name__)
def test_an_exception_is_the_same_elsewhere(error: BaseException, names: Tuple[str, ...]) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(error, protocol))
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert [getattr(again, name) for name in names] == [getattr(error, name) for name in names]


def test_the_exceptions_are_all_pickled_above() -> None:
    kinds = {InvalidKey, UnknownCause, InvalidPolicy, InvalidPolicyFile, Refusal, InternalError}
    assert {type(error) for error, _ in EXCEPTIONS} == kinds | {KeyUnavailable}
    assert set(PushUrlError.__subclasses__()) == kinds


def values() -> List[object]:
    signer, checker = Signer(Key(KEY)), Checker(Key(KEY))
    refused = raised(lambda: signer.sign(Target("push.example.com", "live", "a b"), HOUR, NOW))
    assert isinstance(refused, Refusal)
    report = checker.check(BAD, NOW)
    return [
        Cause.AUTH_FAILED,
        Span(1, 2),
        Target("push.example.com", "live", "test", protocol=Protocol.SRT, host="192.0.2.1", port=9000, params={"a": "b"}),
        Target.from_url(URL, host="192.0.2.1"),
        Facts(NOW, "203.0.113.9", 1, 2, -3, HookAnswer.ACCEPTED),
        Facts(),
        refused.refused[0],
        report,
        report.findings[0],
        report.url,
        report.url.stream,
        report.url.params[0],
        checker.check(f'"{URL}"', NOW),
        signer.sign(Target("push.example.com", "live", "test"), HOUR, NOW).encoder_pair(),
        PolicyFileFault(1, 2, "text"),
        KeyFile("push.key"),
        KeyVariable("PUSH_SECRET"),
    ]


@pytest.mark.parametrize("value", values(), ids=lambda value: type(value).__name__)
def test_a_value_is_the_same_elsewhere(value: Any) -> None:
    again = pickle.loads(pickle.dumps(value))
    assert again is not value
    assert again == value and hash(again) == hash(value) and repr(again) == repr(value)
    assert value != 5 and value is not None
    if hasattr(value, "span"):
        assert again.span == value.span


def test_reports_are_the_same_elsewhere() -> None:
    urls = [case["url"] for case in data("bad_input.json")["cases"]] + [BAD, f'"{URL}"']
    reports = Checker(Key(KEY)).check_many(urls, NOW)
    again = pickle.loads(pickle.dumps(reports))
    assert list(again) == list(reports)
    assert again.verdicts == reports.verdicts
    assert again.columns() == reports.columns()
    assert [report.inner for report in again] == [report.inner for report in reports]
    with pytest.raises(ValueError):
        type(reports)._of(urls, "[]")  # type: ignore[attr-defined]
    with pytest.raises(ValueError):
        type(reports[0])._of(URL, '[{"findings": [[1, 0, 0]]}]')  # type: ignore[attr-defined]


@pytest.mark.parametrize("expiry", [HOUR, [HOUR, HOUR, HOUR]])
def test_signed_urls_are_the_same_elsewhere(expiry: Any) -> None:
    many = Signer(Key(KEY)).sign_many("push.example.com", STREAMS, expiry, NOW)
    again = pickle.loads(pickle.dumps(many))
    assert (again.urls, list(again.refusals)) == (many.urls, [1, 2])
    assert again.columns() == many.columns()
    for row in (1, 2):
        assert again.refusals[row].refused == many.refusals[row].refused
        assert str(again.refusals[row]) == str(many.refusals[row])


def sign(stream: str) -> str:
    return Signer(Key(KEY)).sign(Target("push.example.com", "live", stream), HOUR, NOW).url


def test_a_refusal_comes_back_from_another_process() -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, context) as processes:
        assert processes.submit(sign, "test").result(timeout=60) == URL
        with pytest.raises(Refusal) as info:
            processes.submit(sign, "my cam").result(timeout=60)
        assert [refused.reason for refused in info.value.refused] == [Reason.STREAM_ILLEGAL_CHARACTER]
    with context.Pool(1) as pool:
        with pytest.raises(Refusal):
            pool.apply_async(sign, ("my cam",)).get(timeout=60)


@pytest.mark.parametrize(
    ("thing", "instead"),
    [
        (Key(KEY), "give each process the name of the file or variable that it is in, and make the Key there"),
        (Signer(Key(KEY)), "make one in each process"),
        (Checker(), "make one in each process"),
        (Policy(), "read it in each process"),
        (Signer(Key(KEY)).sign(Target("push.example.com", "live", "test"), HOUR, NOW), "take its URLs"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_has_a_key_says_what_to_do_instead(thing: object, instead: str) -> None:
    with pytest.raises(TypeError) as info:
        pickle.dumps(thing)
    assert str(info.value).startswith(f"a {type(thing).__name__} is not pickled or copied")
    assert str(info.value).endswith(instead)


# --- Fields ----------------------------------------------------------------------------------------------------------


def test_a_target_has_fields() -> None:
    target = Target("push.example.com", "live", "cam1", host="192.0.2.1", port=1935, params=[("a", "1"), ("a", "2")])
    assert (target.domain, target.app, target.stream, target.url) == ("push.example.com", "live", "cam1", None)
    assert (target.protocol, target.host, target.port) == (Protocol.RTMP, "192.0.2.1", 1935)
    assert target.params == (("a", "1"), ("a", "2"))
    read = Target.from_url("srt://192.0.2.1:9000?streamid=#!::h=push.example.com,r=live/cam1")
    assert (read.domain, read.app, read.stream) == ("push.example.com", "live", "cam1")
    assert (read.protocol, read.host, read.port, read.params) == (Protocol.SRT, None, None, ())
    assert Target("a", "b", "c") == Target("a", "b", "c", protocol=Protocol.RTMP)
    assert Target("a", "b", "c") != Target("a", "b", "d")
    assert len({Target("a", "b", "c"), Target("a", "b", "c"), Target("a", "b", "d")}) == 2


def test_a_target_shows_no_secret() -> None:
    target = Target("push.example.com", "live", "cam1", params={"token": "hidden"})
    assert repr(target) == "Target('push.example.com', 'live', 'cam1', params=['token'])"
    assert repr(Target.from_url(URL)) == (
        "Target.from_url('rtmp://push.example.com/live/test?txSecret=***&txTime=5C271099')"
    )
    pasted = Target("push.example.com", "live", "test?txSecret=f85a2ab363fe4deaffef9754d79da6fe", port=443, host="h")
    assert repr(pasted) == "Target('push.example.com', 'live', 'test?txSecret=***', host='h', port=443)"


def test_values_are_made_of_their_fields() -> None:
    span = Span(2, 3)
    finding = Finding(Reason.STREAM_ILLEGAL_CHARACTER, span)
    assert (finding.reason, finding.span) == (Reason.STREAM_ILLEGAL_CHARACTER, span)
    assert repr(finding) == "<Finding stream_illegal_character at 2..3>"
    refused = Refused(Field.STREAM, 0, Reason.STREAM_ILLEGAL_CHARACTER, span)
    assert (refused.field, refused.index, refused.reason, refused.span) == (Field.STREAM, 0, finding.reason, span)
    assert repr(refused) == "<Refused stream: stream_illegal_character at 2..3>"
    assert refused.text(Lang.EN).startswith("stream: ")
    pair = EncoderPair("rtmp://push.example.com/live/", "test?txSecret=1")
    assert repr(pair) == 'EncoderPair(server="rtmp://push.example.com/live/")'
    assert sorted([Span(2, 3), Span(1, 9)]) == [Span(1, 9), Span(2, 3)]
    assert repr(Facts(live_total=1)) == "Facts(live_total=1)"
    assert repr(Checker(Key(KEY)).check(BAD, NOW)) == "<Report rejected 18/308: stream_not_ascii, secret_mismatch>"
    assert repr(PushUrl.split(URL)) == "<PushUrl rtmp>"


def test_a_report_as_the_command_s_json() -> None:
    report = Checker(Key(KEY)).check(BAD, NOW)
    found = report.to_dict()
    assert found == json.loads(report.to_json())
    assert (found["verdict"], found["errcode"], found["sub_errcode"]) == ("rejected", 18, 308)
    assert found["findings"][0]["reason"] == "stream_not_ascii"
    # Places are bytes there.
    assert (found["findings"][0]["start"], found["findings"][0]["end"]) == (29, 35)
    assert report.findings[0].span == Span(29, 31)
    assert found["errmsg"] == Cause.STREAM_NAME_INVALID.errmsg(Lang.EN)
    assert report.to_dict(Lang.JA)["errmsg"] == Cause.STREAM_NAME_INVALID.errmsg(Lang.JA)
    assert "f85a2ab363fe4deaffef9754d79da6fe" not in report.to_json()
    # Any framework can write it.
    assert json.loads(json.dumps(found)) == found


# --- Arguments -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("use", "message"),
    [
        (
            lambda: Signer(Key(KEY)).sign(URL, HOUR, NOW),  # type: ignore[arg-type]
            "target must be a Target, such as Target.from_url(url) or Target(domain, app, stream), not str",
        ),
        (lambda: Signer(Key(KEY)).sign(5, HOUR, NOW), "target must be a Target, not int"),  # type: ignore[arg-type]
        (
            lambda: Signer(Key(KEY)).sign(Target("a", "b", "c"), 3600, NOW),  # type: ignore[arg-type]
            "expiry must be a datetime, or a timedelta such as timedelta(seconds=3600), not int",
        ),
        (
            lambda: Signer(Key(KEY)).sign_many("a", ["b"], 3600, NOW),  # type: ignore[arg-type]
            "expiry must be a datetime, or a timedelta such as timedelta(seconds=3600), not int",
        ),
        (lambda: Signer(KEY), "a Key is needed, not str: Key(…) makes one"),  # type: ignore[arg-type]
        (lambda: Checker().check(5), "url must be str, not int"),  # type: ignore[arg-type]
        (lambda: Checker().check(URL, "now"), "now must be a datetime, not str"),  # type: ignore[arg-type]
        (lambda: Checker(policy=5), "policy must be a Policy, not int"),  # type: ignore[arg-type]
        (
            lambda: Target("a", "b", "c", protocol="srt"),  # type: ignore[arg-type]
            "protocol must be a Protocol, not str",
        ),
        (lambda: Target("a", "b", "c", port="1935"), "port must be a number, not str"),  # type: ignore[arg-type]
        (lambda: Facts(NOW, live_total="1"), "live_total must be a number, not str"),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_argument_is_named(use: Any, message: str) -> None:
    with pytest.raises(TypeError) as info:
        use()
    assert str(info.value) == message


def test_each_row_has_its_own_facts() -> None:
    builder = PolicyBuilder()
    builder.block_clients(["198.51.100.7"])
    checker = Checker(Key(KEY), policy=builder.build())
    later = NOW + 2 * HOUR
    facts: List[Union[Facts, datetime]] = [NOW, later, Facts(NOW, client="198.51.100.7"), Facts(later, client="203.0.113.9")]
    reports = checker.check_many([URL] * 4, facts)
    assert [str(report.cause or "accepted") for report in reports] == ["accepted", "18/501", "18/400", "18/501"]
    for report, one in zip(reports, facts):
        assert report == checker.check(URL, one)
    with pytest.raises(ValueError, match="there are 2 URLs and 1 facts"):
        checker.check_many([URL] * 2, [NOW])
    assert checker.check_many([URL], iter([NOW])).verdicts == [Verdict.ACCEPTED]


def test_help_is_readable() -> None:
    import inspect
    import pydoc

    assert str(inspect.signature(Signer.sign)) == "(self, /, target, expiry, now=None)"
    assert "domain, app, stream, *, protocol=None" in str(inspect.signature(Target))
    text = pydoc.plain(pydoc.render_doc(Signer))
    assert "Signs push URLs. Make one for a domain's key" in text
    assert "sign(self, /, target, expiry, now=None)" in text


def test_the_version_is_that_of_the_project() -> None:
    import importlib.metadata

    import pushurl

    assert pushurl.__version__ == importlib.metadata.version("pushurl")
    assert f'\nversion = "{pushurl.__version__}"\n' in (ROOT / "Cargo.toml").read_text(encoding="utf-8")


def test_faults_go_by_their_numbers() -> None:
    assert [fault.name for fault in KeyFault] == ["EMPTY", "CONTROL_CHARACTER"]
    assert [fault.name for fault in CauseFault] == ["MALFORMED", "UNKNOWN", "SUB_ERRCODE_MISSING"]
    assert len(PolicyFault) == 8
