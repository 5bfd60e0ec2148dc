"""How often each code and reason occurs, by Spark: spark_totals.py PUSHES.parquet KEY-FILE [MASTER]"""

import csv
import os
import sys

from pyspark.sql import DataFrame, SparkSession

from pushurl import KeyFile, spark
from pushurl.settings import Settings


def totals(pushes: DataFrame, settings: Settings) -> DataFrame:
    answers = spark.check(pushes.select("ts", "client", "url"), "url", settings, now="ts", client="client", keep=False)
    return answers.groupBy("verdict", "errcode", "sub_errcode", "reason").count()


if __name__ == "__main__":
    # The executors' Python is this one, which has the packages.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = SparkSession.builder.master(sys.argv[3] if len(sys.argv) > 3 else "local[*]").getOrCreate()
    # Only the name of the file goes to the executors.
    found = totals(session.read.parquet(sys.argv[1]), Settings(key=KeyFile(sys.argv[2])))
    csv.writer(sys.stdout).writerows([[*found.columns], *found.collect()])
    session.stop()
