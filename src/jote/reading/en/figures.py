"""Counts of people, arms and money in English sentences: so many killed, so many wounded, so many drones.

The word that says what happened stands before the count (killed at least five people, wounding 12) or after it (five people were killed);
a count that follows another without a noun shares it (killed five people and wounded 12). Durations and ages are no counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jote.reading.dates import DateMention, governing_date
from jote.reading.en.figure_heads import head_of, heads_of_counts
from jote.reading.en.numbers import Number, read_numbers
from jote.reading.en.tables import table
from jote.reading.en.words import word
from jote.reading.figures import Count, told_once
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token
from jote.vocabulary.dates import PartialDate

_LEAST_MONEY = 1000
_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "₹": "rupees", "¥": "yuan"}


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    return {
        form: (who, measure)
        for who, kinds in table("figures")["nouns"].items()
        for measure, forms in kinds.items()
        for form in forms
    }


@cache
def _units() -> frozenset[str]:
    return frozenset(table("figures")["units"])


def read_counts(
    sentences: Sequence[Sentence], dates: Sequence[DateMention], published: PartialDate | None
) -> tuple[Count, ...]:
    """The counts of an article in order; one told again is given once.

    >>> from jote.reading.en.layout import read_sentences
    >>> from jote.reading.text import Text
    >>> text = Text.of("The strike killed four people and wounded at least 13 others.")
    >>> found = read_counts(read_sentences(text, False), (), None)
    >>> [(one.measure, one.low, one.high, text.clean[one.start:one.end]) for one in found]
    [('killed', 4, 4, 'killed four people'), ('wounded', 13, None, 'wounded at least 13 others')]
    """
    found: list[Count] = []
    for index, sentence in enumerate(sentences):
        if not sentence.is_read:
            continue
        tokens = sentence.tokens
        norms = {token.norm for token in tokens}
        if not (norms & heads_of_counts().keys() or norms & _nouns().keys() or norms & _SIGNS.keys()):
            continue
        numbers = read_numbers(tokens)
        if not numbers:
            continue
        own = [one for one in dates if one.sentence == index]
        governing = governing_date(own, sentence.start, sentence.end)
        holds = governing.value if governing is not None else None
        if holds is not None and published is not None and holds.first > published.last:
            holds = None
        if any(words in sentence.clean for words in table("figures")["cumulative"]):
            holds = published
        found.extend(_counts(sentence, index, numbers, own, holds))
    return told_once(found, sentences)


def _counts(
    sentence: Sentence, index: int, numbers: Sequence[Number], dates: Sequence[DateMention], holds: PartialDate | None
) -> list[Count]:
    tokens = sentence.tokens
    found: list[Count] = []
    for place, number in enumerate(numbers):
        start, end = tokens[number.core].start, tokens[number.last - 1].end
        if any(date.start < end and start < date.end for date in dates):
            continue
        if number.core and tokens[number.core - 1].text in _SIGNS:
            value = number.low or number.high or 0
            if value >= _LEAST_MONEY:
                first = number.core - 1 if number.first == number.core else number.first
                found.append(Count(tokens[first].start, end, index, "money", _SIGNS[tokens[number.core - 1].text], number.low, number.high,
                                   number.approx, holds, (start, end)))  # fmt: skip
            continue
        limit = numbers[place + 1].first if place + 1 < len(numbers) else len(tokens)
        noun_end, who, measure = _noun(tokens, number.last, limit)
        if measure == "unit":
            continue
        head = head_of(tokens, number, noun_end, named=who is not None)
        shared = _shared(tokens, numbers, place, found) if head is None and who is not None else None
        if head is None and _is_driven_out(tokens, number, noun_end):
            shared = "displaced"
        if shared is not None and measure not in ("weapons", "money"):
            found.append(Count(tokens[number.first].start, tokens[noun_end - 1].end, index, shared, who or "people", number.low, number.high,
                               number.approx, holds, (start, tokens[noun_end - 1].end)))  # fmt: skip
            continue
        if head is not None and measure not in ("weapons", "money"):
            measure = heads_of_counts()[tokens[head].norm]
        elif measure in (None, "people") or (measure == "personnel" and not _is_force(tokens, number)):
            continue
        if measure == "money" and (number.low or number.high or 0) < _LEAST_MONEY:
            continue
        if number.low == number.high == 1 and tokens[number.core].norm == "one" and head is None:
            continue
        low, high = number.first, noun_end
        if head is not None and measure not in ("weapons", "money"):
            if head >= noun_end and head - noun_end <= 3:
                high = head + 1
            elif head < low and low - head <= 2:
                low = head
        assert measure is not None
        found.append(Count(tokens[low].start, tokens[high - 1].end, index, measure, who or "people", number.low, number.high, number.approx,
                           holds, (start, tokens[noun_end - 1].end)))  # fmt: skip
    return found


def _shared(tokens: Sequence[Token], numbers: Sequence[Number], place: int, found: Sequence[Count]) -> str | None:
    """25 people were killed, including 14 soldiers and 11 civilians: what a part of a count shares with the whole."""
    at = place
    while at and tokens[numbers[at].first - 1].norm in ("and", ","):
        at -= 1  # … and 11 civilians
    opened = tokens[numbers[at].first - 1].norm in ("including", "among")
    whole = [one for one in found if one.start < tokens[numbers[at].first].start]
    return whole[-1].measure if opened and whole and whole[-1].measure in ("killed", "wounded", "arrested") else None


def _is_driven_out(tokens: Sequence[Token], number: Number, noun_end: int) -> bool:
    """forcing more than 130,000 residents to flee."""
    before = tokens[number.first - 1].norm if number.first else ""
    after = [token.norm for token in tokens[noun_end : noun_end + 3]]
    forced = before in ("forcing", "forced", "driving", "drove", "prompting") or "forced" in after
    return forced and any(one in ("flee", "evacuate", "homes", "leave") for one in after) and noun_end > number.last


def _is_force(tokens: Sequence[Token], number: Number) -> bool:
    """10,000 troops are a force; three soldiers who spoke are not."""
    return (number.low or number.high or 0) >= 100


def _noun(tokens: Sequence[Token], at: int, limit: int) -> tuple[int, str | None, str | None]:
    """What is counted: where its phrase ends, who in English, and its measure."""
    end = at
    for here in range(at, min(at + 6, limit)):
        token = tokens[here]
        if token.kind != "word":
            if token.text in "%":
                return end, None, "unit"
            following = tokens[here + 1].norm if token.text in "-–" and here + 1 < limit else ""
            return end, None, "unit" if following in _units() or following.startswith("year") else None
        norm = token.norm
        if norm in _units() or norm.startswith("year"):
            return end, None, "unit"
        if norm in _nouns():
            who, measure = _nouns()[norm]
            following = tokens[here + 1].norm if here + 1 < limit else ""
            if following in _nouns() and following not in heads_of_counts():
                continue  # civilian workers, police officers
            return here + 1, who, measure
        if norm in heads_of_counts() and here > at - 1:
            break
        words = word(norm)
        if words.small and norm not in ("more", "other", "of", "the", "its", "their", "also"):
            break
        if (
            norm == "of"
            and here == at
            and not (here + 1 < limit and tokens[here + 1].norm in ("its", "their", "the", "them"))
        ):
            break
        if any(one.form in ("past",) for one in words.verbs) and token.text[0].islower() and not norm.endswith("ed"):
            break
    return end, None, None
