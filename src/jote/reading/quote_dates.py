"""On which day words were said: the date that stands with the verb of saying, not one in the words themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jote.reading.acts import SPEECH_ACTS
from jote.reading.dates import governing_date
from jote.reading.drafts import Draft
from jote.reading.sentence import Sentence
from jote.reading.voices import Voice
from jote.vocabulary.dates import PartialDate

_NEAR = 2  # sentences over which a day still holds for the same speaker


def date_quotes(dates: Sequence[Any], sentences: Sequence[Sentence], voices: Sequence[Voice]) -> dict[int, PartialDate]:
    """The day of each quote, by its number; a quote without a day is left out.

    `dates` are the dates of the article and `voices` everything that is said in it, in order. A sentence that only points back
    (সোমবার এ কথা বলেন তিনি) dates the words of the same speaker before it, and what he says further (তিনি আরও বলেন, the same
    statement) was said on the same day.
    """
    found: dict[int, PartialDate] = {}
    spans = [one.said.span for one in voices if one.said.form not in ("back", "headline")]
    last: tuple[Voice, PartialDate] | None = None
    for at, voice in enumerate(voices):
        said = voice.said
        if said.form == "headline":
            continue
        sentence = sentences[said.sentence]
        own = [one for one in dates if one.sentence == said.sentence]
        mention = governing_date(own, sentence.start, sentence.end, skip=spans) if own else None
        date = mention.value if mention is not None else None
        if date is None and last is not None and _goes_on(last[0], voice):
            date = last[1]
        if date is None:
            continue
        last = voice, date
        if voice.number >= 0:
            found.setdefault(voice.number, date)
        elif said.form == "back":
            for before in reversed(voices[:at]):
                if before.number < 0 or before.speaker != voice.speaker or said.sentence - before.said.sentence > _NEAR:
                    break
                found.setdefault(before.number, date)
    return found


def date_acts_of_speech(drafts: Sequence[Draft], said_on: Mapping[int, PartialDate], voices: Sequence[Voice]) -> None:
    """Give an accusation, a demand or a threat without a day of its own the day of the words that it was made in."""
    speakers = {one.number: one.speaker for one in voices if one.number >= 0}
    for draft in drafts:
        if draft.date is not None or draft.event not in SPEECH_ACTS or draft.quote is None:
            continue
        day, speaker = said_on.get(draft.quote), speakers.get(draft.quote)
        if day is not None and speaker is not None and speaker in draft.source:
            draft.date, draft.date_reason = day, "the day of the words"


def _goes_on(before: Voice, voice: Voice) -> bool:
    """Whether somebody is still speaking on the same occasion."""
    said = voice.said
    if before.speaker is None or before.speaker != voice.speaker or said.sentence - before.said.sentence > _NEAR:
        return False
    return said.goes_on or said.points_back or said.speaker_kind == "document" or said.speaker is None
