"""Speech that stands before its verb: CLAUSE বলে জানিয়েছেন SPEAKER; এ কথা জানান SPEAKER."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.saying import Cue
from jote.reading.bn.speakers import (
    after_connectives,
    document_before,
    leading_speaker,
    side_before,
    speaker_after,
    speaker_before,
    speaker_between,
)
from jote.reading.bn.spoken_spans import is_clause_text, is_speech, said_at, trimmed
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms
from jote.reading.quotations import Quotation
from jote.reading.records import Span
from jote.reading.sentence import Sentence
from jote.reading.speech import Said
from jote.reading.tokens import Token

_NAMING = word_set("speech", "naming")
_HELD = word_set("speech", "held")
_THIS = word_set("signs", "this")


def read_before(
    sentence: Sentence, index: int, cue: Cue, particle: int, end: int, quotations: Sequence[Quotation]
) -> list[Said]:
    """Speech before বলে: the speaker stands after the verb, or before the clause."""
    tokens, clean = sentence.tokens, sentence.text.clean
    cue_span = (tokens[cue.first].start, tokens[cue.last - 1].end)
    close = tokens[particle].start
    quoted = [one for one in quotations if one.close_at <= close and not clean[one.close_at : close].strip()]
    speaker = speaker_after(tokens, cue.last, end)
    start_at = after_connectives(tokens, particle)
    if speaker is None and not cue.passive:
        speaker, start_at = leading_speaker(tokens, start_at, particle)
    if speaker is None:
        between = document_before if cue.passive else speaker_between
        speaker = between(tokens, particle + 1, cue.first) or side_before(tokens, cue.first)
    if speaker is None and not cue.passive and cue.noun in word_set("speech", "epithets"):
        speaker = _before_the_named(tokens, after_connectives(tokens, particle), particle)
    if cue.noun in word_set("speech", "epithets") and quoted and not is_clause_text(clean, quoted[-1]):
        inner = trimmed(clean, quoted[-1].start, quoted[-1].end)
        return [said_at(index, "epithet", inner, True, speaker, cue, cue_span, tokens)]
    if quoted:
        quotation = quoted[-1]
        lead = clean[tokens[start_at].start : quotation.open_at].strip(" ,") if start_at < len(tokens) else ""
        if is_speech(clean, quotation) and len(lead) < 60 and not lead.endswith("কে"):
            inner = trimmed(clean, quotation.start, quotation.end)
            return [said_at(index, "quoted", inner, True, speaker, cue, cue_span, tokens)]
    if cue.noun in _NAMING:
        return []
    if start_at >= particle or _only_names(tokens, start_at, particle, cue):
        return []
    span = trimmed(clean, tokens[start_at].start, close)
    if span[1] - span[0] < 8:
        return []
    return [said_at(index, "after", span, False, speaker, cue, cue_span, tokens)]


def _before_the_named(tokens: Sequence[Token], start: int, particle: int) -> Span | None:
    """Who stands before what is called something: কিম in কিম এই চুক্তিকে ‘জোট’ বলে অভিহিত করেছেন."""
    named = next(
        (at for at in range(start, particle) if tokens[at].norm.endswith("কে") and tokens[at].norm != "থেকে"), start
    )
    pointed = next((at for at in range(start, named) if tokens[at].norm in _THIS), named)
    if not start < pointed <= start + 5:
        return None
    return tokens[start].start, tokens[pointed - 1].end


def _only_names(tokens: Sequence[Token], start: int, particle: int, cue: Cue) -> bool:
    """Whether বলে calls a thing by a name (ঘোষণাকে হস্তক্ষেপ বলে উল্লেখ করেন) and reports no clause."""
    last = tokens[particle - 1].norm
    if last in ("না", "নি") and particle > 1:
        last = tokens[particle - 2].norm
    if is_finite(last) or last in word_set("speech", "spoken_ends") or last in word_set("speech", "judgements"):
        return False
    if cue.noun not in word_set("speech", "epithets") and cue.noun not in _HELD:
        return False
    return any(token.norm.endswith("কে") and token.norm != "থেকে" for token in tokens[start:particle])


def read_pointed_back(sentence: Sentence, index: int, cue: Cue, end: int) -> list[Said]:
    """এ কথা জানান SPEAKER, এমন দাবি করেছেন: what was said stands before; and ...-র কথা জানিয়েছে."""
    tokens, clean = sentence.tokens, sentence.text.clean
    cue_span = (tokens[cue.first].start, tokens[cue.last - 1].end)
    noun_at = cue.first if cue.noun is not None else cue.first - 1
    speaker = speaker_after(tokens, cue.last, end)
    at = noun_at
    for _ in range(3):
        if at < 0:
            return []
        if tokens[at].norm in word_set("speech", "back") or tokens[at].norm in word_set("speech", "expressed"):
            break
        at -= 1
    else:
        return []
    if at < 0:
        return []
    before = tokens[at - 1].norm if at else ""
    such = _such(sentence, index, cue, at, speaker)
    if such is not None:
        return [such]
    deed = before.endswith("র") and any(form.kind == "noun" for form in verb_forms(before))
    if tokens[at].norm not in word_set("speech", "back"):
        return []
    if before in word_set("speech", "this") or (tokens[at].norm == "বিষয়টি" and not deed):
        speaker = speaker or speaker_before(tokens, max(at - 1, 0)) or speaker_before(tokens, cue.first)
        return [said_at(index, "back", (sentence.start, end), False, speaker, cue, cue_span, tokens)]
    if deed:
        start_at = after_connectives(tokens, at)
        span = trimmed(clean, tokens[start_at].start, tokens[at - 1].end)
        return [said_at(index, "fact", span, False, speaker or speaker_before(tokens, start_at), cue, cue_span, tokens)]
    return []


def _such(sentence: Sentence, index: int, cue: Cue, at: int, speaker: Span | None) -> Said | None:
    """CLAUSE—এমন প্রত্যাশা ব্যক্ত করেন SPEAKER: the clause before is what was said."""
    tokens = sentence.tokens
    mark = at - 2
    if (
        mark < 1
        or cue.passive
        or not tokens[at - 1].norm.startswith("এমন")
        or tokens[mark].text not in ("—", "–", "-", ",")
    ):
        return None
    if not any(is_finite(token.norm) for token in tokens[max(0, mark - 4) : mark]):
        return None
    start_at = after_connectives(tokens, mark)
    if speaker is None:
        speaker, start_at = leading_speaker(tokens, start_at, mark)
    span = trimmed(sentence.text.clean, tokens[start_at].start, tokens[mark].start)
    return said_at(
        index, "after", span, False, speaker, cue, (tokens[cue.first].start, tokens[cue.last - 1].end), tokens
    )
