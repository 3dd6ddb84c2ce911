"""Stretches of a sentence as speech: where its words begin and end, and whether they are enough to be a quote."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.saying import Cue
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms
from jote.reading.quotations import Quotation
from jote.reading.records import Span
from jote.reading.sentence import Sentence
from jote.reading.speech import Said, SpeakerKind, SpeechForm
from jote.reading.tokens import Token

_ASKED = word_set("speech", "asking")
_GOING_ON = word_set("speech", "going_on")
_AGAIN = word_set("speech", "again")
_SHOWN = word_set("speech", "shown")
_UNNAMED = word_set("speech", "unnamed")


def inside_quotation(clean: str, at: int, tokens: Sequence[Token], quotations: Sequence[Quotation]) -> Span:
    quotation = next(one for one in quotations if one.open_at == tokens[at].start)
    return trimmed(clean, quotation.start, quotation.end)


def clause_end(sentence: Sentence) -> int:
    """Where the words of the sentence end, without its danda."""
    clean, end = sentence.text.clean, sentence.end
    while end > sentence.start and clean[end - 1] in " ।?!’”":
        if clean[end - 1] in "’”" and any(one.close_at == end for one in sentence.quotations):
            break  # else a mark that closes nothing
        if clean[end - 1] in "?!":
            break
        end -= 1
    return end


def opens_quotation(tokens: Sequence[Token], at: int, quotations: Sequence[Quotation]) -> bool:
    return at < len(tokens) and any(one.open_at == tokens[at].start for one in quotations)


def has_verb(tokens: Sequence[Token], at: int, end: int, enough: int = 4) -> bool:
    """Whether reported words make a clause: a finite verb, or enough of a nominal sentence."""
    words = [token for token in tokens[at:] if token.start < end and token.kind == "word"]
    return len(words) >= enough or any(is_finite(token.norm) for token in words)


def said_at(
    index: int, form: SpeechForm, span: Span, direct: bool, speaker: Span | None, cue: Cue, cue_span: Span,
    tokens: Sequence[Token],
) -> Said:  # fmt: skip
    kind: SpeakerKind = "named"
    if cue.passive:
        again = any(token.norm in _GOING_ON for token in (*tokens[:1], *tokens[max(0, cue.first - 3) : cue.first]))
        told = speaker is not None or again or (form == "after" and cue.noun == "উল্লেখ")
        kind = "document" if told and not cue.verb.endswith("যাওয়া") else "anonymous"
    goes_on = any(token.norm in _AGAIN for token in tokens[max(0, cue.first - 3) : cue.first])
    if cue.noun in _ASKED and (speaker is None or cue.passive):
        kind = "anonymous"  # সাংবাদিক ট্রাম্পকেও প্রশ্ন করেন। জিজ্ঞেস করেন, কেন …
    claim = cue.noun in word_set("speech", "claims")
    back = speaker is not None and _points_back(tokens, speaker)
    return Said(
        index, form, span, direct, speaker, kind, cue_span, cue.verb, goes_on, claim, _is_polite(tokens, cue), back,
        _in_document(tokens, cue), speaker is not None and _is_one_of_many(tokens, speaker),
    )  # fmt: skip


def _is_polite(tokens: Sequence[Token], cue: Cue) -> bool | None:
    """Whether a verb of saying is that of a respected person; None where it is passive or may be either."""
    if cue.passive:
        return None
    persons = {form.person for form in verb_forms(tokens[cue.last - 1].norm) if form.kind == "finite"}
    return persons == {"polite"} if persons in ({"polite"}, {"third"}) else None


def _in_document(tokens: Sequence[Token], cue: Cue) -> bool:
    """এক বিজ্ঞপ্তিতে জানায়: what the statement says further is the speaker's too."""
    before = tokens[max(0, cue.first - 6) : cue.first]
    return any(
        split.ending.case == "locative" and split.stem in word_set("speech", "documents")
        for token in before
        for split in noun_splits(token.norm)
    )


def _points_back(tokens: Sequence[Token], speaker: Span) -> bool:
    """ওই কর্মকর্তা, কংগ্রেসের এই নেতা, সূত্রটি: somebody who has spoken before."""
    words = [token.norm for token in tokens if speaker[0] <= token.start and token.end <= speaker[1]]
    if any(word in _SHOWN for word in words[:-1]):
        return True
    last = noun_splits(words[-1]) if words else ()
    return any(split.ending.number == "one" and split.stem in word_set("speech", "speaking_bodies") for split in last)


def _is_one_of_many(tokens: Sequence[Token], speaker: Span) -> bool:
    """একজন সদস্য, এক কর্মকর্তা: nobody who has been named."""
    return any(token.norm in _UNNAMED for token in tokens if speaker[0] <= token.start and token.end <= speaker[1])


def trimmed(clean: str, start: int, end: int) -> Span:
    while start < end and clean[start] in " \n‌":
        start += 1
    while end > start and clean[end - 1] in " \n,":
        end -= 1
    return start, end


def is_speech(clean: str, quotation: Quotation) -> bool:
    """Whether a quotation is long enough to be speech and not a name or an ironic word."""
    words = clean[quotation.start : quotation.end]
    return "।" in words or len(words.split()) >= 4 or "?" in words or "!" in words


def is_clause_text(clean: str, quotation: Quotation) -> bool:
    words = clean[quotation.start : quotation.end].rstrip(" ।?!").split()
    return bool(words) and (is_finite(words[-1]) or "।" in clean[quotation.start : quotation.end])


def token_at(tokens: Sequence[Token], place: int) -> int:
    return next((at for at, token in enumerate(tokens) if token.start >= place), len(tokens))
