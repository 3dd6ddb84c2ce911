"""`jote ask`: who must do what if X attacks Y."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from jote.cli.show import Format, chosen, format_option, put_json, put_table, put_text, put_tree
from jote.errors import BadQuestion
from jote.locale import say
from jote.vocabulary.clauses import clause_mark

if TYPE_CHECKING:
    from jote.answers import Answer
    from jote.answers.words import Named
    from jote.obligations import Obligation

FEW = 4  # so many states are named in a row; more are counted there and named below


@click.command("ask")
@click.argument("words", nargs=-1)
@click.option(
    "--attacker", "attackers", multiple=True, metavar="STATE", help="Who attacks; may be given more than once."
)
@click.option(
    "--target", "targets", multiple=True, metavar="STATE", help="Who is attacked; may be given more than once."
)
@click.option("--on", "on", metavar="DAY", help="The day, YYYY-MM-DD (default: today).")
@click.option("--at", metavar="PLACE", help="Where the attack falls (default: the target's home territory).")
@click.option("--provoked", type=click.Choice(["yes", "no", "unknown"]), default="unknown", show_default=True)
@click.option(
    "--fighting", multiple=True, metavar="STATE:SIDE", help="Who has joined already: GBR:target, DEU:attacker."
)
@click.option(
    "--fact",
    "facts",
    multiple=True,
    metavar="NAME=yes|no",
    help="A fact that a condition turns on, such as request=yes.",
)
@click.option("--as-known", metavar="DAY", help="Use only what was public on that day.")
@click.option("--why", is_flag=True, help="Show the tree of reasons.")
@click.option("--what-would-change", "change", is_flag=True, help="Name the smallest changes that flip a duty.")
@format_option
@click.pass_obj
def command(
    language: str, words: tuple[str, ...], attackers: tuple[str, ...], targets: tuple[str, ...], on: str | None, at: str | None,
    provoked: str, fighting: tuple[str, ...], facts: tuple[str, ...], as_known: str | None, why: bool, change: bool, form: Format | None,
) -> None:  # fmt: skip
    """Who must do what if X attacks Y on a day, under which clause, and why (not).

    \b
    jote ask --attacker KOR --target PRK --on 2024-12-05 --why
    jote ask "if South Korea attacks North Korea, who must help?" --on 2024-12-05
    jote ask "দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে কে সাহায্য করতে বাধ্য?" --on 2024-12-05
    """
    from jote.answers import answer
    from jote.answers.sentence import attack_in_words
    from jote.obligations import pose
    from jote.obligations.reasons import day_in_words, worded
    from jote.store import current_ledger

    day = on or dt.date.today().isoformat()
    told = dict(_fact(one) for one in facts)
    precision, either, helper = "day", False, None
    if words:
        from jote.answers.words import question_in_words

        try:
            named = question_in_words(" ".join(words))
        except BadQuestion:
            if attackers or targets or not _promises(" ".join(words), day if on else None, language, form):
                raise
            return
        either = named.either and not attackers and not targets
        attackers, targets = _sides(named, attackers, targets)
        helper = named.helper
        day, at = on or named.on or day, at or named.at
        precision = "day" if on else named.precision
    sides = [(attackers, targets), (targets, attackers)][: 2 if either else 1]
    found = [
        answer(
            pose(*two, day, at=at, provoked=provoked, fighting=fighting, as_known=as_known, facts=told), held, helper
        )
        for held in (current_ledger(),)
        for two in sides
    ]
    shape = chosen(form)
    if shape == "json":
        first, *others = [_record(one, language, precision, change) for one in found]
        for other in others:
            says = say("answers.either_way", language)
            both = zip((attack_in_words(one.question, language) for one in found), (first, other), strict=True)
            first["sentence"] = " ".join([says, *(f"{heading}: {one['sentence']}" for heading, one in both)])
            first["either_way"] = {"says": says, "other": other}
        put_json(first)
        return
    if precision != "day":
        put_text(say("answers.no_day", language, day=day_in_words(found[0].question.on, language)))
    if either:
        put_text(say("answers.either_way", language))
    for number, one in enumerate(found, 1):
        if either:
            put_text(f"\n{worded(number, language)}. {attack_in_words(one.question, language)}")
        _show(one, language, shape, why, change)


def _promises(sentence: str, on: str | None, language: str, form: Format | None) -> bool:
    """Show the record of what is promised, where a sentence asks for one."""
    from jote.answers.promises_asked import in_words, promises_in_words
    from jote.obligations.reasons import day_in_words
    from jote.store import current_ledger
    from jote.vocabulary import parse_day

    asked = promises_in_words(sentence, current_ledger(), dt.date.today())
    if asked is None:
        return False
    if on and asked.on:
        asked = replace(asked, on=on, precision="day")
    aside = chosen(form) == "json"  # beside the record, which stays whole
    if asked.on and asked.precision != "day":
        click.echo(say("answers.no_day", language, day=day_in_words(parse_day(asked.on), language)), err=aside)
    click.echo(in_words(asked, current_ledger(), language), err=aside)
    from jote.cli import cli

    cli.main(args=["--lang", language, *asked.command, "--format", chosen(form)], standalone_mode=False)
    return True


def _sides(
    named: Named, attackers: tuple[str, ...], targets: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sides named in words, save one that was given; of a war without an attacker that leaves the other."""
    from jote.vocabulary import find_state

    if named.either and (attackers or targets):
        given = {find_state(one).code for one in (*attackers, *targets)}
        other = tuple(one for one in (*named.attackers, *named.targets) if one not in given)
        return attackers or other, targets or other
    return attackers or named.attackers, targets or named.targets


def _record(found: Answer, language: str, precision: str, change: bool) -> dict[str, Any]:
    record = found.as_json(language)
    if precision != "day":
        record["question"]["precision"] = precision
    if change:
        record["changes"] = _changes(found, language)
    return record


def _fact(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals or value not in ("yes", "no", "unknown"):
        raise BadQuestion("bad_choice", given=given, what="--fact", choices="NAME=yes, NAME=no")
    return name, value


def _changes(found: Answer, language: str) -> list[dict[str, str]]:
    from jote.answers import change_sentence

    return [{"kind": one.kind, "says": change_sentence(one, language)} for one in found.changes]


def _show(found: Answer, language: str, shape: Format, why: bool, change: bool) -> None:
    from jote.obligations import name_of

    def word(key: str) -> str:
        return say(f"answers.{key}", language)

    def strength(one: Obligation) -> str:
        return "–" if one.duty in ("neutrality", "nonaggression") else word(f"strength_{one.strength}")

    put_text(found.sentence(language))
    record = found.as_json(language)
    if found.duties:
        head = [word(f"head_{one}") for one in ("state", "duty", "toward", "treaty", "clause", "verdict", "strength")]
        rows = [
            (name_of(one.state, language), word(f"duty_{one.duty}"), ", ".join(name_of(code, language) for code in one.toward),
             one.treaty.id, clause_mark(one.clause.article, language) or "–", word(f"verdict_{one.verdict}"), strength(one))
            for one in found.duties
        ]  # fmt: skip
        _put_alike(None, head, rows, shape, language)
    if record["not_owed"]:
        head = [word(f"head_{one}") for one in ("state", "duty", "treaty", "reason")]
        misses = [
            (name_of(one["state"], language), word(f"duty_{one['duty']}"), one["treaty"], one["reason"])
            for one in record["not_owed"]
        ]
        _put_alike(word("title_not_owed"), head, misses, shape, language)
    for conflict in record["conflicts"]:
        put_text(f"{word('title_conflicts')}: {conflict['says']}")
    if why:
        put_text(word("title_why"))
        for duty in record["duties"]:
            put_tree(duty["why"])
    if change:
        put_text(word("title_change"))
        for one in _changes(found, language) or [{"says": word("no_change")}]:
            put_text(f"• {one['says']}")
    put_text(record["coverage"]["note"])


def _put_alike(
    title: str | None, head: list[str], rows: Iterable[tuple[str, ...]], shape: Format, language: str
) -> None:
    """A table in which rows that differ by the state alone are one; many states are counted there and named below it."""
    states: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        states.setdefault(row[1:], []).append(row[0])
    many = {rest: names for rest, names in states.items() if len(names) > FEW}
    marks = {rest: f"[{number}]" for number, rest in enumerate(many, 1)}
    shown = [
        (
            f"{say('answers.states_counted', language, count=len(names))} {marks[rest]}"
            if rest in many
            else ", ".join(names),
            *rest,
        )
        for rest, names in states.items()
    ]
    put_table(title, head, shown, shape)
    for rest, names in many.items():
        put_text(f"{marks[rest]} {', '.join(names)}")
