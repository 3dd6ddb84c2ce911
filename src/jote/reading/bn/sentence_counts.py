"""The counts of one sentence: number, noun and head."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.counted_nouns import read_counted_noun
from jote.reading.bn.figure_heads import Head, find_heads, head_of
from jote.reading.bn.numbers import Number
from jote.reading.bn.tables import word_set
from jote.reading.dates import DateMention
from jote.reading.figures import Count
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token
from jote.vocabulary.dates import PartialDate

_CLOCK = word_set("figures", "clock")
_CLOCK_AFTER = word_set("figures", "clock_after")
_LEAST_MONEY = 1000  # smaller sums are prices and rates of exchange


def read_sentence_counts(
    sentence: Sentence, index: int, numbers: Sequence[Number], dates: Sequence[DateMention], holds: PartialDate | None
) -> list[Count]:
    tokens = sentence.tokens
    heads = find_heads(tokens)
    found: list[Count] = []
    for position, number in enumerate(numbers):
        if number.vague or (number.low is None and number.high is None):
            continue
        start, end = tokens[number.core].start, tokens[number.core_last - 1].end
        if any(date.start < end and start < date.end for date in dates) or _is_clock(tokens, number):
            continue
        if (
            number.core
            and tokens[number.core].kind == "number"
            and tokens[number.core - 1].norm in word_set("figures", "models")
        ):
            continue
        if _is_age(tokens, number):
            continue
        noun_end, who, measure, among = read_counted_noun(tokens, number, numbers, position)
        if measure == "unit":
            continue
        head = head_of(tokens, number, noun_end, heads, numbers, position, measure)
        if head is None and (among or number.is_article or measure is None or measure == "people"):
            continue
        if head is not None and number.is_article and _is_owner(tokens, noun_end, head):
            continue
        if head is not None and number.is_article and (head.genitive or _is_object(tokens, noun_end)):
            continue  # একজন নেতাকে হত্যা, একজন নেতা নিহতের ঘটনা: the victim is a person, not a count
        if head is not None:
            if among and position + 1 < len(numbers):
                continue
            if measure == "personnel" and head.measure == "displaced":
                head = None  # troops and envoys withdrawn are not driven out
            elif measure in ("weapons", "money"):
                if head.measure != "other":
                    head = None  # ৬টি ড্রোন আটক: seized things are counted as things
            else:
                measure = head.measure
        if measure == "prisoners":
            measure = "arrested"
        if measure is None or measure == "people":
            continue
        low, high = _whole(number.low), _whole(number.high)
        if measure == "money" and ((high or low or 0) < _LEAST_MONEY or _tells_prices(tokens)):
            continue
        first, last = _extent(tokens, number, noun_end, head)
        found.append(
            Count(
                tokens[first].start, tokens[last - 1].end, index, measure, who or "people", low, high, number.approx, holds,
                (tokens[number.core].start, tokens[noun_end - 1].end),
            )
        )  # fmt: skip
    return found


def _tells_prices(tokens: Sequence[Token]) -> bool:
    """কুইন্টালপ্রতি, প্রতি ব্যারেল: a sentence about what one of a thing costs."""
    priced = word_set("figures", "priced")
    return any(
        token.norm.removesuffix("প্রতি") in priced
        and (token.norm.endswith("প্রতি") or (at > 0 and tokens[at - 1].norm == "প্রতি"))
        for at, token in enumerate(tokens)
    )


def _is_age(tokens: Sequence[Token], number: Number) -> bool:
    """নাভিদ আকরাম (২৪): a bare number in brackets."""
    inside = number.first and tokens[number.first - 1].text == "(" and number.last < len(tokens)
    return bool(inside) and tokens[number.last].text == ")" and number.last - number.first == 1


def _is_owner(tokens: Sequence[Token], noun_end: int, head: Head) -> bool:
    """একজন ফিলিস্তিনির পরিবারের সদস্যদের লাশ: one whose others are counted, where two genitives or more lead to the head."""
    between = tokens[noun_end - 1 : head.first]
    return sum(1 for token in between if token.kind == "word" and token.norm.endswith(("র", "ের"))) > 1


def _is_object(tokens: Sequence[Token], noun_end: int) -> bool:
    return any(token.norm.endswith("কে") for token in tokens[noun_end - 1 : noun_end + 2])


def _whole(value: int | float | None) -> int | None:
    return None if value is None else int(value)


def _is_clock(tokens: Sequence[Token], number: Number) -> bool:
    """সকাল ছয়টার দিকে, রাত ২টায়: times of the day."""
    if number.classifier not in ("টা", "টো"):
        return False
    before = tokens[number.first - 1].norm if number.first else ""
    after = tokens[number.last].norm if number.last < len(tokens) else ""
    return before in _CLOCK or after in _CLOCK_AFTER or number.case == "locative"


def _extent(tokens: Sequence[Token], number: Number, noun_end: int, head: Head | None) -> tuple[int, int]:
    """The tokens that the figure covers: number, noun, and the head where it stands beside them."""
    first, last = number.first, noun_end
    if first and tokens[first - 1].norm in ("আরও", "আরো"):
        first -= 1
    if head is not None:
        if (
            head.first >= last
            and head.first - last <= 2
            and all(token.kind == "word" for token in tokens[last : head.first])
        ):
            last = head.last
        elif head.last <= first and first - head.last <= 3:
            first = head.first
    return first, last
