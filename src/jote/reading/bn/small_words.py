"""The closed classes of Bangla as the reader needs them: one look-up per word form, kept."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from jote.reading.bn.endings import bases, stems
from jote.reading.bn.tables import table, word_set
from jote.reading.bn.verb_forms import verb_forms, verb_words
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
    points: bool


@cache
def _postpositions() -> dict[str, str]:
    return {form: cue for cue, forms in table("grammar")["postpositions"].items() for form in forms}


@cache
def pronouns() -> dict[str, tuple[str, str]]:
    return {form: (kind, case) for kind, forms in table("grammar")["pronouns"].items() for form, case in forms.items()}


@cache
def first_words() -> frozenset[str]:
    """The words with which দুই দেশ and its like begin, with any ending where they are one word."""
    found = set()
    for form in table("grammar")["both"]:
        words = form.split()
        found.add(words[0])
        if len(words) == 1:
            found.update(words[0] + ending for ending in ("র", "ের", "কে", "য়ের", "ই", "ও", "েই"))
    return frozenset(found)


@cache
def pointing_nouns() -> frozenset[str]:
    told_before = (word_set("grammar", "back_references", one) for one in ("state", "group"))
    return word_set("grammar", "countries").union(*told_before)


@cache
def _words() -> frozenset[str]:
    """The words of which all are forms that are more than some noun or name."""
    grammar = ("modifiers", "conjunctions", "breaks", "linkers", "compounds", "title_nouns")
    lists = (word_set("grammar", one) for one in grammar)
    closed = (_postpositions(), pronouns(), first_words(), pointing_nouns(), word_set("common", "words"))
    return frozenset().union(verb_words(), *closed, *lists)


_MOST_KEPT = 40_000
_NOT_VERBS = word_set("grammar", "not_verbs")
_NOUN = WordInfo((), None, None, False, False, False, False, False, False, False, False, False)


@lru_cache(_MOST_KEPT)
def info(norm: str) -> WordInfo:
    """Everything the closed classes say of a word form; most forms are nouns and names, and share one answer."""
    words = _words()
    if words.isdisjoint(stems(norm)):
        return _NOUN
    return _shared(_look_up(norm))


@cache
def _shared(found: WordInfo) -> WordInfo:
    """One object for all forms of which the same is to be said."""
    return found


def _look_up(norm: str) -> WordInfo:
    verbs = () if norm in _NOT_VERBS else verb_forms(norm)
    plain = norm[:-1] if norm[-1:] in ("ও", "ই") and len(norm) > 3 else norm
    cues = _postpositions()
    nouns = bases(norm)
    compounds, linkers = word_set("grammar", "compounds"), word_set("grammar", "linkers")
    return WordInfo(
        verbs,
        cues.get(norm) or cues.get(plain),
        pronouns().get(norm),
        norm in word_set("grammar", "modifiers"),
        norm in word_set("grammar", "conjunctions"),
        norm in word_set("grammar", "breaks"),
        norm in linkers or plain in linkers,
        norm in compounds or not compounds.isdisjoint(nouns),
        not nouns.isdisjoint(word_set("grammar", "title_nouns")),
        not nouns.isdisjoint(word_set("common", "words")),
        any(form.kind == "finite" for form in verbs),
        norm in pronouns() or norm in first_words() or not nouns.isdisjoint(pointing_nouns()),
    )
