"""ATOP's member file as rows: one member in one phase of one alliance, with what it took on and until when."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jote.errors import BadData
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import Duty
from jote.vocabulary.states import state_entries

VERSION = "5.1"
DUTY_OF: dict[str, Duty] = {
    "defense": "defense", "offense": "offense", "neutral": "neutrality", "nonagg": "nonaggression", "consul": "consultation",
}  # fmt: skip
FLAGS = {
    "defense": ("defcoadv", "defcoloc", "defcocon", "defconum", "defcodem", "defconpr"),
    "offense": ("offcoadv", "offcoloc", "offcocon", "offconum", "offcodem"),
    "neutral": ("neucoadv", "neucoloc", "neucocon", "neuconum", "neucodem", "neuconpr", "neucoatt"),
    "nonagg": (),
    "consul": ("concoadv", "concoloc", "concocon", "concoreq"),
}
_NUMBERS = ("atopid", "member", "phase", "yrent", "moent", "dayent", "yrexit", "moexit", "dayexit", *DUTY_OF)
WITHOUT_COW_NUMBER = {8152: ("ANN",)}
"""Members to which ATOP gives a number of its own: Annam, outside the COW system."""


@dataclass(frozen=True, slots=True)
class Member:
    """One row of the member file: one member in one phase of one alliance.

    `flags` are the condition flags that are set, None where the file has none of them; `codes` the states that held the
    member's COW number in the time of the row.
    """

    alliance: int
    number: int
    phase: int
    start: Day
    end: Day | None
    exact: bool
    cause: int | None
    duties: frozenset[str]
    flags: frozenset[str] | None
    codes: tuple[str, ...]


def read_members(path: Path) -> list[Member]:
    """The rows of a copy of the member file, plain or packed as `.gz`, in its order.

    Raises BadData, in one sentence, where the file is another one, is of another version, or breaks off.
    """
    try:
        content = path.read_bytes()
        text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("latin1")
    except (OSError, EOFError) as problem:
        raise BadData("atop.unreadable", path=path.name, why=str(problem)) from None
    rows = csv.DictReader(io.StringIO(text, newline=""))
    for column in (*_NUMBERS, "termcaus"):
        if column not in (rows.fieldnames or ()):
            raise BadData("atop.not_members", path=path.name, column=column)
    found = []
    for row in rows:
        if None in row.values() or None in row:
            raise BadData("atop.broken", path=path.name, line=rows.line_num, column=(rows.fieldnames or [""])[-1])
        if (version := row.get("version", VERSION)) and not version.startswith(VERSION):
            raise BadData("atop.wrong_version", path=path.name, found=version, wanted=VERSION)
        found.append(_member(row, path, rows.line_num))
    return found


def _member(row: dict[str, str], path: Path, line: int) -> Member:
    def number(column: str) -> int:
        try:
            return int(float(row[column] or 0))
        except ValueError:
            raise BadData("atop.broken", path=path.name, line=line, column=column) from None

    entered = (number("yrent"), number("moent"), number("dayent"))
    left = (number("yrexit"), number("moexit"), number("dayexit"))
    if not entered[0] or not entered[1]:
        raise BadData("atop.broken", path=path.name, line=line, column="yrent")
    held = {flag for flags in FLAGS.values() for flag in flags} | {"olimob"}
    try:
        start, end = dt.date(entered[0], entered[1], entered[2] or 1), _first_day_out(left)
    except ValueError:
        raise BadData("atop.broken", path=path.name, line=line, column="dayent") from None
    spells = holders(number("member"))
    return Member(
        alliance=number("atopid"), number=number("member"), phase=number("phase"), start=start, end=end,
        exact=bool(entered[2]) and (not left[0] or bool(left[2])),
        cause=number("termcaus") or None,
        duties=frozenset(one for one in DUTY_OF if number(one) == 1),
        flags=frozenset(one for one in held if number(one) == 1) if held <= row.keys() else None,
        codes=tuple(code for code, since, until in spells if since < (end or dt.date.max) and start < until),
    )  # fmt: skip


def _first_day_out(left: tuple[int, int, int]) -> Day | None:
    """The first day outside: the day of exit; where only its month is known, the first of the next."""
    year, month, day = left
    if not year:
        return None
    if not month:
        return dt.date(year + 1, 1, 1)
    if day:
        return dt.date(year, month, day)
    return dt.date(year + month // 12, month % 12 + 1, 1)


@cache
def holders(number: int) -> tuple[tuple[str, Day, Day], ...]:
    """The codes that held a COW number with their days, end exclusive; outside the system the nearest holder goes on."""
    spells = sorted(
        (dt.date.fromisoformat(spell["from"]), code)
        for code, entry in state_entries().items()
        for spell in entry.get("cow_spells") or ()
        if spell.get("cow", entry.get("cow")) == number
    )
    if not spells:
        return tuple((code, dt.date.min, dt.date.max) for code in WITHOUT_COW_NUMBER.get(number, ()))
    starts = [dt.date.min, *(start for start, _ in spells[1:])]
    ends = [*(start for start, _ in spells[1:]), dt.date.max]
    return tuple((code, start, end) for (_, code), start, end in zip(spells, starts, ends, strict=True))
