"""Counts of people, arms and money in Bangla sentences: so many killed, so many wounded, so many drones.

One head may serve two counts (একজন সেনা এবং সাতজন সন্ত্রাসী নিহত), হতাহত is killed and wounded together, and a total "up to now"
holds for the day of publication. Durations, ages and distances are not counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.figure_words import may_count
from jote.reading.bn.numbers import read_numbers
from jote.reading.bn.saying import find_cues
from jote.reading.bn.sentence_counts import read_sentence_counts
from jote.reading.bn.tables import word_set
from jote.reading.dates import DateMention, governing_date
from jote.reading.figures import Count, told_once
from jote.reading.sentence import Sentence
from jote.vocabulary.dates import PartialDate

# Words that begin a sentence about the same event as the one before it.
_GOING_ON = word_set("figures", "going_on")


def read_counts(
    sentences: Sequence[Sentence], dates: Sequence[DateMention] = (), published: PartialDate | None = None
) -> tuple[Count, ...]:
    """The counts of an article in order; one told again is given once.

    >>> from jote.reading.layout import lay_out
    >>> from jote.reading.sentences import split_sentences
    >>> from jote.reading.text import Text
    >>> text = Text.of("হামলায় ৪ ব্যক্তি নিহত ও অন্তত ১৩ জন আহত হয়েছেন।")
    >>> found = read_counts(split_sentences(text, lay_out(text)))
    >>> [(one.measure, one.low, one.high, text.clean[one.start:one.end]) for one in found]
    [('killed', 4, 4, '৪ ব্যক্তি নিহত'), ('wounded', 13, None, 'অন্তত ১৩ জন আহত')]
    """
    by_sentence: dict[int, list[DateMention]] = {}
    for date in dates:
        by_sentence.setdefault(date.sentence, []).append(date)
    found: list[Count] = []
    before: PartialDate | None = None
    for index, sentence in enumerate(sentences):
        if not sentence.is_read:
            continue
        own = by_sentence.get(index, [])
        governing = governing_date(own, _reported_from(sentence) if own else sentence.start, sentence.end)
        holds = governing.value if governing else None
        if holds is not None and published is not None and holds.first > published.last:
            holds = None
        if may_count(sentence) and (numbers := read_numbers(sentence.tokens)):
            if _is_cumulative(sentence.clean):
                holds = published
            elif governing is None and sentence.tokens[0].norm in _GOING_ON:
                holds = before
            found.extend(read_sentence_counts(sentence, index, numbers, own, holds))
        before = holds
    return told_once(found, sentences)


def _reported_from(sentence: Sentence) -> int:
    """Where reported words begin: the day on which they were said is not the day for which they hold."""
    cues = find_cues(sentence.tokens, sentence.quotations, sentence.forms)
    after = [
        sentence.tokens[cue.last].end
        for cue in cues
        if cue.last < len(sentence.tokens) and sentence.tokens[cue.last].text in (",", ":")
    ]
    return after[-1] if after else sentence.start


def _is_cumulative(words: str) -> bool:
    return any(phrase in words for phrase in word_set("figures", "cumulative"))
