"""Checking and signing with Apache Spark, over its columns of Arrow. It needs ``pyspark`` 3.5 or later and ``pyarrow``.

>>> settings = Settings(key=KeyFile("/run/secrets/push.key"))
>>> checked = check(lines, "url", settings, now="ts", client="ip")  # doctest: +SKIP
>>> checked.groupBy("verdict", "errcode", "sub_errcode", "reason").count()  # doctest: +SKIP

**No call takes a key**: what a driver passes to executors is written down, in plans, event logs and scratch files. Settings name where
the keys are, and each process of an executor reads them once, when its first row comes: a file of that name must be on every executor.
Spark writes the variables that it gives to executors to its event log, unless their names contain ``SECRET`` or ``PASSWORD``: name a
variable ``PUSH_KEY_SECRET``, or better, use files.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import lru_cache, partial

from . import Checker, Facts, Key, KeyFile, Protocol, Signer
from .settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from pyspark.sql import DataFrame

    from ._native import ArrowStream

__all__ = ["check", "sign"]


def check(
    df: DataFrame,
    url: str,
    settings: Settings,
    *,
    now: str | None = None,
    client: str | None = None,
    live_total: str | None = None,
    live_same: str | None = None,
    live_priority: str | None = None,
    hook: str | None = None,
    facts: Facts | datetime | None = None,
    keep: bool = True,
    prefix: str = "",
) -> DataFrame:
    """The rows of a data frame with the answers of :meth:`Checker.check_table`, whose arguments these are. ``facts`` without a time, and
    no facts, are at the time of this call, so that all executors judge by the same time."""
    _settings_argument(settings)
    if facts is None:
        facts = datetime.now(timezone.utc)
    elif isinstance(facts, Facts) and facts.now is None:
        _, fields = facts.__reduce__()
        facts = Facts(datetime.now(timezone.utc), *fields[1:])
    names = {
        "now": now,
        "client": client,
        "live_total": live_total,
        "live_same": live_same,
        "live_priority": live_priority,
        "hook": hook,
    }
    options: dict[str, Any] = {**names, "url": url, "facts": facts, "keep": keep, "prefix": prefix}

    of_none = Checker().check_table(_no_rows(df), **options)
    return df.mapInArrow(partial(_checked, settings, options), _schema(df, of_none, keep))


def sign(
    df: DataFrame,
    domain: str,
    settings: Settings,
    stream: str = "stream",
    *,
    expiry: datetime | timedelta | None = None,
    expiries: str | None = None,
    now: datetime | None = None,
    app: str | None = None,
    apps: str | None = None,
    protocol: Protocol | None = None,
    host: str | None = None,
    port: int | None = None,
    params: Mapping[str, str] | Iterable[tuple[str, str]] | None = None,
    keep: bool = True,
    prefix: str = "",
) -> DataFrame:
    """The rows of a data frame with the answers of :meth:`Signer.sign_table`, whose arguments these are. ``now`` is the time of this
    call if it is not given, for all executors. The result contains valid secrets: whoever reads it can push."""
    _settings_argument(settings)
    options: dict[str, Any] = {
        "domain": domain,
        "stream": stream,
        "expiry": expiry,
        "expiries": expiries,
        "now": datetime.now(timezone.utc) if now is None else now,
        "app": app,
        "apps": apps,
        "protocol": protocol,
        "host": host,
        "port": port,
        "params": params if params is None or hasattr(params, "items") else list(params),
        "keep": keep,
        "prefix": prefix,
    }

    # Any key: there are no rows.
    of_none = Signer(Key("none")).sign_table(_no_rows(df), **options)
    return df.mapInArrow(partial(_signed, settings, options), _schema(df, of_none, keep))


# On the executors: once per process for each settings.


@lru_cache(maxsize=16)
def _checker(settings: Settings) -> Checker:
    return settings.checker()


@lru_cache(maxsize=16)
def _signer(settings: Settings) -> Signer:
    return settings.signer()


def _checked(settings: Settings, options: dict[str, Any], batches: Iterable[Any]) -> Iterator[Any]:
    checker = _checker(settings)
    for batch in batches:
        yield from _batches(checker.check_table(batch, **options))


def _signed(settings: Settings, options: dict[str, Any], batches: Iterable[Any]) -> Iterator[Any]:
    signer = _signer(settings)
    for batch in batches:
        yield from _batches(signer.sign_table(batch, **options))


def _batches(stream: ArrowStream) -> Any:
    import pyarrow

    return pyarrow.RecordBatchReader.from_stream(stream)


# On the driver.


def _settings_argument(settings: object) -> None:
    if not isinstance(settings, Settings):
        raise TypeError(f"settings must be Settings, which name where the key is, not {type(settings).__name__}")


def _no_rows(df: DataFrame) -> Any:
    """A table of Arrow with columns of these names, to have wrong names refused here instead of on an executor."""
    import pyarrow

    return pyarrow.schema([(name, pyarrow.string()) for name in df.columns]).empty_table()


def _schema(df: DataFrame, stream: ArrowStream, keep: bool) -> Any:
    """The columns that are kept, and those of the answers, as Spark's types."""
    from pyspark.sql.types import ArrayType, IntegerType, StringType, StructField, StructType, TimestampType

    types = {"string": StringType(), "int32": IntegerType(), "timestamp[us, tz=UTC]": TimestampType()}
    types["list<item: string>"] = ArrayType(StringType())
    kept = list(df.schema.fields) if keep else []
    answers = list(_batches(stream).schema)[len(kept) :]
    return StructType([*kept, *(StructField(answer.name, types[str(answer.type)]) for answer in answers)])
