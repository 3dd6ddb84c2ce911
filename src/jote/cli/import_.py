"""`jote import`: the user's own copy of a data set as a second layer of the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from jote.locale import say


@click.group("import")
def command() -> None:
    """Bring your own copy of a data set in as a second layer."""


@command.command("atop")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def atop(language: str, file: Path) -> None:
    """ATOP's member file (atop5_1m.csv): obligations and condition flags, beside the ledger and never over it.

    A flag of ATOP says that a condition exists, not which: such a duty is answered as owed if, never as plainly owed.
    """
    from jote.ledger import entry_of, ledger
    from jote.ledger.atop import read_atop_members
    from jote.store import Store

    found = read_atop_members(file)
    known = {number for treaty in ledger().treaties.values() for number in treaty.atop}
    store = Store()
    try:
        store.put_layer("atop", (entry_of(treaty) for treaty in found))
    finally:
        store.close()
    merged = sum(not known.isdisjoint(treaty.atop) for treaty in found)
    click.echo(say("cli.imported", language, count=len(found), merged=merged, added=len(found) - merged))
