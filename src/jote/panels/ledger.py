"""Jote's own ledger as pledges, by COW numbers and days in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from functools import cache

import polars as pl

from jote.ledger import Ledger
from jote.ledger import ledger as shipped_ledger
from jote.ledger.records import Clause, Treaty
from jote.panels.system import OPEN, memberships

COLUMN_OF_DUTY = {
    "defense": "defense", "offense": "offense", "neutrality": "neutral", "nonaggression": "nonagg",
    "consultation": "consul", "assistance": "assist",
}  # fmt: skip
BINDING = ("treaty", "executive_agreement")
ONE_DAY = dt.timedelta(days=1)
_SCHEMA = {
    "debtor": pl.Int16, "creditor": pl.Int16, "treaty": pl.String, "article": pl.String, "start": pl.Date, "end": pl.Date,
    "first_year": pl.Int16, "last_year": pl.Int16, "duty": pl.String, "strength": pl.String, "conditional": pl.Int8,
    "conditions": pl.String,
}  # fmt: skip


def ledger_pledges(ledger: Ledger | None = None, *, force: Collection[str] = BINDING) -> pl.DataFrame:
    """Every promise of the ledger between two states that have a COW number then, one row for each clause and pair.

    Dates are those in force, per party; suspensions cut them. `force` chooses the legal force of what counts: a
    political statement is no pledge unless asked for. `last_year` is null while the promise stands.
    """
    kept = ledger if ledger is not None else shipped_ledger()
    rows = [row for treaty in kept.treaties.values() if treaty.legal_force in force for row in _rows(treaty)]
    frame = pl.DataFrame(rows, schema=_SCHEMA, orient="row")
    flags = [(pl.col("duty") == duty).cast(pl.Int8).alias(column) for duty, column in COLUMN_OF_DUTY.items()]
    return frame.with_columns(flags).drop("duty")


def ledger_years(ledger: Ledger | None = None) -> tuple[int, int]:
    """The years of which the ledger speaks: from 1815 to the year of the latest signature or entry into force in it."""
    kept = ledger if ledger is not None else shipped_ledger()
    latest = 1815
    for treaty in kept.treaties.values():
        days = [treaty.signed, treaty.in_force, *(party.start for party in treaty.parties)]
        latest = max([latest, *(day.year for day in days if day)])
    return 1815, latest


def _rows(treaty: Treaty) -> Iterator[tuple[object, ...]]:
    for clause in treaty.clauses:
        debtors = clause.owed_by if clause.owed_by is not None else frozenset(treaty.spells)
        creditors = clause.owed_to if clause.owed_to is not None else frozenset(treaty.spells)
        for debtor in sorted(debtors):
            for creditor in sorted(creditors - {debtor}):
                for start, end in _in_force(treaty, clause, debtor, creditor):
                    yield from _numbered(treaty, clause, debtor, creditor, start, end)


def _in_force(treaty: Treaty, clause: Clause, debtor: str, creditor: str) -> list[tuple[dt.date, dt.date]]:
    """The days, end exclusive, on which the clause binds the debtor toward the creditor."""
    whole = [(treaty.in_force, treaty.ended or OPEN)] if treaty.in_force else []
    spans = [(one.start, one.end or OPEN) for one in treaty.spells.get(debtor, ()) if one.start] or (
        whole if debtor not in treaty.spells else []
    )
    theirs = [(one.start, one.end or OPEN) for one in treaty.spells.get(creditor, ()) if one.start]
    if creditor not in treaty.spells:
        theirs = whole
    limits = [(clause.during.start or dt.date.min, clause.during.end or OPEN)]
    found = [
        (max(a, c, e), min(b, d, f))
        for a, b in spans
        for c, d in theirs
        for e, f in limits
        if max(a, c, e) < min(b, d, f)
    ]
    for pause in treaty.suspensions:
        touched = {debtor, creditor} == pause.states if pause.leg else bool({debtor, creditor} & pause.states)
        if touched:
            found = _without(found, pause.during.start or dt.date.min, pause.during.end or OPEN)
    return found


def _without(spans: list[tuple[dt.date, dt.date]], start: dt.date, end: dt.date) -> list[tuple[dt.date, dt.date]]:
    left = []
    for a, b in spans:
        left += [(x, y) for x, y in ((a, min(b, start)), (max(a, end), b)) if x < y]
    return left


def _numbered(
    treaty: Treaty, clause: Clause, debtor: str, creditor: str, start: dt.date, end: dt.date
) -> Iterator[tuple[object, ...]]:
    """The rows of a promise, one for each pair of COW numbers that the two held in its time."""
    for one in numbers_of(debtor):
        for two in numbers_of(creditor):
            first, last = max(start, one[1], two[1]), min(end, one[2], two[2])
            if first >= last:
                continue
            yield (
                one[0], two[0], treaty.id, clause.article, first, None if last == OPEN else last, first.year,
                None if last == OPEN else (last - ONE_DAY).year, clause.duty, clause.strength,
                int(bool(clause.conditions)), " ".join(condition.kind for condition in clause.conditions),
            )  # fmt: skip


@cache
def numbers_of(code: str) -> list[tuple[int, dt.date, dt.date]]:
    """The COW numbers of a state with their days, end exclusive; outside the system the nearest number goes on."""
    spells = sorted((one for one in memberships("cow") if one.state == code), key=lambda one: one.start)
    found = []
    for place, one in enumerate(spells):
        start = dt.date.min if place == 0 else one.start
        end = spells[place + 1].start if place + 1 < len(spells) else OPEN
        found.append((one.number, start, end))
    return found
