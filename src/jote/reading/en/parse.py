"""An English sentence as it is parsed: its phrases, verb groups and clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jote.reading.clauses import Clause
from jote.reading.en.numbers import SMALL
from jote.reading.en.verb_field import QUOTES, Group
from jote.reading.en.words import word
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token


@dataclass(slots=True)
class Parse:
    """A sentence with its phrases, verb groups and clauses."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    groups: list[Group] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    adjuncts: list[tuple[int, int]] = field(default_factory=list)
    title: bool = False

    def object(self, group: Group) -> list[Phrase]:
        """What stands right after a verb group without a preposition, with those listed beside."""
        stop = self.reach(group)
        for phrase in self.phrases:
            if phrase.first >= group.last and phrase.first < stop and phrase.cue in ("bare", "object"):
                if any(
                    one.first >= group.last and one.last <= phrase.first
                    for one in self.phrases
                    if one.cue not in ("adjective", "genitive")
                ):
                    return []
                if not _near_object(self.tokens, group.last, phrase):
                    return []
                return listed(self.phrases, phrase)
        return []

    def reach(self, group: Group) -> int:
        """Where what depends on a verb group ends: at the next verb group or the end of its clause."""
        clause = next((one for one in self.clauses if group in one.groups), None)
        stop = clause.tail if clause is not None else len(self.tokens)
        for other in self.groups:
            if other.first >= group.last and other.first < stop and other.kind != "noun":
                return other.first
        return stop


_HONORIFICS = frozenset(("mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "adm"))


def _near_object(tokens: Sequence[Token], last: int, phrase: Phrase) -> bool:
    """Whether only articles, adjectives and numbers stand between a verb and a phrase."""
    for at in range(last, phrase.first):
        token = tokens[at]
        if token.kind == "mark":
            if token.text not in QUOTES and not (token.text == "." and tokens[at - 1].norm in _HONORIFICS):
                return False
            continue
        words = word(token.norm)
        if words.preposition and token.norm not in ("over", "near", "around", "about", "than"):
            return False
        if words.relative and token.norm != "that":
            return False
    return phrase.first - last <= 7


def has_count(parse: Parse, verb: Group) -> bool:
    """Whether a number of people stands after an active verb, or before a passive one."""
    tokens = parse.tokens
    near = range(verb.first - 4, verb.first) if verb.passive else range(verb.last, verb.last + 5)
    return any(tokens[at].kind == "number" or tokens[at].norm in SMALL for at in near if 0 <= at < len(tokens))


def listed(phrases: Sequence[Phrase], one: Phrase) -> list[Phrase]:
    """A phrase with those that are listed beside it."""
    return [other for other in phrases if other.link == one.link] if one.link else [one]


def opening_words(tokens: Sequence[Token], first: int, stop: int) -> list[str]:
    return [tokens[at].norm for at in range(first, min(first + 4, stop)) if tokens[at].kind == "word"]
