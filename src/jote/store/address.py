"""Where the store is."""

from __future__ import annotations

import os
from pathlib import Path


def store_address() -> str:
    """`JOTE_DB` (a path or a database address), else `jote/jote.db` in the user's data folder."""
    if chosen := os.environ.get("JOTE_DB"):
        return chosen
    base = os.environ.get("XDG_DATA_HOME")
    return str((Path(base) if base else Path.home() / ".local" / "share") / "jote" / "jote.db")


def store_exists() -> bool:
    """Whether there is anything to open: a file that is there, or a database named by its address."""
    address = store_address()
    return "://" in address or Path(address).expanduser().exists()
