"""What Jote gives away is what its published schemas say."""

import datetime as dt

import pytest
from jsonschema import Draft202012Validator

import jote
from jote.formats import schema_of, validate
from jote.formats.schema import RECORDS


@pytest.mark.parametrize("record", RECORDS)
def test_the_schema_is_one(record):
    Draft202012Validator.check_schema(schema_of(record))


@pytest.mark.parametrize("language", ["en", "bn"])
@pytest.mark.parametrize(
    ("attacker", "target", "day"),
    [
        ("KOR", "PRK", "2024-12-05"),
        ("RUS", "EST", "2025-05-01"),
        ("ARG", "GBR", "1982-04-02"),
        ("AUH", "SRB", "1914-07-28"),
    ],
)
def test_answers(attacker, target, day, language):
    validate(jote.ask(attacker, target, day).as_json(language))


def test_every_treaty_of_the_ledger():
    for treaty in jote.ledger().treaties.values():
        validate(treaty.as_json())


def test_a_question_with_everything():
    answer = jote.ask(
        "ARG",
        "GBR",
        dt.date(1982, 4, 2),
        provoked="no",
        fighting=["CHL:target"],
        as_known="1982-04-02",
        facts={"request": "yes"},
    )

    validate(answer.as_json())
