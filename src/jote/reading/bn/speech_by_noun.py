"""Speech told by a noun: SPEAKER-এর দাবি, CLAUSE; তাঁর ভাষায়, ‘...’; পুলিশের তথ্য অনুযায়ী, CLAUSE; CLAUSE বলেই ইসলামাবাদের অভিযোগ।"""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.speakers import after_connectives, phrase_ending
from jote.reading.bn.spoken_spans import clause_end, has_verb, inside_quotation, is_speech, opens_quotation, trimmed
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import verb_forms
from jote.reading.quotations import Quotation
from jote.reading.records import Span
from jote.reading.sentence import Sentence
from jote.reading.speech import Said, SpeakerKind
from jote.reading.tokens import Token

_COPULAS = word_set("speech", "copulas")
_SO = word_set("speech", "so")
_SAYING = word_set("speech", "nominal") | word_set("speech", "accounts")
_FURTHEST = 24  # tokens from the head of a sentence at which the noun may stand


def read_by_noun(sentence: Sentence, index: int, quotations: Sequence[Quotation], done: Sequence[Span]) -> list[Said]:
    """What a noun in the head of a sentence, or at its end, tells as somebody's words."""
    if _SAYING.isdisjoint(sentence.forms):
        return []
    tokens, clean = sentence.tokens, sentence.text.clean
    end = clause_end(sentence)
    for at, token in enumerate(tokens[:_FURTHEST]):
        stop = _noun_of_saying(tokens, at) if token.norm in _SAYING else None
        if stop is None:
            continue
        following = tokens[stop] if stop < len(tokens) else None
        if following is None or following.start >= end:
            return _nominal_last(sentence, index, at, end)
        if following.text not in (",", ":"):
            continue
        span, direct = trimmed(clean, following.end, end), False
        if opens_quotation(tokens, stop + 1, quotations):
            quotation = next(one for one in quotations if one.open_at == tokens[stop + 1].start)
            if is_speech(clean, quotation):
                span, direct = inside_quotation(clean, stop + 1, tokens, quotations), True
        if any(span[0] < high and low < span[1] for low, high in done):
            return []
        if not direct and not has_verb(tokens, stop + 1, end):
            return []
        parted = tokens[at - 1].norm in ("আরও", "আরো") or tokens[at - 1].norm in word_set("speech", "given")
        speaker = phrase_ending(tokens, at - 2 if parted and at > 1 else at - 1)
        claim = token.norm in word_set("speech", "claims")
        issued = token.norm in word_set("speech", "documents") and token.norm not in word_set("speech", "claims")
        kind: SpeakerKind = "document" if issued else "named"
        return [Said(index, "nominal", span, direct, speaker, kind, (token.start, token.end), token.norm, False, claim)]
    last = _last_word(tokens, end)
    if last is not None and tokens[last].norm in word_set("speech", "nominal") and last:
        return _nominal_last(sentence, index, last, end)
    return []


def _noun_of_saying(tokens: Sequence[Token], at: int) -> int | None:
    """Where a noun that tells somebody's words ends, if one stands at a token: দাবি, মতে, তথ্য অনুযায়ী, সূত্রে."""
    norm = tokens[at].norm
    according = at + 1 < len(tokens) and tokens[at + 1].norm in word_set("speech", "according")
    if not at or norm not in word_set("speech", "accounts" if according else "nominal"):
        return None
    before = tokens[at - 1].norm
    if at > 1 and before in ("আরও", "আরো"):
        before = tokens[at - 2].norm  # দলটির আরও অভিযোগ
    if at > 1 and according and before in word_set("speech", "given"):
        before = tokens[at - 2].norm  # পুলিশের দেওয়া তথ্য অনুযায়ী
    if not (before.endswith("র") or norm in ("ভাষ্যমতে", "তথ্যমতে")) or before in ("এর", "এমন"):
        return None
    if any(form.kind == "noun" for form in verb_forms(before)):
        return None  # হামলা করার অভিযোগ: the complaint, not the complainer
    stop = at + 2 if according else at + 1
    if stop + 1 < len(tokens) and tokens[stop].norm in _COPULAS and tokens[stop + 1].text in (",", ":"):
        return stop + 1  # আইনপ্রণেতাদের দাবি ছিল, ...
    return stop


def _last_word(tokens: Sequence[Token], end: int) -> int | None:
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].kind == "word" and tokens[at].start < end:
            return at
    return None


def _nominal_last(sentence: Sentence, index: int, at: int, end: int) -> list[Said]:
    tokens, clean = sentence.tokens, sentence.text.clean
    for back in range(at - 1, max(-1, at - 8), -1):
        if tokens[back].norm in _SO and back > 1:
            start_at = after_connectives(tokens, back)
            span = trimmed(clean, tokens[start_at].start, tokens[back].start)
            speaker = (tokens[back + 1].start, tokens[at - 1].end) if at - 1 > back else None
            cue = (tokens[at].start, tokens[at].end)
            claim = tokens[at].norm in word_set("speech", "claims")
            return [Said(index, "after", span, False, speaker, "named", cue, tokens[at].norm, False, claim)]
    return []
