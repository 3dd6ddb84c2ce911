"""The event frames of English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jote.reading.frames import Frame, VerbPattern, Words, frame_of, frame_table


@dataclass(frozen=True)
class EnglishFrames:
    """The frames by their verb, those told by a noun alone by its first word, and those whose noun is the subject."""

    all: tuple[Frame, ...]
    by_verb: Mapping[str, tuple[tuple[VerbPattern, Frame], ...]]
    by_noun: Mapping[str, tuple[tuple[Words, Frame], ...]]
    noun_is_subject: frozenset[str]


@cache
def frames() -> EnglishFrames:
    """The event frames of English."""
    roles, rows = frame_table(Path(__file__).parent / "frames.yaml")
    found: list[Frame] = []
    by_verb: dict[str, list[tuple[VerbPattern, Frame]]] = {}
    by_noun: dict[str, list[tuple[Words, Frame]]] = {}
    subjects: set[str] = set()
    for given in rows:
        frame = frame_of(given, roles[given["roles"]], tuple(map(_verb, given["verb"])))
        found.append(frame)
        if given.get("as") == "subject":
            subjects.add(frame.id)
        if frame.only == "off":
            continue
        for pattern in frame.verbs:
            if pattern.verb == "none":
                for words in frame.nouns:
                    by_noun.setdefault(words[0], []).append((words, frame))
            else:
                by_verb.setdefault(pattern.verb, []).append((pattern, frame))
    return EnglishFrames(
        tuple(found),
        {verb: tuple(ones) for verb, ones in by_verb.items()},
        {noun: tuple(ones) for noun, ones in by_noun.items()},
        frozenset(subjects),
    )


def _verb(given: str) -> VerbPattern:
    verb, *before = given.split()
    return VerbPattern(tuple(before), verb, False)
