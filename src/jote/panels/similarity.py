"""How alike the alliance portfolios of two states are: S, pi, kappa, tau-b.

A state's portfolio in a year is its row over all n members of the system: 3 for a promise of defence or offence, 2 for
neutrality or consultation, 1 for non-aggression, 0 for none; toward itself 3. A binary portfolio has 1 where that is
above 0. Two rows x and y are compared, weighted by w where weights are given:

    S           1 - 2 sum w|x-y| / (3 sum w)            Signorino and Ritter 1999
    S_squared   1 - 2 sum w(x-y)^2 / (9 sum w)
    S_binary    1 - 2 sum w|x-y| / sum w
    pi          1 - D / E, D the mean of (x-y)^2, E twice the variance of both rows together      Scott; Haege 2011
    pi_nominal  (po - pe) / (1 - pe): agreement, any difference counts the same, pooled shares    Scott 1955
    pi_binary   either, of binary rows
    kappa       1 - D / E, E = mean x^2 + mean y^2 - 2 mean x mean y: own margins                 Cohen 1968; Haege 2011
    kappa_binary
    tau_b       rank correlation with ties                                                        Kendall 1938

Every measure but tau_b comes from four products of 0/1 matrices a year, whose whole numbers are exact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from jote.errors import BadData
from jote.panels.cube import PledgeSource, cube, pledges_of
from jote.panels.graph import on_one_thread
from jote.panels.sources import Given, read_source
from jote.panels.system import members_in
from jote.panels.unit import DYAD_YEARS, require

Matrix = NDArray[np.float64]
MEASURES = ("S", "S_squared", "S_binary", "pi", "pi_nominal", "pi_binary", "kappa", "kappa_binary", "tau_b")
WEIGHTED = ("S", "S_squared", "S_binary")
OWN, TOP = 3, 3


@on_one_thread
def add_similarity(
    frame: pl.DataFrame, measures: Iterable[str] = ("S", "pi", "kappa"), *, source: PledgeSource = "atop", path: Given = None,
    weights: Given = None, **options: Any,
) -> pl.DataFrame:  # fmt: skip
    """Add a column `<source>_<measure>` for each measure, by year and pair; null outside the source's years.

    `weights` takes the file of the National Material Capabilities: then S weighs each third state by its CINC of the
    year and the columns are called `<source>_S_cinc` and so on; a state without a CINC that year weighs nothing, and a
    year without any gives null. pi and kappa are never weighted.
    """
    require(frame, "add_similarity", DYAD_YEARS)
    wanted = _known(measures)
    pledges = pledges_of(source, path, **options)
    shares = _shares(weights) if weights is not None else None
    whole = cube(pledges)
    years = frame["year"].to_numpy()
    ones, others = frame["ccode1"].fill_null(0).to_numpy(), frame["ccode2"].fill_null(0).to_numpy()
    out = {one: np.full(frame.height, np.nan) for one in wanted}
    for year, rows in _rows_by_year(years):
        layer = year - whole.first
        if not pledges.years[0] <= year <= pledges.years[1] or year < 1816:
            continue
        members = np.array(members_in(year))
        held = whole.bits[layer][np.ix_(whole.place[members], whole.place[members])]
        portfolios = valued(held)
        place = np.full(1000, -1)
        place[members] = np.arange(members.size)
        one, other = place[np.clip(ones[rows], 0, 999)], place[np.clip(others[rows], 0, 999)]
        known = (one >= 0) & (other >= 0)
        w = None if shares is None else np.array([shares.get((code, year), 0.0) for code in members.tolist()])
        for name, scores in portfolio_similarity(portfolios, wanted, weights=w).items():
            found = scores[one, other]
            found[~known] = np.nan
            out[name][rows] = found
    suffix = {one: "_cinc" if shares is not None and one in WEIGHTED else "" for one in wanted}
    columns = [pl.Series(f"{source}_{one}{suffix[one]}", out[one]).fill_nan(None) for one in wanted]
    return frame.with_columns(columns)


def valued(bits: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Portfolios in ATOP's order of values from a matrix of obligation bits, a state's own cell at 3.

    >>> valued(np.array([[0, 0b00001], [0b01000, 0]], dtype=np.uint8)).tolist()
    [[3, 3], [1, 3]]
    """
    table = np.array([_value(byte) for byte in range(256)], dtype=np.uint8)
    portfolios = table[bits]
    np.fill_diagonal(portfolios, OWN)
    return portfolios


def _value(byte: int) -> int:
    defense, offense, neutral, nonagg, consul = ((byte >> place) & 1 for place in range(5))
    return 3 if defense or offense else 2 if neutral or consul else 1 if nonagg else 0


def portfolio_similarity(
    portfolios: NDArray[Any], measures: Collection[str] = MEASURES, *, weights: Matrix | None = None
) -> dict[str, Matrix]:
    """The scores of every pair of rows of a matrix of portfolios valued 0 to 3, one n by n matrix for each measure.

    >>> rows = np.array([[3, 3, 0], [3, 3, 0], [0, 0, 3]])
    >>> portfolio_similarity(rows, ["S"])["S"].round(3).tolist()
    [[1.0, 1.0, -1.0], [1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]]
    """
    wanted = _known(measures)
    x = np.asarray(portfolios)
    if not x.size:
        return {one: np.zeros((0, 0)) for one in wanted}
    size = x.shape[1]
    steps = [(x >= step).astype(np.float32) for step in range(1, TOP + 1)]
    out: dict[str, Matrix] = {}
    with np.errstate(invalid="ignore", divide="ignore"):
        if weights is None:
            apart = [_distance(step) for step in steps]
            if "S" in wanted:
                out["S"] = 1 - 2 * (apart[0] + apart[1] + apart[2]) / (TOP * size)
            if "S_binary" in wanted:
                out["S_binary"] = 1 - 2 * apart[0] / size
        else:
            total = float(weights.sum())
            weighed = [_distance(step.astype(np.float64), weights) for step in steps]
            if "S" in wanted:
                out["S"] = 1 - 2 * (weighed[0] + weighed[1] + weighed[2]) / (TOP * total)
            if "S_binary" in wanted:
                out["S_binary"] = 1 - 2 * weighed[0] / total
            apart = [_distance(steps[0])] if {"pi_binary", "kappa_binary"} & set(wanted) else []
        if {"S_squared", "pi", "kappa"} & set(wanted):
            out |= _squared(x, wanted, weights)
        if "pi_nominal" in wanted:
            out["pi_nominal"] = _pi_nominal(x)
        if {"pi_binary", "kappa_binary"} & set(wanted):
            out |= {
                f"{name}_binary": score
                for name, score in _chance_corrected(
                    apart[0] / size, steps[0].sum(1, dtype=np.float64), None, size
                ).items()
                if f"{name}_binary" in wanted
            }
        if "tau_b" in wanted:
            out["tau_b"] = _tau_b(x)
    return {one: out[one] for one in wanted}


def kappa_by_ranks(one: NDArray[Any], other: NDArray[Any]) -> float:
    """Cohen's weighted kappa of two rows with weights by the rank of the values that happen to occur in them.

    This is a fault, kept to explain published scores: code that builds its weights from a cross-table of the two rows
    drops the values that neither holds, so that 3 is one step from 0 if no 1 and no 2 occurs. `kappa` uses the values.

    >>> rows = np.array([3, 0, 0, 0]), np.array([3, 2, 0, 0])
    >>> round(kappa_by_ranks(*rows), 3), round(float(portfolio_similarity(np.array(rows), ["kappa"])["kappa"][0, 1]), 3)
    (0.833, 0.724)
    """
    held = np.unique(np.concatenate([one, other]))
    x, y = np.searchsorted(held, one), np.searchsorted(held, other)
    expected = (x**2).mean() + (y**2).mean() - 2 * x.mean() * y.mean()
    return float(1 - ((x - y) ** 2).mean() / expected)


def _distance(step: NDArray[Any], weights: Matrix | None = None) -> Matrix:
    """The (weighted) number of places in which two 0/1 rows differ."""
    left = step if weights is None else step * weights
    both = (left @ step.T).astype(np.float64)
    alone = left.sum(1, dtype=np.float64)
    return np.asarray(alone[:, None] + alone[None, :] - 2 * both)


def _squared(x: NDArray[Any], wanted: Collection[str], weights: Matrix | None) -> dict[str, Matrix]:
    size = x.shape[1]
    real = x.astype(np.float32)
    squares = (real * real).sum(1, dtype=np.float64)
    gap = squares[:, None] + squares[None, :] - 2 * (real @ real.T).astype(np.float64)
    out = {}
    if "S_squared" in wanted and weights is None:
        out["S_squared"] = 1 - 2 * gap / (TOP**2 * size)
    elif "S_squared" in wanted and weights is not None:
        exact = x.astype(np.float64)
        own = (exact * exact * weights).sum(1)
        out["S_squared"] = 1 - 2 * (own[:, None] + own[None, :] - 2 * (exact * weights) @ exact.T) / (
            TOP**2 * weights.sum()
        )
    scores = _chance_corrected(gap / size, real.sum(1, dtype=np.float64), squares, size)
    return out | {name: score for name, score in scores.items() if name in wanted}


def _chance_corrected(gap: Matrix, sums: Matrix, squares: Matrix | None, size: int) -> dict[str, Matrix]:
    """pi and kappa from the mean squared difference, the rows' sums and their sums of squares (0/1 rows: the same)."""
    squares = sums if squares is None else squares
    pooled = (squares[:, None] + squares[None, :]) / size
    together = (sums[:, None] + sums[None, :]) / size
    return {
        "pi": 1 - gap / (pooled - together**2 / 2),
        "kappa": 1 - gap / (pooled - 2 * np.outer(sums, sums) / size**2),
    }


def _pi_nominal(x: NDArray[Any]) -> Matrix:
    size = x.shape[1]
    agreed, chance = np.zeros((x.shape[0],) * 2), np.zeros((x.shape[0],) * 2)
    for value in range(TOP + 1):
        is_ = (x == value).astype(np.float32)
        share = is_.sum(1, dtype=np.float64)
        agreed += is_ @ is_.T
        chance += ((share[:, None] + share[None, :]) / (2 * size)) ** 2
    return np.asarray((agreed / size - chance) / (1 - chance))


def _tau_b(x: NDArray[Any]) -> Matrix:
    """Kendall's tau-b of rows of values 0 to 3, from the table of each pair of rows."""
    count = x.shape[0]
    is_ = [(x == value).astype(np.float32) for value in range(TOP + 1)]
    table = np.array([[(one @ other.T).astype(np.float64) for other in is_] for one in is_])
    rows = x.shape[1] * (x.shape[1] - 1) / 2
    balance = np.zeros((count, count))
    for a in range(TOP + 1):
        for b in range(TOP + 1):
            higher = table[a + 1 :, b + 1 :].sum((0, 1)) if a < TOP and b < TOP else 0.0
            crossed = table[a + 1 :, :b].sum((0, 1)) if a < TOP and b else 0.0
            balance += table[a, b] * (higher - crossed)
    shares = np.array([one.sum(1, dtype=np.float64) for one in is_])
    untied = rows - (shares * (shares - 1) / 2).sum(0)
    return np.asarray(balance / np.sqrt(np.outer(untied, untied)))


def _known(measures: Iterable[str]) -> tuple[str, ...]:
    wanted = (measures,) if isinstance(measures, str) else tuple(measures)
    for one in wanted:
        if one not in MEASURES:
            raise BadData("panels.no_measure", given=one, known=", ".join(MEASURES))
    return wanted


def _rows_by_year(years: NDArray[Any]) -> Iterable[tuple[int, Any]]:
    """Each year with its rows: slices where the frame is sorted by year, positions where it is not."""
    if not years.size:
        return
    order = None if bool((years[1:] >= years[:-1]).all()) else np.argsort(years, kind="stable")
    held = years if order is None else years[order]
    edges = np.flatnonzero(np.concatenate([[True], held[1:] != held[:-1], [True]]))
    for start, end in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        yield int(held[start]), slice(start, end) if order is None else order[start:end]


def _shares(given: Given) -> dict[tuple[int, int], float]:
    table = read_source("nmc", given, excerpt=True).select("ccode", "year", "cinc").drop_nulls()
    return {(code, year): share for code, year, share in table.rows()}
