"""What would change the answer: the smallest changes of day, place, provocation, fact or direction that flip a duty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from jote.ledger import Ledger, Treaty
from jote.obligations.judge import obligations_if
from jote.obligations.judgement import Judgement
from jote.obligations.question import Question
from jote.obligations.records import Obligation
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import Truth, Verdict
from jote.vocabulary.places import places
from jote.vocabulary.states import states

HORIZON = dt.timedelta(days=366 * 6)  # how far from the day asked a change of date is still worth telling
ORDER = ("date", "fact", "provoked", "membership", "place", "direction")  # the least supposed comes first
_Verdicts = dict[tuple[str, str, str], Obligation]


@dataclass(frozen=True, slots=True)
class Flip:
    """One duty that a change brings, takes or turns; `before` or `after` is None where there is none."""

    state: str
    duty: str
    treaty: Treaty
    toward: tuple[str, ...]
    before: Verdict | None
    after: Verdict | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the question, and the duties that it flips."""

    kind: str
    value: Any
    question: Question
    flips: tuple[Flip, ...]


def what_would_change(ledger: Ledger, judgement: Judgement) -> tuple[Change, ...]:
    """The smallest single changes of the question that flip at least one duty, the nearest first.

    Changes of day are the nearest ones before and after on which a duty flips; places are those of
    the attacked; unknown conditions are told both ways.
    """
    question = judgement.question
    before = _verdicts(judgement)
    found: list[Change] = []
    for kind, value, changed in _variants(ledger, judgement):
        flips = tuple(_flips(before, _verdicts(obligations_if(ledger, changed))))
        if flips:
            found.append(Change(kind, value, changed, flips))
    found += _memberships(judgement)
    days = list(_nearest_days(ledger, question, before))
    return tuple(_distinct(sorted([*days, *found], key=lambda change: ORDER.index(change.kind))))


def _variants(ledger: Ledger, judgement: Judgement) -> Iterator[tuple[str, Any, Question]]:
    question = judgement.question
    for provoked in ("yes", "no"):
        if provoked != question.provoked:
            value: Truth = "yes" if provoked == "yes" else "no"
            yield "provoked", provoked, replace(question, provoked=value)
    for fact in sorted(_open_facts(judgement)):
        yield "fact", fact, replace(question, facts={**question.facts, fact: "yes"})
    if len(question.attackers) == len(question.targets) == 1:
        yield (
            "direction",
            question.attackers[0],
            replace(question, attackers=question.targets, targets=question.attackers, at=None),
        )
    if question.at is not None:
        yield "place", None, replace(question, at=None)
    for place in places().values():
        if place.id != question.at and any(
            target in (place.owner(question.on), place.administrator(question.on)) for target in question.targets
        ):
            yield "place", place, replace(question, at=place.id)


def _memberships(judgement: Judgement) -> Iterator[Change]:
    """What a treaty would bring if one state that is not bound by it on the day were."""
    asked: set[tuple[str, str]] = set()
    for miss in judgement.not_owed:
        if miss.reason.key not in ("not_yet_party", "left", "never_ratified"):
            continue
        (state,) = miss.reason.values["state"].codes
        if (state, miss.treaty.id) in asked:
            continue
        asked.add((state, miss.treaty.id))
        bound = tuple(replace(one, start=Day.min, end=None) for one in miss.treaty.spells[state][:1])
        others = tuple(one for one in miss.treaty.parties if one.state != state)
        supposed = Ledger([replace(miss.treaty, parties=(*others, *bound))])
        before = {key: one for key, one in _verdicts(judgement).items() if key[2] == miss.treaty.id}
        flips = tuple(_flips(before, _verdicts(obligations_if(supposed, judgement.question))))
        if flips:
            yield Change("membership", (state, miss.treaty), judgement.question, flips)


def _open_facts(judgement: Judgement) -> set[str]:
    names = {"if_request": "request", "if_organ": "organ", "if_joint_finding": "joint-finding"}
    found = set()
    for duty in judgement.duties:
        for finding in duty.findings:
            if finding.met == "unknown":
                if finding.says.key in names:
                    found.add(names[finding.says.key])
                found |= {one.value for one in duty.clause.conditions if one.kind == "fact"}
    return found - set(judgement.question.facts)


def _nearest_days(ledger: Ledger, question: Question, before: _Verdicts) -> Iterator[Change]:
    days = sorted(_turning_days(ledger, question))
    earlier = [day - dt.timedelta(days=1) for day in reversed(days) if day <= question.on]
    later = [day for day in days if day > question.on]
    for candidates in (earlier, later):
        for day in candidates:
            if abs(day - question.on) > HORIZON or not _all_exist(question, day):
                break
            changed = replace(question, on=day)
            flips = tuple(_flips(before, _verdicts(obligations_if(ledger, changed))))
            if flips:
                yield Change("date", day, changed, flips)
                break


def _turning_days(ledger: Ledger, question: Question) -> set[Day]:
    """The days on which something begins or ends in a treaty that names one of those asked about."""
    days: set[Day | None] = set()
    for treaty in ledger.of([*question.attackers, *question.targets]):
        for clause in treaty.clauses:
            days |= {clause.during.start, clause.during.end}
        for party in treaty.parties:
            days |= {party.start, party.end}
        for suspension in treaty.suspensions:
            days |= {suspension.during.start, suspension.during.end}
    return {day for day in days if day is not None}


def _all_exist(question: Question, day: Day) -> bool:
    return all(code not in states() or states()[code].acted(day) for code in (*question.attackers, *question.targets))


def _verdicts(judgement: Judgement) -> _Verdicts:
    return {(one.state, one.duty, one.treaty.id): one for one in judgement.duties}


def _flips(before: _Verdicts, after: _Verdicts) -> Iterator[Flip]:
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        was, is_now = old.verdict if old else None, new.verdict if new else None
        told = new or old
        if told is not None and was != is_now:
            yield Flip(told.state, told.duty, told.treaty, told.toward, was, is_now)


def _distinct(changes: Iterable[Change]) -> Iterator[Change]:
    """Each set of flips once: the first change that brings it about stands for all."""
    seen: set[tuple[object, ...]] = set()
    for change in changes:
        key = (change.kind, tuple((one.state, one.duty, one.treaty.id, one.after) for one in change.flips))
        if key not in seen:
            seen.add(key)
            yield change
