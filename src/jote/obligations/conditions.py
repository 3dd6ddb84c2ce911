"""Three-valued tests of a clause's conditions against a question.

Each finding keeps the sentence of the condition, whether it is met, and the fact that decides, so
that `owed if` can name what is not known and a near miss what failed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from jote.ledger import Condition, Treaty
from jote.obligations.geography import disputed, place_test
from jote.obligations.question import NONSTATE, Question
from jote.obligations.reasons import Reason, States, text
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import Truth
from jote.vocabulary.places import Place, home_in_area, in_class
from jote.vocabulary.states import states

DISPUTED = "fact_place_disputed"


class Finding(NamedTuple):
    """One condition: its sentence, whether it is met, and the fact that says so."""

    says: Reason
    met: Truth
    fact: Reason


class Case(NamedTuple):
    """One promise held against one question: who is owed, and who stands against the one owed."""

    question: Question
    treaty: Treaty
    beneficiary: str
    attacked: bool
    enemies: frozenset[str]
    comrades: frozenset[str]


def examine(condition: Condition, case: Case) -> Finding:
    """Test one condition."""
    met, says, fact = _TESTS[condition.kind](condition.value, case)
    if condition.says is not None:
        says = text(condition.says)
    return Finding(says, met, fact)


def all_of(findings: list[Finding]) -> Truth:
    """Kleene's and: one `no` decides, else one `unknown` does."""
    if not findings:
        return "yes"
    return _and([one.met for one in findings])


def _and(values: list[Truth]) -> Truth:
    if "no" in values:
        return "no"
    return "unknown" if "unknown" in values else "yes"


def _or(values: list[Truth]) -> Truth:
    if "yes" in values:
        return "yes"
    return "unknown" if "unknown" in values else "no"


_Result = tuple[Truth, Reason, Reason]


def _truth(holds: bool) -> Truth:
    return "yes" if holds else "no"


def _opponents(case: Case) -> Reason:
    return Reason("fact_opponents", {"states": States(tuple(sorted(case.enemies))), "of": States((case.beneficiary,))})


def _attacker_is(named: list[str], case: Case) -> _Result:
    says = Reason("if_opponent_is", {"states": States(tuple(named), either=True)})
    return _truth(not case.enemies.isdisjoint(named)), says, _opponents(case)


def _attacker_not(excluded: list[str], case: Case) -> _Result:
    says = Reason("if_opponent_not", {"states": States(tuple(excluded), either=True)})
    return _truth(case.enemies.isdisjoint(excluded)), says, _opponents(case)


def _attacker_class(name: str, case: Case) -> _Result:
    day = case.question.on
    holds = any(_of_class(enemy, name, day, case.treaty) for enemy in case.enemies)
    return _truth(holds), Reason(f"if_class_{name}", {}), _opponents(case)


def _of_class(state: str, name: str, day: Day, treaty: Treaty) -> bool:
    if name == "any":
        return True
    if state == NONSTATE:
        return name == "nonstate"
    if name in ("state", "nonstate"):
        return name == "state"
    if name == "non_party":
        return treaty.party(state, day) is None
    if name == "communist_state":
        return in_class(state, "communist_states", day)
    known = states()[state]
    if name == "great_power":
        return known.was_great_power(day)
    if name == "european_power":
        return known.european_power
    if name == "non_american_state":
        return not home_in_area(state, "american_states")
    return home_in_area(state, f"{name}s")


def _attackers_at_least(count: int, case: Case) -> _Result:
    says = Reason("if_at_least", {"count": count})
    return _truth(len(case.enemies) >= count), says, _opponents(case)


def _supported_by(named: list[str], case: Case) -> _Result:
    says = Reason("if_supported_by", {"states": States(tuple(named), either=True)})
    return _truth(not case.enemies.isdisjoint(named)), says, _opponents(case)


def _ally_acts(named: list[str], case: Case) -> _Result:
    says = Reason("if_ally_acts", {"states": States(tuple(named), either=True)})
    if not case.comrades.isdisjoint(named):
        return "yes", says, Reason("fact_fights_beside", {"states": States(tuple(sorted(case.comrades)))})
    return "unknown", says, Reason("fact_not_said", {})


def _war_with(named: list[str], case: Case) -> _Result:
    says = Reason("if_war_with", {"states": States(tuple(named), either=True)})
    return _truth(not case.enemies.isdisjoint(named)), says, _opponents(case)


def _place(test: dict[str, Any], case: Case) -> _Result:
    question = case.question
    place = question.place
    if not case.attacked and (place is None or test.get("metropolitan") or test.get("administered")):
        return _war_begun_there(test, case)
    met = place_test(test, question, case.beneficiary)
    if place is None:
        fact = Reason("fact_home_assumed", {"state": States((case.beneficiary,))})
    else:
        named = place.name if isinstance(place, Place) else States((place,))
        unsettled = met == "unknown" and isinstance(place, Place) and disputed(place, test.get("area", ()), question)
        fact = Reason(DISPUTED if unsettled else "fact_place", {"place": named})
    return met, Reason("if_place", {"where": where(test)}), fact


def _war_begun_there(test: dict[str, Any], case: Case) -> _Result:
    """A war that the beneficiary began: at the least, it is fought where the attacked are at home."""
    says = Reason("if_place", {"where": where(test)})
    for state in case.question.targets if case.question.place is None and "area" in test else ():
        if place_test(test, case.question, state) == "yes":
            return "yes", says, Reason("fact_home_assumed", {"state": States((state,))})
    return "unknown", says, Reason("fact_not_said", {})


def where(test: dict[str, Any]) -> Reason:
    """A place test in words."""
    parts = [Reason(f"area_{area}", {}) for area in test.get("area", ())]
    if parts:
        return parts[0] if len(parts) == 1 else Reason("either", {"first": parts[0], "second": parts[1]})
    if test.get("administered"):
        return Reason("area_administered", {})
    if test.get("metropolitan"):
        return Reason("area_metropolitan", {})
    return Reason("area_named", {})


def _unprovoked(_: bool, case: Case) -> _Result:
    provoked = case.question.provoked if case.attacked else "unknown"
    met: Truth = {"yes": "no", "no": "yes", "unknown": "unknown"}[provoked]  # type: ignore[assignment]
    return met, Reason("if_unprovoked", {}), Reason(f"fact_provoked_{provoked}", {})


def _told(name: str, says: Reason, case: Case) -> _Result:
    told = case.question.facts.get(name, "unknown")
    fact = Reason("fact_not_said", {}) if told == "unknown" else Reason(f"fact_told_{told}", {"fact": name})
    return told, says, fact


def _request(_: bool, case: Case) -> _Result:
    return _told("request", Reason("if_request", {"state": States((case.beneficiary,))}), case)


def _organ(organ: dict[str, str], case: Case) -> _Result:
    return _told("organ", Reason("if_organ", {"organ": organ}), case)


def _joint_finding(_: bool, case: Case) -> _Result:
    return _told("joint-finding", Reason("if_joint_finding", {}), case)


def _fact(name: str, case: Case) -> _Result:
    return _told(name, Reason("if_fact", {"fact": name}), case)


def _between(window: list[str | None], case: Case) -> _Result:
    start, end = (Day.fromisoformat(one) if one else None for one in window)
    day = case.question.on
    holds = (start is None or start <= day) and (end is None or day <= end)
    says = Reason("if_between", {"start": start or "…", "end": end or "…"})
    return _truth(holds), says, Reason("fact_day", {"day": day})


def _any(conditions: tuple[Condition, ...], case: Case) -> _Result:
    found = [examine(one, case) for one in conditions]
    says = _joined("either", [one.says for one in found])
    met = [one.met for one in found]
    if case.question.at is not None and any(one.kind == "place" for one in conditions):
        # The question says where the attack fell: a fact that would stand in for the place is not open any more.
        met = [
            "no" if one.kind == "fact" and is_met == "unknown" else is_met
            for one, is_met in zip(conditions, met, strict=True)
        ]
    return _or(met), says, _deciding(found, "yes" if "yes" in met else "no")


def _all(conditions: tuple[Condition, ...], case: Case) -> _Result:
    found = [examine(one, case) for one in conditions]
    return all_of(found), _joined("both", [one.says for one in found]), _deciding(found, "no")


def _not(condition: Condition, case: Case) -> _Result:
    found = examine(condition, case)
    turned: Truth = {"yes": "no", "no": "yes", "unknown": "unknown"}[found.met]  # type: ignore[assignment]
    return turned, Reason("not", {"what": found.says}), found.fact


def _joined(key: str, parts: list[Reason]) -> Reason:
    said = parts[0]
    for one in parts[1:]:
        said = Reason(key, {"first": said, "second": one})
    return said


def _deciding(found: list[Finding], value: Truth) -> Reason:
    return next((one.fact for one in found if one.met == value), found[0].fact)


_TESTS: dict[str, Callable[[Any, Case], _Result]] = {
    "attacker_is": _attacker_is,
    "attacker_not": _attacker_not,
    "attacker_class": _attacker_class,
    "attackers_at_least": _attackers_at_least,
    "supported_by": _supported_by,
    "ally_acts": _ally_acts,
    "war_with": _war_with,
    "place": _place,
    "unprovoked": _unprovoked,
    "request": _request,
    "organ": _organ,
    "joint_finding": _joint_finding,
    "fact": _fact,
    "between": _between,
    "any": _any,
    "all": _all,
    "not": _not,
}
