"""A question in a sentence, Bangla or English: who attacks whom, and when or where if it says so.

The sentence is read for names of states and places and for the one construction that matters: an
attack, with its attacker and its target told apart by Bangla endings and postpositions, or by the
order and the prepositions of English. What is not understood is said, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial

from jote.answers.days import day_in_text
from jote.errors import BadQuestion
from jote.locale import say
from jote.obligations import name_of
from jote.obligations.reasons import listed
from jote.vocabulary.places import places
from jote.vocabulary.states import state_entries

_WORD = re.compile(r"[\u0980-\u09ff\u200c\u200d]+(?:[-–][\u0980-\u09ff]+)*|[A-Za-z]+(?:[.'’-][A-Za-z]+)*|[0-9]+|[,;?।]")
_ENDINGS = ("য়ের", "দের", "ের", "কে", "তে", "য়", "ে", "র", "রা", "ও", "ই")
_GENITIVE = ("য়ের", "ের", "র", "দের")
_PLACED = ("ে", "য়", "তে", "কে")
_BN_ATTACK = ("হামলা", "আক্রমণ", "আগ্রাসন", "আঘাত", "অভিযান", "যুদ্ধ", "আক্রান্ত", "গোলাবর্ষণ", "বোমা", "দখল", "ঢুক")
_BN_ON = ("ওপর", "উপর", "বিরুদ্ধে", "প্রতি")
_BN_BY = ("হাতে", "দ্বারা", "কর্তৃক", "পক্ষ")
_BN_SUFFERS = ("আক্রান্ত", "শিকার", "কবলে", "মুখে")
_EN_ATTACK = re.compile(r"(?:attack|invad|strik|struck|bomb|assault|shell|hit|raid|fight|fought|occup)\w*$")
_EN_BE = ("is", "was", "are", "were", "be", "been", "gets", "got", "being")


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence names: attackers, targets, a day and a place where it has them."""

    attackers: tuple[str, ...]
    targets: tuple[str, ...]
    on: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class _Mention:
    """A state or place named by the words from `first` to `last`, with its Bangla ending."""

    code: str
    place: str | None
    ending: str
    first: int
    last: int


def question_in_words(sentence: str) -> Named:
    """Who attacks whom in a sentence.

    >>> question_in_words("দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে কে সাহায্য করতে বাধ্য?")
    Named(attackers=('KOR',), targets=('PRK',), on=None, at=None)
    >>> question_in_words("Who must help if Poland is attacked by Russia on 3 May 2025?")
    Named(attackers=('RUS',), targets=('POL',), on='2025-05-03', at=None)

    Raises BadQuestion, saying what was understood, where attacker and target cannot be told.
    """
    plain = unicodedata.normalize("NFC", sentence).replace("\u200c", "").replace("\u200d", "")
    words = _WORD.findall(plain)
    mentions = _mentions(words)
    bangla = any("\u0980" <= letter <= "\u09ff" for letter in plain)
    attackers, targets = _bangla(words, mentions) if bangla else _english(words, mentions)
    if not attackers or not targets:
        codes = list(dict.fromkeys(one.code for one in mentions))
        raise BadQuestion("bad_question", understood=partial(_understood, codes))
    place = next((one.place for one in targets if one.place), None)
    return Named(_codes(attackers), _codes(targets), day_in_text(plain), place)


def _understood(codes: list[str], language: str) -> str:
    key = ("nothing", "one", "roles")[min(len(codes), 2)]
    return say(
        f"answers.understood_{key}", language, states=listed([name_of(code, language) for code in codes], language)
    )


def _codes(mentions: Iterable[_Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.code for one in mentions))


def _bangla(words: list[str], mentions: list[_Mention]) -> tuple[list[_Mention], list[_Mention]]:
    """Roles by ending and postposition, within the clause up to its conditional verb."""
    attack = next((n for n, word in enumerate(words) if word.startswith(_BN_ATTACK)), None)
    if attack is None:
        return [], []
    end = next(
        (n for n in range(attack, len(words)) if words[n].endswith("লে") or words[n] in (",", "তাহলে", "তবে")),
        len(words),
    )
    inside = [one for one in mentions if one.first <= end]
    suffers = any(word.startswith(_BN_SUFFERS) for word in words[attack : end + 1])
    attackers: list[_Mention] = []
    targets: list[_Mention] = []
    bare: list[_Mention] = []
    for one in inside:
        following = words[one.last + 1] if one.last + 1 < len(words) else ""
        if one.ending in _GENITIVE and following.startswith(_BN_ON):
            targets.append(one)
        elif one.ending in _GENITIVE and (following.startswith(_BN_BY) or following.startswith(_BN_ATTACK)):
            attackers.append(one)
        elif one.ending in _PLACED:
            targets.append(one)
        else:
            bare.append(one)
    if not targets and not suffers and len(bare) > 1 and not attackers:
        split = max((n for n, one in enumerate(bare) if n and not _joined(words, bare[n - 1], one)), default=0)
        return (bare[:split], bare[split:]) if split else ([], [])
    for one in bare:
        near = next(
            (
                other
                for other in (*targets, *attackers)
                if 0 < other.first - one.last <= 2 and _joined(words, one, other)
            ),
            None,
        )
        if near is not None:
            (targets if near in targets else attackers).append(one)
        else:
            (targets if suffers else attackers).append(one)
    return attackers, targets


def _joined(words: list[str], one: _Mention, other: _Mention) -> bool:
    return set(words[one.last + 1 : other.first]) <= {"ও", "এবং", ",", "and"} and other.first > one.last + 1


def _english(words: list[str], mentions: list[_Mention]) -> tuple[list[_Mention], list[_Mention]]:
    """Roles by order and preposition around the word of attack."""
    lowered = [word.lower() for word in words]
    verb = next((n for n, word in enumerate(lowered) if _EN_ATTACK.match(word) and not word.endswith("er")), None)
    if verb is None:
        if "war" not in lowered:
            return [], []
        verb = lowered.index("war")
    before = _group([one for one in mentions if one.last < verb], words, verb, forward=False)
    after = _after(words, lowered, mentions, verb + 1)
    noun = lowered[verb - 1 : verb] in (["a"], ["an"], ["the"], ["armed"], ["any"]) or "'" in words[verb - 1]
    if not noun and "by" in lowered[verb + 1 :] and any(word in _EN_BE for word in lowered[max(0, verb - 3) : verb]):
        by = lowered.index("by", verb)
        return _after(words, lowered, mentions, by + 1), before
    if noun or lowered[verb + 1 : verb + 2] in (["by"], ["on"], ["against"]):
        parts = {
            word: _after(words, lowered, mentions, n + 1)
            for n, word in enumerate(lowered)
            if n > verb and word in ("by", "on", "against")
        }
        return parts.get("by") or before, parts.get("on") or parts.get("against") or []
    return before, after


def _after(words: list[str], lowered: list[str], mentions: list[_Mention], start: int) -> list[_Mention]:
    while start < len(words) and lowered[start] in ("the", "on", "against", "upon", "by"):
        start += 1
    return _group([one for one in mentions if one.first >= start], words, start - 1, forward=True)


def _group(mentions: list[_Mention], words: list[str], edge: int, *, forward: bool) -> list[_Mention]:
    """The names that stand next to a word, joined by commas, `and` or `the`."""
    linking = {
        "and",
        ",",
        "the",
        "or",
        "would",
        "should",
        "has",
        "had",
        "to",
        "were",
        "is",
        "was",
        "ever",
        "launches",
        "launched",
        "then",
        "be",
        "been",
        "gets",
        "got",
        "are",
        "declares",
        "s",
    }
    kept: list[_Mention] = []
    for one in mentions if forward else reversed(mentions):
        between = words[edge + 1 : one.first] if forward else words[one.last + 1 : edge]
        if not {word.lower() for word in between} <= linking:
            break
        kept.append(one)
        edge = one.last if forward else one.first
    return kept


def _mentions(words: list[str]) -> list[_Mention]:
    names, found, at = _names(), [], 0
    while at < len(words):
        for length in range(min(5, len(words) - at), 0, -1):
            hit = _named(words[at : at + length], names)
            if hit is not None:
                code, place, ending = hit
                found.append(_Mention(code, place, ending, at, at + length - 1))
                at += length - 1
                break
        at += 1
    return found


def _named(words: list[str], names: dict[str, tuple[str, str | None]]) -> tuple[str, str | None, str] | None:
    """What the words name: as they stand, or with a Bangla ending taken off the last."""
    last = re.sub(r"['’]s?$", "", words[-1])
    for ending in ("", *_ENDINGS):
        stem = last.removesuffix(ending)
        if stem and (stem != last or not ending):
            whole = " ".join([*words[:-1], stem])
            hit = names.get(whole) or names.get(_key(whole))
            if hit is not None:
                return (*hit, ending)
    return None


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).lower().replace("-", " ").replace("–", " ")


@cache
def _names() -> dict[str, tuple[str, str | None]]:
    """Names of states, their seats and their places, in small letters, and what they mean."""
    found: dict[str, tuple[str, str | None]] = {}

    def put(name: str, code: str, place: str | None = None) -> None:
        found.setdefault(_key(name), (code, place))

    known = [entry for entry in state_entries().values() if entry.get("existence")]
    living = sorted(known, key=lambda entry: entry["existence"][-1].get("to") is not None)
    for entry in living:
        for name in (*entry["name"].values(), *(entry.get("en") or ()), *(entry.get("bn") or ())):
            if len(name) > 2:
                put(name, entry["code"])
    for entry in living:
        if entry["existence"][-1].get("to") is None:
            found.setdefault(entry["code"], (entry["code"], None))
            for name in (*(entry.get("seats") or {}).get("en", ()), *(entry.get("seats") or {}).get("bn", ())):
                put(name, entry["code"])
    for place in places().values():
        owner = place.administered or place.sovereign
        code = next((one.state for one in reversed(owner) if one.state), None)
        if code is not None:
            for name in (*place.name.values(), *place.names):
                put(name, code, place.id)
    return found
