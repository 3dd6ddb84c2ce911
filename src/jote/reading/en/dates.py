"""Dates as English news writes them: June 19, 19 June 2024, on Wednesday (19 June), last week, two days ago."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal

from jote.reading.dates import DateMention, resolve_dates
from jote.reading.en.numbers import SMALL
from jote.reading.en.tables import table
from jote.reading.en.words import word
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token
from jote.reading.written_dates import DateKind, WrittenDate, is_day
from jote.vocabulary.dates import PartialDate


@cache
def _starters() -> frozenset[str]:
    dates = table("dates")
    words = {
        *dates["months"],
        *dates["weekdays"],
        *dates["days"],
        "last",
        "next",
        "this",
        "earlier",
        "later",
        "ago",
        "the",
        "a",
        "previous",
        "past",
        "same",
        "coming",
    }
    return frozenset(words)


def read_dates(sentences: Sequence[Sentence], published: PartialDate | None) -> tuple[DateMention, ...]:
    """All dates of an article, in order, resolved as far as the text allows.

    >>> from jote.reading.en.layout import read_sentences
    >>> from jote.reading.text import Text
    >>> text = Text.of("It was the first visit since 2022. They signed it on Wednesday (19 June).")
    >>> [(one.kind, one.value.value) for one in read_dates(read_sentences(text, False), None)]
    [('bound', '2022'), ('point', '2024-06-19')]
    """
    return resolve_dates(sentences, published, written_dates)


def written_dates(tokens: Sequence[Token], forms: frozenset[str] | None = None) -> Iterator[WrittenDate]:
    """The dates of a sentence, as its words give them."""
    after = 0
    for at, token in enumerate(tokens):
        if at < after or token.kind == "mark":
            continue
        if token.kind == "number":
            raw = _from_number(tokens, at)
        elif token.norm.removesuffix("'s") in _starters() or token.norm in SMALL:
            raw = _from_word(tokens, at)
        else:
            continue
        if raw is not None:
            yield raw
            after = raw.last


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm.rstrip(".").removesuffix("'s") if 0 <= at < len(tokens) else ""


def _month(tokens: Sequence[Token], at: int) -> int | None:
    if not 0 <= at < len(tokens) or not tokens[at].text[0].isupper():
        return None
    found: int | None = table("dates")["months"].get(_norm(tokens, at))
    return found


def _day(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A day of the month, with or without th: its number and the token after."""
    if not 0 <= at < len(tokens) or tokens[at].kind != "number" or not tokens[at].norm.isdigit():
        return None
    value = int(tokens[at].norm)
    if not 1 <= value <= 31 or len(tokens[at].norm) > 2:
        return None
    if at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].norm in ("th", "st", "nd", "rd"):
        return value, at + 2
    if at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind == "word":
        return None
    return value, at + 1


def _year(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A year, after a comma or not."""
    if at < len(tokens) and tokens[at].text == ",":
        at += 1
    if at < len(tokens) and tokens[at].kind == "number" and len(tokens[at].text) == 4 and tokens[at].text.isdigit():
        value = int(tokens[at].text)
        if 1800 <= value <= 2199:
            return value, at + 1
    return None


def _kind(tokens: Sequence[Token], first: int, last: int) -> DateKind:
    """Whether a date dates its clause, bounds it, or belongs to a noun (the 2015 deal)."""
    before = _norm(tokens, first - 1)
    if before in ("early", "late", "mid", "the", "on") and first > 1 and before != "the":
        before = _norm(tokens, first - 2) if before != "on" else before
    if before in table("dates")["bounds"]:
        return "bound"
    if before == "of" and tokens[first].kind == "number":
        return "attribute"
    if tokens[last - 1].norm.endswith("'s"):
        return "attribute"
    return "point"


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """held talks last month, following his return in January: a month or year of what went before dates no act."""
    for back in range(at - 1, max(at - 14, 0), -1):
        token = tokens[back]
        if token.text in (",", ";", ":", "—", "–"):
            return False
        if token.norm in table("dates")["asides"]:
            return True
    return False


def _told_as_past(tokens: Sequence[Token], at: int) -> bool:
    """since Hamas attacked Israel on October 7: a day without a year beside a past tense is the last one."""
    for back in range(at - 1, max(at - 8, -1), -1):
        words = word(tokens[back].norm) if tokens[back].kind == "word" else None
        if words is None:
            continue
        if words.modal or tokens[back].norm == "to":
            return False
        if any(one.form == "past" for one in words.verbs):
            return True
    return False


def _made(tokens: Sequence[Token], first: int, last: int, **given: Any) -> WrittenDate:
    return WrittenDate(first, last, _kind(tokens, first, last), **given)


def _from_number(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    day = _day(tokens, at)
    if day is not None:
        stop = day[1] + 1 if _norm(tokens, day[1]) == "of" else day[1]
        month = _month(tokens, stop)
        if month is not None:
            year = _year(tokens, stop + 1)
            if year is not None and is_day(year[0], month, day[0]):
                return _made(tokens, at, year[1], year=year[0], month=month, day=day[0])
            return _made(tokens, at, stop + 1, month=month, day=day[0])
    year = _year(tokens, at) if tokens[at].text != "," else None
    if year is None:
        return None
    before = _norm(tokens, at - 1)
    if before in (
        "in",
        "since",
        "until",
        "till",
        "from",
        "by",
        "before",
        "after",
        "during",
        "early",
        "late",
        "mid",
        "of",
        "and",
        "to",
        "year",
    ):
        if (
            at + 1 < len(tokens)
            and tokens[at + 1].kind == "word"
            and _is_counted(tokens, at + 1)
            and before in ("of", "and", "to", "by", "after")
        ):
            return None
        return _made(tokens, at, year[1], year=year[0])
    if before in ("the", "a", "s", "its", "their", "his") or before.endswith("'s"):
        return WrittenDate(at, year[1], "attribute", year=year[0])
    if tokens[at - 1].text == "(" and at + 1 < len(tokens) and tokens[at + 1].text == ")":
        return WrittenDate(at, year[1], "attribute", year=year[0])
    return None


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].norm.endswith("s") and not tokens[at].glued


def _from_word(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    dates = table("dates")
    norm = _norm(tokens, at)
    if norm in dates["weekdays"] and tokens[at].text[0].isupper():
        return _weekday(tokens, at, at, dates["weekdays"][norm], "")
    month = _month(tokens, at)
    if month is not None:
        return _from_month(tokens, at, month)
    if norm in dates["days"]:
        return _made(tokens, at, at + 1, shift=dates["days"][norm])
    if norm in ("last", "next", "this", "coming", "past", "previous"):
        return _leaning(tokens, at, norm)
    if norm in ("the", "a"):
        return _neighbour(tokens, at)
    if norm in ("earlier", "later") and _norm(tokens, at + 1) == "this":
        found = _leaning(tokens, at + 1, "this")
        return found._replace(first=at) if found is not None else None
    number = SMALL.get(norm)
    if number is not None and _norm(tokens, at + 2) == "ago":
        return _ago(tokens, at, number)
    return None


def _ago(tokens: Sequence[Token], at: int, number: int) -> WrittenDate | None:
    """two days ago, a month ago; more than a month ago fixes nothing."""
    unit = _norm(tokens, at + 1).rstrip("s")
    if _norm(tokens, at - 1) in ("than", "nearly", "almost", "over", "about", "around"):
        return None
    if unit == "day":
        return _made(tokens, at, at + 3, shift=-number)
    return _made(tokens, at, at + 3, unit=unit, steps=-number) if unit in table("dates")["units"] else None


def _weekday(
    tokens: Sequence[Token], first: int, at: int, weekday: int, lean: Literal["past", "coming", ""]
) -> WrittenDate:
    """Wednesday, with the day that follows it: Wednesday (19 June), Wednesday, June 19."""
    stop = at + 1
    bracket = stop < len(tokens) and tokens[stop].text in ("(", ",")
    low = stop + 1 if bracket else stop
    inner: WrittenDate | None = None
    if low < len(tokens):
        if tokens[low].kind == "number":
            inner = _from_number(tokens, low)
        elif (month := _month(tokens, low)) is not None:
            inner = _from_month(tokens, low, month)
    if inner is not None and inner.day is not None:
        last = inner.last
        if bracket and tokens[stop].text == "(" and last < len(tokens) and tokens[last].text == ")":
            last += 1
        return _made(tokens, first, last, year=inner.year, month=inner.month, day=inner.day, weekday=weekday)
    return _made(tokens, first, stop, weekday=weekday, lean=lean)


def _from_month(tokens: Sequence[Token], at: int, month: int) -> WrittenDate | None:
    low = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "." else at + 1
    day = _day(tokens, low)
    if day is not None:
        year = _year(tokens, day[1])
        if year is not None and is_day(year[0], month, day[0]):
            return _made(tokens, at, year[1], year=year[0], month=month, day=day[0])
        past: Literal["past", ""] = "past" if _told_as_past(tokens, at) else ""
        return _made(tokens, at, day[1], month=month, day=day[0], lean=past)
    year = _year(tokens, at + 1)
    if year is not None:
        return _made(tokens, at, year[1], year=year[0], month=month)
    before = _norm(tokens, at - 1)
    if before in (
        "in",
        "since",
        "until",
        "by",
        "from",
        "before",
        "after",
        "early",
        "late",
        "mid",
        "during",
        "last",
        "next",
        "this",
        "of",
    ):
        lean: Literal["past", "coming", ""] = "past" if before == "last" else "coming" if before == "next" else ""
        if _is_aside(tokens, at):
            return WrittenDate(at, at + 1, "bound", month=month, lean=lean)
        return _made(tokens, at, at + 1, month=month, lean=lean)
    return None


def _leaning(tokens: Sequence[Token], at: int, norm: str) -> WrittenDate | None:
    following = _norm(tokens, at + 1)
    dates = table("dates")
    lean: Literal["past", "coming", ""] = "coming" if norm in ("next", "coming") else "" if norm == "this" else "past"
    if following in dates["weekdays"] and tokens[at + 1].text[0].isupper():
        return _weekday(tokens, at, at + 1, dates["weekdays"][following], lean)
    if following in dates["units"]:
        steps = {"past": -1, "coming": 1, "": 0}[lean]
        if following == "year" and not lean:
            return WrittenDate(at, at + 2, "attribute", unit="year")
        return _made(tokens, at, at + 2, unit=following, steps=steps)
    month = _month(tokens, at + 1)
    if month is not None and norm != "previous":
        return _made(tokens, at, at + 2, month=month, lean=lean)
    return None


def _neighbour(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    """the next day, a day earlier, the same day, the previous day."""
    one, two = _norm(tokens, at + 1), _norm(tokens, at + 2)
    if two == "ago":
        return _ago(tokens, at, 1)
    if two == "day" and one in ("next", "following", "previous", "same"):
        return _made(tokens, at, at + 3, before={"next": 1, "following": 1, "previous": -1, "same": 0}[one])
    if one == "day" and two in ("earlier", "before", "later", "after"):
        return _made(tokens, at, at + 3, before=-1 if two in ("earlier", "before") else 1)
    return None
