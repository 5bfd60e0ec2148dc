"""How often each code and reason occurs, by nothing but Arrow: arrow_totals.py PUSHES.parquet KEY-FILE"""

import csv
import sys
from collections import Counter

import pyarrow as pa
import pyarrow.dataset as ds

from pushurl import Checker, KeyFile
from pushurl.settings import read_key

COLUMNS = ["verdict", "errcode", "sub_errcode", "reason"]


def totals(pushes: str, checker: Checker) -> "Counter[tuple[object, ...]]":
    table = ds.dataset(pushes).scanner(["ts", "client", "url"], batch_size=100_000).to_reader()
    found: Counter[tuple[object, ...]] = Counter()
    for batch in pa.RecordBatchReader.from_stream(checker.check_table(table, now="ts", client="client", keep=False)):
        counts = pa.TableGroupBy(pa.table(batch), COLUMNS).aggregate([([], "count_all")])
        found.update({tuple(row.values())[:4]: row["count_all"] for row in counts.to_pylist()})
    return found


if __name__ == "__main__":
    found = totals(sys.argv[1], Checker(read_key(KeyFile(sys.argv[2]))))
    csv.writer(sys.stdout).writerows([[*COLUMNS, "pushes"], *([*row, count] for row, count in found.items())])
