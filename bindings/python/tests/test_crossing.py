"""What the crossing must stand: threads, panics, hostile texts, huge ones; and secrets that show nowhere."""

from __future__ import annotations

import copy
import gc
import pickle
import resource
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Callable, List

import pytest
from conftest import KEY, NOW, URL

import pushurl
from pushurl import (
    Ban,
    Cause,
    Checker,
    Facts,
    InternalError,
    InvalidKey,
    Key,
    KeyFault,
    Policy,
    PolicyBuilder,
    PolicyDomain,
    PushUrl,
    Reason,
    Refusal,
    Signer,
    Target,
    Verdict,
    _native,
    mask,
)

HOUR = timedelta(hours=1)
THREADS = 8

# --- Threads ---------------------------------------------------------------------------------------------------------


def at_once(work: Callable[[int], None]) -> None:
    """Runs it in eight threads that begin together."""
    together = Barrier(THREADS)

    def begin(thread: int) -> None:
        together.wait(timeout=60)
        work(thread)

    with ThreadPoolExecutor(THREADS) as threads:
        for done in [threads.submit(begin, thread) for thread in range(THREADS)]:
            done.result(timeout=300)


def test_one_signer_and_one_checker_in_eight_threads() -> None:
    builder = PolicyBuilder()
    builder.add_domain(PolicyDomain("push.example.com", Key(KEY)))
    builder.add_ban(Ban("banned"))
    signer, checker = Signer(Key(KEY)), Checker(policy=builder.build())

    def work(thread: int) -> None:
        for turn in range(150):
            stream = f"cam-{thread}-{turn}"
            url = signer.sign(Target("push.example.com", "live", stream), HOUR, NOW).url
            assert checker.check(url, NOW).verdict is Verdict.ACCEPTED
            assert checker.check(url.replace(stream, "banned"), Facts(NOW)).cause == Cause.STREAM_DISABLED
            wrong = checker.check(url.replace("txSecret=", "txSecret=0"), NOW)
            assert [finding.reason for finding in wrong.findings] == [Reason.SECRET_LENGTH]
        many = signer.sign_many("push.example.com", [f"cam-{thread}-{row}" for row in range(500)], HOUR, NOW)
        assert set(checker.check_many(many, NOW).verdicts) == {Verdict.ACCEPTED}

    at_once(work)


def test_objects_dropped_while_they_are_used_elsewhere() -> None:
    def work(_: int) -> None:
        for _ in range(60):
            key = Key(KEY)
            builder = PolicyBuilder()
            builder.add_domain(PolicyDomain("push.example.com", key))
            policy = builder.build()
            signer, checker = Signer(key), Checker(policy=policy)
            del key, builder, policy
            gc.collect(0)
            signed = signer.sign(Target("push.example.com", "live", "test"), HOUR, NOW)
            del signer
            # The forms are made when they are asked for, by what the signer was.
            assert signed.url_as(pushurl.Protocol.RTMPS).startswith("rtmps://")
            report = checker.check(signed.url, NOW)
            del checker, signed
            assert report.verdict is Verdict.ACCEPTED

    at_once(work)


def test_an_object_dropped_during_a_call() -> None:
    urls = [URL] * 20_000

    def work(_: int) -> None:
        holder = [Checker(Key(KEY))]
        with ThreadPoolExecutor(1) as thread:
            reports = thread.submit(lambda checker: checker.check_many(urls, NOW), holder[0])
            holder.clear()
            gc.collect(0)
            assert set(reports.result(timeout=300).verdicts) == {Verdict.ACCEPTED}

    at_once(work)


# --- Panics ----------------------------------------------------------------------------------------------------------


def test_a_panic_is_an_exception(capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        with pytest.raises(InternalError, match="a panic on purpose"):
            _native.panic_on_purpose()  # type: ignore[attr-defined]
    assert isinstance(InternalError(), pushurl.PushUrlError)
    # Nothing is broken by it.
    assert Checker(Key(KEY)).check(URL, NOW).verdict is Verdict.ACCEPTED
    capfd.readouterr()


# --- Texts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("surrogate", ["\ud800", "\udfff", "\udc80\ud83c"])
def test_a_lone_surrogate_is_one_wrong_character(surrogate: str) -> None:
    url = f"rtmp://push.example.com/live/a{surrogate}b"
    report = Checker().check(url, NOW)
    assert report.cause == Cause.STREAM_NAME_INVALID
    assert report.text == url
    assert [finding.span.cut(url) for finding in report.findings][0] == surrogate
    assert PushUrl.split(url).stream == f"a{surrogate}b"
    assert Checker().check_many([url, URL], NOW)[0].findings == report.findings
    # Never a question mark, behind which a query would begin.
    assert Reason.QUERY_IN_SERVER_FIELD not in [finding.reason for finding in report.findings]
    assert mask(f"{surrogate}txSecret=abc&") == "\ufffd" * len(surrogate) + "txSecret=***&"
    with pytest.raises(Refusal):
        Signer(Key(KEY)).sign(Target("push.example.com", "live", surrogate), HOUR, NOW)


def test_a_pair_of_surrogates_is_one_character() -> None:
    url = "rtmp://push.example.com/live/\U0001f3a5cam"
    assert Checker().check(url, NOW).findings[0].span.cut(url) == "\U0001f3a5"


@pytest.mark.parametrize("text", ["", "\0", "rtmp://\0", "rtmp://push.example.com/live/a\0b", "\r\n", "\ufeff" + URL])
def test_any_text_is_judged(text: str) -> None:
    report = Checker(Key(KEY)).check(text, NOW)
    assert report.verdict is Verdict.REJECTED
    assert Checker(Key(KEY)).check_many([text], NOW)[0].findings == report.findings


def test_huge_texts() -> None:
    huge = URL + "&a=" + "\u00e9" * 5_000_000
    report = Checker(Key(KEY)).check(huge, NOW)
    assert report.verdict is Verdict.ACCEPTED
    assert report.findings[0].span.cut(huge) == "\u00e9" * 5_000_000
    assert Checker().check("a" * 20_000_000, NOW).cause == Cause.DOMAIN_UNKNOWN
    with pytest.raises(Refusal) as info:
        Signer(Key(KEY)).sign(Target("push.example.com", "live", "a" * 20_000_000), HOUR, NOW)
    assert info.value.refused[0].reason is Reason.STREAM_TOO_LONG
    assert Checker(Key("k" * 5_000_000)).check(URL, NOW).cause == Cause.AUTH_FAILED
    assert len(mask(huge)) == len(huge) - 29


def test_many_many() -> None:
    streams = [f"cam{row}" for row in range(200_000)]
    many = Signer(Key(KEY)).sign_many("push.example.com", streams, HOUR, NOW)
    assert len(many.urls) == 200_000 and not many.refusals
    verdicts = Checker(Key(KEY)).check_many(many.urls, NOW).verdicts
    assert len(verdicts) == 200_000 and set(verdicts) == {Verdict.ACCEPTED}


@pytest.mark.parametrize("wrong", [None, 1, b"rtmp://", ["rtmp://"]])
def test_a_text_is_a_str(wrong: object) -> None:
    for use in (
        lambda: Checker().check(wrong, NOW),  # type: ignore[arg-type]
        lambda: Checker().check_many([wrong], NOW),  # type: ignore[list-item]
        lambda: PushUrl.split(wrong),  # type: ignore[arg-type]
        lambda: mask(wrong),  # type: ignore[arg-type]
        lambda: Cause.parse(wrong),  # type: ignore[arg-type]
        lambda: Target(wrong, "live", "cam1"),  # type: ignore[arg-type]
    ):
        with pytest.raises(TypeError):
            use()


# --- Secrets ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        ("", KeyFault.EMPTY),
        (b"", KeyFault.EMPTY),
        ("secret-key\n", KeyFault.CONTROL_CHARACTER),
        (b"secret-key\x00", KeyFault.CONTROL_CHARACTER),
        ("secret-key\ud800", None),
    ],
)
def test_a_key_that_is_none_says_nothing_of_itself(key: "str | bytes", fault: object) -> None:
    with pytest.raises(InvalidKey) as info:
        Key(key)
    assert info.value.fault is fault
    error: object = info.value
    seen = []
    while isinstance(error, BaseException):
        seen.append(error)
        assert "secret" not in repr(error) + str(error) + repr(vars(error))
        error = error.__context__ or error.__cause__
    # A codec's exception would hold the whole key.
    assert not any(isinstance(error, UnicodeError) for error in seen)


@pytest.mark.parametrize("key", [KEY, KEY.encode(), bytearray(KEY, "ascii"), memoryview(KEY.encode())])
def test_a_key_of_text_or_bytes(key: "str | bytes") -> None:
    assert Checker(Key(key)).check(URL, NOW).verdict is Verdict.ACCEPTED


def test_keys_of_any_bytes_and_any_text() -> None:
    for text, raw in (("\u5bc6\u94a5", "\u5bc6\u94a5".encode()), ("caf\u00e9", b"caf\xc3\xa9")):
        url = Signer(Key(text)).sign(Target("push.example.com", "live", "test"), HOUR, NOW).url
        assert Checker(Key(raw)).check(url, NOW).verdict is Verdict.ACCEPTED
    url = Signer(Key(b"\xff\xfe")).sign(Target("push.example.com", "live", "test"), HOUR, NOW).url
    assert Checker(Key(b"\xff\xfe")).check(url, NOW).verdict is Verdict.ACCEPTED


def everything_with_secrets() -> List[object]:
    key = Key(KEY)
    builder = PolicyBuilder()
    domain = PolicyDomain("push.example.com", key, Key("backup-" + KEY), Key("playback-" + KEY))
    builder.add_domain(domain)
    signer, checker = Signer(key), Checker(key, policy=builder.build())
    target = Target.from_url(URL)
    signed = signer.sign(target, HOUR, NOW)
    many = signer.sign_many("push.example.com", ["test"], HOUR, NOW)
    report = checker.check(URL, NOW)
    things: List[object] = [key, domain, builder, builder.build(), signer, checker, target, signed, many, report]
    things += [signed.encoder_pair(), report.url, report.url.params, checker.signing(URL), checker.check_many([URL], NOW)]
    return things


def test_nothing_shows_a_secret() -> None:
    secrets = (KEY, "f85a2ab363fe4deaffef9754d79da6fe")
    for thing in everything_with_secrets():
        for shown in (repr(thing), str(thing), f"{thing}"):
            assert not any(secret in shown for secret in secrets), type(thing)


def test_an_exception_shows_no_secret() -> None:
    with pytest.raises(InvalidKey) as key:
        Key(KEY + "\n")
    with pytest.raises(pushurl.InvalidPolicyFile) as file:
        Policy.from_toml(f"[[domain]]\nname = 'push.example.com'\nkey = '{KEY}\\n'\nkeys = '{KEY}'\nauth_delta = '{KEY}'\n")
    with pytest.raises(Refusal) as refusal:
        Signer(Key(KEY)).sign(Target("push.example.com", "live", "my cam"), HOUR, NOW)
    for info in (key, file, refusal):
        shown = "".join(traceback.format_exception_only(info.type, info.value)) + repr(info.value) + repr(vars(info.value))
        assert KEY not in shown
        assert "txSecret=" not in shown


def test_what_holds_a_key_is_neither_pickled_nor_copied() -> None:
    key = Key(KEY)
    signer = Signer(key)
    signed = signer.sign(Target("push.example.com", "live", "test"), HOUR, NOW)
    for thing in (key, signer, signed, Checker(key), Policy()):
        for write in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="not pickled or copied"):
                write(thing)


def test_a_key_is_a_key() -> None:
    for wrong in (KEY, KEY.encode(), 5):
        with pytest.raises(TypeError, match="a Key is needed"):
            Signer(wrong)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="a Key is needed"):
            Checker(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a key must be str or bytes, not int"):
        Key(5)  # type: ignore[arg-type]


# --- Memory ----------------------------------------------------------------------------------------------------------


def test_nothing_is_left_behind() -> None:
    """Each buffer is given back, where something is refused too."""
    checker, signer = Checker(Key(KEY)), Signer(Key(KEY))
    # WebRTC has no limit on the length of a URL.
    long = Target("push.example.com", "live", "test", params={"a": "b" * 200_000}, protocol=pushurl.Protocol.WEBRTC)
    wrong = Target("push.example.com", "live", "a b", params={"a": "b" * 200_000})
    url = URL + "&a=" + "b" * 200_000
    bad = "rtmp://" + "\u00e9" * 100_000

    def turn() -> None:
        for _ in range(60):
            assert checker.check(url, NOW).cause is None
            assert checker.check(bad, NOW).cause is not None
            signer.sign(long, HOUR, NOW)
            with pytest.raises(Refusal):
                signer.sign(wrong, HOUR, NOW)

    turn()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    turn()
    # In KiB. One lost buffer a turn would be 12 MB.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 6_000
