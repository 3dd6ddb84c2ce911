"""Acronyms written by the names of their Latin letters: ইউএসসিআইএস."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from jote.reading.bn.tables import MOST_KEPT, table, word_set


@lru_cache(maxsize=MOST_KEPT)
def spelled(word: str) -> str | None:
    """The Latin letters that a word spells by their names, where it does so with three or more and nothing else.

    >>> spelled("ইউএসসিআইএস"), spelled("এনবিআর"), spelled("এসব"), spelled("সিটি")
    ('USCIS', 'NBR', None, None)
    """
    if word[:1] not in first_letters():
        return None
    found, rest = "", word
    while rest:
        match = _name().match(rest)
        if match is None:
            return None
        name = match.group()
        found, rest = found + str(table("grammar")["letters"][name]), rest[len(name) :]
    return found if len(found) >= 3 and len(word) >= 5 and found not in word_set("grammar", "no_bodies") else None


@cache
def _name() -> re.Pattern[str]:
    """The name of a letter, the longest first."""
    return re.compile("|".join(sorted(table("grammar")["letters"], key=len, reverse=True)))


@cache
def _opening() -> re.Pattern[str]:
    """The names of three letters, one after another."""
    return re.compile(f"(?:{_name().pattern}){{3}}")


def may_spell(word: str) -> bool:
    """Whether a word begins with the names of three letters, as every acronym does."""
    return word[:1] in first_letters() and _opening().match(word) is not None


@cache
def first_letters() -> frozenset[str]:
    """What the names of the letters begin with."""
    return frozenset(name[0] for name in table("grammar")["letters"])
