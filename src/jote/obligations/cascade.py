"""How a war could spread: each attack calls up duties, each state that joins may call up more.

Duty and conduct are apart: a step driven by a duty names its clause; a step that somebody chose
is given by the asker (`joins`) and says so. A state that comes in by choice attacks, and calls up the
other side's allies as any attacker does. A state that is bound to help the attacked does not attack:
duties toward the aggressor that could be read so are contested.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jote.errors import BadQuestion
from jote.ledger import Ledger
from jote.obligations.judge import obligations_if
from jote.obligations.question import Question, Side
from jote.obligations.reasons import Cited, Reason, States
from jote.obligations.records import Obligation
from jote.vocabulary.dates import Day, parse_day
from jote.vocabulary.states import state_on

ENTERING = ("defense", "offense")
ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Join:
    """A choice: on a day a state joins the side of another, duty or none."""

    state: str
    side_of: str
    on: Day


@dataclass(frozen=True, slots=True)
class Step:
    """One state drawn in: by whom, on which side, under which promise (None where it chose)."""

    round: int
    state: str
    side: Side
    on: Day
    against: tuple[str, ...]
    drawn_by: str
    obligation: Obligation | None
    counterattack: bool

    @property
    def firm(self) -> bool:
        """Whether the step is owed beyond dispute, or was chosen."""
        return self.obligation is None or (self.obligation.verdict == "owed" and not self.counterattack)

    @property
    def followed(self) -> bool:
        """Whether the cascade goes on from here: what is contested is told and not followed."""
        return self.obligation is None or (self.obligation.verdict != "contested" and not self.counterattack)

    @property
    def key(self) -> tuple[str, ...]:
        """What makes a step the same step: who, for whom, under which clause."""
        clause = (self.obligation.treaty.id, self.obligation.clause.article) if self.obligation else ()
        return (self.state, self.drawn_by, *clause)

    def as_json(self, language: str = "en") -> dict[str, Any]:
        """The step as a record."""
        duty = self.obligation
        return {
            "round": self.round,
            "state": self.state,
            "side": self.side,
            "on": self.on.isoformat(),
            "against": list(self.against),
            "drawn_by": self.drawn_by,
            "how": "chosen" if duty is None else "duty",
            "duty": duty and duty.duty,
            "treaty": duty and duty.treaty.id,
            "clause": duty and duty.clause.article,
            "verdict": duty and ("contested" if self.counterattack else duty.verdict),
            "says": self.says().says(language),
        }

    def says(self) -> Reason:
        """The step in a sentence."""
        values: dict[str, Any] = {
            "state": States((self.state,)),
            "ally": States((self.drawn_by,)),
            "against": States(self.against),
        }
        if self.obligation is None:
            return Reason("step_chosen", values)
        values |= {"treaty": self.obligation.treaty, "clause": Cited(self.obligation.clause.article)}
        return Reason("step_counterattack" if self.counterattack else f"step_{self.obligation.verdict}", values)


@dataclass(frozen=True)
class Cascade:
    """Every way into the war that the ledger knows, in the order in which it opens."""

    question: Question
    steps: tuple[Step, ...]

    @property
    def entrants(self) -> tuple[Step, ...]:
        """The first step of each state that comes in."""
        first: dict[str, Step] = {}
        for step in self.steps:
            first.setdefault(step.state, step)
        return tuple(first.values())


def parse_join(given: str) -> Join:
    """Read `RUS:SRB:1914-07-30`: Russia joins Serbia's side on that day.

    Raises BadQuestion where it is not of that form.
    """
    parts = given.split(":")
    if len(parts) != 3:
        raise BadQuestion("bad_join", given=given)
    day = parse_day(parts[2])
    return Join(state_on(parts[0], day).code, state_on(parts[1], day).code, day)


def spread(ledger: Ledger, question: Question, joins: Sequence[Join] = ()) -> Cascade:
    """Step through who is drawn in, round by round, until nobody new is.

    A state that comes in stands against the other side from then on, and that is judged as an attack of
    its own. Choices come in on their day, after the duties of the days before. What is contested is told
    and not followed further; what hangs on an unknown condition is followed.
    """
    sides: dict[str, Side] = dict.fromkeys(question.attackers, "attacker")
    sides.update(dict.fromkeys(question.targets, "target"))
    steps: dict[tuple[str, ...], Step] = {}
    waiting = [_Attack(question, "attacker", False)]
    chosen = sorted(joins, key=lambda join: join.on)
    for nth in range(1, ROUNDS + 1):
        entered: list[Step] = []
        for attack in waiting:
            for step in _steps(ledger, attack, nth, sides):
                if step.followed and step.state not in sides:
                    sides[step.state] = step.side
                    entered.append(step)
                if sides.get(step.state, step.side) == step.side:
                    steps.setdefault(step.key, step)
        if not entered and chosen:
            choice = _choice(chosen.pop(0), nth, sides)
            if choice is not None:
                sides[choice.state] = choice.side
                steps[choice.key] = choice
                entered.append(choice)
        waiting = [_attack(question, step, sides) for step in entered]
        if not waiting and not chosen:
            break
    return Cascade(question, tuple(steps.values()))


@dataclass(frozen=True, slots=True)
class _Attack:
    """One attack to be judged: who attacks whom, on whose side, and whether it only helps the attacked."""

    question: Question
    side: Side
    helping: bool


def _steps(ledger: Ledger, attack: _Attack, nth: int, sides: dict[str, Side]) -> Iterable[Step]:
    posed = attack.question
    other: Side = "target" if attack.side == "attacker" else "attacker"
    belligerents = {*posed.attackers, *posed.targets}
    for duty in obligations_if(ledger, posed).duties:
        if duty.duty in ENTERING and duty.state not in belligerents:
            helps_attacked = duty.toward[0] in posed.targets
            side = other if helps_attacked else attack.side
            against = tuple(state for state in sides if sides[state] != side)
            yield Step(
                nth, duty.state, side, posed.on, against, duty.toward[0], duty, attack.helping and helps_attacked
            )


def _choice(join: Join, nth: int, sides: dict[str, Side]) -> Step | None:
    if join.state in sides or join.side_of not in sides:
        return None
    side = sides[join.side_of]
    against = tuple(state for state in sides if sides[state] != side)
    return Step(nth, join.state, side, join.on, against, join.side_of, None, False)


def _attack(question: Question, step: Step, sides: dict[str, Side]) -> _Attack:
    """The attack that an entry amounts to: the entrant upon everybody on the other side."""
    enemies = tuple(state for state in sides if sides[state] != step.side)
    allies: tuple[tuple[str, Side], ...] = tuple(
        (state, "attacker") for state in sides if sides[state] == step.side and state != step.state
    )
    posed = replace(question, attackers=(step.state,), targets=enemies, on=step.on, at=None, fighting=allies)
    return _Attack(posed, step.side, step.side == "target" and step.obligation is not None)
