"""What the engines are compared with: the same totals by urllib and hashlib, a line at a time: by_hand.py PUSHES.parquet KEY-FILE"""

import re
import sys
from collections import Counter
from hashlib import md5
from hmac import compare_digest
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pyarrow.parquet as pq

NAME = re.compile(r"[A-Za-z0-9._-]{1,255}")
DOMAIN = re.compile(r"(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*")
HEX = re.compile(r"[0-9A-Fa-f]{1,9}")


def check(url: str, now: float, key: str) -> int:
    """The sub code of what is wrong; 0 if nothing is. It knows a small part of the rules."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return 301
    if parts.scheme not in ("rtmp", "rtmps", "webrtc"):
        return 301
    if not host or not DOMAIN.fullmatch(host):
        return 302
    app, _, stream = parts.path.lstrip("/").rpartition("/")
    if not NAME.fullmatch(stream):
        return 308
    if not NAME.fullmatch(app):
        return 309
    params = dict(parse_qsl(parts.query, keep_blank_values=True))
    txtime = params.get("txTime", "")
    if not txtime:
        return 500
    if not HEX.fullmatch(txtime) or int(txtime, 16) <= now:
        return 501
    txsecret = params.get("txSecret", "")
    if not txsecret:
        return 502
    expected = md5(f"{key}{stream}{txtime}".encode()).hexdigest()
    return 0 if compare_digest(expected.encode(), txsecret.encode()) else 503


def main(pushes: str, key_file: str) -> None:
    key = Path(key_file).read_text().strip()
    totals: Counter[int] = Counter()
    for batch in pq.ParquetFile(pushes).iter_batches(100_000, columns=["ts", "url"]):
        times = batch["ts"].cast("int64").to_pylist()
        totals.update(check(url, now / 1e6, key) for url, now in zip(batch["url"].to_pylist(), times))
    print(totals)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
