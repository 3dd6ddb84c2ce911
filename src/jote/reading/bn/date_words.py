"""Dates as they are written in Bangla: every pattern of the press, before it is known which day is meant."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from jote.reading.bn.numbers import read_numbers
from jote.reading.bn.tables import table, word_set
from jote.reading.bn.words import MOST_KEPT, Case, is_finite, noun_splits
from jote.reading.tokens import Token

DateKind = Literal["point", "bound", "attribute"]


class WrittenDate(NamedTuple):
    """A date as written: whatever of it the words give."""

    first: int
    last: int
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None  # days from publication
    before: int | None = None  # days from the date told before
    lean: Literal["past", "coming", "running", ""] = ""
    unit: Literal["week", "month", "year", ""] = ""
    steps: int = 0  # units from publication: -1 last year, 0 this year
    vague: bool = False


class _Word(NamedTuple):
    role: str
    value: int
    case: Case


@cache
def _lexicon() -> dict[str, tuple[str, int]]:
    """Every word that dates are made of, with its role and number."""
    dates = table("dates")
    found: dict[str, tuple[str, int]] = {}
    for role in ("months", "weekdays", "bangla_months"):
        for number, forms in dates[role].items():
            found.update({form: (role, int(number)) for form in forms})
    for role in ("days", "from_before"):
        found.update({form: (role, int(value)) for form, value in dates[role].items()})
    for role in ("year_words", "past", "coming", "running"):
        found.update(dict.fromkeys(dates[role], (role, 0)))
    found.update({form: ("unit", days) for form, days in dates["units"].items()})
    return found


@lru_cache(maxsize=MOST_KEPT)
def _word(norm: str) -> _Word | None:
    """What a word is as part of a date, or None."""
    lexicon = _lexicon()
    for split in noun_splits(norm):
        known = lexicon.get(split.stem)
        if known is None or split.ending.tail or split.ending.number == "many":
            continue
        role, value = known
        if role in ("past", "coming", "running") and split.ending.form:
            continue
        if split.ending.form and (split.stem in _SHORT_DAYS or (role == "months" and split.ending.classifier)):
            continue  # রবির, শুক্রে are people and planets; মেটাতে is a verb
        return _Word(role, value, split.ending.case)
    return None


_SHORT_DAYS = word_set("dates", "short_days")
_STARTERS = frozenset(("months", "weekdays", "days", "past", "coming", "running", "from_before", "bangla_months"))


def written_dates(tokens: Sequence[Token]) -> Iterator[WrittenDate]:
    """The dates of a sentence, as its words give them."""
    after = 0
    for at, token in enumerate(tokens):
        if at < after or token.kind == "mark":
            continue
        if token.kind == "number":
            raw = _from_number(tokens, at)
        elif _may_begin(token.norm):
            raw = _from_word(tokens, at)
        else:
            continue
        if raw is not None:
            yield raw
            after = raw.last


_AGO = word_set("dates", "ago")
_NEIGHBOURS = {"আগের": -1, "পরের": 1, "একই": 0, "ওই": 0, "সেই": 0}  # আগের দিন, একই দিন


@lru_cache(maxsize=MOST_KEPT)
def _may_begin(norm: str) -> bool:
    word = _word(norm)
    return (word is not None and word.role in _STARTERS) or norm in _AGO or norm in _NEIGHBOURS


def leads_to_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year or month belongs to a background act: ২০২২ সালে যুদ্ধ শুরুর পর থেকে."""
    for here in range(at, min(at + 14, len(tokens) - 1)):
        token = tokens[here]
        if token.kind == "mark" and token.text in "।,;":
            return False
        if token.norm.endswith("র") and tokens[here + 1].norm in ("পর", "পরে", "পরই", "পরপরই"):
            return True
        if is_finite(token.norm):
            return False
    return False


_DAY_WORDS = word_set("dates", "day_words")
_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def _from_number(tokens: Sequence[Token], at: int) -> WrittenDate | None:
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
    return slashed or _from_day(tokens, at, value)


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


def is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def _from_year(tokens: Sequence[Token], at: int, year: int) -> WrittenDate | None:
    word = _at(tokens, at + 1)
    if word is None or word.role != "year_words":
        return None
    here, case = at + 2, word.case
    month = day = None
    inner = _month_and_day(tokens, here) if case == "genitive" else None
    if inner is not None:
        month, day, here, case = inner
    return _finished(tokens, at, here, case, year=year, month=month, day=day)


def _month_and_day(tokens: Sequence[Token], at: int) -> tuple[int, int | None, int, Case] | None:
    """২৪ ফেব্রুয়ারি, ফেব্রুয়ারিতে, ফেব্রুয়ারির ২৪ তারিখ, এপ্রিল মাসে after a year in the genitive."""
    if at >= len(tokens):
        return None
    day = _whole_number(tokens, at)
    if day is not None and 1 <= day <= 31:
        month_at = _after_ordinal(tokens, at + 1)
        word = _at(tokens, month_at)
        if word is not None and word.role == "months":
            return word.value, day, month_at + 1, word.case
        return None
    word = _at(tokens, at)
    if word is None or word.role != "months":
        return None
    case, here = word.case, at + 1
    following = _at(tokens, here)
    if following is not None and following.role == "unit" and following.value == 30:
        return word.value, None, here + 1, following.case
    day = _whole_number(tokens, here)
    if case == "genitive" and day is not None and 1 <= day <= 31 and _starts(tokens, here + 1, "তারিখ"):
        return word.value, day, here + 2, "nominative"
    return word.value, None, here, case


def _after_ordinal(tokens: Sequence[Token], at: int) -> int:
    if at < len(tokens) and tokens[at].glued and tokens[at].norm in word_set("dates", "ordinal_endings"):
        return at + 1
    return at


def _from_day(tokens: Sequence[Token], at: int, day: int) -> WrittenDate | None:
    """১৯ জুন, ২১শে জুন ২০২৪, ৯-১০ মে, ৯ ও ১০ মে, ৩ তারিখ."""
    month_at = _after_ordinal(tokens, at + 1)
    word = _at(tokens, month_at)
    vague = False
    if word is None and month_at + 2 < len(tokens) and tokens[month_at].norm in ("-", "–", "ও", "থেকে", "এবং"):
        other = tokens[month_at + 1]
        beyond = _after_ordinal(tokens, month_at + 2)
        later = _at(tokens, beyond)
        if other.kind == "number" and later is not None and later.role == "months":
            word, month_at, vague = later, beyond, True
    if word is None or word.role not in ("months", "bangla_months"):
        return None
    if tokens[month_at].glued and month_at == at + 1:
        return None
    here, year, case = month_at + 1, None, word.case
    after = here + 1 if here < len(tokens) and tokens[here].text == "," else here
    written = _whole_number(tokens, after)
    if written is not None and 1000 <= written <= 2199 and (after == here or 1900 <= written <= 2100):
        year, here = written, after + 1
        trailing = _at(tokens, here)
        if trailing is not None and trailing.role == "year_words":
            here, case = here + 1, trailing.case
    if word.role == "bangla_months":
        return _bangla_day(tokens, at, here, day, word.value, year)
    weekday = None
    if here + 2 < len(tokens) and tokens[here].text == "(":
        inside = _at(tokens, here + 1)
        if inside is not None and inside.role == "weekdays" and tokens[here + 2].text == ")":
            weekday, here = inside.value, here + 3
    return _finished(
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


def _from_word(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    norm = tokens[at].norm
    word = _word(norm)
    if word is None or word.role not in _STARTERS:
        if norm in _NEIGHBOURS and at + 1 < len(tokens) and tokens[at + 1].norm in _DAY_WORDS:
            return WrittenDate(at, at + 2, "point", before=_NEIGHBOURS[norm])
        return _ago(tokens, at) if norm in _AGO else None
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


def _from_weekday(tokens: Sequence[Token], at: int, word: _Word, **known: Any) -> WrittenDate | None:
    """বুধবার, বুধবার (১৯ জুন), শুক্রবার ১৩ ডিসেম্বর; শুক্র ও শনিবার is two days."""
    if tokens[at].norm in _SHORT_DAYS and not _short_day(tokens, at):
        return None
    here, case = at + 1, word.case
    month = day = year = None
    bracket = here < len(tokens) and tokens[here].text == "("
    comma = here < len(tokens) and tokens[here].text == ","
    inner_at = here + 1 if bracket or comma else here
    if inner_at < len(tokens) and tokens[inner_at].kind == "number":
        value = tokens[inner_at].norm
        inner = _from_day(tokens, inner_at, int(value)) if value.isdigit() and len(value) < 3 and int(value) else None
        if inner is not None and inner.weekday is None and inner.day is not None and inner.day <= 31:
            month, day, year, here = inner.month, inner.day, inner.year, inner.last
            if bracket and here < len(tokens) and tokens[here].text == ")":
                here += 1
    return _finished(
        tokens, known.pop("first", at), here, case, year=year, month=month, day=day, weekday=word.value, **known
    )


def _short_day(tokens: Sequence[Token], at: int) -> bool:
    """শুক্র ও শনিবার, শুক্র-শনিবার: a short weekday only before a full one."""
    for beyond in (at + 1, at + 2):
        word = _at(tokens, beyond)
        if word is not None and word.role == "weekdays" and tokens[beyond].norm not in _SHORT_DAYS:
            return tokens[at + 1].norm in ("ও", "এবং", "-", ",", "–") or beyond == at + 1
    return False


def _from_relative_day(tokens: Sequence[Token], at: int, word: _Word) -> WrittenDate | None:
    """আজ, আজ সোমবার, আজ (বুধবার), গতকাল বুধবার, আগামীকাল ১৮ ডিসেম্বর."""
    shift = word.value
    here = at + 1
    inner = here + 1 if here < len(tokens) and tokens[here].text in ("(", ",") else here
    weekday = _at(tokens, inner)
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
        dated = _from_day(tokens, here, int(tokens[here].norm))
        if dated is not None:
            return dated._replace(first=at, shift=shift)
    if word.case == "genitive" or tokens[at].norm == "আজকের":
        return WrittenDate(at, here, "attribute", shift=shift)
    return _finished(tokens, at, here, "nominative", shift=shift)


def _from_month(tokens: Sequence[Token], at: int, word: _Word) -> WrittenDate | None:
    """জুনে, জুন মাসে, জুলাইয়ের শেষে; মে and জুন alone are no dates."""
    following = _at(tokens, at + 1)
    here, case = at + 1, word.case
    if following is not None and following.role == "unit" and following.value == 30:
        here, case = at + 2, following.case
    elif case not in ("locative", "genitive") or tokens[at].norm.startswith(
        tuple(word_set("dates", "doubtful_months"))
    ):
        return None
    elif case == "genitive" and not _is_part(tokens, here):
        return WrittenDate(at, here, "attribute", month=word.value)
    return _finished(tokens, at, here, case, month=word.value)


def _after_lean(tokens: Sequence[Token], at: int, lean: Literal["past", "coming", "running"]) -> WrittenDate | None:
    """After গত, আগামী, চলতি, এ: a weekday, a date, a month, a year, or a unit."""
    here = at + 1
    if here >= len(tokens):
        return None
    if tokens[here].kind == "number":
        value = tokens[here].norm
        if lean != "running" and value.isdigit() and len(value) < 3 and 1 <= int(value) <= 31:
            dated = _from_day(tokens, here, int(value))
            if dated is not None:
                return dated._replace(first=at, lean=lean)
        return None
    word = _at(tokens, here)
    if word is None:
        return None
    if word.role == "weekdays" and lean != "running":
        return _from_weekday(tokens, here, word, first=at, lean=lean)
    if word.role == "days" and lean != "running":  # গত পরশু
        return _finished(tokens, at, here + 1, word.case, shift=word.value if lean == "past" else abs(word.value))
    if word.role == "months" and lean != "running":
        after = _at(tokens, here + 1)
        case, last = word.case, here + 1
        if after is not None and after.role == "unit" and after.value == 30:
            case, last = after.case, here + 2
        return _finished(tokens, at, last, case, month=word.value, lean=lean)
    if word.role != "unit" or word.value == 1:
        return None
    unit: Literal["week", "month", "year"] = "week" if word.value == 7 else "month" if word.value == 30 else "year"
    if lean == "running" and unit == "week":
        return WrittenDate(at, here + 1, "point", unit="week")
    steps = {"past": -1, "coming": 1, "running": 0}[lean]
    last, case = here + 1, word.case
    if case == "genitive":
        if unit == "year" and (inner := _month_and_day(tokens, last)) is not None:
            month, day, last, case = inner
            return _finished(tokens, at, last, case, unit="year", steps=steps, month=month, day=day)
        day = _whole_number(tokens, last)
        if unit == "month" and day is not None and 1 <= day <= 31 and _starts(tokens, last + 1, "তারিখ"):
            return _finished(tokens, at, last + 2, "nominative", unit="month", steps=steps, day=day)
    return _finished(tokens, at, last, case, unit=unit, steps=steps)


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
    numbers = read_numbers(tokens[start : start + 3])
    unit = _at(tokens, start + 1)
    if not numbers or numbers[0].first != 0 or numbers[0].last != 1 or unit is None or unit.role != "unit":
        return None
    side = {"আগে": -1, "পর": 1, "পরে": 1}.get(tokens[start + 2].norm)
    count = numbers[0].low
    if side is None or not isinstance(count, int) or count != numbers[0].high or count > 60:
        return None
    if unit.value == 1:
        if from_before:
            return WrittenDate(at, start + 3, "point", before=side * count)
        return WrittenDate(at, start + 3, "point", shift=-count) if side < 0 else None
    if from_before or side > 0 or unit.value == 7:
        return None
    name: Literal["month", "year"] = "month" if unit.value == 30 else "year"
    return WrittenDate(at, start + 3, "point", unit=name, steps=-count)


def _at(tokens: Sequence[Token], at: int) -> _Word | None:
    return _word(tokens[at].norm) if 0 <= at < len(tokens) and tokens[at].kind == "word" else None


def _whole_number(tokens: Sequence[Token], at: int) -> int | None:
    if at < len(tokens) and tokens[at].kind == "number" and tokens[at].norm.isdigit() and len(tokens[at].norm) <= 4:
        return int(tokens[at].norm)
    return None


def _starts(tokens: Sequence[Token], at: int, with_: str) -> bool:
    return at < len(tokens) and tokens[at].norm.startswith(with_)


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].norm in word_set("dates", "parts")


def _finished(tokens: Sequence[Token], first: int, last: int, case: Case, **parts: Any) -> WrittenDate:
    """A date with its kind, told by its case and by the word after it."""
    following = tokens[last].norm if last < len(tokens) else ""
    kind: DateKind = "point"
    if following in word_set("dates", "bounds"):
        kind = "bound"
    elif (case == "genitive" and not _is_part(tokens, last)) or case == "object":
        kind = "attribute"
    return WrittenDate(first, last, kind, **parts)
