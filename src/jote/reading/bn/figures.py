"""Counts of people, arms and money in Bangla sentences: so many killed, so many wounded, so many drones.

One head may serve two counts (একজন সেনা এবং সাতজন সন্ত্রাসী নিহত), হতাহত is killed and wounded together, and a total "up to now"
holds for the day of publication. Durations, ages and distances are not counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from jote.reading.bn.dates import DateMention, governing_date
from jote.reading.bn.numbers import Number, read_numbers
from jote.reading.bn.saying import find_cues
from jote.reading.bn.tables import table, word_set
from jote.reading.bn.words import MOST_KEPT, is_finite, noun_splits, verb_forms
from jote.reading.records import Figure, Span
from jote.reading.sentences import Sentence
from jote.reading.tokens import Token
from jote.vocabulary.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Count:
    """A count in the sentence with this index: clean characters `start` to `end`, number, noun and head as they stand.

    `noun` is the clean stretch of what is counted, the place to look for a state (রুশ নাগরিক); `who` is it in English.
    """

    start: int
    end: int
    sentence: int
    measure: str
    who: str | None
    low: int | None
    high: int | None
    approx: bool
    as_of: PartialDate | None
    noun: Span


class _Head(NamedTuple):
    first: int
    last: int
    measure: str
    genitive: bool


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
    told: set[tuple[str, int | None, int | None]] = set()
    before: PartialDate | None = None
    for index, sentence in enumerate(sentences):
        if not sentence.is_read:
            continue
        own = by_sentence.get(index, [])
        governing = governing_date(own, _reported_from(sentence) if own else sentence.start, sentence.end)
        holds = governing.value if governing else None
        if holds is not None and published is not None and holds.first > published.last:
            holds = None
        if _may_count(sentence.tokens) and (numbers := read_numbers(sentence.tokens)):
            if _is_cumulative(sentence.clean):
                holds = published
            elif governing is None and sentence.tokens[0].norm in _GOING_ON:
                holds = before
            for count in _counts(sentence, index, numbers, own, holds):
                key = (count.measure, count.low, count.high)
                if sentence.kind == "title":
                    found.append(count)
                elif key not in told:
                    found.append(count)
                    told.add(key)
        before = holds
    return tuple(_without_title_twins(found, sentences))


def _reported_from(sentence: Sentence) -> int:
    """Where reported words begin: the day on which they were said is not the day for which they hold."""
    cues = find_cues(sentence.tokens, sentence.quotations)
    after = [
        sentence.tokens[cue.last].end
        for cue in cues
        if cue.last < len(sentence.tokens) and sentence.tokens[cue.last].text in (",", ":")
    ]
    return after[-1] if after else sentence.start


def figure_of(count: Count, *, id: str, span: Span, state: str | None = None, said_by: str | None = None) -> Figure:
    """The contract's record of a count, once its state and its teller are known."""
    return Figure(id, count.measure, count.who, state, count.low, count.high, count.as_of, said_by, span, count.approx)


def _without_title_twins(found: list[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """Drop a count of the title that the body tells too."""
    body = {(one.measure, one.low) for one in found if sentences[one.sentence].kind != "title"}
    return [one for one in found if sentences[one.sentence].kind != "title" or (one.measure, one.low) not in body]


# Words that begin a sentence about the same event as the one before it.
_GOING_ON = word_set("figures", "going_on")


@cache
def _heads() -> dict[str, str]:
    return {form: measure for measure, forms in table("figures")["heads"].items() for form in forms}


@cache
def _phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for first, second, measure in table("figures")["phrases"]:
        found.setdefault(first, []).append((second, measure))
    return {first: tuple(pairs) for first, pairs in found.items()}


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    """Counted nouns: English and measure."""
    return {
        form: (english, measure)
        for english, kinds in table("figures")["nouns"].items()
        for measure, forms in kinds.items()
        for form in forms
    }


def _is_cumulative(words: str) -> bool:
    return any(phrase in words for phrase in word_set("figures", "cumulative"))


class _Role(NamedTuple):
    """What a word can be in a count."""

    head: str | None
    noun: tuple[str, str] | None
    unit: bool
    case: str
    with_others: bool  # -সহ: among them


@lru_cache(maxsize=MOST_KEPT)
def _role(norm: str) -> _Role | None:
    """What a word can be in a count, or None."""
    heads, nouns, units = _heads(), _nouns(), word_set("figures", "units")
    for split in noun_splits(norm):
        stem, ending = split.stem, split.ending
        if ending.tail is None and (stem in heads or stem in nouns or stem in units):
            return _Role(heads.get(stem), nouns.get(stem), stem in units, ending.case, ending.particle == "সহ")
    return None


def _may_count(tokens: Sequence[Token]) -> bool:
    """Whether any word of the sentence has to do with counting: a cheap look before reading numbers."""
    return any(_has_to_do(token.norm) for token in tokens)


@lru_cache(maxsize=MOST_KEPT)
def _has_to_do(norm: str) -> bool:
    role = _role(norm)
    return norm in _phrases() or (role is not None and (role.head is not None or role.noun is not None))


def _find_heads(tokens: Sequence[Token]) -> list[_Head]:
    found = []
    phrases = _phrases()
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        pairs = phrases.get(token.norm)
        if pairs and at + 1 < len(tokens):
            following = tokens[at + 1].norm
            measure = next((measure for second, measure in pairs if following.startswith(second)), None)
            if measure is not None and (verb_forms(following) or following == "কেড়ে"):
                found.append(_Head(at, at + 2, measure, False))
                continue
        role = _role(token.norm)
        if role is not None and role.head is not None and not role.with_others:
            if role.case == "oblique":
                continue  # নিহতদের: those killed
            found.append(_Head(at, at + 1, role.head, role.case == "genitive"))
    return found


_AND = frozenset(("ও", "এবং", "আর", "কিংবা", "বা"))
_BETWEEN_MARKS = frozenset((",", "(", ")", "‘", "’", "“", "”", "-", "–"))
_CLOCK = word_set("figures", "clock")


def _counts(
    sentence: Sentence, index: int, numbers: Sequence[Number], dates: Sequence[DateMention], holds: PartialDate | None
) -> list[Count]:
    tokens = sentence.tokens
    heads = _find_heads(tokens)
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
        noun_end, who, measure, among = _noun_phrase(tokens, number, numbers, position)
        if measure == "unit":
            continue
        head = _head_of(tokens, number, noun_end, heads, numbers, position, measure)
        if head is None and (among or number.is_article or measure is None or measure == "people"):
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
        if measure == "money" and (high or low or 0) < _LEAST_MONEY:
            continue
        first, last = _extent(tokens, number, noun_end, head)
        found.append(
            Count(
                tokens[first].start, tokens[last - 1].end, index, measure, who or "people", low, high, number.approx, holds,
                (tokens[number.core].start, tokens[noun_end - 1].end),
            )
        )  # fmt: skip
    return found


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
    return before in _CLOCK or after in ("দিকে", "থেকে", "পর্যন্ত", "পর") or number.case == "locative"


_LONGEST_NOUN = 5
_LEAST_MONEY = 1000  # smaller sums are prices and rates of exchange


def _noun_phrase(
    tokens: Sequence[Token], number: Number, numbers: Sequence[Number], position: int
) -> tuple[int, str | None, str | None, bool]:
    """What is counted: where the phrase ends, who in English, the measure of the noun, and whether it is "among them"."""
    limit = min(number.last + _LONGEST_NOUN, len(tokens))
    if position + 1 < len(numbers):
        limit = min(limit, numbers[position + 1].first)
    who: str | None = None
    measure: str | None = "people" if number.classifier == "জন" else None
    end = number.last
    among = False
    named = False
    for at in range(number.last, limit):
        token = tokens[at]
        if token.kind != "word":
            if token.text in "‘’“”":
                continue
            break
        role = _role(token.norm)
        if role is not None and role.unit and not named:
            if at == number.last:
                return at + 1, None, "unit", False
            break
        if role is not None and role.noun is not None:
            english, kind = role.noun
            if role.head is not None and who is None and at > number.last and kind != "captured":
                break
            if who in (None, "people") or kind == "personnel":
                who = english
                if measure in (None, "people") or kind == "personnel":
                    measure = kind
            named = True
            end = at + 1
            among = role.with_others
            if role.case != "nominative":
                break
            continue
        if role is not None and role.head is not None:
            break
        if token.norm in _AND:
            following = _role(tokens[at + 1].norm) if at + 1 < limit else None
            if named and following is not None and following.noun is not None:
                continue
            break
        if is_finite(token.norm) or verb_forms(token.norm) or token.norm in _phrases():
            break
        if named:
            # সেনা কর্মকর্তা, পুলিশ সদস্য: the phrase goes on by one word
            if token.norm.startswith("সদস্য"):
                end = at + 1
                continue
            if token.norm.startswith(("কর্মকর্তা", "কমান্ডার", "প্রধান", "ঘাঁটি", "অভিযান", "বাহিনী", "স্টেশন", "হামলা", "মামলা")):
                measure = "people" if measure == "personnel" else None
            break
    if measure == "personnel" and number.classifier in ("টি", "টা"):
        measure = None
    return max(end, number.last), who, measure, among


def _head_of(
    tokens: Sequence[Token],
    number: Number,
    noun_end: int,
    heads: Sequence[_Head],
    numbers: Sequence[Number],
    position: int,
    measure: str | None,
) -> _Head | None:
    """The head that says what happened to those counted."""
    if measure is None and number.classifier is not None:
        return None
    before = next((head for head in reversed(heads) if head.last <= number.first), None)
    if before is not None and _stands_after(tokens, before, number, numbers, position):
        return before
    after = next((head for head in heads if head.first >= number.last), None)
    if after is not None and _reaches(tokens, number.last, after, numbers, measure is not None):
        return after
    return None


def _stands_after(
    tokens: Sequence[Token], head: _Head, number: Number, numbers: Sequence[Number], position: int
) -> bool:
    """নিহত ৫; আহত হয়েছেন আরও ৮ জন; নিহতের সংখ্যা বেড়ে দাঁড়িয়েছে ৫০."""
    between = tokens[head.last : number.first]
    if position and numbers[position - 1].first >= head.last:
        return False
    words = [token.norm for token in between]
    if head.genitive:
        return bool(words) and words[0].startswith("সংখ্যা") and len(words) <= 7
    if any(token.kind == "mark" for token in between):
        return words in ([":"], ["-"], ["–"])
    rest = [word for word in words if word not in ("আরও", "আরো", "মোট", "কমপক্ষে", "অন্তত")]
    if not rest:
        return not number.is_article  # আহত এক শিশু is an injured child
    if head.measure in ("killed", "wounded", "missing") and "সংখ্যা" in rest[0]:
        return len(rest) <= 6
    return len(rest) <= 2 and all(is_finite(word) for word in rest)


def _reaches(tokens: Sequence[Token], start: int, head: _Head, numbers: Sequence[Number], counts_people: bool) -> bool:
    """Whether a head may close the count that ends before token `start`: no verb and no clause mark between."""
    between = tokens[start : head.first]
    furthest = 9 if counts_people else 3
    inner = [number for number in numbers if start <= number.first and number.last <= head.first]
    if inner:
        joined = any(token.norm in _AND or token.text == "," for token in tokens[start : inner[0].first])
        if not joined or len(inner) > 2:
            return False
        furthest += 5 * len(inner)
    if len(between) > furthest:
        return False
    for token in between:
        if token.kind == "mark" and token.text not in _BETWEEN_MARKS:
            return False
        if token.norm in _EXCEPT:
            return False
        if token.kind == "word" and is_finite(token.norm) and token.norm not in _NOUNS_LIKE_VERBS:
            return False
    return True


_EXCEPT = word_set("figures", "except")
_NOUNS_LIKE_VERBS = word_set("figures", "like_verbs")


def _extent(tokens: Sequence[Token], number: Number, noun_end: int, head: _Head | None) -> tuple[int, int]:
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
