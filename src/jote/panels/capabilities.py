"""National material capabilities, from the user's NMC file."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from jote.errors import BadData
from jote.panels.sources import Given, read_source
from jote.panels.unit import DYAD_YEARS, require

COMPONENTS = ("cinc", "milex", "milper", "irst", "pec", "tpop", "upop")


def add_capabilities(frame: pl.DataFrame, path: Given = None, *, columns: Iterable[str] = ("cinc",)) -> pl.DataFrame:
    """Add the index (`cinc`) or components of each state: `cinc` to state-years, `cinc1` and `cinc2` to pairs.

    What the source does not know (-9 there) is null, as is what it does not speak of.
    """
    unit = require(frame, "add_capabilities", (*DYAD_YEARS, "state-year"))
    wanted = list(columns)
    for one in wanted:
        if one not in COMPONENTS:
            raise BadData("panels.no_measure", given=one, known=", ".join(COMPONENTS))
    table = read_source("nmc", path, excerpt=True).select("ccode", "year", *wanted)
    for suffix in ("1", "2") if unit in DYAD_YEARS else ("",):
        named = table.rename({one: f"{one}{suffix}" for one in ("ccode", *wanted)})
        named = named.with_columns([pl.col(one).cast(frame.schema[one]) for one in (f"ccode{suffix}", "year")])
        kept = frame.drop([f"{one}{suffix}" for one in wanted if f"{one}{suffix}" in frame.columns])
        frame = kept.join(named, on=[f"ccode{suffix}", "year"], how="left", maintain_order="left")
    return frame
