"""What one state owes, and what it is owed, on a day, whatever may happen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jote.ledger import Clause, Ledger, Treaty
from jote.obligations.standing import unbound
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import DUTIES


@dataclass(frozen=True, slots=True)
class Promise:
    """One clause in force between a state and others."""

    treaty: Treaty
    clause: Clause
    others: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The promise as a record."""
        return {
            "duty": self.clause.duty,
            "others": list(self.others),
            "treaty": self.treaty.id,
            "clause": self.clause.article,
            "strength": self.clause.strength,
            "legal_force": self.treaty.legal_force,
            "paraphrase": dict(self.clause.paraphrase),
        }


def promises_of(ledger: Ledger, state: str, day: Day) -> tuple[list[Promise], list[Promise]]:
    """The promises in force that a state has made, and those made to it, by duty.

    >>> import datetime as dt
    >>> from jote.ledger import ledger
    >>> owes, owed = promises_of(ledger(), "PRK", dt.date(2024, 12, 5))
    >>> ("rus-prk-2024", "4") in [(one.treaty.id, one.clause.article) for one in owed]
    True
    """
    owes: list[Promise] = []
    owed: list[Promise] = []
    for treaty in ledger.of([state]):
        for clause in treaty.clauses:
            debtors = clause.owed_by if clause.owed_by is not None else treaty.spells.keys()
            creditors = clause.owed_to if clause.owed_to is not None else treaty.spells.keys()
            if state in debtors | creditors and unbound(treaty, clause, state, day) is None:
                for side, others, found in ((debtors, creditors, owes), (creditors, debtors, owed)):
                    bound = tuple(
                        sorted(one for one in others if one != state and unbound(treaty, clause, one, day) is None)
                    )
                    if state in side and bound:
                        found.append(Promise(treaty, clause, bound))
    for promises in (owes, owed):
        promises.sort(key=lambda one: (DUTIES.index(one.clause.duty), one.treaty.id, one.clause.article))
    return owes, owed
