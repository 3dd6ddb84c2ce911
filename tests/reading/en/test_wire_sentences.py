"""Some hundreds of ways in which wire English tells the sixteen types of act, each with its parties and status."""

from pathlib import Path

import pytest
import yaml

from jote.reading import read

_FILE = Path(__file__).parent / "wire_sentences.yaml"
_ROWS = [(one["text"], one["want"]) for one in yaml.safe_load(_FILE.read_text(encoding="utf-8"))["sentences"]]


@pytest.mark.parametrize(("text", "want"), _ROWS, ids=[text for text, _ in _ROWS])
def test_what_a_sentence_of_the_wire_tells(text: str, want: str) -> None:
    reading = read(text, language="en", published="2026-03-11")
    states = {one.id: one.state or one.name for one in reading.actors}
    left = [
        (
            one.event,
            "+".join(sorted(states[key] for key in one.source)) or "-",
            "+".join(sorted(states[key] for key in one.target)) or "-",
            one.mutual,
            one.status,
        )
        for one in reading.events
    ]
    wanted = [] if want == "none" else [one.split() for one in want.split(" ; ")]

    assert len(left) == len(wanted), left
    for event, source, target, *status in wanted:
        fits = [
            one
            for one in left
            if one[0] == event
            and ((one[1], one[2]) == (source, target) or (one[3] and (one[2], one[1]) == (source, target)))
            and (not status or one[4] == status[0])
        ]
        assert fits, left
        left.remove(fits[0])
