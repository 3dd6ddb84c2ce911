"""`jote data`: the data sets that panels can use, where to get them, and the state of the user's copies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jote.cli.show import Format, chosen, format_option, put_json, put_table
from jote.locale import say


@click.command("data")
@click.option(
    "--folder", type=click.Path(path_type=Path), envvar="JOTE_DATA", help="Where your copies lie (default: JOTE_DATA)."
)
@click.option("--cite", is_flag=True, help="Print BibTeX instead.")
@format_option
@click.pass_obj
def command(language: str, folder: Path | None, cite: bool, form: Format | None) -> None:
    """List data sets: where each is published, its licence and citation, and whether your copy is a known one."""
    import jote.panels as panels

    if cite:
        click.echo(panels.cite())
        return
    found = panels.data_sets(folder)
    shape = chosen(form)
    if shape == "json":
        for row in found:
            put_json(_plain(row, language))
        return
    head = [say(f"cli.{name}", language) for name in ("data_set", "state_of_copy", "where", "licence", "citation")]
    rows = [(row["name"], _state(row, language), row["where"], row["licence"], row["citation"]) for row in found]
    put_table(None, head, rows, shape)


def _state(row: dict[str, Any], language: str) -> str:
    if row["problem"] is not None:
        return str(row["problem"].message(language))
    parts = [say(f"cli.copy_{row['state']}", language), row["version"], str(row["path"] or "")]
    return " ".join(part for part in parts if part)


def _plain(row: dict[str, Any], language: str) -> dict[str, Any]:
    problem = row["problem"]
    return {
        **row,
        "path": str(row["path"]) if row["path"] else None,
        "problem": problem.message(language) if problem else None,
    }
