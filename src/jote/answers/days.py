"""When a question is asked of: a day, a month or a year, in ISO, English or Bangla, in digits or words."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from jote.vocabulary.dates import Precision

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_YEAR = {
    "en": re.compile(r"(?<![\d.,/-])(1[89]\d\d|20\d\d)(?![\d/]|[.,]\d|['’]?s\b)"),
    "bn": re.compile(r"(?<![\d.,/-])(1[89]\d\d|20\d\d)(?= *সাল|[-–]?(?:এ|র|এর|তে)\b(?! *দশক)| এ | *$|[?।)]|, *[^\d])"),
}
# A year by which a treaty is called is not the year asked about: its 2025 treaty, ১৯৯৪ সালের বুদাপেস্ট স্মারক.
_TREATY_YEAR = {
    "en": re.compile(
        r"(\b(?:the|its|their|a|by|under|and|\w+['’]s) )(?:1[89]|20)\d\d (?=(?:[A-Z][\w–-]*,? |and |(?:mutual|defen[cs]e|security|military|"
        r"friendship|non-aggression|neutrality|strategic|partnership|peace|secret|assistance|co-?operation|border) ){0,5}?"
        r"(?:treat(?:y|ies)|pacts?|agreements?|accords?|alliances?|charter|conventions?|memorand(?:um|a)|guarantees?)\b)"
    ),
    "bn": re.compile(
        r"()(?:1[89]|20|১[৮৯]|২০)[\d০-৯]{2}[-–]?(?: *সালের|এর|র) (?=(?:[\u0980-\u09ff-]+ ){0,3}?(?:চুক্তি|স্মারক|সনদ|সন্ধি|ঘোষণা))"
    ),
}
_FIRST_OF_MONTH = re.compile(r"(?:পয়লা|পহেলা) +(?=[\u0980-\u09ff])")
_OF_YEAR = re.compile(r"(?<![\d০-৯])((?:1[89]|20|১[৮৯]|২০)[\d০-৯]{2})[- ]?এর (?=[\u0980-\u09ff])")  # ১৯৯০ এর আগস্টে
_SHORT_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.", re.I)
_LONG_MONTH = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december|(?:march|may)(?= (?:of )?\d{4}\b))"
    r"(?![a-z])"
)  # in small letters; march and may are months only before a year
_ASCII = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")
_TIMELY = re.compile(r"[0-9০-৯]|সাল|হাজার|শো|শ' |শত|জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর")
FIRST, LAST = 1800, 2100  # years that questions are asked of
MIDDLE = (7, 1)  # the day asked of a year, of which a month alone takes the fifteenth


class Time(NamedTuple):
    """A day as `YYYY-MM-DD`, and how much of it the words gave."""

    day: str
    precision: Precision


def time_in_text(text: str, language: str) -> Time | None:
    """The first date of a text that has at least a year; of a year or month alone the middle.

    >>> time_in_text("on June 25, 1950", "en"), time_in_text("in 1973", "en"), time_in_text("in June", "en")
    (Time(day='1950-06-25', precision='day'), Time(day='1973-07-01', precision='year'), None)
    >>> time_in_text("২০২৪ সালের ৫ ডিসেম্বর", "bn")
    Time(day='2024-12-05', precision='day')
    """
    text = _TREATY_YEAR[language].sub(r"\1", text)
    if (iso := _ISO.search(text)) is not None:
        return _time(*(int(one) for one in iso.groups()))
    if not _TIMELY.search(text):
        return None
    # the reader's own dates, kept out of questions that have none, since its tables take a moment to load
    from jote.reading.tokens import tokenize

    if language == "bn":
        text = _OF_YEAR.sub(r"\1 সালের ", _FIRST_OF_MONTH.sub("১ ", text))
        from jote.reading.bn.written_dates import written_dates

        text = _years_in_digits(text)
    else:
        from jote.reading.en.dates import written_dates

        text = _LONG_MONTH.sub(lambda month: month[0].capitalize(), _SHORT_MONTH.sub(r"\1", text))
    found = list(written_dates(tokenize(text)))
    told = max(found, key=lambda one: (one.day is not None, one.month is not None, one.year is not None), default=None)
    bare = _YEAR[language].search(text.translate(_ASCII))
    year = told.year if told is not None and told.year is not None else int(bare[1]) if bare is not None else None
    if told is None or told.month is None:  # a year alone is one only where it stands as such
        return _time(int(bare[1])) if bare is not None else None
    return _time(year, told.month, told.day) if year is not None else None


def _years_in_digits(text: str) -> str:
    """A Bangla text with years in words, before সাল, put in digits: উনিশশো একাত্তর সালে, ১৯৭১ সালে."""
    from jote.reading.bn.number_at import parse_number
    from jote.reading.tokens import tokenize

    tokens, pieces, at, done = tokenize(text), [], 0, 0
    while at < len(tokens):
        year, end = 0, at
        while tokens[end].kind == "word" and (number := parse_number(tokens, end)) is not None and year % 100 == 0:
            year, end = year + int(number.value), number.last
            if end == len(tokens):
                break
        over = end == len(tokens) or tokens[end].kind == "mark" or tokens[end].norm.startswith("সাল")
        if end > at and over and FIRST <= year <= LAST:
            pieces.append(f"{text[done : tokens[at].start]}{year} ")
            done, at = (tokens[end].start if end < len(tokens) else len(text)), end
        at += 1
    return "".join([*pieces, text[done:]])


def _time(year: int, month: int | None = None, day: int | None = None) -> Time | None:
    precision: Precision = "year" if month is None else "month" if day is None else "day"
    try:
        return Time(
            dt.date(year, month or MIDDLE[0], day or (MIDDLE[1] if month is None else 15)).isoformat(), precision
        )
    except ValueError:
        return None
