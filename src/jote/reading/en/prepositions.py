"""The preposition that governs a phrase, and the cue that it gives."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.numbers import SMALL
from jote.reading.en.tables import word_set
from jote.reading.en.words import word
from jote.reading.phrases import Cue, Phrase
from jote.reading.tokens import Token

_AMOUNTS = word_set("grammar", "amounts")
_ADJECTIVES = ("ern", "ous", "ive", "ish", "ful", "an", "al", "ic", "-old", "ary", "ent", "able", "est")


def set_cue(tokens: Sequence[Token], phrase: Phrase) -> None:
    """The cue that the word before a phrase gives it."""
    if phrase.cue == "genitive":
        phrase.governs = phrase.last
        return
    found = preposition_before(tokens, phrase.first)
    if found is not None and phrase.cue != "adjective":
        phrase.cue = found[1]
        if phrase.cue == "genitive":
            phrase.governs = found[0] - 1


def preposition_before(tokens: Sequence[Token], first: int) -> tuple[int, Cue] | None:
    """The preposition that governs what begins at a token: where it stands, and its cue."""
    at = first - 1
    steps = 0
    counted = False
    while at >= 0 and steps < 8:
        token = tokens[at]
        if token.kind == "number" or token.norm in SMALL:
            counted = True
            at -= 1
            continue
        if counted and token.norm in ("than", "over", "about", "around", "near", "nearly", "some"):
            at -= 2 if token.norm == "than" else 1
            continue
        if token.text in "‘“\"'":
            at -= 1
            continue
        if token.kind != "word":
            return None
        words = word(token.norm)
        cue = words.preposition
        if token.norm == "of" and at and tokens[at - 1].norm in _AMOUNTS:
            at -= 2
            continue
        if token.norm == "of" and at and steps == 0 and tokens[at - 1].norm in word_set("grammar", "place_nouns"):
            at -= 2  # in the Ukrainian city of Kherson
            while (
                at > 0
                and (tokens[at].text[0].isupper() or is_adjective(tokens, at))
                and not word(tokens[at].norm).small
            ):
                at -= 1
            continue
        if cue is not None:
            return at, _cue_of(tokens, at, cue)
        if words.determiner or token.norm in word_set("grammar", "modifiers") or is_adjective(tokens, at):
            at -= 1
            steps += 1
            continue
        return None
    return None


def _cue_of(tokens: Sequence[Token], at: int, cue: str) -> Cue:
    norm = tokens[at].norm
    before = tokens[at - 1].norm if at else ""
    if norm == "of" and before == "out":
        return "from"
    if norm == "of" and before in ("instead", "because", "out", "ahead"):
        return "aside"
    if norm == "to" and before == "according":
        return "side"
    if norm == "to" and before in ("due", "prior", "addition"):
        return "aside"
    if norm == "from" and before in ("apart", "aside"):
        return "aside"
    if norm == "for" and before in ("except",):
        return "aside"
    return cue  # type: ignore[return-value]


def is_adjective(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    norm = token.norm
    if not token.text[0].islower() or word(norm).small:
        return False
    if norm.endswith(("ed", "ing")):
        return at > 0 and word(tokens[at - 1].norm).determiner
    return norm.endswith(_ADJECTIVES)
