"""The answer to a question: duties, near misses, conflicts and reasons, ready to show or to cite."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jote.answers.sentence import answer_sentence, coverage_note
from jote.ledger import Ledger
from jote.obligations import Judgement, Obligation, Question, obligations_if
from jote.obligations.changes import Change, what_would_change
from jote.obligations.reasons import Reason
from jote.obligations.records import Ruling
from jote.vocabulary.clauses import clause_mark

SCHEMA = "jote.answer/1"


@dataclass(frozen=True)
class Answer:
    """A judgement together with the ledger it rests on."""

    judgement: Judgement
    ledger: Ledger

    @property
    def question(self) -> Question:
        """The question that was asked."""
        return self.judgement.question

    @property
    def duties(self) -> tuple[Obligation, ...]:
        """What is owed, in order of duty and strength."""
        return self.judgement.duties

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The smallest changes of the question that would flip a duty."""
        return what_would_change(self.ledger, self.judgement)

    def sentence(self, language: str = "en") -> str:
        """The answer in a sentence or two."""
        return answer_sentence(self.judgement, language)

    def as_json(self, language: str = "en") -> dict[str, Any]:
        """The record `jote.answer/1`, its sentences in a language."""
        judgement = self.judgement
        duties = _Duties(language)
        return {
            "schema": SCHEMA,
            "question": self.question.as_json(),
            "sentence": self.sentence(language),
            "duties": [duties.record(one) for one in judgement.duties],
            "not_owed": [
                {
                    "state": one.state,
                    "duty": one.duty,
                    "treaty": one.treaty.id,
                    "clause": one.clause.article,
                    "reason": _with_fact(
                        one.reason.says(language), [because.says(language) for because in one.reason.because]
                    ),
                }
                for one in judgement.not_owed
            ],
            "conflicts": [
                {"state": one.state, "duties": list(one.duties), "says": one.says.says(language)}
                for one in judgement.conflicts
            ],
            "coverage": coverage(self.ledger, language),
        }

    def _repr_html_(self) -> str:
        """A small table for notebooks."""
        from html import escape

        rows = "".join(
            f"<tr><td>{escape(one.state)}</td><td>{escape(one.duty)}</td><td>{escape(', '.join(one.toward))}</td>"
            f"<td>{escape(one.treaty.name['en'])}, {escape(clause_mark(one.clause.article))}</td><td>{escape(one.verdict)}</td></tr>"
            for one in self.duties
        )
        return f"<p>{escape(self.sentence())}</p><table>{rows}</table>"


def answer(question: Question, ledger: Ledger) -> Answer:
    """Answer a question from a ledger.

    >>> from jote.ledger import ledger
    >>> from jote.obligations import pose
    >>> found = answer(pose("KOR", "PRK", "2024-12-05"), ledger())
    >>> [one.state for one in found.duties if one.duty == "defense" and one.verdict == "owed"]
    ['CHN', 'RUS']
    """
    return Answer(obligations_if(ledger, question), ledger)


def coverage(ledger: Ledger, language: str = "en") -> dict[str, Any]:
    """What the ledger covers: years, count, and the note that silence is no answer."""
    first, last = ledger.years
    return {
        "from": first,
        "to": last,
        "treaties": len(ledger),
        "note": coverage_note(len(ledger), first, last, language),
    }


class _Duties:
    """The records of an answer's duties; what the debtors of a clause have in common is worded once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.told: dict[int, dict[str, Any]] = {}
        self.common: dict[int, dict[str, Any]] = {}

    def record(self, one: Obligation) -> dict[str, Any]:
        """One duty with its reasons."""
        ruling = one.ruling
        common = self.common.get(id(ruling))
        if common is None:
            common = self.common[id(ruling)] = self._common(ruling)
        toward = list(one.toward)
        for state in toward:
            self._tell(ruling.protected(state))
        return {
            "state": one.state,
            "duty": ruling.duty,
            "toward": toward,
            **common,
            "why": one.why().as_json(self.language, self.told),
            "legal_force": ruling.treaty.legal_force,
            "confidence": ruling.treaty.confidence,
        }

    def _common(self, ruling: Ruling) -> dict[str, Any]:
        for reason in (ruling.text, *ruling.grounds):
            self._tell(reason)
        return {
            "against": list(ruling.against),
            "treaty": ruling.treaty.id,
            "clause": ruling.clause.article,
            "verdict": ruling.verdict,
            "strength": ruling.strength,
            "conditions": [{"says": one.says.says(self.language), "met": one.met} for one in ruling.findings],
        }

    def _tell(self, reason: Reason) -> None:
        if id(reason) not in self.told:
            self.told[id(reason)] = reason.as_json(self.language)


def _with_fact(sentence: str, facts: list[str]) -> str:
    return " ".join([sentence, *facts]) if facts else sentence
