"""Mints a push URL in every form, and checks one of them: what a server does."""

from datetime import datetime, timedelta, timezone

from pushurl import Checker, Key, Protocol, Signer, Target


def main() -> None:
    # A server reads its key from where it keeps secrets, and its time from a clock.
    key = Key("e12c46f2612d5106e2034781ab261ca3")
    now = datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc)

    signer = Signer(key)
    target = Target("push.example.com", "live", "cam1")
    signed = signer.sign(target, timedelta(hours=24), now)
    for protocol in Protocol:
        print(f"{protocol}: {signed.url_as(protocol)}")

    checker = Checker(key)
    report = checker.check(signed.url, now)
    left = report.time_left or timedelta(0)
    print(f"{report.verdict}, {left // timedelta(seconds=1)} s left")


if __name__ == "__main__":
    main()
