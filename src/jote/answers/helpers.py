"""The one helper of a yes-or-no question: must Japan help, রাশিয়া কি বাধ্য; whom it is to help, and by which duty."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from jote.answers.bangla_roles import joined
from jote.answers.mentions import Mention, attack_words

Kind = Literal["military", "neutrality", "consultation"]
_STOPS = frozenset({",", ";", ":", "?", "।", "."})


@dataclass(frozen=True, slots=True)
class Helper:
    """Who is asked about, toward whom where that is said, and what is to be owed: help, neutrality or consultation.

    `will` is true where it is asked what they will do, which is no yes or no for a ledger of what is owed.
    """

    states: tuple[str, ...]
    toward: tuple[str, ...] = ()
    kind: Kind = "military"
    will: bool = False


def helper_in(words: Sequence[str], mentions: Sequence[Mention], sides: Collection[str], bangla: bool) -> Helper | None:
    """Whom a question asks yes or no about, besides the two sides of the war; none where it asks who, what or how."""
    low = [word.lower() for word in words]
    lexicon = attack_words("bn" if bangla else "en")
    others = [one for one in mentions if one.code and not one.place and one.code not in sides]
    named, will = _bangla(low, others) if bangla else _english(low, others)
    codes = tuple(dict.fromkeys(one.code for one in named))
    if not codes:
        return None
    kind: Kind = "military"
    for other in ("neutrality", "consultation"):
        if any(word.startswith(lexicon[other]) for word in low):
            kind = "neutrality" if other == "neutrality" else "consultation"
    if will and kind == "neutrality":
        return None  # whether one can stay neutral is no question of what it owes
    helped = [one.code for one in mentions if one.code in sides and _helped(low, one, lexicon, bangla)]
    return Helper(codes, tuple(dict.fromkeys(helped)), kind, will)


def _english(low: Sequence[str], others: Sequence[Mention]) -> tuple[list[Mention], bool]:
    lexicon = attack_words("en")
    for one in others:
        at = one.first - (2 if low[one.first - 1 : one.first] == ["the"] else 1)
        before = low[_clause(low, at) : max(at, 0)]
        relied = any(" ".join(low[at + 1 - len(phrase.split()) : at + 1]) == phrase for phrase in lexicon["count_on"])
        future = at >= 0 and low[at] in lexicon["future"]
        asked = future or (at >= 0 and low[at] in lexicon["polar"])
        if (not asked and not relied) or not set(before).isdisjoint(lexicon["asking"]):
            continue
        bound = relied or low[at] in lexicon["bound"]
        after = low[one.last + 1 :]
        bound = bound or not set(after).isdisjoint(lexicon["bound"]) or _have_to(after)
        acts = future and not set(after[:5]).isdisjoint((*lexicon["help"], *lexicon["acts"], "war"))
        if bound or acts:
            return [two for two in others if two is one or _in_row(low, others, one, two)], not bound
    return [], False


def _have_to(after: Sequence[str]) -> bool:
    return ("have", "to") in itertools.pairwise(after)


def _bangla(words: Sequence[str], others: Sequence[Mention]) -> tuple[list[Mention], bool]:
    lexicon = attack_words("bn")
    if any(_asks(words, n) for n in range(len(words))):
        return [], False
    must = any(word.endswith(("তে", "তেই")) and after.startswith("হ") for word, after in itertools.pairwise(words))
    must = must or any(word.startswith(lexicon["bound"]) for word in words)
    acts = any(word.startswith((*lexicon["help"], *lexicon["acts"])) for word in words)
    if not must and not (acts and any(word.endswith(lexicon["future"]) for word in words[-3:])):
        return [], False
    named = [one for one in others if not one.adjective]
    marked = [one for one in named if "কি" in (*words[one.last + 1 : one.last + 2], *words[max(0, one.first - 1) : one.first])]  # fmt: skip
    if marked:
        return [two for two in named if two is marked[0] or _in_row(words, named, marked[0], two)], not must
    if not must:
        return [], False
    return (named if named and all(_in_row(words, named, named[0], one) for one in named[1:]) else []), False


def _asks(words: Sequence[str], at: int) -> bool:
    """Whether a word asks who, what or which; কি does where it stands for কী: রাশিয়া কি করবে."""
    lexicon, word = attack_words("bn"), words[at]
    if word == "কি":
        return "".join(words[at + 1 : at + 2]).startswith(lexicon["what_of"])
    return word in lexicon["asking"]


def _in_row(words: Sequence[str], others: Sequence[Mention], one: Mention, two: Mention) -> bool:
    """Whether two names stand in one row: চীন ও রাশিয়া, China and Russia."""
    first, second = sorted((one, two), key=lambda name: name.first)
    between = [name for name in others if first.first <= name.first <= second.first]
    return all(joined(words, *pair) for pair in itertools.pairwise(between))


def _helped(low: Sequence[str], one: Mention, lexicon: dict[str, tuple[str, ...]], bangla: bool) -> bool:
    """Whether the help asked about is help to the one named."""
    before, after = low[max(0, one.first - 4) : one.first], low[one.last + 1 : one.last + 4]
    if bangla:
        given = one.ending == "কে" and any(word.startswith(lexicon["help"]) for word in after)
        beside = one.ending in ("র", "ের", "য়ের") and "".join(after[:1]).startswith(lexicon["beside"])
        return given or beside
    near = [word for word in before[-2:] if word != "the"]
    pairs = [" ".join(before[n : n + 2]) for n in range(len(before))]
    direct = any(word in lexicon["help"] for word in near[-1:]) or any(pair in lexicon["beside"] for pair in pairs)
    return direct or (near[-1:] == ["to"] and "owe" not in before and bool(set(before) & {"help", "aid", "obligation"}))


def _clause(low: Sequence[str], at: int) -> int:
    """The first word of the sentence, or of the part after a stop, in which a word stands."""
    return next((n + 1 for n in range(at - 1, -1, -1) if low[n] in _STOPS), 0)
