"""Dates that begin with a word: বুধবার, আজ সোমবার, জুলাইয়ের শেষে, গত মাসে, দুই দিন আগে."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from jote.reading.bn.date_lexicon import (
    SHORT_DAYS,
    DateWord,
    begins_number,
    date_word,
    date_word_at,
    is_part_of_month,
    whole_number_at,
    with_kind,
)
from jote.reading.bn.numbers import read_numbers
from jote.reading.bn.numeric_dates import date_from_day, month_and_day_at
from jote.reading.bn.tables import table, word_set
from jote.reading.tokens import Token
from jote.reading.written_dates import WrittenDate

STARTERS = frozenset(("months", "weekdays", "days", "past", "coming", "running", "from_before", "bangla_months"))
AGO = word_set("dates", "ago")
_SIDES: dict[str, int] = table("dates")["sides"]
NEIGHBOURS: dict[str, int] = table("dates")["neighbours"]
_DAY_WORDS = word_set("dates", "day_words")


def date_from_word(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    norm = tokens[at].norm
    word = date_word(norm)
    if word is None or word.role not in STARTERS:
        if norm in NEIGHBOURS and at + 1 < len(tokens) and tokens[at + 1].norm in _DAY_WORDS:
            return WrittenDate(at, at + 2, "point", before=NEIGHBOURS[norm])
        return _ago(tokens, at) if norm in AGO else None
    if word.role == "weekdays":
        return _from_weekday(tokens, at, word)
    if word.role == "days":
        return _from_relative_day(tokens, at, word)
    if word.role == "from_before":
        return WrittenDate(at, at + 1, "point", before=word.value)
    if word.role == "months":
        return _from_month(tokens, at, word)
    if word.role in ("past", "coming", "running"):
        return _after_lean(tokens, at, word.role)  # type: ignore[arg-type]
    return None


def _from_weekday(tokens: Sequence[Token], at: int, word: DateWord, **known: Any) -> WrittenDate | None:
    """বুধবার, বুধবার (১৯ জুন), শুক্রবার ১৩ ডিসেম্বর; শুক্র ও শনিবার is two days."""
    if tokens[at].norm in SHORT_DAYS and not _short_day(tokens, at):
        return None
    here, case = at + 1, word.case
    month = day = year = None
    bracket = here < len(tokens) and tokens[here].text == "("
    comma = here < len(tokens) and tokens[here].text == ","
    inner_at = here + 1 if bracket or comma else here
    if inner_at < len(tokens) and tokens[inner_at].kind == "number":
        value = tokens[inner_at].norm
        inner = (
            date_from_day(tokens, inner_at, int(value)) if value.isdigit() and len(value) < 3 and int(value) else None
        )
        if inner is not None and inner.weekday is None and inner.day is not None and inner.day <= 31:
            month, day, year, here = inner.month, inner.day, inner.year, inner.last
            if bracket and here < len(tokens) and tokens[here].text == ")":
                here += 1
    return with_kind(
        tokens, known.pop("first", at), here, case, year=year, month=month, day=day, weekday=word.value, **known
    )


def _short_day(tokens: Sequence[Token], at: int) -> bool:
    """শুক্র ও শনিবার, শুক্র-শনিবার: a short weekday only before a full one."""
    for beyond in (at + 1, at + 2):
        word = date_word_at(tokens, beyond)
        if word is not None and word.role == "weekdays" and tokens[beyond].norm not in SHORT_DAYS:
            return tokens[at + 1].norm in ("ও", "এবং", "-", ",", "–") or beyond == at + 1
    return False


def _from_relative_day(tokens: Sequence[Token], at: int, word: DateWord) -> WrittenDate | None:
    """আজ, আজ সোমবার, আজ (বুধবার), গতকাল বুধবার, আগামীকাল ১৮ ডিসেম্বর."""
    shift = word.value
    here = at + 1
    inner = here + 1 if here < len(tokens) and tokens[here].text in ("(", ",") else here
    weekday = date_word_at(tokens, inner)
    if weekday is not None and weekday.role == "weekdays":
        raw = _from_weekday(tokens, inner, weekday, first=at, shift=shift)
        if raw is not None and inner > here and raw.last < len(tokens) and tokens[raw.last].text == ")":
            raw = raw._replace(last=raw.last + 1)
        return raw
    if (
        here < len(tokens)
        and tokens[here].kind == "number"
        and tokens[here].norm.isdigit()
        and len(tokens[here].norm) < 3
    ):
        dated = date_from_day(tokens, here, int(tokens[here].norm))
        if dated is not None:
            return dated._replace(first=at, shift=shift)
    if word.case == "genitive" or tokens[at].norm == "আজকের":
        return WrittenDate(at, here, "attribute", shift=shift)
    return with_kind(tokens, at, here, "nominative", shift=shift)


def _from_month(tokens: Sequence[Token], at: int, word: DateWord) -> WrittenDate | None:
    """জুনে, জুন মাসে, জুলাইয়ের শেষে; মে and জুন alone are no dates."""
    following = date_word_at(tokens, at + 1)
    here, case = at + 1, word.case
    if following is not None and following.role == "unit" and following.value == 30:
        here, case = at + 2, following.case
    elif case not in ("locative", "genitive") or tokens[at].norm.startswith(
        tuple(word_set("dates", "doubtful_months"))
    ):
        return None
    elif case == "genitive" and not is_part_of_month(tokens, here):
        return WrittenDate(at, here, "attribute", month=word.value)
    return with_kind(tokens, at, here, case, month=word.value)


def _after_lean(tokens: Sequence[Token], at: int, lean: Literal["past", "coming", "running"]) -> WrittenDate | None:
    """After গত, আগামী, চলতি, এ: a weekday, a date, a month, a year, or a unit."""
    here = at + 1
    if here >= len(tokens):
        return None
    if tokens[here].kind == "number":
        value = tokens[here].norm
        if lean != "running" and value.isdigit() and len(value) < 3 and 1 <= int(value) <= 31:
            dated = date_from_day(tokens, here, int(value))
            if dated is not None:
                return dated._replace(first=at, lean=lean)
        return None
    word = date_word_at(tokens, here)
    if word is None:
        return None
    if word.role == "weekdays" and lean != "running":
        return _from_weekday(tokens, here, word, first=at, lean=lean)
    if word.role == "days" and lean != "running":  # গত পরশু
        return with_kind(tokens, at, here + 1, word.case, shift=word.value if lean == "past" else abs(word.value))
    if word.role == "months" and lean != "running":
        after = date_word_at(tokens, here + 1)
        case, last = word.case, here + 1
        if after is not None and after.role == "unit" and after.value == 30:
            case, last = after.case, here + 2
        return with_kind(tokens, at, last, case, month=word.value, lean=lean)
    if word.role != "unit" or word.value == 1:
        return None
    unit: Literal["week", "month", "year"] = "week" if word.value == 7 else "month" if word.value == 30 else "year"
    if lean == "running" and unit == "week":
        return WrittenDate(at, here + 1, "point", unit="week")
    steps = {"past": -1, "coming": 1, "running": 0}[lean]
    last, case = here + 1, word.case
    if case == "genitive":
        if unit == "year" and (inner := month_and_day_at(tokens, last)) is not None:
            month, day, last, case = inner
            return with_kind(tokens, at, last, case, unit="year", steps=steps, month=month, day=day)
        day = whole_number_at(tokens, last)
        if unit == "month" and day is not None and 1 <= day <= 31 and begins_number(tokens, last + 1, "তারিখ"):
            return with_kind(tokens, at, last + 2, "nominative", unit="month", steps=steps, day=day)
    return with_kind(tokens, at, last, case, unit=unit, steps=steps)


def _ago(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    """এর এক দিন আগে (from the date before), দুই দিন আগে, এক মাস আগে (from publication)."""
    if at + 2 >= len(tokens):
        return None
    from_before = tokens[at].norm in ("এর", "তার")
    start = at + 1 if from_before or tokens[at].norm == "মাত্র" else at
    if start + 2 >= len(tokens):
        return None
    if from_before and tokens[start].norm in ("আগের", "পরের") and tokens[start + 1].norm in _DAY_WORDS:
        return WrittenDate(at, start + 2, "point", before=-1 if tokens[start].norm == "আগের" else 1)
    side = _SIDES.get(tokens[start + 2].norm)
    unit = date_word_at(tokens, start + 1) if side is not None else None
    if side is None or unit is None or unit.role != "unit":
        return None
    numbers = read_numbers(tokens[start : start + 3])
    if not numbers or numbers[0].first != 0 or numbers[0].last != 1:
        return None
    count = numbers[0].low
    if not isinstance(count, int) or count != numbers[0].high or count > 60:
        return None
    if unit.value == 1:
        if from_before:
            return WrittenDate(at, start + 3, "point", before=side * count)
        return WrittenDate(at, start + 3, "point", shift=-count) if side < 0 else None
    if from_before or side > 0 or unit.value == 7:
        return None
    name: Literal["month", "year"] = "month" if unit.value == 30 else "year"
    return WrittenDate(at, start + 3, "point", unit=name, steps=-count)
