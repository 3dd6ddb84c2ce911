"""The parties of an act, as phrases of its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from jote.reading.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Roles:
    """The phrases on each side, and by which cue each was found, for those who ask why."""

    source: tuple[Phrase, ...]
    target: tuple[Phrase, ...]
    how: tuple[tuple[str, str], ...]
    passive: bool = False
    stranger: bool = False  # somebody whom no name tells does it: কাছে বসবাসকারীরা দাবি জানাচ্ছেন
