"""The cues of acts that Bangla speech does by its content: the entries of `spoken.yaml`, found by their first word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from jote.reading.bn.tables import table
from jote.reading.frames import Frame
from jote.reading.spoken import Side

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
    alone: Literal["", "yes", "official"]
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
    frame = Frame(
        given["id"], (), (), given["event"], given.get("mode"), tuple(given["contexts"]), "spoken", ("speaker",), (), False,
        frozenset(given.get("needs", ())), frozenset(given.get("without", ())),
        None, given["example"],
    )  # fmt: skip
    alone = given.get("alone", False)
    return Cue(
        frame,
        tuple(tuple(one.split()) for one in given["words"]),
        frozenset(given.get("verb", ())),
        given.get("near", ""),
        given["when"],
        tuple(given["target"]),
        given.get("side", "other"),
        "official" if alone == "official" else "yes" if alone else "",
        frozenset(given.get("instead", ())),
    )
