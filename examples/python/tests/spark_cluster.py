"""Spark with executors of its own: spark_cluster.py PUSHES.parquet KEY-FILE FOLDER

Checks the pushes while an executor is killed, and signs names. Prints the totals, and writes what Spark shows and logs to the folder.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from datetime import timedelta
from pathlib import Path
from typing import Any, Iterator, List

import pyspark
from pyspark.sql import SparkSession

from pushurl import KeyFile, spark
from pushurl.settings import Settings


def slowly(batches: Iterator[Any]) -> Iterator[Any]:
    for batch in batches:
        time.sleep(0.2)
        yield batch


def executors() -> List[int]:
    """The processes of the executors that this driver started."""
    found = subprocess.run(["pgrep", "-f", "CoarseGrainedExecutorBackend"], capture_output=True, text=True, check=False)
    mine = str(os.getpid())
    return [
        int(process)
        for process in found.stdout.split()
        if f"\0PYSPARK_TEST_DRIVER={mine}\0" in Path(f"/proc/{process}/environ").read_text(errors="replace")
    ]


def main(pushes: str, key_file: str, folder: Path) -> None:
    os.environ.update(PYSPARK_PYTHON=sys.executable, PYSPARK_TEST_DRIVER=str(os.getpid()))
    os.environ.update(SPARK_LOCAL_DIRS=str(folder / "scratch"))
    (folder / "events").mkdir(parents=True)
    settings = Settings(key=KeyFile(key_file))
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.eventLog.enabled", "true")
    builder = builder.config("spark.eventLog.dir", (folder / "events").as_uri())
    # What is compressed could not be searched.
    for what in ("eventLog", "broadcast", "shuffle", "shuffle.spill"):
        builder = builder.config(f"spark.{what}.compress", "false")
    session = builder.getOrCreate()
    rows = session.read.parquet(pushes).repartition(20)
    rows = rows.mapInArrow(slowly, rows.schema)
    checked = spark.check(rows, "url", settings, now="ts", client="client", prefix="css_")
    groups = ["css_verdict", "css_errcode", "css_sub_errcode", "css_reason"]
    totals = checked.groupBy(*groups).count()
    killed: List[int] = []

    def kill() -> None:
        tracker = session.sparkContext.statusTracker()
        for _ in range(600):
            stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
            # In the middle of the checks.
            if any(stage and stage.numTasks == 20 and 2 <= stage.numCompletedTasks < 15 for stage in stages):
                killed.extend(executors()[:1])
                os.kill(killed[0], signal.SIGKILL)
                return
            time.sleep(0.05)

    killer = threading.Thread(target=kill)
    killer.start()
    found = [list(row) for row in totals.collect()]
    killer.join()

    names = session.createDataFrame([("cam1", "live"), ("my cam", "live")], ["name", "app"])
    signed = spark.sign(names, "push.example.com", settings, "name", expiry=timedelta(hours=1), apps="app")
    with (folder / "plans.txt").open("w") as plans:
        for frame in (totals, signed):
            plans.write(frame._jdf.queryExecution().toString())
    urls = [[row.name, row.url, row.refusal] for row in signed.collect()]
    root = session.sparkContext.uiWebUrl
    pages = {}
    for page in ("jobs", "stages", "environment", "executors", "SQL", "SQL/execution/?id=0"):
        with urllib.request.urlopen(f"{root}/{page}") as answer:
            pages[page] = answer.read().decode()
    (folder / "pages.html").write_text("\n".join(pages.values()))
    # Spark deletes its scratch files at the end. The executors' own folders have their output.
    shutil.copytree(folder / "scratch", folder / "kept")
    shutil.move(Path(pyspark.__file__).parent / "work" / session.sparkContext.applicationId, folder / "work")
    session.stop()
    assert all(re.search("<html", page) for page in pages.values())
    print(json.dumps({"totals": found, "killed": len(killed), "columns": checked.columns, "signed": urls}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
