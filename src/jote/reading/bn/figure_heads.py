"""The head of a count: the word that says what happened to those counted (নিহত, আহত, আটক)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jote.reading.bn.figure_words import head_phrases, role_of
from jote.reading.bn.numbers import Number
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms
from jote.reading.tokens import Token

AND = word_set("figures", "and")
_BETWEEN_MARKS = frozenset((",", "(", ")", "‘", "’", "“", "”", "-", "–"))
_EXCEPT = word_set("figures", "except")
_NOUNS_LIKE_VERBS = word_set("figures", "like_verbs")
_BEFORE_COUNT = word_set("figures", "before_count")


class Head(NamedTuple):
    first: int
    last: int
    measure: str
    genitive: bool


def find_heads(tokens: Sequence[Token]) -> list[Head]:
    found = []
    phrases = head_phrases()
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        pairs = phrases.get(token.norm)
        if pairs and at + 1 < len(tokens):
            following = tokens[at + 1].norm
            measure = next((measure for second, measure in pairs if following.startswith(second)), None)
            if measure is not None and (verb_forms(following) or following == "কেড়ে"):
                found.append(Head(at, at + 2, measure, False))
                continue
        role = role_of(token.norm)
        if role is not None and role.head is not None and not role.with_others:
            if role.case == "oblique":
                continue  # নিহতদের: those killed
            found.append(Head(at, at + 1, role.head, role.case == "genitive"))
    return found


def head_of(
    tokens: Sequence[Token],
    number: Number,
    noun_end: int,
    heads: Sequence[Head],
    numbers: Sequence[Number],
    position: int,
    measure: str | None,
) -> Head | None:
    """The head that says what happened to those counted."""
    if measure is None and number.classifier is not None:
        return None
    before = next((head for head in reversed(heads) if head.last <= number.first), None)
    if before is not None and _stands_after(tokens, before, number, numbers, position):
        return before
    after = next((head for head in heads if head.first >= number.last), None)
    if after is not None and _reaches(tokens, number.last, after, numbers, measure is not None):
        return after
    return None


def _stands_after(
    tokens: Sequence[Token], head: Head, number: Number, numbers: Sequence[Number], position: int
) -> bool:
    """নিহত ৫; আহত হয়েছেন আরও ৮ জন; নিহতের সংখ্যা বেড়ে দাঁড়িয়েছে ৫০."""
    between = tokens[head.last : number.first]
    if position and numbers[position - 1].first >= head.last:
        return False
    words = [token.norm for token in between]
    if head.genitive:
        return bool(words) and words[0].startswith("সংখ্যা") and len(words) <= 7
    if any(token.kind == "mark" for token in between):
        return words in ([":"], ["-"], ["–"])
    rest = [word for word in words if word not in _BEFORE_COUNT]
    if not rest:
        return not number.is_article  # আহত এক শিশু is an injured child
    if head.measure in ("killed", "wounded", "missing") and "সংখ্যা" in rest[0]:
        return len(rest) <= 6
    return len(rest) <= 2 and all(is_finite(word) for word in rest)


def _reaches(tokens: Sequence[Token], start: int, head: Head, numbers: Sequence[Number], counts_people: bool) -> bool:
    """Whether a head may close the count that ends before token `start`: no verb and no clause mark between."""
    between = tokens[start : head.first]
    furthest = 9 if counts_people else 3
    inner = [number for number in numbers if start <= number.first and number.last <= head.first]
    if inner:
        joined = any(token.norm in AND or token.text == "," for token in tokens[start : inner[0].first])
        if not joined or len(inner) > 2:
            return False
        furthest += 5 * len(inner)
    if len(between) > furthest:
        return False
    for token in between:
        if token.kind == "mark" and token.text not in _BETWEEN_MARKS:
            return False
        if token.norm in _EXCEPT:
            return False
        if token.kind == "word" and is_finite(token.norm) and token.norm not in _NOUNS_LIKE_VERBS:
            return False
    return True
