"""The names of papers, broadcasters and agencies, so that a credit is not taken for a quote."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from unicodedata import normalize

from jote.reading.bn.words import noun_splits
from jote.reading.tokens import Token
from jote.vocabulary.tables import load_tables

_LONGEST = 5


@cache
def press_names() -> frozenset[tuple[str, ...]]:
    """Every name of a medium that the lexicon of organisations has, as words."""
    table = load_tables((Path(__file__).parent.parent / "lexicon" / "organizations.yaml",))[0]
    return frozenset(
        tuple(normalize("NFC", form).replace("\u200c", "").replace("\u200d", "").replace("–", "-").split())
        for entry in table["entries"]
        if entry["sector"] == "MED"
        for form in entry["bn"]
    )


def names_press(tokens: Sequence[Token], *, anywhere: bool = False) -> bool:
    """Whether a phrase ends in the name of a medium, or holds one `anywhere`.

    >>> from jote.reading.tokens import tokenize
    >>> names_press(tokenize("ব্রিটিশ সংবাদমাধ্যম বিবিসি")), names_press(tokenize("বিবিসির সাংবাদিক রহমান"))
    (True, False)
    """
    words = [token.norm for token in tokens if token.kind == "word"]
    ends = range(len(words), 0, -1) if anywhere else [len(words)] if words else []
    names = press_names()
    for end in ends:
        for split in noun_splits(words[end - 1]):
            for length in range(1, min(_LONGEST, end) + 1):
                if (*words[end - length : end - 1], split.stem) in names:
                    return True
    return False


_REPORTS = frozenset(("প্রতিবেদন", "খবর", "সংবাদ", "প্রতিবেদনটি", "নিবন্ধ"))
_OPENINGS = frozenset(("এক", "একটি", "ওই", "এই", "আরেক", "পৃথক", "বিভিন্ন", "এ", "সংবাদমাধ্যমের", "গণমাধ্যমের", "পত্রিকাটির"))


def is_press_report(tokens: Sequence[Token]) -> bool:
    """Whether a document that speaks is a report without an owner: প্রতিবেদনে বলা হয়, of the paper credited before.

    >>> from jote.reading.tokens import tokenize
    >>> is_press_report(tokenize("এক প্রতিবেদনে")), is_press_report(tokenize("জাতিসংঘের প্রতিবেদনে"))
    (True, False)
    """
    words = [token.norm for token in tokens if token.kind == "word"]
    if not words or not any(split.stem in _REPORTS for split in noun_splits(words[-1])):
        return False
    return all(word in _OPENINGS for word in words[:-1])
