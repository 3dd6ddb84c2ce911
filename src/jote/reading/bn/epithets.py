"""Quoted phrases by which somebody calls something: ‘...’ হিসেবে দেখছেন, ‘...’ আখ্যা দিয়েছেন."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.speakers import PRONOUNS, speaker_after
from jote.reading.bn.spoken_spans import clause_end, token_at, trimmed
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms
from jote.reading.quotations import Quotation
from jote.reading.records import Span
from jote.reading.sentence import Sentence
from jote.reading.speech import Said
from jote.reading.tokens import Token

_PARTICLES = word_set("speech", "in_passing")
_NAMES_GIVEN = word_set("speech", "names_given")


def read_epithets(sentence: Sentence, index: int, quotations: Sequence[Quotation], done: Sequence[Span]) -> list[Said]:
    """A quoted phrase by which somebody calls something: ‘...’ হিসেবে দেখছেন, ‘...’ আখ্যা দিয়েছেন."""
    if not quotations:
        return []
    tokens, clean = sentence.tokens, sentence.text.clean
    found: list[Said] = []
    for quotation in quotations:
        if any(low <= quotation.start and quotation.end <= high for low, high in done):
            continue
        at = token_at(tokens, quotation.close_at)
        if at + 1 >= len(tokens):
            continue
        if tokens[at].norm in word_set("speech", "as"):
            at += 1
        elif tokens[at].norm not in word_set("speech", "epithets"):
            continue
        window = tokens[at : at + 4]
        verb = next((token for token in window if is_finite(token.norm) and token.norm not in _PARTICLES), None)
        if any(token.norm in _PARTICLES for token in window[:2]):
            continue  # ‘কুটিল’ আখ্যা দিয়ে: in passing
        named = any(token.norm in word_set("speech", "epithets") and token.norm != "স্বাগত" for token in window)
        seen = any(form.verb == "দেখা" for token in window for form in verb_forms(token.norm))
        if verb is None or not (named or seen):
            continue
        cue_span = (window[0].start, verb.end)
        end = clause_end(sentence)
        speaker = speaker_after(tokens, tokens.index(verb) + 1, end) or _first_pronoun(tokens)
        if speaker is None:
            continue
        inner = trimmed(clean, quotation.start, quotation.end)
        called = any(token.norm in _NAMES_GIVEN for token in window)
        verb_said = "আখ্যা দেওয়া" if called else "উল্লেখ করা"
        found.append(Said(index, "epithet", inner, True, speaker, "named", cue_span, verb_said))
    return found


def _first_pronoun(tokens: Sequence[Token]) -> Span | None:
    for token in tokens[:6]:
        if token.norm in PRONOUNS or token.norm in ("আমি", "আমরা"):
            return token.start, token.end
    return None
