"""A cascade told: the steps, the chance of each state, and what the chances rest on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jote.ledger import Ledger
from jote.locale import say
from jote.obligations import Question
from jote.obligations.cascade import Cascade, parse_join, spread
from jote.obligations.chances import RUNS, Chance, chances, honouring

SCHEMA = "jote.cascade/1"


@dataclass(frozen=True)
class CascadeAnswer:
    """Steps and chances of one scenario."""

    cascade: Cascade
    chances: tuple[Chance, ...]
    runs: int
    seed: int

    def note(self, language: str = "en") -> str:
        """What the chances rest on."""
        return say("answers.cascade_note", language, source=honouring()["source"])

    def as_json(self, language: str = "en") -> dict[str, Any]:
        """The record `jote.cascade/1`."""
        return {
            "schema": SCHEMA,
            "question": self.cascade.question.as_json(),
            "steps": [step.as_json(language) for step in self.cascade.steps],
            "chances": [one.as_json() for one in self.chances],
            "runs": self.runs,
            "seed": self.seed,
            "note": self.note(language),
        }


def cascade(
    question: Question, ledger: Ledger, *, joins: Iterable[str] = (), runs: int = RUNS, seed: int = 1914
) -> CascadeAnswer:
    """Spread a war from a question; `joins` are choices such as `RUS:SRB:1914-07-30`.

    Raises BadQuestion where a choice is not of that form.
    """
    found = spread(ledger, question, [parse_join(one) for one in joins])
    return CascadeAnswer(found, chances(found, runs, seed), runs, seed)
