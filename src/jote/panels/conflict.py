"""Disputes and wars between two states, from the user's files of participants.

Two participants of one dispute or war were in it against each other where they stood on opposite sides at
one time. A day or month that is not known (-9) is taken at its loosest.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import polars as pl

from jote.panels.attach import attach, years_of_spells
from jote.panels.sources import Given, read_source, years_of
from jote.panels.unit import DYAD_YEARS, require

Disputes = Literal["mid", "gml"]


def add_disputes(frame: pl.DataFrame, path: Given = None, *, source: Disputes | None = None) -> pl.DataFrame:
    """Add `<source>_ongoing`, `<source>_onset` and `<source>_begun` from MID or GML participants.

    `ongoing`: the two were in a dispute against each other in the year; `onset`: one began in it; `begun`: the first
    state of the pair stood then on side A as an originator (of undirected pairs, either did). The source is told by the
    name of the file where it is not given.
    """
    unit = require(frame, "add_disputes", DYAD_YEARS)
    named = source or ("gml" if isinstance(path, (str, Path)) and "gml" in Path(path).name.lower() else "mid")
    table = read_source(named, path, excerpt=True).select(
        pl.col("dispnum").alias("conflict"), "ccode", pl.col("sidea").alias("side"),
        ((pl.col("sidea") == 1) & (pl.col("orig") == 1)).alias("begins"),
        _day("styear", "stmon", "stday", last=False).alias("start"), _day("endyear", "endmon", "endday", last=True).alias("end"),
    )  # fmt: skip
    return attach(frame, _by_year(table, named), years_of(named, path), unit=unit)


def add_wars(frame: pl.DataFrame, path: Given = None) -> pl.DataFrame:
    """Add `war_ongoing`, `war_onset` and `war_begun` from the Inter-State Wars: as `add_disputes`, initiators begin."""
    unit = require(frame, "add_wars", DYAD_YEARS)
    wars = read_source("wars", path, excerpt=True)
    parts = [
        wars.filter(pl.col(f"StartYear{part}") > 0).select(
            pl.col("WarNum").alias("conflict"), "ccode", pl.col("Side").alias("side"), (pl.col("Initiator") == 1).alias("begins"),
            _day(f"StartYear{part}", f"StartMonth{part}", f"StartDay{part}", last=False).alias("start"),
            _day(f"EndYear{part}", f"EndMonth{part}", f"EndDay{part}", last=True).alias("end"),
        )
        for part in (1, 2)
    ]  # fmt: skip
    return attach(frame, _by_year(pl.concat(parts), "war"), years_of("wars", path), unit=unit)


def _by_year(parts: pl.DataFrame, prefix: str) -> pl.DataFrame:
    pairs = (
        parts.join(parts.drop("begins"), on="conflict", suffix="2")
        .filter(pl.col("side") != pl.col("side2"), pl.col("ccode") != pl.col("ccode2"))
        .with_columns(start=pl.max_horizontal("start", "start2"), end=pl.min_horizontal("end", "end2"))
        .filter(pl.col("start") <= pl.col("end"))
        .with_columns(first=pl.col("start").dt.year(), last=pl.col("end").dt.year())
        .with_columns(began=pl.col("first").min().over("conflict", "ccode", "ccode2"))
        .rename({"ccode": "ccode1"})
    )
    yearly = years_of_spells(pairs)
    onset = pl.col("year") == pl.col("began")
    return yearly.group_by("ccode1", "ccode2", "year").agg(
        pl.lit(1).cast(pl.Int8).first().alias(f"{prefix}_ongoing"),
        onset.max().cast(pl.Int8).alias(f"{prefix}_onset"),
        (onset & pl.col("begins")).max().cast(pl.Int8).alias(f"{prefix}_begun"),
    )


def _day(year: str, month: str, day: str, *, last: bool) -> pl.Expr:
    """A day; where its month or day is not known, the first or last that it can be. A conflict that goes on has no end."""
    years = pl.when(pl.col(year) > 0).then(pl.col(year)).otherwise(9999 if last else None)
    months = pl.when(pl.col(month) > 0).then(pl.col(month)).otherwise(12 if last else 1)
    first = pl.date(years, months, 1)
    loosest = first.dt.month_end() if last else first
    known = pl.date(years, months, pl.when(pl.col(day) > 0, pl.col(month) > 0).then(pl.col(day)))
    return pl.coalesce(known, loosest)
