"""The question: who attacks whom, on which day, where, and what else is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from jote.errors import BadQuestion, UnknownName
from jote.vocabulary.dates import Day, parse_day
from jote.vocabulary.duties import Truth
from jote.vocabulary.places import Place, find_place, land_of, places
from jote.vocabulary.states import state_on, states

Side = Literal["attacker", "target"]
NONSTATE = "NONSTATE"
_NONSTATE_NAMES = {"nonstate", "non-state", "non state", "অরাষ্ট্রীয়", "অ-রাষ্ট্রীয়"}


@dataclass(frozen=True, slots=True)
class Question:
    """An attack, real or supposed, and what is known of it.

    `place` is a Place, the code of a state (its home territory), or None: then the attack is taken to
    fall on the target's home territory. `fighting` says who has already joined on which side.
    `facts` answers conditions of clauses that only the world can tell, by their name.
    """

    attackers: tuple[str, ...]
    targets: tuple[str, ...]
    on: Day
    at: str | None = None
    provoked: Truth = "unknown"
    fighting: tuple[tuple[str, Side], ...] = ()
    as_known: Day | None = None
    facts: Mapping[str, Truth] = field(default_factory=dict)

    @property
    def place(self) -> Place | str | None:
        """The place asked about."""
        if self.at is None:
            return None
        return places().get(self.at) or self.at

    def joined(self, side: Side) -> frozenset[str]:
        """Everybody on one side: those named first and those who have joined."""
        first = self.attackers if side == "attacker" else self.targets
        return frozenset(first) | {state for state, joined in self.fighting if joined == side}

    def as_json(self) -> dict[str, Any]:
        """The question as the contract's answer repeats it."""
        record: dict[str, Any] = {
            "attackers": list(self.attackers),
            "targets": list(self.targets),
            "on": self.on.isoformat(),
            "at": self.at,
            "provoked": self.provoked,
        }
        if self.fighting:
            record["fighting"] = [f"{state}:{side}" for state, side in self.fighting]
        if self.as_known:
            record["as_known"] = self.as_known.isoformat()
        if self.facts:
            record["facts"] = dict(self.facts)
        return record


def pose(
    attackers: str | Iterable[str],
    targets: str | Iterable[str],
    on: str | Day,
    *,
    at: str | None = None,
    provoked: str = "unknown",
    fighting: Iterable[str] = (),
    as_known: str | Day | None = None,
    facts: Mapping[str, str] | None = None,
) -> Question:
    """Make a question from names, codes and days as people write them.

    >>> pose("South Korea", "উত্তর কোরিয়া", "2024-12-05").targets
    ('PRK',)

    States are taken as of the day: Russia in 1950 is `SUN`. `fighting` holds `STATE:attacker` or
    `STATE:target`. Raises UnknownName for an unknown state or place, BadInput for a day that is none,
    BadQuestion where the question contradicts itself.
    """
    day = on if isinstance(on, Day) else parse_day(on)
    attacking, attacked = _states(attackers, day), _states(targets, day)
    if not attacking:
        raise BadQuestion("no_attacker")
    if not attacked:
        raise BadQuestion("no_target")
    for state in attacking:
        if state in attacked:
            raise BadQuestion("attacker_is_target", state=name_of(state))
    known = as_known if isinstance(as_known, Day) or as_known is None else parse_day(as_known)
    return Question(
        attackers=attacking,
        targets=attacked,
        on=day,
        at=_place(at, day) if at else None,
        provoked=_truth(provoked, "provoked"),
        fighting=tuple(_side(one, day) for one in fighting),
        as_known=known,
        facts={fact: _truth(value, fact) for fact, value in (facts or {}).items()},
    )


def name_of(state: str, language: str = "en") -> str:
    """The printed name of a state's code, the code itself where there is none."""
    if state == NONSTATE:
        return {"en": "a non-state group", "bn": "অরাষ্ট্রীয় গোষ্ঠী"}[language]
    known = states().get(state)
    return known.name[language] if known else state


def _states(given: str | Iterable[str], day: Day) -> tuple[str, ...]:
    names = [given] if isinstance(given, str) else list(given)
    codes: list[str] = []
    for name in names:
        code = NONSTATE if name.strip().lower() in _NONSTATE_NAMES else state_on(name, day).code
        if code not in codes:
            codes.append(code)
    return tuple(codes)


def _place(given: str, day: Day) -> str:
    found = find_place(given)
    if isinstance(found, Place):
        return found.id
    try:
        return state_on(found, day).code
    except UnknownName:
        land = land_of(found, day)
        if land is None:
            raise
        return land.id


def _side(given: str, day: Day) -> tuple[str, Side]:
    state, colon, side = given.rpartition(":")
    if not colon or side not in ("attacker", "target"):
        raise BadQuestion("bad_side", given=given)
    return state_on(state, day).code, cast(Side, side)


def _truth(given: str, what: str) -> Truth:
    if given not in ("yes", "no", "unknown"):
        raise BadQuestion("bad_choice", given=given, what=what, choices="yes, no, unknown")
    return cast(Truth, given)
