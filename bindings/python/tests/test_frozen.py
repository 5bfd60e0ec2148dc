"""Numbers and names, through every value, both ways: what exists on one side alone fails."""

from __future__ import annotations

import ast
import re
from typing import Any, Dict, List, Type

import pytest
from conftest import ROOT, data

import pushurl
from pushurl import Actor, Cause, Evidence, Lang, Reason, Retry, Severity, _native
from pushurl.enums import Named

KINDS: Dict[str, Type[Named]] = {
    "protocol": pushurl.Protocol,
    "hash_algorithm": pushurl.HashAlgorithm,
    "lang": pushurl.Lang,
    "severity": pushurl.Severity,
    "evidence": pushurl.Evidence,
    "actor": pushurl.Actor,
    "retry": pushurl.Retry,
    "field": pushurl.Field,
    "key_role": pushurl.KeyRole,
    "account_status": pushurl.AccountStatus,
    "hook_answer": pushurl.HookAnswer,
    "diagnosis": pushurl.Diagnosis,
    "callback_verdict": pushurl.CallbackVerdict,
    "policy_fault": pushurl.PolicyFault,
    "policy_warning": pushurl.PolicyWarning,
    "verdict": pushurl.Verdict,
}


def numbers(kind: Type[Named]) -> Dict[str, int]:
    return {str(value): int(value) for value in kind}


@pytest.mark.parametrize("kind", KINDS)
def test_an_enum_is_the_frozen_one(kind: str, enums: Dict[str, Any]) -> None:
    here = numbers(KINDS[kind])
    assert here == enums[kind]
    assert here == {str(value): value for value in KINDS[kind]}


def test_the_enums_are_the_library_s(enums: Dict[str, Any]) -> None:
    theirs = _native.enum_numbers()
    # Its verdicts carry their cause, so that they are no enum of numbers.
    kinds: List[Type[Named]] = [*KINDS.values(), Reason]
    ours = {kind.__name__: numbers(kind) for kind in kinds if kind is not pushurl.Verdict}
    assert theirs == ours
    frozen = {name for name, value in enums.items() if isinstance(value, dict)} - {"who_acts", "retry_advice"}
    assert frozen == set(KINDS)


@pytest.mark.parametrize("kind", [*KINDS.values(), Reason])
def test_a_number_that_is_none_is_refused(kind: Type[Named]) -> None:
    for number in (0, -1, 99, 255, 65_536, 2**64):
        with pytest.raises(ValueError):
            kind(number)
    with pytest.raises(ValueError):
        kind.of("no such name")


@pytest.mark.parametrize("kind", [*KINDS.values(), Reason])
def test_a_value_goes_by_its_number_and_by_its_name(kind: Type[Named]) -> None:
    for value in kind:
        assert kind(int(value)) is value
        assert kind.of(str(value)) is value
        assert f"{value}" == str(value) == value.name.lower()


def test_the_reasons_are_the_frozen_ones() -> None:
    rows = data("reasons.json")["reasons"]
    assert numbers(Reason) == {row["name"]: row["number"] for row in rows}
    for row in rows:
        reason = Reason(row["number"])
        assert str(reason.cause) == row["cause"]
        assert reason.severity is Severity.of(row["severity"])
        assert reason.evidence is Evidence.of(row["evidence"])
        for lang in Lang:
            assert reason.detail(lang) and reason.remedy(lang)


def test_the_causes_are_the_published_ones(enums: Dict[str, Any]) -> None:
    rows = data("causes.json")
    causes = Cause.all()
    assert [(cause.errcode, cause.sub_errcode) for cause in causes] == [
        (row["errcode"], row["sub_errcode"]) for row in rows
    ]
    assert causes == sorted(causes)
    who = {pair: actor for actor, pairs in enums["who_acts"].items() for pair in pairs}
    retry = {pair: advice for advice, pairs in enums["retry_advice"].items() for pair in pairs}
    for cause, row in zip(causes, rows):
        assert {str(lang): cause.errmsg(lang) for lang in Lang} == {str(lang): row[str(lang)] for lang in Lang}
        assert cause.older_errmsg == row["en_older"]
        assert cause.actor is Actor.of(who[str(cause)])
        assert cause.retry is Retry.of(retry[str(cause)])
        assert Cause.parse(str(cause)) == Cause.of_number(cause.number) == cause
        assert all(cause.advice(lang) and cause.user_message(lang) for lang in Lang)


def test_a_message_for_the_person_who_streams() -> None:
    assert Cause.URL_EXPIRED.user_message(Lang.EN) == "This link has expired. Ask for a new one."
    assert len({Cause.URL_EXPIRED.user_message(lang) for lang in Lang}) == 4


def test_the_named_causes_are_those_of_c() -> None:
    source = (ROOT / "include/pushurl_causes.h").read_text(encoding="utf-8")
    core = re.findall(r"#define PUSHURL_CAUSE_(\w+) (\d+)\n", source)
    here = {name: value for name, value in vars(Cause).items() if isinstance(value, Cause)}
    assert here == {name: Cause.of_number(int(number)) for name, number in core}
    assert len(core) > 30


def test_all_words_are_there_in_every_language() -> None:
    for lang in Lang:
        for kind in (Actor, Retry, Evidence):
            words = [value.text(lang) for value in kind]
            assert all(words) and len(set(words)) == len(words)
    assert Evidence.OUR_CHOICE.text(Lang.EN) == "unpublished: chosen by pushurl"


def test_errata_are_there() -> None:
    errata = [(str(cause), lang) for cause in Cause.all() for lang in Lang if cause.erratum(lang)]
    assert errata
    for pair, lang in errata:
        erratum = Cause.parse(pair).erratum(lang)
        assert erratum is not None and erratum.published and erratum.note


def test_every_public_name_is_listed() -> None:
    source = (ROOT / "bindings/python/python/pushurl/__init__.py").read_text(encoding="utf-8")
    imported = {
        alias.asname or alias.name
        for node in ast.parse(source).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert {name for name in imported if not name.startswith("_")} | {"__version__"} == set(pushurl.__all__)
    assert sorted(pushurl.__all__) == pushurl.__all__
