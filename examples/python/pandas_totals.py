"""How often each code and reason occurs, by pandas: pandas_totals.py PUSHES.parquet KEY-FILE"""

import sys

import pandas as pd

from pushurl import Checker, KeyFile
from pushurl.settings import read_key


def totals(pushes: str, checker: Checker) -> pd.DataFrame:
    table = pd.read_parquet(pushes, columns=["ts", "client", "url"])
    answers = pd.DataFrame.from_arrow(checker.check_table(table, now="ts", client="client", keep=False))
    columns = ["verdict", "errcode", "sub_errcode", "reason"]
    return answers.groupby(columns, dropna=False).size().reset_index(name="pushes")


if __name__ == "__main__":
    found = totals(sys.argv[1], Checker(read_key(KeyFile(sys.argv[2]))))
    found[["errcode", "sub_errcode"]] = found[["errcode", "sub_errcode"]].astype("Int32")
    print(found.to_csv(index=False), end="")
