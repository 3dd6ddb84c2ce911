"""A war between two that names no attacker: between India and Pakistan, ভারত-পাকিস্তান যুদ্ধ."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from jote.answers.mentions import Mention, attack_words, ends_condition

NEAR = 7  # how many words may stand between a war and its two sides
_STOPS = frozenset({",", ";", ":", "?", "।", "."})
_GENITIVE = ("য়ের", "ের", "র")
_CASES = frozenset(("", "ে", "ের", "েও", "েই", "ও", "ই", "টা", "টি", "টিতে", "টায়", "র", "তে", "য়"))
_NEVER = frozenset({"not", "never"})

Found = tuple[Mention, Mention, Collection[int]]  # the two sides, and the places of the words that tell of their war


class Clash(NamedTuple):
    """The two sides of a war in the order named, and the words with that war told as one that nobody began."""

    one: Mention
    other: Mention
    words: list[str]


def clash_in(words: Sequence[str], mentions: Sequence[Mention], bangla: bool) -> Clash | None:
    """The war of a question that says who fights whom and not who attacks; none where nothing of duties is asked of it."""
    lexicon, find = attack_words("bn" if bangla else "en"), _bangla if bangla else _english
    low = [word.lower() for word in words]
    for one, other, war in find(low, mentions):
        rest = [word for n, word in enumerate(low) if n not in war]
        asks = _asks_bangla(low) if bangla else _asks(rest)
        if asks and one.code and other.code and one.code != other.code:
            plain = dict.fromkeys(war, lexicon["clash"][0])
            over = _end(low, mentions, max(plain)) - 1
            if ends_condition(low[over]) and over not in plain:
                plain[over] = ","  # what is said after যুদ্ধ বাধলে is said in another clause
            return Clash(one, other, [plain.get(n, word) for n, word in enumerate(words)])
    return None


def _english(low: Sequence[str], mentions: Sequence[Mention]) -> Iterator[Found]:
    lexicon = attack_words("en")
    for one, other in _pairs(low, mentions, lexicon):
        after = other.last + 1
        if "between" in low[max(0, one.first - 2) : one.first]:
            near = range(max(0, one.first - NEAR), min(after + NEAR, len(low)))
            war = [n for n in near if low[n] in lexicon["wars"] and not _parted(low, n, one.first, after)]
            if any(n and low[n - 1] in lexicon["no_wars"] for n in war):
                continue
            if war:
                yield one, other, war
            continue
        war = [n for n in range(after, min(after + 2, len(low))) if low[n] in lexicon["wars"]]
        third = war and low[war[0] + 1 : war[0] + 2] and low[war[0] + 1] in lexicon["opposing"]  # fight against China
        if war and not _parted(low, after, war[0]) and not (third and _names(mentions, war[0] + 2)):
            yield one, other, war
        clause = range(after, _end(low, mentions, after))
        each = any(low[n] in (*lexicon["verbs"], *lexicon["clash"]) for n in clause)  # not promise each other
        each = each and _NEVER.isdisjoint(low[n] for n in clause)
        said = _phrase(low, clause, lexicon["each_other"] if each else ())
        said = said or _phrase(low, clause[:5], lexicon["both_fight"]) or _into_war(low, clause)
        if said and not (
            _names(mentions, clause.stop) and low[clause.stop - 1] in (*lexicon["opposing"], low[said[-1]])
        ):
            yield one, other, said
        if not set(lexicon["versus"]).isdisjoint(low[one.last + 1 : other.first]):
            yield one, other, range(one.last + 1, other.first)
    for one in mentions:  # is at war with, gets into a war with
        clause = range(one.last + 1, _end(low, mentions, one.last + 1))
        said = _phrase(low, clause, lexicon["war_with"])
        against = _names(mentions, clause.stop)
        if said and against and set(low[said[-1] + 1 : clause.stop]) <= {"the"}:
            yield one, against, said


def _bangla(words: Sequence[str], mentions: Sequence[Mention]) -> Iterator[Found]:
    lexicon = attack_words("bn")
    for one, other in _pairs(words, mentions, lexicon):
        opposed = (two for two in mentions if two not in (one, other) and two.ending in _GENITIVE)
        if any("".join(words[two.last + 1 : two.last + 2]) in lexicon["opposing"] for two in opposed):
            continue  # ভারতের বিরুদ্ধে পাকিস্তান ও চিন
        after = other.last + 1
        clause = range(after, _end(words, mentions, after))
        war = [n for n in clause if _war(words[n])]
        strikes = any(
            words[n].startswith(lexicon["nouns"]) and not words[n].startswith(lexicon["moving"]) for n in clause
        )
        strikes = strikes and "না" not in (words[n] for n in clause)
        each = [n for n in clause if words[n].startswith(lexicon["each_other"] if strikes else lexicon["face_to_face"])]
        if words[after : after + 1] and words[after] in lexicon["between"]:
            before = [n for n in range(max(0, one.first - NEAR), one.first) if _war(words[n])]
            if war or before:
                yield one, other, war or before
        elif each:
            yield one, other, [*clause]
        elif war and war[0] <= after + 1 and not _begun(words, war[0]):
            yield one, other, war
        elif not set(lexicon["versus"]).isdisjoint(words[one.last + 1 : other.first]):
            yield one, other, range(one.last + 1, other.first)
    for one in mentions:  # ভারতের সঙ্গে পাকিস্তানের যুদ্ধ বাধলে, ভারত পাকিস্তানের সঙ্গে যুদ্ধে জড়ালে
        if one.ending in _GENITIVE and "".join(words[one.last + 1 : one.last + 2]) in lexicon["with"]:
            others = [two for two in mentions if two.ending in ("", "ও", *_GENITIVE)]
            side = next((two for two in others if two.first == one.last + 2), None)
            start = side.last + 1 if side else one.last + 2
            side = side or next((two for two in others if two.last < one.first), None)
            war = [n for n in range(start, _end(words, mentions, start)) if _war(words[n])]
            if side and war and not _begun(words, war[0]):
                yield (one, side, war) if side.first > one.first else (side, one, war)


def _asks(low: Sequence[str]) -> bool:
    """Whether a question supposes a war or asks who is bound in it: not who won it, nor when it was."""
    lexicon = attack_words("en")
    asks = (*lexicon["bound"], *lexicon["help"], *lexicon["acts"], *lexicon["aid_nouns"], *lexicon["supposing"])
    return not set(low).isdisjoint(asks)


def _asks_bangla(words: Sequence[str]) -> bool:
    lexicon = attack_words("bn")
    asks = (*lexicon["bound"], *lexicon["help"], *lexicon["acts"])
    if any(word.startswith(asks) for word in words):
        return True
    supposed = any(ends_condition(word) or word in lexicon["supposing"] for word in words)
    will = any(word.endswith(lexicon["future"]) and word not in lexicon["asking"] for word in words)
    return supposed or will


def _war(word: str) -> bool:
    """Whether a Bangla word is a war, in any case: যুদ্ধে, সংঘর্ষের; not যুদ্ধবিরতি."""
    return any(word.startswith(stem) and word.removeprefix(stem) in _CASES for stem in attack_words("bn")["wars"])


def _pairs(
    low: Sequence[str], mentions: Sequence[Mention], lexicon: dict[str, tuple[str, ...]]
) -> Iterator[tuple[Mention, Mention]]:
    """Names that stand two by two: joined by a word, or side by side; and two in one word: the two Koreas."""
    for one, other in itertools.pairwise(mentions):
        between = [word for word in low[one.last + 1 : other.first] if word != "the"]
        if len(between) <= 1 and set(between) <= {*lexicon["joining"]} and one.ending not in _GENITIVE:
            yield one, other
    for n, word in enumerate(low):
        for name, *codes in (twins.split() for twins in lexicon["twins"]):
            if n and low[n - 1] in lexicon["both"] and word.startswith(name):
                one, other = (Mention(code, None, word.removeprefix(name), n, n) for code in codes)
                yield one, other


def _into_war(low: Sequence[str], clause: range) -> list[int]:
    """Where two come to be at war: get into a shooting war, slide into conflict."""
    lexicon = attack_words("en")
    war = max((n for n in clause[:6] if low[n] in lexicon["wars"] and low[n] not in lexicon["verbs"]), default=-1)
    if war < 0 or set(low[clause.start : war]).isdisjoint(lexicon["into_war"]):
        return []
    return [*range(clause.start, war + 1)]


def _begun(words: Sequence[str], war: int) -> bool:
    """Whether one is said to begin the war: যুদ্ধ ঘোষণা করলে, যুদ্ধ শুরু করলে."""
    following = words[war + 1 : war + 3]
    begins = any(word.startswith(attack_words("bn")["begins"]) for word in following[:1])
    return begins and not any(word.startswith(("হ", "নিয়ে")) for word in following[1:])


def _end(low: Sequence[str], mentions: Sequence[Mention], start: int) -> int:
    """Where the clause that goes on at a word ends, or the next name of a state begins."""
    for n in range(start, min(start + NEAR, len(low))):
        if low[n] in _STOPS or _names(mentions, n):
            return n
        if ends_condition(low[n]):
            return n + 1
    return min(start + NEAR, len(low))


def _names(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The name of a state that begins at a word; a place only says where: ফকল্যান্ড নিয়ে যুদ্ধ."""
    return next((one for one in mentions if one.first == at and one.place is None), None)


def _parted(low: Sequence[str], *places: int) -> bool:
    """Whether a stop stands between some places."""
    return not _STOPS.isdisjoint(low[min(places) : max(places)])


def _phrase(low: Sequence[str], clause: range, phrases: Sequence[str]) -> list[int]:
    """Where a clause holds one of some phrases: the places of its words."""
    for phrase in phrases:
        parts = phrase.split()
        for n in clause:
            if list(low[n : n + len(parts)]) == parts and n + len(parts) <= clause.stop:
                return list(range(n, n + len(parts)))
    return []
