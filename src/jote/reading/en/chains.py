"""Which names beside each other make one phrase: Russian President Vladimir Putin, and who owns it: the foreign minister of Russia."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.numbers import SMALL
from jote.reading.en.tables import word_set
from jote.reading.en.units import Unit
from jote.reading.name_entries import Known
from jote.reading.tokens import Token

LANDS = frozenset(("state", "seat", "demonym", "place"))
BODIES = frozenset(("organization", "group", "body"))
_HEADS = frozenset(("office", "body", "population", "organization", "group", "person"))
OWNABLE = frozenset(("office", "body", "population"))
_MOST_MODIFIERS = 4


def read_chain(tokens: Sequence[Token], units: list[Unit], number: int) -> list[Unit]:
    """The units that belong to one phrase, from one unit on."""
    chain = [units[number]]
    for unit in units[number + 1 :]:
        last = chain[-1]
        gap = [tokens[at] for at in range(last.last, unit.first)]
        if unit.tail:  # the UN-backed government
            if len(gap) <= 2 and all(_modifies(one) for one in gap):
                continue
            break
        inner = [one for one in gap if not _is_tail(tokens, one, units)]
        if len(inner) > _MOST_MODIFIERS or not all(_modifies(one) for one in inner):
            break
        if not _links(last, unit, len(inner)):
            break
        chain.append(unit)
    return chain


def _is_tail(tokens: Sequence[Token], token: Token, units: list[Unit]) -> bool:
    return any(unit.tail and tokens[unit.first].start <= token.start < tokens[unit.last - 1].end for unit in units)


def _modifies(token: Token) -> bool:
    norm = token.norm
    if token.kind == "number" or norm in SMALL:
        return True
    return norm in word_set("grammar", "modifiers") or norm.endswith(
        ("-backed", "-led", "-wing", "-ranking", "-based", "-elect", "-sponsored", "-allied")
    )


def _links(last: Unit, unit: Unit, gap: int) -> bool:
    """Whether two units are one phrase."""
    one, other = last.known.kind, unit.known.kind
    if last.many and one in LANDS and not last.owns:
        return False
    if one in LANDS:
        if last.owns:
            return (other in _HEADS and other != "person") or (other == "person" and gap == 0)
        if other in OWNABLE:
            return True
        if one in ("demonym", "state") and other in ("group", "organization"):
            return one == "demonym" and gap <= 1
        return one in ("demonym", "state") and other in ("place", "seat") and one == "demonym"
    if one in BODIES:
        if last.owns:
            return other in OWNABLE
        if other in ("office", "population"):
            return gap <= 2
        if one == "body":
            return gap == 0 and other in ("group", "organization") and not last.many
        return other == "body" and gap <= 1
    if one == "office":
        if last.owns:
            return other in ("office", "body")
        if other == "person":
            return gap == 0
        return other == "office" and gap == 0 and not last.many
    if one == "person":
        return (last.owns and other in OWNABLE) or (gap == 0 and unit.known.id in ("government", "administration"))
    return one == "population" and gap == 0 and other in ("group", "organization") and not last.many


def owner_after(tokens: Sequence[Token], owners: list[Unit], stop: int, units: list[Unit]) -> tuple[list[Unit], int]:
    """of Russia, for the Israeli army: who owns an office or a body that stands first."""
    while stop < len(tokens) and tokens[stop].norm in ("of", "for", "from", "at"):
        linker = tokens[stop].norm
        if linker in ("from", "at") and owners:
            break
        at = stop + 1
        while at < len(tokens) and (
            tokens[at].norm in ("the", "its") or tokens[at].norm in word_set("grammar", "modifiers")
        ):
            at += 1
        number = next((place for place, unit in enumerate(units) if unit.first == at and not unit.tail), None)
        if number is None:
            break
        chain = read_chain(tokens, units, number)
        last = chain[-1]
        if last.known.kind not in ("state", "seat", "organization", "group", "body", "place"):
            break
        many = stop and tokens[stop - 1].norm.endswith("s")
        if linker == "from" and many and last.known.kind in ("state", "seat") and not owners:
            pass  # senior officials from Japan
        elif linker in ("from", "at") and last.known.kind not in ("organization", "group", "body"):
            break
        owners = [*owners, *chain]
        stop = last.last
        if last.owns:
            break
    return owners, stop


def state_of(owners: list[Unit], known: Known) -> str | None:
    """The state that a phrase belongs to: that of the nearest owner that has one."""
    for unit in reversed(owners):
        if unit.known.state is not None:
            return unit.known.state
        if unit.known.sector == "IGO":
            return None
    return known.state


def owner_key(owners: list[Unit]) -> str:
    for unit in reversed(owners):
        if unit.known.kind in LANDS:
            return str(unit.known.state)
        if unit.known.kind in ("organization", "group", "person"):
            return unit.known.id
        if unit.known.kind == "body":
            return f"{unit.known.id}/{owner_key(owners[: owners.index(unit)] + owners[owners.index(unit) + 1 :])}"
    return "?"
