"""Reports, explanations, languages."""

from __future__ import annotations

import pytest
from conftest import EXPIRES, KEY, NOW, URL

from pushurl import (
    Cause,
    CauseFault,
    Checker,
    HashAlgorithm,
    Key,
    KeyRole,
    Lang,
    Protocol,
    PushUrl,
    Reason,
    Span,
    UnknownCause,
    Verdict,
    mask,
    mask_aligned,
)


def test_a_good_url() -> None:
    report = Checker(Key(KEY)).check(URL, NOW)
    assert (report.verdict, report.cause, report.findings) == (Verdict.ACCEPTED, None, ())
    assert (report.text, report.matched_key, report.expires) == (URL, KeyRole.PRIMARY, EXPIRES)
    assert report.url.protocol is Protocol.RTMP
    assert repr(report) == "<Report accepted>"


def test_a_wrong_secret_is_diagnosed() -> None:
    report = Checker(Key("other"), playback_key=Key(KEY)).check(URL, NOW)
    reasons = [finding.reason for finding in report.findings]
    assert report.cause == Cause.AUTH_FAILED
    assert Reason.SECRET_SIGNED_PLAYBACK_KEY in reasons and Reason.SECRET_MISMATCH in reasons
    assert Checker(Key("other"), backup_key=Key(KEY)).check(URL, NOW).matched_key is KeyRole.BACKUP


def test_places_behind_other_characters() -> None:
    url = "rtmp://push.example.com/live/\u6444\u50cf\U0001f3a5?txSecret=12&txTime=0x5C271099"
    report = Checker(Key(KEY)).check(url, NOW)
    places = {finding.reason: finding.span.cut(url) for finding in report.findings}
    assert places[Reason.STREAM_NOT_ASCII] == "\u6444\u50cf\U0001f3a5"
    assert places[Reason.TXTIME_HEX_PREFIX] == "0x"
    assert places[Reason.SECRET_LENGTH] == "12"
    assert report.url.stream.span == Span(29, 32)
    assert Checker(Key(KEY)).check_many(["a", url], NOW)[1].findings == report.findings


def test_reports_are_a_sequence() -> None:
    reports = Checker(Key(KEY)).check_many([URL, "", URL], NOW)
    assert [report.verdict for report in reports] == reports.verdicts == [Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ACCEPTED]
    assert reports[-2].cause == Cause.DOMAIN_UNKNOWN
    assert [report.text for report in reports[::2]] == [URL, URL]
    with pytest.raises(IndexError):
        reports[3]
    assert [(row, str(report.cause)) for row, report in reports.rejected()] == [(1, "18/301")]


def test_what_is_hashed() -> None:
    signing = Checker(Key(KEY), backup_key=Key("abc"), hash=HashAlgorithm.SHA256).signing(URL)
    assert (signing.is_judged, signing.hash) == (True, HashAlgorithm.SHA256)
    assert (signing.primary_key_len, signing.backup_key_len) == (32, 3)
    assert (signing.stream, signing.txtime) == ("test", "5C271099")
    assert signing.txsecret is not None and signing.txsecret.span.cut(URL) == "f85a2ab363fe4deaffef9754d79da6fe"
    bare = Checker().signing("rtmp://push.example.com/live/test")
    assert (bare.primary_key_len, bare.txtime, bare.txsecret) == (None, None, None)


def test_the_parts_of_an_srt_url() -> None:
    url = PushUrl.split("srt://192.0.2.1:9000?streamid=#!::h=push.example.com,r=live/cam1,txTime=1")
    assert (url.protocol, url.host, url.port, url.port_number) == (Protocol.SRT, "192.0.2.1", "9000", 9000)
    assert (url.push_domain, url.app, url.stream) == ("push.example.com", "live", "cam1")
    assert [(param.name, param.value) for param in url.params][-1] == ("txTime", "1")
    assert url.userinfo is None and url.streamid is not None
    nothing = PushUrl.split("")
    assert (nothing.protocol, nothing.host, nothing.query, nothing.params) == (None, "", None, ())


@pytest.mark.parametrize("written", ["18/503", "18 503", "18-503", "18:503", " (18:503) "])
def test_a_cause_in_many_spellings(written: str) -> None:
    assert Cause.parse(written) == Cause.AUTH_FAILED


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("", CauseFault.MALFORMED),
        ("eighteen", CauseFault.MALFORMED),
        ("\ud800", CauseFault.MALFORMED),
        ("18/504", CauseFault.UNKNOWN),
        ("99999999999999999999/0", CauseFault.UNKNOWN),
        ("18", CauseFault.SUB_ERRCODE_MISSING),
    ],
)
def test_a_cause_that_is_none(written: str, fault: CauseFault) -> None:
    with pytest.raises(UnknownCause) as info:
        Cause.parse(written)
    assert info.value.fault is fault


@pytest.mark.parametrize("pair", [(18, 504), (40, 0), (17, 1500), (-1, 0), (0, 18_503), (2**40, 2**40)])
def test_a_pair_that_is_none(pair: "tuple[int, int]") -> None:
    with pytest.raises(UnknownCause):
        Cause(*pair)


def test_searching() -> None:
    assert Cause.search("\ube14\ub85d\ub9ac\uc2a4\ud2b8") == [Cause.CLIENT_BLOCKED]
    assert Cause.search("EXPIRED") == [Cause.URL_EXPIRED]
    assert Cause.search("  ") == Cause.search("no such words") == []


@pytest.mark.parametrize(
    ("tags", "lang"),
    [
        (["ko"], Lang.KO),
        (["zh-Hans-CN"], Lang.ZH),
        (["ja_JP.UTF-8"], Lang.JA),
        (["fr", "EN-GB", "ja"], Lang.EN),
        (["fr"], None),
        ([""], None),
        (["\ud800", "zh"], Lang.ZH),
        ([], None),
    ],
)
def test_the_language_of_tags(tags: "list[str]", lang: object) -> None:
    assert Lang.of_tags(*tags) is lang


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LANG": "ko_KR.UTF-8"}, Lang.KO),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "ja_JP"}, Lang.JA),
        ({"LANG": "ko_KR.UTF-8", "LC_MESSAGES": "zh_CN"}, Lang.ZH),
        ({"LANG": "de_DE", "LANGUAGE": "fr:zh_CN:en"}, Lang.ZH),
        ({"LANG": "C", "LANGUAGE": "zh"}, Lang.EN),
        ({"LANG": "fr_FR"}, Lang.EN),
        ({}, Lang.EN),
    ],
)
def test_the_language_of_the_device(
    environment: "dict[str, str]", lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Lang.of_device() is lang
    assert Cause.AUTH_FAILED.errmsg() == Cause.AUTH_FAILED.errmsg(lang)
    assert Reason.HOST_IS_IP.detail() == Reason.HOST_IS_IP.detail(lang)


def test_masking() -> None:
    assert mask(URL) == URL.replace("f85a2ab363fe4deaffef9754d79da6fe", "***")
    assert mask_aligned(URL) == URL.replace("f85a2ab363fe4deaffef9754d79da6fe", "*" * 32)
    assert mask("nothing \u6444\u50cf") == "nothing \u6444\u50cf"
