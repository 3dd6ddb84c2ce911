"""A whole panel from plain words, step by step: what the command line and the page call."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl

from jote.errors import BadData
from jote.panels.capabilities import add_capabilities
from jote.panels.conflict import add_disputes, add_wars
from jote.panels.contiguity import add_contiguity
from jote.panels.network import add_positions, network_years
from jote.panels.peace import add_peace_years
from jote.panels.pledges import add_pledges
from jote.panels.similarity import add_similarity
from jote.panels.spells import treaty_spells
from jote.panels.system import System, dyad_years, state_years
from jote.panels.write import write

KINDS = ("dyad-years", "state-years", "treaty-spells", "network-years")
Progress = Callable[[str, int, int], None]


def build_panel(
    kind: str, first: int = 1816, last: int = 2018, *, directed: bool = True, system: System = "cow",
    pledges: Iterable[str] = (), similarity: Iterable[str] = (), similarity_from: str = "atop", weighted: bool = False,
    contiguity: bool = False, capabilities: Iterable[str] = (), disputes: str | None = None, wars: bool = False,
    peace_years: bool = False, positions: bool = False, data: str | Path | None = None, out: str | Path | None = None,
    progress: Progress | None = None,
) -> pl.DataFrame:  # fmt: skip
    """Build a panel and, with `out`, write it.

    `kind` is one of `KINDS`; `pledges` names sources (atop, jote), `similarity` measures, `disputes` mid or gml; `data` is
    the folder of the user's files (else `JOTE_DATA`). `progress` is called with what is being done, its number, and how
    many steps there are.

    >>> build_panel("state-years", 1914, 1914).height
    45
    """
    if kind not in KINDS:
        raise BadData("panels.no_measure", given=kind, known=", ".join(KINDS))
    steps: list[tuple[str, Callable[[Any], Any]]] = []
    listed = list(pledges)
    if kind == "dyad-years":
        steps.append((kind, lambda _: dyad_years(first, last, directed=directed, system=system)))
    elif kind == "state-years":
        steps.append((kind, lambda _: state_years(first, last, system=system)))
    elif kind == "treaty-spells":
        steps.append((kind, lambda _: treaty_spells((listed or ["atop"])[0], data)))  # type: ignore[arg-type]
    else:
        source: Any = (listed or ["atop"])[0]
        steps.append(
            (kind, lambda _: network_years(first, last, source=source, path=data if source == "atop" else None))
        )
    if kind in ("dyad-years", "state-years"):
        for one in listed:
            path = data if one == "atop" else None
            steps.append((f"pledges {one}", partial(add_pledges, source=one, path=path)))  # type: ignore[arg-type]
    if measures := list(similarity):
        base: Any = similarity_from
        weights = data if weighted else None
        steps.append(
            ("similarity", lambda frame: add_similarity(frame, measures, source=base, path=data, weights=weights))
        )
    if contiguity:
        steps.append(("contiguity", lambda frame: add_contiguity(frame, data)))
    if columns := list(capabilities):
        steps.append(("capabilities", lambda frame: add_capabilities(frame, data, columns=columns)))
    if disputes:
        named: Any = disputes
        steps.append((f"disputes {named}", lambda frame: add_disputes(frame, data, source=named)))
    if wars:
        steps.append(("wars", lambda frame: add_wars(frame, data)))
    if peace_years:
        steps.append(("peace years", add_peace_years))
    if positions:
        steps.append(("positions", lambda frame: add_positions(frame, path=data)))
    if out is not None:
        steps.append((f"write {Path(out).name}", lambda frame: (write(frame, out), frame)[1]))
    frame: Any = None
    for number, (name, step) in enumerate(steps, start=1):
        if progress:
            progress(name, number, len(steps))
        frame = step(frame)
    return frame  # type: ignore[no-any-return]
