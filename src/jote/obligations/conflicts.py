"""Duties of one state that cannot both be kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jote.obligations.reasons import Reason, States
from jote.obligations.records import MILITARY, Conflict, Obligation

_COLLIDING = (*MILITARY, "neutrality", "nonaggression")


def conflicts_among(duties: Sequence[Obligation]) -> Iterator[Conflict]:
    """Each pair of duties that collide, with the priority rule where a text has one.

    Help to one side collides with help to the other, with neutrality in the other's war, and with a
    promise not to attack it. Consultations collide with nothing.
    """
    enemies = {state for one in duties if one.ruling.duty in MILITARY for state in one.ruling.against}
    spared = {state for one in duties if one.ruling.duty in _COLLIDING for state in one.toward}
    if enemies.isdisjoint(spared):
        return
    by_state: dict[str, list[int]] = {}
    for place, one in enumerate(duties):
        if one.ruling.duty in _COLLIDING:
            by_state.setdefault(one.state, []).append(place)
    for state, owed in by_state.items():
        for nth, first in enumerate(owed):
            for second in owed[nth + 1 :]:
                if collide(duties[first], duties[second]):
                    yield Conflict(state, (first, second), _says(state, duties[first], duties[second]))


def collide(one: Obligation, other: Obligation) -> bool:
    """Whether keeping one duty breaks the other."""
    return _against(one, other) or _against(other, one)


def _against(help_owed: Obligation, other: Obligation) -> bool:
    if help_owed.duty not in MILITARY:
        return False
    return other.duty in _COLLIDING and not set(help_owed.against).isdisjoint(other.toward)


def _says(state: str, one: Obligation, other: Obligation) -> Reason:
    values = {"state": States((state,)), "first": one.treaty, "second": other.treaty}
    if other.treaty.id in one.treaty.yields_to:
        return Reason("conflict_priority", {**values, "prevails": other.treaty})
    if one.treaty.id in other.treaty.yields_to:
        return Reason("conflict_priority", {**values, "prevails": one.treaty})
    return Reason("conflict", values)
