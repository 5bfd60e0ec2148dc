"""How often each code and reason occurs, by DuckDB: duckdb_totals.py PUSHES.parquet KEY-FILE"""

import sys

import duckdb
import pyarrow as pa

from pushurl import Checker, KeyFile
from pushurl.settings import read_key

TOTALS = """
    SELECT verdict, errcode, sub_errcode, reason, count(*) AS pushes
    FROM answers
    GROUP BY ALL
    ORDER BY ALL NULLS FIRST
"""


def totals(pushes: str, checker: Checker) -> duckdb.DuckDBPyRelation:
    connection = duckdb.connect()
    # Batch by batch: neither the pushes nor the answers are in memory as a whole.
    table = connection.cursor().read_parquet(pushes).select("ts", "client", "url").to_arrow_reader(100_000)
    stream = checker.check_table(table, now="ts", client="client", keep=False)
    connection.register("answers", pa.RecordBatchReader.from_stream(stream))
    return connection.sql(TOTALS)


if __name__ == "__main__":
    found = totals(sys.argv[1], Checker(read_key(KeyFile(sys.argv[2]))))
    found.to_csv("/dev/stdout")
