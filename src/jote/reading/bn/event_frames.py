"""The event frames of Bangla."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jote.reading.frames import Frames, load_frames


@cache
def frames() -> Frames:
    """The event frames of Bangla."""
    return load_frames(Path(__file__).parent / "frames.yaml")
