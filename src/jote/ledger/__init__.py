"""What states have promised each other: every treaty, clause by clause, with parties, dates and sources."""

from jote.ledger.load import Ledger, ledger, load_ledger, treaty_of
from jote.ledger.records import Clause, Condition, Party, Treaty

__all__ = ["Clause", "Condition", "Ledger", "Party", "Treaty", "ledger", "load_ledger", "treaty_of"]
