"""Acts that speech does by its content alone: what a grammar finds in the words of one speaker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from jote.reading.acts import Act
from jote.reading.frames import Frame
from jote.reading.phrases import Phrase

Side = Literal["other", "abroad", "official", "praised"]
Alone = Literal["", "yes", "official", "partisan"]
OwnSide = Callable[[Phrase], bool]


@dataclass(frozen=True, slots=True)
class Spoken:
    """An act of speech: tokens `act.first` to `act.last` are the words that do it.

    `targets` are those whom it may mean, best first; `side` says who of them can be meant (another state or a rival at home,
    another state, who speaks for one, whom one praises). `alone` says whether it holds where nobody is meant: `official` only for one who speaks for a state,
    `partisan` only for one of a party or the opposition.
    `instead` are the types of an act told for later by the same words that gives way to this one.
    """

    act: Act
    targets: tuple[tuple[str, Phrase], ...]
    side: Side
    alone: Alone
    instead: frozenset[str] = frozenset()


def frame_of_cue(given: Mapping[str, Any]) -> Frame:
    """The frame of an act that a cue of `spoken.yaml` tells of: the speaker does it, to whom the cue says."""
    return Frame(
        given["id"], (), (), given["event"], given.get("mode"), tuple(given["contexts"]), "spoken", ("speaker",), (), False,
        frozenset(given.get("needs", ())), frozenset(given.get("without", ())), None, given["example"],
    )  # fmt: skip


def alone_of(given: Mapping[str, Any]) -> Alone:
    """Whether a cue holds where nobody is meant."""
    alone = given.get("alone", False)
    return alone if alone in ("official", "partisan") else "yes" if alone else ""
