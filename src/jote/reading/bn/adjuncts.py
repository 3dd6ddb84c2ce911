"""Stretches of a sentence that only say when or why: বৈঠকের পর, সংঘাতের আগে."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.tokens import Token

_ADJUNCT_LINKERS = word_set("grammar", "clauses", "adjunct_linkers")
_UNITS_OF_TIME = tuple(word_set("grammar", "clauses", "units_of_time"))


def read_adjuncts(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Stretches that only say when or why: বৈঠকের পর, সংঘাতের আগে. Whom they name has no part in what follows."""
    found: list[tuple[int, int]] = []
    start = 0
    for at, token in enumerate(tokens):
        if token.text in (",", "।", "‘", "’", "“", "”"):
            start = at + 1
        elif token.kind == "word":
            words = info(token.norm)
            if words.finite and not words.postposition:
                start = at + 1
            elif at and token.norm in _ADJUNCT_LINKERS and tokens[_before_span(tokens, at)].norm.endswith(("র", "ের")):
                found.append((start, at + 1))
                start = at + 1
    return found


def _before_span(tokens: Sequence[Token], at: int) -> int:
    """The word before পর or আগে, past how long: হামলার একদিন পর, বৈঠকের দুই ঘণ্টা আগে."""
    if tokens[at].norm in ("পর", "আগে") and tokens[at - 1].norm.endswith(_UNITS_OF_TIME):
        for back in range(1, min(4, at + 1)):
            if tokens[at - back].norm.endswith("র"):
                return at - back
    return at - 1
