"""Who speaks: the subject of the verb of saying, the phrase after it, or a statement."""

from __future__ import annotations

from jote.reading.en.quoting import Quoting
from jote.reading.en.subjects import subject_of
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.phrases import Phrase
from jote.reading.records import Span
from jote.reading.speech import SpeakerKind

_PRESS = ("MED",)


def speaker_of(here: Quoting, group: Group) -> tuple[Span | None, SpeakerKind]:
    """The phrase that names who spoke: the subject, or what follows an inverted verb."""
    clause = next((one for one in here.parse.clauses if one.group is group), None)
    subject = subject_of(here.parse, clause) if clause is not None else []
    if not subject or (group.last < len(here.tokens) and opens_after_quote(here, group)):
        later = _after(here, group)
        if later is not None:
            return speaker_at(here, later)
    if subject:
        first = subject[0]
        return speaker_at(here, first)
    return _unnamed(here, group, clause.first if clause is not None else 0)


def opens_after_quote(here: Quoting, group: Group) -> bool:
    before = here.tokens[group.first - 1].text if group.first else ""
    return before in ("”", '"', "’", "'") or (
        before == "," and bool(here.quotes) and here.quotes[0].close_at <= here.tokens[group.first].start
    )


def _after(here: Quoting, group: Group) -> Phrase | None:
    for phrase in here.parse.phrases:
        if phrase.first >= group.last:
            if (
                phrase.first - group.last <= 4
                and phrase.cue in ("object", "bare")
                and not here.in_quote(here.tokens[phrase.first].start)
            ):
                return phrase
            return None
    return None


def speaker_at(here: Quoting, phrase: Phrase) -> tuple[Span, SpeakerKind]:
    low, high = here.tokens[phrase.first].start, here.tokens[min(phrase.last, len(here.tokens)) - 1].end
    if phrase.kind == "organization" and phrase.sector in _PRESS:
        return (low, high), "press"
    return (low, high), "named"


def _unnamed(here: Quoting, group: Group, first: int) -> tuple[Span | None, SpeakerKind]:
    """A speaker whom no phrase names: a statement, an unknown person, or nobody."""
    tokens = here.tokens
    if opens_after_quote(here, group) and group.last < len(tokens):
        stop = group.last
        while stop < len(tokens) and tokens[stop].kind == "word" and stop < group.last + 5:
            stop += 1
        if stop > group.last and tokens[group.last].text[0].isupper():
            return (tokens[group.last].start, tokens[stop - 1].end), "named"
    words = [tokens[at].norm for at in range(first, group.first)]
    if any(one in word_set("grammar", "documents") for one in words):
        return (tokens[first].start, tokens[group.first - 1].end), "document"
    names = [
        at
        for at in range(first, group.first)
        if tokens[at].kind == "word"
        and tokens[at].text[0].isupper()
        and tokens[at].norm not in word_set("grammar", "no_name")
    ]
    if len(names) >= 2:
        return (tokens[names[0]].start, tokens[group.first - 1].end), "named"
    return None, "anonymous"
