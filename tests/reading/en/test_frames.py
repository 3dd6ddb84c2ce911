"""Every English event frame is well formed, and its own example is read as its event."""

import json
from pathlib import Path

import jsonschema
import pytest

from jote.reading.acts import SentenceView
from jote.reading.en import English
from jote.reading.en.event_frames import frames
from jote.reading.frames import Frame
from jote.reading.text import Text
from jote.vocabulary.plover import contexts, event_types
from jote.vocabulary.tables import load_tables

EN = Path(__file__).parents[3] / "src" / "jote" / "reading" / "en"


def test_the_file_follows_its_schema() -> None:
    (table,) = load_tables([EN / "frames.yaml"])
    jsonschema.validate(table, json.loads((EN / "frames.schema.json").read_text(encoding="utf-8")))


def test_frames_use_plovers_words_and_have_their_own_names() -> None:
    seen = set()
    for frame in frames().all:
        assert frame.id not in seen
        seen.add(frame.id)
        assert frame.mode is None or frame.mode in event_types()[frame.event].modes, frame.id
        assert set(frame.contexts) <= set(contexts()), frame.id


def test_all_sixteen_types_have_frames() -> None:
    assert {frame.event for frame in frames().all} == set(event_types())


@pytest.mark.parametrize("frame", [frame for frame in frames().all if frame.only != "off"], ids=lambda frame: frame.id)
def test_the_example_of_a_frame_tells_its_event(frame: Frame) -> None:
    text = Text.of(frame.example)
    english = English()
    titled = not frame.example.endswith(".")
    sentences = english.sentences(text, titled)
    english.speech(sentences)
    told = set()
    for sentence in sentences:
        phrases = english.phrases(sentence, [], english.new_names(), ())
        acts = english.acts(SentenceView(0, sentence, phrases, english))
        told |= {act.frame.id for act in acts if english.status(act)[0] is not None}
    assert frame.id in told
