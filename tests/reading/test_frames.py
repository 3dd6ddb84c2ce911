"""Every event frame is well formed, and its own example is read as its event."""

import json
from pathlib import Path

import jsonschema
import pytest

from jote.reading.acts import SentenceView
from jote.reading.bn import Bangla
from jote.reading.bn.event_frames import frames
from jote.reading.frames import Frame
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text
from jote.vocabulary.plover import contexts, event_types
from jote.vocabulary.tables import load_tables

BN = Path(__file__).parents[2] / "src" / "jote" / "reading" / "bn"


def test_the_file_follows_its_schema() -> None:
    (table,) = load_tables([BN / "frames.yaml"])
    jsonschema.validate(table, json.loads((BN / "frames.schema.json").read_text(encoding="utf-8")))


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
    bangla = Bangla()
    mentions = bangla.names(text.clean)
    told = set()
    for sentence in split_sentences(text, lay_out(text)):
        here = [one for one in mentions if sentence.start <= one.start < sentence.end]
        phrases = bangla.phrases(sentence, here, bangla.new_names(), ())
        told |= {act.frame.event for act in bangla.acts(SentenceView(0, sentence, phrases, bangla))}
    assert frame.event in told
