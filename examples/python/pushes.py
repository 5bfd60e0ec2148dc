"""Writes a log of pushes to try the examples on: pushes.py PUSHES.parquet ROWS

Most URLs are good; every twentieth is one of the bad ones of this project's tests. A third of the rows are later than their URL allows.
The same rows are in PUSHES.jsonl, for the command, and the key is in PUSHES.key.
"""

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pushurl import Key, Signer

KEY = "e12c46f2612d5106e2034781ab261ca3"
BEGIN = datetime(2026, 1, 1, tzinfo=timezone.utc)
DAY = timedelta(days=1)
CLIENTS = ["203.0.113.9", "198.51.100.7", "2001:db8::9", "-"]
BATCH = 100_000


def main(path: Path, rows: int) -> None:
    cases = json.loads((Path(__file__).parents[2] / "tests/data/bad_input.json").read_text(encoding="utf-8"))["cases"]
    bad = [case["url"] for case in cases]
    signer = Signer(Key(KEY))
    path.with_suffix(".key").write_text(KEY + "\n")
    schema = pa.schema({"ts": pa.timestamp("us", "UTC"), "client": pa.string(), "url": pa.string()})
    with pq.ParquetWriter(path, schema) as parquet, path.with_suffix(".jsonl").open("w", encoding="utf-8") as lines:
        for first in range(0, rows, BATCH):
            numbers = range(first, min(first + BATCH, rows))
            streams = [f"camera-{number}" for number in numbers]
            urls = signer.sign_many("push.example.com", streams, DAY, BEGIN).urls
            pushes = {
                "ts": [BEGIN + DAY * (number % 3) / 2 + timedelta(hours=1) for number in numbers],
                "client": [CLIENTS[number % len(CLIENTS)] for number in numbers],
                "url": [bad[number // 20 % len(bad)] if number % 20 == 0 else url for number, url in zip(numbers, urls)],
            }
            parquet.write_table(pa.table(pushes, schema))
            for ts, client, url in zip(*pushes.values()):
                lines.write(json.dumps({"time": int(ts.timestamp()), "client": client, "url": url}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
