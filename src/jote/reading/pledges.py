"""Gathers what an article tells of promises between states: sentence by sentence, from the words of one language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.commitments import Pledges, Promise, Step, party_states
from jote.reading.records import Stage

_FAR = 3  # a treaty is spoken of for so many sentences after it was named
_SIDES = frozenset(("bare", "object", "near", "from", "with", "for", "side"))
_HIT, _HELPED = frozenset(("over", "against", "locative")), frozenset(("object", "helped", "near", "toward"))
_ON_EITHER = "armed attack on either party"


class Duty(NamedTuple):
    """A duty: ATOP's name, what sets it off, whether each owes it to the other, and whether only a treaty makes it one."""

    duty: str
    trigger: str | None
    mutual: bool
    needs_treaty: bool = True


class PromiseWords(NamedTuple):
    """How a language words promises.

    `is_treaty` says whether a sentence speaks of a treaty, `is_mutual` whether of what parties do to each other, `by_name` the
    duty that a treaty's own name says, `stage` how far it has come, `duties` what the sentence obliges to, `guarantees`
    whether it tells of a guarantee asked for or given.
    """

    is_treaty: Callable[[SentenceView], bool]
    is_mutual: Callable[[SentenceView], bool]
    by_name: Callable[[str], str | None]
    stage: Callable[[SentenceView, str | None], Stage | None]
    duties: Callable[[SentenceView], Sequence[Duty]]
    guarantees: Callable[[SentenceView], bool]
    title: Callable[[str], str | None]


def collect_pledges(views: Sequence[SentenceView], cast: Cast, words: PromiseWords) -> Pledges:
    """All promises of an article, the steps that its treaties have taken, and the name of the treaty that it tells of."""
    found = Pledges()
    named = -_FAR - 1
    told_of: tuple[str, ...] = ()
    for view in views:
        treaty = words.is_treaty(view)
        near = treaty or view.index - named <= _FAR
        guarantees = words.guarantees(view)
        if not near and not guarantees and not words.is_mutual(view):
            continue  # nobody promises anything here
        clean = view.sentence.clean
        span = (view.sentence.start, view.sentence.end)
        stage, by_name = None, None
        states = party_states(view, cast, 0, len(view.sentence.tokens))
        pair = states if len(states) == 2 else ()
        if treaty:
            named = view.index
            found.treaty = found.treaty or words.title(clean)
            by_name = words.by_name(clean)
            stage = words.stage(view, by_name)
            if pair and (stage is not None or by_name is not None):
                told_of = pair
        if stage is not None and by_name is not None and pair:
            found.promises.append(Promise(view.index, span, by_name, None, True, pair, stage))
        elif stage is not None and stage != "proposed":
            found.steps.append(Step(view.index, span, stage, pair))
        if guarantees:
            sides = party_states(view, cast, 0, len(view.sentence.tokens), _SIDES)
            if len(sides) == 2:
                found.promises.append(Promise(view.index, span, "defense", None, False, sides, "proposed"))
            continue
        if by_name is not None and not any(clause.conditional for clause in view.clauses):
            continue  # the words of its name oblige to nothing more
        for duty in words.duties(view):
            if duty.needs_treaty and not near:
                continue
            given = (pair if duty.duty != "offense" else ()) or told_of
            found.promises.append(
                Promise(view.index, span, duty.duty, _trigger(duty, view, cast), duty.mutual, given, None)
            )
    return found


def _trigger(duty: Duty, view: SentenceView, cast: Cast) -> str | None:
    """What sets a duty off, with the state that it names where the promise is of one side."""
    if duty.duty == "offense" and duty.trigger is not None:
        return _with_name(duty.trigger, "with", view, cast)
    if not duty.mutual and duty.trigger == _ON_EITHER:
        return _with_name("armed attack", "on", view, cast)
    return duty.trigger


def _with_name(what: str, link: str, view: SentenceView, cast: Cast) -> str:
    """The trigger with the state that is hit or fought, where the sentence names one."""
    for cues in (_HIT, _HELPED):
        for phrase in view.phrases:
            player = cast.player(phrase.actor) if phrase.actor is not None else None
            if phrase.cue in cues and phrase.kind == "state" and player is not None:
                return f"{what} {link} {player.name}"
    return what
