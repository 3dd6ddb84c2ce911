"""Dates in Bangla articles: what is written, and which day it is, with the reason.

A year is never guessed from today. A date without one is resolved from the day of publication, or from what the
article itself names: বুধবার (১৯ জুন) is a Wednesday 19 June in or after the latest year in the text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from jote.reading.bn.date_words import DateKind, WrittenDate, is_day, leads_to_before, written_dates
from jote.reading.sentences import Sentence
from jote.reading.tokens import Token
from jote.vocabulary.dates import PartialDate

_FROM_PUBLICATION = "counted from the day of publication"
_NEAR = 200  # days: a weekday and date without a year are as near to publication as that, or one of them is wrong
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


Written = Callable[[Sequence[Token]], Iterable[WrittenDate]]


def read_dates(
    sentences: Sequence[Sentence], published: PartialDate | None = None, *, written: Written = written_dates
) -> tuple[DateMention, ...]:
    """All dates of an article, in order, resolved as far as the text allows; `written` finds them in another language.

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
            for raw in written(sentence.tokens)]  # fmt: skip
    if published is None:
        published = _printed_date(sentences, written)
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
        if kind == "point" and value is not None and value.precision != "day" and leads_to_before(tokens, raw.last):
            kind = "bound"
        found.append(DateMention(start, end, index, kind, value, reason, planned))
    return tuple(found)


def governing_date(
    mentions: Sequence[DateMention],
    start: int,
    end: int,
    *,
    planned: bool = False,
    skip: Sequence[tuple[int, int]] = (),
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


_UNREAD = frozenset(("related", "teaser", "share", "initials", "metadata", "byline", "caption"))


def _printed_date(sentences: Sequence[Sentence], written: Written) -> PartialDate | None:
    """The day of publication as the page itself prints it: প্রকাশ : ২৩ নভেম্বর ২০২৫."""
    for sentence in sentences:
        if sentence.kind == "metadata":
            for raw in written(sentence.tokens):
                if raw.year and raw.month and raw.day and is_day(raw.year, raw.month, raw.day):
                    return PartialDate.of(dt.date(raw.year, raw.month, raw.day))
    return None


def _day_of_writing(published: dt.date, raws: Sequence[WrittenDate]) -> dt.date:
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

    def note_anchor(self, raw: WrittenDate) -> None:
        """Keep a day that the text itself fixes: a full date, or weekday and day and month."""
        if self.today is None and raw.weekday is not None and raw.month and raw.day:
            value, _, _ = self._day_and_month(raw, raw.month, raw.day)
            if value is not None and value.precision == "day":
                self.anchors.append(value.first)

    def solve(self, raw: WrittenDate) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        value, reason, planned = self._solve(raw)
        if value is not None and value.precision == "day" and raw.kind != "attribute":
            self.before = value.first
        return value, reason, planned

    def _solve(self, raw: WrittenDate) -> tuple[PartialDate | None, str | None, PartialDate | None]:
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

    def _with_year(self, raw: WrittenDate, year: int) -> PartialDate | None:
        if raw.month is None:
            return PartialDate(f"{year:04d}")
        if raw.day is None or not is_day(year, raw.month, raw.day):
            return PartialDate(f"{year:04d}-{raw.month:02d}")
        return PartialDate.of(dt.date(year, raw.month, raw.day))

    def _unit(self, raw: WrittenDate) -> tuple[PartialDate | None, str | None, PartialDate | None]:
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
        self, raw: WrittenDate, month: int, day: int
    ) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        if raw.year is not None:
            return self._with_year(raw, raw.year), "as written", None
        if self.today is not None:
            return self._near_publication(raw, month, day, self.today)
        if raw.weekday is not None and self.latest_year is not None:
            for year in range(self.latest_year, self.latest_year + _FURTHEST_ANCHOR):
                if is_day(year, month, day) and dt.date(year, month, day).weekday() == raw.weekday:
                    found = dt.date(year, month, day)
                    reason = f"a {found:%A} {day} {found:%B} in or after {self.latest_year}, the latest year that the text names"
                    return PartialDate.of(found), reason, None
            return None, "no year near those the text names has that weekday on that day", None
        for anchor in self.anchors:
            years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if is_day(year, month, day)]
            if years:
                near = min((dt.date(year, month, day) for year in years), key=lambda one: abs((one - anchor).days))
                if abs((near - anchor).days) <= 120:
                    return PartialDate.of(near), f"near {anchor.isoformat()}, which the text fixes", None
        return None, "neither the text nor a day of publication fixes the year", None

    def _near_publication(
        self, raw: WrittenDate, month: int, day: int, today: dt.date
    ) -> tuple[PartialDate | None, str | None, PartialDate | None]:
        days = [dt.date(year, month, day) for year in range(today.year - 6, today.year + 2) if is_day(year, month, day)]
        past = [one for one in days if one <= today]
        coming = [one for one in days if one >= today]
        if raw.weekday is not None:
            fitting = [one for one in days if one.weekday() == raw.weekday and abs((one - today).days) <= _NEAR]
            near = min(fitting, key=lambda one: abs((one - today).days), default=None)
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

    def _month(self, raw: WrittenDate, month: int) -> tuple[PartialDate | None, str | None, PartialDate | None]:
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

    def _weekday(self, raw: WrittenDate, weekday: int) -> tuple[PartialDate | None, str | None, PartialDate | None]:
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
