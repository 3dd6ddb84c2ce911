"""What a careful person would have thought of and what does not bind: one near miss a state and treaty."""

from __future__ import annotations

from collections.abc import Iterable

from jote.obligations.reasons import Reason
from jote.obligations.records import MILITARY, Found, NearMiss, Obligation
from jote.vocabulary.duties import Duty

# Of several promises of one treaty that miss a state, the one that is told.
_TOLD_FIRST: tuple[Duty, ...] = ("defense", "offense", "assistance", "neutrality", "nonaggression", "consultation")
_RANK = {duty: 2 * rank for rank, duty in enumerate(_TOLD_FIRST)}


def near_misses(found: Iterable[Found], duties: Iterable[Obligation]) -> tuple[NearMiss, ...]:
    """One near miss a state and treaty, told of the clause in force; none where the treaty owes as much or more after all."""
    torn = {one.treaty.id for one in found if one.missed and one.ruled}
    owed: set[tuple[str, str, Duty]] = set()
    if torn:
        for one in duties:
            if (treaty := one.ruling.treaty.id) in torn:
                owed.add((treaty, one.state, one.ruling.duty))
    bound = {(treaty, state) for treaty, state, duty in owed if duty in MILITARY}
    told: list[NearMiss] = []
    for said in sorted((one for one in found if one.missed), key=lambda one: one.treaty.id):
        treaty = said.treaty.id
        if len(said.missed) == 1 and treaty not in torn:
            clause, reason, debtors = said.missed[0]
            told += [NearMiss(state, clause.duty, said.treaty, clause, reason) for state in sorted(debtors)]
            continue
        kept: dict[str, tuple[int, NearMiss]] = {}
        for clause, reason, debtors in said.missed:
            duty = clause.duty
            weight = _RANK[duty] + (reason.key in ("clause_over", "clause_not_yet"))
            for state in debtors:
                if owed and ((treaty, state) in bound or (treaty, state, duty) in owed):
                    continue
                before = kept.get(state)
                if before is None or weight < before[0]:
                    kept[state] = (weight, NearMiss(state, duty, said.treaty, clause, reason))
                elif weight == before[0]:
                    kept[state] = (weight, _both_missed(before[1], reason))
        told += [kept[state][1] for state in sorted(kept)]
    return tuple(told)


def _both_missed(first: NearMiss, other: Reason) -> NearMiss:
    """Two clauses of one treaty that miss by a condition each: neither fits, and both conditions are told."""
    one = first.reason
    if one.key != "condition_no" or other.key != "condition_no" or other.values["condition"] in _told_of(one):
        return first
    joined = Reason("either", {"first": one.values["condition"], "second": other.values["condition"]})
    return first._replace(reason=Reason("condition_no", {"condition": joined}, one.because))


def _told_of(reason: Reason) -> list[Reason]:
    """The conditions that a reason already tells."""
    told, found = [reason.values["condition"]], []
    while told:
        condition = told.pop()
        found.append(condition)
        if condition.key == "either":
            told += [condition.values["first"], condition.values["second"]]
    return found
