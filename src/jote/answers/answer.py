"""The answer to a question: duties, near misses, conflicts and reasons, ready to show or to cite."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from jote.answers.helpers import Helper
from jote.answers.one_helper import OneHelper, on_helpers
from jote.answers.sentence import answer_sentence, coverage_note
from jote.ledger import Ledger
from jote.obligations import Judgement, Obligation, Question, obligations_if
from jote.obligations.changes import Change, what_would_change
from jote.obligations.reasons import Reason, sentence_for_any, sentence_of
from jote.vocabulary.clauses import clause_mark

SCHEMA = "jote.answer/1"


@dataclass(frozen=True)
class Answer:
    """A judgement together with the ledger it rests on, and whom it was asked of by name."""

    judgement: Judgement
    ledger: Ledger
    helper: Helper | None = None

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

    @cached_property
    def asked_of(self) -> tuple[OneHelper, ...]:
        """Whether those are bound of whom it was asked, yes or no."""
        return on_helpers(self.judgement, self.helper) if self.helper is not None else ()

    def sentence(self, language: str = "en") -> str:
        """The answer in a sentence or two, beginning with the yes or no of those of whom it was asked."""
        return " ".join([*(one.sentence(language) for one in self.asked_of), answer_sentence(self.judgement, language)])

    def as_json(self, language: str = "en") -> dict[str, Any]:
        """The record `jote.answer/1`, its sentences in a language."""
        judgement = self.judgement
        duties, misses = _Duties(language), _Misses(language)
        return {
            "schema": SCHEMA,
            "question": self.question.as_json(),
            "sentence": self.sentence(language),
            **({"asked_of": [one.as_json(language) for one in self.asked_of]} if self.asked_of else {}),
            "duties": [duties.record(one) for one in judgement.duties],
            "not_owed": [
                {
                    "state": one.state,
                    "duty": one.duty,
                    "treaty": one.treaty.id,
                    "clause": one.clause.article,
                    "reason": misses.says(one.reason),
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


def answer(question: Question, ledger: Ledger, helper: Helper | None = None) -> Answer:
    """Answer a question from a ledger; first for a helper that it asks about, if any.

    >>> from jote.ledger import ledger
    >>> from jote.obligations import pose
    >>> found = answer(pose("KOR", "PRK", "2024-12-05"), ledger())
    >>> [one.state for one in found.duties if one.duty == "defense" and one.verdict == "owed"]
    ['CHN', 'RUS']
    """
    return Answer(obligations_if(ledger, question), ledger, helper)


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
        self._told: dict[int, dict[str, Any]] = {}
        self._alike: dict[tuple[int, tuple[str, ...]], _Alike] = {}

    def record(self, one: Obligation) -> dict[str, Any]:
        """One duty with its reasons."""
        ruling = one.ruling
        key = (id(ruling), one.toward)
        alike = self._alike.get(key)
        if alike is None:
            alike = self._alike[key] = self._worded(one)
        says = sentence_of(alike.sentence, one.state, self.language)
        because = [alike.text, self._tell(ruling.protected(one.state)), *alike.further]
        return {
            "state": one.state,
            **alike.common,
            "why": {"says": says, "because": because},
            "legal_force": ruling.treaty.legal_force,
            "confidence": ruling.clause.confidence,
        }

    def _worded(self, one: Obligation) -> _Alike:
        """What every debtor of the ruling owes to the same states in the same words."""
        ruling = one.ruling
        common = {
            "duty": ruling.duty,
            "toward": list(one.toward),
            "against": list(ruling.against),
            "treaty": ruling.treaty.id,
            "clause": ruling.clause.article,
            "verdict": ruling.verdict,
            "strength": ruling.strength,
            "conditions": [{"says": one.says.says(self.language), "met": one.met} for one in ruling.findings],
        }
        further = [self._tell(reason) for reason in (*map(ruling.protected, one.toward), *ruling.grounds)]
        return _Alike(common, sentence_for_any(one.heading(), self.language), self._tell(ruling.text), further)

    def _tell(self, reason: Reason) -> dict[str, Any]:
        record = self._told.get(id(reason))
        if record is None:
            record = self._told[id(reason)] = reason.as_json(self.language)
        return record


class _Alike(NamedTuple):
    """What duties that differ by the debtor alone have in common: fields, sentence, and reasons but one."""

    common: dict[str, Any]
    sentence: tuple[str, ...]
    text: dict[str, Any]
    further: list[dict[str, Any]]


class _Misses:
    """Why promises miss, each reason worded once: it is the same for all debtors whom a clause leaves out alike."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._said: dict[int, str] = {}

    def says(self, reason: Reason) -> str:
        """A reason and the facts that it rests on."""
        said = self._said.get(id(reason))
        if said is None:
            parts = [reason.says(self.language), *(one.says(self.language) for one in reason.because)]
            said = self._said[id(reason)] = " ".join(parts)
        return said
