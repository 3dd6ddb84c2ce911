"""The same records kept in a database: readings, proposals, judgements, accepted treaties.

SQLite by default, any database that SQLAlchemy speaks to by `JOTE_DB`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jote.ledger import Ledger, ledger

if TYPE_CHECKING:
    from jote.store.store import Proposal, Saved, Store

__all__ = ["Proposal", "Saved", "Store", "current_ledger"]


def current_ledger() -> Ledger:
    """The ledger that ships with Jote, with what this user has accepted or imported."""
    from jote.store.address import store_exists

    if not store_exists():
        return ledger()
    from jote.store.store import Store

    store = Store()
    try:
        return store.ledger(ledger())
    finally:
        store.close()


def __getattr__(name: str) -> Any:
    if name in ("Proposal", "Saved", "Store"):
        from jote.store import store

        return getattr(store, name)
    raise AttributeError(f"module 'jote.store' has no attribute {name!r}")
