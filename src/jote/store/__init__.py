"""The same records kept in a database: readings, proposals, judgements, accepted treaties."""

from jote.ledger import Ledger, ledger


def current_ledger() -> Ledger:
    """The ledger that ships with Jote, with what the user has accepted or imported."""
    return ledger()
