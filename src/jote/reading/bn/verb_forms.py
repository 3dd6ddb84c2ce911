"""Words read as forms of a verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from jote.reading.bn.endings import noun_splits, stems
from jote.reading.bn.tables import MOST_KEPT
from jote.reading.bn.verbs import VerbForm, paradigms, verbal_nouns


def verb_words() -> Iterable[str]:
    """The words that verbs come in, but for the endings of their nouns."""
    return (*paradigms(), *verbal_nouns())


@lru_cache(maxsize=MOST_KEPT)
def verb_forms(word: str) -> tuple[VerbForm, ...]:
    """Every reading of a word as a verb form; empty where it is none that Jote knows.

    >>> [(form.verb, form.tense, form.person) for form in verb_forms("জানিয়েছেন")]
    [('জানানো', 'perfect', 'polite')]
    >>> [(form.kind, form.tense) for form in verb_forms("করে")]
    [('finite', 'present'), ('participle', None)]
    >>> verb_forms("দেননি")[0].negated, verb_forms("পাঠানোর")[0].case, verb_forms("চীন")
    (True, 'genitive', ())
    """
    return tuple(_read_verb(word))


@lru_cache(maxsize=MOST_KEPT)
def is_finite(word: str) -> bool:
    """Whether a word can be a finite verb."""
    return any(form.kind == "finite" for form in verb_forms(word))


def _read_verb(word: str) -> Iterator[VerbForm]:
    paradigm = paradigms()
    nouns = verbal_nouns()
    yield from paradigm.get(word, ())
    for split in noun_splits(word) if any(stem in nouns for stem in stems(word)) else ():
        verbs = nouns.get(split.stem)
        if verbs and split.ending.tail is None and split.ending.number != "many":
            for verb in verbs:
                yield VerbForm(verb, "noun", case=split.ending.case, particle=split.ending.particle)
    if word[-1:] in ("ও", "ই"):
        for form in paradigm.get(word[:-1], ()):
            yield form._replace(particle=word[-1])
