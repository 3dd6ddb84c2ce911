"""`jote accept`: a person lets a proposal into the ledger."""

from __future__ import annotations

import getpass
import json
from typing import Any

import click

from jote.errors import BadInput
from jote.locale import say

AMENDABLE = ("parties", "treaty", "duty", "mutual", "trigger", "stage", "signed", "place")


@click.command("accept")
@click.argument("proposal", type=int)
@click.option("--by", metavar="NAME", help="Who judges (default: the name of the user).")
@click.option("--why", metavar="TEXT", help="A remark to keep with the judgement.")
@click.option(
    "--amend", "amendments", multiple=True, metavar="FIELD=JSON", help="Mend a field first: --amend 'duty=\"defense\"'."
)
@click.pass_obj
def command(language: str, proposal: int, by: str | None, why: str | None, amendments: tuple[str, ...]) -> None:
    """Accept a proposal: it stands behind the treaty that it means, or enters the ledger as a new one."""
    from jote.ledger import ledger
    from jote.store import Store

    amended = dict(_amendment(one) for one in amendments)
    store = Store()
    try:
        treaty = store.accept(proposal, by or getpass.getuser(), store.ledger(ledger()), why, amended or None)
    finally:
        store.close()
    click.echo(say("cli.accepted", language, proposal=proposal, treaty=treaty))


def _amendment(given: str) -> tuple[str, Any]:
    field, equals, value = given.partition("=")
    try:
        if not equals or field not in AMENDABLE:
            raise ValueError
        return field, json.loads(value)
    except ValueError:
        raise BadInput(
            "bad_choice", given=given, what="--amend", choices=", ".join(f"{one}=JSON" for one in AMENDABLE)
        ) from None
