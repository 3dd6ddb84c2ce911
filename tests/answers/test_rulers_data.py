"""The data on rulers: form, source, states that exist, each name in its own script and borne by one state alone."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jote.vocabulary.states import states
from jote.vocabulary.tables import parse_yaml

ANSWERS = Path(__file__).parents[2] / "src" / "jote" / "answers"
SCHEMA = json.loads((ANSWERS / "rulers.schema.json").read_text(encoding="utf-8"))
TEXT = (ANSWERS / "rulers.yaml").read_text(encoding="utf-8")
RULERS: list[dict[str, Any]] = parse_yaml(TEXT)


def test_the_file_fits_its_schema_and_names_its_source():
    jsonschema.validate(RULERS, SCHEMA)

    assert any(line.startswith("# source: ") for line in TEXT.splitlines())


@pytest.mark.parametrize(
    "broken",
    [
        {"en": ["Tito"], "bn": ["টিটো"]},
        {"state": "YUG", "en": [], "bn": ["টিটো"]},
        {"state": "Yugoslavia", "en": ["Tito"], "bn": ["টিটো"]},
        {"state": "YUG", "en": ["Tito "], "bn": ["টিটো"]},
        {"state": "YUG", "en": ["Tito"], "bn": ["টিটো"], "since": 1945},
    ],
    ids=["no state", "no name", "no code", "a space at the end", "a key that means nothing"],
)
def test_the_schema_refuses(broken):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([broken], SCHEMA)


def test_states_are_known_and_named_once():
    codes = [one["state"] for one in RULERS]

    assert [code for code in codes if code not in states()] == []
    assert len(codes) == len(set(codes))


def test_names_are_in_their_script_and_of_one_state():
    borne = defaultdict(set)
    for one in RULERS:
        assert all("\u0980" <= name[0] <= "\u09ff" for name in one["bn"])
        assert not any("\u0980" <= letter <= "\u09ff" for name in one["en"] for letter in name)
        for name in (*one["en"], *one["bn"]):
            borne[name].add(one["state"])

    assert {name: held for name, held in borne.items() if len(held) > 1} == {}
