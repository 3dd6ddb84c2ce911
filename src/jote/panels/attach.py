"""Events of pairs and years put beside the rows of a panel: zero inside the source's years, null outside."""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from jote.panels.unit import DYAD_YEARS, Unit


def attach(
    frame: pl.DataFrame, table: pl.DataFrame, years: tuple[int, int], *, unit: Unit, empty: Collection[str] = ()
) -> pl.DataFrame:
    """Join a table by pair (or state) and year; its columns become 0 where it has no row for a year it speaks of.

    The table's pairs are directed. Undirected frames take the larger value of the two directions. Columns in `empty`
    stay null where the table has no row, for nothing is known by its silence.
    """
    keys = ["ccode1", "ccode2", "year"] if unit in DYAD_YEARS else ["ccode", "year"]
    values = [one for one in table.columns if one not in keys]
    if unit == "undirected dyad-year":
        sides = {"ccode1": pl.min_horizontal("ccode1", "ccode2"), "ccode2": pl.max_horizontal("ccode1", "ccode2")}
        table = table.with_columns(**sides).group_by(keys).agg(pl.col(values).max())
    table = table.with_columns([pl.col(one).cast(frame.schema[one]) for one in keys])
    kept = frame.drop([one for one in values if one in frame.columns])
    joined = kept.join(table, on=keys, how="left", maintain_order="left")
    spoken = pl.col("year").is_between(*years)
    for key in keys[:-1]:
        spoken = spoken & pl.col(key).is_not_null()
    return joined.with_columns(
        [pl.when(spoken).then(pl.col(one) if one in empty else pl.col(one).fill_null(0)).alias(one) for one in values]
    )


def years_of_spells(spells: pl.DataFrame) -> pl.DataFrame:
    """Spells with `first` and `last` year, one row a year (`year`)."""
    long = spells.with_columns(year=pl.int_ranges(pl.col("first").cast(pl.Int64), pl.col("last").cast(pl.Int64) + 1))
    return long.drop("first", "last").explode("year")
