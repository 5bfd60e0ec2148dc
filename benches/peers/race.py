"""Builds the workers, holds each to the vectors, and lets them take turns. Started by benches/peers/run, which installs what they need.

A worker reads a line and answers:

    vectors FILE   for each line of the file what it signs, or "refused"; or "accepted" or "rejected"
    work FILE      reads the work; how many rows there are, and how many it signs or judges wrongly
    sign MS        passes over all of the work for so many milliseconds at least; the nanoseconds that one row took
    check MS       the same
"""

import argparse
import json
import math
import os
import re
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / "benches/peers"
# What Python compiles is not left beside its source.
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "benches"))
import chart  # noqa: E402

JOBS = ("sign", "check")
ROUNDS = 15
TURN_MS = 200
# Those that compile while they run are done by then.
WARM_UP_TURNS = 8

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
CPP = ["g++", "-std=c++20", "-O3", "-DNDEBUG"]
# As servers run it, where it is at its fastest.
PHP = ["php", "-d", "opcache.enable_cli=1", "-d", "opcache.jit=tracing", "-d", "opcache.jit_buffer_size=64M"]


def said(*command: str, folder: Path = ROOT) -> str:
    """What a command prints, wherever it prints it."""
    done = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout)
    return done.stdout


def metadata(manifest: Path, *options: str) -> dict:
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--manifest-path", str(manifest), *options]
    return json.loads(subprocess.check_output(command))


@cache
def built() -> Path:
    """Where everything is built."""
    folder = Path(metadata(ROOT / "Cargo.toml", "--no-deps")["target_directory"]) / "peers"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@cache
def release(package: str) -> Path:
    """Builds a package of this workspace; where its files are."""
    said("cargo", "build", "--release", "--locked", "--package", package)
    return built().parent / "release"


@cache
def ada() -> Path:
    """Where ada's source is."""
    packages = metadata(PEERS / "cpp/Cargo.toml")["packages"]
    return next(Path(package["manifest_path"]).parent / "deps" for package in packages if package["name"] == "ada-url")


def version(pattern: str, *command: str) -> str:
    return re.search(pattern, said(*command))[1]


def locked(*names: str) -> str:
    """The versions of crates, as the lock file says."""
    lock = (ROOT / "Cargo.lock").read_text(encoding="utf-8")
    return ", ".join(f"{name} " + re.search(rf'name = "{name}"\nversion = "(.*)"', lock)[1] for name in names)


@cache
def ada_object() -> Path:
    """ada itself, compiled."""
    compiled = built() / "ada.o"
    said(*CPP, "-c", str(ada() / "ada.cpp"), "-o", str(compiled))
    return compiled


def rust(means: str) -> list[str]:
    return [str(release("pushurl-peers") / "pushurl-peers"), means]


def ada_openssl() -> list[str]:
    program = built() / "ada_openssl"
    said(*CPP, *WARNINGS, "-isystem", str(ada()), str(PEERS / "cpp/ada_openssl.cpp"), str(ada_object()), "-lcrypto", "-o", str(program))
    return [str(program)]


def header(name: str) -> list[str]:
    library, program = release("pushurl-c") / "libpushurl.a", built() / name
    said(*CPP, *WARNINGS, f"-I{ROOT}/include", str(PEERS / f"cpp/{name}.cpp"), str(library), "-lpthread", "-ldl", "-lm", "-o", str(program))
    return [str(program)]


def go() -> list[str]:
    program = built() / "go"
    # By the compiler that there is, whatever it is set to fetch.
    said("env", "GOTOOLCHAIN=local", "GOWORK=off", "go", "build", "-buildvcs=false", "-o", str(program), ".", folder=PEERS / "go")
    return [str(program)]


def java() -> list[str]:
    classes = built() / "java"
    said("javac", "-Xlint:all", "-Werror", "-d", str(classes), *map(str, sorted((PEERS / "java").glob("*.java"))))
    return ["java", "-cp", str(classes), "Worker"]


def cpp_version() -> str:
    return "g++ " + version(r"\) (\S+)", "g++", "--version")


def rust_version() -> str:
    return "Rust " + version(r"rustc (\S+)", "rustc", "--version")


def defined(name: str, *header: str) -> str:
    """The text that a header defines a name as."""
    return version(rf'#define {name} "(.*)"', *CPP, "-E", "-dM", "-x", "c++", *header)


def ada_openssl_version() -> str:
    openssl = defined("OPENSSL_VERSION_STR", "-include", "openssl/opensslv.h", "/dev/null")
    return f"{cpp_version()}, ada {defined('ADA_VERSION', str(ada() / 'ada.h'))}, OpenSSL {openssl}"


@dataclass
class Means:
    language: str
    name: str
    build: Callable[[], list[str]]
    version: Callable[[], str]
    is_ours: bool = False
    times: dict[str, list[float]] = field(default_factory=lambda: {job: [] for job in JOBS})

    @cached_property
    def command(self) -> list[str]:
        """What starts a worker, once it is built."""
        return self.build()

    @property
    def label(self) -> str:
        return f"{self.language}: {self.name}"

    def median(self, job: str) -> float:
        return statistics.median(self.times[job])

    def spread(self, job: str) -> tuple[float, float]:
        """Where half of the turns lie."""
        low, _, high = statistics.quantiles(self.times[job], n=4)
        return low, high


ONE = Means("Rust", "pushurl, one by one", lambda: rust("one"), rust_version, True)
MANY = Means("Rust", "pushurl, many at once", lambda: rust("many"), rust_version, True)
ALL = [
    MANY,
    ONE,
    Means("C++", "pushurl, many at once", lambda: header("pushurl_many"), cpp_version, True),
    Means("C++", "pushurl, one by one", lambda: header("pushurl_one"), cpp_version, True),
    Means("Rust", "url, md5", lambda: rust("url-md5"), lambda: f"{rust_version()}, {locked('url', 'md5')}"),
    Means("C++", "ada, OpenSSL", ada_openssl, ada_openssl_version),
    Means("Go", "net/url, crypto/md5", go, lambda: "Go " + version(r"go version go(\S+)", "go", "version")),
    Means("Java", "URI, MessageDigest", java, lambda: "OpenJDK " + version(r'version "(.*)"', "java", "-version")),
    Means(
        "Node",
        "URL, node:crypto",
        lambda: ["node", str(PEERS / "node/worker.mjs")],
        lambda: "Node " + version(r"v(\S+)", "node", "--version"),
    ),
    Means(
        "PHP",
        "parse_url, md5",
        lambda: [*PHP, str(PEERS / "php/worker.php")],
        lambda: "PHP " + version(r"PHP (\S+)", "php", "--version"),
    ),
    Means(
        "Python",
        "urllib.parse, hashlib",
        lambda: [sys.executable, str(PEERS / "python/worker.py")],
        lambda: "Python " + version(r"Python (\S+)", sys.executable, "--version"),
    ),
]


class Worker:
    """A means at work, in a process of its own."""

    def __init__(self, means: Means) -> None:
        self.means = means
        env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen(
            means.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=env
        )

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    def ask(self, question: str, lines: int = 1) -> list[str]:
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        answer = [self.process.stdout.readline().removesuffix("\n") for _ in range(lines)]
        if "" in answer:
            raise RuntimeError(f"{self.means.label} broke off")
        return answer

    def wrong_vectors(self) -> list[str]:
        """What it answers otherwise than the vectors say."""
        expected, path = vectors()
        answers = self.ask(f"vectors {path}", len(expected))
        return [f"{case}: {answer}" for (right, case), answer in zip(expected, answers) if answer != right]

    def load(self) -> None:
        """Its work, all of which it must do right."""
        path, rows = workload()
        answer = self.ask(f"work {path}")
        if answer != [f"{rows} 0"]:
            raise RuntimeError(f"{self.means.label}: {answer[0]} of the work are wrong")

    def turn(self, job: str, milliseconds: int) -> float:
        return float(self.ask(f"{job} {milliseconds}")[0])


@cache
def vectors() -> tuple[list[tuple[str, str]], Path]:
    """What is expected of each case, and a file of the cases without it."""
    lines = (PEERS / "vectors.tsv").read_text(encoding="utf-8").split("\n")
    cases = [tuple(line.split("\t", 1)) for line in lines if line and not line.startswith("#")]
    path = built() / "vectors.tsv"
    path.write_text("".join(f"{case}\n" for _, case in cases), encoding="utf-8")
    return cases, path


@cache
def workload() -> tuple[Path, int]:
    path = built() / "workload.tsv"
    text = said(*rust("workload"))
    path.write_text(text, encoding="utf-8")
    return path, text.count("\n") - 1


# --- Verdicts alone ---


def verdicts() -> int:
    """Two cases for each means: it is built and answers every vector rightly, and it does the work and takes a turn."""
    passed = failed = 0
    for means in ALL:
        for name, case in (("vectors", Worker.wrong_vectors), ("work", fault_of_turns)):
            fault = fault_of(means, case)
            print(f"{means.label}, {name} ... {'FAILED' if fault else 'ok'}")
            for line in fault:
                print(f"    {line}")
            failed += bool(fault)
            passed += not fault
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def fault_of(means: Means, case: Callable[[Worker], list[str]]) -> list[str]:
    try:
        with Worker(means) as worker:
            return case(worker)
    except subprocess.CalledProcessError as error:
        return [f"{error}\n{error.output}"]
    except (OSError, RuntimeError, ValueError) as error:
        return [str(error)]


def fault_of_turns(worker: Worker) -> list[str]:
    worker.load()
    turns = [worker.turn(job, 1) for job in JOBS]
    # What the table says besides.
    worker.means.version()
    return [f"a turn of {turn} ns" for turn in turns if not 0 < turn < math.inf]


# --- The race ---


def race(rounds: int) -> None:
    for means in ALL:
        # Builds it.
        print(f"{means.label}: {' '.join(means.command)}", file=sys.stderr)
    workload()
    # All of them on one core, with every thread that they start.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    workers = [Worker(means) for means in ALL]
    for worker in workers:
        wrong = worker.wrong_vectors()
        if wrong:
            raise SystemExit("\n".join([f"{worker.means.label} judges wrongly:", *wrong]))
        worker.load()
        for job in JOBS:
            for _ in range(WARM_UP_TURNS):
                worker.turn(job, TURN_MS)
    for number in range(rounds):
        print(f"\rround {number + 1} of {rounds}", end="", file=sys.stderr, flush=True)
        for job in JOBS:
            for worker in workers:
                worker.means.times[job].append(worker.turn(job, TURN_MS))
    print(file=sys.stderr)
    for worker in workers:
        worker.__exit__()


def cells(means: Means) -> list[str]:
    figures = []
    for job in JOBS:
        low, high = means.spread(job)
        figures.append(f"{chart.figure(means.median(job))} ({chart.figure(low)}–{chart.figure(high)})")
    ratios = [" / ".join(ratio(means.median(job) / ours.median(job)) for job in JOBS) for ours in (ONE, MANY)]
    name = f"**{means.name}**" if means.is_ours else means.name
    return [means.language, name, means.version(), *figures, *ratios]


def ratio(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


HEAD = ["", "by", "version", "sign, ns", "check, ns", "× one by one", "× many at once"]


def headline() -> str:
    """The least and the most that the others take."""

    def range_of(job: str, ours: Means) -> str:
        ratios = [means.median(job) / ours.median(job) for means in ALL if not means.is_ours]
        return f"{ratio(min(ratios))} to {ratio(max(ratios))}"

    return (
        f"Beside pushurl in Rust one by one, the others take {range_of('sign', ONE)} times as long to sign and\n"
        f"{range_of('check', ONE)} times as long to check; beside many at once, {range_of('sign', MANY)} and {range_of('check', MANY)}."
    )


def markdown(rounds: int) -> str:
    rows = [HEAD, ["---"] * 3 + ["---:"] * 4, *map(cells, ALL)]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    return f"{headline()}\n\n{machine()}. {rounds} rounds.\n\n{table}\n![Nanoseconds to sign and to check one URL, by language](speed/peers.svg)\n"


def plain(rows: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def machine() -> str:
    info = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"model name\s*: (.*)", info)
    flags = set(re.search(r"flags\s*: (.*)", info + "flags : ")[1].split())
    widest = next((name for flag, name in (("avx512f", "AVX-512"), ("avx2", "AVX2")) if flag in flags), "none wider than SSE2")
    system = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text(encoding="utf-8"))[1]
    kind = f"{model[1].strip()}, {os.uname().machine}" if model else os.uname().machine
    vectors = f", vectors: {widest}" if flags else ""
    return f"{kind}{vectors}; {system}"


def main() -> int:
    options = argparse.ArgumentParser(prog="benches/peers/run")
    options.add_argument("--verdicts", action="store_true", help="time nothing: only build every means, and hold it to vectors.tsv")
    options.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help="how often each takes a turn (%(default)s)")
    chosen = options.parse_args()
    if chosen.verdicts:
        return verdicts()
    try:
        race(chosen.rounds)
    except subprocess.CalledProcessError as error:
        raise SystemExit(f"{error}\n{error.output}") from None
    print(headline())
    print(plain([HEAD, *([cell.replace("**", "") for cell in cells(means)] for means in ALL)]))
    rows = [(means.label, means.is_ours, *(means.median(job) for job in JOBS)) for means in ALL]
    drawing = chart.dots("One URL, on one core: nanoseconds, each step ten times as many", rows)
    (ROOT / "docs/speed/peers.svg").write_text(drawing, encoding="utf-8")
    chart.write_between(str(ROOT / "docs/speed.md"), "peers", markdown(chosen.rounds))
    return 0


sys.exit(main())
