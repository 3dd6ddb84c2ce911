"""Years of peace: how long a pair or a state has been without an event."""

from __future__ import annotations

import polars as pl

from jote.errors import BadData
from jote.panels.unit import DYAD_YEARS, require

EVENTS = ("mid_ongoing", "gml_ongoing", "war_ongoing")


def add_peace_years(frame: pl.DataFrame, event: str | None = None, *, cubic: bool = False) -> pl.DataFrame:
    """Add `peace_years`: 0 in a pair's first year and in the year after an event, one more each year without.

    `event` is a column of 0 and 1, by default the first of `mid_ongoing`, `gml_ongoing`, `war_ongoing` that is there. A
    year missing from the panel starts the count anew; where the event is unknown, so is the count, until the next event.
    `cubic=True` adds its square and cube (Carter and Signorino 2010).

    >>> years = pl.DataFrame({"ccode": [2] * 5, "year": range(1900, 1905), "war": [0, 0, 1, 0, 0]})
    >>> add_peace_years(years, "war")["peace_years"].to_list()
    [0, 1, 2, 0, 1]
    """
    unit = require(frame, "add_peace_years", (*DYAD_YEARS, "state-year"))
    named = event or next((one for one in EVENTS if one in frame.columns), None)
    if named is None or named not in frame.columns:
        raise BadData("panels.step_missing", step="add_peace_years", column=named or EVENTS[0], first="jp.add_disputes")
    keys = ["ccode1", "ccode2"] if unit in DYAD_YEARS else ["ccode"]
    year, happened = pl.col("year").cast(pl.Int32), pl.col(named)
    counted = (
        frame.with_row_index("_row")
        .sort(*keys, "year")
        .with_columns(_run=(year.diff().over(keys).fill_null(0) != 1).cum_sum())
        .with_columns(
            _since=pl.max_horizontal(
                year.first().over("_run"), pl.when(happened == 1).then(year + 1).shift(1).forward_fill().over("_run")
            ),
            _blank=pl.when(happened.is_null()).then(year).forward_fill().over("_run"),
        )
        .with_columns(
            peace_years=pl.when(pl.col("_blank").is_null() | (pl.col("_blank") < pl.col("_since"))).then(
                year - pl.col("_since")
            )
        )
        .sort("_row")
    )
    years = counted["peace_years"]
    powers = [(years**power).alias(f"peace_years_{power}") for power in (2, 3)] if cubic else []
    return frame.with_columns(years, *powers)
