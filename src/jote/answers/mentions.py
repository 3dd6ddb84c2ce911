"""The states and places that a question names, with the Bangla endings and English adjectives they stand in."""

from __future__ import annotations

import difflib
import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jote.answers.leaders import leaders
from jote.vocabulary.places import places
from jote.vocabulary.states import state_entries
from jote.vocabulary.tables import parse_yaml

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[\u0980-\u09ff]+(?:[-–][\u0980-\u09ff]+)*|[A-Za-z\u00c0-\u024f]+(?:[.'’-][A-Za-z\u00c0-\u024f]+)*|[0-9]+|[,;:?।.]"
)
_ENDINGS = ("য়ের", "দের", "ের", "কে", "রে", "তে", "য়", "ে", "র", "রা", "ও", "ই")
_PEOPLE = ("রা", "দের")
_SIDES = {"N": ("North", "উত্তর"), "S": ("South", "দক্ষিণ")}
# Each half of a divided country, with the words for its other half's side of it and that half's code.
_HALVES = {
    "PRK": (_SIDES["S"], "KOR"),
    "KOR": (_SIDES["N"], "PRK"),
    "VNM": (_SIDES["S"], "RVN"),
    "RVN": (_SIDES["N"], "VNM"),
}
_LONGEST = 5  # words of a name
_LONG, _LONG_BN = 6, 8  # letters and signs that a word must have to be taken for a misspelt name
_ALIKE = 0.83  # how like one, as difflib counts


@dataclass(frozen=True, slots=True)
class Mention:
    """A state or place named by the words from `first` to `last`, with its Bangla ending.

    `code` is empty for a place that belongs to nobody (a sea); `adjective` marks মার্কিন, Russian.
    """

    code: str
    place: str | None
    ending: str
    first: int
    last: int
    adjective: bool = False


@cache
def attack_words(language: str) -> dict[str, Any]:
    """The words of attack and help of a language, from attack_words.yaml."""
    found: dict[str, Any] = parse_yaml((Path(__file__).parent / "attack_words.yaml").read_text("utf-8"))
    return {
        key: value if isinstance(value, dict) else tuple(unicodedata.normalize("NFC", str(one)) for one in value)
        for key, value in found[language].items()
    }


def ends_condition(word: str) -> bool:
    """Whether a Bangla word is the verb that ends a condition: করলে, বাধলে; not সালে, আমলে."""
    return word.endswith("লে") and word not in attack_words("bn")["no_condition"]


def words_of(plain: str) -> list[str]:
    """The words, numbers and stops of a question; two states joined by a hyphen are two: থাইল্যান্ড-কম্বোডিয়া সীমান্তে."""
    names = _names()
    found: list[str] = []
    combining = dict(one.split() for language in ("en", "bn") for one in attack_words(language)["combining"])
    given = _WORD.findall(plain)
    for word, after in itertools.zip_longest(given, given[1:], fillvalue=""):
        halves = word.replace("–", "-").partition("-")
        first, hyphen, second = (combining.get(half.lower(), half) for half in halves) if halves[1] else halves
        if (
            hyphen
            and _key(word) not in names
            and all(
                any(_named(name, names) for name in known)
                for known in (([first], [*found[-1:], first]), ([second], [second, after]))  # রাশিয়া-উত্তর কোরিয়ার
            )
        ):
            found += [first, "ও" if "\u0980" <= word[0] <= "\u09ff" else "and", second]
        else:
            found.append(word)
    return found


def mentions_in(words: Sequence[str], rulers: bool = False, near: bool = False) -> list[Mention]:
    """Every state and place named, the longest name first, in order.

    With `rulers`, those who rule a state name it too; with `near`, so does a word a letter off its name.
    """
    careless = not any(letter.isupper() for word in words for letter in word)
    words = _with_capitals(words)
    names, found, at = _names(), [], 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            hit = _named(words[at : at + length], names)
            if hit is None and rulers:
                hit = _ruler(words[at : at + length], careless)
            if hit is None and near and length == 1:
                hit = _misspelt(words[at], names)
            if hit is not None:
                (code, place, adjective), ending = hit
                last = at + length - 1
                if not ending and (carried := _carried(words[last + 1 : last + 2])) is not None:
                    last, ending = last + 1, carried
                people = adjective and ending in _PEOPLE  # ফরাসিরা are no adjective
                found.append(Mention(code, place, ending, at, last, adjective and not people))
                at = last
                break
        at += 1
    return _with_halves(words, found)


def _with_capitals(words: Sequence[str]) -> list[str]:
    """The words, with capitals for what is a state in small letters too: uae, the us, the north."""
    lexicon, written = attack_words("en"), list(words)
    for n, word in enumerate(written):
        if word in lexicon["abbreviations"]:
            written[n] = word.upper()
        elif word in lexicon["after_the"] and n and written[n - 1] in ("the", "The"):
            written[n] = word.upper() if len(word) == 2 else word.capitalize()
    return written


def _carried(following: Sequence[str]) -> str | None:
    """The ending that a noun after a name carries for it: সেনকাকু দ্বীপে."""
    for word in following:
        for feature in attack_words("bn")["features"]:
            if word.startswith(feature) and word.removeprefix(feature) in _ENDINGS:
                return word.removeprefix(feature)
    return None


def _with_halves(words: Sequence[str], found: list[Mention]) -> list[Mention]:
    """With the other half of a divided country where it is told by its side alone: দক্ষিণে, the South."""
    half = next((_HALVES[one.code] for one in found if one.code in _HALVES), None)
    if half is None:
        return found
    sides, code = half
    taken = {n for one in found for n in range(one.first, one.last + 1)}
    more = []
    for n, word in enumerate(words):
        side = next((one for one in sides if word.startswith(one)), None)
        if side is None or n in taken or n + 1 in taken:
            continue
        ending = re.sub(r"['’]s?$", "", word).removeprefix(side)
        if not ending or ending in _ENDINGS:
            more.append(Mention(code, None, ending, n, n))
    return sorted([*found, *more], key=lambda one: one.first)


_Meant = tuple[str, str | None, bool]


def _named(words: Sequence[str], names: dict[str, _Meant]) -> tuple[_Meant, str] | None:
    """What the words name: as they stand, or with a Bangla ending taken off the last."""
    last = re.sub(r"['’]s?$", "", words[-1])
    for ending in ("", *_ENDINGS):
        stem = last.removesuffix(ending)
        if stem and (stem != last or not ending):
            whole = " ".join([*words[:-1], stem.replace(".", "") if stem.endswith(".") else stem])  # U.S.
            hit = names.get(_key(whole)) if whole != "us" else None  # us: the pronoun
            if hit is not None:
                return hit, ending
    return None


def _ruler(words: Sequence[str], careless: bool = False) -> tuple[_Meant, str] | None:
    """The state of a ruler: the name as it is written, with a Bangla ending taken off.

    Capitals count, save in a `careless` question, which has none: putin.
    """
    if careless and words[-1].isascii() and words[-1] not in attack_words("en")["also_words"]:
        words = [word.title() if len(word) > 1 else word for word in words]
    last = re.sub(r"['’]s?$", "", words[-1])
    for ending in ("", *_ENDINGS):
        stem = last.removesuffix(ending)
        if stem and (stem != last or not ending):
            code = leaders().get(" ".join([*words[:-1], stem]))
            if code is not None:
                return (code, None, False), ending
    return None


def _misspelt(word: str, names: dict[str, _Meant]) -> tuple[_Meant, str] | None:
    """What a long word names that is nearly the name of a state: phillipines, Ethiopa."""
    last = re.sub(r"['’]s?$", "", word)
    best: tuple[float, str, str] = (0.0, "", "")
    for ending in ("", *_ENDINGS):
        stem = _key(last.removesuffix(ending))
        if (
            len(stem) >= (_LONG if stem.isascii() else _LONG_BN)
            and (stem != _key(last) or not ending)
            and stem not in _ordinary()
        ):
            near = difflib.get_close_matches(stem, _long_names(), n=1, cutoff=_ALIKE)
            if near and near[0][0] == stem[0]:
                alike = difflib.SequenceMatcher(None, near[0], stem).ratio()
                best = max(best, (alike, near[0], ending), key=lambda one: one[0])  # ইউক্রেইন-এ, not ইউক্রেইনে
    return (names[best[1]], best[2]) if best[1] else None


@cache
def _long_names() -> tuple[str, ...]:
    """The names of states of one long word, among which a misspelt one is looked for."""
    return tuple(
        name
        for name, (code, place, _) in _names().items()
        if code and not place and len(name) >= _LONG and " " not in name
    )


@cache
def _ordinary() -> frozenset[str]:
    """Words that a question has of itself."""
    found = set()
    for language in ("en", "bn"):
        for value in attack_words(language).values():
            found |= {part for one in value for part in str(one).split()}
    return frozenset(found)


def _key(name: str) -> str:
    if name.isascii() and name.isupper() and len(name) <= 3:
        return name  # a code is one only in capitals
    return unicodedata.normalize("NFC", name).lower().replace("-", " ").replace("–", " ")


@cache
def _names() -> dict[str, _Meant]:
    """Names of states, their seats, their people and their places, in small letters, and what they mean."""
    found: dict[str, _Meant] = {}

    def put(name: str, code: str, place: str | None = None, adjective: bool = False) -> None:
        found.setdefault(_key(name), (code, place, adjective))

    known = [entry for entry in state_entries().values() if entry.get("existence")]
    living = sorted(known, key=lambda entry: entry["existence"][-1].get("to") is not None)
    for entry in living:
        for name in (*entry["name"].values(), *(entry.get("en") or ()), *(entry.get("bn") or ())):
            if len(name) > 2 or name.isupper():
                put(name, entry["code"])
    for entry in living:
        if entry["existence"][-1].get("to") is None:
            put(entry["code"], entry["code"])
            for name in _both(entry, "seats"):
                put(name, entry["code"])
    for name, code in (one.split() for language in ("en", "bn") for one in attack_words(language)["also_called"]):
        put(name, code)
    for place in places().values():
        held = [one for one in place.administered if one.end is None] or place.sovereign or place.administered
        code = next((one.state for one in reversed(held) if one.state), "")
        for name in (*place.name.values(), *place.names):
            put(name, code or "", place.id)
    for entry in living:
        for name in _both(entry, "demonym"):
            people = name.isascii() and name.endswith("s") and not name.endswith("ss")  # the Turks, the Soviets
            put(name, entry["code"], adjective=not people)
    return found


def _both(entry: dict[str, Any], key: str) -> tuple[str, ...]:
    held = entry.get(key) or {}
    return (*(held.get("en") or ()), *(held.get("bn") or ()))
