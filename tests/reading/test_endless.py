"""Texts that nobody would write: they are read in time that grows with their length, and every span lies in them."""

from __future__ import annotations

import time

import pytest

from jote.reading import read

LENGTH = 12_000
SECONDS_A_CHARACTER = 50e-6
PIECES = {
    "open quotes": "‘কথা ",
    "closing quotes": "’",
    "dandas": "।",
    "commas between names": "রাশিয়া, ",
    "one sentence": "রাশিয়া ইউক্রেনে হামলা চালিয়েছে এবং ",
    "only names": "পুতিন ",
    "only infinitives": "করতে ",
    "only tolls": "৫ জন নিহত ও ",
    "digits": "১",
    "brackets": "(ক) ",
    "hyphens": "মস্কো-",
    "paragraphs of a word": "নিরুত্তর\n",
    "who says what": "পুতিন বলেন, ",
    "two countries": "দুই দেশ ",
}
ENGLISH = {
    "open quotes": "“word ",
    "one sentence": "Russia attacked Ukraine and ",
    "capitals": "Foo Bar ",
    "infinitives": "to withdraw ",
    "who says what": "Putin said that ",
}


@pytest.mark.parametrize(
    ("piece", "language"),
    [(piece, "bn") for piece in PIECES.values()] + [(piece, "en") for piece in ENGLISH.values()],
    ids=[*PIECES, *(f"English {name}" for name in ENGLISH)],
)
def test_time_grows_with_length(piece, language):
    text = piece * (LENGTH // len(piece))
    read(piece * 40, language=language)  # the lexicon is loaded once
    before = time.process_time()
    reading = read(text, language=language)
    spent = time.process_time() - before

    assert spent < len(text) * SECONDS_A_CHARACTER
    for event in reading.events:
        assert 0 <= event.evidence[0] < event.evidence[1] <= len(text)
    for quote in reading.quotes:
        assert 0 <= quote.span[0] < quote.span[1] <= len(text)
