"""Dates in Bangla articles."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.written_dates import written_dates
from jote.reading.dates import DateMention, resolve_dates
from jote.reading.sentence import Sentence
from jote.vocabulary.dates import PartialDate


def read_dates(sentences: Sequence[Sentence], published: PartialDate | None = None) -> tuple[DateMention, ...]:
    """All dates of an article, in order, resolved as far as the text allows.

    >>> from jote.reading.layout import lay_out
    >>> from jote.reading.sentences import split_sentences
    >>> from jote.reading.text import Text
    >>> text = Text.of("২০২২ সালের পর এই প্রথম বৈঠক। বুধবার (১৯ জুন) চুক্তি সই হয়।")
    >>> found = read_dates(split_sentences(text, lay_out(text)))
    >>> [(one.kind, one.value.value) for one in found]
    [('bound', '2022'), ('point', '2024-06-19')]
    >>> found[1].reason
    'a Wednesday 19 June in or after 2022, the latest year that the text names'
    """
    return resolve_dates(sentences, published, written_dates)
