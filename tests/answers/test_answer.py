"""The record of an answer says of each duty what its tree of reasons says, though it words in one go what duties share."""

from __future__ import annotations

import pytest

from jote.answers import answer
from jote.ledger import ledger
from jote.obligations import pose

QUESTIONS = [
    ("RUS", "EST", "2025-06-01", {}),
    ("KOR", "PRK", "2024-12-05", {"provoked": "yes"}),
    ("DEU", "POL", "1939-09-01", {}),
    ("GMY", "RUS", "1914-08-01", {"fighting": ["AUH:attacker"]}),
    ("ARG", "GBR", "1982-04-02", {"at": "Falkland Islands"}),
    ("NONSTATE", "USA", "2001-09-11", {}),
]


@pytest.mark.parametrize("language", ["en", "bn"])
@pytest.mark.parametrize(("attacker", "target", "on", "known"), QUESTIONS)
def test_each_duty_is_told_as_its_own_tree(
    attacker: str, target: str, on: str, known: dict[str, object], language: str
) -> None:
    found = answer(pose(attacker, target, on, **known), ledger())  # type: ignore[arg-type]
    record = found.as_json(language)
    assert found.duties
    assert [one["why"] for one in record["duties"]] == [one.why().as_json(language) for one in found.duties]
    assert [one["state"] for one in record["duties"]] == [one.state for one in found.duties]


@pytest.mark.parametrize("language", ["en", "bn"])
def test_each_near_miss_is_told_with_its_facts(language: str) -> None:
    found = answer(pose("RUS", "EST", "2025-06-01"), ledger())
    misses = found.judgement.not_owed
    assert misses
    assert [one["reason"] for one in found.as_json(language)["not_owed"]] == [
        " ".join([one.reason.says(language), *(fact.says(language) for fact in one.reason.because)]) for one in misses
    ]
