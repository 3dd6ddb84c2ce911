"""The scenario cases of `tests/cases/*.yaml`: question, expected duties, near misses with reasons."""

from pathlib import Path

import pytest

import jote
from jote.vocabulary.tables import parse_yaml

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['asks']}")
    for path in sorted((Path(__file__).parent.parent / "cases").glob("*.yaml"))
    for case in parse_yaml(path.read_text("utf-8"))
]


def _each(expected: list[dict]) -> list[dict]:
    """One entry a state: `state: [A, B]` stands for two."""
    return [
        {**one, "state": state}
        for one in expected
        for state in ([one["state"]] if isinstance(one["state"], str) else one["state"])
    ]


def _fits(expected: dict, found: dict) -> bool:
    toward = expected.get("toward")
    wanted = {key: value for key, value in expected.items() if key not in ("toward", "why")}
    return all(str(found.get(key)) == str(value) for key, value in wanted.items()) and (
        toward is None or set([toward] if isinstance(toward, str) else toward) <= set(found["toward"])
    )


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    question = dict(case["question"])
    answer = jote.ask(question.pop("attackers"), question.pop("targets"), str(question.pop("on")), **question).as_json()

    duties = _each(case.get("duties", []))
    for expected in duties:
        assert any(_fits(expected, duty) for duty in answer["duties"]), (
            f"not found: {expected}; found {[(d['state'], d['duty'], d['treaty'], d['clause'], d['verdict']) for d in answer['duties']]}"
        )
    for kind in case.get("only", ()):
        wanted = {one["state"] for one in duties if one.get("duty", kind) == kind}
        firm = {one["state"] for one in answer["duties"] if one["duty"] == kind and one["verdict"] != "contested"}
        assert firm <= wanted, f"{kind} not expected: {sorted(firm - wanted)}"
    for expected in _each(case.get("not_owed", [])):
        reason = expected.get("reason", "")
        told = [
            one
            for one in answer["not_owed"]
            if one["state"] == expected["state"] and one["treaty"] == expected["treaty"]
        ]
        assert told, f"near miss not told: {expected}; told {[(m['state'], m['treaty']) for m in answer['not_owed']]}"
        assert any(reason.lower() in one["reason"].lower() for one in told), (reason, told)
    for treaty in case.get("silent", ()):
        assert treaty not in {one["treaty"] for one in answer["duties"]}, f"{treaty} should owe nothing here"
    for state in case.get("conflicts", ()):
        assert any(one["state"] == state for one in answer["conflicts"]), f"no conflict shown for {state}"


def test_every_case_names_its_source():
    for case in CASES:
        assert case.values[0].get("source"), case.id
