"""What one Bangla word adds to a number: a value, a scale, a fraction, a range."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from jote.reading.bn.endings import Case, heads_of, may_have_stem, noun_splits
from jote.reading.bn.tables import MOST_KEPT, table, word_set


class Piece(NamedTuple):
    """What one word adds to a number."""

    kind: Literal["value", "scale", "added", "point", "several"]
    value: Fraction
    at_least: bool = False
    about: bool = False
    classifier: str | None = None
    case: Case = "nominative"
    weak: bool = False
    high: Fraction | None = None


@cache
def number_words() -> dict[str, Fraction]:
    return {form: Fraction(int(n)) for n, forms in table("numbers")["words"].items() for form in forms}


@cache
def _scales() -> dict[str, Fraction]:
    return {form: Fraction(int(n)) for n, forms in table("numbers")["scales"].items() for form in forms}


@cache
def _scale_forms() -> tuple[str, ...]:
    return tuple(_scales())


@cache
def _rationals(name: str) -> dict[str, Fraction]:
    return {form: Fraction(value) for form, value in table("numbers")[name].items()}


@cache
def _heads() -> frozenset[str]:
    """What all words begin with that add to a number: the number itself stands first, also in দুইশত, চার-পাঁচ and শতাধিক."""
    lists = (number_words(), _scales(), _rationals("fractions"), _rationals("added"), word_set("numbers", "several"))
    return heads_of([*(word for words in lists for word in words), str(table("numbers")["point"]), *_HEAPS])


_HEAPS = word_set("numbers", "heaps")
HUNDRED = Piece("scale", Fraction(100))


@lru_cache(maxsize=MOST_KEPT)
def piece_of(word: str) -> Piece | None:
    """What a word is as part of a number, or None."""
    if not may_have_stem(word, _heads()) or word in word_set("numbers", "no_numbers"):
        return None
    numbers, scales = number_words(), _scales()
    fractions, added = _rationals("fractions"), _rationals("added")
    weak = word_set("numbers", "only_before_unit")
    if word == table("numbers")["point"]:
        return Piece("point", Fraction(0))
    if word in added:
        return Piece("added", added[word])
    if word in word_set("numbers", "several"):
        return Piece("several", Fraction(0))
    if "-" in word:
        return _joined(word)
    if "'" in word:  # দু'জন, পাঁচ'শ
        word = word.replace("'", "")
    for split in noun_splits(word):
        stem, ending = split.stem, split.ending
        if ending.tail is not None or ending.particle == "সহ":
            continue
        at_least = about = False
        for tail in ("াধিক", "ধিক", "অধিক"):
            if stem.endswith(tail) and len(stem) > len(tail) + 1:
                stem, at_least = stem[: -len(tail)], True
                break
        for tail in ("'খানেক", "খানেক", "েক"):
            if stem.endswith(tail) and stem[: -len(tail)] in scales:
                stem, about = stem[: -len(tail)], True
                break
        if stem in _HEAPS:
            return Piece("several", Fraction(0))
        plain = {"at_least": at_least, "about": about, "classifier": ending.classifier, "case": ending.case}
        if ending.number == "many" and ending.classifier is None:
            continue
        if stem in numbers:
            if stem in weak and ending.classifier is None:
                return Piece("value", numbers[stem], weak=True)
            if ending.case == "locative" and ending.classifier is None and len(stem) < 4:
                continue
            return Piece("value", numbers[stem], **plain)  # type: ignore[arg-type]
        if stem in scales:
            return Piece("scale", scales[stem], **plain)  # type: ignore[arg-type]
        if stem in fractions and ending.case == "nominative":
            return Piece("value", fractions[stem], **plain)  # type: ignore[arg-type]
        if not stem.endswith(_scale_forms()):
            continue
        for scale, size in scales.items():
            head = stem[: -len(scale)]
            if stem.endswith(scale) and head:
                value = numbers.get(head) or (fractions.get(head) if size == 100 else None)  # আড়াইহাজার is a town
                if value is not None:
                    return Piece("value", value * size, **plain)  # type: ignore[arg-type]
    return None


def _joined(word: str) -> Piece | None:
    """তিন-চার, দু-এক, আট-দশজন: a range in one word."""
    low_word, _, high_word = word.partition("-")
    low, high = number_words().get(low_word), piece_of(high_word)
    if low is None or high is None or high.kind != "value":
        return None
    first, last = sorted((low, high.value))
    return high._replace(value=first, high=last, weak=False)
