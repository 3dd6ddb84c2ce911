"""Networks as files that Gephi, yEd, igraph and NetworkX read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import polars as pl

if TYPE_CHECKING:
    from jote.panels.network import Network

_GRAPHML = {"int": "long", "float": "double", "text": "string"}
_GEXF = {"int": "long", "float": "double", "text": "string"}


def write_graphml(network: Network, target: Path) -> None:
    """Write a network as GraphML, every column of its nodes and edges an attribute."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
    tables = (("node", network.nodes, ("ccode",)), ("edge", network.edges, ("debtor", "creditor")))
    for kind, frame, keys in tables:
        for name in _attributes(frame, keys):
            lines.append(
                f'<key id="{kind}.{name}" for="{kind}" attr.name="{name}" attr.type="{_GRAPHML[_type(frame, name)]}"/>'
            )
    lines.append('<graph edgedefault="directed">')
    for row in network.nodes.iter_rows(named=True):
        lines.append(f'<node id="{row["ccode"]}">{_data("node", row, _attributes(network.nodes, ("ccode",)))}</node>')
    for row in network.edges.iter_rows(named=True):
        ends = f'source="{row["debtor"]}" target="{row["creditor"]}"'
        lines.append(f"<edge {ends}>{_data('edge', row, _attributes(network.edges, ('debtor', 'creditor')))}</edge>")
    lines += ["</graph>", "</graphml>", ""]
    target.write_text("\n".join(lines), encoding="utf-8")


def write_gexf(network: Network, target: Path) -> None:
    """Write a network as GEXF 1.3, each promise with the spell in which it ran."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>', '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">',
    ]  # fmt: skip
    columns = _attributes(network.nodes, ("ccode", "name"))
    duties = list(_attributes(network.edges, ("debtor", "creditor", "start", "end")))
    for kind, frame, names in (("node", network.nodes, columns), ("edge", network.edges, duties)):
        lines.append(f'<attributes class="{kind}">')
        lines += [f'<attribute id="{name}" title="{name}" type="{_GEXF[_type(frame, name)]}"/>' for name in names]
        lines.append("</attributes>")
    lines.append("<nodes>")
    for row in network.nodes.iter_rows(named=True):
        label = quoteattr(str(row["name"] or row["ccode"]))
        lines.append(f'<node id="{row["ccode"]}" label={label}>{_values(row, columns)}</node>')
    lines += ["</nodes>", "<edges>"]
    for number, row in enumerate(network.edges.iter_rows(named=True)):
        spell = f'start="{row["start"]}"'
        if row["end"]:  # the last day inside, as GEXF counts an interval
            spell += f' end="{row["end"] - dt.timedelta(days=1)}"'
        ends = f'id="{number}" source="{row["debtor"]}" target="{row["creditor"]}"'
        lines.append(f"<edge {ends}>{_values(row, duties)}<spells><spell {spell}/></spells></edge>")
    lines += ["</edges>", "</graph>", "</gexf>", ""]
    target.write_text("\n".join(lines), encoding="utf-8")


def _attributes(frame: pl.DataFrame, keys: tuple[str, ...]) -> list[str]:
    return [name for name in frame.columns if name not in keys]


def _type(frame: pl.DataFrame, name: str) -> str:
    kind = frame.schema[name]
    return "int" if kind.is_integer() else "float" if kind.is_float() else "text"


def _data(kind: str, row: dict[str, object], names: list[str]) -> str:
    return "".join(
        f'<data key="{kind}.{name}">{escape(str(row[name]))}</data>' for name in names if row[name] is not None
    )


def _values(row: dict[str, object], names: list[str]) -> str:
    held = "".join(
        f'<attvalue for="{name}" value={quoteattr(str(row[name]))}/>' for name in names if row[name] is not None
    )
    return f"<attvalues>{held}</attvalues>"
