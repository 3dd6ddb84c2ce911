"""A treaty back into the form of its file: what `treaty_of` reads, so that a treaty can be kept and read again."""

from __future__ import annotations

from typing import Any

from jote.ledger.records import Clause, Condition, Party, Reservation, Suspension, Treaty
from jote.vocabulary.dates import Day


def entry_of(treaty: Treaty) -> dict[str, Any]:
    """The entry of a treaty: `treaty_of(entry_of(treaty)) == treaty`.

    >>> from jote.ledger import ledger, treaty_of
    >>> treaty = ledger().treaty("nato-1949")
    >>> treaty_of(entry_of(treaty)) == treaty
    True
    """
    entry = {
        "id": treaty.id,
        "name": dict(treaty.name),
        "aliases": {language: list(names) for language, names in treaty.aliases.items()},
        "atop": list(treaty.atop),
        "atop_note": treaty.atop_note,
        "legal_force": treaty.legal_force,
        "text": treaty.text,
        "public": _iso(treaty.public),
        "avowed": _iso(treaty.avowed),
        "signed": _iso(treaty.signed),
        "in_force": _iso(treaty.in_force),
        "ended": {"on": _iso(treaty.ended), "why": treaty.end_why} if treaty.ended else None,
        "parties": [_party(one) for one in treaty.parties],
        "suspended": [_suspension(one) for one in treaty.suspensions],
        "reservations": [_reservation(one) for one in treaty.reservations],
        "replaces": list(treaty.replaces),
        "yields_to": list(treaty.yields_to),
        "clauses": [_clause(one, treaty.confidence) for one in treaty.clauses],
        "sources": list(treaty.sources),
        "confidence": treaty.confidence,
        "notes": treaty.notes,
        "layer": treaty.layer,
    }
    needed = ("signed", "in_force", "parties", "clauses", "sources")
    return {key: value for key, value in entry.items() if key in needed or value not in (None, [], {})}


def _party(one: Party) -> dict[str, Any]:
    entry = {"state": one.state, "signed": _iso(one.signed), "to": _iso(one.end), "how": one.how, "note": one.note}
    return {key: value for key, value in entry.items() if value is not None} | {"from": _iso(one.start)}


def _clause(one: Clause, confidence: str) -> dict[str, Any]:
    entry = {
        "article": one.article,
        "duty": one.duty,
        "owed_by": sorted(one.owed_by) if one.owed_by is not None else None,
        "owed_to": sorted(one.owed_to) if one.owed_to is not None else None,
        "strength": one.strength,
        "trigger": one.trigger,
        "conditions": [_condition(condition) for condition in one.conditions],
        "from": _iso(one.during.start),
        "to": _iso(one.during.end),
        "among_parties": one.among_parties,
        "prepares": one.prepares or None,
        "standing": one.standing or None,
        "contested": dict(one.contested) if one.contested else None,
        "public": _iso(one.public),
        "paraphrase": dict(one.paraphrase),
        "sources": list(one.sources),
        "confidence": one.confidence if one.confidence != confidence else None,
    }
    return {key: value for key, value in entry.items() if value not in (None, [])}


def _condition(one: Condition) -> dict[str, Any]:
    value = one.value
    if one.kind in ("any", "all"):
        value = [_condition(inner) for inner in value]
    elif one.kind == "not":
        value = _condition(value)
    return {one.kind: value} | ({"says": dict(one.says)} if one.says else {})


def _suspension(one: Suspension) -> dict[str, Any]:
    who = {"between": sorted(one.states)} if one.leg else {"state": next(iter(one.states))}
    return {**who, "from": _iso(one.during.start), "to": _iso(one.during.end), "says": dict(one.says)}


def _reservation(one: Reservation) -> dict[str, Any]:
    entry = {
        "state": one.state,
        "articles": list(one.articles),
        "from": _iso(one.during.start),
        "to": _iso(one.during.end),
        "strength": one.strength,
        "conditions": [_condition(condition) for condition in one.conditions],
        "excluded": one.excluded or None,
        "contested": one.contested or None,
        "public": _iso(one.public),
        "says": dict(one.says),
    }
    return {key: value for key, value in entry.items() if value not in (None, [])}


def _iso(day: Day | None) -> str | None:
    return day.isoformat() if day else None
