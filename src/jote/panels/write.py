"""A panel or a network written down: Parquet, CSV with a data dictionary, Stata, GraphML, GEXF."""

from __future__ import annotations

import fnmatch
import json
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl

import jote
from jote.errors import BadData
from jote.panels.graph_files import write_gexf, write_graphml
from jote.panels.network import Network
from jote.panels.sources import DATA, cite, sources
from jote.panels.unit import unit
from jote.vocabulary.tables import load_tables

TABLES, GRAPHS = (".parquet", ".csv", ".dta"), (".graphml", ".gexf")


def write(what: pl.DataFrame | Network, path: str | Path) -> Path:
    """Write a panel (.parquet, .csv, .dta) or a network (.graphml, .gexf); the ending chooses. Returns the path.

    Beside a CSV stands `<name>.dictionary.csv`, which tells unit, type, meaning and citation of every column; Parquet
    carries the same as metadata, Stata as labels.
    """
    target = Path(path)
    if target.suffix not in (*TABLES, *GRAPHS):
        raise BadData("panels.no_suffix", path=target.name, known=", ".join((*TABLES, *GRAPHS)))
    if isinstance(what, Network):
        if target.suffix not in GRAPHS:
            raise BadData("panels.not_a_table", path=target.name)
        (write_graphml if target.suffix == ".graphml" else write_gexf)(what, target)
        return target
    if target.suffix in GRAPHS:
        raise BadData("panels.not_a_graph", path=target.name)
    if target.suffix == ".parquet":
        what.write_parquet(target, metadata=_metadata(what))
    elif target.suffix == ".csv":
        what.write_csv(target)
        data_dictionary(what).write_csv(target.with_suffix(".dictionary.csv"))
    else:
        _write_stata(what, target)
    return target


def data_dictionary(frame: pl.DataFrame) -> pl.DataFrame:
    """What each column of a panel says: its type, range, number of missing values, meaning, and key of its citation.

    >>> import jote.panels as jp
    >>> data_dictionary(jp.dyad_years(1816, 1816)).row(0)[:2]
    ('ccode1', 'Int16')
    """
    rows = []
    for name, kind in frame.schema.items():
        label, source = _meaning(name)
        low, high = (frame[name].min(), frame[name].max()) if kind.is_numeric() or kind.is_temporal() else (None, None)
        key = _citation_key(source) if source else None
        rows.append((name, str(kind), str(low) if low is not None else None, str(high) if high is not None else None,
                     frame[name].null_count(), label, key))  # fmt: skip
    return pl.DataFrame(
        rows, schema=["column", "type", "least", "most", "missing", "meaning", "citation"], orient="row"
    )


def _meaning(column: str) -> tuple[str, str | None]:
    prefix = column.split("_")[0]
    for rule in _rules():
        if fnmatch.fnmatchcase(column, rule["column"]):
            source = rule.get("from") or (prefix if prefix in sources() else None)
            title = sources()[prefix]["title"] if prefix in sources() else prefix
            return rule["label"].format(source=title), source
    return "", prefix if prefix in sources() else None


@cache
def _rules() -> list[dict[str, Any]]:
    (rules,) = load_tables([DATA / "columns.yaml"])
    return list(rules)


def _citation_key(source: str) -> str:
    entry = sources()[source]
    found: str = (sources()[entry["cites"]] if "cites" in entry else entry)["citation"]["key"]
    return found


def _metadata(frame: pl.DataFrame) -> dict[str, str]:
    used = sorted({source for name in frame.columns if (source := _meaning(name)[1])})
    meanings = {name: _meaning(name)[0] for name in frame.columns}
    return {
        "jote.version": jote.__version__, "jote.unit": unit(frame), "jote.columns": json.dumps(meanings, ensure_ascii=False),
        "jote.citations": cite(*used) if used else "",
    }  # fmt: skip


def _write_stata(frame: pl.DataFrame, target: Path) -> None:
    try:
        import pyreadstat
    except ImportError:
        raise BadData("panels.needs", what="Stata", package="pyreadstat") from None
    plain = frame.with_columns(
        [pl.col(name).cast(pl.Int8) for name, kind in frame.schema.items() if kind == pl.Boolean]
        + [
            pl.col(name).cast(pl.Int32)
            for name, kind in frame.schema.items()
            if kind in (pl.UInt32, pl.Int64) and _fits(frame[name])
        ]
    )
    labels: list[str | None] = [_meaning(name)[0][:80] for name in plain.columns]
    pyreadstat.write_dta(
        plain, str(target), column_labels=labels, file_label=f"Jote {jote.__version__}: {unit(frame)}"[:80]
    )


def _fits(series: pl.Series) -> bool:
    low, high = series.min(), series.max()
    return low is None or (int(low) > -(2**31) and int(high) < 2**31 - 100)  # type: ignore[arg-type]
