"""Columns: lists, and tables of Arrow by pyarrow."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Dict, List

import pyarrow as pa
import pytest
from conftest import EXPIRES, KEY, NOW, URL, data

import pushurl
from pushurl import Checker, Facts, Key, PolicyBuilder, Protocol, Signer, Target

HOUR = timedelta(hours=1)
CHECKER = Checker(Key(KEY))
SIGNER = Signer(Key(KEY))

URLS: List[str] = [case["url"] for case in data("bad_input.json")["cases"]]


def read(stream: pushurl.ArrowStream) -> Any:
    return pa.RecordBatchReader.from_stream(stream).read_all()


def answers(urls: List[str], now: datetime) -> List[Dict[str, Any]]:
    """By single checks and the JSON."""
    names = ["verdict", "errcode", "sub_errcode", "push_domain", "app", "stream"]
    rows = []
    for url in urls:
        report = CHECKER.check_many([url], now)[0]
        found = report.to_dict()
        failures = [finding["reason"] for finding in found["findings"] if finding["severity"] == "failure"]
        reasons = [finding["reason"] for finding in found["findings"]]
        row = {name: found[name] for name in names}
        row["reason"] = ([*failures, *reasons] or [None])[0]
        row["expires"] = report.expires
        row["reasons"] = reasons
        rows.append(row)
    return rows


def test_columns_are_what_single_checks_say() -> None:
    columns = CHECKER.check_many(URLS, NOW).columns()
    expected = answers(URLS, NOW)
    assert len(expected) >= 627
    for name, column in columns.items():
        assert column == [row[name] for row in expected], name
    assert list(columns) == [
        "verdict", "errcode", "sub_errcode", "reason", "push_domain", "app", "stream", "expires", "reasons",
    ]


def test_reports_are_a_table_of_arrow() -> None:
    reports = CHECKER.check_many(URLS, NOW)
    batch = pa.record_batch(reports)
    assert batch.num_rows == len(URLS)
    assert batch.to_pydict() == reports.columns()
    assert str(batch.schema.field("expires").type) == "timestamp[us, tz=UTC]"


@pytest.mark.parametrize("layout", [pa.string(), pa.large_string(), pa.string_view()])
def test_a_table_is_checked_by_the_names_of_its_columns(layout: Any) -> None:
    builder = PolicyBuilder()
    builder.block_clients(["198.51.100.7"])
    checker = Checker(Key(KEY), policy=builder.build())
    table = pa.table(
        {
            "line": [1, 2, 3, 4, 5],
            "push": pa.array([URL, URL, URL, None, URL], layout),
            "ts": pa.array([NOW, EXPIRES, NOW, NOW, None], pa.timestamp("ms", "UTC")),
            "ip": pa.array(["203.0.113.9", None, "198.51.100.7", "-", "-"], layout),
        }
    )
    found = read(checker.check_table(table, "push", now="ts", client="ip"))
    assert found.column_names[:4] == ["line", "push", "ts", "ip"]
    assert found["verdict"].to_pylist() == ["accepted", "rejected", "rejected", None, None]
    assert found["sub_errcode"].to_pylist() == [None, 501, 400, None, None]
    assert found["reason"].to_pylist() == [None, "expired", "client_blocked", None, None]
    bare = read(checker.check_table(table, "push", facts=Facts(NOW), keep=False, prefix="css_"))
    assert bare.column_names[0] == "css_verdict" and len(bare.column_names) == 9
    assert bare["css_verdict"].to_pylist() == ["accepted", "accepted", "accepted", None, "accepted"]


def test_a_stream_is_checked_batch_by_batch() -> None:
    asked: List[int] = []
    schema = pa.schema({"url": pa.string()})

    def batches() -> Any:
        for number in range(3):
            asked.append(number)
            yield pa.record_batch({"url": [URL] * (number + 1)}, schema)

    reader = pa.RecordBatchReader.from_batches(schema, batches())
    answers = pa.RecordBatchReader.from_stream(CHECKER.check_table(reader, facts=NOW))
    assert asked == []
    assert [batch.num_rows for batch in answers] == [1, 2, 3]
    assert asked == [0, 1, 2]


def test_one_batch_is_a_table() -> None:
    batch = pa.record_batch({"url": [URL]})

    class Batch:
        def __arrow_c_array__(self, requested_schema: object = None) -> Any:
            return batch.__arrow_c_array__(requested_schema)

    assert read(CHECKER.check_table(Batch(), facts=NOW))["verdict"].to_pylist() == ["accepted"]
    again = read(CHECKER.check_table(CHECKER.check_many([URL], NOW), "stream", facts=NOW, prefix="2_"))
    assert again["2_verdict"].to_pylist() == ["rejected"]


def test_names_are_signed() -> None:
    table = pa.table({"stream": ["test", "my cam", None], "app": ["live", "live", "live"]})
    found = read(SIGNER.sign_table(table, "push.example.com", expiry=HOUR, now=NOW, apps="app"))
    assert found.column_names == ["stream", "app", "url", "expires", "refusal"]
    assert found["url"].to_pylist() == [URL, None, None]
    assert found["expires"].to_pylist() == [EXPIRES, None, None]
    assert found["refusal"].to_pylist() == [None, ["stream_illegal_character"], None]
    table = pa.table({"name": ["test"], "until": pa.array([EXPIRES], pa.timestamp("us", "UTC"))})
    options: Dict[str, Any] = {"host": "192.0.2.1", "port": 1935, "params": {"a": "b"}, "app": "other"}
    stream = SIGNER.sign_table(
        table, "push.example.com", "name", expiries="until", now=NOW, protocol=Protocol.RTMPS, keep=False, **options
    )
    app = options.pop("app")
    target = Target("push.example.com", app, "test", protocol=Protocol.RTMPS, **options)
    assert read(stream)["url"].to_pylist() == [SIGNER.sign(target, EXPIRES, NOW).url]


def test_many_signed_are_a_table_of_arrow() -> None:
    many = SIGNER.sign_many("push.example.com", ["test", "my cam"], [HOUR, 2 * HOUR], NOW)
    assert many.columns() == {
        "url": [URL, None],
        "expires": [EXPIRES, None],
        "refusal": [None, ["stream_illegal_character"]],
    }
    assert pa.record_batch(many).to_pydict() == many.columns()


@pytest.mark.parametrize(
    ("use", "message"),
    [
        (lambda table: CHECKER.check_table(table, "uri"), 'there is no column "uri"'),
        (lambda table: CHECKER.check_table(table, now="ts"), 'there is no column "ts"'),
        (lambda table: CHECKER.check_table(table), 'there would be two columns "app": set a prefix'),
        (lambda table: CHECKER.check_table(table["url"].combine_chunks()), "a table is needed, not a column"),
    ],
)
def test_other_tables_are_refused(use: Any, message: str) -> None:
    with pytest.raises(ValueError) as info:
        use(pa.table({"url": [URL], "app": [1]}))
    assert message in str(info.value)


def test_what_is_no_table() -> None:
    for wrong in (None, 5, [URL]):
        with pytest.raises(TypeError, match="table must be a table of Arrow, such as of pyarrow"):
            CHECKER.check_table(wrong)  # type: ignore[arg-type]
    stream = CHECKER.check_table(pa.table({"url": [5]}), facts=NOW)
    with pytest.raises(pa.ArrowInvalid, match="the column url must be text, not Int64"):
        read(stream)
    with pytest.raises(ValueError, match="a stream is read once"):
        read(stream)
    choices: List[Dict[str, Any]] = [{}, {"expiry": HOUR, "expiries": "e"}]
    for both in choices:
        with pytest.raises(TypeError, match="either expiry or expiries is needed"):
            SIGNER.sign_table(pa.table({"stream": ["a"]}), "push.example.com", **both)


def test_one_row_of_other_characters() -> None:
    urls = [URL, "rtmp://push.example.com/live/\u6444\u50cf", URL, "\ud800", URL + "&a=\u00e9", URL]
    reports = CHECKER.check_many(urls, NOW)
    for url, report in zip(urls, reports):
        assert report.findings == CHECKER.check_many([url], NOW)[0].findings
        assert report.text == url
    assert [str(verdict) for verdict in reports.verdicts] == [
        "accepted", "rejected", "accepted", "rejected", "accepted", "accepted",
    ]
    many = SIGNER.sign_many("push.example.com", ["a", "\u6444", "b", "\ud800c", "d"], HOUR, NOW)
    assert [bool(url) for url in many.urls] == [True, False, True, False, True]
    assert many[4] == SIGNER.sign(Target("push.example.com", "live", "d"), HOUR, NOW).url
