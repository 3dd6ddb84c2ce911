"""Dates in Bangla articles: what is written, and which day it is, with the reason.

A year is never guessed from today. A date without one is resolved from the day of publication, or from what the
article itself names: বুধবার (১৯ জুন) is a Wednesday 19 June in or after the latest year in the text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple
from unicodedata import normalize

from jote.reading.bn.numbers import read_numbers
from jote.reading.bn.words import MOST_KEPT, Case, is_finite, noun_splits
from jote.reading.sentences import Sentence
from jote.reading.tokens import Token
from jote.vocabulary.dates import PartialDate
from jote.vocabulary.tables import load_tables

DateKind = Literal["point", "bound", "attribute"]
_FROM_PUBLICATION = "counted from the day of publication"
_FURTHEST_ANCHOR = 7  # years after the latest year named in which a weekday may still fix the year


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text, clean characters `start` to `end`, in the sentence with this index.

    `kind`: a `point` can date the clause it stands in; a `bound` says after, since, until (২০০০ সালের পর); an
    `attribute` belongs to the noun after it (২০১৫ সালের চুক্তি is a treaty's name, not a day). `value` is None where the
    text does not say; `if_planned` is the value for an act still to come (বৃহস্পতিবার বৈঠক হওয়ার কথা).
    """

    start: int
    end: int
    sentence: int
    kind: DateKind
    value: PartialDate | None
    reason: str | None
    if_planned: PartialDate | None = None


class _Raw(NamedTuple):
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
    raws = [(index, raw) for index, sentence in enumerate(sentences) if sentence.kind not in _UNREAD
            for raw in _raw_dates(sentence.tokens)]  # fmt: skip
    if published is None:
        published = _printed_date(sentences)
    day = published.first if published is not None and published.precision == "day" else None
    if day is not None:
        day = _day_of_writing(day, [raw for _, raw in raws])
    named = [raw.year for _, raw in raws if raw.year is not None and raw.kind != "attribute"]
    latest = max((year for year in named if day is None or year <= day.year), default=None)
    solver = _Solver(day, latest)
    for _, raw in raws:
        solver.note_anchor(raw)
    found = []
    for index, raw in raws:
        tokens = sentences[index].tokens
        value, reason, planned = solver.solve(raw)
        start, end = tokens[raw.first].start, tokens[raw.last - 1].end
        kind = raw.kind
        if kind == "point" and value is not None and value.precision != "day" and _is_before_after(tokens, raw.last):
            kind = "bound"
        found.append(DateMention(start, end, index, kind, value, reason, planned))
    return tuple(found)


def governing_date(
    mentions: Sequence[DateMention], start: int, end: int, *, planned: bool = False, skip: Sequence[tuple[int, int]] = ()
) -> DateMention | None:
    """The date that a clause at clean characters `start` to `end` gives to its act, or None.

    Only a `point` counts, and none that lies in one of the stretches of `skip` (a quotation, another clause). Of several the
    most precise wins, then the first. The mention returned has as `value` that of a planned act where `planned` is set.
    """
    best: DateMention | None = None
    for one in mentions:
        if one.start < start or one.end > end or one.kind != "point":
            continue
        if any(low <= one.start and one.end <= high for low, high in skip):
            continue
        if planned and one.if_planned is not None:
            one = replace(one, value=one.if_planned)
        if best is None or _precision(one) > _precision(best):
            best = one
    return best


def _precision(one: DateMention) -> int:
    return len(one.value.value) if one.value is not None else 0


# ---- what is written ----

_UNREAD = frozenset(("related", "teaser", "share", "initials", "metadata", "byline", "caption"))


class _Word(NamedTuple):
    role: str
    value: int
    case: Case


@cache
def _tables() -> dict[str, Any]:
    table: dict[str, Any] = load_tables((Path(__file__).parent / "dates.yaml",))[0]
    return table


@cache
def _lexicon() -> dict[str, tuple[str, int]]:
    """Every word that dates are made of, with its role and number."""
    table = _tables()
    found: dict[str, tuple[str, int]] = {}
    for role in ("months", "weekdays", "bangla_months"):
        for number, forms in table[role].items():
            found.update({normalize("NFC", form): (role, int(number)) for form in forms})
    for role in ("days", "from_before"):
        found.update({normalize("NFC", form): (role, int(value)) for form, value in table[role].items()})
    for role in ("year_words", "past", "coming", "running"):
        found.update({normalize("NFC", form): (role, 0) for form in table[role]})
    found.update({normalize("NFC", form): ("unit", days) for form, days in table["units"].items()})
    return found


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(normalize("NFC", one) for one in _tables()[name])


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


_SHORT_DAYS = frozenset(("সোম", "মঙ্গল", "বুধ", "বৃহস্পতি", "শুক্র", "শনি", "রোব", "রবি"))
_STARTERS = frozenset(("months", "weekdays", "days", "past", "coming", "running", "from_before", "bangla_months"))


def _raw_dates(tokens: Sequence[Token]) -> Iterator[_Raw]:
    at, count = 0, len(tokens)
    while at < count:
        token = tokens[at]
        raw = None
        if token.kind == "number":
            raw = _from_number(tokens, at)
        elif token.kind == "word":
            word = _word(token.norm)
            if word is not None and word.role in _STARTERS:
                raw = _from_word(tokens, at, word)
            elif token.norm in ("আগের", "পরের") and at + 1 < count and tokens[at + 1].norm in _DAY_WORDS:
                shift = -1 if token.norm == "আগের" else 1
                raw = _Raw(at, at + 2, "point", before=shift)
            elif token.norm in ("একই", "ওই", "সেই") and at + 1 < count and tokens[at + 1].norm in _DAY_WORDS:
                raw = _Raw(at, at + 2, "point", before=0)
            else:
                raw = _ago(tokens, at)
        if raw is None:
            at += 1
        else:
            yield raw
            at = max(raw.last, at + 1)


def _is_before_after(tokens: Sequence[Token], at: int) -> bool:
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


_DAY_WORDS = frozenset(("দিন", "দিনে", "দিনই", "দিনও"))
_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def _from_number(tokens: Sequence[Token], at: int) -> _Raw | None:
    """A date that begins with digits: ২০২২ সালের ..., ১৯ জুন ..., ১৯/০৬/২০২৪."""
    norm = tokens[at].norm
    if match := _NUMERIC.fullmatch(norm):
        day, month, year = map(int, match.groups())
        return _Raw(at, at + 1, "point", year=year, month=month, day=day) if _is_day(year, month, day) else None
    if not norm.isdigit():
        return None
    value = int(norm)
    if len(norm) == 4 and 1000 <= value <= 2199:
        return _from_year(tokens, at, value)
    if not 1 <= value <= 31 or len(norm) > 2:
        return None
    slashed = _slashed(tokens, at, value)
    return slashed or _from_day(tokens, at, value)


def _slashed(tokens: Sequence[Token], at: int, day: int) -> _Raw | None:
    if at + 4 < len(tokens) and tokens[at + 1].text in "/-" and tokens[at + 3].text == tokens[at + 1].text:
        month, year = tokens[at + 2].norm, tokens[at + 4].norm
        if month.isdigit() and year.isdigit() and len(year) == 4 and _is_day(int(year), int(month), day):
            return _Raw(at, at + 5, "point", year=int(year), month=int(month), day=day)
    return None


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def _from_year(tokens: Sequence[Token], at: int, year: int) -> _Raw | None:
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
    if tokens[at].kind == "number" and tokens[at].norm.isdigit() and 1 <= int(tokens[at].norm) <= 31:
        day = int(tokens[at].norm)
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
    if here < len(tokens) and tokens[here].kind == "number" and tokens[here].norm.isdigit() and case == "genitive":
        day = int(tokens[here].norm)
        if 1 <= day <= 31 and here + 1 < len(tokens) and tokens[here + 1].norm.startswith("তারিখ"):
            return word.value, day, here + 2, "nominative"
    return word.value, None, here, case


def _after_ordinal(tokens: Sequence[Token], at: int) -> int:
    if at < len(tokens) and tokens[at].glued and tokens[at].norm in _set("ordinal_endings"):
        return at + 1
    return at


def _from_day(tokens: Sequence[Token], at: int, day: int) -> _Raw | None:
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
    if after < len(tokens) and tokens[after].kind == "number" and len(tokens[after].norm) == 4:
        if tokens[after].norm.isdigit() and (after == here or 1900 <= int(tokens[after].norm) <= 2100):
            year, here = int(tokens[after].norm), after + 1
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


def _bangla_day(tokens: Sequence[Token], at: int, here: int, day: int, month: int, year: int | None) -> _Raw | None:
    """A day of the Bangla calendar with its year."""
    if year is None or not 1300 <= year <= 1600:
        return None
    if here < len(tokens) and tokens[here].norm.startswith("বঙ্গাব্দ"):
        here += 1
    start = dt.date(year + 593, 4, 14)
    lengths = [31] * 6 + [30] * 4 + [30 if _is_day(year + 594, 2, 29) else 29, 30]
    if not 1 <= day <= lengths[month - 1]:
        return None
    found = start + dt.timedelta(days=sum(lengths[: month - 1]) + day - 1)
    return _Raw(at, here, "point", year=found.year, month=found.month, day=found.day)


def _from_word(tokens: Sequence[Token], at: int, word: _Word) -> _Raw | None:
    if word.role == "weekdays":
        return _from_weekday(tokens, at, word)
    if word.role == "days":
        return _from_relative_day(tokens, at, word)
    if word.role == "from_before":
        return _Raw(at, at + 1, "point", before=word.value)
    if word.role == "months":
        return _from_month(tokens, at, word)
    if word.role in ("past", "coming", "running"):
        return _after_lean(tokens, at, word.role)  # type: ignore[arg-type]
    return None


def _from_weekday(tokens: Sequence[Token], at: int, word: _Word, **known: Any) -> _Raw | None:
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
    return _finished(tokens, known.pop("first", at), here, case, year=year, month=month, day=day, weekday=word.value, **known)


def _short_day(tokens: Sequence[Token], at: int) -> bool:
    """শুক্র ও শনিবার, শুক্র-শনিবার: a short weekday only before a full one."""
    for beyond in (at + 1, at + 2):
        word = _at(tokens, beyond)
        if word is not None and word.role == "weekdays" and tokens[beyond].norm not in _SHORT_DAYS:
            return tokens[at + 1].norm in ("ও", "এবং", "-", ",", "–") or beyond == at + 1
    return False


def _from_relative_day(tokens: Sequence[Token], at: int, word: _Word) -> _Raw | None:
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
    if here < len(tokens) and tokens[here].kind == "number" and tokens[here].norm.isdigit() and len(tokens[here].norm) < 3:
        dated = _from_day(tokens, here, int(tokens[here].norm))
        if dated is not None:
            return dated._replace(first=at, shift=shift)
    if word.case == "genitive" or tokens[at].norm == "আজকের":
        return _Raw(at, here, "attribute", shift=shift)
    return _finished(tokens, at, here, "nominative", shift=shift)


def _from_month(tokens: Sequence[Token], at: int, word: _Word) -> _Raw | None:
    """জুনে, জুন মাসে, জুলাইয়ের শেষে; মে and জুন alone are no dates."""
    following = _at(tokens, at + 1)
    here, case = at + 1, word.case
    if following is not None and following.role == "unit" and following.value == 30:
        here, case = at + 2, following.case
    elif case not in ("locative", "genitive"):
        return None
    elif tokens[at].norm == "মেতে" or (case == "genitive" and not _is_part(tokens, here)):
        return _Raw(at, here, "attribute", month=word.value) if case == "genitive" else None
    return _finished(tokens, at, here, case, month=word.value)


def _after_lean(tokens: Sequence[Token], at: int, lean: Literal["past", "coming", "running"]) -> _Raw | None:
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
        return _Raw(at, here + 1, "point", unit="week")
    steps = {"past": -1, "coming": 1, "running": 0}[lean]
    last, case = here + 1, word.case
    if case == "genitive":
        if unit == "year" and (inner := _month_and_day(tokens, last)) is not None:
            month, day, last, case = inner
            return _finished(tokens, at, last, case, unit="year", steps=steps, month=month, day=day)
        if unit == "month" and last + 1 < len(tokens) and tokens[last + 1].norm.startswith("তারিখ"):
            if tokens[last].norm.isdigit() and 1 <= int(tokens[last].norm) <= 31:
                return _finished(tokens, at, last + 2, "nominative", unit="month", steps=steps, day=int(tokens[last].norm))
    return _finished(tokens, at, last, case, unit=unit, steps=steps)


def _ago(tokens: Sequence[Token], at: int) -> _Raw | None:
    """এর এক দিন আগে (from the date before), দুই দিন আগে, এক মাস আগে (from publication)."""
    if tokens[at].norm not in ("এর", "তার", "মাত্র", "দুই", "এক", "তিন", "চার", "পাঁচ") or at + 2 >= len(tokens):
        return None
    from_before = tokens[at].norm in ("এর", "তার")
    start = at + 1 if from_before or tokens[at].norm == "মাত্র" else at
    if start + 2 >= len(tokens):
        return None
    if from_before and tokens[start].norm in ("আগের", "পরের") and tokens[start + 1].norm in _DAY_WORDS:
        return _Raw(at, start + 2, "point", before=-1 if tokens[start].norm == "আগের" else 1)
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
            return _Raw(at, start + 3, "point", before=side * count)
        return _Raw(at, start + 3, "point", shift=-count) if side < 0 else None
    if from_before or side > 0 or unit.value == 7:
        return None
    name: Literal["month", "year"] = "month" if unit.value == 30 else "year"
    return _Raw(at, start + 3, "point", unit=name, steps=-count)


def _at(tokens: Sequence[Token], at: int) -> _Word | None:
    return _word(tokens[at].norm) if 0 <= at < len(tokens) and tokens[at].kind == "word" else None


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].norm in _set("parts")


def _finished(tokens: Sequence[Token], first: int, last: int, case: Case, **parts: Any) -> _Raw:
    """A date with its kind, told by its case and by the word after it."""
    following = tokens[last].norm if last < len(tokens) else ""
    kind: DateKind = "point"
    if following in _set("bounds"):
        kind = "bound"
    elif case == "genitive" and not _is_part(tokens, last):
        kind = "attribute"
    elif case == "object":
        kind = "attribute"
    return _Raw(first, last, kind, **parts)


# ---- which day it is ----


def _printed_date(sentences: Sequence[Sentence]) -> PartialDate | None:
    """The day of publication as the page itself prints it: প্রকাশ : ২৩ নভেম্বর ২০২৫."""
    for sentence in sentences:
        if sentence.kind == "metadata":
            for raw in _raw_dates(sentence.tokens):
                if raw.year and raw.month and raw.day and _is_day(raw.year, raw.month, raw.day):
                    return PartialDate.of(dt.date(raw.year, raw.month, raw.day))
    return None


def _day_of_writing(published: dt.date, raws: Sequence[_Raw]) -> dt.date:
    """The day that the article calls today: আজ সোমবার in an article published on a Tuesday was written the day before."""
    for raw in raws:
        if raw.shift is not None and raw.weekday is not None and raw.shift <= 0 and raw.day is None:
            for back in range(4):
                day = published - dt.timedelta(days=back)
                if (day + dt.timedelta(days=raw.shift)).weekday() == raw.weekday:
                    return day
            return published
    return published


class _Solver:
    """Resolves dates in the order in which they stand."""

    def __init__(self, today: dt.date | None, latest_year: int | None) -> None:
        self.today = today
        self.latest_year = latest_year
        self.anchors: list[dt.date] = []
        self.before: dt.date | None = None

    def note_anchor(self, raw: _Raw) -> None:
        """Keep a day that the text itself fixes: a full date, or weekday and day and month."""
        if self.today is None and raw.weekday is not None and raw.month and raw.day:
            value, _, _ = self._day_and_month(raw, raw.month, raw.day)
            if value is not None and value.precision == "day":
                self.anchors.append(value.first)

    def solve(self, raw: _Raw) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        value, reason, planned = self._solve(raw)
        if value is not None and value.precision == "day" and raw.kind != "attribute":
            self.before = value.first
        return value, reason, planned

    def _solve(self, raw: _Raw) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        if raw.before is not None:
            if self.before is None:
                return None, "counted from a day that the text does not fix", None
            return PartialDate.of(self.before + dt.timedelta(days=raw.before)), "counted from the day told before", None
        if raw.unit:
            return self._unit(raw)
        if raw.year is not None:
            return self._with_year(raw, raw.year), "as written", None
        if raw.month and raw.day:
            return self._day_and_month(raw, raw.month, raw.day)
        if raw.month:
            return self._month(raw, raw.month)
        if raw.weekday is not None:
            return self._weekday(raw, raw.weekday)
        if raw.shift is not None:
            if self.today is None:
                return None, "counted from a day of publication that is not known", None
            return PartialDate.of(self.today + dt.timedelta(days=raw.shift)), _FROM_PUBLICATION, None
        return None, None, None

    def _with_year(self, raw: _Raw, year: int) -> PartialDate | None:
        if raw.month is None:
            return PartialDate(f"{year:04d}")
        if raw.day is None or not _is_day(year, raw.month, raw.day):
            return PartialDate(f"{year:04d}-{raw.month:02d}")
        return PartialDate.of(dt.date(year, raw.month, raw.day))

    def _unit(self, raw: _Raw) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        if self.today is None:
            return None, "counted from a day of publication that is not known", None
        if raw.unit == "year":
            return self._with_year(raw, self.today.year + raw.steps), _FROM_PUBLICATION, None
        if raw.unit == "month":
            months = self.today.year * 12 + self.today.month - 1 + raw.steps
            found = raw._replace(month=months % 12 + 1)
            return self._with_year(found, months // 12), _FROM_PUBLICATION, None
        first = self.today + dt.timedelta(days=7 * raw.steps - self.today.weekday())
        last = first + dt.timedelta(days=6)
        if first.month == last.month:
            return PartialDate.of(first, "month"), _FROM_PUBLICATION, None
        return None, "a week that lies in two months", None

    def _day_and_month(
        self, raw: _Raw, month: int, day: int
    ) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        if raw.year is not None:
            return self._with_year(raw, raw.year), "as written", None
        if self.today is not None:
            return self._near_publication(raw, month, day, self.today)
        if raw.weekday is not None and self.latest_year is not None:
            for year in range(self.latest_year, self.latest_year + _FURTHEST_ANCHOR):
                if _is_day(year, month, day) and dt.date(year, month, day).weekday() == raw.weekday:
                    found = dt.date(year, month, day)
                    reason = (
                        f"a {found:%A} {day} {found:%B} in or after {self.latest_year}, the latest year that the text names"
                    )
                    return PartialDate.of(found), reason, None
            return None, "no year near those the text names has that weekday on that day", None
        for anchor in self.anchors:
            years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if _is_day(year, month, day)]
            if years:
                near = min((dt.date(year, month, day) for year in years), key=lambda one: abs((one - anchor).days))
                if abs((near - anchor).days) <= 120:
                    return PartialDate.of(near), f"near {anchor.isoformat()}, which the text fixes", None
        return None, "neither the text nor a day of publication fixes the year", None

    def _near_publication(
        self, raw: _Raw, month: int, day: int, today: dt.date
    ) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        days = [dt.date(year, month, day) for year in range(today.year - 6, today.year + 2) if _is_day(year, month, day)]
        past = [one for one in days if one <= today]
        coming = [one for one in days if one >= today]
        if raw.weekday is not None:
            fitting = [one for one in past if one.weekday() == raw.weekday]
            ahead = [one for one in coming if one.weekday() == raw.weekday and (one - today).days < 200]
            near = min([*fitting, *ahead], key=lambda one: abs((one - today).days), default=None)
            if near is not None:
                return PartialDate.of(near), _FROM_PUBLICATION + ", and the weekday agrees", None
            nearest = min(days, key=lambda one: abs((one - today).days), default=None)
            if nearest is None:
                return None, "no such day", None
            return PartialDate.of(nearest, "month"), "the weekday and the day of the month contradict each other", None
        if raw.lean == "past" and past:
            return PartialDate.of(past[-1]), "the last such day before publication", None
        if raw.lean == "coming" and coming:
            return PartialDate.of(coming[0]), "the next such day after publication", None
        nearest = min(days, key=lambda one: abs((one - today).days), default=None)
        if nearest is None:
            return None, "no such day", None
        return PartialDate.of(nearest), _FROM_PUBLICATION, PartialDate.of(coming[0]) if coming else None

    def _month(self, raw: _Raw, month: int) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        if self.today is None:
            return None, "neither the text nor a day of publication fixes the year", None
        year = self.today.year
        later = month > self.today.month
        if raw.lean == "coming":
            year += 0 if later else 1
            return PartialDate(f"{year:04d}-{month:02d}"), "the next such month after publication", None
        past = year - 1 if later else year
        planned = PartialDate(f"{year if month >= self.today.month else year + 1:04d}-{month:02d}")
        return PartialDate(f"{past:04d}-{month:02d}"), "the last such month before publication", planned

    def _weekday(self, raw: _Raw, weekday: int) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        if self.today is None:
            for anchor in self.anchors:
                if anchor.weekday() == weekday and raw.lean == "":
                    return PartialDate.of(anchor), f"the {anchor:%A} that the text fixes elsewhere", None
            return None, "a weekday without a day of publication", None
        back = (self.today.weekday() - weekday) % 7
        ahead = (weekday - self.today.weekday()) % 7
        if raw.lean == "past" and raw.shift is None:
            return self._days(-(back or 7), "the last such weekday before publication")
        if raw.lean == "coming" or (raw.shift is not None and raw.shift > 0):
            return self._days(ahead or 7, "the next such weekday after publication")
        value, reason, _ = self._days(-back, "the last such weekday up to publication")
        return value, reason, PartialDate.of(self.today + dt.timedelta(days=ahead)) if raw.shift is None else None

    def _days(self, shift: int, reason: str) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        assert self.today is not None
        return PartialDate.of(self.today + dt.timedelta(days=shift)), reason, None
