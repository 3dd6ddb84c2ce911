"""`jote proposals`: what was read as a commitment and waits for a judgement."""

from __future__ import annotations

import click

from jote.cli.show import Format, chosen, format_option, put_json, put_table, put_text
from jote.locale import say


@click.command("proposals")
@click.option("--all", "everything", is_flag=True, help="Judged ones too.")
@format_option
@click.pass_obj
def command(language: str, everything: bool, form: Format | None) -> None:
    """List proposals with their evidence."""
    from jote.store import Store

    store = Store()
    try:
        found = store.proposals(None if everything else "open")
    finally:
        store.close()
    shape = chosen(form)
    if shape == "json":
        for one in found:
            put_json(one.as_json())
        return
    if not found:
        put_text(say("cli.no_proposals", language))
        return
    head = [
        say(f"cli.{name}", language)
        for name in ("number", "parties", "duty", "treaty", "stage", "date", "verdict", "words")
    ]
    rows = []
    for one in found:
        said = one.commitment
        signed = said["signed"]["value"] if said["signed"] else "–"
        treaty = said["treaty"] or "–"
        if one.treaty:
            treaty = f"{treaty} = {one.treaty}"
        rows.append(
            (
                str(one.id),
                ", ".join(said["parties"]),
                said["duty"],
                treaty,
                said["stage"],
                signed,
                one.verdict,
                " … ".join(one.evidence),
            )
        )
    put_table(None, head, rows, shape)
