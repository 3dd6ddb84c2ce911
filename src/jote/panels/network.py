"""The network of pledges on a day or in a year: who stands where in it, and what it is like as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from jote.errors import BadData
from jote.panels.capabilities import add_capabilities
from jote.panels.codes import add_codes
from jote.panels.conflict import add_disputes
from jote.panels.cube import Pledges, PledgeSource, cube, day_matrix, pledges_of
from jote.panels.graph import (
    betweenness,
    communities,
    cores,
    eigenvector,
    modularity,
    on_one_thread,
    reach,
    transitivity,
    triads,
)  # fmt: skip
from jote.panels.sources import Given
from jote.panels.system import dyad_years, members_in, memberships, state_years
from jote.panels.unit import require
from jote.vocabulary import parse_day

Bools = NDArray[np.bool_]
STRENGTHS = {"defense": 3, "offense": 3, "assist": 2, "neutral": 2, "consul": 2, "nonagg": 1}
POSITIONS = (
    "degree", "strength", "betweenness", "eigenvector", "core", "community", "bound_directly", "bound_by_chains",
)  # fmt: skip


@dataclass(frozen=True)
class Network:
    """States and the promises between them on one day, or in one year.

    `nodes` has one row a state with its place in the network, `edges` one row for each directed promise with its
    obligations and the days from and to which it ran.
    """

    when: str
    source: PledgeSource
    obligations: tuple[str, ...]
    nodes: pl.DataFrame
    edges: pl.DataFrame

    @property
    def density(self) -> float:
        """Share of all pairs of states that a promise ties, either way."""
        size = self.nodes.height
        pairs = {tuple(sorted(pair)) for pair in self.edges.select("debtor", "creditor").rows()}
        return 2 * len(pairs) / (size * (size - 1)) if size > 1 else 0.0

    def _repr_html_(self) -> str:
        told = f"{self.nodes.height} states, {self.edges.height} promises, density {self.density:.3f}"
        table = self.nodes.sort("degree", "ccode", descending=[True, False]).head(10)._repr_html_()
        return f"<p><b>{self.source}, {', '.join(self.obligations)}, {self.when}</b>: {told}</p>{table}"


@on_one_thread
def network(
    on: int | str | dt.date, *, source: PledgeSource = "atop", path: Given = None, obligations: Iterable[str] = ("defense",),
    **options: Any,
) -> Network:  # fmt: skip
    """The network of some obligations on a day, or in a year (on any day of it).

    >>> today = network("2024-12-05", source="jote")
    >>> 365 in today.edges.filter(creditor=731)["debtor"]
    True
    """
    pledges = pledges_of(source, path, **options)
    wanted = _obligations(pledges, obligations)
    when: int | dt.date = parse_day(on) if isinstance(on, str) else on
    if isinstance(when, int):
        members = members_in(when)
        layer, place = _year_layer(pledges, when), cube(pledges).place
        time = pl.lit(when, dtype=pl.Int16).alias("year")
        held = (pl.col("first_year") <= when) & (pl.col("last_year") >= when).fill_null(True)
    else:
        members = sorted({one.number for one in memberships("cow") if one.start <= when <= one.end})
        whole = day_matrix(pledges, when)
        layer, place = whole.bits[0], whole.place
        time = pl.lit(when).alias("date")
        held = (pl.col("start") <= when) & (pl.col("end") > when).fill_null(True)
    codes = np.array(members, dtype=np.int16)
    bits = layer[np.ix_(place[codes], place[codes])]
    nodes = add_codes(pl.DataFrame({"ccode": codes}).with_columns(time)).with_columns(_positions(bits, pledges, wanted))
    some = pl.any_horizontal([pl.col(one) == 1 for one in wanted])
    edges = pledges.spells.filter(held, some, pl.col("debtor").is_in(members), pl.col("creditor").is_in(members))
    named = edges.group_by("debtor", "creditor").agg(
        pl.col("start").min(), pl.when(pl.col("end").null_count() == 0).then(pl.col("end").max()).alias("end"),
        pl.col("treaty").unique().sort().str.join(" ").alias("treaties"), *[pl.col(one).max() for one in pledges.duties],
    ).sort("debtor", "creditor")  # fmt: skip
    return Network(str(on), source, wanted, nodes, named)


@on_one_thread
def add_positions(
    frame: pl.DataFrame, *, source: PledgeSource = "atop", path: Given = None, obligations: Iterable[str] = ("defense",),
    measures: Iterable[str] = POSITIONS, **options: Any,
) -> pl.DataFrame:  # fmt: skip
    """Add to state-years each state's place in the year's network: `<source>_degree`, `_betweenness` and so on.

    `degree` counts partners, `strength` the weight of the promises (3 defence or offence, 2 neutrality, consultation or
    aid, 1 non-aggression); `bound_directly` and `bound_by_chains` the states that must act if this one is attacked.
    """
    require(frame, "add_positions", ("state-year",))
    pledges = pledges_of(source, path, **options)
    wanted, chosen = _obligations(pledges, obligations), tuple(measures)
    for one in chosen:
        if one not in POSITIONS:
            raise BadData("panels.no_measure", given=one, known=", ".join(POSITIONS))
    tables = []
    for year in frame["year"].unique().sort().to_list():
        if not pledges.years[0] <= year <= pledges.years[1]:
            continue
        codes = np.array(members_in(year), dtype=np.int16)
        bits = _year_layer(pledges, year)[np.ix_(cube(pledges).place[codes], cube(pledges).place[codes])]
        places = [one.alias(f"{source}_{one.name}") for one in _positions(bits, pledges, wanted, chosen)]
        tables.append(
            pl.DataFrame([pl.Series("ccode", codes), pl.Series("year", np.full(codes.size, year, np.int16)), *places])
        )
    if not tables:
        return frame.with_columns([pl.lit(None, dtype=pl.Float64).alias(f"{source}_{one}") for one in chosen])
    table = pl.concat(tables).with_columns([pl.col(one).cast(frame.schema[one]) for one in ("ccode", "year")])
    return frame.join(table, on=["ccode", "year"], how="left", maintain_order="left")


@on_one_thread
def network_years(
    first: int, last: int, *, source: PledgeSource = "atop", path: Given = None, obligations: Iterable[str] = ("defense",),
    disputes: Given = None, capabilities: Given = None, **options: Any,
) -> pl.DataFrame:  # fmt: skip
    """The network as a whole, year by year; null outside the source's years.

    `states`, `ties` (pairs tied either way), `density`, `tied_states`, `transitivity`, `largest_core`, `blocs` (communities
    of at least two), `modularity`, `polarity` (how many blocs of equal size would be as divided: 1 over the sum of squared
    shares; shares of CINC where `capabilities` is given, of states otherwise), `mean_reach` (states that must act, by
    chains of promises, for the average state). With `disputes` (a MID or GML file) also the closed triads of allies and
    opponents and `balance`, the share of them that is balanced.

    >>> network_years(1990, 1990, source="jote").columns[:4]
    ['year', 'states', 'ties', 'density']
    """
    pledges = pledges_of(source, path, **options)
    wanted = _obligations(pledges, obligations)
    foes = _foes(first, last, disputes) if disputes is not None else None
    shares = _cinc(first, last, capabilities) if capabilities is not None else None
    rows = []
    for year in range(first, last + 1):
        codes = np.array(members_in(year), dtype=np.int16)
        row: dict[str, Any] = {"year": year, "states": codes.size}
        if pledges.years[0] <= year <= pledges.years[1]:
            owes = _owes(_year_layer(pledges, year), cube(pledges), codes, pledges, wanted)
            row |= _whole(
                owes, None if shares is None else np.array([shares.get((int(one), year), 0.0) for one in codes])
            )
            if foes is not None:
                row |= _balance(owes | owes.T, codes, foes.get(year))
        rows.append(row)
    return pl.DataFrame(rows, infer_schema_length=None).with_columns(pl.col("year").cast(pl.Int16))


def _whole(owes: Bools, shares: NDArray[np.float64] | None) -> dict[str, Any]:
    ties = owes | owes.T
    size, count = ties.shape[0], int(ties.sum()) // 2
    weights = ties.astype(np.float64)
    label = communities(weights)
    sizes = np.bincount(label)[1:]
    blocs = label[label > 0]
    power = shares if shares is not None and shares.sum() else np.ones(size)
    held = np.bincount(blocs, weights=power[label > 0])[1:] if blocs.size else np.zeros(0)
    total = held.sum()
    _, chains = reach(owes)
    return {
        "ties": count, "density": 2 * count / (size * (size - 1)) if size > 1 else 0.0, "tied_states": int((label > 0).sum()),
        "transitivity": transitivity(ties), "largest_core": int(cores(ties).max(initial=0)), "blocs": int((sizes >= 2).sum()),
        "modularity": modularity(weights, label), "polarity": float(total**2 / (held**2).sum()) if total else None,
        "mean_reach": float(chains.mean()) if size else 0.0,
    }  # fmt: skip


def _balance(ties: Bools, codes: NDArray[np.int16], pairs: list[tuple[int, int]] | None) -> dict[str, Any]:
    if pairs is None:
        return {}
    place = {int(code): spot for spot, code in enumerate(codes)}
    foes = np.zeros_like(ties)
    for one, other in pairs:
        foes[place[one], place[other]] = foes[place[other], place[one]] = True
    counts = triads(ties, foes)
    closed = sum(counts.values())
    named = {"+++": "three_allies", "++-": "two_allies", "+--": "one_alliance", "---": "three_opponents"}
    balanced = counts["+++"] + counts["+--"]
    return {named[sign]: count for sign, count in counts.items()} | {"balance": balanced / closed if closed else None}


def _positions(
    bits: NDArray[np.uint8], pledges: Pledges, wanted: tuple[str, ...], chosen: tuple[str, ...] = POSITIONS
) -> list[pl.Series]:
    owes = np.zeros(bits.shape, dtype=bool)
    weight = np.zeros(bits.shape)
    for place, duty in enumerate(pledges.duties):
        if duty in wanted:
            held = ((bits >> place) & 1).astype(bool)
            owes |= held
            weight = np.maximum(weight, held * float(STRENGTHS[duty]))
    ties = owes | owes.T
    heavy = np.maximum(weight, weight.T)
    out: list[pl.Series] = []
    direct, chains = reach(owes) if {"bound_directly", "bound_by_chains"} & set(chosen) else (None, None)
    for one in chosen:
        if one == "degree":
            values: Any = ties.sum(1).astype(np.int64)
        elif one == "strength":
            values = heavy.sum(1)
        elif one == "betweenness":
            values = betweenness(ties)
        elif one == "eigenvector":
            values = eigenvector(heavy)
        elif one == "core":
            values = cores(ties)
        elif one == "community":
            values = communities(heavy)
        else:
            values = direct if one == "bound_directly" else chains
        out.append(pl.Series(one, values))
    return out


def _owes(
    layer: NDArray[np.uint8], whole: Any, codes: NDArray[np.int16], pledges: Pledges, wanted: tuple[str, ...]
) -> Bools:
    mask = sum(1 << place for place, duty in enumerate(pledges.duties) if duty in wanted)
    return np.asarray((layer[np.ix_(whole.place[codes], whole.place[codes])] & mask) > 0)


def _year_layer(pledges: Pledges, year: int) -> NDArray[np.uint8]:
    whole = cube(pledges)
    spot = year - whole.first
    return np.asarray(whole.bits[spot if 0 <= spot < whole.bits.shape[0] else -1])


def _obligations(pledges: Pledges, given: Iterable[str]) -> tuple[str, ...]:
    wanted = (given,) if isinstance(given, str) else tuple(given)
    for one in wanted:
        if one not in pledges.duties:
            raise BadData("panels.no_measure", given=one, known=", ".join(pledges.duties))
    return wanted


def _foes(first: int, last: int, given: Given) -> dict[int, list[tuple[int, int]]]:
    """The pairs in dispute in each year; a year of which the source does not speak is not there."""
    frame = add_disputes(dyad_years(first, last, directed=False), given)
    column = next(one for one in frame.columns if one.endswith("_ongoing"))
    found: dict[int, list[tuple[int, int]]] = {year: [] for year in frame.drop_nulls(column)["year"].unique().to_list()}
    for year, one, other in frame.filter(pl.col(column) == 1).select("year", "ccode1", "ccode2").rows():
        found[year].append((one, other))
    return found


def _cinc(first: int, last: int, given: Given) -> dict[tuple[int, int], float]:
    table = add_capabilities(state_years(first, last), given).select("ccode", "year", "cinc").drop_nulls()
    return {(code, year): share for code, year, share in table.rows()}
