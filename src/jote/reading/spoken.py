"""Acts that speech does by its content alone: what a grammar finds in the words of one speaker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from jote.reading.acts import Act
from jote.reading.phrases import Phrase

Side = Literal["other", "abroad", "official", "praised"]
OwnSide = Callable[[Phrase], bool]


@dataclass(frozen=True, slots=True)
class Spoken:
    """An act of speech: tokens `act.first` to `act.last` are the words that do it.

    `targets` are those whom it may mean, best first; `side` says who of them can be meant (another state or a rival at home,
    another state, who speaks for one, whom one praises). `alone` says whether it holds where nobody is meant: `official` only for one who speaks for a state.
    `instead` are the types of an act told for later by the same words that gives way to this one.
    """

    act: Act
    targets: tuple[tuple[str, Phrase], ...]
    side: Side
    alone: Literal["", "yes", "official"]
    instead: frozenset[str] = frozenset()
