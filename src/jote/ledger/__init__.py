"""What states have promised each other: every treaty, clause by clause, with parties, dates and sources.

The package can be called: `jote.ledger()` is the ledger that ships with Jote.
"""

from __future__ import annotations

import sys
from types import ModuleType

from jote.ledger.entry import entry_of
from jote.ledger.load import Ledger, ledger, load_ledger, treaty_of
from jote.ledger.records import Clause, Condition, Party, Treaty

__all__ = ["Clause", "Condition", "Ledger", "Party", "Treaty", "entry_of", "ledger", "load_ledger", "treaty_of"]


class _Callable(ModuleType):
    """Lets the room's name, which importing it puts on `jote`, serve as the library call as well."""

    def __call__(self) -> Ledger:
        return ledger()


sys.modules[__name__].__class__ = _Callable
