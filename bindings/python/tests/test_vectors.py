"""The vectors that all languages share: signed and checked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Dict, List, Tuple

import pytest
from conftest import data, moment

from pushurl import Cause, Checker, HashAlgorithm, Key, KeyRole, Signer, Target, Verdict

VECTORS = data("vectors.json")


def of(name: str, hash: HashAlgorithm) -> List[Tuple[Dict[str, Any], HashAlgorithm]]:
    return [(vector, hash) for vector in VECTORS[name]]


GOOD = of("md5", HashAlgorithm.MD5) + of("sha256", HashAlgorithm.SHA256)

#: What is minted has its txTime in upper case.
MINTABLE = [(vector, hash) for vector, hash in GOOD if vector["txtime"].isupper()]


def url(vector: Dict[str, Any]) -> str:
    return f"rtmp://push.example.com/live/{vector['stream']}?txSecret={vector['txsecret']}&txTime={vector['txtime']}"


@pytest.mark.parametrize(("vector", "hash"), GOOD)
def test_a_vector_is_accepted_until_its_time(vector: Dict[str, Any], hash: HashAlgorithm) -> None:
    checker = Checker(Key(vector["key"]), hash=hash)
    expires = moment(int(vector["txtime"], 16))
    report = checker.check(url(vector), expires - timedelta(seconds=1))
    assert (report.verdict, report.matched_key) == (Verdict.ACCEPTED, KeyRole.PRIMARY)
    assert report.expires == expires
    assert report.time_left == timedelta(seconds=1)
    assert checker.check(url(vector), expires + timedelta(seconds=1)).cause == Cause.URL_EXPIRED


@pytest.mark.parametrize(("vector", "hash"), MINTABLE)
def test_a_vector_is_what_is_signed(vector: Dict[str, Any], hash: HashAlgorithm) -> None:
    expires = moment(int(vector["txtime"], 16))
    now = expires - timedelta(hours=1)
    signer = Signer(Key(vector["key"]), hash=hash)
    target = Target("push.example.com", "live", vector["stream"])
    assert signer.sign(target, expires, now).url == url(vector)
    assert signer.sign(target, timedelta(hours=1), now).url == url(vector)
    assert signer.sign_many("push.example.com", [vector["stream"]], expires, now)[0] == url(vector)


@pytest.mark.parametrize("vector", VECTORS["md5_must_not_match"])
def test_what_must_not_match_is_refused(vector: Dict[str, Any]) -> None:
    expires = moment(int(vector["txtime"], 16))
    report = Checker(Key(vector["key"])).check(url(vector), expires - timedelta(hours=1))
    assert (report.cause, report.matched_key) == (Cause.AUTH_FAILED, None)


def test_there_are_vectors() -> None:
    assert len(GOOD) >= 4
    assert len(MINTABLE) >= 3
    assert VECTORS["md5_must_not_match"]
