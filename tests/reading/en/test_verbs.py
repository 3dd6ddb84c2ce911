"""The verbs of English: a clause whose verb is unknown has no end, so that news needs them all."""

import pytest

from jote.reading import read
from jote.reading.en.tables import table
from jote.reading.en.words import verbs_by_form

FORMS = [
    ("bade", None),
    ("omitted", ("omit", "past")),
    ("benefited", ("benefit", "past")),
    ("criminalised", ("criminalise", "past")),
    ("criminalized", ("criminalize", "past")),
    ("overcame", ("overcome", "past")),
    ("understood", ("understand", "participle")),
    ("conferred", ("confer", "past")),
    ("stirring", ("stir", "ing")),
]


@pytest.mark.parametrize(("form", "reading"), FORMS, ids=[form for form, _ in FORMS])
def test_forms_of_verbs(form, reading):
    found = verbs_by_form().get(form, ())

    assert (reading in [tuple(one) for one in found]) if reading else not found


def test_a_verb_stands_once():
    verbs = table("verbs")

    assert not set(verbs["irregular"]) & {*verbs["regular"], *verbs["more"]}
    for which in ("double", "british", "noun", "passive"):
        assert set(verbs[which]) <= {*verbs["irregular"], *verbs["regular"], *verbs["more"]}, which


CLAUSES = [
    ("The rebels ransacked the town and Chad accused Sudan of arming them.", ("ACCUSE", "TCD", "SDN")),
    ("The talks stalled, the spokesman conceded, but Qatar urged Israel to stay.", ("REQUEST", "QAT", "ISR")),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=[text for text, _ in CLAUSES])
def test_the_clause_after_a_rarer_verb_stands_alone(text, expected):
    reading = read(text, language="en")
    states = {one.id: one.state for one in reading.actors}

    told = [
        (one.event, states[one.source[0]], states[one.target[0]]) for one in reading.events if one.source and one.target
    ]

    assert expected in told
