"""Speech told by a noun: SPEAKER-এর দাবি, CLAUSE; তাঁর মতে, CLAUSE; CLAUSE বলেই ইসলামাবাদের অভিযোগ।"""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.speakers import after_connectives, phrase_ending
from jote.reading.bn.spoken_spans import clause_end, has_verb, trimmed
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import verb_forms
from jote.reading.records import Span
from jote.reading.sentence import Sentence
from jote.reading.speech import Said
from jote.reading.tokens import Token


def read_by_noun(sentence: Sentence, index: int, done: Sequence[Span]) -> list[Said]:
    """SPEAKER-এর দাবি, CLAUSE; তাঁর মতে, CLAUSE; CLAUSE বলেই ইসলামাবাদের অভিযোগ।"""
    tokens, clean = sentence.tokens, sentence.text.clean
    nouns = word_set("speech", "nominal")
    if not any(token.norm in nouns for token in tokens):
        return []
    end = clause_end(sentence)
    for at, token in enumerate(tokens[:24]):
        if token.norm not in nouns or not at:
            continue
        before = tokens[at - 1].norm
        if not (before.endswith("র") or token.norm in ("ভাষ্যমতে", "তথ্যমতে")) or before in ("এর", "এমন"):
            continue
        if any(form.kind == "noun" for form in verb_forms(before)):
            continue  # হামলা করার অভিযোগ: the complaint, not the complainer
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or following.start >= end:
            return _nominal_last(sentence, index, at, end)
        if following.text not in (",", ":"):
            continue
        span = trimmed(clean, following.end, end)
        if any(span[0] < high and low < span[1] for low, high in done) or not has_verb(tokens, at + 2, end):
            return []
        speaker = phrase_ending(tokens, at - 1)
        claim = token.norm in word_set("speech", "claims")
        cue = (token.start, token.end)
        return [Said(index, "nominal", span, False, speaker, "named", cue, token.norm, False, claim)]
    last = _last_word(tokens, end)
    if last is not None and tokens[last].norm in word_set("speech", "nominal") and last:
        return _nominal_last(sentence, index, last, end)
    return []


def _last_word(tokens: Sequence[Token], end: int) -> int | None:
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].kind == "word" and tokens[at].start < end:
            return at
    return None


def _nominal_last(sentence: Sentence, index: int, at: int, end: int) -> list[Said]:
    tokens, clean = sentence.tokens, sentence.text.clean
    for back in range(at - 1, max(-1, at - 8), -1):
        if tokens[back].norm in ("বলে", "বলেও", "বলেই") and back > 1:
            start_at = after_connectives(tokens, back)
            span = trimmed(clean, tokens[start_at].start, tokens[back].start)
            speaker = (tokens[back + 1].start, tokens[at - 1].end) if at - 1 > back else None
            cue = (tokens[at].start, tokens[at].end)
            claim = tokens[at].norm in word_set("speech", "claims")
            return [Said(index, "after", span, False, speaker, "named", cue, tokens[at].norm, False, claim)]
    return []
