"""Whether one state is bound in the case asked about: yes, no or it depends, with the clause or the one reason why not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from jote.answers.helpers import Helper, Kind
from jote.errors import UnknownName
from jote.locale import say
from jote.obligations import Judgement
from jote.obligations.reasons import Cited, Reason, States
from jote.obligations.records import MILITARY, NearMiss, Obligation
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import Duty
from jote.vocabulary.states import state_on

Bound = Literal["yes", "no", "depends"]
_DUTIES: dict[Kind, frozenset[Duty]] = {
    "military": MILITARY,
    "neutrality": frozenset({"neutrality"}),
    "consultation": frozenset({"consultation"}),
}


@dataclass(frozen=True, slots=True)
class OneHelper:
    """One state and whether it is bound; `because` says by which clause, or why not, in a sentence or two.

    Where it was asked what the state `will` do, that is all that is said: a ledger knows what is owed.
    """

    state: str
    bound: Bound
    because: tuple[Reason, ...]
    will: bool = False

    def sentence(self, language: str = "en") -> str:
        """Yes, no or it depends, and why."""
        because = [one.says(language) for one in self.because]
        return " ".join(because if self.will else [say(f"answers.bound_{self.bound}", language), *because])

    def as_json(self, language: str = "en") -> dict[str, Any]:
        """The verdict as a record."""
        return {"state": self.state, "bound": self.bound, "says": self.sentence(language)}


def on_helpers(judgement: Judgement, helper: Helper) -> tuple[OneHelper, ...]:
    """What a judgement says of each state asked about."""
    toward = {state_of_day(state, judgement.question.on) for state in helper.toward}
    states = dict.fromkeys(state_of_day(state, judgement.question.on) for state in helper.states)
    return tuple(replace(_on(judgement, state, toward, helper.kind), will=helper.will) for state in states)


def _on(judgement: Judgement, state: str, toward: set[str], kind: Kind) -> OneHelper:
    question, kinds = judgement.question, _DUTIES[kind]
    own = [one for one in judgement.duties if one.state == state and one.duty in kinds]
    meant = [one for one in own if not toward or not toward.isdisjoint(one.toward)]
    owed = next((one for one in meant if one.verdict == "owed"), None)
    if owed is not None:
        return OneHelper(state, "yes", (owed.heading(),))
    if meant:
        return OneHelper(state, "depends", (meant[0].heading(), *_unknown(meant[0])))
    other = next((one for one in own if one.verdict == "owed"), None)
    if other is not None:
        return OneHelper(state, "no", (Reason("other_side", {}), other.heading()))
    sides = toward or {*question.attackers, *question.targets}
    missed = [one for one in judgement.not_owed if one.state == state and one.duty in kinds]
    if missed:
        nearest = min(missed, key=lambda one: (sides.isdisjoint(one.treaty.states), len(one.treaty.states)))
        return OneHelper(state, "no", _missed(nearest))
    named = {"state": States((state,)), "toward": States(tuple(sorted(toward)) or question.targets)}
    return OneHelper(state, "no", (Reason(f"no_promise_{kind}", named),))


def state_of_day(state: str, day: Day) -> str:
    """The state that bore the name on the day; one that was none then is left as it is, and has no duties."""
    try:
        return state_on(state, day).code
    except UnknownName:
        return state


def _unknown(one: Obligation) -> tuple[Reason, ...]:
    """The condition on which a duty turns that is not known to be met."""
    return tuple(
        Reason("condition_unknown", {"condition": finding.says}) for finding in one.findings if finding.met == "unknown"
    )[:1]


def _missed(miss: NearMiss) -> tuple[Reason, ...]:
    values = {"state": States((miss.state,)), "treaty": miss.treaty, "clause": Cited(miss.clause.article)}
    return (Reason("not_bound_by", values), miss.reason)
