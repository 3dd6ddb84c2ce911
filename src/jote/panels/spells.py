"""Treaties as spells of their members, ready for survival analysis."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import numpy as np
import polars as pl

from jote.ledger import Ledger
from jote.ledger import ledger as shipped_ledger
from jote.panels.atop import OBLIGATIONS, exit_day
from jote.panels.cube import PledgeSource
from jote.panels.ledger import BINDING, COLUMN_OF_DUTY, ledger_years, numbers_of
from jote.panels.sources import Given, read_source, source
from jote.panels.unit import require

By = Literal["member", "phase", "treaty"]
DAYS_A_YEAR = 365.2425
ENDINGS = {
    1: "replaced", 2: "state lost independence", 3: "purpose achieved", 4: "policy dispute", 5: "dispute on the alliance",
    6: "members at war", 7: "lost in war", 8: "violated",
}  # fmt: skip


def treaty_spells(
    source: PledgeSource = "atop", path: Given = None, *, by: By = "member", **options: Any
) -> pl.DataFrame:
    """From when to when each member was in each treaty, whether that ended, and why.

    Columns: `treaty`, `ccode`, `start`, `end` (the first day outside; where it goes on, the day after the source closes),
    `ended` (1, or 0 where the source closes first), `why`, `days`, `years`, and the obligations. `years` and `ended` are
    what lifelines calls durations and events. `by="phase"` splits a member's spell where ATOP starts a new phase;
    `by="treaty"` has one row a treaty, from its first member's entry to its last one's exit.
    """
    spells = _from_ledger(**options) if source == "jote" else _from_atop(path, by, **options)
    if by == "treaty":
        spells = (
            spells.sort("treaty", "end")
            .group_by("treaty", maintain_order=True)
            .agg(
                pl.col("ccode").n_unique().alias("members"), pl.col("start").min(), pl.col("end").max(), pl.col("ended").min(),
                pl.col("why").last(), pl.col(_duties(source)).max(),
            )
            .with_columns(why=pl.when(pl.col("ended") == 1).then(pl.col("why")))
        )  # fmt: skip
    days = (pl.col("end") - pl.col("start")).dt.total_days()
    return spells.with_columns(days=days, years=days / DAYS_A_YEAR).sort(["treaty", "start"], maintain_order=True)


def survival_curve(spells: pl.DataFrame, *, by: str | None = None) -> pl.DataFrame:
    """Kaplan and Meier's share of spells that last longer than each time at which one ended.

    >>> spells = pl.DataFrame({"years": [1.0, 2.0, 2.0, 3.0], "ended": [1, 1, 0, 1]})
    >>> survival_curve(spells)["surviving"].to_list()
    [0.75, 0.5, 0.0]
    """
    if "days" in spells.columns:
        require(spells.with_columns(ccode=pl.lit(0)), "survival_curve", ("treaty-member spell",))
    groups = (
        [(None, spells)] if by is None else [(key[0], part) for key, part in spells.group_by(by, maintain_order=True)]
    )
    found = []
    for group, part in groups:
        times = np.sort(part.filter(pl.col("ended") == 1)["years"].unique().to_numpy())
        durations, ends = part["years"].to_numpy(), part["ended"].to_numpy()
        at_risk = (durations[:, None] >= times).sum(0)
        ended = ((durations[:, None] == times) & (ends[:, None] == 1)).sum(0)
        columns = {"years": times, "at_risk": at_risk, "ended": ended, "surviving": np.cumprod(1 - ended / at_risk)}
        curve = pl.DataFrame(columns)
        found.append(curve if by is None else curve.select(pl.lit(group).alias(by), pl.all()))
    return pl.concat(found)


def _duties(source: PledgeSource) -> tuple[str, ...]:
    return OBLIGATIONS if source == "atop" else (*OBLIGATIONS, "assist")


def _from_atop(path: Given, by: By, *, excerpt: bool = False) -> pl.DataFrame:
    members = read_source("atop", path, excerpt=excerpt)
    closes = dt.date(source("atop")["years"][1] + 1, 1, 1)
    why = pl.col("termcaus").replace_strict(ENDINGS, default=None, return_dtype=pl.String)
    spells = members.select(
        pl.col("atopid").cast(pl.String).alias("treaty"), pl.col("member").cast(pl.Int16).alias("ccode"), "phase",
        pl.date("yrent", "moent", pl.col("dayent").fill_null(1)).alias("start"), exit_day(known=True).alias("end"), why.alias("why"),
        *[pl.col(one).cast(pl.Int8) for one in OBLIGATIONS],
    )  # fmt: skip
    spells = spells.with_columns(
        ended=pl.col("end").is_not_null().cast(pl.Int8), end=pl.col("end").fill_null(closes),
    ).sort("treaty", "ccode", "start", "phase")  # fmt: skip
    if by != "phase":
        key = ["treaty", "ccode"]
        goes_on = pl.col("start") == pl.col("end").shift(1).over(key)
        spells = (
            spells.with_columns(spell=(~goes_on.fill_null(False)).cast(pl.Int32).cum_sum().over(key))
            .group_by(*key, "spell", maintain_order=True)
            .agg(
                pl.col("start").first(),
                pl.col("end").last(),
                pl.col("ended").last(),
                pl.col("why").last(),
                pl.col(OBLIGATIONS).max(),
            )
            .drop("spell")
        )
    return spells.with_columns(why=pl.when(pl.col("ended") == 1).then(pl.col("why")))


def _from_ledger(ledger: Ledger | None = None, force: tuple[str, ...] = BINDING) -> pl.DataFrame:
    kept = ledger if ledger is not None else shipped_ledger()
    closes = dt.date(ledger_years(kept)[1] + 1, 1, 1)
    rows = []
    for treaty in kept.treaties.values():
        if treaty.legal_force not in force:
            continue
        duties = {COLUMN_OF_DUTY[clause.duty] for clause in treaty.clauses}
        flags = [int(one in duties) for one in _duties("jote")]
        for party in treaty.parties:
            if party.start is None or party.start >= closes:
                continue
            ended = party.end is not None and party.end < closes
            end = party.end if ended and party.end else closes
            number = next((one for one, first, last in numbers_of(party.state) if first <= party.start < last), None)
            why = (treaty.end_why if party.end == treaty.ended else "left") if ended else None
            rows.append((treaty.id, number, party.state, party.start, end, int(ended), why, *flags))
    schema = {
        "treaty": pl.String, "ccode": pl.Int16, "state": pl.String, "start": pl.Date, "end": pl.Date, "ended": pl.Int8, "why": pl.String,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema | dict.fromkeys(_duties("jote"), pl.Int8), orient="row")
