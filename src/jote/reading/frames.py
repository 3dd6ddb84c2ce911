"""Event frames: which words tell which act, and where its parties stand. The frames are data; this module indexes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from jote.reading.extensions import added
from jote.vocabulary.tables import load_tables, uncollected

Words = tuple[str, ...]


# Patterns and frames are not frozen: thousands are made at the start, and freezing takes three quarters of the time.
@dataclass(slots=True, eq=False)
class VerbPattern:
    """A light verb: its verbal noun, and the words that must stand right before it. A literal is a word as it stands."""

    before: Words
    verb: str
    literal: bool


@dataclass(slots=True, eq=False)
class Frame:
    """One frame of `frames.yaml`.

    `verb_nouns` and `verb_words` are the verbs of all its patterns: those of which any form will do, and those that are words as they stand.
    Of the former, `alone` are those with no word before them, and `led` the patterns of the rest.
    """

    id: str
    nouns: tuple[Words, ...]
    verbs: tuple[VerbPattern, ...]
    event: str
    mode: str | None
    contexts: tuple[str, ...]
    roles: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    mutual: bool
    needs: frozenset[str]
    without: frozenset[str]
    only: str | None
    example: str
    close: bool = False
    status: str | None = None
    verb_nouns: frozenset[str] = frozenset()
    verb_words: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    led: tuple[VerbPattern, ...] = ()


@dataclass(frozen=True)
class Frames:
    """All frames of a language, by the first word of their nouns and by their verbs."""

    all: tuple[Frame, ...]
    by_noun: Mapping[str, tuple[tuple[Words, Frame], ...]]
    by_verb: dict[str, tuple[Frame, ...]] = field(default_factory=dict)


def frame_table(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The patterns of roles and the rows of a language's frame file, with the rows that a caller added."""
    shipped, *more = load_tables([path, *added(f"{path.parent.name}/frames.yaml")])
    roles = shipped["roles"]
    for table in more:
        roles = table.get("roles", {}) | roles
    return roles, [row for table in (shipped, *more) for row in table["frames"]]


@cache
@uncollected()
def load_frames(path: Path, twins: tuple[tuple[str, str], ...] = ()) -> Frames:
    """The frames of a language's file and of those added to it.

    `twins` are pairs of light verbs that stand for each other: a frame with the first holds with the second too.

    >>> frames = load_frames(Path(__file__).parent / "bn" / "frames.yaml")
    >>> [frame.event for words, frame in frames.by_noun["ভেটো"]]
    ['REJECT']
    """
    roles, given = frame_table(path)
    rows = [_with_twins(one, twins) for one in given]
    frames = tuple(frame_of(one, roles[one["roles"]], tuple(_verb(_nfc(verb)) for verb in one["verb"])) for one in rows)
    by_noun: dict[str, list[tuple[Words, Frame]]] = {}
    by_verb: dict[str, list[Frame]] = {}
    for frame in frames:
        for words in frame.nouns:
            by_noun.setdefault(words[0], []).append((words, frame))
        if not frame.nouns:
            for pattern in frame.verbs:
                by_verb.setdefault(pattern.verb, []).append(frame)
    return Frames(
        frames,
        {word: tuple(found) for word, found in by_noun.items()},
        {verb: tuple(found) for verb, found in by_verb.items()},
    )


def _with_twins(given: dict[str, Any], twins: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    more = [twin for verb, twin in twins if verb in given["verb"] and twin not in given["verb"]]
    return {**given, "verb": [*given["verb"], *more]} if more and "noun" in given else given


def frame_of(given: Mapping[str, Any], pattern: Mapping[str, Any], verbs: tuple[VerbPattern, ...]) -> Frame:
    """The frame of a row of a frame file, with the pattern of its roles and its verbs as the language reads them."""
    return Frame(
        given["id"],
        tuple(tuple(_nfc(noun).split()) for noun in given.get("noun", ())),
        verbs,
        given["event"],
        given.get("mode"),
        tuple(given["contexts"]),
        given["roles"],
        tuple(pattern["source"]),
        tuple(pattern["target"]),
        bool(pattern.get("mutual")),
        frozenset(_nfc(word) for word in given.get("needs", ())),
        frozenset(_nfc(word) for word in given.get("without", ())),
        given.get("only"),
        given["example"],
        bool(given.get("close")),
        given.get("status"),
        frozenset(one.verb for one in verbs if not one.literal),
        frozenset(one.verb for one in verbs if one.literal),
        frozenset(one.verb for one in verbs if not one.literal and not one.before),
        tuple(one for one in verbs if not one.literal and one.before),
    )


def _verb(given: str) -> VerbPattern:
    *before, verb = given.split()
    if verb == "হবে":
        return VerbPattern(tuple(before), "হওয়া", False)
    return VerbPattern(tuple(before), verb, not verb.endswith(("া", "ো", "ওয়া", "নো")) or verb == "none")


def _nfc(given: str) -> str:
    return normalize("NFC", given)
