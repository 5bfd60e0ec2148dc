"""Hostile input: every row that all languages share, one by one and many at once, with the places in characters."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Dict, List, Tuple

import pytest
from conftest import data, moment

from pushurl import (
    Cause,
    Checker,
    Diagnosis,
    HashAlgorithm,
    Key,
    KeyRole,
    PushUrl,
    Reason,
    Refusal,
    Report,
    Severity,
    Signer,
    Target,
    Verdict,
    mask,
)

Case = Dict[str, Any]

CASES: List[Case] = data("bad_input.json")["cases"]


def checker(case: Case) -> Checker:
    key, backup = case.get("key"), case.get("backup_key")
    return Checker(
        Key(key) if key else None,
        backup_key=Key(backup) if backup else None,
        hash=HashAlgorithm.of(case.get("hash", "md5")),
        auth_delta=timedelta(seconds=case.get("auth_delta", 0)),
        diagnosis=Diagnosis.ALWAYS,
    )


def characters(text: str, byte: int) -> int:
    return len(text.encode()[:byte].decode())


def expected(case: Case) -> List[Tuple[Reason, Severity, int, int]]:
    return [
        (Reason.of(reason), Severity.of(severity), characters(case["url"], start), characters(case["url"], end))
        for reason, severity, start, end in case["findings"]
    ]


def assert_is(report: Report, case: Case) -> None:
    found = [
        (finding.reason, finding.severity, finding.span.start, finding.span.end) for finding in report.findings
    ]
    assert found == expected(case)
    assert report.verdict == Verdict.of(case["verdict"])
    assert report.cause == (Cause.parse(case["cause"]) if case["cause"] else None)
    assert report.matched_key == (KeyRole.of(case["matched_key"]) if case["matched_key"] else None)
    assert report.inner == case.get("inner")


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_a_check_finds_what_it_should(case: Case) -> None:
    report = checker(case).check(case["url"], moment(case["now"]))
    assert_is(report, case)
    for finding in report.findings:
        assert finding.cause == finding.reason.cause
        assert finding.detail() and finding.remedy()


def test_many_at_once_find_the_same() -> None:
    groups: Dict[Tuple[object, ...], List[Case]] = {}
    for case in CASES:
        settings = (case["now"], *(case.get(name) for name in ("key", "backup_key", "hash", "auth_delta")))
        groups.setdefault(settings, []).append(case)
    seen = 0
    for cases in groups.values():
        reports = checker(cases[0]).check_many([case["url"] for case in cases], moment(cases[0]["now"]))
        assert len(reports) == len(cases)
        for report, case in zip(reports, cases):
            assert_is(report, case)
            seen += 1
        assert reports.verdicts == [Verdict.of(case["verdict"]) for case in cases]
        rejected = [row for row, case in enumerate(cases) if case["verdict"] == "rejected"]
        assert [row for row, _ in reports.rejected()] == rejected
    assert seen == len(CASES)
    assert len(CASES) >= 627
    # Beside a text of other characters, places in bytes and in characters differ.
    assert any(len(cases) > 1 and any(not case["url"].isascii() for case in cases) for cases in groups.values())


@pytest.mark.parametrize(
    "diagnosis, alone, in_batch", [(Diagnosis.SINGLE, 2, 1), (Diagnosis.ALWAYS, 2, 2), (Diagnosis.NEVER, 1, 1)]
)
def test_batches_search_for_mistakes_on_request(diagnosis: Diagnosis, alone: int, in_batch: int) -> None:
    # The StreamName was hashed before the key.
    url = "rtmp://push.example.com/live/test?txSecret=693b80f6cc51a584ac9cf39fd8d558ee&txTime=5C271099"
    asks = Checker(Key("e12c46f2612d5106e2034781ab261ca3"), diagnosis=diagnosis)
    assert len(asks.check(url, moment(1_546_000_000)).findings) == alone
    # A batch of one is a batch.
    for count in (1, 2):
        reports = asks.check_many([url] * count, moment(1_546_000_000))
        assert [len(report.findings) for report in reports] == [in_batch] * count


NAMES = ["lead", "scheme", "userinfo", "host", "port", "path", "query", "streamid", "app", "stream", "push_domain"]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_every_part_is_at_its_place(case: Case) -> None:
    text = case["url"]
    url = PushUrl.split(text)
    parts = [getattr(url, name) for name in NAMES]
    for param in url.params:
        parts += [param.name, param.value]
    for part in parts:
        assert part is None or part.span.cut(text) == part
    assert Checker().check(text).url == url


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_what_is_signed_anew_passes(case: Case) -> None:
    key = Key(case.get("key") or "key")
    now = moment(case["now"])
    try:
        signed = Signer(key).sign(Target.from_url(case["url"]), timedelta(hours=1), now)
    except Refusal as refusal:
        assert refusal.refused
        for refused in refusal.refused:
            assert 0 <= refused.span.start <= refused.span.end <= len(case["url"])
        assert str(refusal) == refusal.text()
    else:
        assert Checker(key).check(signed.url, now).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_masking_twice_is_masking_once(case: Case) -> None:
    masked = mask(case["url"])
    assert mask(masked) == masked
