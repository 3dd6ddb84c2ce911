"""What one row of a panel stands for, told by its columns.

A panel of pairs carries a column `directed`, so that the direction is written down and survives every
step, file and filter; all other units are known by the columns that name their rows.
"""

from __future__ import annotations

from typing import Literal, get_args

import polars as pl

from jote.errors import BadData

Unit = Literal[
    "directed dyad-year", "undirected dyad-year", "directed dyad-day", "undirected dyad-day", "state-year", "state-day",
    "treaty-member spell", "network-year", "unknown",
]  # fmt: skip
UNITS: tuple[Unit, ...] = get_args(Unit)
DYADS: tuple[Unit, ...] = UNITS[:4]
DYAD_YEARS: tuple[Unit, ...] = UNITS[:2]
STATES: tuple[Unit, ...] = ("state-year", "state-day")
_MAKERS = {
    "directed dyad-year": "jp.dyad_years(1816, 2018)",
    "undirected dyad-year": "jp.dyad_years(1816, 2018, directed=False)",
    "state-year": "jp.state_years(1816, 2018)",
    "treaty-member spell": "jp.treaty_spells()",
    "network-year": "jp.network_years(1816, 2018)",
}


def unit(frame: pl.DataFrame) -> Unit:
    """What a row of the frame stands for.

    >>> unit(pl.DataFrame({"ccode": [2], "year": [1914]}))
    'state-year'
    >>> unit(pl.DataFrame({"ccode1": [2], "ccode2": [200], "year": [1914]}))
    'unknown'

    Pairs without a column `directed` are 'unknown': `declare` says which they are.
    """
    columns = set(frame.columns)
    time = "year" if "year" in columns else "day" if "date" in columns else None
    if {"ccode1", "ccode2", "directed"} <= columns and time:
        directed = frame.height == 0 or bool(frame["directed"][0])
        return f"{'directed' if directed else 'undirected'} dyad-{time}"  # type: ignore[return-value]
    if {"treaty", "ccode", "start", "ended"} <= columns:
        return "treaty-member spell"
    if {"ccode", time} <= columns and time:
        return "state-year" if time == "year" else "state-day"
    if {"year", "density"} <= columns:
        return "network-year"
    return "unknown"


def declare(frame: pl.DataFrame, *, directed: bool) -> pl.DataFrame:
    """Say of a frame of one's own (`ccode1`, `ccode2`, `year` or `date`) whether its pairs are directed.

    >>> unit(declare(pl.DataFrame({"ccode1": [2], "ccode2": [200], "year": [1914]}), directed=True))
    'directed dyad-year'

    Raises BadData where the columns of a pair are not there.
    """
    if not ({"ccode1", "ccode2"} <= set(frame.columns) and {"year", "date"} & set(frame.columns)):
        raise BadData("panels.no_pairs", columns=", ".join(frame.columns))
    return frame.with_columns(pl.lit(directed).alias("directed"))


def require(frame: pl.DataFrame, step: str, wanted: tuple[Unit, ...]) -> Unit:
    """The unit of a frame, if a step can work on it; raises BadData naming the step to call first."""
    found = unit(frame)
    if found in wanted:
        return found
    if found == "unknown" and {"ccode1", "ccode2"} <= set(frame.columns) and wanted[0] in DYADS:
        raise BadData("panels.undeclared", step=step)
    first = next(_MAKERS[one] for one in wanted if one in _MAKERS)
    raise BadData("panels.wrong_unit", step=step, found=found, wanted=" / ".join(wanted), first=first)
