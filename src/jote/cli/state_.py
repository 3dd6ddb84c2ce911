"""`jote state show`: what a state owes, and what it is owed, on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import click

from jote.cli.show import Format, chosen, format_option, put_json, put_table, put_text
from jote.locale import say
from jote.vocabulary.clauses import clause_mark


@click.group("state")
def command() -> None:
    """What a state owes and is owed on a day."""


@command.command("show")
@click.argument("state")
@click.option("--on", metavar="DAY", help="The day, YYYY-MM-DD (default: today).")
@click.option("--with", "others", multiple=True, metavar="STATE", help="Only promises between it and this state.")
@format_option
@click.pass_obj
def show(language: str, state: str, on: str | None, others: tuple[str, ...], form: Format | None) -> None:
    """Every promise in force for a state: owed by it and owed to it."""
    from jote.obligations import name_of
    from jote.obligations.promises import promises_of
    from jote.store import current_ledger
    from jote.vocabulary import parse_day, state_on

    day = parse_day(on) if on else dt.date.today()
    found = state_on(state, day)
    between = {state_on(other, day).code for other in others}
    owes, owed = (
        [
            replace(one, others=tuple(sorted(between))) if between else one
            for one in promises
            if between.issubset(one.others)
        ]
        for promises in promises_of(current_ledger(), found.code, day)
    )
    shape = chosen(form)
    if shape == "json":
        put_json(
            {"schema": "jote.state/1", "state": found.code, "name": found.name, "on": day.isoformat(),
             "owes": [one.as_json() for one in owes], "is_owed": [one.as_json() for one in owed]}
        )  # fmt: skip
        return
    put_text(f"{found.name[language]} ({found.code}), {day.isoformat()}")
    head = [say(f"answers.head_{name}", language) for name in ("duty", "toward", "treaty", "clause", "strength")]
    for title, promises in (("cli.owes", owes), ("cli.is_owed", owed)):
        rows = [
            (say(f"answers.duty_{one.clause.duty}", language), ", ".join(name_of(code, language) for code in one.others),
             one.treaty.id, clause_mark(one.clause.article, language) or "–", say(f"answers.strength_{one.clause.strength}", language))
            for one in promises
        ]  # fmt: skip
        put_table(say(title, language), head, rows, shape)
