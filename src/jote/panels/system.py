"""The state system through time, as frames of states and of pairs of states.

Membership is that of `jote.vocabulary` (COW State System Membership v2016, Gleditsch-Ward list). Days
decide: a state belongs to a year in which it was a member for a day, two states make a pair in a year in
which both were members on one and the same day. After the lists close (2016, 2020) their last members go on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
import polars as pl
from numpy.typing import NDArray

from jote.errors import BadData
from jote.vocabulary import parse_day
from jote.vocabulary.states import state_entries

System = Literal["cow", "gw"]
Count = Literal["any", "year_end"]
FIRST_YEAR, LAST_YEAR = 1816, 2100
OPEN = dt.date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Membership:
    """One spell of one number in a system; both ends are inside it, an open end is `OPEN`."""

    number: int
    state: str
    start: dt.date
    end: dt.date


@cache
def memberships(system: System) -> tuple[Membership, ...]:
    """All spells of a system, by number and start.

    >>> [(one.state, one.start.year) for one in memberships("cow") if one.number == 260]
    [('DEU', 1955)]
    """
    found = []
    for code, entry in state_entries().items():
        for spell in entry.get(f"{system}_spells") or ():
            number = spell.get(system, entry.get(system))
            end = dt.date.fromisoformat(spell["to"]) if spell.get("to") else OPEN
            found.append(Membership(int(number), code, dt.date.fromisoformat(spell["from"]), end))
    return tuple(sorted(found, key=lambda one: (one.number, one.start)))


def members_in(year: int, system: System = "cow", count: Count = "any") -> list[int]:
    """The numbers of the members in a year: on any day of it, or on its last.

    >>> len(members_in(1816)), 255 in members_in(1990), 260 in members_in(1990)
    (23, True, True)
    """
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if count == "year_end":
        first = last
    return sorted({one.number for one in memberships(system) if one.start <= last and one.end >= first})


def state_years(first: int, last: int, *, system: System = "cow", count: Count = "any") -> pl.DataFrame:
    """One row for each member of the system in each year, with the code of the state that held the number.

    >>> state_years(1816, 1820).height
    115
    """
    _check(first, last, system)
    rows = [(number, year) for year in range(first, last + 1) for number in members_in(year, system, count)]
    numbers = np.array([number for number, _ in rows], dtype=np.int16)
    years = np.array([year for _, year in rows], dtype=np.int16)
    named = _name(system)
    frame = pl.DataFrame({named: numbers, "year": years})
    if system == "gw":
        frame = frame.with_columns(pl.Series("ccode", _to_cow_in(numbers, years), dtype=pl.Int16))
    holders = {(one, year): _holder(system, one, year) for one, year in rows}
    return frame.with_columns(pl.Series("state", [holders[row] for row in rows], dtype=pl.String))


def dyad_years(
    first: int, last: int, *, directed: bool = True, system: System = "cow", count: Count = "any"
) -> pl.DataFrame:
    """One row for each pair of members in each year in which both were members on one day.

    Directed, each pair stands twice: the first state owes, the second is owed. Undirected, the lower number is first.
    `count="year_end"` takes the members on 31 December instead.

    >>> dyad_years(1816, 1816).height, dyad_years(1816, 1816, directed=False).height
    (506, 253)
    """
    _check(first, last, system)
    strangers = _never_together(system) if count == "any" else {}
    ones, others, years = [], [], []
    for year in range(first, last + 1):
        one, other = _pairs(np.array(members_in(year, system, count), dtype=np.int16), directed)
        if apart := strangers.get(year):
            keep = np.array([pair not in apart for pair in zip(one.tolist(), other.tolist(), strict=True)], dtype=bool)
            one, other = one[keep], other[keep]
        ones.append(one)
        others.append(other)
        years.append(np.full(one.size, year, dtype=np.int16))
    return _dyads(np.concatenate(ones), np.concatenate(others), "year", np.concatenate(years), directed, system)


def dyad_days(days: Iterable[dt.date | str], *, directed: bool = True, system: System = "cow") -> pl.DataFrame:
    """One row for each pair of members on each of some days.

    >>> dyad_days(["1914-06-28", "1914-07-28"]).height
    3960
    """
    ones, others, dates = [], [], []
    wanted = [parse_day(day) if isinstance(day, str) else day for day in days]
    for day in wanted:
        _check(day.year, day.year, system)
        members = sorted({one.number for one in memberships(system) if one.start <= day <= one.end})
        one, other = _pairs(np.array(members, dtype=np.int16), directed)
        ones.append(one)
        others.append(other)
        dates.append(np.full(one.size, day, dtype="datetime64[D]"))
    if not wanted:
        raise BadData("panels.no_days")
    return _dyads(np.concatenate(ones), np.concatenate(others), "date", np.concatenate(dates), directed, system)


def _pairs(members: NDArray[np.int16], directed: bool) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    size = members.size
    if directed:
        different = ~np.eye(size, dtype=bool).ravel()
        return np.repeat(members, size)[different], np.tile(members, size)[different]
    one, other = np.triu_indices(size, 1)
    return members[one], members[other]


def _dyads(
    one: NDArray[np.int16],
    other: NDArray[np.int16],
    time: str,
    times: NDArray[np.generic],
    directed: bool,
    system: System,
) -> pl.DataFrame:
    named = _name(system)
    frame = pl.DataFrame({f"{named}1": one, f"{named}2": other, time: times})
    if system == "gw":
        years = times if time == "year" else times.astype("datetime64[Y]").astype(int) + 1970
        frame = frame.with_columns(
            pl.Series("ccode1", _to_cow_in(one, years), dtype=pl.Int16),
            pl.Series("ccode2", _to_cow_in(other, years), dtype=pl.Int16),
        )
    return frame.with_columns(pl.lit(directed).alias("directed"))


@cache
def _never_together(system: System) -> dict[int, frozenset[tuple[int, int]]]:
    """Pairs, both ways, that were members in one year but never on one day (COW 255 and 260 never met)."""
    partial: dict[int, set[int]] = {}
    for one in memberships(system):
        for day, edge in ((one.start, (1, 1)), (one.end, (12, 31))):
            if (day.month, day.day) != edge:
                partial.setdefault(day.year, set()).add(one.number)
    found = {}
    for year, numbers in partial.items():
        apart = set()
        for number in numbers:
            # who was a member all year has met every other member, so both must be members of a part of it
            apart |= {(number, other) for other in numbers if other != number and not _met(system, number, other, year)}
        found[year] = frozenset(apart)
    return found


def _met(system: System, number: int, other: int, year: int) -> bool:
    return any(
        max(one.start, two.start, dt.date(year, 1, 1)) <= min(one.end, two.end, dt.date(year, 12, 31))
        for one in _spells_of(system)[number]
        for two in _spells_of(system)[other]
    )


@cache
def _spells_of(system: System) -> dict[int, list[Membership]]:
    found: dict[int, list[Membership]] = {}
    for one in memberships(system):
        found.setdefault(one.number, []).append(one)
    return found


@cache
def _holder(system: System, number: int, year: int) -> str:
    """The state that held a number last in a year."""
    last = dt.date(year, 12, 31)
    return max((one for one in _spells_of(system)[number] if one.start <= last), key=lambda one: one.start).state


@cache
def gw_to_cow(number: int, year: int) -> int | None:
    """The COW number, in a year, of the state that a Gleditsch-Ward number means then.

    >>> gw_to_cow(260, 1960), gw_to_cow(260, 1995), gw_to_cow(678, 1995)
    (260, 255, 679)
    """
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    codes = {one.state for one in _spells_of("gw").get(number, ()) if one.start <= last and one.end >= first}
    numbered = [one for one in memberships("cow") if one.state in codes and one.start <= last and one.end >= first]
    return max(numbered, key=lambda one: one.end).number if numbered else None


def _to_cow_in(numbers: NDArray[np.generic], years: NDArray[np.generic]) -> list[int | None]:
    return [gw_to_cow(number, year) for number, year in zip(numbers.tolist(), years.tolist(), strict=True)]


def _name(system: System) -> str:
    return "ccode" if system == "cow" else "gwcode"


def _check(first: int, last: int, system: System) -> None:
    if system not in ("cow", "gw"):
        raise BadData("panels.no_system", given=system)
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        raise BadData("panels.bad_years", first=first, last=last, earliest=FIRST_YEAR, latest=LAST_YEAR)
