"""What English speech does by its content: every cue is well formed, and its own example is read as its event."""

import json
from pathlib import Path

import jsonschema
import pytest
from tests.reading.conftest import Told, told_by_states

from jote.reading import read
from jote.reading.en.spoken_acts import Cue, cues
from jote.vocabulary.plover import contexts, event_types
from jote.vocabulary.tables import load_tables

EN = Path(__file__).parents[3] / "src" / "jote" / "reading" / "en"


def told(text: str) -> list[Told]:
    return told_by_states(read(text, language="en"))


def test_the_file_follows_its_schema() -> None:
    (table,) = load_tables([EN / "spoken.yaml"])
    jsonschema.validate(table, json.loads((EN / "spoken.schema.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: cue.frame.id)
def test_a_cue_does_its_event(cue: Cue) -> None:
    frame = cue.frame
    assert frame.mode is None or frame.mode in event_types()[frame.event].modes
    assert set(frame.contexts) <= set(contexts())
    assert [(event, source) for event, source, _ in told(frame.example)] == [(frame.event, "PER")]


TABLE = [
    ("Sudan must withdraw its troops, Kenya's president said.", [("REQUEST", "KEN", "SDN")]),
    ("Kenya's president said Sudan should stop the attacks.", [("REQUEST", "KEN", "SDN")]),
    ("“Sudan must not send troops,” said Kenya's president.", [("REQUEST", "KEN", "SDN")]),
    ("Mali said Algeria was responsible for the attack.", [("ACCUSE", "MLI", "DZA")]),
    ("Mali's president said Algeria had violated international law.", [("ACCUSE", "MLI", "DZA")]),
    ("Mali's president said the Algerian strike was a war crime.", [("ACCUSE", "MLI", "DZA")]),
    ("Iran's president said any attack by Israel would be met with a crushing response.", [("THREATEN", "IRN", "ISR")]),
    # One's own side, an onlooker, the paper itself, a condition: no act of speech.
    ("Mali's president said Mali must stop the violence.", []),
    ("Mali must stop the violence.", []),
    ("The analyst said Algeria had violated international law.", []),
    ("Mali's president said he did not know whether Algeria was responsible for the attack.", []),
    ("Mali's president said Algeria was a large country.", []),
    ("If Algeria had violated the law, Mali's president said, there would be an inquiry.", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_what_speech_does(text, expected):
    assert told(text) == expected
