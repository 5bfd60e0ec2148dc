"""Moments and lengths of time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from typing import Optional

import pytest
from conftest import EXPIRES, KEY, NOW, URL, moment

from pushurl import Ban, Cause, Checker, Facts, Key, PolicyBuilder, PolicyDomain, Reason, Signer, Target, Verdict

TARGET = Target("push.example.com", "live", "test")


class Nowhere(tzinfo):
    """A zone that knows no offset, which makes a moment as naive as one without a zone."""

    def utcoffset(self, moment: Optional[datetime]) -> None:
        return None

    def tzname(self, moment: Optional[datetime]) -> str:
        return "nowhere"

    def dst(self, moment: Optional[datetime]) -> None:
        return None


@pytest.mark.parametrize("naive", [datetime(2018, 12, 29), datetime(2018, 12, 29, tzinfo=Nowhere())])
def test_a_naive_moment_is_refused(naive: datetime) -> None:
    signer, checker = Signer(Key(KEY)), Checker()
    builder = PolicyBuilder()
    for use in (
        lambda: signer.sign(TARGET, naive, NOW),
        lambda: signer.sign(TARGET, EXPIRES, naive),
        lambda: signer.sign_many("push.example.com", ["test"], naive, NOW),
        lambda: signer.sign_many("push.example.com", ["test"], EXPIRES, naive),
        lambda: checker.check(URL, naive),
        lambda: checker.check_many([URL], naive),
        lambda: Facts(naive),
        lambda: builder.add_ban(Ban("test", since=naive)),
        lambda: builder.add_ban(Ban("test", until=naive)),
    ):
        with pytest.raises(ValueError, match=r"has no time zone: name it, as datetime.now\(timezone.utc\) does"):
            use()


def test_a_zone_is_as_good_as_another() -> None:
    checker = Checker(Key(KEY))
    for hours in (-12, 0, 8, 14):
        zone = timezone(timedelta(hours=hours))
        assert checker.check(URL, NOW.astimezone(zone)).time_left == timedelta(hours=1)
        assert Signer(Key(KEY)).sign(TARGET, EXPIRES.astimezone(zone), NOW).url == URL


def test_parts_of_a_second_are_cut_off_downwards() -> None:
    checker = Checker(Key(KEY))
    almost = timedelta(microseconds=999_999)
    assert checker.check(URL, NOW + almost).time_left == timedelta(hours=1)
    assert Signer(Key(KEY)).sign(TARGET, EXPIRES + almost, NOW).url == URL
    assert Signer(Key(KEY)).sign(TARGET, timedelta(hours=1) + almost, NOW).url == URL
    # A moment before 1970 too.
    report = checker.check(URL, moment(0) - timedelta(microseconds=1))
    assert report.time_left == timedelta(seconds=1_546_064_025 + 1)


def test_any_moment_is_taken() -> None:
    checker = Checker(Key(KEY))
    first = checker.check(URL, datetime.min.replace(tzinfo=timezone.utc))
    assert first.verdict is Verdict.ACCEPTED
    assert first.time_left == EXPIRES - datetime.min.replace(tzinfo=timezone.utc)
    last = checker.check(URL, datetime.max.replace(tzinfo=timezone.utc))
    assert last.cause == Cause.URL_EXPIRED
    assert last.time_left is not None and last.time_left < timedelta(0)


def test_an_auth_delta_counts_and_never_overflows() -> None:
    hour = timedelta(hours=1)
    report = Checker(Key(KEY), auth_delta=hour).check(URL, EXPIRES + timedelta(seconds=1))
    assert report.verdict is Verdict.ACCEPTED
    assert report.expires == EXPIRES
    assert report.expires_with_auth_delta == EXPIRES + hour
    assert [finding.reason for finding in report.findings] == [Reason.EXPIRED_WITHOUT_AUTH_DELTA]
    report = Checker(Key(KEY), auth_delta=timedelta.max).check(URL, NOW)
    assert report.verdict is Verdict.ACCEPTED
    assert report.expires_with_auth_delta == datetime.max.replace(tzinfo=timezone.utc, microsecond=0)
    assert report.time_left is not None and report.time_left > timedelta(days=365 * 100_000)


def test_the_longest_time_of_a_url() -> None:
    report = Checker(Key(KEY)).check("rtmp://push.example.com/live/test?txSecret=0&txTime=FFFFFFFFF", NOW)
    assert report.expires == moment(0xF_FFFF_FFFF)


def test_lifetimes_are_warned_of() -> None:
    def reasons(**lifetimes: timedelta) -> object:
        return [finding.reason for finding in Checker(Key(KEY), **lifetimes).check(URL, NOW).findings]  # type: ignore[arg-type]

    assert reasons(shortest_lifetime=timedelta(hours=12)) == [Reason.LIFETIME_SHORT]
    assert reasons(longest_lifetime=timedelta(minutes=5)) == [Reason.LIFETIME_LONG]
    assert reasons(shortest_lifetime=timedelta(hours=1), longest_lifetime=timedelta(hours=1)) == []


@pytest.mark.parametrize("name", ["auth_delta", "shortest_lifetime", "longest_lifetime"])
def test_a_negative_length_of_time_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} is negative"):
        Checker(**{name: timedelta(seconds=-1)})  # type: ignore[arg-type]


def test_a_negative_auth_delta_of_a_domain_is_refused() -> None:
    with pytest.raises(ValueError, match="auth_delta is negative"):
        PolicyBuilder().add_domain(PolicyDomain("push.example.com", auth_delta=timedelta(seconds=-1)))


def test_the_clock_is_asked_where_no_time_is_given() -> None:
    signed = Signer(Key(KEY)).sign(TARGET, timedelta(hours=1))
    for report in (Checker(Key(KEY)).check(signed.url), Checker(Key(KEY)).check(signed.url, Facts(live_total=1))):
        assert report.verdict is Verdict.ACCEPTED
        assert report.time_left is not None
        assert timedelta(minutes=59) < report.time_left <= timedelta(hours=1)
    assert Checker(Key(KEY)).check_many([signed.url])[0].verdict is Verdict.ACCEPTED


@pytest.mark.parametrize("wrong", [1_546_060_425, "2018-12-29", None])
def test_a_moment_is_a_datetime(wrong: object) -> None:
    with pytest.raises(TypeError):
        Signer(Key(KEY)).sign(TARGET, wrong, NOW)  # type: ignore[arg-type]
