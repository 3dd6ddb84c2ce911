"""`jote reject`: a person turns a proposal down, with a reason."""

from __future__ import annotations

import getpass

import click

from jote.locale import say


@click.command("reject")
@click.argument("proposal", type=int)
@click.option("--why", metavar="TEXT", default="", help="The reason; it is needed.")
@click.option("--by", metavar="NAME", help="Who judges (default: the name of the user).")
@click.pass_obj
def command(language: str, proposal: int, why: str, by: str | None) -> None:
    """Reject a proposal; it stays in the history with the reason."""
    from jote.store import Store

    store = Store()
    try:
        store.reject(proposal, by or getpass.getuser(), why)
    finally:
        store.close()
    click.echo(say("cli.rejected", language, proposal=proposal))
