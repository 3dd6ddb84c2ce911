"""One named beside others whom no name tells, and who stands in their case: ইউনূসসহ চারজনকে, তাঁর স্ত্রীসহ ছয়জনের বিরুদ্ধে."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.endings import bases
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.phrases import Cue, Phrase
from jote.reading.tokens import Token

LOCATIVE = ("ে", "য়", "তে")
_BACK = word_set("grammar", "phrases", "back")


def cue_among(phrase: Phrase, tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue of those among whom one is: ইউনূসসহ চারজনকে, তাঁর স্ত্রীসহ ছয়জনের বিরুদ্ধে."""
    if not tokens[phrase.last - 1].norm.endswith("সহ"):
        if tokens[at].norm != "সহ":
            return None
        at += 1
    step = past_modifiers(tokens, at)
    if step < len(tokens) and tokens[step].norm.endswith("জনকে"):
        return "object"
    if step + 1 < len(tokens) and tokens[step].norm.endswith("জনের"):
        return info(tokens[step + 1].norm).postposition  # type: ignore[return-value]
    return None


def set_among(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> None:
    """One beside others whom no name tells stands in their cue: শেখ হাসিনাসহ দণ্ডপ্রাপ্তদের ফেরত চাওয়া."""
    for phrase in phrases:
        if phrase.cue != "bare" or phrase.link or not tokens[phrase.last - 1].norm.endswith("সহ"):
            continue
        step = past_modifiers(tokens, phrase.last)
        if step + 1 >= len(tokens) or any(one.first <= step < one.last for one in phrases):
            continue
        norm = tokens[step].norm
        if phrase.kind in ("state", "place"):  # কুরস্কসহ একাধিক অঞ্চলে
            if not bases(norm).isdisjoint(word_set("grammar", "geography")) and norm.endswith(LOCATIVE):
                phrase.cue = "locative"
            continue
        if norm.endswith("দেরকে") or (norm.endswith("দের") and tokens[step + 1].norm in _BACK):
            phrase.cue, phrase.last = "object", step + 1
        elif norm.endswith("দের"):
            phrase.cue = info(tokens[step + 1].norm).postposition or "aside"  # type: ignore[assignment]


def past_modifiers(tokens: Sequence[Token], at: int) -> int:
    """The first token, of up to four, that is neither a count nor a modifier."""
    step = at
    while step < len(tokens) and step < at + 4 and (tokens[step].kind == "number" or info(tokens[step].norm).modifier):
        step += 1
    return step
