"""What a judgement is made of: rulings, duties with their reasons, near misses, conflicts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from jote.ledger import Clause, Treaty
from jote.obligations.conditions import Finding
from jote.obligations.question import Question
from jote.obligations.reasons import FROM_QUESTION, Cited, Reason, States, text
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import Duty, Strength, Verdict

MILITARY: frozenset[Duty] = frozenset({"defense", "offense", "assistance"})


@dataclass(eq=False)
class Ruling:
    """What a clause asks, in the case at hand, of every debtor on the same terms.

    `findings` are the conditions as they were found, `notes` the doubts and what a reservation remarks.
    """

    treaty: Treaty
    clause: Clause
    duty: Duty
    against: tuple[str, ...]
    verdict: Verdict
    strength: Strength
    findings: tuple[Finding, ...]
    notes: tuple[Reason, ...]
    question: Question

    @cached_property
    def text(self) -> Reason:
        """What the clause says, and where."""
        treaty, clause = self.treaty, self.clause
        return text(clause.paraphrase, source=f"{treaty.id}, art. {clause.article}: {clause.sources[0]}")

    @cached_property
    def _protected(self) -> dict[str, Reason]:
        return {}

    def protected(self, state: str) -> Reason:
        """Since when the treaty stands for a state that owes or is owed."""
        found = self._protected.get(state)
        if found is None:
            found = self._protected[state] = _bound(self.treaty, state, self.question.on)
        return found

    @cached_property
    def grounds(self) -> tuple[Reason, ...]:
        """The attack asked about, each condition as it was found, and what else is to be said."""
        question = self.question
        return (
            _attack(question.attackers, question.targets, question.on),
            *(_tested(one) for one in self.findings),
            *self.notes,
        )


class Obligation(NamedTuple):  # made by the dozen for a pact of many: a tuple is made fastest
    """One state's duty toward one or more others in the case asked about.

    All debtors on the same terms share the ruling of the clause; `grounds` say what set the duty off and what was
    found of its conditions.
    """

    state: str
    toward: tuple[str, ...]
    ruling: Ruling

    @property
    def treaty(self) -> Treaty:
        """The treaty that binds."""
        return self.ruling.treaty

    @property
    def clause(self) -> Clause:
        """The clause of the treaty that binds."""
        return self.ruling.clause

    @property
    def duty(self) -> Duty:
        """What is owed."""
        return self.ruling.duty

    @property
    def against(self) -> tuple[str, ...]:
        """Against whom."""
        return self.ruling.against

    @property
    def verdict(self) -> Verdict:
        """Whether it is owed, owed on a condition not known, or contested."""
        return self.ruling.verdict

    @property
    def strength(self) -> Strength:
        """How automatic the duty is."""
        return self.ruling.strength

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The conditions, each as it was found."""
        return self.ruling.findings

    @property
    def grounds(self) -> tuple[Reason, ...]:
        """What set the duty off, and what was found of its conditions."""
        return self.ruling.grounds

    @property
    def question(self) -> Question:
        """The question in which it is owed."""
        return self.ruling.question

    def why(self) -> Reason:
        """The tree of reasons: what the clause says, who is bound since when, what set it off."""
        ruling = self.ruling
        bound = [ruling.protected(one) for one in (self.state, *self.toward)]
        return self.heading()._replace(because=(ruling.text, *bound, *ruling.grounds))

    def heading(self) -> Reason:
        """The top of the tree alone."""
        ruling = self.ruling
        values = {
            "state": States((self.state,)),
            "toward": States(self.toward),
            "against": States(ruling.against),
            "treaty": ruling.treaty,
            "clause": Cited(ruling.clause.article),
        }
        return Reason(f"duty_{ruling.verdict}_{ruling.duty}", values)

    def joined_by(self, other: Obligation) -> Obligation:
        """The same duty toward the beneficiaries of both."""
        return self._replace(toward=tuple(sorted({*self.toward, *other.toward})))


class NearMiss(NamedTuple):
    """A promise that a careful person would have thought of, and the one reason why it does not bind."""

    state: str
    duty: Duty
    treaty: Treaty
    clause: Clause
    reason: Reason


class Missed(NamedTuple):
    """Debtors whom a clause does not bind, all for one reason."""

    clause: Clause
    reason: Reason
    debtors: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Found:
    """What a treaty says to a question, clause by clause: rulings, for whom and for which debtors, and what misses."""

    treaty: Treaty
    ruled: list[tuple[Ruling, str, tuple[str, ...]]] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two duties of one state that cannot both be kept; `duties` are places in the judgement's list."""

    state: str
    duties: tuple[int, int]
    says: Reason


def _bound(treaty: Treaty, state: str, day: Day) -> Reason:
    spell = treaty.party(state, day)
    return _since(treaty.id, state, spell.start if spell is not None else None)


@lru_cache(65_536)
def _since(treaty: str, state: str, start: Day | None) -> Reason:
    if start is None:
        return Reason("guaranteed", {"state": States((state,))}, source=treaty)
    return Reason("bound_since", {"state": States((state,)), "start": start}, source=treaty)


@lru_cache(64)
def _attack(attackers: tuple[str, ...], targets: tuple[str, ...], day: Day) -> Reason:
    named = {"attackers": States(attackers), "targets": States(targets), "day": day}
    return Reason("attack", named, source=FROM_QUESTION)


def _tested(finding: Finding) -> Reason:
    fact = Reason(finding.fact.key, finding.fact.values, source=FROM_QUESTION)
    return Reason(f"condition_{finding.met}", {"condition": finding.says}, (fact,))
