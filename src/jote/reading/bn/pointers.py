"""Words that point to an actor named before: তিনি, দেশটি, দুই পক্ষ, পশ্চিমা দেশগুলো."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from jote.reading.bn.cues import cue_of_case
from jote.reading.bn.endings import noun_splits
from jote.reading.bn.small_words import first_words, info, pointing_nouns, pronouns
from jote.reading.bn.tables import table, word_set
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token
from jote.reading.transliterate import transliterate

_SHOWING = word_set("grammar", "phrases", "showing")
_STATES = word_set("grammar", "phrases", "states")
_LEADERS = tuple(word_set("grammar", "phrases", "leaders"))

REGION_NAMES = {"": "Other", **table("grammar")["region_names"]}


def may_point(norm: str) -> bool:
    """Whether a word form may point to somebody: a pronoun, or what may begin a back-reference."""
    words = info(norm)
    return words.pronoun is not None or words.points


def pointing_words() -> Iterable[str]:
    """The words of which all are forms that may point to somebody."""
    return (*pronouns(), *first_words(), *pointing_nouns())


def pointer_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The phrase that a pointing word makes, or None where it points to nobody."""
    token = tokens[at]
    words = info(token.norm)
    if token.norm == "সে" and at + 1 < len(tokens) and tokens[at + 1].norm.startswith("দেশ"):
        return None  # সে দেশ: the country
    if words.pronoun is not None:
        kind, case = words.pronoun
        plain = case == "nominative" and (
            (kind == "plural" and _verb_is_plain(tokens, at)) or (kind == "polite" and _is_asked(tokens, at))
        )
        return Phrase(
            at, at + 1, token.start, token.end, "pronoun", kind, None, None, None, cue_of_case(case), kind == "plural",
            weak=plain,
        )  # fmt: skip
    if not words.points:
        return None
    both = _both(tokens, at)
    if both is not None:
        return both
    countries = _countries(tokens, at)
    if countries is not None:
        return countries
    for split in noun_splits(token.norm):
        shown = at > 0 and tokens[at - 1].norm in _SHOWING and split.ending.number != "many"  # ওই কমিটি
        if split.ending.classifier in ("টি", "টা") or (shown and split.ending.tail is None):
            for kind in ("state", "group"):
                if split.stem in word_set("grammar", "back_references", kind):
                    after = kind == "state" and split.ending.case == "nominative" and _ends_it(tokens, at)
                    return Phrase(at, at + 1, token.start, token.start + len(split.stem), "pronoun", f"the-{kind}", None, None, None,
                                  cue_of_case(split.ending.case), weak=after)  # fmt: skip
    return None


def _is_asked(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody is asked right before: উপদেষ্টার কাছে জানতে চাইলে তিনি, দৃষ্টি আকর্ষণ করা হলে তিনি."""
    asked = word_set("grammar", "asked")
    return any(token.norm in asked for token in tokens[max(0, at - 5) : at]) and any(
        form.kind == "condition" for token in tokens[max(0, at - 2) : at] for form in info(token.norm).verbs
    )


def _verb_is_plain(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next finite verb is that of no persons: তারা … করেছে, of a state or a body more than of people."""
    before = tokens[at - 1 : at] if at and (at + 1 == len(tokens) or tokens[at + 1].kind == "mark") else ()
    for token in (*before, *tokens[at + 1 :]):
        if token.kind == "word":
            finite = [form for form in info(token.norm).verbs if form.kind == "finite"]
            if finite:
                return all(form.person == "third" for form in finite)
    return False


def _ends_it(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands after the verb that ends its sentence: … প্রত্যাহার করেছিল দেশটি।"""
    last = at + 1 >= len(tokens) or tokens[at + 1].kind == "mark"
    return last and at > 0 and any(form.kind == "finite" for form in info(tokens[at - 1].norm).verbs)


def _countries(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Many countries named as one: পশ্চিমা দেশগুলো, মধ্যস্থতাকারী দেশগুলোর, ইউরোপীয় মিত্ররা."""
    for split in noun_splits(tokens[at].norm):
        if split.ending.number != "many" or split.stem not in word_set("grammar", "countries"):
            continue
        first = at
        while first > 0 and first > at - 3 and tokens[first - 1].norm in word_set("grammar", "regions"):
            first -= 1
        words = " ".join(token.norm for token in tokens[first:at])
        name = (
            (transliterate(words) + " countries").strip().capitalize()
            if words not in REGION_NAMES
            else REGION_NAMES[words] + " countries"
        )
        return Phrase(at, at + 1, tokens[first].start, tokens[at].start + len(split.stem), "group", f"group:countries/{words}", name, None,
                      "GOV", cue_of_case(split.ending.case), True)  # fmt: skip
    return None


def _both(tokens: Sequence[Token], at: int) -> Phrase | None:
    if tokens[at].norm[:2] not in _both_openings():
        return None
    for words in _both_forms():
        stop = at + len(words)
        if stop > len(tokens) or any(tokens[at + step].norm != words[step] for step in range(len(words) - 1)):
            continue
        for split in noun_splits(tokens[stop - 1].norm):
            if split.stem == words[-1] and split.ending.tail is None:
                return Phrase(at, stop, tokens[at].start, tokens[stop - 1].start + len(split.stem), "pronoun", "both",
                              _of_kind(words[-1]), None, None, cue_of_case(split.ending.case), True)  # fmt: skip
    return None


def _of_kind(word: str) -> str | None:
    """Whether দুই … are states or people; None where they may be either."""
    if word in _STATES:
        return "states"
    return "people" if word.startswith("নেতা") or word.endswith(_LEADERS) else None


@cache
def _both_forms() -> list[list[str]]:
    forms = [form.replace("’", "'").split() for form in table("grammar")["both"]]
    return sorted(forms, key=len, reverse=True)


@cache
def _both_openings() -> frozenset[str]:
    return frozenset(words[0][:2] for words in _both_forms())
