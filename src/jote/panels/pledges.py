"""Pledges put beside the rows of a panel, and what stands behind each of them."""

from __future__ import annotations

import datetime as dt
import warnings
from typing import Any, Literal

import numpy as np
import polars as pl
from numpy.typing import NDArray

from jote.locale import say
from jote.panels.cube import CODES, At, Cube, Pledges, PledgeSource, cube, day_matrix, pledges_of, span_of_years
from jote.panels.sources import Given, source
from jote.panels.system import members_in
from jote.panels.unit import DYADS, STATES, require

Outside = Literal["warn", "append", "ignore"]


class OutsideSystem(UserWarning):
    """A source has pledges of states that were no members of the system then."""


def pledge_spells(source: PledgeSource = "atop", path: Given = None, **options: Any) -> pl.DataFrame:
    """Who owes whom what, from which day to which, by which treaty, phase or article, under which conditions.

    Options: `excerpt` for ATOP; `ledger` and `force` for Jote's ledger.
    """
    return pledges_of(source, path, **options).spells


def add_pledges(
    frame: pl.DataFrame, source: PledgeSource = "atop", path: Given = None, *, at: At = "year", treaties: bool = False,
    outside: Outside = "warn", **options: Any,
) -> pl.DataFrame:  # fmt: skip
    """Add `<source>_defense`, `_offense`, `_neutral`, `_nonagg`, `_consul`: 1 owed, 0 not, null where the source is silent.

    Of directed pairs the first state owes the second; of undirected ones either owes the other; of states, it owes any.
    A year takes what stood on any day of it (`at="year"`), or on its first or last; a day what is in force on it.
    `treaties=True` adds the ids behind each row. Pledges of states outside the system have no row in the panel:
    `outside` says whether to warn of them, to append them as rows, or to be silent.

    >>> import jote.panels as jp
    >>> frame = jp.dyad_days(["2024-12-05"]).pipe(jp.add_pledges, source="jote")
    >>> frame.filter(ccode1=365, ccode2=731)["jote_defense"].to_list()
    [1]
    """
    kind = require(frame, "add_pledges", (*DYADS, *STATES))
    pledges = pledges_of(source, path, **options)
    if outside != "ignore" and kind == "directed dyad-year" and frame.height and at == "year":
        frame = _report_outside(frame, pledges, outside)
    bits = _bits_of(frame, pledges, at, kind)
    duties = [
        _where_spoken(((bits >> place) & 1).astype(np.int8), frame, pledges).alias(f"{source}_{duty}")
        for place, duty in enumerate(pledges.duties)
    ]
    frame = frame.with_columns(duties)
    return _with_treaties(frame, pledges, at, kind) if treaties else frame


def outside(
    source: PledgeSource = "atop", path: Given = None, first: int | None = None, last: int | None = None, **options: Any
) -> pl.DataFrame:
    """The directed dyad-years of a source in which a party was outside the COW system, with which one.

    >>> outside("jote", first=1990, last=1990).columns[:5]
    ['ccode1', 'ccode2', 'year', 'outside', 'jote_defense']
    """
    pledges = pledges_of(source, path, **options)
    first, last = first if first is not None else pledges.years[0], last if last is not None else pledges.years[1]
    return _outside(pledges, first, last)


def behind(
    ccode1: int, ccode2: int, on: int | dt.date, source: PledgeSource = "atop", path: Given = None, **options: Any
) -> pl.DataFrame:
    """What stands behind one cell: the treaties, phases or articles, dates and conditions of a pair in a year or on a day."""
    spells = pledges_of(source, path, **options).spells
    of_pair = spells.filter(pl.col("debtor") == ccode1, pl.col("creditor") == ccode2)
    if isinstance(on, dt.date):
        return of_pair.filter(pl.col("start") <= on, (pl.col("end") > on).fill_null(True))
    return of_pair.filter(pl.col("first_year") <= on, (pl.col("last_year") >= on).fill_null(True))


def _bits_of(frame: pl.DataFrame, pledges: Pledges, at: At, kind: str) -> NDArray[np.uint8]:
    if kind in STATES:
        return _bits_of_states(frame, pledges, at)
    ones, others = _numbers(frame, "ccode1"), _numbers(frame, "ccode2")
    if "year" in frame.columns:
        years = frame["year"].to_numpy().astype(np.int32)
        look = cube(pledges, at).look
        bits = look(ones, others, years)
        return bits | look(others, ones, years) if kind.startswith("undirected") else bits
    bits = np.zeros(frame.height, dtype=np.uint8)
    days = frame["date"].to_numpy()
    for day in frame["date"].unique():
        here = days == np.datetime64(day)
        layer = day_matrix(pledges, day)
        zero = np.zeros(int(here.sum()), dtype=np.int32)
        bits[here] = layer.look(ones[here], others[here], zero)
        if kind.startswith("undirected"):
            bits[here] |= layer.look(others[here], ones[here], zero)
    return bits


def _bits_of_states(frame: pl.DataFrame, pledges: Pledges, at: At) -> NDArray[np.uint8]:
    codes = _numbers(frame, "ccode")
    if "year" in frame.columns:
        whole = cube(pledges, at)
        any_of = np.bitwise_or.reduce(whole.bits, axis=2)
        years = frame["year"].to_numpy().astype(np.int32)
        return np.asarray(any_of[whole.layers(years), whole.place[codes]], dtype=np.uint8)
    bits = np.zeros(frame.height, dtype=np.uint8)
    days = frame["date"].to_numpy()
    for day in frame["date"].unique():
        layer = day_matrix(pledges, day)
        here = days == np.datetime64(day)
        bits[here] = np.bitwise_or.reduce(layer.bits[0], axis=1)[layer.place[codes[here]]]
    return bits


def _numbers(frame: pl.DataFrame, column: str) -> NDArray[np.int16]:
    """COW numbers as positions; 999, which no state has, for those that are missing or out of range."""
    held = frame[column]
    if held.dtype == pl.Int16 and not held.null_count() and int(held.min() or 1) > 0 and int(held.max() or 1) < CODES:  # type: ignore[arg-type]
        return held.to_numpy()
    held = held.fill_null(999)
    codes = held.to_numpy().astype(np.int64)
    return np.where((codes > 0) & (codes < CODES), codes, 999).astype(np.int16)


def _where_spoken(values: NDArray[np.int8], frame: pl.DataFrame, pledges: Pledges) -> pl.Series:
    """The values, null outside the source's years and where a state has no COW number."""
    first, last = pledges.years
    years = frame["year"] if "year" in frame.columns else frame["date"].dt.year()
    series = pl.Series(values)
    missing = [
        frame[one].is_null()
        for one in ("ccode", "ccode1", "ccode2")
        if one in frame.columns and frame[one].null_count()
    ]
    inside = int(years.min() or first) >= first and int(years.max() or last) <= last  # type: ignore[arg-type]
    if inside and not missing:
        return series
    spoken = years.is_between(first, last)
    for one in missing:
        spoken = spoken & ~one
    return pl.select(pl.when(spoken).then(series)).to_series()


def _with_treaties(frame: pl.DataFrame, pledges: Pledges, at: At, kind: str) -> pl.DataFrame:
    """Add `<source>_treaties`, the list of ids behind each row, joined by spaces."""
    time = "year" if "year" in frame.columns else "date"
    named = f"{pledges.source}_treaties"
    spells = pledges.spells
    if kind.startswith("undirected"):
        flipped = spells.with_columns(debtor=pl.col("creditor"), creditor=pl.col("debtor"))
        spells = pl.concat([spells, flipped])
    if time == "year":
        starts, ends = span_of_years(spells, at, pledges.years[1])
        spans = spells.with_columns(since=pl.Series(starts), until=pl.Series(np.minimum(ends, pledges.years[1])))
        held = spans.filter(pl.col("since") <= pl.col("until")).with_columns(
            year=pl.int_ranges("since", pl.col("until") + 1)
        )
        held = held.explode("year").with_columns(pl.col("year").cast(frame.schema["year"]))
    else:
        days = frame.select("date").unique()
        held = spells.join(days, how="cross").filter(
            pl.col("start") <= pl.col("date"), (pl.col("end") > pl.col("date")).fill_null(True)
        )
    keys = {"ccode1": "debtor", "ccode2": "creditor"} if "ccode1" in frame.columns else {"ccode": "debtor"}
    ids = held.group_by(
        [pl.col(old).cast(frame.schema[new]).alias(new) for new, old in keys.items()] + [pl.col(time)]
    ).agg(pl.col("treaty").unique().sort().str.join(" ").alias(named))
    return frame.join(ids, on=[*keys, time], how="left", maintain_order="left")


def _outside(pledges: Pledges, first: int, last: int) -> pl.DataFrame:
    whole, codes, known = _membership(pledges)
    numbers = np.concatenate([[0], codes])
    layer, debtor, creditor = np.nonzero(_pairs_outside(whole, known))
    years = layer + whole.first
    kept = (years >= first) & (years <= last)
    layer, debtor, creditor, years = layer[kept], debtor[kept], creditor[kept], years[kept]
    bits = whole.bits[layer, debtor, creditor]
    who = np.where(known[layer, debtor], "second", np.where(known[layer, creditor], "first", "both"))
    columns = {"ccode1": numbers[debtor], "ccode2": numbers[creditor], "year": years}
    frame = pl.DataFrame({name: held.astype(np.int16) for name, held in columns.items()})
    duties = [
        pl.Series(f"{pledges.source}_{one}", ((bits >> place) & 1).astype(np.int8))
        for place, one in enumerate(pledges.duties)
    ]
    return frame.with_columns(pl.Series("outside", who.tolist(), dtype=pl.String), *duties)


def _membership(pledges: Pledges) -> tuple[Cube, NDArray[np.intp], NDArray[np.bool_]]:
    """The cube, the COW numbers in it, and which of them was a member in which year (nobody, at 0, always is)."""
    whole = cube(pledges)
    codes = np.flatnonzero(whole.place)
    known = np.ones((whole.bits.shape[0], codes.size + 1), dtype=bool)
    for layer in range(whole.bits.shape[0] - 1):
        year = layer + whole.first
        known[layer, 1:] = np.isin(codes, members_in(year)) if year >= 1816 else False
    return whole, codes, known


def _pairs_outside(whole: Cube, known: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return (whole.bits > 0) & ~(known[:, :, None] & known[:, None, :])


def _report_outside(frame: pl.DataFrame, pledges: Pledges, how: Outside) -> pl.DataFrame:
    first, last = int(frame["year"].min()), int(frame["year"].max())  # type: ignore[arg-type]
    if how == "append":
        lost = _outside(pledges, first, last)
        kinds = {one: frame.schema[one] for one in ("ccode1", "ccode2", "year")}
        more = lost.select([pl.col(one).cast(kind) for one, kind in kinds.items()]).with_columns(directed=pl.lit(True))
        more = more.join(frame.select(list(kinds)), on=list(kinds), how="anti")
        return pl.concat([frame, more], how="diagonal").sort("year", "ccode1", "ccode2")
    whole, _, known = _membership(pledges)
    layers = slice(max(first - whole.first, 0), max(last - whole.first + 1, 0))
    count = int(np.count_nonzero(_pairs_outside(whole, known)[layers]))
    if count:
        title = source(pledges.source)["title"]
        told = say("panels.outside", title=title, count=count, first=first, last=last, source=pledges.source)
        warnings.warn(told, OutsideSystem, stacklevel=3)
    return frame
