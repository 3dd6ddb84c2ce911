"""Verb groups and clauses as a grammar finds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

GroupKind = Literal["finite", "participle", "condition", "infinitive", "noun"]
Modality = Literal["", "possible", "wish", "duty", "planned", "begun", "asked", "allowed"]


@dataclass(slots=True)
class VerbGroup:
    """The words of one verb: tokens `first` to `last`; `verbs` are the verbal nouns in it, by token.

    `tense` and `person` are those of the finite form; `case` that of a verbal noun.
    """

    first: int
    last: int
    verbs: tuple[tuple[int, str], ...]
    kind: GroupKind
    tense: str | None = None
    person: str | None = None
    negated: bool = False
    passive: bool = False
    modality: Modality = ""
    case: str = "nominative"


@dataclass(slots=True)
class Clause:
    """A clause: tokens `first` to `last`, its verb closing it, and what is told after the verb up to `tail`.

    `background` clauses (after, because of, by doing) make no event of their own; `relative` ones describe a noun.
    """

    first: int
    last: int
    tail: int
    group: VerbGroup | None
    groups: tuple[VerbGroup, ...] = ()
    background: bool = False
    conditional: bool = False
    relative: bool = False
    joined: bool = False
