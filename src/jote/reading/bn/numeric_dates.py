"""Dates that begin with digits: ১৯ জুন, ১৯/০৬/২০২৪, ২০২২ সালের ২৪ ফেব্রুয়ারি, ৩ তারিখ."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from jote.reading.bn.date_lexicon import after_ordinal, begins_number, date_word_at, whole_number_at, with_kind
from jote.reading.bn.endings import Case
from jote.reading.bn.tables import word_set
from jote.reading.tokens import Token
from jote.reading.written_dates import WrittenDate, is_day

_BETWEEN_DAYS = word_set("dates", "between_days")

_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def date_from_number(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    """A date that begins with digits: ২০২২ সালের ..., ১৯ জুন ..., ১৯/০৬/২০২৪."""
    norm = tokens[at].norm
    if match := _NUMERIC.fullmatch(norm):
        day, month, year = map(int, match.groups())
        return WrittenDate(at, at + 1, "point", year=year, month=month, day=day) if is_day(year, month, day) else None
    if len(norm) > 4 or not norm.isdigit():
        return None
    value = int(norm)
    if len(norm) == 4 and 1000 <= value <= 2199:
        return _from_year(tokens, at, value)
    if not 1 <= value <= 31 or len(norm) > 2:
        return None
    slashed = _slashed(tokens, at, value)
    return slashed or date_from_day(tokens, at, value)


def _slashed(tokens: Sequence[Token], at: int, day: int) -> WrittenDate | None:
    if at + 4 < len(tokens) and tokens[at + 1].text in "/-" and tokens[at + 3].text == tokens[at + 1].text:
        month, year = tokens[at + 2].norm, tokens[at + 4].norm
        if (
            month.isdigit()
            and year.isdigit()
            and len(month) <= 2
            and len(year) == 4
            and is_day(int(year), int(month), day)
        ):
            return WrittenDate(at, at + 5, "point", year=int(year), month=int(month), day=day)
    return None


def _from_year(tokens: Sequence[Token], at: int, year: int) -> WrittenDate | None:
    word = date_word_at(tokens, at + 1)
    if word is None or word.role != "year_words":
        return None
    here, case = at + 2, word.case
    month = day = None
    inner = month_and_day_at(tokens, here) if case == "genitive" else None
    if inner is not None:
        month, day, here, case = inner
    return with_kind(tokens, at, here, case, year=year, month=month, day=day)


def month_and_day_at(tokens: Sequence[Token], at: int) -> tuple[int, int | None, int, Case] | None:
    """২৪ ফেব্রুয়ারি, ফেব্রুয়ারিতে, ফেব্রুয়ারির ২৪ তারিখ, এপ্রিল মাসে after a year in the genitive."""
    if at >= len(tokens):
        return None
    day = whole_number_at(tokens, at)
    if day is not None and 1 <= day <= 31:
        month_at = after_ordinal(tokens, at + 1)
        word = date_word_at(tokens, month_at)
        if word is not None and word.role == "months":
            return word.value, day, month_at + 1, word.case
        return None
    word = date_word_at(tokens, at)
    if word is None or word.role != "months":
        return None
    case, here = word.case, at + 1
    following = date_word_at(tokens, here)
    if following is not None and following.role == "unit" and following.value == 30:
        return word.value, None, here + 1, following.case
    day = whole_number_at(tokens, here)
    if case == "genitive" and day is not None and 1 <= day <= 31 and begins_number(tokens, here + 1, "তারিখ"):
        return word.value, day, here + 2, "nominative"
    return word.value, None, here, case


def date_from_day(tokens: Sequence[Token], at: int, day: int) -> WrittenDate | None:
    """১৯ জুন, ২১শে জুন ২০২৪, ৯-১০ মে, ৯ ও ১০ মে, ৩ তারিখ."""
    month_at = after_ordinal(tokens, at + 1)
    word = date_word_at(tokens, month_at)
    vague = False
    if word is None and month_at + 2 < len(tokens) and tokens[month_at].norm in _BETWEEN_DAYS:
        other = tokens[month_at + 1]
        beyond = after_ordinal(tokens, month_at + 2)
        later = date_word_at(tokens, beyond)
        if other.kind == "number" and later is not None and later.role == "months":
            word, month_at, vague = later, beyond, True
    if word is None or word.role not in ("months", "bangla_months"):
        return None
    if tokens[month_at].glued and month_at == at + 1:
        return None
    here, year, case = month_at + 1, None, word.case
    after = here + 1 if here < len(tokens) and tokens[here].text == "," else here
    written = whole_number_at(tokens, after)
    if written is not None and 1000 <= written <= 2199 and (after == here or 1900 <= written <= 2100):
        year, here = written, after + 1
        trailing = date_word_at(tokens, here)
        if trailing is not None and trailing.role == "year_words":
            here, case = here + 1, trailing.case
    if word.role == "bangla_months":
        return _bangla_day(tokens, at, here, day, word.value, year)
    weekday = None
    if here + 2 < len(tokens) and tokens[here].text == "(":
        inside = date_word_at(tokens, here + 1)
        if inside is not None and inside.role == "weekdays" and tokens[here + 2].text == ")":
            weekday, here = inside.value, here + 3
    return with_kind(
        tokens, at, here, case, year=year, month=word.value, day=None if vague else day, weekday=weekday, vague=vague
    )


def _bangla_day(
    tokens: Sequence[Token], at: int, here: int, day: int, month: int, year: int | None
) -> WrittenDate | None:
    """A day of the Bangla calendar with its year."""
    if year is None or not 1300 <= year <= 1600:
        return None
    if here < len(tokens) and tokens[here].norm.startswith("বঙ্গাব্দ"):
        here += 1
    start = dt.date(year + 593, 4, 14)
    lengths = [31] * 6 + [30] * 4 + [30 if is_day(year + 594, 2, 29) else 29, 30]
    if not 1 <= day <= lengths[month - 1]:
        return None
    found = start + dt.timedelta(days=sum(lengths[: month - 1]) + day - 1)
    return WrittenDate(at, here, "point", year=found.year, month=found.month, day=found.day)
