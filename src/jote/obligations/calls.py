"""Which clauses a war calls up: those that promise something to a state that is in it, treaty by treaty.

What a clause says to who is attacked and to who attacks hangs on the clause alone, so it is found once for
each state of a ledger and kept there.
"""

from __future__ import annotations

from typing import NamedTuple

from jote.ledger import Clause, Ledger, Treaty
from jote.obligations.reasons import Reason, States
from jote.obligations.records import MILITARY
from jote.obligations.standing import in_sight_of
from jote.vocabulary.dates import Day

PAIR = 3  # parties of a treaty between two, one of which may have been succeeded


class Call(NamedTuple):
    """One clause in the war of one state that it is owed to, which is attacked or attacks.

    `wrong_side` says why the clause is not for one who stands there; `told` whether that is worth a near miss.
    """

    nth: int
    clause: Clause
    beneficiary: str
    attacked: bool
    wrong_side: Reason | None
    told: bool


class TreatyCalls(NamedTuple):
    """The clauses of a treaty that promise something to one state, and the days on which anybody would think of it."""

    treaty: Treaty
    first: Day
    last: Day
    attacked: tuple[Call, ...]
    attacking: tuple[Call, ...]


def calls_of(ledger: Ledger, state: str) -> tuple[TreatyCalls, ...]:
    """The treaties of a ledger that promise something to a state."""
    found: tuple[TreatyCalls, ...] | None = ledger.calls.get(state)
    if found is None:
        all_of_it = (calls_in(treaty, state) for treaty in ledger.of([state]))
        found = ledger.calls[state] = tuple(one for one in all_of_it if one.attacked or one.attacking)
    return found


def calls_in(treaty: Treaty, state: str) -> TreatyCalls:
    """The clauses of one treaty that promise something to a state."""
    attacked, attacking = [], []
    for nth, clause in enumerate(treaty.clauses):
        owed_to = clause.owed_to if clause.owed_to is not None else treaty.spells.keys()
        if clause.trigger == "internal_unrest" or clause.standing or state not in owed_to:
            continue
        attacked.append(_call(treaty, nth, state, True))
        if clause.duty != "nonaggression" or clause.trigger == "any_war":
            call = _call(treaty, nth, state, False)
            if call.wrong_side is None or call.told:
                attacking.append(call)
    return TreatyCalls(treaty, *in_sight_of(treaty), tuple(attacked), tuple(attacking))


def _call(treaty: Treaty, nth: int, state: str, attacked: bool) -> Call:
    clause = treaty.clauses[nth]
    told = clause.duty in MILITARY or (not attacked and clause.duty == "neutrality")
    told = told or (clause.duty == "consultation" and len(treaty.spells) <= PAIR)
    return Call(nth, clause, state, attacked, _wrong_side(clause, state, attacked), told)


def _wrong_side(clause: Clause, beneficiary: str, attacked: bool) -> Reason | None:
    """Why a clause is not for one who stands where the beneficiary stands: help for the attacked, or for who began."""
    who = "ally" if clause.duty in MILITARY else "partner"  # whoever only talks or stays neutral is no ally
    if not attacked and clause.trigger in ("armed_attack", "threat", "crisis"):
        return Reason(f"{who}_is_attacker", {"state": States((beneficiary,))})
    if attacked and clause.trigger == "war_begun_by_partner":
        return Reason(f"{who}_is_target", {"state": States((beneficiary,))})
    return None
