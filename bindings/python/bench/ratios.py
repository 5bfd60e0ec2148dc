"""Times this package beside what people write by hand, in one run: ``urllib.parse`` and ``hashlib``, doing the whole job.

    python bench/ratios.py [ROWS]

Prints what one row costs each, one by one and many at once, and how many times as fast that is. All take turns, and the best of
several turns counts: what comes on top is the machine's other work.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import sys
import time
from datetime import datetime, timedelta, timezone
from typing import Callable, List
from urllib.parse import parse_qsl, urlsplit

import pushurl

KEY = "e12c46f2612d5106e2034781ab261ca3"
NOW = datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc)
NOW_UNIX = int(NOW.timestamp())
LIFETIME = timedelta(hours=24)
DOMAIN = "push.example.com"
TURNS = 15

# --- By hand ---------------------------------------------------------------------------------------------------------

NAME = re.compile(r"[A-Za-z0-9._-]{1,255}")
DOMAIN_NAME = re.compile(r"(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*")
HEX = re.compile(r"[0-9A-Fa-f]{1,9}")


def sign_by_hand(domain: str, app: str, stream: str, expires: int) -> str:
    """The rules, the secret and the URL."""
    if not DOMAIN_NAME.fullmatch(domain) or not NAME.fullmatch(app) or not NAME.fullmatch(stream):
        raise ValueError("not to be signed")
    if expires <= NOW_UNIX:
        raise ValueError("expired")
    txtime = f"{expires:X}"
    txsecret = hashlib.md5(f"{KEY}{stream}{txtime}".encode()).hexdigest()
    return f"rtmp://{domain}/{app}/{stream}?txSecret={txsecret}&txTime={txtime}"


def check_by_hand(url: str) -> int:
    """The parts, the rules, the expiry and the secret: 0, or the sub code of what is wrong."""
    parts = urlsplit(url)
    if parts.scheme not in ("rtmp", "rtmps", "webrtc"):
        return 301
    host = parts.hostname
    if not host or not DOMAIN_NAME.fullmatch(host):
        return 302
    app, _, stream = parts.path.lstrip("/").rpartition("/")
    if not NAME.fullmatch(stream):
        return 308
    if not NAME.fullmatch(app):
        return 309
    params = dict(parse_qsl(parts.query, keep_blank_values=True))
    txtime = params.get("txTime", "")
    if not txtime:
        return 500
    if not HEX.fullmatch(txtime) or int(txtime, 16) <= NOW_UNIX:
        return 501
    txsecret = params.get("txSecret", "")
    if not txsecret:
        return 502
    expected = hashlib.md5(f"{KEY}{stream}{txtime}".encode()).hexdigest()
    return 0 if hmac.compare_digest(expected, txsecret) else 503


# --- Timing ----------------------------------------------------------------------------------------------------------


def best(works: List[Callable[[], object]], rows: int) -> List[float]:
    """Nanoseconds a row, of each."""
    times = [float("inf")] * len(works)
    for _ in range(TURNS):
        for place, work in enumerate(works):
            began = time.perf_counter_ns()
            work()
            times[place] = min(times[place], (time.perf_counter_ns() - began) / rows)
    return times


def show(what: str, by_hand: float, ours: float) -> None:
    print(f"{what:<42} {by_hand:>8.0f} ns {ours:>8.0f} ns   {by_hand / ours:>5.1f} x")


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    streams = [f"camera-{number}" for number in range(rows)]
    signer = pushurl.Signer(pushurl.Key(KEY))
    checker = pushurl.Checker(pushurl.Key(KEY))
    expires = NOW_UNIX + 86_400
    urls = [sign_by_hand(DOMAIN, "live", stream, expires) for stream in streams]
    mixed = [url if row % 2 else url.replace("push.", "push_.") for row, url in enumerate(urls)]

    # The same work, or the times say nothing.
    many = signer.sign_many(DOMAIN, streams, LIFETIME, NOW)
    assert many.urls == urls and not many.refusals
    assert [check_by_hand(url) for url in urls] == [0] * rows
    assert set(checker.check_many(urls, NOW).verdicts) == {pushurl.Verdict.ACCEPTED}
    assert [check_by_hand(url) for url in mixed] == [0 if row % 2 else 302 for row in range(rows)]
    causes = [report.cause for report in checker.check_many(mixed, NOW)]
    assert causes == [None if row % 2 else pushurl.Cause.DOMAIN_INVALID for row in range(rows)]

    def sign_one_by_one() -> List[str]:
        return [signer.sign(pushurl.Target(DOMAIN, "live", stream), LIFETIME, NOW).url for stream in streams]

    def sign_each_by_hand() -> List[str]:
        return [sign_by_hand(DOMAIN, "live", stream, expires) for stream in streams]

    def check_one_by_one() -> List[pushurl.Verdict]:
        return [checker.check(url, NOW).verdict for url in urls]

    def check_each_by_hand() -> List[int]:
        return [check_by_hand(url) for url in urls]

    signing, sign_alone, sign_many = best(
        [sign_each_by_hand, sign_one_by_one, lambda: signer.sign_many(DOMAIN, streams, LIFETIME, NOW).urls], rows
    )
    checking, check_alone, check_many = best(
        [check_each_by_hand, check_one_by_one, lambda: checker.check_many(urls, NOW).verdicts], rows
    )
    mixing, reading = best(
        [
            lambda: [check_by_hand(url) for url in mixed],
            lambda: [report.cause for report in checker.check_many(mixed, NOW)],
        ],
        rows,
    )
    bad = checker.check(mixed[0], NOW)
    (looking,) = best([lambda: [bad.url.stream for _ in urls]], rows)
    print(f"{rows} rows; a row by hand, ours, and how many times as fast ours is")
    show("sign, one by one", signing, sign_alone)
    show("sign, many at once", signing, sign_many)
    show("check, one by one", checking, check_alone)
    show("check, many at once, the verdicts", checking, check_many)
    show("check, many at once, half bad, each cause", mixing, reading)
    print(f"report.url.stream takes {looking:.0f} ns, {looking / check_alone:.1f} of a check")


if __name__ == "__main__":
    main()
