"""Texts that nobody would write: the work of reading them grows with their length, and every span lies in them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from jote.reading import Reading, read

PIECES = yaml.safe_load((Path(__file__).parent.parent / "broken" / "endless.yaml").read_text("utf-8"))
CASES = [(language, name, piece) for language, pieces in PIECES.items() for name, piece in pieces.items()]
SHORT, LONG = 6_000, 12_000


def worked(text: str, language: str) -> tuple[Reading, int]:
    """A reading, and how many calls it took: a measure of work that no busy machine changes."""
    calls = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        reading = read(text, language=language)
    finally:
        sys.setprofile(None)
    return reading, calls


@pytest.mark.parametrize(("language", "name", "piece"), CASES, ids=[f"{one[0]} {one[1]}" for one in CASES])
def test_work_grows_with_length(language, name, piece):
    read(piece * (SHORT // len(piece)), language=language)  # what is kept for good is made once
    _, some = worked(piece * (SHORT // len(piece)), language)
    text = piece * (LONG // len(piece))
    reading, more = worked(text, language)

    assert more < 3 * some
    for event in reading.events:
        assert 0 <= event.evidence[0] < event.evidence[1] <= len(text)
    for quote in reading.quotes:
        assert 0 <= quote.span[0] < quote.span[1] <= len(text)
