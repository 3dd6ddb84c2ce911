"""Whether two states touch, by land or across water, from the user's COW direct contiguity file."""

from __future__ import annotations

import polars as pl

from jote.panels.attach import attach, years_of_spells
from jote.panels.sources import Given, read_source, years_of
from jote.panels.unit import DYAD_YEARS, require


def add_contiguity(frame: pl.DataFrame, path: Given = None) -> pl.DataFrame:
    """Add `contiguity`: 1 by land or river, 2 to 5 across up to 12, 24, 150, 400 miles of water, 0 not contiguous.

    The nearest kind that held in the year is taken. Null outside the years of the source.
    """
    unit = require(frame, "add_contiguity", DYAD_YEARS)
    spells = read_source("contiguity", path, excerpt=True).select(
        "ccode1",
        "ccode2",
        pl.col("conttype").cast(pl.Int8),
        _year("stdate").alias("first"),
        _year("enddate").alias("last"),
    )
    both = pl.concat(
        [spells, spells.select(ccode1="ccode2", ccode2="ccode1", conttype="conttype", first="first", last="last")]
    )
    yearly = (
        years_of_spells(both).group_by("ccode1", "ccode2", "year").agg(pl.col("conttype").min().alias("contiguity"))
    )
    return attach(frame, yearly, years_of("contiguity", path), unit=unit)


def _year(column: str) -> pl.Expr:
    """The year of a date written 1920-01-01 or 192001."""
    return pl.col(column).cast(pl.String).str.slice(0, 4).cast(pl.Int32)
