"""What states promise each other: who owes what to whom, when, and how far the promise has come.

A promise that is to be kept only if something happens (আক্রান্ত হলে … সহায়তা করবে) is a commitment, never an event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.drafts import Draft
from jote.reading.records import Commitment, Span, Stage
from jote.reading.text import Text

_ORDER: tuple[Stage, ...] = ("proposed", "signed", "ratified", "in_force", "suspended", "ended")
_SECTORS = frozenset(("GOV", "MIL", "LEG"))
_APART = frozenset(("about", "aside", "locative", "compound"))
_THIRD = frozenset(("against", "over", "over-from", "aimed"))


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise as a grammar finds it: the duty, what sets it off, and whether each owes it to the other."""

    sentence: int
    span: Span
    duty: str
    trigger: str | None
    mutual: bool
    parties: tuple[str, ...]
    stage: Stage | None
    treaty: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """How far a treaty has come, as one sentence tells it; without parties it is the treaty told of before."""

    sentence: int
    span: Span
    stage: Stage
    parties: tuple[str, ...]


@dataclass(slots=True)
class Pledges:
    """What a grammar finds of promises in an article, and the name of the treaty that it tells of."""

    promises: list[Promise] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    treaty: str | None = None


def bind(text: Text, pledges: Pledges, drafts: Sequence[Draft], cast: Cast) -> tuple[Commitment, ...]:
    """Commitments from promises: one for each duty between the same parties, with the deal that the article tells of."""
    found: dict[tuple[frozenset[str], str], Commitment] = {}
    for promise in pledges.promises:
        deal = _deal(promise, drafts, cast)
        parties = promise.parties or (_states(deal, cast) if deal is not None else ())
        if len(set(parties)) < 2:
            continue
        evidence: tuple[Span, ...] = (text.span(*promise.span),)
        key = (frozenset(parties), promise.duty)
        known = found.get(key)
        trigger, mutual = promise.trigger, promise.mutual
        stage = _stage(promise, pledges, parties, deal)
        if known is not None:
            worded = known.trigger is None and trigger is not None
            evidence = (*evidence, *known.evidence) if worded else (*known.evidence, *evidence)
            trigger, mutual = (trigger, mutual) if worded else (known.trigger, known.mutual)
            stage = max(stage, known.stage, key=_ORDER.index)
        done = deal is not None and stage != "proposed" and deal.status == "happened"
        found[key] = Commitment(
            known.id if known is not None else f"c{len(found) + 1}", tuple(dict.fromkeys(parties)),
            promise.treaty or pledges.treaty, promise.duty, mutual, trigger, stage,
            deal.date if deal is not None and done else None,
            deal.place.name if deal is not None and deal.place is not None and done else None, evidence,
        )  # fmt: skip
    return tuple(found.values())


def _stage(promise: Promise, pledges: Pledges, parties: Sequence[str], deal: Draft | None) -> Stage:
    """The furthest that the promise has come, by its own sentence, by those on its treaty, and by the deal told as an event."""
    stages: list[Stage] = [promise.stage] if promise.stage is not None else []
    stages.extend(one.stage for one in pledges.steps if not one.parties or set(one.parties) == set(parties))
    if deal is not None and deal.status == "happened" and promise.stage is None:
        stages.append("signed")
    return max(stages, key=_ORDER.index) if stages else "proposed"


def _deal(promise: Promise, drafts: Sequence[Draft], cast: Cast) -> Draft | None:
    """The deal that a promise belongs to: an agreement of its parties, or the first of the article."""
    deals = [one for one in drafts if one.event == "AGREE" and one.mutual and len(_states(one, cast)) >= 2]
    wanted = set(promise.parties)
    fitting = [one for one in deals if not wanted or wanted <= set(_states(one, cast))]
    return fitting[0] if fitting else None


def _states(draft: Draft, cast: Cast) -> tuple[str, ...]:
    found = [
        player.state
        for key in (*draft.source, *draft.target)
        if (player := cast.player(key)) is not None and player.state
    ]
    return tuple(dict.fromkeys(found))


def party_states(
    view: SentenceView, cast: Cast, first: int, last: int, cues: frozenset[str] | None = None
) -> tuple[str, ...]:
    """The states that the phrases of a stretch of tokens mean, in order; whom a promise is against only where nobody else is named.

    With `cues` only phrases that stand in one of them count.
    """
    found: list[str] = []
    third: list[str] = []
    for phrase in view.phrases:
        if phrase.actor is None or not first <= phrase.first < last or phrase.cue in _APART:
            continue
        if cues is not None and phrase.cue not in cues:
            continue
        for key in cast.members(phrase.actor):
            player = cast.player(key)
            if player is None or not player.state or player.sector not in _SECTORS:
                continue
            where = third if phrase.cue in _THIRD else found
            if player.state not in found and player.state not in where:
                where.append(player.state)
    if len(found) < 2:
        found.extend(one for one in third if one not in found)
    return tuple(found)
