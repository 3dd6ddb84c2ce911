"""Whether a clause binds a state on a day, and if not, the one reason why."""

from __future__ import annotations

import datetime as dt

from jote.ledger import Clause, Treaty
from jote.obligations.reasons import Cited, Reason, States
from jote.vocabulary.dates import Day

YEARS = dt.timedelta(days=365.25)
REMEMBERED_AFTER = 20 * YEARS  # how long after its end a promise is still thought of
FORESEEN_BEFORE = 5 * YEARS  # how long before its birth
AWAITED_BEFORE = 15 * YEARS  # how long before a victim joined a pact that stood already


def in_sight_of(treaty: Treaty) -> tuple[Day, Day]:
    """The first and the last day on which a careful person would think of the treaty at all."""
    first, last = Day.min, Day.max
    born = treaty.signed or treaty.public
    if born is not None:
        first = born - FORESEEN_BEFORE
    gone = treaty.ended
    if treaty.in_force is None and born is not None and all(spell.start is None for spell in treaty.parties):
        gone = born
    if gone is not None:
        last = gone + REMEMBERED_AFTER - dt.timedelta(days=1)
    return first, last


def unbound(treaty: Treaty, clause: Clause, state: str, day: Day) -> Reason | None:
    """None where the clause binds (or protects) the state on the day, else why it does not.

    A state that is no party but is promised something stands as long as the treaty does, and so does one
    whose membership itself is disputed, where a clause says so for it alone.
    """
    named = {"state": States((state,)), "treaty": treaty}
    spells = treaty.spells.get(state)
    if spells is None or (clause.contested is not None and clause.owed_to == frozenset({state})):
        return _treaty_unbound(treaty, day) or _clause_unbound(treaty, clause, day)
    if any(spell.bound(day) for spell in spells):
        return _clause_unbound(treaty, clause, day)
    if (why := _treaty_unbound(treaty, day)) is not None:
        return why
    starts = [spell.start for spell in spells if spell.start is not None]
    if not starts:
        return Reason("never_ratified", named)
    ends = [spell.end for spell in spells if spell.end is not None and spell.end <= day]
    if ends:
        return Reason("left", {**named, "end": max(ends)})
    return Reason("not_yet_party", {**named, "start": min(starts)})


def worth_telling(reason: Reason, day: Day, of_beneficiary: bool = False) -> bool:
    """Whether a reason is near enough in time to be told as a near miss."""
    values = reason.values
    if of_beneficiary and reason.key == "not_yet_party":
        return bool(values["start"] - day < AWAITED_BEFORE)
    if reason.key in ("left", "ended", "clause_over"):
        return bool(day - values["end"] < REMEMBERED_AFTER)
    if reason.key in ("not_signed_yet", "not_yet_party", "clause_not_yet"):
        return bool(values["start"] - day < FORESEEN_BEFORE)
    return True


def _treaty_unbound(treaty: Treaty, day: Day) -> Reason | None:
    named = {"treaty": treaty}
    if treaty.signed is not None and day < treaty.signed:
        return Reason("not_signed_yet", {**named, "start": treaty.signed})
    if treaty.ended is not None and treaty.ended <= day:
        return Reason("ended", {**named, "end": treaty.ended, "how": Reason(f"end_{treaty.end_why}", {})})
    if treaty.in_force is None:
        if any(spell.start is not None for spell in treaty.parties):
            return None
        if treaty.signed is None:
            return Reason("unsigned", named)
        return Reason("never_in_force", {**named, "signed": treaty.signed})
    if day < treaty.in_force:
        return Reason("not_in_force_yet", {**named, "signed": treaty.signed or "…", "start": treaty.in_force})
    return None


def _clause_unbound(treaty: Treaty, clause: Clause, day: Day) -> Reason | None:
    if clause.during.holds(day):
        return None
    named = {"treaty": treaty, "clause": Cited(clause.article)}
    if clause.during.end is not None and clause.during.end <= day:
        return Reason("clause_over", {**named, "end": clause.during.end})
    return Reason("clause_not_yet", {**named, "start": clause.during.start})
