"""Where the attack fell, and whether a clause about place covers it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jote.obligations.question import Question
from jote.vocabulary.duties import Truth
from jote.vocabulary.places import Place, areas, home_in_area
from jote.vocabulary.states import states


def place_test(test: dict[str, Any], question: Question, attacked: str) -> Truth:
    """Whether the attack falls where a clause's `place` condition wants it.

    `test` is the condition's value: `area`, `not_area`, `in`, `not_in`, `metropolitan`, `administered`,
    which all must hold. Without a place in the question the home territory of the attacked is meant;
    where an area holds only a part of it, whether the attack fell there is unknown.
    A place whose holder is not settled on the day gives `unknown` for a state that has a stake in it.
    """
    place = question.place
    if isinstance(place, str) or place is None:
        return _at_home(test, place or attacked, attacked)
    return _abroad(test, place, question, attacked)


def _at_home(test: dict[str, Any], home: str, attacked: str) -> Truth:
    own = home == attacked
    inside = [area for area in test.get("area", ()) if home_in_area(home, area)]
    checks = [
        "area" not in test or bool(inside),
        "not_area" not in test or not any(home_in_area(home, area) for area in test["not_area"]),
        "in" not in test or home.lower() in test["in"],
        "not_in" not in test or home.lower() not in test["not_in"],
        not test.get("metropolitan") or own,
        not test.get("administered") or own,
    ]
    if not all(checks):
        return "no"
    return "unknown" if inside and all(home in areas()[area].get("partly", ()) for area in inside) else "yes"


def _abroad(test: dict[str, Any], place: Place, question: Question, attacked: str) -> Truth:
    day = question.on
    checks: list[bool | None] = []
    if "area" in test:
        checks.append(_in_any(place, test["area"], question))
    if "not_area" in test:
        inside = _in_any(place, test["not_area"], question)
        checks.append(None if inside is None else not inside)
    if "in" in test:
        checks.append(place.id in test["in"])
    if "not_in" in test:
        checks.append(place.id not in test["not_in"])
    if test.get("metropolitan"):
        checks.append(_metropolitan(place, question, attacked))
    if test.get("administered"):
        holder = place.administrator(day)
        checks.append(_unsettled(place, attacked) if holder is None else holder == attacked)
    if False in checks:
        return "no"
    return "unknown" if None in checks else "yes"


def disputed(place: Place, areas_named: Iterable[str], question: Question) -> bool:
    """Whether lawyers differ about the place: its tag says so for one of the areas (`nato_area_disputed`)."""
    return any(place.in_area(f"{area}_disputed", question.on) for area in areas_named)


def _in_any(place: Place, areas_named: list[str], question: Question) -> bool | None:
    if any(_in_area(place, area, question) for area in areas_named):
        return True
    return None if disputed(place, areas_named, question) else False


def _in_area(place: Place, area: str, question: Question) -> bool:
    """A place lies in an area by its own tag, or as a part of home territory that lies there."""
    if place.in_area(area, question.on):
        return True
    if place.kind in ("city", "region", "metropolitan_region", "canal") and area in areas():
        owner = place.owner(question.on)
        return owner is not None and not place.areas and owner in states() and home_in_area(owner, area)
    return False


def _metropolitan(place: Place, question: Question, attacked: str) -> bool | None:
    day = question.on
    if place.metropolitan(attacked, day):
        return True
    if place.kind in ("city", "region", "metropolitan_region"):
        owner = place.owner(day)
        return _unsettled(place, attacked) if owner is None else owner == attacked
    return False


def _unsettled(place: Place, attacked: str) -> bool | None:
    """Unknown where nobody's hold is settled and the attacked has a claim or once held it, else no."""
    stakes = {one.state for one in (*place.sovereign, *place.administered, *place.metropolitan_of)}
    return None if attacked in stakes | set(place.claimed_by) else False
