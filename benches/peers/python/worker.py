"""A worker. benches/peers/race.py describes its commands."""

import sys
from time import perf_counter_ns

from push import is_good, sign


def vector(line: str) -> str:
    what, key, second, rest = line.split("\t", 3)
    if what == "check":
        return "accepted" if is_good(key, rest, int(second)) else "rejected"
    expires, app, stream = rest.split("\t", 2)
    return sign(key, second, app, stream, int(expires)) or "refused"


def lines_of(path: str) -> list[str]:
    with open(path, encoding="utf-8", newline="\n") as file:
        return file.read().removesuffix("\n").split("\n")


class Work:
    def __init__(self, path: str) -> None:
        head, *rows = lines_of(path)
        self.key, self.domain, now = head.split("\t")
        self.now = int(now)
        self.rows = []
        self.urls = []
        for row in rows:
            app, stream, expires, url = row.split("\t")
            self.rows.append((app, stream, int(expires)))
            self.urls.append(url)
        self.bytes = sum(map(len, self.urls))

    def wrong(self) -> int:
        wrong = 0
        for (app, stream, expires), url in zip(self.rows, self.urls):
            signed = sign(self.key, self.domain, app, stream, expires)
            wrong += signed != url or not is_good(self.key, url, self.now)
        return wrong

    def sign_all(self) -> None:
        key, domain, length = self.key, self.domain, 0
        for app, stream, expires in self.rows:
            length += len(sign(key, domain, app, stream, expires))
        assert length == self.bytes

    def check_all(self) -> None:
        key, now, good = self.key, self.now, 0
        for url in self.urls:
            good += is_good(key, url, now)
        assert good == len(self.urls)

    def turn(self, milliseconds: int, run) -> float:
        """Runs passes over all rows for at least the given milliseconds; the nanoseconds per row."""
        start = perf_counter_ns()
        passes = 0
        while True:
            run()
            passes += 1
            elapsed = perf_counter_ns() - start
            if elapsed >= milliseconds * 1_000_000:
                return elapsed / passes / len(self.urls)


def main() -> None:
    work = None
    for line in sys.stdin:
        what, argument = line.rstrip("\n").split(" ", 1)
        if what == "vectors":
            answer = "\n".join(map(vector, lines_of(argument)))
        elif what == "work":
            work = Work(argument)
            answer = f"{len(work.urls)} {work.wrong()}"
        else:
            answer = work.turn(int(argument), {"sign": work.sign_all, "check": work.check_all}[what])
        print(answer, flush=True)


main()
