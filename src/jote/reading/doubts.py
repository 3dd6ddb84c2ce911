"""What was unclear where an act was read: the places at which the reader chose between two readings.

A doubt is the name of a sentence in `locale/*/doubts.yaml`, where the sentences stand in the order in which they weigh.
"""

from __future__ import annotations

from collections.abc import Iterable

from jote.locale import say, sentences
from jote.reading.acts import SPEECH_ACTS, Act, SentenceView
from jote.reading.date_solver import CONTRADICTED
from jote.reading.parties import Parties
from jote.reading.roles import Roles
from jote.reading.voices import Voice


def doubts_of(
    act: Act, view: SentenceView, roles: Roles, parties: Parties, voice: Voice | None, date_reason: str | None
) -> list[str]:
    """The doubts of an act as it was first told."""
    found: list[str] = []
    if parties.carried:
        found.append("doer_carried")
    for phrase in (*roles.source, *roles.target):
        if phrase.unsure is not None and phrase.actor in (*parties.source, *parties.target):
            found.append(phrase.unsure)
    if parties.told_on:
        found.append("target_told_before")
    named = {f"state:{one.state}" for one in view.phrases if one.kind == "state" and not one.seat}
    if parties.placed and not named.issuperset(parties.target):
        found.append("target_by_place")
    if date_reason == CONTRADICTED:
        found.append("date_contradicts")
    if voice is not None and voice.said.claim and act.frame.event not in SPEECH_ACTS:
        found.append("claim")
    return list(dict.fromkeys(found))


def weightiest(doubts: Iterable[str]) -> str | None:
    """The doubt that is told where there are several: an event has one sentence for it, or none."""
    given = set(doubts)
    if not given:
        return None
    return next((name for name in sentences("en", "doubts") if name in given), None)


def say_doubt(name: str | None, language: str = "en") -> str | None:
    """A doubt as a sentence, or None.

    >>> say_doubt("date_contradicts")
    'The weekday and the day of the month contradict each other; only the month was kept.'
    """
    return say(f"doubts.{name}", language) if name is not None else None
