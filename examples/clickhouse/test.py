"""Runs the function in chDB, and compares its answers with those of the command: test.py PUSHURL DATA-DIRECTORY"""

from __future__ import annotations

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import chdb

HERE = pathlib.Path(__file__).parent
KEY = "e12c46f2612d5106e2034781ab261ca3"
GOOD = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099"
POLICY = f"clients.block = ['203.0.113.0/24']\n[[domain]]\nname = 'push.example.com'\nkey = '{KEY}'\n"
COMMAND = "pushurl check - --udf --policy /etc/clickhouse-server/pushurl.toml"


def rows(data: str) -> list[dict]:
    """Bad URLs of every kind, and good ones around the second at which they expire."""
    cases = json.loads((pathlib.Path(data) / "bad_input.json").read_text(encoding="utf-8"))["cases"]
    bad = [{"url": case["url"], "time": case["now"], "client": ""} for case in cases]
    clients = ["", "198.51.100.7", "203.0.113.9"]
    good = [{"url": GOOD, "time": 1546064025 + i % 5 - 3, "client": clients[i % 3]} for i in range(5000)]
    return bad + good


def total(answers: list[dict]) -> collections.Counter:
    """How many there are of each verdict, code and list of reasons."""
    names = ("verdict", "errcode", "sub_errcode", "reason", "app", "stream")
    return collections.Counter((*(answer[name] for name in names), tuple(answer["reasons"])) for answer in answers)


def of_command(program: str, policy: pathlib.Path, log: str) -> list[dict]:
    """The answers of `check --json`, with its findings as the function has them."""
    done = subprocess.run(
        [program, "check", "-", "--json", "--policy", policy], input=log.encode(), stdout=subprocess.PIPE, check=False
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    for answer in answers:
        findings = answer["findings"]
        answer["reasons"] = [finding["reason"] for finding in findings]
        failures = [finding["reason"] for finding in findings if finding["severity"] == "failure"]
        answer["reason"] = next(iter(failures + answer["reasons"]), None)
    return answers


def main(program: str, data: str) -> int:
    passed = failed = 0

    def check(what: str, given: object, expected: object) -> None:
        nonlocal passed, failed
        if given == expected:
            passed += 1
        else:
            failed += 1
            print(f"{what}:\n  {given}\n  expected {expected}")

    with tempfile.TemporaryDirectory() as folder:
        policy = pathlib.Path(folder) / "pushurl.toml"
        policy.write_text(POLICY, encoding="utf-8")
        function = (HERE / "pushurl_function.xml").read_text(encoding="utf-8")
        assert COMMAND in function
        function = function.replace(COMMAND, f"{program} check - --udf --policy {policy}")
        (pathlib.Path(folder) / "pushurl_function.xml").write_text(function, encoding="utf-8")
        log = pathlib.Path(folder) / "log.jsonl"
        lines = "".join(json.dumps(row) + "\n" for row in rows(data))
        log.write_text(lines, encoding="utf-8")
        source = f"file('{log}', 'JSONEachRow', 'url Nullable(String), time Int64, client String')"

        def query(sql: str) -> list[dict]:
            answer = chdb.query(sql, "JSONEachRow", udf_path=folder)
            return [json.loads(line) for line in str(answer).splitlines()]

        answers = query(f"SELECT pushurl_check(url, time, client) AS answer FROM {source}")
        answers = [answer["answer"] for answer in answers]
        expected = of_command(program, policy, lines)
        check("the number of answers", len(answers), len(expected))
        check("the totals", total(answers), total(expected))
        verdicts = {answer["verdict"] for answer in answers}
        check("the verdicts", verdicts, {"accepted", "rejected"})
        codes = {answer["sub_errcode"] for answer in answers}
        check("the codes of good URLs", {None, 400, 501} <= codes, True)

        answers = query(
            f"SELECT pushurl_check(url, time, '') AS answer FROM values('url Nullable(String), time Int64', "
            f"('a\\nb\\tc', 0), (NULL, 0), ('', 0), ('{GOOD}', 1546064024))"
        )
        answers = [answer["answer"] for answer in answers]
        check("line breaks, null and nothing", [answer["verdict"] for answer in answers], ["rejected", None, "rejected", "accepted"])
        check("a null", answers[1]["reasons"], [])
        check("the expiration time", answers[3]["expires"], 1546064025)

        # The dashboard, over a table with the names that it uses.
        table = f"(SELECT now() - 60 AS time, url, client FROM {source} WHERE url = '{GOOD}') AS pushes"
        dashboard = (HERE / "dashboard.sql").read_text(encoding="utf-8").replace("FROM pushes", f"FROM {table}")
        found = {(row["sub_errcode"], row["reason"], row["streams"], row["example"]) for row in query(dashboard)}
        check("the dashboard", found, {(400, "client_blocked", 1, "test"), (501, "expired", 1, "test")})
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
