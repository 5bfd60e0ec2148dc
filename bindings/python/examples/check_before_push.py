"""Checks what a server sent, before connecting: what an app does. It holds no key."""

from datetime import datetime, timezone

from pushurl import Checker, Lang

URLS = [
    "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=6555C900",
    "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=1700000000000",
    "rtmp://192.0.2.1/live/cam 1",
]


def main() -> None:
    # An app leaves the time to the clock, and the language to the device: both may be left out.
    now = datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc)
    checker = Checker()
    for url in URLS:
        report = checker.check(url, now)
        if report.cause is None:
            # Nothing is wrong that can be seen without the key.
            print("connect")
            continue
        print(report.cause, report.cause.errmsg(Lang.EN))
        for finding in report.findings:
            print(f"  {finding.reason}: {finding.detail(Lang.EN)} {finding.remedy(Lang.EN)}")


if __name__ == "__main__":
    main()
