"""Settings of checkers and signers that name where keys are: they can be written down and sent to other processes, as keys cannot.

>>> settings = Settings(key=KeyFile("/run/secrets/push.key"), auth_delta=timedelta(hours=1))
>>> settings
Settings(key=KeyFile(path="/run/secrets/push.key"), auth_delta=datetime.timedelta(seconds=3600))
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from . import Checker, Diagnosis, HashAlgorithm, InvalidKey, Key, KeyFile, KeyUnavailable, KeyVariable, Policy, Signer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Union

    KeyPlace = Union[KeyFile, KeyVariable]

__all__ = ["Settings", "read_key"]


class Settings:
    """The settings of a :class:`Checker` or a :class:`Signer`, with the places of keys instead of keys. ``policy`` is the path of a policy
    file, whose own keys should be in other files too. Nothing is opened before :meth:`checker` or :meth:`signer` is called.
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
        keys = {"key": key, "backup_key": backup_key, "playback_key": playback_key}
        for name, place in keys.items():
            if not isinstance(place, (KeyFile, KeyVariable, type(None))):
                # The value is not shown: it may be the key.
                raise TypeError(f"{name} must be a KeyFile or a KeyVariable, which say where the key is")
        others = {
            "hash": hash,
            "auth_delta": auth_delta,
            "policy": policy,
            "shortest_lifetime": shortest_lifetime,
            "longest_lifetime": longest_lifetime,
            "diagnosis": diagnosis,
            "unusual_names": unusual_names or None,
        }
        given = (*keys.items(), *others.items())
        self._given: tuple[tuple[str, Any], ...] = tuple((name, value) for name, value in given if value is not None)

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
    """The key that is there, as :meth:`Key.from_text` reads it. Raises :class:`KeyUnavailable`, which shows nothing of the key: it can
    be passed to :meth:`Policy.from_toml`."""
    if isinstance(place, KeyVariable):
        what = f"the variable {place.name}"
        text = os.environ.get(place.name, "").encode(errors="surrogateescape")
        if place.name not in os.environ:
            raise KeyUnavailable(f"{what} is not set")
    else:
        what = place.path
        try:
            text = Path(place.path).read_bytes()
        except OSError as error:
            raise KeyUnavailable(f"{what} cannot be read: {error.strerror}") from None
    try:
        return Key.from_text(text)
    except InvalidKey as invalid:
        raise KeyUnavailable(f"{what}: {invalid}") from None
