"""The states of the world, 1815 to now: codes, names in two languages, and when each existed.

Codes are ISO 3166-1 alpha-3 where one exists; a state that is gone has a code of its own beside its
Correlates of War number (`data/states.yaml` lists all, with sources).
"""

from __future__ import annotations

import datetime as dt
import difflib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jote.errors import UnknownName
from jote.vocabulary.dates import Day
from jote.vocabulary.tables import load_tables

DATA = Path(__file__).parent / "data"
FAR_FUTURE = dt.date.max


@dataclass(frozen=True, slots=True)
class Spell:
    """An interval of days; `start` and `end` are both inside it, an open end is None."""

    start: Day
    end: Day | None

    def holds(self, day: Day) -> bool:
        """Whether the day lies in the spell."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class State:
    """A state under one code, with its names, numbers and spells."""

    code: str
    cow: int | None
    gw: int | None
    cow_abb: str | None
    name: dict[str, str]
    names: tuple[str, ...]
    existence: tuple[Spell, ...]
    autonomous: tuple[Spell, ...]
    cow_spells: tuple[Spell, ...]
    gw_spells: tuple[Spell, ...]
    great_power: tuple[Spell, ...]
    european_power: bool
    regions: frozenset[str]
    definite: bool = False

    def named_in(self, language: str) -> str:
        """The name as it stands in a sentence: the United States."""
        return f"the {self.name['en']}" if language == "en" and self.definite else self.name[language]

    def existed(self, day: Day) -> bool:
        """Whether the state stood under this code on the day."""
        return any(spell.holds(day) for spell in self.existence)

    def acted(self, day: Day) -> bool:
        """Whether it could make war and treaties on the day: as a state, or ruling itself under another."""
        return self.existed(day) or any(spell.holds(day) for spell in self.autonomous)

    def in_cow_system(self, day: Day) -> bool:
        """Whether the state was a member of the COW state system on the day."""
        return any(spell.holds(day) for spell in self.cow_spells)

    def was_great_power(self, day: Day) -> bool:
        """Whether COW counts the state among the major powers on the day."""
        return any(spell.holds(day) for spell in self.great_power)


@cache
def states() -> dict[str, State]:
    """All states by code."""
    (entries,) = load_tables([DATA / "states.yaml"])
    return {entry["code"]: _state(entry) for entry in entries}


@cache
def state_entries() -> dict[str, dict[str, Any]]:
    """The raw entries of `data/states.yaml` by code, for rooms that need demonyms, capitals and seats."""
    (entries,) = load_tables([DATA / "states.yaml"])
    return {entry["code"]: entry for entry in entries}


def find_state(given: str) -> State:
    """The state that a code, a COW number or abbreviation, or a name in English or Bangla means.

    >>> find_state("রাশিয়া").code, find_state("365").code, find_state("south korea").code
    ('RUS', 'RUS', 'KOR')

    Raises UnknownName, with the nearest names, where nothing fits.
    """
    found = _index().get(_key(given))
    if found is None:
        near = difflib.get_close_matches(_key(given), _index(), n=2, cutoff=0.75)
        hint = f" (perhaps {', '.join(sorted({_index()[name] for name in near}))}?)" if near else ""
        raise UnknownName("unknown_state", given=given, hint=hint)
    return states()[found]


def state_on(given: str, day: Day) -> State:
    """The state meant by a name on a day: the holder then of a number that several codes share.

    Russia in 1950 is the Soviet Union, Germany in 1866 Prussia, Turkey in 1914 the Ottoman Empire, Austria in 1866
    what was to be Austria-Hungary.

    >>> import datetime as dt
    >>> state_on("Russia", dt.date(1950, 6, 25)).code
    'SUN'
    >>> state_on("Serbia", dt.date(1867, 8, 26)).code  # self-ruling under the Sultan
    'SRB'
    >>> state_on("Austria", dt.date(1866, 6, 16)).code
    'AUH'

    Raises UnknownName where no state of that name or number stood on the day.
    """
    named = _named_then(given, day)
    if named is not None:
        return named
    state = find_state(given)
    if state.acted(day):
        return state
    for other in _kin(state.code):
        if states()[other].existed(day):
            return states()[other]
    for other in _namesakes().get(_key(state.name["en"]), ()):
        if states()[other].acted(day):
            return states()[other]
    spells = ", ".join(f"{spell.start.year}–{spell.end.year if spell.end else ''}" for spell in state.existence)
    raise UnknownName("state_not_then", state=state.name["en"], day=day.isoformat(), spells=spells)


@cache
def states_on(day: Day) -> tuple[State, ...]:
    """The states that existed on a day, in order of code."""
    return tuple(state for state in states().values() if state.existed(day))


def _kin(code: str) -> tuple[str, ...]:
    """Codes that are the same state under another name: continuators and renamed forms, nearest first."""
    found: list[str] = []
    frontier = [code]
    while frontier:
        entry = state_entries()[frontier.pop(0)]
        for side in ("predecessors", "successors"):
            for link in entry.get(side) or ():
                near = link["code"]
                if link.get("kind") in ("continuator", "renamed") and near in states() and near not in found:
                    found.append(near)
                    frontier.append(near)
    return tuple(other for other in found if other != code)


def _named_then(given: str, day: Day) -> State | None:
    """The state that bore a name only at the time."""
    for spell, code in _dated_names().get(_key(given), ()):
        if spell.holds(day):
            return states()[code]
    return None


@cache
def _dated_names() -> dict[str, list[tuple[Spell, str]]]:
    found: dict[str, list[tuple[Spell, str]]] = {}
    for code, entry in state_entries().items():
        for one in entry.get("dated_names") or ():
            (spell,) = _spells([one])
            found.setdefault(_key(one["name"]), []).append((spell, code))
    return found


@cache
def _namesakes() -> dict[str, tuple[str, ...]]:
    """Which states have borne a name."""
    bearers: dict[str, list[str]] = {}
    for state in states().values():
        for name in {_key(one) for one in (*state.name.values(), *state.names)}:
            bearers.setdefault(name, []).append(state.code)
    return {name: tuple(codes) for name, codes in bearers.items() if len(codes) > 1}


@cache
def _index() -> dict[str, str]:
    index: dict[str, str] = {}
    for state in sorted(states().values(), key=_last_day, reverse=True):
        for name in (state.code, str(state.cow or ""), state.cow_abb or "", *state.name.values(), *state.names):
            if name:
                index.setdefault(_key(name), state.code)
    index.update({code.casefold(): code for code in states()})
    return index


def _last_day(state: State) -> Day:
    """The last day of a state, for sorting; a territory, which never was one, comes last."""
    return (state.existence[-1].end or FAR_FUTURE) if state.existence else dt.date.min


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).replace("\u200c", "").replace("\u200d", "")
    return " ".join(plain.replace("-", " ").replace("–", " ").split()).casefold()


def _state(entry: dict[str, Any]) -> State:
    return State(
        code=entry["code"],
        cow=entry.get("cow"),
        gw=entry.get("gw"),
        cow_abb=entry.get("cow_abb"),
        name=entry["name"],
        names=(*(entry.get("en") or ()), *(entry.get("bn") or ())),
        existence=_spells(entry.get("existence")),
        autonomous=_spells(entry.get("autonomous")),
        cow_spells=_spells(entry.get("cow_spells")),
        gw_spells=_spells(entry.get("gw_spells")),
        great_power=_spells(entry.get("great_power")),
        european_power=bool(entry.get("european_power")),
        regions=frozenset(entry.get("region") or ()),
        definite=bool(entry.get("definite")),
    )


def _spells(given: list[dict[str, Any]] | None) -> tuple[Spell, ...]:
    return tuple(
        Spell(dt.date.fromisoformat(one["from"]), dt.date.fromisoformat(one["to"]) if one.get("to") else None)
        for one in given or ()
    )
