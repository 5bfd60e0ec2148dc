"""Times the examples, the command and the same by hand over the same pushes, and compares their totals: engines.py ROWS

PUSHURL_COMMAND is the command, built for release. Prints the CPU seconds of each, of all its threads and processes, and how many times
as fast as by hand that is. Fails if a total differs.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from totals import command, of_command, read

EXAMPLES = Path(__file__).parents[1]
ENGINES = ["arrow", "polars", "duckdb", "datafusion", "pandas"]
TURNS = 3


def cpu(arguments: list[str]) -> tuple[str, float]:
    """What a command prints, and its CPU seconds: the best of several turns, since what comes on top is the machine's other work."""
    best = float("inf")
    text = ""
    for _ in range(TURNS):
        with tempfile.TemporaryFile() as out:
            process = subprocess.Popen(arguments, stdout=out, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            # The command's status is 1 if a URL is rejected.
            assert process.returncode in (0, 1), arguments
            out.seek(0)
            text = out.read().decode()
        best = min(best, usage.ru_utime + usage.ru_stime)
    return text, best


def spark_ratio(pushes: Path) -> tuple[float, float]:
    """Seconds that a job takes which passes the URLs on as they are, and one that checks them, each in the same session."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import DataFrame, SparkSession

    from pushurl import KeyFile, spark
    from pushurl.settings import Settings

    session = SparkSession.builder.master("local[2]").getOrCreate()
    rows = session.read.parquet(str(pushes)).select("ts", "client", "url")
    settings = Settings(key=KeyFile(str(pushes.with_suffix(".key"))))
    nothing = rows.mapInArrow(lambda batches: batches, rows.schema)
    checked = spark.check(rows, "url", settings, now="ts", client="client", keep=False)

    def seconds(frame: DataFrame) -> float:
        began = time.perf_counter()
        # Every row and column is computed, and dropped.
        frame.write.format("noop").mode("overwrite").save()
        return time.perf_counter() - began

    best = [float("inf")] * 2
    for _ in range(TURNS + 1):
        best = [min(least, seconds(frame)) for least, frame in zip(best, (nothing, checked))]
    session.stop()
    return best[0], best[1]


def main(rows: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        pushes = Path(folder) / "pushes.parquet"
        arguments = [str(pushes), str(pushes.with_suffix(".key"))]
        subprocess.run([sys.executable, EXAMPLES / "pushes.py", pushes, str(rows)], check=True)
        expected = of_command(pushes)
        assert sum(expected.values()) == rows
        differ = 0

        _, by_hand = cpu([sys.executable, str(EXAMPLES / "by_hand.py"), *arguments])
        _, by_command = cpu(command(pushes))
        print(f"{rows} rows: CPU seconds, and how many times as fast as by hand")
        print(f"{'by hand':<12} {by_hand:>7.2f}")
        print(f"{'the command':<12} {by_command:>7.2f} {by_hand / by_command:>7.1f}")
        for engine in ENGINES:
            text, seconds = cpu([sys.executable, str(EXAMPLES / f"{engine}_totals.py"), *arguments])
            ratio = f"{seconds / by_command:.2f} of the command's"
            is_same = read(text) == expected
            differ += not is_same
            totals = "the same totals" if is_same else "OTHER TOTALS"
            print(f"{engine:<12} {seconds:>7.2f} {by_hand / seconds:>7.1f}   {ratio}, {totals}")
        text, _ = cpu([sys.executable, str(EXAMPLES / "spark_totals.py"), *arguments])
        is_same = read(text) == expected
        differ += not is_same
        nothing, checked = spark_ratio(pushes)
        totals = "the same totals" if is_same else "OTHER TOTALS"
        print(f"spark        a job with nothing in it {nothing:.2f} s, with checks {checked:.2f} s: {nothing / checked:.2f}, {totals}")
    return differ


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
