"""The Bangla grammar and lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jote.reading.bn.bangla import Bangla

__all__ = ["Bangla"]


def __getattr__(name: str) -> Any:
    """`Bangla`, once it is asked for: whoever only looks into a table of this folder need not load the whole reader."""
    if name != "Bangla":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from jote.reading.bn.bangla import Bangla

    globals()[name] = Bangla
    return Bangla
