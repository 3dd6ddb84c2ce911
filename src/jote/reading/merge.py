"""One act told twice in an article is one event, with more evidence."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.actors import Cast
from jote.reading.drafts import Draft
from jote.reading.same_act import Same, same_act

_SIGNED_WITHIN = 8  # sentences
_OFFICIAL = ("GOV", "MIL")


def merge(drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """Join the tellings of one act: same type, parties that agree as far as both are told, no contradiction of date or place.

    Titles join the fuller telling.
    """

    def same(one: str, other: str) -> bool:
        return _are_one_side(cast, one, other)

    merged: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (one.title, one.sentence)):
        for known in reversed(merged) if draft.points_back else merged:
            if same_act(known, draft, same) or _signed_for_them(cast, known, draft):
                _join(known, draft, same)
                break
        else:
            merged.append(draft)
    return sorted(
        (one for one in merged if one.source or one.target or one.place or one.of_nobody), key=lambda one: one.evidence
    )


def _signed_for_them(cast: Cast, one: Draft, other: Draft) -> bool:
    """Whether those who sign do it for the two states whose deal was told before: … পক্ষে … স্বাক্ষর করেন."""
    deals = one.event == other.event == "AGREE" and one.mutual and other.mutual and one.status == other.status
    if not deals or abs(one.sentence - other.sentence) > _SIGNED_WITHIN:
        return False
    ours, theirs = (
        {player.state for key in (*draft.source, *draft.target) if (player := cast.player(key)) is not None}
        for draft in (one, other)
    )
    return ours == theirs and len(ours) > 1 and None not in ours


def _are_one_side(cast: Cast, one: str, other: str) -> bool:
    """Whether two keys are one party: the same actor, or two of one state and side, as a minister and his government are."""
    if one == other:
        return True
    first, second = cast.player(one), cast.player(other)
    if first is None or second is None or first.state is None:
        return first is not None and first is second
    if first.kind == second.kind == "person" and first.named and second.named:
        return first is second
    official = first.sector in _OFFICIAL and second.sector in _OFFICIAL
    return first.state == second.state and (first.sector == second.sector or official)


def _left_over(one: Draft, other: Draft, same: Same) -> list[str]:
    """The doubts that another telling does not take away: one that has none and names the same parties does."""
    told = all(
        all(any(same(ours, theirs) for theirs in others) for ours in ones)
        for ones, others in ((one.source, other.source), (one.target, other.target))
    )
    dated = other.date is not None and other.date.precision == "day"
    gone = {"claim": True, "date_contradicts": dated}
    return [name for name in one.doubts if name in other.doubts or not gone.get(name, told)]


def _join(one: Draft, other: Draft, same: Same) -> None:
    one.doubts = _left_over(one, other, same)
    for span in (other.evidence, *other.more):
        if span != one.evidence and span not in one.more:
            one.more.append(span)
    one.source = one.source or tuple(key for key in other.source if key not in one.target)
    if (
        one.place_target
        and other.target
        and not other.place_target
        and not all(any(same(ours, theirs) for theirs in other.target) for ours in one.target)
    ):
        one.target, one.place_target = (), False
    one.target = one.target or tuple(key for key in other.target if key not in one.source)
    one.mode = one.mode or other.mode
    if one.date is None or (other.date is not None and len(other.date.value) > len(one.date.value)):
        one.date, one.date_reason = other.date, other.date_reason
    one.place = one.place or other.place
    one.sentences.extend((other.sentence, *other.sentences))
    one.figures.extend(number for number in other.figures if number not in one.figures)
    if one.said_by is not None and other.said_by is None and not other.title:
        one.said_by = None
