"""From what was read to the records that a reading is made of: ids for keys, spans of the given text for spans of the clean one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jote.reading.actors import Cast
from jote.reading.doubts import say_doubt, weightiest
from jote.reading.drafts import Draft
from jote.reading.figures import figure_of
from jote.reading.records import Event, Figure, Quote
from jote.reading.sentence import Sentence
from jote.reading.speech import Said
from jote.reading.text import Text
from jote.reading.walk import Walked
from jote.vocabulary.dates import PartialDate


def used_keys(cast: Cast, drafts: Sequence[Draft], quotes: Sequence[tuple[Said, str | None]]) -> list[str]:
    """The keys of all actors of a reading: those mentioned, in order, then those who only act or speak."""
    used: list[str] = []
    for draft in drafts:
        used.extend((*draft.source, *draft.target))
        if draft.said_by is not None:
            used.append(draft.said_by)
    used.extend(speaker for _, speaker in quotes if speaker is not None)
    mentioned = [key for key, player in cast.players.items() if player.mentions and not player.members]
    ordered = list(dict.fromkeys(cast.same.get(key, key) for key in (*mentioned, *used)))
    known = set(ordered)
    return [*ordered, *(key for key in used if key not in known)]


def quote_records(
    text: Text, quotes: Sequence[tuple[Said, str | None]], dates: Mapping[int, PartialDate], ids: Mapping[str, str]
) -> tuple[Quote, ...]:
    """The quotes with the ids of their speakers, and the day on which each was said by its number."""
    return tuple(
        Quote(f"q{number + 1}", ids.get(speaker or ""), said.direct, text.span(*said.quote), dates.get(number))
        for number, (said, speaker) in enumerate(quotes)
    )


def event_records(
    text: Text,
    sentences: Sequence[Sentence],
    drafts: Sequence[Draft],
    walked: Walked,
    ids: Mapping[str, str],
    *,
    explain: bool,
) -> tuple[Event, ...]:
    """The events, each with the quotes that its words touch."""
    return tuple(
        Event(
            f"e{number + 1}", draft.event, draft.mode, draft.contexts, _ids(draft.source, ids), _other_ids(draft, ids),
            draft.mutual, draft.date, draft.place, draft.status, ids.get(draft.said_by or ""),
            _quotes_touched(draft, walked), tuple(f"f{at + 1}" for at in draft.figures), text.span(*draft.evidence),
            tuple(text.span(*one) for one in draft.more), say_doubt(weightiest(draft.doubts)), draft.date_reason, weightiest(draft.doubts),
            _explanation(text, sentences, draft) if explain else None,
        )
        for number, draft in enumerate(drafts)
    )  # fmt: skip


def _other_ids(draft: Draft, ids: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the target: nobody stands on both sides, though two of his names may."""
    own = set(_ids(draft.source, ids))
    return tuple(one for one in _ids(draft.target, ids) if one not in own)


def figure_records(text: Text, counts: Sequence[Any], walked: Walked, ids: Mapping[str, str]) -> tuple[Figure, ...]:
    """The figures, with the state of those counted and with who says so."""
    found: list[Figure] = []
    for number, count in enumerate(counts):
        view = walked.views.get(count.sentence)
        phrases = view.phrases if view is not None else []
        states = [one.state for one in phrases if one.state is not None and count.noun[0] <= one.start < count.noun[1]]
        voice = next((one for one in walked.voices if one.said.span[0] <= count.start < one.said.span[1]), None)
        said_by = ids.get(voice.speaker or "") if voice is not None else None
        found.append(
            figure_of(
                count,
                id=f"f{number + 1}",
                span=text.span(count.start, count.end),
                state=states[-1] if states else None,
                said_by=said_by,
            )
        )
    return tuple(found)


def _ids(keys: Sequence[str], ids: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids[key] for key in keys if key in ids))


def _quotes_touched(draft: Draft, walked: Walked) -> tuple[str, ...]:
    spans = [draft.evidence, *draft.more]
    return tuple(
        f"q{at + 1}"
        for at, (said, _) in enumerate(walked.quotes)
        if any(said.span[0] < high and low < said.span[1] for low, high in spans)
    )


def _explanation(text: Text, sentences: Sequence[Sentence], draft: Draft) -> dict[str, Any]:
    from jote.reading.explain import explain_event

    return explain_event(draft, text, sentences[draft.sentence])
