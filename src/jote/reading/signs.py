"""The words of a language by which the language-neutral part of the reader knows what an act is about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import normalize

from jote.vocabulary.tables import load_tables


@dataclass(frozen=True, slots=True)
class Signs:
    """One list of `signs.yaml` each; what a list is for stands beside it there."""

    attack: frozenset[str]
    summon: frozenset[str]
    answer: frozenset[str]
    there: frozenset[str]
    aim: frozenset[str]
    wish: frozenset[str]
    other: frozenset[str]
    this: frozenset[str]
    these: frozenset[str]
    its: frozenset[str]
    deed: frozenset[str]
    meeting: frozenset[str]
    before: frozenset[str]
    before_first: frozenset[str]
    forecast: frozenset[str]
    charge: frozenset[str]
    have: frozenset[str]
    agentless: frozenset[str]
    besides: frozenset[str]
    against_the_state: frozenset[str]
    first_person: frozenset[str]
    each_other: frozenset[str]


@cache
def load_signs(path: Path) -> Signs:
    """The signs of one file.

    >>> "জবাবে" in load_signs(Path(__file__).parent / "bn" / "signs.yaml").answer
    True
    """
    (table,) = load_tables([path])
    return Signs(
        **{name: frozenset(normalize("NFC", word) for word in table[name]) for name in table if name != "source"}
    )
