"""Settings, which name keys, and the arguments of Spark's functions; Spark itself is in ``examples/python``."""

from __future__ import annotations

import pickle
from datetime import timedelta
from pathlib import Path
from typing import Any, Callable, List

import pytest
from conftest import KEY, NOW, URL

from pushurl import (
    Cause,
    Checker,
    HashAlgorithm,
    InvalidKey,
    InvalidPolicyFile,
    Key,
    KeyFile,
    KeyRole,
    KeyUnavailable,
    KeyVariable,
    Policy,
    Reason,
    Target,
    Verdict,
    spark,
)
from pushurl.settings import Settings, read_key


@pytest.fixture
def key_file(tmp_path: Path) -> KeyFile:
    path = tmp_path / "push.key"
    path.write_text(KEY + "\r\n", encoding="ascii")
    return KeyFile(str(path))


def test_a_key_is_read_where_it_is(key_file: KeyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUSH_KEY_SECRET", KEY)
    for place in (key_file, KeyVariable("PUSH_KEY_SECRET")):
        assert Settings(key=place).checker().check(URL, NOW).verdict is Verdict.ACCEPTED
        signed = Settings(key=place).signer().sign(Target("push.example.com", "live", "test"), timedelta(hours=1), NOW)
        assert signed.url == URL
        assert KEY not in repr(read_key(place))


def test_a_key_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KeyUnavailable, match=r"no\.key cannot be read: No such file or directory"):
        read_key(KeyFile(str(tmp_path / "no.key")))
    with pytest.raises(KeyUnavailable, match="the variable PUSHURL_TEST_NO_KEY is not set"):
        read_key(KeyVariable("PUSHURL_TEST_NO_KEY"))


@pytest.mark.parametrize("text", ["", "\n", f'"{KEY}"', f" {KEY}", f"KEY={KEY}", f"{KEY}\n\n"])
def test_what_is_no_key_says_nothing_of_itself(text: str, tmp_path: Path) -> None:
    (tmp_path / "push.key").write_text(text, encoding="ascii")
    with pytest.raises(KeyUnavailable) as unavailable:
        read_key(KeyFile(str(tmp_path / "push.key")))
    with pytest.raises(InvalidKey) as invalid:
        Key.from_text(text)
    assert str(unavailable.value) == f"{tmp_path / 'push.key'}: {invalid.value}"
    assert KEY not in str(unavailable.value) + repr(vars(invalid.value))
    assert unavailable.value.__cause__ is None


def test_a_policy_reads_its_keys_so(key_file: KeyFile) -> None:
    toml = f"[[domain]]\nname = 'push.example.com'\nkey = {{ file = '{key_file.path}' }}\n"
    checker = Checker(policy=Policy.from_toml(toml, read_key).policy)
    assert checker.check(URL, NOW).verdict is Verdict.ACCEPTED
    with pytest.raises(InvalidPolicyFile, match="cannot be read"):
        Policy.from_toml(toml.replace("push.key", "no.key"), read_key)


def test_all_settings_arrive(key_file: KeyFile, tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("disabled_apps = ['live']\n", encoding="utf-8")
    checker = Settings(key=key_file, policy=str(policy), longest_lifetime=timedelta(minutes=5)).checker()
    report = checker.check(URL, NOW)
    assert report.cause == Cause.APP_DISABLED
    assert Reason.LIFETIME_LONG in [finding.reason for finding in report.findings]
    assert Settings(backup_key=key_file).checker().check(URL, NOW).matched_key is KeyRole.BACKUP
    late = Settings(key=key_file, auth_delta=timedelta(hours=2)).checker().check(URL, NOW + timedelta(hours=2))
    assert late.verdict is Verdict.ACCEPTED
    assert Settings(key=key_file, hash=HashAlgorithm.SHA256).checker().check(URL, NOW).cause == Cause.AUTH_FAILED
    target = Target("push.example.com", "live", "cam1.flv")
    assert Settings(key=key_file, unusual_names=True).signer().sign(target, timedelta(hours=1), NOW).url
    with pytest.raises(ValueError, match="signing needs a key"):
        Settings().signer()


def test_settings_are_values() -> None:
    one = Settings(key=KeyFile("push.key"), auth_delta=timedelta(hours=1))
    assert pickle.loads(pickle.dumps(one)) == one
    assert hash(pickle.loads(pickle.dumps(one))) == hash(one)
    assert one != Settings(key=KeyFile("other.key"), auth_delta=timedelta(hours=1))
    assert repr(one) == 'Settings(key=KeyFile(path="push.key"), auth_delta=datetime.timedelta(seconds=3600))'


@pytest.mark.parametrize("name", ["key", "backup_key", "playback_key"])
@pytest.mark.parametrize("wrong", [KEY, KEY.encode(), Key(KEY)])
def test_settings_take_no_key(name: str, wrong: Any) -> None:
    with pytest.raises(TypeError) as info:
        Settings(**{name: wrong})
    assert str(info.value) == f"{name} must be a KeyFile or a KeyVariable, which say where the key is"


@pytest.mark.parametrize("wrong", [Key(KEY), KEY, KeyFile("push.key"), None])
def test_spark_takes_settings(wrong: Any) -> None:
    frame: Any = None
    uses: List[Callable[[], object]] = [
        lambda: spark.check(frame, "url", wrong),
        lambda: spark.sign(frame, "push.example.com", wrong, expiry=timedelta(hours=1)),
    ]
    for use in uses:
        with pytest.raises(TypeError, match=f"settings must be Settings, .* not {type(wrong).__name__}$"):
            use()
