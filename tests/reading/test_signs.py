"""The words that the language-neutral reader asks for: the same lists in every language."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from jote.reading.signs import load_signs
from jote.vocabulary.tables import load_tables

READING = Path(__file__).parents[2] / "src" / "jote" / "reading"


def test_every_language_has_the_same_lists_in_the_same_order():
    (bangla,), (english,) = (load_tables([READING / language / "signs.yaml"]) for language in ("bn", "en"))

    assert list(bangla) == list(english)


@pytest.mark.parametrize("language", ["bn", "en"])
def test_words_are_single_and_normalised(language):
    signs = load_signs(READING / language / "signs.yaml")

    for name in signs.__dataclass_fields__:
        for word in getattr(signs, name):
            assert word == normalize("NFC", word)
            assert " " not in word
