"""Small pictures of a panel, where matplotlib is installed."""

from __future__ import annotations

import math
from typing import Any

import polars as pl

from jote.errors import BadData
from jote.panels.network import Network
from jote.panels.unit import unit


def plot(what: pl.DataFrame | Network, column: str | None = None) -> Any:
    """A line over the years of a column (its mean a year), or a network as a circle of its tied states; a matplotlib figure."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise BadData("panels.needs", what="pictures", package="matplotlib") from None
    figure = Figure(figsize=(7, 3.2) if isinstance(what, pl.DataFrame) else (6, 6))
    axes = figure.add_subplot()
    if isinstance(what, Network):
        _circle(axes, what)
        return figure
    if "year" not in what.columns or column is None or column not in what.columns:
        raise BadData("panels.no_plot", found=unit(what))
    means = what.group_by("year").agg(pl.col(column).mean()).drop_nulls().sort("year")
    axes.plot(means["year"].to_list(), means[column].to_list(), color="#1f4e79")
    axes.set_title(column)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _circle(axes: Any, network: Network) -> None:
    tied = network.nodes.filter(pl.col("degree") > 0).sort("community", "ccode")
    angle = {code: 2 * math.pi * place / tied.height for place, code in enumerate(tied["ccode"])}
    for debtor, creditor in network.edges.select("debtor", "creditor").rows():
        ends = [angle[debtor], angle[creditor]]
        axes.plot([math.cos(one) for one in ends], [math.sin(one) for one in ends], color="#1f4e7944", linewidth=0.7)
    for code, state in tied.select("ccode", "state").rows():
        axes.text(
            1.06 * math.cos(angle[code]),
            1.06 * math.sin(angle[code]),
            state or str(code),
            ha="center",
            va="center",
            fontsize=7,
        )
    axes.set_title(f"{', '.join(network.obligations)}, {network.when}")
    axes.set_axis_off()
    axes.set_aspect("equal")
