"""What the ledger keeps: treaties, their parties through time, and their clauses.

Every end date is exclusive: `end` is the first day on which the duty is gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from jote.vocabulary.dates import Day
from jote.vocabulary.duties import Duty, LegalForce, Strength, Trigger

Bilingual = Mapping[str, str]
AmongParties = Literal["covered", "excluded", "contested"]


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` up to but not including `end`; None leaves a side open."""

    start: Day | None
    end: Day | None

    def holds(self, day: Day) -> bool:
        """Whether the day lies in the interval."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Party:
    """One spell of one state in a treaty; `start` None means signed and never in force for it."""

    state: str
    signed: Day | None
    start: Day | None
    end: Day | None
    how: str | None
    note: str | None

    def bound(self, day: Day) -> bool:
        """Whether the treaty was in force for the state on the day."""
        return self.start is not None and self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of the facts: a kind of `treaty.schema.json` and its value, with an own sentence if given."""

    kind: str
    value: Any
    says: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Suspension:
    """A time in which a state, or the leg between two, is not bound."""

    states: frozenset[str]
    leg: bool
    during: Interval
    says: Bilingual

    def covers(self, debtor: str, creditor: str, day: Day) -> bool:
        """Whether the suspension stands between a debtor and a creditor on a day."""
        if not self.during.holds(day):
            return False
        if self.leg:
            return {debtor, creditor} == self.states
        return debtor in self.states or creditor in self.states


@dataclass(frozen=True, slots=True)
class Reservation:
    """What one party alone said of its duty: other strength, further conditions, exclusion, doubt."""

    state: str
    articles: tuple[str, ...]
    during: Interval
    strength: Strength | None
    conditions: tuple[Condition, ...]
    excluded: bool
    contested: bool
    public: Day | None
    says: Bilingual


@dataclass(frozen=True, slots=True)
class Clause:
    """One promise: who owes whom what, set off by what, under which conditions, how firmly."""

    article: str
    duty: Duty
    owed_by: frozenset[str] | None
    owed_to: frozenset[str] | None
    strength: Strength
    trigger: Trigger
    conditions: tuple[Condition, ...]
    during: Interval
    among_parties: AmongParties
    prepares: bool
    standing: bool
    contested: Bilingual | None
    public: Day | None
    paraphrase: Bilingual
    sources: tuple[str, ...]
    confidence: str


@dataclass(frozen=True)
class Treaty:
    """One treaty, clause by clause."""

    id: str
    name: Bilingual
    aliases: Mapping[str, tuple[str, ...]]
    atop: tuple[int, ...]
    atop_note: str | None
    legal_force: LegalForce
    text: str
    public: Day | None
    avowed: Day | None
    signed: Day | None
    in_force: Day | None
    ended: Day | None
    end_why: str | None
    parties: tuple[Party, ...]
    suspensions: tuple[Suspension, ...]
    reservations: tuple[Reservation, ...]
    replaces: tuple[str, ...]
    yields_to: tuple[str, ...]
    clauses: tuple[Clause, ...]
    sources: tuple[str, ...]
    confidence: str
    notes: str | None
    layer: Literal["jote", "atop", "accepted"] = "jote"

    def __hash__(self) -> int:
        return hash(self.id)

    @cached_property
    def spells(self) -> dict[str, tuple[Party, ...]]:
        """The spells of each state that ever was a party."""
        found: dict[str, list[Party]] = {}
        for party in self.parties:
            found.setdefault(party.state, []).append(party)
        return {state: tuple(spells) for state, spells in found.items()}

    @cached_property
    def states(self) -> frozenset[str]:
        """Every state that the treaty names as party, debtor or beneficiary."""
        named = {party.state for party in self.parties}
        for clause in self.clauses:
            named |= (clause.owed_by or frozenset()) | (clause.owed_to or frozenset())
        return frozenset(named)

    @cached_property
    def turning_days(self) -> tuple[Day, ...]:
        """The days on which something begins or ends for a party, a clause or what one party reserved or lost."""
        spans = [(self.signed, self.in_force), (self.ended, None)]
        spans += [(one.start, one.end) for one in self.parties]
        during = [one.during for one in self.clauses]
        during += [one.during for one in self.reservations] + [one.during for one in self.suspensions]
        spans += [(one.start, one.end) for one in during]
        return tuple(sorted({day for span in spans for day in span if day is not None}))

    @cached_property
    def standing(self) -> dict[tuple[int, int], Any]:
        """A place for rooms that judge to keep who is bound by a clause between two turning days."""
        return {}

    def party(self, state: str, day: Day) -> Party | None:
        """The spell in which the treaty binds the state on the day, if it does."""
        for spell in self.spells.get(state, ()):
            if spell.bound(day):
                return spell
        return None

    def as_json(self) -> dict[str, Any]:
        """The record `jote.treaty/1`."""
        members = sorted({party.state for party in self.parties})
        return {
            "schema": "jote.treaty/1",
            "id": self.id,
            "name": dict(self.name),
            "atop": _one_or_list(self.atop),
            "signed": _iso(self.signed),
            "in_force": _iso(self.in_force),
            "ended": _iso(self.ended),
            "legal_force": self.legal_force,
            "parties": [{"state": one.state, "from": _iso(one.start), "to": _iso(one.end)} for one in self.parties],
            "clauses": [
                {
                    "article": clause.article,
                    "duty": clause.duty,
                    "owed_by": sorted(clause.owed_by) if clause.owed_by is not None else members,
                    "owed_to": sorted(clause.owed_to) if clause.owed_to is not None else members,
                    "strength": clause.strength,
                    "trigger": clause.trigger,
                    "conditions": [condition_as_json(one) for one in clause.conditions],
                    "paraphrase": dict(clause.paraphrase),
                    "sources": list(clause.sources),
                }
                for clause in self.clauses
            ],
            "confidence": self.confidence,
            "layer": self.layer,
            "sources": list(self.sources),
        }


def condition_as_json(condition: Condition) -> str:
    """A condition as one readable line: `attacker_is: DEU, ITA`."""
    if condition.says is not None:
        return condition.says["en"]
    if condition.kind in ("any", "all"):
        joined = (" or " if condition.kind == "any" else " and ").join(
            condition_as_json(one) for one in condition.value
        )
        return f"({joined})"
    if condition.kind == "not":
        return f"not ({condition_as_json(condition.value)})"
    return f"{condition.kind}: {_plain(condition.value)}"


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key} {_plain(one)}" for key, one in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(str(one) for one in value)
    return "yes" if value is True else str(value)


def _iso(day: Day | None) -> str | None:
    return day.isoformat() if day else None


def _one_or_list(numbers: tuple[int, ...]) -> int | list[int] | None:
    if len(numbers) < 2:
        return numbers[0] if numbers else None
    return list(numbers)
