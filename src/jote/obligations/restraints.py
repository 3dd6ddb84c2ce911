"""Promises not to attack that stand in the way of help, where a text says which of the two prevails.

That a state may help the attacked although it promised the attacker not to attack is common ground; only where
a treaty is to prevail over the promise of help, by its words or by the other's (`yields_to`), do both duties stand
against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jote.ledger import Ledger, Treaty
from jote.obligations.conditions import Case
from jote.obligations.known import as_known
from jote.obligations.question import Question
from jote.obligations.records import MILITARY, Obligation, Ruling
from jote.obligations.rule import rule
from jote.obligations.terms import roll_on, why_not_protected


def restraints(ledger: Ledger, question: Question, duties: Iterable[Obligation]) -> Iterator[Obligation]:
    """The helpers' own promises not to attack the enemy, each once, in treaties that prevail over the help they owe."""
    seen: set[tuple[str, str, str]] = set()
    for duty in duties:
        if not duty.treaty.yields_to or duty.duty not in MILITARY:
            continue
        for number in duty.treaty.yields_to:
            prevailing = _known(ledger, number, question)
            for enemy in duty.against:
                if prevailing is not None and (duty.state, number, enemy) not in seen:
                    seen.add((duty.state, number, enemy))
                    yield from _promises(prevailing, duty.state, enemy, question)


def _known(ledger: Ledger, number: str, question: Question) -> Treaty | None:
    treaty = ledger.treaties.get(number)
    if treaty is not None and question.as_known is not None:
        return as_known(treaty, question.as_known)
    return treaty


def _promises(treaty: Treaty, debtor: str, enemy: str, question: Question) -> Iterator[Obligation]:
    """The first promise of a treaty not to attack that binds the debtor toward the enemy on the day."""
    for nth, clause in enumerate(treaty.clauses):
        owed_to = clause.owed_to if clause.owed_to is not None else treaty.spells.keys()
        if clause.duty != "nonaggression" or enemy not in owed_to:
            continue
        roll = roll_on(treaty, nth, question.on)
        terms = roll.terms.get(debtor)
        if terms is None or why_not_protected(roll, treaty, clause, enemy, question.on) is not None:
            continue
        case = Case(question, treaty, enemy, False, frozenset((debtor,)), frozenset((enemy,)))
        ruling = rule(clause, terms, case)
        if isinstance(ruling, Ruling):
            yield Obligation(debtor, (enemy,), ruling)
            return
