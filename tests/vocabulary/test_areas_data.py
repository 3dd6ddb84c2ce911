"""The data on treaty areas: form, and that every state and region named is one that Jote knows."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jote.vocabulary.states import states
from jote.vocabulary.tables import parse_yaml

DATA = Path(__file__).parents[2] / "src" / "jote" / "vocabulary" / "data"
TABLE: dict[str, Any] = parse_yaml((DATA / "areas.yaml").read_text(encoding="utf-8"))
SCHEMA = jsonschema.Draft202012Validator(json.loads((DATA / "areas.schema.json").read_text(encoding="utf-8")))


def test_the_areas_fit_the_schema() -> None:
    assert [f"{list(error.path)}: {error.message[:80]}" for error in SCHEMA.iter_errors(TABLE)] == []


@pytest.mark.parametrize(
    "broken",
    [
        {"areas": [{"id": "europe", "regions": ["europe"]}]},
        {"source": "own drawing", "areas": [{"id": "europe"}]},
        {"source": "own drawing", "areas": [{"id": "europe", "states": ["FRA", "FRA"]}]},
        {"source": "own drawing", "areas": [{"id": "europe", "state": ["FRA"]}]},
        {"source": "own drawing", "areas": [{"id": "class", "spells": [{"state": "FRA", "from": "1900", "to": None}]}]},
    ],
    ids=["no source", "empty area", "twice", "unknown key", "half a day"],
)
def test_a_mistake_in_an_area_is_refused(broken: dict[str, Any]) -> None:
    assert not SCHEMA.is_valid(broken)


def test_every_area_stands_once_and_names_known_states_and_regions() -> None:
    areas = TABLE["areas"]
    ids = [area["id"] for area in areas]
    regions = {region for state in states().values() for region in state.regions}
    unknown = [
        (area["id"], named)
        for area in areas
        for named in [
            *(one for key in ("states", "not_states", "partly") for one in area.get(key, ()) if one not in states()),
            *(spell["state"] for spell in area.get("spells", ()) if spell["state"] not in states()),
            *(one for one in area.get("regions", ()) if one not in regions),
        ]
    ]

    assert len(ids) == len(set(ids))
    assert unknown == []
