"""Which names beside each other make one phrase: a country, an office and a person (রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন)."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.brackets import in_bracket
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.bn.units import Unit
from jote.reading.tokens import Token

_DESCRIBING = tuple(word_set("grammar", "phrases", "describing"))

LANDS = frozenset(("state", "seat", "demonym", "place"))
BODIES = frozenset(("organization", "group", "body"))
_HEADS = frozenset(("office", "body", "population", "organization", "group", "person"))
_MOST_MODIFIERS = 5


def read_chain(tokens: Sequence[Token], units: list[Unit], number: int, brackets: dict[int, int]) -> list[Unit]:
    """The units that belong to one phrase, from one unit on."""
    chain = [units[number]]
    tailed = [one for one in units if one.tail is not None]
    for unit in units[number + 1 :]:
        last = chain[-1]
        if unit.first < last.last:
            continue
        owned = bool(brackets) and last.case in ("genitive", "oblique") and in_bracket(unit.first, brackets)
        if owned and not in_bracket(last.first, brackets):
            continue  # ইউরোপীয় ইউনিয়নের (ইইউ) নেতারা
        gap = range(last.last, unit.first)
        if unit.tail is not None:
            if len(gap) <= _MOST_MODIFIERS and all(_modifies(tokens[one]) for one in gap):
                continue
            break
        skipped: Sequence[int] = gap
        if brackets or tailed:
            skipped = [one for one in gap if not _is_within(one, tailed) and not in_bracket(one, brackets)]
        if len(skipped) > _MOST_MODIFIERS or not all(_modifies(tokens[one]) for one in skipped):
            break
        if not _links(last, unit, len(skipped), [tokens[one].norm for one in skipped]):
            break
        if last.known.kind == "office" and unit.known.kind == "person" and _of_another_state(chain, unit):
            if len(chain) > 1 and chain[-2].known.kind in ("state", "seat") and chain[-2].case == "nominative":
                chain.pop()  # ইরান প্রেসিডেন্ট ট্রাম্পকে: the office is the other one's
            break  # কাতারের আমির ট্রাম্পকে: two people
        chain.append(unit)
    return chain


def _of_another_state(chain: list[Unit], unit: Unit) -> bool:
    owner = next((one for one in reversed(chain[:-1]) if one.known.kind in LANDS), None)
    return owner is not None and unit.known.state not in (None, owner.known.state)


def _is_within(at: int, units: list[Unit]) -> bool:
    return any(unit.first <= at < unit.last for unit in units)


def _modifies(token: Token) -> bool:
    if token.kind != "word":
        return token.kind == "number" or token.text in "‘’“”'"
    words = info(token.norm)
    if words.modifier or words.title_noun:
        return True
    if words.verbs and not words.common:
        return False
    return token.norm.endswith(_DESCRIBING)


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
            foreign = other == "organization" and unit.known.state not in (None, last.known.state)
            # রাশিয়া পশ্চিমা দেশগুলোকে, ঢাকা ভারতের পররাষ্ট্র মন্ত্রণালয়ে, গাম্বিয়া আইসিজেতে: two parties
            world_court = other == "organization" and unit.known.sector == "JUD" and unit.known.state is None
            above = unit.known.sector == "IGO" or world_court
            return other in ("body", "office", "organization") and not last.many and not foreign and not above
        if one in ("place", "seat") and case == "nominative":
            return other in ("office", "body") and any(info(word).title_noun for word in between)
        return False
    if one in BODIES:
        if case in ("genitive", "oblique"):
            return other in ("office", "body", "population") or (other == "person" and gap == 0)
        if case == "nominative" and not last.many:
            if other == "office":
                return gap <= 1 and not _is_of_another_house(last, unit, between)
            if other == "population":
                return gap == 0 and (one != "body" or last.known.sector in ("MIL", "COP"))  # ন্যাশনাল গার্ড সদস্য
            if one == "body":
                return gap == 0 and other in ("organization", "group", "body", "seat") and _may_be_called(last, unit)
            if last.known.sector == "EDU" and unit.known.sector == "PTY":
                return gap == 0 and other in ("organization", "group")  # জগন্নাথ বিশ্ববিদ্যালয় ছাত্রদল
            whole = last.known.sector == "IGO" and unit.known.id == "authorities"  # জাতিসংঘ কর্তৃপক্ষকে
            return gap == 0 and other == "body" and (whole or unit.case != "object") and _may_have(last, unit)
        return False
    if one == "office":
        if last.mention.ending.number == "one":
            return False  # প্রতিনিধিদলটি রাজ্যপালের সঙ্গে: two parties
        if case == "nominative":
            two = _is_high(last) and _is_high(unit)  # রাষ্ট্রদূত পররাষ্ট্রমন্ত্রীর সঙ্গে: two people
            return (other == "person" and gap <= 1) or (other == "office" and gap == 0 and not two)
        return case == "genitive" and other in ("office", "body")
    if one == "person":
        if case == "genitive":
            return other in ("office", "body", "population")
        rules = last.known.sector in ("GOV", "ELI", "MIL") and unit.known.actor == "state"  # বাইডেন প্রশাসন
        return case == "nominative" and gap == 0 and other == "body" and rules
    if one == "population" and case in ("genitive", "oblique"):
        if unit.known.id == "delegation":  # মুক্তিযোদ্ধাদের প্রতিনিধিদল
            return True
        return unit.known.actor == "group" and unit.known.state is None  # রোহিঙ্গাদের কয়েকটি সশস্ত্র গোষ্ঠী
    if one == "population" and other == "person":
        return case == "nominative" and gap == 0 and not last.many  # সাংবাদিক জামাল খাসোগি
    return one == "population" and case == "nominative" and gap == 0 and other in ("group", "organization")


def _is_of_another_house(body: Unit, office: Unit, between: list[str]) -> bool:
    """Whether a body before an office does something to who holds it: ট্রাইব্যুনাল ক্ষমতাচ্যুত প্রধানমন্ত্রীকে, পুলিশ মন্ত্রীকে."""
    if any(word in word_set("grammar", "phrases", "former") for word in between):
        return True
    return _is_high(office) and body.known.sector not in ("GOV", "IGO", "REB", "PTY", "OPP")


def _may_be_called(body: Unit, unit: Unit) -> bool:
    """Whether a common noun can be what a name is called: গোয়েন্দা সংস্থা সিআইএ, but not সরকার সিআইএকে."""
    if body.known.actor == "state":
        return False
    if unit.known.kind == "body":
        return unit.case != "object"
    if body.known.sector == "OPP" and unit.known.sector == "PTY":  # বিরোধী দল কংগ্রেস
        return True
    armed = {"MIL", "COP", "REB", "SPY", "PRM"}  # বাহিনী বিএসএফ, গোয়েন্দা সংস্থা র
    if {body.known.sector, unit.known.sector} <= armed:
        return True
    return unit.known.kind == "seat" or body.known.sector in (unit.known.sector, None) or body.known.actor == "group"


def _may_have(unit: Unit, body: Unit) -> bool:
    """Whether a party or a group can have a body of its own right after its name: আওয়ামী লীগ সরকার, but not হামাস সেনাবাহিনীর."""
    if unit.known.sector in ("MIL", "COP", "REB", "PRM"):
        return True
    if unit.known.sector == "IGO" and body.known.sector == "MIL":
        return True  # ন্যাটো সেনা সদস্যদের
    return body.known.sector not in ("MIL", "COP", "JUD", "LEG") or body.known.sector == unit.known.sector


def _is_high(unit: Unit) -> bool:
    """Whether an office is one of state that nobody holds beside another of its kind."""
    return unit.known.id.endswith("minister") or unit.known.id in word_set("grammar", "phrases", "high_offices")


def state_of(chain: list[Unit]) -> str | None:
    """The state that a phrase belongs to: that of the nearest name before the head that has one."""
    for unit in reversed(chain[:-1]):
        if unit.known.state is not None:
            return unit.known.state
        if unit.known.sector == "IGO":
            return None
    return chain[-1].known.state


def owner_key(owners: list[Unit]) -> str:
    """Whose a body or an office is, as keys of phrases say it: a state, a body and its owner, or `?`."""
    for unit in reversed(owners):
        if unit.known.kind in LANDS or (unit.known.kind == "population" and unit.known.state is not None):
            return str(unit.known.state)
        if unit.known.kind in ("organization", "group", "person"):
            return unit.known.id
        if unit.known.kind == "body":
            inner = owner_key(owners[: owners.index(unit)])
            return f"{unit.known.id}/{inner}"
    return "?"
