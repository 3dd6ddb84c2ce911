"""The endings of Bangla nouns and names, from their finite-state description: which stem and which endings a word may have."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from jote.reading.bn.tables import MOST_KEPT, table

Case = Literal["nominative", "genitive", "object", "locative", "oblique"]  # oblique: -দের, genitive or object
_VOWELS = frozenset("অআইঈউঊঋএঐওঔািীুূৃেৈোৌ")
_KINDS = ("vowel", "consonant", "anusvara", "a", "o", "ah")


class Ending(NamedTuple):
    """What stands after a stem: কোনো বাঁধা রূপ, for example টিরও in চুক্তিটিরও."""

    form: str
    case: Case
    number: Literal["one", "many"] | None
    classifier: str | None
    particle: str | None
    tail: str | None
    sure: bool


class NounForm(NamedTuple):
    """A word read as a noun or name: `known` says whether the lexicon or the document licensed the stem."""

    stem: str
    ending: Ending
    known: bool

    @property
    def case(self) -> Case:
        """The case of the word."""
        return self.ending.case


_MOST_STEMS = 64  # a form that is met for the first time is asked for a few times in a row
_new = tuple.__new__  # a named tuple's own constructor takes three times as long
BARE = Ending("", "nominative", None, None, None, None, False)


@lru_cache(maxsize=MOST_KEPT)
def read_ending(stem: str, rest: str) -> Ending | None:
    """Read what follows a known name inside its word, or None where it is no ending.

    >>> read_ending("ইরান", "ের").case, read_ending("ইরান", "ি"), read_ending("কাতার", "ভিত্তিক").tail
    ('genitive', None, 'ভিত্তিক')
    """
    if not rest:
        return BARE
    found = _endings().get(rest)
    if found is None or not stem:
        return None
    last = _last_letter(stem)
    return next((ending for kinds, ending in found if last in kinds), None)


@lru_cache(maxsize=MOST_KEPT)
def noun_splits(word: str) -> tuple[NounForm, ...]:
    """Every way to take endings off a word, the whole word first, then the longest stem; nothing is licensed here.

    >>> [(split.stem, split.ending.form) for split in noun_splits("চুক্তিটির")]
    [('চুক্তিটির', ''), ('চুক্তিটি', 'র'), ('চুক্তি', 'টির')]
    """
    endings = _endings()
    found = [_new(NounForm, (word, BARE, False))]
    for stem in stems(word)[1:]:
        last = _last_letter(stem)
        found += [
            _new(NounForm, (stem, ending, False)) for kinds, ending in endings[word[len(stem) :]] if last in kinds
        ]
    return tuple(found)


@lru_cache(maxsize=_MOST_STEMS)
def stems(word: str) -> list[str]:
    """What stands before anything that looks like an ending, the word itself first: a cheap look, of which `noun_splits` keeps some.

    >>> stems("চুক্তিটির")
    ['চুক্তিটির', 'চুক্তিটি', 'চুক্তি']
    """
    closings = _closings()
    found = [word]
    for cut in range(len(word) - 1, 0, -1):
        ends = closings.get(word[cut:])
        if ends is None:
            break
        if ends:
            found.append(word[:cut])
    return found


@lru_cache(maxsize=MOST_KEPT)
def bases(word: str) -> frozenset[str]:
    """What a word may be without its endings, itself among them.

    >>> sorted(bases("চুক্তির")), sorted(bases("চীনভিত্তিক"))
    (['চুক্তি', 'চুক্তির'], ['চীনভিত্তিক'])
    """
    return frozenset([split.stem for split in noun_splits(word) if split.ending.tail is None])


def heads_of(words: Iterable[str]) -> frozenset[str]:
    """What words begin with: a form that begins with none of it has none of them as its stem (`may_have_stem`)."""
    return frozenset(word[:2] for word in words)


def may_have_stem(word: str, heads: frozenset[str]) -> bool:
    """A cheap look before the endings are taken off: every stem stands at the head of its word.

    >>> may_have_stem("চুক্তিটির", heads_of(["চুক্তি"])), may_have_stem("বৈঠকের", heads_of(["চুক্তি"]))
    (True, False)
    """
    return word[:2] in heads or word[:1] in heads


def _last_letter(stem: str) -> frozenset[str] | str:
    """The kind of the last letter, as one of the names that arcs use."""
    last = stem[-1]
    if last == "ঁ" and len(stem) > 1:
        last = stem[-2]
    if last in "াআ":
        return "a"
    if last in "োও":
        return "o"
    if last in _VOWELS:
        return "vowel"
    if last == "্" and not stem.endswith("হ্"):
        return "virama"  # within a cluster nothing ends: যাত্রা is no যাত্ and রা
    if last == "হ" and stem.endswith("াহ"):
        return "ah"
    return "anusvara" if last == "ং" else "consonant"


def _kinds_after(name: str) -> frozenset[str]:
    """The last letters that an arc accepts."""
    if name == "any":
        return frozenset(_KINDS)
    if name == "vowel":
        return frozenset(("vowel", "a", "o"))
    if name == "consonant":
        return frozenset(("consonant", "ah"))
    return frozenset((name,))


@cache
def _endings() -> dict[str, list[tuple[frozenset[str], Ending]]]:
    """All endings by their form, each with the last letters of the stem that it may follow."""
    endings = table("endings")
    arcs: dict[str, list[dict[str, Any]]] = {}
    for arc in endings["arcs"]:
        for state in [arc["from"]] if isinstance(arc["from"], str) else arc["from"]:
            arcs.setdefault(state, []).append(arc)
    found: dict[str, list[tuple[frozenset[str], Ending]]] = {}

    def walk(state: str, after: frozenset[str] | None, ending: Ending) -> None:
        if after is not None and state in endings["finals"]:
            found.setdefault(ending.form, []).append((after, ending))
        for arc in arcs.get(state, ()):
            form = arc["form"]
            kinds = _kinds_after(arc["after"])
            if after is not None and _last_letter(ending.form) not in kinds:
                continue
            particle = arc.get("particle", ending.particle)
            grown = Ending(
                ending.form + form,
                arc.get("case", ending.case),
                arc.get("number", ending.number),
                arc.get("classifier", ending.classifier),
                particle if particle else None,
                None,
                ending.sure or bool(arc.get("sure")),
            )
            walk(arc["to"], kinds if after is None else after, grown)

    walk("stem", None, BARE)
    everywhere = frozenset(_KINDS)
    for tail in endings["tails"]:
        tail = tail
        for form in (tail, "-" + tail):
            ending = BARE._replace(form=form, tail=tail, sure=len(tail) > 4)
            found.setdefault(form, []).append((everywhere, ending))
    return found


@cache
def _closings() -> dict[str, bool]:
    """What endings close with, and whether it is an ending itself: letters in none of them end the search from the back of a word."""
    endings = _endings()
    return {ending[cut:]: ending[cut:] in endings for ending in endings for cut in range(len(ending))}
