"""Minting: forms, pairs, refusals, and many at once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Dict, List, Union

import pytest
from conftest import EXPIRES, KEY, NOW, URL, moment

from pushurl import (
    Cause,
    Checker,
    EncoderPair,
    Field,
    HashAlgorithm,
    Key,
    Lang,
    Protocol,
    Reason,
    Refusal,
    Signer,
    Span,
    Target,
    Verdict,
)

SIGNER = Signer(Key(KEY))
HOUR = timedelta(hours=1)


def refused(refusal: Refusal) -> List[Any]:
    return [(one.field, one.index, one.reason, (one.span.start, one.span.end)) for one in refusal.refused]


def test_every_form_and_its_pair() -> None:
    signed = SIGNER.sign(Target("push.example.com", "live", "test"), HOUR, NOW)
    query = "txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099"
    streamid = "#!::h=push.example.com,r=live/test," + query.replace("&", ",")
    assert {protocol: signed.url_as(protocol) for protocol in Protocol} == {
        Protocol.RTMP: URL,
        Protocol.RTMPS: f"rtmps://push.example.com/live/test?{query}",
        Protocol.WEBRTC: f"webrtc://push.example.com/live/test?{query}",
        Protocol.SRT: f"srt://push.example.com:9000?streamid={streamid}",
        Protocol.RTMP_OVER_SRT: f"rtmp://push.example.com:3570/live/test?{query}",
        Protocol.RTMP_OVER_QUIC: f"rtmp://push.example.com:443/live/test?{query}",
    }
    assert signed.url == URL
    assert signed.expires == EXPIRES
    assert signed.encoder_pair() == EncoderPair("rtmp://push.example.com/live/", f"test?{query}")
    assert signed.encoder_pair(Protocol.SRT) == EncoderPair("srt://push.example.com:9000", streamid)
    checker = Checker(Key(KEY))
    for protocol in Protocol:
        assert checker.check(signed.url_as(protocol), NOW).verdict is Verdict.ACCEPTED


def test_all_of_a_target() -> None:
    target = Target(
        "push.example.com",
        "live",
        "test",
        protocol=Protocol.RTMPS,
        host="192.0.2.1",
        port=8443,
        params={"record": "flv", "mix": "a"},
    )
    assert SIGNER.sign(target, EXPIRES, NOW).url == (
        "rtmps://192.0.2.1:8443/live/test?txHost=push.example.com"
        "&txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099&record=flv&mix=a"
    )
    pairs = Target("push.example.com", "live", "test", params=[("a", "1"), ("a", "2")])
    assert SIGNER.sign(pairs, EXPIRES, NOW).url == URL + "&a=1&a=2"


def test_a_url_is_signed_anew() -> None:
    assert SIGNER.sign(Target.from_url("rtmp://push.example.com/live/test?txTime=1"), EXPIRES, NOW).url == URL
    target = Target.from_url(URL, protocol=Protocol.WEBRTC, params={"a": "1"})
    assert SIGNER.sign(target, EXPIRES, NOW).url == URL.replace("rtmp", "webrtc") + "&a=1"


def test_sha256_and_unusual_names() -> None:
    signer = Signer(Key(KEY), hash=HashAlgorithm.SHA256, unusual_names=True)
    signed = signer.sign(Target("push.example.com", "live", "test$"), HOUR, NOW)
    assert Checker(Key(KEY), hash=HashAlgorithm.SHA256).check(signed.url, NOW).verdict is Verdict.ACCEPTED
    with pytest.raises(Refusal) as info:
        SIGNER.sign(Target("push.example.com", "live", "test$"), HOUR, NOW)
    assert refused(info.value) == [(Field.STREAM, 0, Reason.STREAM_UNUSUAL_CHARACTER, (4, 5))]


def test_a_refusal_names_everything() -> None:
    target = Target("push", "", "my cam", host="bad host.example.com", port=0, params={"ok": "1", "txTime": "2"})
    with pytest.raises(Refusal) as info:
        SIGNER.sign(target, NOW, NOW)
    refusal = info.value
    assert refused(refusal) == [
        (Field.DOMAIN, 0, Reason.HOST_SINGLE_LABEL, (0, 4)),
        (Field.APP, 0, Reason.APP_MISSING, (0, 0)),
        (Field.STREAM, 0, Reason.STREAM_ILLEGAL_CHARACTER, (2, 3)),
        (Field.EXPIRY, 0, Reason.EXPIRED, (0, 0)),
        (Field.HOST, 0, Reason.HOST_ILLEGAL_CHARACTER, (3, 4)),
        (Field.PORT, 0, Reason.PORT_INVALID, (0, 0)),
        (Field.PARAM, 1, Reason.PARAMETER_RESERVED, (0, 6)),
    ]
    assert refusal.refused[0].cause == Cause(18, 302)
    # In English as the library says it; in every language as this package puts it together.
    assert str(refusal) == refusal.text(Lang.EN)
    assert str(refusal).count("\n") == 6
    assert len({refusal.text(lang) for lang in Lang}) == 4


@pytest.mark.parametrize("stream", ["\u6444\u50cf\u5934", "caf\u00e9-1", "a\ud800b"])
def test_places_are_of_characters(stream: str) -> None:
    wrong = [place for place, character in enumerate(stream) if not character.isascii()]
    expected = [(Field.STREAM, 0, Reason.STREAM_NOT_ASCII, (wrong[0], wrong[-1] + 1))]
    with pytest.raises(Refusal) as info:
        SIGNER.sign(Target("push.example.com", "live", stream), HOUR, NOW)
    assert refused(info.value) == expected
    with pytest.raises(Refusal) as info:
        SIGNER.sign(Target.from_url(f"rtmp://push.example.com/live/{stream}"), HOUR, NOW)
    assert refused(info.value) == expected
    many = SIGNER.sign_many("push.example.com", ["test", stream], HOUR, NOW)
    assert refused(many.refusals[1]) == expected
    with pytest.raises(Refusal) as info:
        many[1]
    assert refused(info.value) == expected


def test_many_are_what_each_is() -> None:
    streams = ["test", "", "cam1", "my cam", "a" * 256, "\u00e9", "line\nbreak"]
    many = SIGNER.sign_many("push.example.com", streams, HOUR, NOW)
    assert len(many) == len(streams)
    for row, stream in enumerate(streams):
        try:
            url = SIGNER.sign(Target("push.example.com", "live", stream), HOUR, NOW).url
        except Refusal as refusal:
            assert refused(many.refusals[row]) == refused(refusal)
            assert str(many.refusals[row]) == str(refusal)
            assert many.urls[row] == ""
            with pytest.raises(Refusal):
                many[row]
        else:
            assert many[row] == many.urls[row] == url
            assert row not in many.refusals
    assert list(many.refusals) == [1, 3, 4, 5, 6]
    assert many[-5] == many[2]
    assert many[0:3:2] == [many[0], many[2]]
    with pytest.raises(IndexError):
        many[7]


def test_many_with_columns() -> None:
    streams, apps = ["test", "cam1"], ["live", "other"]
    expiries: List[Union[datetime, timedelta]] = [HOUR, NOW + 2 * HOUR]
    many = SIGNER.sign_many("push.example.com", streams, expiries, NOW, apps=apps, protocol=Protocol.SRT)
    for row in range(2):
        target = Target("push.example.com", apps[row], streams[row], protocol=Protocol.SRT)
        assert many[row] == SIGNER.sign(target, expiries[row], NOW).url
    many = SIGNER.sign_many("push.example.com", streams, HOUR, NOW, apps=apps)
    assert many[1] == SIGNER.sign(Target("push.example.com", "other", "cam1"), HOUR, NOW).url
    many = SIGNER.sign_many("push.example.com", streams, expiries, NOW)
    assert many[1] == SIGNER.sign(Target("push.example.com", "live", "cam1"), 2 * HOUR, NOW).url
    options: Dict[str, Any] = {"host": "192.0.2.1", "port": 1935, "params": {"a": "b"}}
    many = SIGNER.sign_many("push.example.com", iter(streams), HOUR, NOW, app="other", **options)
    for row in range(2):
        target = Target("push.example.com", "other", streams[row], **options)
        assert many[row] == SIGNER.sign(target, HOUR, NOW).url
    for wrong in ({"apps": ["live"]}, {"apps": ["live"] * 3}):
        with pytest.raises(ValueError, match="there are 2 streams and"):
            SIGNER.sign_many("push.example.com", streams, HOUR, NOW, **wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="there are 2 streams and 1 expiries"):
        SIGNER.sign_many("push.example.com", streams, [HOUR], NOW)


def test_none_at_all() -> None:
    many = SIGNER.sign_many("push.example.com", [], HOUR, NOW)
    assert (len(many), many.urls, many.refusals, list(many)) == (0, [], {}, [])
    reports = Checker().check_many([], NOW)
    assert (len(reports), reports.verdicts, list(reports.rejected())) == (0, [], [])


def test_many_are_not_one() -> None:
    with pytest.raises(TypeError):
        SIGNER.sign_many("push.example.com", "cam1", HOUR, NOW)
    with pytest.raises(TypeError):
        Checker().check_many(URL, NOW)
    with pytest.raises(TypeError, match="a stream must be str, not int"):
        SIGNER.sign_many("push.example.com", ["cam1", 2], HOUR, NOW)  # type: ignore[list-item]


@pytest.mark.parametrize("number", [0, 7, 99, 2**40, -1])
def test_numbers_that_are_none(number: int) -> None:
    target = Target("push.example.com", "live", "test")
    with pytest.raises(ValueError):
        Target("push.example.com", "live", "test", protocol=number)  # type: ignore[arg-type]
    with pytest.raises(ValueError):
        SIGNER.sign(target, HOUR, NOW).url_as(number)  # type: ignore[arg-type]
    with pytest.raises(ValueError):
        Signer(Key(KEY), hash=number)  # type: ignore[arg-type]


@pytest.mark.parametrize("port", [-1, 65_536, 2**40])
def test_a_port_that_is_none(port: int) -> None:
    with pytest.raises(ValueError, match=f"{port} is no port"):
        Target("push.example.com", "live", "test", port=port)


def test_far_expiries() -> None:
    target = Target("push.example.com", "live", "test")
    # A later txTime takes nine digits.
    latest = moment(0xFFFF_FFFF)
    signed = SIGNER.sign(target, latest, NOW)
    assert signed.url.endswith("txTime=FFFFFFFF")
    assert signed.expires == latest
    assert Checker(Key(KEY)).check(signed.url, NOW).expires == latest
    for late in (latest + timedelta(seconds=1), datetime.max.replace(tzinfo=latest.tzinfo), timedelta.max):
        with pytest.raises(Refusal) as info:
            SIGNER.sign(target, late, NOW)
        assert [one.field for one in info.value.refused] == [Field.EXPIRY]
    for early in (timedelta.min, timedelta(0), -HOUR, datetime.min.replace(tzinfo=latest.tzinfo)):
        with pytest.raises(Refusal) as info:
            SIGNER.sign(target, early, NOW)
        assert refused(info.value) == [(Field.EXPIRY, 0, Reason.EXPIRED, (0, 0))]


def test_a_span_cuts() -> None:
    assert Span(1, 3).cut("abcd") == "bc"
    assert (len(Span(1, 3)), len(Span(2, 2))) == (2, 0)
