"""Places that treaties and wars turn on: whose they were, who ran them, and in which treaty areas they lie.

A place of `data/places.yaml` carries its own areas; the home territory of a state gets them from its
region through `data/areas.yaml`. The two are all that clauses about place are judged by.
"""

from __future__ import annotations

import datetime as dt
import difflib
from dataclasses import dataclass
from functools import cache
from typing import Any

from jote.errors import UnknownName
from jote.vocabulary.dates import Day
from jote.vocabulary.states import DATA, FAR_FUTURE, _key, find_state, state_entries, states
from jote.vocabulary.tables import load_tables

LANDS = ("colony", "dependency", "overseas_territory", "region")  # kinds of place that became states
AWHILE = dt.timedelta(days=5 * 366)  # how far apart independence and the passing of title may lie


@dataclass(frozen=True, slots=True)
class Holding:
    """A time in which a state held a place by title or ran it."""

    state: str | None
    start: Day | None
    end: Day | None

    def on(self, day: Day) -> bool:
        """Whether the holding stood on the day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Place:
    """A territory, dependency, island, sea or disputed land."""

    id: str
    name: dict[str, str]
    names: tuple[str, ...]
    kind: str
    sovereign: tuple[Holding, ...]
    administered: tuple[Holding, ...]
    metropolitan_of: tuple[Holding, ...]
    claimed_by: tuple[str, ...]
    areas: tuple[tuple[str, Day | None, Day | None], ...]
    source: str | None
    note: str | None

    def owner(self, day: Day) -> str | None:
        """The state that held title on the day, where it was settled."""
        return _holder(self.sovereign, day)

    def administrator(self, day: Day) -> str | None:
        """The state that ran the place on the day: another than the owner only where the data says so."""
        return _holder(self.administered, day) or self.owner(day)

    def metropolitan(self, state: str, day: Day) -> bool:
        """Whether the place was part of the state's own constitutional territory on the day."""
        return any(one.state == state and one.on(day) for one in self.metropolitan_of)

    def in_area(self, area: str, day: Day) -> bool:
        """Whether the place lay in a treaty area on the day."""
        return any(
            name == area and (start is None or start <= day) and (end is None or day <= end)
            for name, start, end in self.areas
        )


@cache
def places() -> dict[str, Place]:
    """All places by id."""
    (entries,) = load_tables([DATA / "places.yaml"])
    return {entry["id"]: _place(entry) for entry in entries}


@cache
def areas() -> dict[str, dict[str, list[str]]]:
    """Treaty areas and classes of states as `data/areas.yaml` draws them."""
    (found,) = load_tables([DATA / "areas.yaml"])
    return {one["id"]: one for one in found["areas"]}


def find_place(given: str) -> Place | str:
    """The place of a name, or the code of a state whose home territory is meant.

    >>> find_place("Guam").kind, find_place("জাপান")
    ('overseas_territory', 'JPN')
    >>> find_place("Doha"), find_place("মস্কো")
    ('QAT', 'RUS')

    Raises UnknownName where no place and no state has the name.
    """
    index = _index()
    found = index.get(_key(given))
    if found is not None:
        return places()[found]
    seat = _seats().get(_key(given))
    if seat is not None:
        return seat
    try:
        return find_state(given).code
    except UnknownName:
        near = difflib.get_close_matches(_key(given), index, n=2, cutoff=0.75)
        hint = f" (perhaps {', '.join(near)}?)" if near else ""
        raise UnknownName("unknown_place", given=given, hint=hint) from None


def home_in_area(state: str, area: str) -> bool:
    """Whether the home territory of a state lies in a treaty area.

    >>> home_in_area("EST", "nato_area"), home_in_area("AUS", "nato_area")
    (True, False)
    """
    drawn = areas().get(area, {})
    if state in drawn.get("not_states", ()):
        return False
    if state in drawn.get("states", ()):
        return True
    known = states().get(state)
    return known is not None and not known.regions.isdisjoint(drawn.get("regions", ()))


def land_of(state: str, day: Day) -> Place | None:
    """The place that was to become a state, or had been one, on a day when no such state stood.

    >>> import datetime as dt
    >>> land_of("IND", dt.date(1908, 6, 1)).id, land_of("PAN", dt.date(1885, 4, 1)).id
    ('british-india', 'panama-isthmus')

    Under another's protection a land may keep its title:

    >>> land_of("TUN", dt.date(1930, 6, 1)).id
    'tunisia-protectorate'
    """
    became = states()[state]
    began = [spell.start for spell in became.existence]
    near = [
        (abs(holding.start - start), place.id)
        for place in places().values()
        if (place.kind in LANDS or place.name == became.name) and place.administrator(day) not in (None, state)
        for holding in place.sovereign
        if holding.state == state and holding.start is not None
        for start in began
    ]
    gap, found = min(near, default=(dt.timedelta.max, ""))
    return places()[found] if gap < AWHILE else None


def in_class(state: str, name: str, day: Day) -> bool:
    """Whether a state belongs to a class whose members come and go, on a day.

    >>> in_class("LAO", "communist_states", Day(1980, 1, 1)), in_class("LAO", "communist_states", Day(1970, 1, 1))
    (True, False)
    """
    spells: list[dict[str, str | None]] = areas()[name].get("spells", [])  # type: ignore[assignment]
    return any(one["state"] == state and str(one["from"]) <= day.isoformat() < (one["to"] or "9999") for one in spells)


@cache
def _index() -> dict[str, str]:
    index: dict[str, str] = {}
    for place in places().values():
        for name in (place.id, *place.name.values(), *place.names):
            index.setdefault(_key(name), place.id)
    return index


@cache
def _seats() -> dict[str, str]:
    """Capitals and seats of government: they lie in the home territory of their state."""
    index: dict[str, str] = {}
    entries = [one for one in state_entries().values() if one.get("existence")]
    for entry in sorted(entries, key=lambda one: one["existence"][-1].get("to") is not None):
        for key in ("seats", "capital"):
            for names in (entry.get(key) or {}).values():
                for name in [names] if isinstance(names, str) else names:
                    index.setdefault(_key(name), entry["code"])
    return index


def _holder(holdings: tuple[Holding, ...], day: Day) -> str | None:
    for one in holdings:
        if one.on(day):
            return one.state
    return None


def _place(entry: dict[str, Any]) -> Place:
    aliases = entry.get("aliases") or {}
    return Place(
        id=entry["id"],
        name=entry["name"],
        names=(*(aliases.get("en") or ()), *(aliases.get("bn") or ())),
        kind=entry["kind"],
        sovereign=_holdings(entry.get("sovereign")),
        administered=_holdings(entry.get("administered")),
        metropolitan_of=_holdings(entry.get("metropolitan_of")),
        claimed_by=tuple(entry.get("claimed_by") or ()),
        areas=tuple(_area(one) for one in entry.get("areas") or ()),
        source=entry.get("source"),
        note=entry.get("note"),
    )


def _holdings(given: Any) -> tuple[Holding, ...]:
    if given is None:
        return ()
    if isinstance(given, str):
        return (Holding(given, None, None),)
    if isinstance(given, dict):
        given = [given]
    return tuple(
        Holding(one, None, None)
        if isinstance(one, str)
        else Holding(one["state"], _day(one.get("from")), _day(one.get("to")))
        for one in given
    )


def _area(given: Any) -> tuple[str, Day | None, Day | None]:
    if isinstance(given, str):
        return (given, None, None)
    return (given["area"], _day(given.get("from")), _day(given.get("to")))


def _day(given: str | None) -> Day | None:
    if not given:
        return None
    day = dt.date.fromisoformat((str(given) + "-01-01")[:10])
    return None if day == FAR_FUTURE else day
