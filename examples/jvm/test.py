"""Runs the jobs in Spark and Flink, and compares their answers with those of the command: test.py PUSHURL DATA-DIRECTORY"""

from __future__ import annotations

import collections
import contextlib
import csv
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
from typing import Iterator

HERE = pathlib.Path(__file__).resolve().parent
KEY = "e12c46f2612d5106e2034781ab261ca3"
DOMAIN = "push.example.com"
POLICY = f"clients.block = ['203.0.113.0/24']\n[[domain]]\nname = '{DOMAIN}'\nkey = {{ file = 'domain.key' }}\n"
EXPIRES = 4070908800
CLIENTS = ["", "198.51.100.7", "203.0.113.9", "2001:db8::9", "-"]
BAD_NAMES = {"my cam": "stream_illegal_character", "a/b": "stream_illegal_character", "相机": "stream_not_ascii"}
# Flink's scripts read these from its configuration; Spark adds its own.
FLINK_OPTIONS = [
    "-Xmx512m",
    *(f"--add-opens=java.base/java.{package}=ALL-UNNAMED" for package in ("lang", "net", "io", "nio", "time", "util")),
]

Totals = collections.Counter


class Files:
    """The files of a run, all in one folder."""

    def __init__(self, program: str, data: str, folder: pathlib.Path) -> None:
        self.program = program
        self.folder = folder
        (folder / "domain.key").write_text(KEY + "\n", encoding="utf-8")
        self.policy.write_text(POLICY, encoding="utf-8")
        names = [f"camera-{number}" for number in range(5000)] + list(BAD_NAMES)
        self.names.write_text("".join(name + "\n" for name in names), encoding="utf-8")
        rows = "".join(f'live,"{name}"\n' for name in names)
        command = ["sign", f"rtmp://{DOMAIN}", "--from", "-", "--expires", str(EXPIRES), "--key-file", str(self.key)]
        self.urls = self.command(command, rows).split()
        with self.pushes.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
            writer.writerow(["ts", "client", "url"])
            writer.writerows(self.rows(data))
        self.expected = self.of_command()

    @property
    def pushes(self) -> pathlib.Path:
        return self.folder / "pushes.csv"

    @property
    def names(self) -> pathlib.Path:
        return self.folder / "names.txt"

    @property
    def key(self) -> pathlib.Path:
        return self.folder / "domain.key"

    @property
    def policy(self) -> pathlib.Path:
        return self.folder / "pushurl.toml"

    def rows(self, data: str) -> Iterator[tuple[int, str, str]]:
        """Good URLs around the second at which they expire, bad ones of every kind, and a client that is not an IP address."""
        for number, url in enumerate(self.urls):
            yield EXPIRES + number % 7 - 3, CLIENTS[number % len(CLIENTS)], url
        cases = json.loads((pathlib.Path(data) / "bad_input.json").read_text(encoding="utf-8"))["cases"]
        for case in cases:
            # The command reads line by line, and Spark drops null characters of CSV.
            if not re.search("[\r\n\0]", case["url"]):
                yield case["now"], "", case["url"]
        yield EXPIRES - 1, "camera.example.com", self.urls[0]

    def command(self, arguments: list[str], text: str = "") -> str:
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        return subprocess.run([self.program, *arguments], input=text.encode(), check=False, **pipes).stdout.decode()

    def of_command(self) -> Totals:
        totals: Totals = Totals()
        for line in self.command(["check", "--from", str(self.pushes), "--json", "--policy", str(self.policy)]).splitlines():
            answer = json.loads(line)
            findings = answer.get("findings", [])
            failures = [finding for finding in findings if finding["severity"] == "failure"]
            reason = next(iter(failures + findings), {"reason": None})["reason"]
            values = (answer.get("verdict"), answer.get("errcode"), answer.get("sub_errcode"), reason)
            totals[tuple("" if value is None else str(value) for value in values)] += 1
        return totals


def read_totals(text: str) -> Totals:
    totals: Totals = Totals()
    for line in text.splitlines():
        *values, count = line.split(",")
        if len(values) == 4 and count.isdecimal():
            totals[tuple(values)] += int(count)
    return totals


def run(command: list[str], log: pathlib.Path, environment: dict[str, str]) -> str:
    with log.open("wb") as file:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=file, env=environment, check=False, timeout=300)
    log.with_suffix(".out").write_bytes(done.stdout)
    if done.returncode != 0:
        print(log.read_text(encoding="utf-8", errors="replace")[-6000:])
    return done.stdout.decode()


# --- Spark --------------------------------------------------------------------------------------------------------------


def spark(files: Files, job: str, *arguments: object) -> str:
    """Runs a job with two executors, which are processes. This is what bin/spark-submit does."""
    folder = files.folder / "spark"
    events = folder / "events"
    # The executors run in $SPARK_HOME/work.
    home = folder / "home"
    if not home.exists():
        home.mkdir(parents=True)
        events.mkdir()
        (home / "jars").symlink_to(HERE / "spark/target/engine/jars")
    environment = {
        **os.environ,
        "SPARK_HOME": str(home),
        "SPARK_SCALA_VERSION": "2.13",
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(folder / "scratch"),
    }
    conf = {
        "spark.eventLog.enabled": "true",
        "spark.eventLog.dir": events.as_uri(),
        # What is compressed could not be searched.
        "spark.eventLog.compress": "false",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.files.maxPartitionBytes": "200k",
    }
    submit = ["org.apache.spark.deploy.SparkSubmit", "--master", "local-cluster[2,1,1024]"]
    submit += [word for name, value in conf.items() for word in ("--conf", f"{name}={value}")]
    submit += ["--class", f"pushurl.engines.spark.{job}", str(HERE / "spark/target/spark-0.1.0.jar"), *map(str, arguments)]
    launcher = ["java", "-cp", f"{home}/jars/*", "org.apache.spark.launcher.Main", *submit]
    words = subprocess.run(launcher, stdout=subprocess.PIPE, env=environment, check=True).stdout.decode()
    # A null and a line break begin the answer.
    return run(words.strip("\0\n").split("\0"), folder / f"{job}.log", environment)


# --- Flink --------------------------------------------------------------------------------------------------------------


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Flink:
    """A JobManager and a TaskManager, each a process."""

    def __init__(self, folder: pathlib.Path, running: contextlib.ExitStack) -> None:
        self.folder = folder
        settings = {
            "jobmanager.rpc.address": "127.0.0.1",
            "jobmanager.rpc.port": free_port(),
            "rest.address": "127.0.0.1",
            "rest.port": free_port(),
            "taskmanager.host": "127.0.0.1",
            "taskmanager.numberOfTaskSlots": 2,
            "taskmanager.cpu.cores": 2.0,
            # Flink's scripts compute these.
            "taskmanager.memory.framework.heap.size": "128m",
            "taskmanager.memory.framework.off-heap.size": "128m",
            "taskmanager.memory.task.heap.size": "256m",
            "taskmanager.memory.task.off-heap.size": "0b",
            "taskmanager.memory.jvm-metaspace.size": "256m",
            "taskmanager.memory.jvm-overhead.min": "192m",
            "taskmanager.memory.jvm-overhead.max": "192m",
            "taskmanager.memory.network.min": "64m",
            "taskmanager.memory.network.max": "64m",
            "taskmanager.memory.managed.size": "64m",
            "parallelism.default": 2,
            "io.tmp.dirs": folder / "scratch",
        }
        (folder / "conf").mkdir(parents=True)
        (folder / "scratch").mkdir()
        lines = "".join(f"{name}: {value}\n" for name, value in settings.items())
        (folder / "conf/config.yaml").write_text(lines, encoding="utf-8")
        self.environment = {**os.environ, "FLINK_CONF_DIR": str(folder / "conf")}
        for name in ("entrypoint.StandaloneSessionClusterEntrypoint", "taskexecutor.TaskManagerRunner"):
            command = self.java(f"org.apache.flink.runtime.{name}", "--configDir", str(folder / "conf"))
            log = running.enter_context((folder / f"{name}.log").open("wb"))
            process = subprocess.Popen(command, stdout=log, stderr=log, env=self.environment)
            running.callback(process.wait)
            running.callback(process.kill)

    def java(self, *words: str) -> list[str]:
        return ["java", *FLINK_OPTIONS, "-cp", f"{HERE}/flink/target/engine/jars/*", *words]

    def run(self, job: str, *arguments: object) -> str:
        """This is what bin/flink does."""
        words = ["run", "-c", f"pushurl.engines.flink.{job}", str(HERE / "flink/target/flink-0.1.0.jar"), *map(str, arguments)]
        command = self.java("org.apache.flink.client.cli.CliFrontend", *words)
        return run(command, self.folder / f"{job}.log", self.environment)


# --- The test -----------------------------------------------------------------------------------------------------------


def main(program: str, data: str) -> int:
    passed = failed = 0

    def check(what: str, given: object, expected: object) -> None:
        nonlocal passed, failed
        if given == expected:
            passed += 1
        else:
            failed += 1
            print(f"{what}:\n  {given}\n  expected {expected}")

    def check_totals(engine: str, given: Totals, expected: Totals) -> None:
        check(f"{engine}: the totals", (given - expected, expected - given), (Totals(), Totals()))

    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as running:
        folder = pathlib.Path(name)
        files = Files(program, data, folder)
        check("the number of signed URLs", len(files.urls), 5000)
        check("the number of pushes", sum(files.expected.values()), len(files.pushes.read_text(encoding="utf-8").split("\n")) - 2)
        kinds = {("accepted", "", "", ""), ("rejected", "18", "400", "client_blocked"), ("rejected", "18", "501", "expired"), ("",) * 4}
        check("the kinds of answers", kinds - set(files.expected), set())
        check("the number of kinds", len(files.expected) > 90, True)

        flink = Flink(folder / "flink", running)
        arguments = [files.names, files.key, DOMAIN, EXPIRES]

        check_totals("Spark", read_totals(spark(files, "SparkCheck", files.pushes, files.policy)), files.expected)
        spark(files, "SparkSign", *arguments, folder / "spark/signed")
        signed = [row for path in (folder / "spark/signed").glob("*.csv") for row in csv.reader(path.open(encoding="utf-8"))]
        check("Spark: the URLs", {url for _, url, _ in signed if url}, set(files.urls))
        refused = {name: reason for name, url, reason in signed if not url}
        check("Spark: the refused names", refused, BAD_NAMES)

        check_totals("Flink", read_totals(flink.run("FlinkCheck", files.pushes, files.policy)), files.expected)
        flink.run("FlinkSign", *arguments, folder / "flink/signed")
        signed = [path.read_text(encoding="utf-8") for path in (folder / "flink/signed").rglob("part-*")]
        check("Flink: the URLs", sorted("".join(signed).split()), sorted(files.urls))

        running.close()
        written = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        # The search sees what the engines write.
        for part, text in (("spark/events", b"SparkListenerTaskEnd"), ("spark/home/work", b"Finished task"), ("flink", b"pushurl check")):
            found = [path for path, content in written.items() if part in str(path) and text in content]
            check(f"{part} has {text!r}", found != [], True)
        check("where the key is", [str(path) for path, content in written.items() if KEY.encode() in content], ["domain.key"])
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
