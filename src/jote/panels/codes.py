"""From any code or name of a state to its COW number, by date, with a report of what failed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Literal

import polars as pl

from jote.errors import BadData, UnknownName
from jote.panels.system import OPEN, gw_to_cow, memberships
from jote.vocabulary import find_state, parse_day, state_on, states

Scheme = Literal["any", "cow", "gw", "iso", "name"]


def to_cow(
    given: Iterable[Any],
    on: int | str | dt.date | Iterable[int | str | dt.date] | None = None,
    *,
    scheme: Scheme = "any",
) -> pl.DataFrame:
    """COW numbers of states given by code, number or name, one row for each, with what failed and why.

    `on` is a year, a day, or one of them for each value: numbers and names change hands (Germany is 255, from
    1955 to 1990 it is 260). Without it the latest holder is taken. A year stands for its last day.

    >>> to_cow(["DEU", "রাশিয়া", "Atlantis"], 1960).select("given", "ccode", "state").rows()
    [('DEU', 260, 'DEU'), ('রাশিয়া', 365, 'SUN'), ('Atlantis', None, None)]
    >>> to_cow(["Atlantis"])["problem"][0][:30]
    "'Atlantis' is no state that Jo"
    """
    values = ["" if one is None else str(one).strip() for one in given]
    days = _days(on, len(values))
    rows = [_row(value, day, scheme) for value, day in zip(values, days, strict=True)]
    kinds = {"given": pl.String, "ccode": pl.Int16, "state": pl.String, "problem": pl.String}
    return pl.DataFrame(rows, schema=kinds, orient="row")


def add_codes(frame: pl.DataFrame, *, language: str = "en") -> pl.DataFrame:
    """Put beside each `ccode` column the state's own code and printed name then (`state1`, `name1`, ...).

    >>> add_codes(pl.DataFrame({"ccode": [260], "year": [1980]})).row(0)
    (260, 1980, 'DEU', 'Germany')
    """
    time = "year" if "year" in frame.columns else "date"
    added = []
    for suffix in ("", "1", "2"):
        column = f"ccode{suffix}"
        if column not in frame.columns:
            continue
        pairs = frame.select(column, time).unique()
        named = [_held(code, when) for code, when in pairs.rows()]
        table = pairs.with_columns(
            pl.Series(f"state{suffix}", named, dtype=pl.String),
            pl.Series(
                f"name{suffix}", [states()[one].name[language] if one else None for one in named], dtype=pl.String
            ),
        )
        kept = frame.drop([one for one in (f"state{suffix}", f"name{suffix}") if one in frame.columns])
        joined = kept.join(table, on=[column, time], how="left", maintain_order="left")
        added += [joined[f"state{suffix}"], joined[f"name{suffix}"]]
    return frame.with_columns(added)


def _row(value: str, day: dt.date | None, scheme: Scheme) -> tuple[str, int | None, str | None, str | None]:
    try:
        number, code = _found(value, day, scheme)
    except UnknownName as problem:
        return value, None, None, problem.message()
    if number is None:
        when = f" on {day.isoformat()}" if day else ""
        return value, None, code, f"{code} was no member of the COW system{when}."
    return value, number, code, None


def _found(value: str, day: dt.date | None, scheme: Scheme) -> tuple[int | None, str]:
    if scheme == "gw":
        latest = max((one.start.year for one in memberships("gw") if str(one.number) == value), default=None)
        number = gw_to_cow(int(value), day.year if day else 2016) if latest else None
        if latest is None:
            raise UnknownName("unknown_state", given=value, hint="")
        if number is None:
            return None, max(
                (one for one in memberships("gw") if str(one.number) == value), key=lambda one: one.start
            ).state
        return number, _held(number, day.year if day else 2016) or ""
    if value.isdigit() and scheme in ("any", "cow"):
        spells = [one for one in memberships("cow") if one.number == int(value)]
        if not spells:
            raise UnknownName("unknown_state", given=value, hint="")
        held = [one for one in spells if day is None or one.start <= day <= one.end]
        return (int(value) if held else None), (held or spells)[-1].state
    state = state_on(value, day) if day else find_state(value)
    spells = [one for one in memberships("cow") if one.state == state.code]
    held = [one for one in spells if day is None or one.start <= day <= one.end]
    return (max(held, key=lambda one: one.start).number if held else None), state.code


def _held(code: int | None, when: int | dt.date) -> str | None:
    """The state that held a COW number in a year (its last day then) or on a day."""
    first, last = (dt.date(when, 1, 1), dt.date(when, 12, 31)) if isinstance(when, int) else (when, when)
    spells = [one for one in memberships("cow") if one.number == code and one.start <= last and one.end >= first]
    return max(spells, key=lambda one: min(one.end, OPEN)).state if spells else None


def _days(on: Any, size: int) -> list[dt.date | None]:
    if on is None or isinstance(on, (int, str, dt.date)):
        return [_day(on)] * size
    days = [_day(one) for one in on]
    if len(days) != size:
        raise BadData("panels.lengths", first=size, second=len(days))
    return days


def _day(on: int | str | dt.date | None) -> dt.date | None:
    if on is None or isinstance(on, dt.date):
        return on
    return dt.date(on, 12, 31) if isinstance(on, int) else parse_day(on)
