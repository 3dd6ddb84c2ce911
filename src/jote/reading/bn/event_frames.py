"""The event frames of Bangla."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jote.reading.bn.tables import table
from jote.reading.frames import Frames, load_frames


@cache
def frames() -> Frames:
    """The event frames of Bangla."""
    twins = table("grammar")["acts"]["twins"]
    return load_frames(
        Path(__file__).parent / "frames.yaml", tuple((verb, twin) for verb, ones in twins.items() for twin in ones)
    )
