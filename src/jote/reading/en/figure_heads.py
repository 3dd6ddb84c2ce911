"""The word that says what happened to those counted: killed, wounded, arrested."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jote.reading.en.numbers import Number
from jote.reading.en.tables import table, word_set
from jote.reading.en.words import word
from jote.reading.tokens import Token

_MOST_BETWEEN = 4  # words between a head and the count after it
_REACH, _REACH_OF_NAMED = 4, 7  # tokens in which a head may follow the count, and one that says whom it counts
_ONLY_AFTER = word_set("figures", "only_after")
_ONLY_BEFORE = word_set("figures", "only_before")
_BEFORE_COUNT = word_set("figures", "before_count")
_AFTER_COUNT = word_set("figures", "after_count")
_DONE_TO = word_set("figures", "done_to")
_BE = word_set("figures", "be")
_HAVE = word_set("figures", "have")
_PASSIVE = word_set("figures", "passive")


@cache
def heads_of_counts() -> dict[str, str]:
    """What each head measures.

    >>> heads_of_counts()["killed"]
    'killed'
    """
    return {form: measure for measure, forms in table("figures")["heads"].items() for form in forms}


def head_of(tokens: Sequence[Token], number: Number, noun_end: int, *, named: bool) -> int | None:
    """The token that says what happened to those counted: before them, or after them with a form of be.

    `noun_end` is where those counted end, `named` whether a noun says who they are. None where nothing tells.
    """
    before = _head_before(tokens, number, noun_end)
    return before if before is not None else _head_after(tokens, noun_end, named)


def _head_before(tokens: Sequence[Token], number: Number, noun_end: int) -> int | None:
    for steps in range(min(number.first, _MOST_BETWEEN)):
        at = number.first - 1 - steps
        norm = tokens[at].norm
        if norm in heads_of_counts() and norm not in _ONLY_AFTER:
            return at if _takes_count(tokens, at, number, noun_end) else None
        if norm not in _BEFORE_COUNT or (norm == "and" and steps):
            return None
    return None


def _takes_count(tokens: Sequence[Token], head: int, number: Number, noun_end: int) -> bool:
    norm = tokens[head].norm
    if norm in ("toll", "fled"):
        return norm == "toll"
    if head and head == number.first - 1 and norm.endswith("ed") and tokens[head - 1].norm in _BE:
        return False
    after = noun_end
    while after < len(tokens) and tokens[after].norm in _HAVE:
        after += 1
    has_its_own = after < len(tokens) and tokens[after].norm in heads_of_counts()
    return not (has_its_own and any(token.norm == "and" for token in tokens[head + 1 : number.first]))


def _head_after(tokens: Sequence[Token], noun_end: int, named: bool) -> int | None:
    for at in range(noun_end, min(noun_end + (_REACH_OF_NAMED if named else _REACH), len(tokens))):
        norm = tokens[at].norm
        if norm in heads_of_counts() and norm not in _ONLY_BEFORE:
            return at if _is_suffered(tokens, at, noun_end, named) else None
        if not _may_stand_between(tokens[at], named):
            return None
    return None


def _is_suffered(tokens: Sequence[Token], head: int, noun_end: int, named: bool) -> bool:
    """Whether those counted suffer what the head says; in five gunmen killed a soldier they do it."""
    norm = tokens[head].norm
    if head + 1 == len(tokens):
        return norm != "death"
    if norm not in _DONE_TO or not named or any(token.norm in _PASSIVE for token in tokens[noun_end:head]):
        return True
    after = tokens[head + 1]
    return after.norm in ("in", "on") or not (
        after.kind == "number" or word(after.norm).determiner or after.text[0].isupper() or after.norm in ("at", "more")
    )


def _may_stand_between(token: Token, named: bool) -> bool:
    if token.kind == "mark":
        return token.text in ("()" if not named else ",()")
    if token.kind == "number":
        return False
    words = word(token.norm)
    return bool(words.auxiliary or words.adverb or token.norm in _AFTER_COUNT) or words.verbs == ()
