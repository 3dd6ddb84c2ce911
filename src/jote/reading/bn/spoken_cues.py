"""The cues of acts that Bangla speech does by its content: the entries of `spoken.yaml`, found by their first word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from jote.reading.bn.tables import table
from jote.reading.frames import Frame
from jote.reading.spoken import Alone, Side, alone_of, frame_of_cue

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue of `spoken.yaml`; its frame says what act it is."""

    frame: Frame
    words: tuple[Words, ...]
    verbs: frozenset[str]
    near: str
    when: str
    target: tuple[str, ...]
    side: Side
    alone: Alone
    instead: frozenset[str]


@cache
def cues() -> tuple[tuple[Cue, ...], dict[str, tuple[tuple[Words, Cue], ...]]]:
    """The cues that need no words, and the others by the first of their words."""
    wordless: list[Cue] = []
    by_word: dict[str, list[tuple[Words, Cue]]] = {}
    for given in table("spoken")["cues"]:
        cue = _cue(given)
        if not cue.words:
            wordless.append(cue)
        for words in cue.words:
            by_word.setdefault(words[0], []).append((words, cue))
    return tuple(wordless), {word: tuple(found) for word, found in by_word.items()}


def _cue(given: dict[str, Any]) -> Cue:
    return Cue(
        frame_of_cue(given),
        tuple(tuple(one.split()) for one in given["words"]),
        frozenset(given.get("verb", ())),
        given.get("near", ""),
        given["when"],
        tuple(given["target"]),
        given.get("side", "other"),
        alone_of(given),
        frozenset(given.get("instead", ())),
    )
