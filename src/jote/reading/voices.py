"""Whose words the reader stands in: the quotes of an article with their speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jote.reading.speech import Said


@dataclass(frozen=True, slots=True)
class Voice:
    """A quote that words stand in: its number among the quotes of the article (-1: it is none), and the key of its speaker."""

    number: int
    said: Said
    speaker: str | None


def voice_at(voices: Sequence[Voice], at: int) -> Voice | None:
    """The innermost quote that a character of the clean text stands in."""
    inside = [one for one in voices if one.said.span[0] <= at < one.said.span[1]]
    return min(inside, key=lambda one: one.said.span[1] - one.said.span[0]) if inside else None
