"""`jote treaty`: list, show, check or start treaties."""

from __future__ import annotations

from pathlib import Path

import click

from jote.cli.show import Format, chosen, console, format_option, put_json, put_table, put_text
from jote.errors import BadLedger
from jote.locale import say
from jote.vocabulary.clauses import clause_mark


@click.group("treaty")
def command() -> None:
    """List, show, check or start treaties."""


@command.command("list")
@click.option(
    "--state", "states", multiple=True, metavar="STATE", help="Only treaties that name the state; all, if several."
)
@click.option("--on", metavar="DAY", help="Only treaties in force on the day.")
@format_option
@click.pass_obj
def list_(language: str, states: tuple[str, ...], on: str | None, form: Format | None) -> None:
    """One treaty a line."""
    from jote.store import current_ledger
    from jote.vocabulary import find_state, parse_day

    found = sorted(current_ledger().treaties.values(), key=lambda one: (str(one.signed or ""), one.id))
    codes = {find_state(state).code for state in states}
    found = [one for one in found if codes <= one.states]
    if on:
        day = parse_day(on)
        found = [one for one in found if any(party.bound(day) for party in one.parties)]
    shape = chosen(form)
    if shape == "json":
        for one in found:
            put_json(one.as_json())
        return
    head = [say(f"cli.head_{name}", language) for name in ("id", "treaty", "signed", "in_force", "ended", "duties")]
    rows = [
        (one.id, one.name[language], str(one.signed or "–"), str(one.in_force or "–"), str(one.ended or ""),
         ", ".join(dict.fromkeys(say(f"answers.duty_{clause.duty}", language) for clause in one.clauses)))
        for one in found
    ]  # fmt: skip
    put_table(None, head, rows, shape)


@command.command("show")
@click.argument("treaty")
@format_option
@click.pass_obj
def show(language: str, treaty: str, form: Format | None) -> None:
    """One treaty, clause by clause."""
    from jote.obligations import name_of
    from jote.store import current_ledger

    found = current_ledger().treaty(treaty)
    shape = chosen(form)
    if shape == "json":
        put_json(found.as_json())
        return
    put_text(f"{found.id}: {found.name[language]}")
    dates = {"signed": found.signed, "in_force": found.in_force, "ended": found.ended}
    put_text("  ".join(f"{say(f'cli.head_{name}', language)} {day or '–'}" for name, day in dates.items()))
    head = [say(f"cli.head_{name}", language) for name in ("state", "from", "to")]
    put_table(
        None,
        head,
        [(name_of(one.state, language), str(one.start or "–"), str(one.end or "")) for one in found.parties],
        shape,
    )
    head = [say(f"answers.head_{name}", language) for name in ("clause", "duty", "strength")] + [
        say("cli.head_says", language)
    ]
    put_table(
        None,
        head,
        [
            (
                clause_mark(one.article, language) or "–",
                say(f"answers.duty_{one.duty}", language),
                say(f"answers.strength_{one.strength}", language),
                one.paraphrase[language],
            )
            for one in found.clauses
        ],
        shape,
    )
    for source in found.sources:
        put_text(f"{say('cli.source', language)}: {source}")


@command.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def check(language: str, files: tuple[Path, ...]) -> None:
    """Check treaty files (all of Jote's own when none is named): what is wrong, at which line, what to do."""
    from jote.ledger.check import check_files
    from jote.ledger.load import TREATIES

    paths = list(files) or sorted(TREATIES.glob("*.yaml"))
    faults = check_files(paths)
    for fault in faults:
        click.echo(f"{fault.path}:{fault.line}: {fault.says(language)}", err=True)
    if faults:
        raise BadLedger("cli.check_failed", count=len(faults), files=len({fault.path for fault in faults}))
    console().print(say("cli.check_passed", language, files=len(paths)))


@command.command("new")
@click.argument("identifier", metavar="ID")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=Path("."), help="The folder to write to."
)
@click.pass_obj
def new(language: str, identifier: str, into: Path) -> None:
    """Start a treaty file to be filled in."""
    from jote.ledger.check import blank_treaty

    path = into / f"{identifier}.yaml"
    if path.exists():
        raise BadLedger("cli.exists", path=path)
    path.write_text(blank_treaty(identifier), encoding="utf-8")
    click.echo(say("cli.started", language, path=path))
