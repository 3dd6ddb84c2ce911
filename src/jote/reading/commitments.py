"""What states promise each other: who owes what to whom, when, and how far the promise has come.

A promise that is to be kept only if something happens (আক্রান্ত হলে … সহায়তা করবে) is a commitment, never an event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.drafts import Draft
from jote.reading.records import Commitment, Span, Stage
from jote.reading.text import Text


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


def bind(
    text: Text, promises: Sequence[Promise], drafts: Sequence[Draft], cast: Cast, treaty: str | None
) -> tuple[Commitment, ...]:
    """Commitments from promises: one for each duty between the same parties, with the deal that the article tells of."""
    found: dict[tuple[frozenset[str], str], Commitment] = {}
    for promise in promises:
        deal = _deal(promise, drafts, cast)
        parties = promise.parties or (_states(deal, cast) if deal is not None else ())
        if len(set(parties)) < 2:
            continue
        evidence: tuple[Span, ...] = (text.span(*promise.span),)
        key = (frozenset(parties), promise.duty)
        if key in found:
            known = found[key]
            if known.trigger is not None or promise.trigger is None:
                continue
            evidence = (*evidence, *known.evidence)
        stage: Stage = promise.stage or ("signed" if deal is not None and deal.status == "happened" else "proposed")
        found[key] = Commitment(
            f"c{len(found) + 1}", tuple(dict.fromkeys(parties)), promise.treaty or treaty, promise.duty, promise.mutual, promise.trigger,
            stage, deal.date if deal is not None and stage != "proposed" else None,
            deal.place.name if deal is not None and deal.place is not None and stage != "proposed" else None, evidence,
        )  # fmt: skip
    return tuple(found.values())


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


def party_states(view: SentenceView, cast: Cast, first: int, last: int) -> tuple[str, ...]:
    """The states that the phrases of a stretch of tokens mean, in order."""
    found: list[str] = []
    for phrase in view.phrases:
        if (
            phrase.actor is None
            or not first <= phrase.first < last
            or phrase.cue in ("about", "aside", "locative", "compound")
        ):
            continue
        for key in cast.members(phrase.actor):
            player = cast.player(key)
            if player is not None and player.state and player.sector in ("GOV", "MIL") and player.state not in found:
                found.append(player.state)
    return tuple(found)
