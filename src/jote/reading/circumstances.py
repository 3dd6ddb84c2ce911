"""When and where an act was done, in which words it is told, and which other telling it points to."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.acts import Act, SentenceView
from jote.reading.dates import governing_date
from jote.reading.phrases import Phrase
from jote.reading.records import Place, Span
from jote.reading.roles import Roles
from jote.reading.signs import Signs
from jote.reading.story import Story
from jote.reading.voices import Voice, voice_at
from jote.vocabulary.dates import PartialDate


def date_of(
    story: Story, act: Act, view: SentenceView, voices: Sequence[Voice], *, planned: bool
) -> tuple[PartialDate | None, str | None]:
    """The date of an act and the reason for it: that of its clause, else of the words that it stands in."""
    own = [one for one in story.dates if one.sentence == view.index]
    if not own:
        return None, None
    tokens = view.sentence.tokens
    start, end = tokens[act.clause.first].start, tokens[min(act.clause.tail, len(tokens)) - 1].end
    found = governing_date(own, start, end, planned=planned)
    if found is None:
        voice = voice_at(voices, tokens[act.first].start)
        low, high = (view.sentence.start, view.sentence.end) if voice is None else voice.said.span
        skip = [other.said.span for other in voices] if voice is None else []
        found = governing_date(own, low, high, planned=planned, skip=skip)
    if found is None or found.value is None:
        return None, None
    return found.value, found.reason


def place_of(act: Act, view: SentenceView) -> Place | None:
    """Where an act was done: the place in its clause, else the state."""
    best: Phrase | None = None
    for phrase in view.phrases:
        if phrase.kind not in ("place", "state") or phrase.cue != "locative":
            continue
        inside = act.clause.first <= phrase.first < act.clause.tail
        if inside and (best is None or (phrase.kind == "place" and best.kind != "place")):
            best = phrase
    if best is None:
        return None
    return Place(best.place_name or best.name or "", best.state)


def evidence_of(act: Act, view: SentenceView, roles: Roles) -> Span:
    """The words that tell an act: its clause, and its parties where they stand outside; as clean characters."""
    tokens = view.sentence.tokens
    parties = (*roles.source, *roles.target)
    low = min([act.clause.first, *(one.first for one in parties if one.first >= 0)])
    high = max([act.clause.tail, *(one.last for one in parties)])
    while low < high - 1 and tokens[low].kind == "mark" and tokens[low].text not in "‘“(":
        low += 1
    return tokens[low].start, tokens[min(high, len(tokens)) - 1].end


def is_earlier(signs: Signs, act: Act, view: SentenceView) -> bool:
    """এর আগেও …: another act, before the one just told."""
    tokens = view.sentence.tokens
    if any(token.norm in signs.other for token in tokens[max(0, act.first - 3) : act.first]):
        return True
    opening = [token.norm for token in tokens[:4]]
    return opening[0] in signs.before_first and any(word in signs.before for word in opening)


def aim_of(signs: Signs, act: Act, view: SentenceView) -> str:
    """What is shot at, by the word before লক্ষ্য করে: ships and power stations are not one attack."""
    tokens = view.sentence.tokens
    for at in range(act.clause.first + 1, min(act.last, len(tokens))):
        if tokens[at].norm in signs.aim:
            return tokens[at - 1].norm
    return ""


def is_in_the_meeting(signs: Signs, act: Act, view: SentenceView, parties: Sequence[Phrase]) -> bool:
    """সাক্ষাৎকালে উভয় পক্ষ … আলোচনা করে: what those who met did there, not another meeting."""
    if act.frame.event != "CONSULT" or act.clause.first > 1 or any(one.kind != "pronoun" for one in parties):
        return False
    return any(token.norm in signs.meeting for token in view.sentence.tokens[: min(4, act.first)])


def points_back(signs: Signs, act: Act, view: SentenceView) -> bool:
    """এই হামলা, ওই বৈঠকে: the attack or the meeting that was told before."""
    if act.told == "retold":
        return True
    before = view.sentence.tokens[max(0, act.first - 2) : act.first]
    return act.frame.event in ("ASSAULT", "CONSULT") and any(token.norm in signs.this for token in before)
