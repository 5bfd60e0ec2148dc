"""How often each code and reason occurs, by Polars: polars_totals.py PUSHES.parquet KEY-FILE"""

import sys

import polars as pl

from pushurl import Checker, KeyFile
from pushurl.settings import read_key


def totals(pushes: str, checker: Checker) -> pl.DataFrame:
    table = pl.read_parquet(pushes, columns=["ts", "client", "url"])
    answers = pl.DataFrame(checker.check_table(table, now="ts", client="client", keep=False))
    return answers.group_by("verdict", "errcode", "sub_errcode", "reason").len("pushes")


if __name__ == "__main__":
    found = totals(sys.argv[1], Checker(read_key(KeyFile(sys.argv[2]))))
    print(found.sort(pl.all()).write_csv(), end="")
