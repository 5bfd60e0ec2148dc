"""Checking and signing with Apache Spark, over its columns of Arrow. It needs ``pyspark`` 3.5 or later and ``pyarrow``.

>>> settings = Settings(key=KeyFile("/run/secrets/push.key"))
>>> checked = check(lines, "url", settings, now="ts", client="ip")  # doctest: +SKIP
>>> checked.groupBy("verdict", "errcode", "sub_errcode", "reason").count()  # doctest: +SKIP

**No call takes a key**: what a driver passes to executors is written down, in plans, event logs and scratch files. :class:`Settings`
name where the keys are, and each process of an executor reads them once, when its first row comes. A file of the name must be there
on every executor. Spark writes the variables that it gives to executors to its event log, unless their names contain ``SECRET`` or
``PASSWORD``: so name a variable ``PUSH_KEY_SECRET``, or better use files.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path

from . import (
    Checker,
    Diagnosis,
    Facts,
    HashAlgorithm,
    Key,
    KeyFile,
    KeyUnavailable,
    KeyVariable,
    Policy,
    Protocol,
    Signer,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, Callable, Union

    from pyspark.sql import DataFrame

    from ._native import ArrowStream

    KeyPlace = Union[KeyFile, KeyVariable]
    Call = Callable[[Any], ArrowStream]

__all__ = ["Settings", "check", "sign"]


class Settings:
    """The settings of a checker or signer, with the places of keys instead of keys. ``policy`` is the path of a policy file, whose own
    keys should be in other files too.

    >>> Settings(key=KeyFile("push.key"), auth_delta=timedelta(hours=1))
    Settings(key=KeyFile(path="push.key"), auth_delta=datetime.timedelta(seconds=3600))
    """

    __slots__ = ("_given",)

    def __init__(
        self,
        *,
        key: KeyPlace | None = None,
        backup_key: KeyPlace | None = None,
        playback_key: KeyPlace | None = None,
        hash: HashAlgorithm | None = None,
        auth_delta: timedelta | None = None,
        policy: str | None = None,
        shortest_lifetime: timedelta | None = None,
        longest_lifetime: timedelta | None = None,
        diagnosis: Diagnosis | None = None,
        unusual_names: bool = False,
    ) -> None:
        given = {name: value for name, value in locals().items() if name != "self" and value not in (None, False)}
        for name in ("key", "backup_key", "playback_key"):
            if not isinstance(given.get(name, KeyFile("")), (KeyFile, KeyVariable)):
                # The value is not shown: it may be the key.
                raise TypeError(f"{name} must be a KeyFile or a KeyVariable: Spark writes down what it passes to executors")
        self._given: tuple[tuple[str, Any], ...] = tuple(given.items())

    def checker(self) -> Checker:
        """Reads the keys, and makes the checker. Raises :class:`KeyUnavailable`."""
        given = self._opened()
        given.pop("unusual_names", None)
        if "policy" in given:
            given["policy"] = Policy.from_toml(Path(given["policy"]).read_bytes(), read_key).policy
        return Checker(given.pop("key", None), **given)

    def signer(self) -> Signer:
        """Reads the key, and makes the signer. Raises :class:`KeyUnavailable`."""
        given = self._opened()
        if "key" not in given:
            raise ValueError("signing needs a key")
        options = {name: given[name] for name in ("hash", "unusual_names") if name in given}
        return Signer(given["key"], **options)

    def _opened(self) -> dict[str, Any]:
        return {
            name: read_key(value) if isinstance(value, (KeyFile, KeyVariable)) else value for name, value in self._given
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and self._given == other._given

    def __hash__(self) -> int:
        return hash(self._given)

    def __repr__(self) -> str:
        return f"Settings({', '.join(f'{name}={value!r}' for name, value in self._given)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _settings, (self._given,)


def _settings(given: tuple[tuple[str, Any], ...]) -> Settings:
    return Settings(**dict(given))


def read_key(place: KeyPlace) -> Key:
    """The key that is there: the first line of the file, or the variable. Raises :class:`KeyUnavailable`, which shows no key."""
    if isinstance(place, KeyVariable):
        text = os.environ.get(place.name)
        if text is None:
            raise KeyUnavailable(f"the variable {place.name} is not set")
        return Key(text)
    try:
        content = Path(place.path).read_bytes()
    except OSError as error:
        raise KeyUnavailable(f"{place.path} cannot be read: {error.strerror}") from None
    return Key(content.rstrip(b"\r\n"))


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
    no facts, are of the moment of this call, so that all executors judge by the same time."""
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
    options = dict(names, url=url, facts=facts, keep=keep, prefix=prefix)

    def answers(batches: Iterable[Any]) -> Iterator[Any]:
        checker = _checker(settings)
        return _each(batches, lambda batch: checker.check_table(batch, **options))

    of_none = Checker().check_table(_no_rows(df), **options)
    return df.mapInArrow(answers, _schema(of_none))


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
    """The rows of a data frame with the answers of :meth:`Signer.sign_table`, whose arguments these are. ``now`` is the moment of this
    call if it is not given, for all executors. The result contains valid secrets: whoever reads it can push."""
    _settings_argument(settings)
    options = {
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

    def answers(batches: Iterable[Any]) -> Iterator[Any]:
        signer = _signer(settings)
        return _each(batches, lambda batch: signer.sign_table(batch, **options))

    # Any key: there are no rows.
    of_none = Signer(Key("none")).sign_table(_no_rows(df), **options)  # type: ignore[arg-type]
    return df.mapInArrow(answers, _schema(of_none))


# Once per process of an executor, for each settings.
_checker = lru_cache(maxsize=16)(Settings.checker)
_signer = lru_cache(maxsize=16)(Settings.signer)


def _settings_argument(settings: object) -> None:
    if not isinstance(settings, Settings):
        raise TypeError(f"settings must be Settings, which name where the key is, not {type(settings).__name__}")


def _each(batches: Iterable[Any], call: Call) -> Iterator[Any]:
    import pyarrow

    for batch in batches:
        yield from pyarrow.RecordBatchReader.from_stream(call(batch))


def _no_rows(df: DataFrame) -> Any:
    """A table of Arrow with the columns of the data frame."""
    from pyspark.sql.pandas.types import to_arrow_schema

    return to_arrow_schema(df.schema).empty_table()


def _schema(stream: ArrowStream) -> Any:
    """The answers as Spark's types."""
    import pyarrow
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(pyarrow.RecordBatchReader.from_stream(stream).schema)
