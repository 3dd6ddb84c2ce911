"""The closed classes of Bangla as the reader needs them: one look-up per word form, kept."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.tables import table, word_set
from jote.reading.bn.verb_forms import verb_forms
from jote.reading.bn.verbs import VerbForm

_HERE = Path(__file__).parent


class WordInfo(NamedTuple):
    """What a word form may be: verb forms, a postposition's cue, a pronoun, or one of the other small classes."""

    verbs: tuple[VerbForm, ...]
    postposition: str | None
    pronoun: tuple[str, str] | None
    modifier: bool
    conjunction: bool
    breaks: bool
    linker: bool
    compound: bool
    title_noun: bool
    common: bool
    finite: bool
    bases: frozenset[str]
    points: bool


@cache
def _postpositions() -> dict[str, str]:
    return {form: cue for cue, forms in table("grammar")["postpositions"].items() for form in forms}


@cache
def _pronouns() -> dict[str, tuple[str, str]]:
    return {form: (kind, case) for kind, forms in table("grammar")["pronouns"].items() for form, case in forms.items()}


@cache
def _first_words() -> frozenset[str]:
    """The words with which দুই দেশ and its like begin, with any ending where they are one word."""
    found = set()
    for form in table("grammar")["both"]:
        words = form.split()
        found.add(words[0])
        if len(words) == 1:
            found.update(words[0] + ending for ending in ("র", "ের", "কে", "য়ের", "ই", "ও", "েই"))
    return frozenset(found)


@cache
def _pointing_nouns() -> frozenset[str]:
    told_before = (word_set("grammar", "back_references", one) for one in ("state", "group"))
    return word_set("grammar", "countries").union(*told_before)


_MOST_KEPT = 40_000
_NOT_VERBS = word_set("grammar", "not_verbs")


@lru_cache(_MOST_KEPT)
def info(norm: str) -> WordInfo:
    """Everything the closed classes say of a word form."""
    verbs = () if norm in _NOT_VERBS else verb_forms(norm)
    plain = norm[:-1] if norm[-1:] in ("ও", "ই") and len(norm) > 3 else norm
    cues = _postpositions()
    splits = noun_splits(norm)
    bases = frozenset(split.stem for split in splits if split.ending.tail is None)
    compounds, linkers = word_set("grammar", "compounds"), word_set("grammar", "linkers")
    return WordInfo(
        verbs,
        cues.get(norm) or cues.get(plain),
        _pronouns().get(norm),
        norm in word_set("grammar", "modifiers"),
        norm in word_set("grammar", "conjunctions"),
        norm in word_set("grammar", "breaks"),
        norm in linkers or plain in linkers,
        norm in compounds or not compounds.isdisjoint(bases),
        not bases.isdisjoint(word_set("grammar", "title_nouns")),
        not bases.isdisjoint(word_set("common", "words")),
        any(form.kind == "finite" for form in verbs),
        bases,
        norm in _pronouns() or norm in _first_words() or not bases.isdisjoint(_pointing_nouns()),
    )
