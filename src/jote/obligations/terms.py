"""The terms on which a clause binds each of its debtors on a day: the clause with a party's own reservations.

Between two turning days of a treaty nothing changes, so what was found there is kept with the treaty.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from jote.ledger import Clause, Condition, Treaty
from jote.ledger.records import Reservation
from jote.obligations.reasons import Reason, text
from jote.obligations.standing import unbound
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import STRENGTHS, Strength

NOT_LAW = ("political", "unilateral", "domestic_law")


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """What binds the debtors that made the same reservations.

    `excluded` says why the clause asks nothing of them at all, `doubts` why it is contested that it does.
    """

    conditions: tuple[Condition, ...]
    strength: Strength
    excluded: Reason | None
    doubts: tuple[Reason, ...]
    remarks: tuple[Reason, ...]


@dataclass(slots=True, eq=False)
class Roll:
    """The debtors of a clause: those bound, by their terms, and those who are not, with the reason.

    `suspended` names every state that some suspension of the day concerns, in all it owes or toward one other.
    """

    bound: tuple[tuple[Terms, tuple[str, ...]], ...]
    unbound: dict[str, Reason]
    terms: dict[str, Terms]
    debtors: frozenset[str]
    suspended: frozenset[str]
    owed_to: dict[str, Reason | None] = field(default_factory=dict)


def roll_on(treaty: Treaty, nth: int, day: Day) -> Roll:
    """The debtors of the nth clause on a day."""
    place = (nth, bisect_right(treaty.turning_days, day))
    found: Roll | None = treaty.standing.get(place)
    if found is None:
        found = treaty.standing[place] = _roll(treaty, treaty.clauses[nth], day)
    return found


def why_not_protected(roll: Roll, treaty: Treaty, clause: Clause, state: str, day: Day) -> Reason | None:
    """None where the clause protects the state on the day of the roll, else why it does not."""
    if state not in roll.owed_to:
        roll.owed_to[state] = unbound(treaty, clause, state, day)
    return roll.owed_to[state]


def _roll(treaty: Treaty, clause: Clause, day: Day) -> Roll:
    debtors = clause.owed_by if clause.owed_by is not None else frozenset(treaty.spells)
    reservations = [one for one in treaty.reservations if _reserves(one, clause, day)]
    unbound_ones: dict[str, Reason] = {}
    alike: dict[tuple[int, ...], tuple[Terms, list[str]]] = {}
    for state in debtors:
        why_not = unbound(treaty, clause, state, day)
        if why_not is not None:
            unbound_ones[state] = why_not
            continue
        own = tuple(one for one in reservations if one.state == state)
        key = tuple(map(id, own))
        if key not in alike:
            alike[key] = (_terms(treaty, clause, own), [])
        alike[key][1].append(state)
    bound = tuple((terms, tuple(states)) for terms, states in alike.values())
    terms_of = {state: terms for terms, states in bound for state in states}
    suspended = frozenset(state for one in treaty.suspensions if one.during.holds(day) for state in one.states)
    return Roll(bound, unbound_ones, terms_of, debtors, suspended)


def _reserves(one: Reservation, clause: Clause, day: Day) -> bool:
    return (not one.articles or clause.article in one.articles) and one.during.holds(day)


def _terms(treaty: Treaty, clause: Clause, reserved: tuple[Reservation, ...]) -> Terms:
    source = treaty.sources[0]
    return Terms(
        conditions=(*clause.conditions, *(one for reservation in reserved for one in reservation.conditions)),
        strength=max([clause.strength, *(one.strength for one in reserved if one.strength)], key=STRENGTHS.index),
        excluded=next((text(one.says, source=source) for one in reserved if one.excluded), None),
        doubts=tuple(_doubts(treaty, clause, reserved)),
        remarks=tuple(text(one.says, source=source) for one in reserved if not one.contested),
    )


def _doubts(treaty: Treaty, clause: Clause, reserved: tuple[Reservation, ...]) -> list[Reason]:
    """Why a duty would be contested."""
    found = []
    if treaty.legal_force in NOT_LAW:
        found.append(Reason(f"force_{treaty.legal_force}", {"treaty": treaty}, source=treaty.sources[0]))
    if treaty.text == "unpublished":
        found.append(Reason("text_unpublished", {"treaty": treaty}, source=treaty.sources[0]))
    elif treaty.confidence == "low":
        found.append(Reason("text_unseen", {"treaty": treaty}, source=treaty.sources[0]))
    elif clause.confidence == "low":
        found.append(Reason("clause_unseen", {"treaty": treaty}, source=clause.sources[-1]))
    if clause.contested is not None:
        found.append(text(clause.contested, source=clause.sources[0]))
    found += [text(one.says, source=treaty.sources[0]) for one in reserved if one.contested]
    return found
