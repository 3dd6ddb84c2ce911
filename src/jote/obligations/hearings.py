"""The calls of a war as they are heard on a day: who is on the roll, and whether the state called for is protected.

All this hangs on the state and the day alone, not on its adversary; so it is found once for many questions
about one day, and kept with the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jote.ledger import Ledger, Treaty
from jote.obligations.calls import Call, TreatyCalls, calls_in, calls_of
from jote.obligations.known import as_known
from jote.obligations.question import Question, Side
from jote.obligations.reasons import Reason
from jote.obligations.records import Missed
from jote.obligations.standing import worth_telling
from jote.obligations.terms import Roll, Terms, roll_on, why_not_protected
from jote.vocabulary.dates import Day
from jote.vocabulary.states import states

KEPT = 1024  # states and days held ready at a time
Bound = tuple[tuple[Terms, tuple[str, ...]], ...]


@dataclass(slots=True, eq=False)
class Hearing:
    """One call on one day.

    `unprotected` says why the beneficiary is not protected, where it is not; `hidden` whether that lies too far
    off to be told.
    """

    call: Call
    roll: Roll
    day: Day
    unprotected: Reason | None
    hidden: bool
    _at_peace: tuple[Bound, tuple[Missed, ...]] | None = None

    def at_peace(self, apart: frozenset[str]) -> tuple[Bound, tuple[Missed, ...]]:
        """The debtors that are not set apart: those bound by their terms, and those whom the clause misses."""
        if not apart <= {self.call.beneficiary}:
            return self._fare(apart)
        if self._at_peace is None:
            self._at_peace = self._fare(apart)
        return self._at_peace

    def _fare(self, apart: frozenset[str]) -> tuple[Bound, tuple[Missed, ...]]:
        call, roll, unprotected = self.call, self.roll, self.unprotected
        clause, left_out = call.clause, apart | {call.beneficiary}
        bound: list[tuple[Terms, tuple[str, ...]]] = []
        missed: list[Missed] = []
        for terms, debtors in roll.bound:
            rest = tuple([one for one in debtors if one not in left_out])
            if not rest:
                continue
            if call.wrong_side is not None:
                if unprotected is None and call.told:
                    missed.append(Missed(clause, call.wrong_side, rest))
            elif unprotected is None:
                bound.append((terms, rest))
            elif not self.hidden:
                missed.append(Missed(clause, unprotected, rest))
        if call.wrong_side is None:
            for debtor, own in roll.unbound.items():
                if debtor in left_out or not _stood(debtor, self.day):
                    continue
                if unprotected is None or own.key == "left":
                    if worth_telling(own, self.day):
                        missed.append(Missed(clause, own, (debtor,)))
                elif not self.hidden:
                    missed.append(Missed(clause, unprotected, (debtor,)))
        return tuple(bound), tuple(missed)


_OfTreaty = tuple[Treaty, tuple[Hearing, ...]]


def hearings_upon(ledger: Ledger, question: Question) -> Iterator[_OfTreaty]:
    """The treaties that the question touches, each with what is heard of it, in the order of its clauses."""
    found: dict[str, _OfTreaty] = {}
    mixed: set[str] = set()
    sides: tuple[tuple[Side, tuple[str, ...]], ...] = (("target", question.targets), ("attacker", question.attackers))
    for side, named in sides:
        later = tuple(state for state, joined in question.fighting if joined == side and state not in named)
        for state in dict.fromkeys((*named, *later)):
            for treaty, hearings in _hearings_of(ledger, state, side, question):
                if state in later:  # who has joined counts where any war does
                    hearings = tuple(one for one in hearings if one.call.clause.trigger == "any_war")
                    if not hearings:
                        continue
                if treaty.id in found:
                    mixed.add(treaty.id)
                    hearings = found[treaty.id][1] + hearings
                found[treaty.id] = (treaty, hearings)
    for number, (treaty, hearings) in found.items():
        yield treaty, tuple(sorted(hearings, key=_place_in_treaty)) if number in mixed else hearings


def _stood(state: str, day: Day) -> bool:
    """Whether there was such a state on the day: of one that is gone or is still to come, nobody asks why it owes nothing."""
    known = states().get(state)
    return known is None or known.acted(day)


def _place_in_treaty(hearing: Hearing) -> int:
    return hearing.call.nth


def _hearings_of(ledger: Ledger, state: str, side: Side, question: Question) -> Iterable[_OfTreaty]:
    day, known_on = question.on, question.as_known
    if known_on is not None:
        known = (as_known(treaty, known_on) for treaty in ledger.of([state]))
        return _heard([calls_in(treaty, state) for treaty in known if treaty is not None], side, day)
    place = (state, side, day)
    found: tuple[_OfTreaty, ...] | None = ledger.hearings.get(place)
    if found is None:
        if len(ledger.hearings) >= KEPT:
            ledger.hearings.clear()
        found = ledger.hearings[place] = tuple(_heard(calls_of(ledger, state), side, day))
    return found


def _heard(calls: Iterable[TreatyCalls], side: Side, day: Day) -> Iterator[_OfTreaty]:
    for one in calls:
        if one.first <= day <= one.last:
            treaty = one.treaty
            asked = one.attacked if side == "target" else one.attacking
            hearings = tuple(hearing for call in asked if (hearing := _hearing(treaty, call, day)) is not None)
            if hearings:
                yield treaty, hearings


def _hearing(treaty: Treaty, call: Call, day: Day) -> Hearing | None:
    """The call on a day; None where nothing could come of it."""
    roll = roll_on(treaty, call.nth, day)
    unprotected = why_not_protected(roll, treaty, call.clause, call.beneficiary, day)
    if unprotected is None:
        return Hearing(call, roll, day, None, False)
    if call.wrong_side is not None and not call.attacked:
        return None
    hidden = not worth_telling(unprotected, day, of_beneficiary=True)
    if hidden and not any(own.key == "left" for own in roll.unbound.values()):
        return None
    return Hearing(call, roll, day, unprotected, hidden)
