"""The chance that each state is drawn in, by playing a cascade many times over.

Every promise is kept or broken by the rate at which such promises were kept (`honouring.yaml`); one
promise of one state is drawn once a game. Choices given by the asker always happen. A condition
that is not known, and a contested reading, hold as often as not: an assumption, stated in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jote.obligations.cascade import Cascade, Step
from jote.vocabulary.tables import load_tables

RUNS = 10_000
_FILE = Path(__file__).parent / "honouring.yaml"


@dataclass(frozen=True, slots=True)
class Chance:
    """One state's probability of being drawn in on one side, with its standard error."""

    state: str
    side: str
    probability: float
    error: float

    def as_json(self) -> dict[str, Any]:
        """The chance as a record."""
        return {
            "state": self.state,
            "side": self.side,
            "probability": round(self.probability, 4),
            "error": round(self.error, 4),
        }


@cache
def honouring() -> dict[str, Any]:
    """The rates at which promises were kept, with their sources."""
    (table,) = load_tables([_FILE])
    found: dict[str, Any] = table
    return found


def honouring_rate(duty: str, year: int) -> float:
    """How often such a promise was kept in the era of a year.

    >>> round(honouring_rate("defense", 1914), 3), round(honouring_rate("defense", 1990), 3)
    (0.61, 0.14)
    """
    table = honouring()
    era = "to-1944" if year <= 1944 else "after-1944"
    kept, count = table["duties"].get(duty, table["all"])[era]
    return float(kept / count)


def chances(cascade: Cascade, runs: int = RUNS, seed: int = 1914) -> tuple[Chance, ...]:
    """Play the cascade `runs` times; the same seed gives the same answer.

    A state comes in if somebody who is in calls it up by a promise that is kept in that game.
    """
    import numpy as np

    random = np.random.default_rng(seed)
    year = cascade.question.on.year
    inside = {state: np.ones(runs, dtype=bool) for state in (*cascade.question.attackers, *cascade.question.targets)}
    side_of: dict[str, str] = {}
    kept: dict[tuple[str, str], Any] = {}
    edges: list[tuple[Step, Any]] = []
    for step in cascade.steps:
        side_of.setdefault(step.state, step.side)
        if step.obligation is None:
            edges.append((step, np.ones(runs, dtype=bool)))
            continue
        promise = (step.state, step.obligation.treaty.id)
        if promise not in kept:
            rate = honouring_rate(step.obligation.duty, year)
            kept[promise] = random.random(runs) < rate * (1.0 if step.firm else honouring()["open_condition"])
        edges.append((step, kept[promise]))
    nobody = np.zeros(runs, dtype=bool)
    for _ in range(max((step.round for step in cascade.steps), default=0)):
        for step, holds in edges:
            called = inside.get(step.drawn_by, nobody) & _enemy_inside(step, inside, nobody)
            inside[step.state] = inside.get(step.state, nobody) | (called & holds)
    found = []
    for state, side in side_of.items():
        share = float(inside[state].mean())
        found.append(Chance(state, side, share, float(np.sqrt(share * (1 - share) / runs))))
    return tuple(sorted(found, key=lambda one: (-one.probability, one.state)))


def _enemy_inside(step: Step, inside: dict[str, Any], nobody: Any) -> Any:
    """In which games the adversary that sets the promise off is in the war."""
    adversaries = step.obligation.question.attackers if step.obligation is not None else step.against
    found = nobody
    for state in adversaries:
        found = found | inside.get(state, nobody)
    return found
