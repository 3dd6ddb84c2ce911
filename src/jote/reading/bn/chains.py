"""Which names beside each other make one phrase: a country, an office and a person (রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন)."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.brackets import in_bracket
from jote.reading.bn.small_words import info
from jote.reading.bn.units import Unit
from jote.reading.tokens import Token

LANDS = frozenset(("state", "seat", "demonym", "place"))
BODIES = frozenset(("organization", "group", "body"))
_HEADS = frozenset(("office", "body", "population", "organization", "group", "person"))
_MOST_MODIFIERS = 5


def read_chain(tokens: Sequence[Token], units: list[Unit], number: int, brackets: dict[int, int]) -> list[Unit]:
    """The units that belong to one phrase, from one unit on."""
    chain = [units[number]]
    for unit in units[number + 1 :]:
        last = chain[-1]
        if unit.first < last.last:
            continue
        gap = range(last.last, unit.first)
        if unit.tail is not None:
            if len(gap) <= _MOST_MODIFIERS and all(_modifies(tokens[one]) for one in gap):
                continue
            break
        skipped = [one for one in gap if not in_bracket(one, brackets) and not _is_tailed(one, units)]
        if len(skipped) > _MOST_MODIFIERS or not all(_modifies(tokens[one]) for one in skipped):
            break
        if not _links(last, unit, len(skipped), [tokens[one].norm for one in skipped]):
            break
        if last.known.kind == "office" and unit.known.kind == "person" and _of_another_state(chain, unit):
            break  # কাতারের আমির ট্রাম্পকে: two people
        chain.append(unit)
    return chain


def _of_another_state(chain: list[Unit], unit: Unit) -> bool:
    owner = next((one for one in reversed(chain[:-1]) if one.known.kind in LANDS), None)
    return owner is not None and unit.known.state not in (None, owner.known.state)


def _is_tailed(at: int, units: list[Unit]) -> bool:
    return any(unit.tail is not None and unit.first <= at < unit.last for unit in units)


def _modifies(token: Token) -> bool:
    if token.kind != "word":
        return token.kind == "number" or token.text in "‘’“”'"
    words = info(token.norm)
    if words.modifier or words.title_noun:
        return True
    if words.verbs and not words.common:
        return False
    return token.norm.endswith(("বিষয়ক", "ভিত্তিক", "পন্থী", "পন্থি", "সমর্থিত", "কালীন", "দলীয়", "রত", "বিরোধী", "চ্যুত"))


def _links(last: Unit, unit: Unit, gap: int, between: list[str]) -> bool:
    """Whether two units are one phrase."""
    if last.tail is not None:
        return False
    one, other, case = last.known.kind, unit.known.kind, last.case
    if one in LANDS:
        if one == "demonym" and case == "nominative":
            return other in _HEADS or other in ("place", "seat")
        if case == "genitive":
            if other == "person":
                return gap == 0
            return other in _HEADS or (other in ("place", "seat", "demonym") and other != "demonym")
        if case == "nominative" and gap == 0:
            return other in ("body", "office", "organization") and not last.many
        if one in ("place", "seat") and case == "nominative":
            return other in ("office", "body") and any(info(word).title_noun for word in between)
        return False
    if one in BODIES:
        if case in ("genitive", "oblique"):
            return other in ("office", "body", "population") or (other == "person" and gap == 0)
        if case == "nominative" and not last.many:
            if other == "office":
                return gap <= 1
            if other == "population":
                return gap == 0 and (one != "body" or last.known.sector in ("MIL", "COP"))  # ন্যাশনাল গার্ড সদস্য
            if one == "body":
                governs = last.known.actor == "state"  # ভারত সরকার সিআইএকে: the government is not the agency
                return gap == 0 and other in ("organization", "group", "body", "seat") and not governs
            return gap == 0 and other == "body"
        return False
    if one == "office":
        if case == "nominative":
            return (other == "person" and gap <= 1) or (other == "office" and gap == 0)
        return case == "genitive" and other in ("office", "body")
    if one == "person":
        if case == "genitive":
            return other in ("office", "body", "population")
        return case == "nominative" and gap == 0 and other == "body"
    if one == "population" and case in ("genitive", "oblique"):
        return unit.known.actor == "group" and unit.known.state is None  # রোহিঙ্গাদের কয়েকটি সশস্ত্র গোষ্ঠী
    if one == "population" and other == "person":
        return case == "nominative" and gap == 0 and not last.many  # সাংবাদিক জামাল খাসোগি
    return one == "population" and case == "nominative" and gap == 0 and other in ("group", "organization")
