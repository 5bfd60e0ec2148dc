"""How often each code and reason occurs, by DataFusion: datafusion_totals.py PUSHES.parquet KEY-FILE"""

import sys

import datafusion
import pyarrow as pa
import pyarrow.csv

from pushurl import Checker, KeyFile
from pushurl.settings import read_key

TOTALS = """
    SELECT verdict, errcode, sub_errcode, reason, count(*) AS pushes
    FROM answers
    GROUP BY verdict, errcode, sub_errcode, reason
"""


def totals(pushes: str, checker: Checker) -> pa.Table:
    context = datafusion.SessionContext()
    table = context.read_parquet(pushes).select("ts", "client", "url")
    stream = checker.check_table(table, now="ts", client="client", keep=False)
    context.from_arrow(pa.RecordBatchReader.from_stream(stream), name="answers")
    return context.sql(TOTALS).to_arrow_table()


if __name__ == "__main__":
    found = totals(sys.argv[1], Checker(read_key(KeyFile(sys.argv[2]))))
    pa.csv.write_csv(found, sys.stdout.buffer)
