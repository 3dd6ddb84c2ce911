"""Quotations as direct speech, before, after or around the verb of saying."""

from __future__ import annotations

from jote.reading.en.quoting import Quoting
from jote.reading.en.speech_speakers import speaker_at, speaker_of
from jote.reading.en.verb_field import Group
from jote.reading.phrases import Phrase
from jote.reading.quotations import Quotation
from jote.reading.records import Span
from jote.reading.speech import Said, SpeakerKind, SpeechForm
from jote.reading.tokens import Token

_LONE_QUOTE = 5  # words of a quotation inside a reported clause that is a quote all the same


def direct_speech(here: Quoting, cue: Group | None) -> list[Said]:
    if not here.quotes:
        return []
    tokens = here.tokens
    outside = [token for token in tokens if token.kind == "word" and not here.in_quote(token.start)]
    if not outside:
        return [_said(here, "quoted", quote, None, "named", tokens[0], "") for quote in here.quotes]
    if cue is None:
        lone = [
            one
            for one in here.quotes
            if here.words_in(one) >= 2 * _LONE_QUOTE and here.clean[one.end - 1 : one.end] in ".?!,"
        ]
        at = _whose(here, lone[0]) if lone else None
        if at is not None:
            return [_said(here, "quoted", one, speaker_at(here, at)[0], "named", tokens[at.first], "") for one in lone]
        return []
    speaker, kind = speaker_of(here, cue)
    start = tokens[cue.main].start
    found: list[Said] = []
    leads = here.quotes[0].open_at - here.sentence.start <= 1
    for quote in here.quotes:
        before = here.clean[max(here.sentence.start, quote.open_at - 2) : quote.open_at].rstrip()
        closes = here.clean[quote.end - 1 : quote.end]
        attributed = leads or (before.endswith((",", ":")) and quote.open_at > start)
        whole = here.words_in(quote) >= _LONE_QUOTE and (
            closes in ".?!,…" or here.clean[quote.close_at : quote.close_at + 1] in ".,"
        )
        if (quote.open_at > start and (attributed or found or (whole and _sentence_like(here, quote)))) or (
            quote.close_at <= tokens[cue.first].start
            and (attributed or whole)
            and (closes in ".?!,…" or here.clean[quote.close_at : quote.close_at + 1] == ",")
        ):
            found.append(_said(here, "quoted", quote, speaker, kind, tokens[cue.main], cue.verb))
    return found


def _sentence_like(here: Quoting, quote: Quotation) -> bool:
    """Whether a quotation holds a verb of its own and begins like a sentence."""
    return (
        any(
            group.kind == "finite" and quote.start <= here.tokens[group.first].start < quote.end
            for group in here.parse.groups
        )
        and here.clean[quote.start].isupper()
    )


def _whose(here: Quoting, quote: Quotation) -> Phrase | None:
    """Putin in Moscow: “…”"""
    if quote.open_at > 1 and here.clean[here.sentence.start : quote.open_at].rstrip().endswith(":"):
        return next((one for one in here.parse.phrases if one.cue == "bare"), None)
    return None


def _said(
    here: Quoting, form: SpeechForm, quote: Quotation, speaker: Span | None, kind: SpeakerKind, cue: Token, verb: str
) -> Said:
    low, high = quote.start, quote.end
    while high > low and here.clean[high - 1] in ", ":
        high -= 1
    return Said(here.index, form, (low, high), True, speaker, kind, (cue.start, cue.end), verb)
