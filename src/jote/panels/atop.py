"""ATOP's member file as pledges: who owes whom what, from when to when, by which alliance and phase.

The directed dyad-years that ATOP publishes come back from the member file exactly, by five rules:

1. Two members are partners while both are in the same phase on the same day. Who joins on the day on which
   another leaves was never its partner (codebook 2.7), and an exit day is the first day outside.
2. A day that is not known is the first of its month at entry, the last of it at exit.
3. A year holds every partnership that stood on a day of it, the day of exit included.
4. Where one alliance changes phase within a year, the year takes the later phase, not both.
5. What one member owes only to some partners is no rule of the file: `jote/ledger/data/atop_unlike_partners.yaml` lists it.

A member without a COW number (Annam, 8152) is left out, as ATOP leaves it out.
"""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from jote.ledger.atop import alike_after_all, unlike_partners
from jote.panels.sources import Given, read_source, source

OBLIGATIONS = ("defense", "offense", "neutral", "nonagg", "consul")
NO_COW_NUMBER = 1000
_FLAG_STEMS = {"defense": "defco", "offense": "offco", "neutral": "neuco", "consul": "conco"}


def atop_pledges(given: Given = None, *, excerpt: bool = False) -> pl.DataFrame:
    """Every directed partnership of ATOP's member file, one row for each alliance, phase and pair.

    Columns: `debtor`, `creditor`, `treaty` (the ATOP id), `phase`, `start`, `end` (the first day outside, null while in
    force), `first_year` and `last_year` (the years that take the row), the five obligations, `conditions` (the flags that
    are set, by ATOP's names) and `conditional` (1 if any is).
    """
    return _pledges(_Frame(read_source("atop", given, excerpt=excerpt)))


class _Frame:
    """A frame as the key of a cache, by identity."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self.frame = frame

    def __hash__(self) -> int:
        return id(self.frame)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frame) and self.frame is other.frame


@lru_cache(maxsize=4)
def _pledges(key: _Frame) -> pl.DataFrame:
    return atop_pairs(key.frame)


def atop_pairs(members: pl.DataFrame) -> pl.DataFrame:
    """The directed partnerships among the rows of a member file."""
    spells = members.lazy().select(
        pl.col("member").cast(pl.Int16), pl.col("atopid").cast(pl.Int32), pl.col("phase").cast(pl.Int8),
        pl.date(pl.col("yrent"), pl.col("moent"), pl.col("dayent").fill_null(1)).alias("start"),
        exit_day(known=True).alias("end"),
        exit_day(known=False).alias("counted"),
        *[pl.col(one).cast(pl.Int8) for one in OBLIGATIONS],
        _conditions(members.columns).alias("conditions"),
    )  # fmt: skip
    partners = spells.select("atopid", "phase", pl.col("member").alias("creditor"), "start", "end", "counted")
    last = source("atop")["years"][1]
    open_end = pl.date(9999, 1, 1)
    pairs = (
        spells.rename({"member": "debtor"})
        .join(partners, on=["atopid", "phase"], suffix="_of_partner")
        .filter(
            pl.col("debtor") != pl.col("creditor"), pl.col("debtor") < NO_COW_NUMBER, pl.col("creditor") < NO_COW_NUMBER
        )
        .with_columns(
            start=pl.max_horizontal("start", "start_of_partner"),
            end=pl.min_horizontal(pl.col("end").fill_null(open_end), pl.col("end_of_partner").fill_null(open_end)),
            counted=pl.min_horizontal(
                pl.col("counted").fill_null(open_end), pl.col("counted_of_partner").fill_null(open_end)
            ),
        )
        .filter(pl.col("start") < pl.col("end"))
        .with_columns(
            first_year=pl.col("start").dt.year(),
            last_year=pl.min_horizontal(pl.col("counted").dt.year(), last),
            end=pl.when(pl.col("end") < open_end).then(pl.col("end")),
        )
        .sort("atopid", "debtor", "creditor", "phase", "start")
        .with_columns(
            last_year=pl.when(pl.col("phase").shift(-1).over("atopid", "debtor", "creditor") > pl.col("phase"))
            .then(
                pl.min_horizontal("last_year", pl.col("first_year").shift(-1).over("atopid", "debtor", "creditor") - 1)
            )
            .otherwise(pl.col("last_year"))
        )
    ).collect()
    return _with_unlike_partners(pairs).select(
        "debtor", "creditor", pl.col("atopid").cast(pl.String).alias("treaty"), "phase", "start", "end",
        pl.col("first_year").cast(pl.Int16), pl.col("last_year").cast(pl.Int16), *OBLIGATIONS, "conditions",
        (pl.col("conditions") != "").cast(pl.Int8).alias("conditional"),
    )  # fmt: skip


def unlisted_alliances(members: pl.DataFrame) -> list[int]:
    """Alliances whose members owe unlike things to unlike partners and of which Jote does not know to whom.

    Empty for version 5.1; a later version may add some.
    """
    if "obvary" not in members.columns:
        return []
    marked = members.filter(pl.col("obvary") == 1)["atopid"].unique().to_list()
    return sorted(one for one in marked if one not in unlike_partners() and one not in alike_after_all())


def exit_day(*, known: bool) -> pl.Expr:
    """The first day outside (`known`), or the last day whose year counts: the day of exit, or the end of its month.

    Both are the day of exit where that is known, and null while in force.
    """
    year, month, day = (pl.when(pl.col(one) > 0).then(pl.col(one)) for one in ("yrexit", "moexit", "dayexit"))
    first = pl.date(year, month, 1)
    of_month = first.dt.offset_by("1mo") if known else first.dt.month_end()
    return pl.coalesce(pl.date(year, month, day), of_month)


def _conditions(columns: list[str]) -> pl.Expr:
    """The condition flags that are set, joined by spaces; a flag counts only beside the obligation that it limits."""
    flags = []
    for obligation, stem in _FLAG_STEMS.items():
        for column in columns:
            if column.startswith(stem) and len(column) > len("defcon"):
                set_ = (pl.col(column) == 1) & (pl.col(obligation) == 1)
                flags.append(pl.when(set_).then(pl.lit(column)))
    if "olimob" in columns:
        flags.append(pl.when(pl.col("olimob") == 1).then(pl.lit("olimob")))
    return pl.concat_str(flags, separator=" ", ignore_nulls=True) if flags else pl.lit("")


def _with_unlike_partners(pairs: pl.DataFrame) -> pl.DataFrame:
    """Take away what a member does not owe to a partner by `jote/ledger/data/atop_unlike_partners.yaml`."""
    taken: dict[str, list[tuple[int, int, int]]] = {one: [] for one in OBLIGATIONS}
    for number, entry in unlike_partners().items():
        for debtor, lacking in entry["not_owed"].items():
            for obligation, creditors in lacking.items():
                taken[obligation] += [(number, int(debtor), creditor) for creditor in creditors]
    marked = pairs["atopid"].is_in(list(unlike_partners()))
    few = pairs.filter(marked)
    if few.height == 0:
        return pairs
    key = list(zip(few["atopid"], few["debtor"], few["creditor"], strict=True))
    changed = few.with_columns(
        [
            pl.Series(
                one, [0 if row in taken[one] else held for row, held in zip(key, few[one], strict=True)], dtype=pl.Int8
            )
            for one in OBLIGATIONS
        ]
    )
    return pl.concat([pairs.filter(~marked), changed])
