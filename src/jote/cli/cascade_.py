"""`jote cascade`: how a war could spread."""

from __future__ import annotations

import click

from jote.cli.show import Format, chosen, format_option, put_json, put_table, put_text
from jote.locale import say


@click.command("cascade")
@click.option(
    "--attacker",
    "attackers",
    multiple=True,
    metavar="STATE",
    required=True,
    help="Who attacks; may be given more than once.",
)
@click.option(
    "--target",
    "targets",
    multiple=True,
    metavar="STATE",
    required=True,
    help="Who is attacked; may be given more than once.",
)
@click.option("--on", "on", metavar="DAY", required=True, help="The day, YYYY-MM-DD.")
@click.option(
    "--joins",
    multiple=True,
    metavar="STATE:STATE:DAY",
    help="A choice: RUS:SRB:1914-07-30 joins Serbia's side that day.",
)
@click.option("--provoked", type=click.Choice(["yes", "no", "unknown"]), default="unknown", show_default=True)
@click.option(
    "--runs",
    type=click.IntRange(100, 1_000_000),
    default=10_000,
    show_default=True,
    help="Games played for the probabilities.",
)
@click.option("--seed", type=int, default=1914, show_default=True)
@format_option
@click.pass_obj
def command(
    language: str, attackers: tuple[str, ...], targets: tuple[str, ...], on: str, joins: tuple[str, ...], provoked: str, runs: int, seed: int,
    form: Format | None,
) -> None:  # fmt: skip
    """Who is drawn in, by which clause, round by round, and how likely.

    \b
    jote cascade --attacker AUH --target SRB --on 1914-07-28 --joins RUS:SRB:1914-07-30
    """
    from jote.answers.cascade import cascade
    from jote.obligations import name_of, pose
    from jote.store import current_ledger

    question = pose(attackers, targets, on, provoked=provoked)
    found = cascade(question, current_ledger(), joins=joins, runs=runs, seed=seed)
    shape = chosen(form)
    if shape == "json":
        put_json(found.as_json(language))
        return
    for step in found.cascade.steps:
        put_text(f"{step.round}. {step.says().says(language)}")
    head = [say(f"answers.head_{name}", language) for name in ("state", "side", "probability")]
    rows = [
        (
            name_of(one.state, language),
            say(f"answers.side_{one.side}", language),
            f"{one.probability:.0%} ± {one.error:.1%}",
        )
        for one in found.chances
    ]
    put_table(None, head, rows, shape)
    put_text(found.note(language))
