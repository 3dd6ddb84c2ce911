"""The dates of a Bangla sentence, as its words give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jote.reading.bn.date_lexicon import date_word, date_words
from jote.reading.bn.marks import MARKS
from jote.reading.bn.numeric_dates import date_from_number
from jote.reading.bn.spoken_dates import AGO, NEIGHBOURS, STARTERS, date_from_word
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite
from jote.reading.marked import Forms
from jote.reading.tokens import Token
from jote.reading.written_dates import WrittenDate

_AFTER = word_set("dates", "after")


def written_dates(tokens: Sequence[Token], forms: Forms | None = None) -> Iterator[WrittenDate]:
    """The dates of a sentence, as its words give them; `forms` are its word forms, where they are known."""
    forms = Forms([token.norm for token in tokens]) if forms is None else forms
    openings = _OPENINGS.among(forms) | _NUMBERS.among(forms)
    if not openings:
        return
    after = 0
    for at in [at for at, token in enumerate(tokens) if token.norm in openings]:
        token = tokens[at]
        if at < after or token.kind == "mark":
            continue
        raw = date_from_number(tokens, at) if token.kind == "number" else date_from_word(tokens, at)
        if raw is not None:
            yield raw._replace(of_background=True) if _leads_to_before(tokens, raw.last) else raw
            after = raw.last


def _may_begin(norm: str) -> bool:
    word = date_word(norm)
    return (word is not None and word.role in STARTERS) or norm in AGO or norm in NEIGHBOURS


_NUMBERS = MARKS.where(lambda norm: norm[0].isdigit())
_OPENINGS = MARKS.where(_may_begin, lambda: (*date_words(), *AGO, *NEIGHBOURS))


def _leads_to_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year or month belongs to a background act: ২০২২ সালে যুদ্ধ শুরুর পর থেকে."""
    for here in range(at, min(at + 14, len(tokens) - 1)):
        token = tokens[here]
        if token.kind == "mark" and token.text in "।,;":
            return False
        if token.norm.endswith("র") and tokens[here + 1].norm in _AFTER:
            return True
        if is_finite(token.norm):
            return False
    return False
