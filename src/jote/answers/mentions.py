"""The states and places that a question names, with the Bangla endings and English adjectives they stand in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jote.vocabulary.places import places
from jote.vocabulary.states import state_entries
from jote.vocabulary.tables import parse_yaml

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[\u0980-\u09ff]+(?:[-–][\u0980-\u09ff]+)*|[A-Za-z\u00c0-\u024f]+(?:[.'’-][A-Za-z\u00c0-\u024f]+)*|[0-9]+|[,;:?।.]"
)
_ENDINGS = ("য়ের", "দের", "ের", "কে", "তে", "য়", "ে", "র", "রা", "ও", "ই")
_LONGEST = 5


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


def words_of(plain: str) -> list[str]:
    """The words, numbers and stops of a question."""
    return _WORD.findall(plain)


def mentions_in(words: Sequence[str]) -> list[Mention]:
    """Every state and place named, the longest name first, in order."""
    names, found, at = _names(), [], 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            hit = _named(words[at : at + length], names)
            if hit is not None:
                (code, place, adjective), ending = hit
                found.append(Mention(code, place, ending, at, at + length - 1, adjective))
                at += length - 1
                break
        at += 1
    return found


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
    for place in places().values():
        held = [one for one in place.administered if one.end is None] or place.sovereign or place.administered
        code = next((one.state for one in reversed(held) if one.state), "")
        for name in (*place.name.values(), *place.names):
            put(name, code or "", place.id)
    for entry in living:
        for name in _both(entry, "demonym"):
            put(name, entry["code"], adjective=True)
    return found


def _both(entry: dict[str, Any], key: str) -> tuple[str, ...]:
    held = entry.get(key) or {}
    return (*(held.get("en") or ()), *(held.get("bn") or ()))
