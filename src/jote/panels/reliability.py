"""Were promises kept in war: tables of honoured promises, with intervals, and a logit."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from jote.errors import BadData
from jote.panels.sources import Given, read_source

Z_95 = 1.959963984540054


def honoured(path: Given = None) -> pl.DataFrame:
    """Berkemeier and Fuhrmann's alliances in war in which the promise applied, with `honoured` 1 or 0 and its era.

    By the rule of Leeds, Long and Mitchell (2000), as the authors apply it to 1816-2003.
    """
    table = read_source("honoured", path, excerpt=True)
    applied = table.filter((pl.col("honorLLM") == 1) | (pl.col("violateLLM") == 1))
    return applied.with_columns(
        honoured=(pl.col("honorLLM") == 1).fill_null(False).cast(pl.Int8),
        era=pl.when(pl.col("sample") == 1).then(pl.lit("1816-1944")).otherwise(pl.lit("1945-2003")),
    )


def reliability(cases: pl.DataFrame, by: str | None = None, *, outcome: str = "honoured") -> pl.DataFrame:
    """How many promises were kept of how many that fell due, their share and its 95 per cent interval (Wilson).

    >>> reliability(pl.DataFrame({"honoured": [1, 1, 0, 0]})).row(0)[1:3]
    (2, 4)
    """
    parts = (
        [("all", cases)]
        if by is None
        else [(key[0], part) for key, part in cases.sort(by).group_by(by, maintain_order=True)]
    )
    rows = []
    for name, part in parts:
        kept, due = int(part[outcome].sum()), part.height
        low, high = wilson(kept, due)
        rows.append((name, kept, due, kept / due if due else None, low, high))
    return pl.DataFrame(rows, schema=[by or "cases", "kept", "due", "share", "low", "high"], orient="row")


def wilson(kept: int, due: int) -> tuple[float, float]:
    """Wilson's 95 per cent interval of a share.

    >>> tuple(round(one, 3) for one in wilson(73, 146))
    (0.42, 0.58)
    """
    if not due:
        return 0.0, 1.0
    share, square = kept / due, Z_95**2
    middle = (share + square / (2 * due)) / (1 + square / due)
    half = Z_95 * math.sqrt(share * (1 - share) / due + square / (4 * due**2)) / (1 + square / due)
    return middle - half, middle + half


@dataclass(frozen=True)
class Logit:
    """An estimated logit: the table of coefficients, the log likelihood, and the number of cases."""

    table: pl.DataFrame
    log_likelihood: float
    cases: int


def logit(cases: pl.DataFrame, outcome: str, predictors: Iterable[str], *, cluster: str | None = None) -> Logit:
    """A logit by maximum likelihood; standard errors robust to clusters where one is named.

    Rows with a missing value are left out. The cluster correction is g/(g-1) times the sandwich of summed scores, as Stata's.
    """
    names = tuple(predictors)
    complete = cases.select(outcome, *names, *([cluster] if cluster else [])).drop_nulls()
    x = np.column_stack([np.ones(complete.height), *(complete[one].to_numpy().astype(float) for one in names)])
    y = complete[outcome].to_numpy().astype(float)
    _refuse_separation(complete, y, names)
    beta = np.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ beta))
        information = (x * (chance * (1 - chance))[:, None]).T @ x
        step = np.linalg.solve(information, x.T @ (y - chance))
        beta += step
        if float(np.abs(step).max()) < 1e-12:
            break
    chance = 1 / (1 + np.exp(-x @ beta))
    spread = np.linalg.inv((x * (chance * (1 - chance))[:, None]).T @ x)
    if cluster:
        spread = _sandwich(spread, x * (y - chance)[:, None], complete[cluster])
    errors = np.sqrt(np.diag(spread))
    z = beta / errors
    table = pl.DataFrame(
        {
            "term": ["constant", *names], "coefficient": beta, "error": errors, "z": z,
            "p": [math.erfc(abs(one) / math.sqrt(2)) for one in z.tolist()],
        }
    )  # fmt: skip
    likelihood = float((y * np.log(chance) + (1 - y) * np.log(1 - chance)).sum())
    return Logit(table, likelihood, complete.height)


def _sandwich(spread: NDArray[np.float64], scores: NDArray[np.float64], cluster: pl.Series) -> NDArray[np.float64]:
    _, group = np.unique(cluster.to_numpy(), return_inverse=True)
    summed = np.zeros((int(group.max()) + 1, scores.shape[1]))
    np.add.at(summed, group, scores)
    count = summed.shape[0]
    return np.asarray(count / (count - 1) * spread @ (summed.T @ summed) @ spread)


def _refuse_separation(cases: pl.DataFrame, outcome: NDArray[np.float64], names: tuple[str, ...]) -> None:
    for one in names:
        values = cases[one].to_numpy().astype(float)
        zero, unit = values[outcome == 0], values[outcome == 1]
        if not zero.size or not unit.size or zero.max() < unit.min() or unit.max() < zero.min():
            raise BadData("panels.separated", column=one)
