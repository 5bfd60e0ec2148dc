"""Builds the workers, tests each with the vectors, and times them in turns.

benches/peers/run starts it and installs the packages.

A worker reads commands, one per line, and answers:

    vectors FILE   for each line of the file: the signed URL or "refused"; or "accepted" or "rejected"
    work FILE      reads the work; the number of rows, and the number of wrong results
    sign MS        signs all rows repeatedly for at least MS milliseconds; the nanoseconds per row
    check MS       checks all rows in the same manner; the nanoseconds per row
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
# Do not write __pycache__ into the source folder.
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "benches"))
import chart  # noqa: E402

JOBS = ("sign", "check")
ROUNDS = 15
TURN_MS = 200
# Enough for the just-in-time compilers to finish.
WARM_UP_TURNS = 8

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
CPP = ["g++", "-std=c++20", "-O3", "-DNDEBUG"]
# As servers run it: with the opcode cache and the JIT.
PHP = ["php", "-d", "opcache.enable_cli=1", "-d", "opcache.jit=tracing", "-d", "opcache.jit_buffer_size=64M"]


def output_of(*command: str, folder: Path = ROOT) -> str:
    """Runs a command; its standard output and standard error."""
    done = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout)
    return done.stdout


def metadata(manifest: Path, *options: str) -> dict:
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--manifest-path", str(manifest), *options]
    return json.loads(subprocess.check_output(command))


@cache
def built() -> Path:
    """The build folder."""
    folder = Path(metadata(ROOT / "Cargo.toml", "--no-deps")["target_directory"]) / "peers"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@cache
def release(package: str) -> Path:
    """Builds a package of this workspace; the folder of its files."""
    output_of("cargo", "build", "--release", "--locked", "--package", package)
    return built().parent / "release"


@cache
def ada() -> Path:
    """The folder of ada's source."""
    packages = metadata(PEERS / "cpp/Cargo.toml")["packages"]
    return next(Path(package["manifest_path"]).parent / "deps" for package in packages if package["name"] == "ada-url")


def version(pattern: str, *command: str) -> str:
    return re.search(pattern, output_of(*command))[1]


def locked(*names: str) -> str:
    """The versions of crates in the lock file."""
    lock = (ROOT / "Cargo.lock").read_text(encoding="utf-8")
    return ", ".join(f"{name} " + re.search(rf'name = "{name}"\nversion = "(.*)"', lock)[1] for name in names)


@cache
def ada_object() -> Path:
    """Compiles ada."""
    compiled = built() / "ada.o"
    output_of(*CPP, "-c", str(ada() / "ada.cpp"), "-o", str(compiled))
    return compiled


def rust(mode: str) -> list[str]:
    return [str(release("pushurl-peers") / "pushurl-peers"), mode]


def ada_openssl() -> list[str]:
    program = built() / "ada_openssl"
    output_of(*CPP, *WARNINGS, "-isystem", str(ada()), str(PEERS / "cpp/ada_openssl.cpp"), str(ada_object()), "-lcrypto", "-o", str(program))
    return [str(program)]


def header(name: str) -> list[str]:
    library, program = release("pushurl-c") / "libpushurl.a", built() / name
    output_of(*CPP, *WARNINGS, f"-I{ROOT}/include", str(PEERS / f"cpp/{name}.cpp"), str(library), "-lpthread", "-ldl", "-lm", "-o", str(program))
    return [str(program)]


def go() -> list[str]:
    program = built() / "go"
    # Use the installed compiler, do not download another.
    output_of("env", "GOTOOLCHAIN=local", "GOWORK=off", "go", "build", "-buildvcs=false", "-o", str(program), ".", folder=PEERS / "go")
    return [str(program)]


def java() -> list[str]:
    classes = built() / "java"
    output_of("javac", "-Xlint:all", "-Werror", "-d", str(classes), *map(str, sorted((PEERS / "java").glob("*.java"))))
    return ["java", "-cp", str(classes), "Worker"]


def cpp_version() -> str:
    return "g++ " + version(r"\) (\S+)", "g++", "--version")


def rust_version() -> str:
    return "Rust " + version(r"rustc (\S+)", "rustc", "--version")


def defined(name: str, *header: str) -> str:
    """The string value of a macro in a header."""
    return version(rf'#define {name} "(.*)"', *CPP, "-E", "-dM", "-x", "c++", *header)


def ada_openssl_version() -> str:
    openssl = defined("OPENSSL_VERSION_STR", "-include", "openssl/opensslv.h", "/dev/null")
    return f"{cpp_version()}, ada {defined('ADA_VERSION', str(ada() / 'ada.h'))}, OpenSSL {openssl}"


@dataclass
class Implementation:
    language: str
    name: str
    build: Callable[[], list[str]]
    version: Callable[[], str]
    is_ours: bool = False
    times: dict[str, list[float]] = field(default_factory=lambda: {job: [] for job in JOBS})

    @cached_property
    def command(self) -> list[str]:
        """The command of a worker. The first use builds it."""
        return self.build()

    @property
    def label(self) -> str:
        return f"{self.language}: {self.name}"

    def median(self, job: str) -> float:
        return statistics.median(self.times[job])

    def spread(self, job: str) -> tuple[float, float]:
        """The first and third quartiles."""
        low, _, high = statistics.quantiles(self.times[job], n=4)
        return low, high


ONE = Implementation("Rust", "pushurl, one by one", lambda: rust("one"), rust_version, True)
MANY = Implementation("Rust", "pushurl, many at once", lambda: rust("many"), rust_version, True)
ALL = [
    MANY,
    ONE,
    Implementation("C++", "pushurl, many at once", lambda: header("pushurl_many"), cpp_version, True),
    Implementation("C++", "pushurl, one by one", lambda: header("pushurl_one"), cpp_version, True),
    Implementation("Rust", "url, md5", lambda: rust("url-md5"), lambda: f"{rust_version()}, {locked('url', 'md5')}"),
    Implementation("C++", "ada, OpenSSL", ada_openssl, ada_openssl_version),
    Implementation("Go", "net/url, crypto/md5", go, lambda: "Go " + version(r"go version go(\S+)", "go", "version")),
    Implementation("Java", "URI, MessageDigest", java, lambda: "OpenJDK " + version(r'version "(.*)"', "java", "-version")),
    Implementation(
        "Node",
        "URL, node:crypto",
        lambda: ["node", str(PEERS / "node/worker.mjs")],
        lambda: "Node " + version(r"v(\S+)", "node", "--version"),
    ),
    Implementation(
        "PHP",
        "parse_url, md5",
        lambda: [*PHP, str(PEERS / "php/worker.php")],
        lambda: "PHP " + version(r"PHP (\S+)", "php", "--version"),
    ),
    Implementation(
        "Python",
        "urllib.parse, hashlib",
        lambda: [sys.executable, str(PEERS / "python/worker.py")],
        lambda: "Python " + version(r"Python (\S+)", sys.executable, "--version"),
    ),
]


class Worker:
    """A process that runs an implementation."""

    def __init__(self, implementation: Implementation) -> None:
        self.implementation = implementation
        env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen(
            implementation.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=env
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
            raise RuntimeError(f"{self.implementation.label}: the worker exited")
        return answer

    def wrong_vectors(self) -> list[str]:
        """The vectors with a wrong answer."""
        expected, path = vectors()
        answers = self.ask(f"vectors {path}", len(expected))
        return [f"{case}: {answer}" for (right, case), answer in zip(expected, answers) if answer != right]

    def load(self) -> None:
        """Loads the work, and fails on any wrong result."""
        path, rows = workload()
        answer = self.ask(f"work {path}")
        if answer != [f"{rows} 0"]:
            raise RuntimeError(f"{self.implementation.label}: wrong results; rows and wrong rows: {answer[0]}")

    def turn(self, job: str, milliseconds: int) -> float:
        return float(self.ask(f"{job} {milliseconds}")[0])


@cache
def vectors() -> tuple[list[tuple[str, str]], Path]:
    """The expected answer and the text of each case, and a file with the cases alone."""
    lines = (PEERS / "vectors.tsv").read_text(encoding="utf-8").split("\n")
    cases = [tuple(line.split("\t", 1)) for line in lines if line and not line.startswith("#")]
    path = built() / "vectors.tsv"
    path.write_text("".join(f"{case}\n" for _, case in cases), encoding="utf-8")
    return cases, path


@cache
def workload() -> tuple[Path, int]:
    path = built() / "workload.tsv"
    text = output_of(*rust("workload"))
    path.write_text(text, encoding="utf-8")
    return path, text.count("\n") - 1


# --- Verdicts only ---


def verdicts() -> int:
    """Runs two cases for each implementation: it builds and answers every vector, and it does the work and a turn of each job."""
    passed = failed = 0
    for implementation in ALL:
        for name, case in (("vectors", Worker.wrong_vectors), ("work", fault_of_turns)):
            fault = fault_of(implementation, case)
            print(f"{implementation.label}, {name} ... {'FAILED' if fault else 'ok'}")
            for line in fault:
                print(f"    {line}")
            failed += bool(fault)
            passed += not fault
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def fault_of(implementation: Implementation, case: Callable[[Worker], list[str]]) -> list[str]:
    try:
        with Worker(implementation) as worker:
            return case(worker)
    except subprocess.CalledProcessError as error:
        return [f"{error}\n{error.output}"]
    except (OSError, RuntimeError, ValueError) as error:
        return [str(error)]


def fault_of_turns(worker: Worker) -> list[str]:
    worker.load()
    turns = [worker.turn(job, 1) for job in JOBS]
    # The table shows the version too.
    worker.implementation.version()
    return [f"a turn took {turn} ns per row" for turn in turns if not 0 < turn < math.inf]


# --- The race ---


def race(rounds: int) -> None:
    for implementation in ALL:
        # Reading the command builds the worker.
        print(f"{implementation.label}: {' '.join(implementation.command)}", file=sys.stderr)
    workload()
    # Pin all workers and their threads to one core.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    workers = [Worker(implementation) for implementation in ALL]
    for worker in workers:
        wrong = worker.wrong_vectors()
        if wrong:
            raise SystemExit("\n".join([f"{worker.implementation.label} answers vectors wrongly:", *wrong]))
        worker.load()
        for job in JOBS:
            for _ in range(WARM_UP_TURNS):
                worker.turn(job, TURN_MS)
    for number in range(rounds):
        print(f"\rround {number + 1} of {rounds}", end="", file=sys.stderr, flush=True)
        for job in JOBS:
            for worker in workers:
                worker.implementation.times[job].append(worker.turn(job, TURN_MS))
    print(file=sys.stderr)
    for worker in workers:
        worker.__exit__()


def cells(implementation: Implementation) -> list[str]:
    figures = []
    for job in JOBS:
        low, high = implementation.spread(job)
        figures.append(f"{chart.figure(implementation.median(job))} ({chart.figure(low)}–{chart.figure(high)})")
    ratios = [" / ".join(ratio(implementation.median(job) / ours.median(job)) for job in JOBS) for ours in (ONE, MANY)]
    name = f"**{implementation.name}**" if implementation.is_ours else implementation.name
    return [implementation.language, name, implementation.version(), *figures, *ratios]


def ratio(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


HEAD = ["", "implementation", "version", "sign, ns", "check, ns", "× one by one", "× many at once"]


def headline() -> str:
    """The ranges of the other implementations' times, relative to pushurl."""

    def range_of(job: str, ours: Implementation) -> str:
        ratios = [implementation.median(job) / ours.median(job) for implementation in ALL if not implementation.is_ours]
        return f"{ratio(min(ratios))} to {ratio(max(ratios))}"

    return (
        f"Compared with pushurl in Rust one by one, the others take {range_of('sign', ONE)} times as long to sign and\n"
        f"{range_of('check', ONE)} times as long to check; compared with many at once, {range_of('sign', MANY)} and {range_of('check', MANY)}."
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
    options.add_argument("--verdicts", action="store_true", help="only build every implementation and test it with vectors.tsv; time nothing")
    options.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help="the number of turns of each worker (%(default)s)")
    chosen = options.parse_args()
    if chosen.verdicts:
        return verdicts()
    try:
        race(chosen.rounds)
    except subprocess.CalledProcessError as error:
        raise SystemExit(f"{error}\n{error.output}") from None
    print(headline())
    print(plain([HEAD, *([cell.replace("**", "") for cell in cells(implementation)] for implementation in ALL)]))
    rows = [(implementation.label, implementation.is_ours, *(implementation.median(job) for job in JOBS)) for implementation in ALL]
    drawing = chart.dots("One URL on one core: nanoseconds, logarithmic scale", rows)
    (ROOT / "docs/speed/peers.svg").write_text(drawing, encoding="utf-8")
    chart.write_between(str(ROOT / "docs/speed.md"), "peers", markdown(chosen.rounds))
    return 0


sys.exit(main())
