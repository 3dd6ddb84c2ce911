"""How the command line shows things: a table at a terminal, JSON lines in a pipe, never both."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import click

Format = Literal["table", "json", "md"]

SHORT = 20  # a column whose cells are no longer is never broken

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "md"]),
    help="table at a terminal, JSON lines in a pipe, or Markdown.",
)


def chosen(form: Format | None) -> Format:
    """The form asked for, else the one that fits where the output goes."""
    return form or ("table" if sys.stdout.isatty() else "json")


def put_json(record: Any) -> None:
    """One record on one line."""
    click.echo(json.dumps(record, ensure_ascii=False))


def put_table(title: str | None, head: Sequence[str], rows: Iterable[Sequence[str]], form: Format = "table") -> None:
    """A table: drawn for a terminal, or in Markdown."""
    if form == "md":
        if title:
            click.echo(f"\n**{title}**\n")
        click.echo("| " + " | ".join(head) + " |")
        click.echo("|" + "---|" * len(head))
        for row in rows:
            click.echo("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |")
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold"
    )
    listed = [tuple(row) for row in rows]
    for number, name in enumerate(head):
        short = number not in (0, len(head) - 1) and all(len(row[number]) <= SHORT for row in listed)
        table.add_column(name, overflow="fold", no_wrap=short)
    for row in listed:
        table.add_row(*(Text(cell) for cell in row))
    console().print(table)


def put_text(text: str) -> None:
    """A paragraph, wrapped to the terminal."""
    from rich.text import Text

    console().print(Text(text))


def console() -> Any:
    """The terminal; 100 columns where there is none."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else 100, highlight=False)


def put_tree(reason: dict[str, Any]) -> None:
    """A tree of reasons: `says`, `because`, `source`."""
    from rich.text import Text
    from rich.tree import Tree

    def grown(tree: Any, node: dict[str, Any]) -> None:
        for one in node["because"]:
            label = Text(one["says"])
            if one.get("source"):
                label.append(f"  [{one['source']}]", style="dim")
            grown(tree.add(label), one)

    tree = Tree(Text(reason["says"], style="bold"))
    grown(tree, reason)
    console().print(tree)
