"""The words that stand with the verb of an English frame: its particle, and the noun that it governs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from jote.reading.clauses import Clause
from jote.reading.en.event_frames import frames
from jote.reading.en.parse import Parse
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import singular, word
from jote.reading.frames import Frame, VerbPattern, Words
from jote.reading.tokens import Token

_FURTHEST_NOUN = 12
_MONEY = word_set("grammar", "money")
_SEPARABLE = word_set("grammar", "separable")
_WITHIN = word_set("grammar", "within_objects")
_BEFORE_COUNTS = word_set("grammar", "before_counts")


def after_particles(parse: Parse, group: Group, pattern: VerbPattern) -> int | None:
    """The token after a verb and the words that must follow it, or None."""
    tokens = parse.tokens
    at = group.main + 1
    if not pattern.before:
        return at
    if pattern.before[0] in _SEPARABLE:
        limit = min(at + 6, len(tokens), parse.reach(group) + 1)
    else:
        limit = min(at + 4, len(tokens))
    for start in range(at, limit):
        if tokens[start].norm == pattern.before[0] and all(
            start + step < len(tokens) and tokens[start + step].norm == one for step, one in enumerate(pattern.before)
        ):
            return start + len(pattern.before)
        if tokens[start].kind == "mark":
            return None
        if pattern.before[0] not in _SEPARABLE and not (
            word(tokens[start].norm).adverb or tokens[start].norm in word_set("grammar", "days")
        ):
            return None  # fired Sunday on a convoy
    return None


def governed_noun(parse: Parse, clause: Clause, group: Group, frame: Frame, stop: int) -> tuple[int, int] | None:
    """Where the noun of a frame stands: after its verb, or before it where that is passive or says what happens to the noun."""
    tokens = parse.tokens
    if group.passive or frame.id in frames().noun_is_subject:
        for at in range(clause.first, group.first):
            size = noun_length(tokens, at, frame)
            if size:
                return at, at + size
        return None
    reach = min(parse.reach(group), stop + _FURTHEST_NOUN)
    at = stop
    while at < reach:
        token = tokens[at]
        if token.kind == "mark" and token.text not in ",‘’“”\"'-–":
            break
        if token.kind == "word":
            words = word(token.norm)
            size = noun_length(tokens, at, frame)
            if size:
                return at, at + size
            if token.norm == "in" and tokens[at - 1].norm in _MONEY:
                at += 1  # 20 million dollars in aid
                continue
            if words.preposition and token.norm not in _WITHIN and not _counts(tokens, at):
                break
            if words.subordinator or words.relative:
                break
        at += 1
    return None


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """killed at least nine people, killed up to 20: a preposition that belongs to the number after it."""
    if tokens[at].norm not in _BEFORE_COUNTS or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].kind == "number" or tokens[at + 1].norm in ("least", "many")


def noun_length(tokens: Sequence[Token], at: int, frame: Frame) -> int:
    """How many tokens the longest noun of a frame takes that begins here."""
    norm = tokens[at].norm
    nouns = _nouns_of(frame.id)
    one = singular(norm)
    known = nouns.get(norm, ()) if one == norm else (*nouns.get(norm, ()), *nouns.get(one, ()))
    best = 0
    for words in known:
        if len(words) <= best or at + len(words) > len(tokens):
            continue
        if all(
            words[step] in (tokens[at + step].norm, singular(tokens[at + step].norm)) for step in range(1, len(words))
        ):
            best = len(words)
    after = tokens[at + best].norm if best == 1 and at + 1 < len(tokens) else ""
    return 0 if singular(after) in word_set("grammar", "heads_after") else best  # war crimes are no war


@cache
def _nouns_of(frame_id: str) -> Mapping[str, tuple[Words, ...]]:
    """The nouns of a frame by their first word."""
    found: dict[str, list[Words]] = {}
    for words in next(one for one in frames().all if one.id == frame_id).nouns:
        found.setdefault(words[0], []).append(words)
    return {first: tuple(ones) for first, ones in found.items()}
