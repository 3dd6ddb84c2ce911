"""What a word can be in a count: what is counted, or what happened to those counted."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from jote.reading.bn.endings import heads_of, may_have_stem, noun_splits
from jote.reading.bn.marks import MARKS
from jote.reading.bn.tables import MOST_KEPT, table, word_set
from jote.reading.sentence import Sentence


@cache
def _heads() -> dict[str, str]:
    return {form: measure for measure, forms in table("figures")["heads"].items() for form in forms}


@cache
def head_phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for first, second, measure in table("figures")["phrases"]:
        found.setdefault(first, []).append((second, measure))
    return {first: tuple(pairs) for first, pairs in found.items()}


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    """Counted nouns: English and measure."""
    return {
        form: (english, measure)
        for english, kinds in table("figures")["nouns"].items()
        for measure, forms in kinds.items()
        for form in forms
    }


class Role(NamedTuple):
    """What a word can be in a count."""

    head: str | None
    noun: tuple[str, str] | None
    unit: bool
    case: str
    with_others: bool  # -সহ: among them


@cache
def _first_letters() -> frozenset[str]:
    return heads_of([*_heads(), *_nouns(), *word_set("figures", "units")])


@lru_cache(maxsize=MOST_KEPT)
def role_of(norm: str) -> Role | None:
    """What a word can be in a count, or None."""
    heads, nouns, units = _heads(), _nouns(), word_set("figures", "units")
    if not may_have_stem(norm, _first_letters()):
        return None
    for split in noun_splits(norm):
        stem, ending = split.stem, split.ending
        if ending.tail is None and (stem in heads or stem in nouns or stem in units):
            return Role(heads.get(stem), nouns.get(stem), stem in units, ending.case, ending.particle == "সহ")
    return None


def is_counted(norm: str) -> bool:
    """Whether a word is what numbers count: people, or a unit.

    >>> [is_counted(word) for word in ("শিশুসহ", "সেনা", "দিন", "যুদ্ধ")]
    [True, True, True, False]
    """
    role = role_of(norm)
    return norm in word_set("numbers", "units") or (role is not None and role.noun is not None)


def may_count(sentence: Sentence) -> bool:
    """Whether any word of the sentence has to do with counting: a cheap look before reading numbers."""
    return bool(_COUNTED.among(sentence.forms))


def _has_to_do(norm: str) -> bool:
    role = role_of(norm)
    return norm in head_phrases() or (role is not None and (role.head is not None or role.noun is not None))


_COUNTED = MARKS.where(_has_to_do, lambda: (*_heads(), *_nouns(), *head_phrases()))
