"""`jote ref`: the codes and what they mean."""

from __future__ import annotations

from typing import Any

import click

from jote.cli.show import Format, chosen, format_option, put_json, put_table
from jote.errors import UnknownName


@click.command("ref")
@click.argument("kind", type=click.Choice(["plover", "obligations", "state", "place"]))
@click.argument("code", required=False)
@format_option
@click.pass_obj
def command(language: str, kind: str, code: str | None, form: Format | None) -> None:
    """Look up a code, or all codes of a kind."""
    entries = _ENTRIES[kind](language)
    if code:
        entries = _one(kind, code, entries)
    shape = chosen(form)
    if shape == "json":
        for entry in entries:
            put_json(entry)
        return
    head = list(entries[0])
    put_table(None, head, [[_cell(entry.get(name)) for name in head] for entry in entries], shape)


def _one(kind: str, code: str, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if kind == "state":
        from jote.vocabulary import find_state

        code = find_state(code).code
    if kind == "place":
        from jote.vocabulary.places import Place, find_place

        found = find_place(code)
        code = found.id if isinstance(found, Place) else code
    fitting = [entry for entry in entries if entry["code"].casefold() == code.casefold()]
    if not fitting:
        import difflib

        near = difflib.get_close_matches(code, [entry["code"] for entry in entries], n=2)
        raise UnknownName("unknown_code", given=code, kind=kind, hint=f" (perhaps {', '.join(near)}?)" if near else "")
    return fitting


def _plover(language: str) -> list[dict[str, Any]]:
    from jote.vocabulary.plover import event_types

    return [
        {
            "code": one.code,
            "quad": one.quad,
            "name": one.name[language],
            "means": one.says[language],
            "modes": list(one.modes),
        }
        for one in event_types().values()
    ]


def _obligations(language: str) -> list[dict[str, Any]]:
    from jote.locale import say
    from jote.vocabulary.duties import DUTIES

    return [
        {"code": duty, "name": say(f"answers.duty_{duty}", language), "means": say(f"cli.means_{duty}", language)}
        for duty in DUTIES
    ]


def _states(language: str) -> list[dict[str, Any]]:
    from jote.vocabulary import states

    return [
        {"code": one.code, "name": one.name[language], "cow": one.cow, "gw": one.gw,
         "existed": ", ".join(f"{spell.start}–{spell.end or ''}" for spell in one.existence), "names": ", ".join(one.names)}
        for one in states().values()
    ]  # fmt: skip


def _places(language: str) -> list[dict[str, Any]]:
    from jote.vocabulary.places import places

    return [
        {"code": one.id, "name": one.name[language], "kind": one.kind,
         "held_by": ", ".join(f"{held.state or '?'} {held.start or ''}–{held.end or ''}" for held in one.sovereign),
         "areas": ", ".join(sorted({area for area, *_ in one.areas})), "source": one.source}
        for one in places().values()
    ]  # fmt: skip


def _cell(value: Any) -> str:
    return "" if value is None else ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


_ENTRIES = {"plover": _plover, "obligations": _obligations, "state": _states, "place": _places}
