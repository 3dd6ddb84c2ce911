"""What a judgement says: duties with their reasons, near misses, conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from jote.ledger import Clause, Treaty
from jote.obligations.conditions import Finding
from jote.obligations.question import Question
from jote.obligations.reasons import Reason, States, text
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import Duty, Strength, Verdict

FROM_QUESTION = "the question"
MILITARY: frozenset[Duty] = frozenset({"defense", "offense", "assistance"})


@dataclass(frozen=True, slots=True)
class Obligation:
    """One state's duty toward one or more others in the case asked about.

    `grounds` say what set the duty off and what was found of its conditions; all debtors of a clause share them.
    """

    state: str
    duty: Duty
    toward: tuple[str, ...]
    against: tuple[str, ...]
    treaty: Treaty
    clause: Clause
    verdict: Verdict
    strength: Strength
    findings: tuple[Finding, ...]
    grounds: tuple[Reason, ...]
    question: Question

    def why(self) -> Reason:
        """The tree of reasons: what the clause says, who is bound since when, what set it off."""
        day = self.question.on
        leaves = [
            text(
                self.clause.paraphrase, source=f"{self.treaty.id}, art. {self.clause.article}: {self.clause.sources[0]}"
            )
        ]
        leaves += [_bound(self.treaty, one, day) for one in (self.state, *self.toward)]
        leaves += self.grounds
        values = {
            "state": States((self.state,)),
            "toward": States(self.toward),
            "against": States(self.against),
            "treaty": self.treaty,
            "article": self.clause.article,
        }
        return Reason(f"duty_{self.verdict}_{self.duty}", values, tuple(leaves))

    def prepares_in(self, military: set[tuple[str, str, str]]) -> bool:
        """Whether the same treaty owes the same state more than this consultation."""
        return (self.state, self.toward[0], self.treaty.id) in military

    def joined_by(self, other: Obligation) -> Obligation:
        """The same duty toward the beneficiaries of both."""
        return replace(self, toward=tuple(sorted({*self.toward, *other.toward})))


class NearMiss(NamedTuple):  # made by the dozen for a pact of many: a tuple is made fastest
    """A promise that a careful person would have thought of, and the one reason why it does not bind."""

    state: str
    duty: Duty
    treaty: Treaty
    clause: Clause
    reason: Reason


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two duties of one state that cannot both be kept; `duties` are places in the judgement's list."""

    state: str
    duties: tuple[int, int]
    says: Reason


@dataclass(frozen=True, slots=True)
class Judgement:
    """The whole answer of the ledger to one question."""

    question: Question
    duties: tuple[Obligation, ...]
    not_owed: tuple[NearMiss, ...]
    conflicts: tuple[Conflict, ...]


def _bound(treaty: Treaty, state: str, day: Day) -> Reason:
    spell = treaty.party(state, day)
    if spell is None or spell.start is None:
        return Reason("guaranteed", {"state": States((state,))}, source=treaty.id)
    return Reason("bound_since", {"state": States((state,)), "start": spell.start}, source=treaty.id)


def grounds_of(question: Question, findings: Iterable[Finding], notes: Iterable[Reason]) -> tuple[Reason, ...]:
    """The attack asked about, each condition as it was found, and what else is to be said."""
    named = {"attackers": States(question.attackers), "targets": States(question.targets), "day": question.on}
    attack = Reason("attack", named, source=FROM_QUESTION)
    return (attack, *(_tested(one) for one in findings), *notes)


def _tested(finding: Finding) -> Reason:
    fact = Reason(finding.fact.key, finding.fact.values, source=FROM_QUESTION)
    return Reason(f"condition_{finding.met}", {"condition": finding.says}, (fact,))
