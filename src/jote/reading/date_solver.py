"""Which day a written date is: from the day of publication, or from what the article itself names; never from today."""

from __future__ import annotations

import datetime as dt

from jote.reading.written_dates import WrittenDate, is_day
from jote.vocabulary.dates import PartialDate

Solved = tuple[PartialDate | None, str | None, PartialDate | None]  # the value, the reason, the value for a planned act

CONTRADICTED = "the weekday and the day of the month contradict each other"
_FROM_PUBLICATION = "counted from the day of publication"
_NEAR = 200  # days: a weekday and date without a year are as near to publication as that, or one of them is wrong
_FURTHEST_ANCHOR = 7  # years after the latest year named in which a weekday may still fix the year


class DateSolver:
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

    def solve(self, raw: WrittenDate) -> Solved:
        """The day that a date means, with the reason; None where the text does not say."""
        value, reason, planned = self._solve(raw)
        if value is not None and value.precision == "day" and raw.kind != "attribute":
            self.before = value.first
        return value, reason, planned

    def _solve(self, raw: WrittenDate) -> Solved:
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

    def _unit(self, raw: WrittenDate) -> Solved:
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

    def _day_and_month(self, raw: WrittenDate, month: int, day: int) -> Solved:
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

    def _near_publication(self, raw: WrittenDate, month: int, day: int, today: dt.date) -> Solved:
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
            return PartialDate.of(nearest, "month"), CONTRADICTED, None
        if raw.lean == "past" and past:
            return PartialDate.of(past[-1]), "the last such day before publication", None
        if raw.lean == "coming" and coming:
            return PartialDate.of(coming[0]), "the next such day after publication", None
        nearest = min(days, key=lambda one: abs((one - today).days), default=None)
        if nearest is None:
            return None, "no such day", None
        return PartialDate.of(nearest), _FROM_PUBLICATION, PartialDate.of(coming[0]) if coming else None

    def _month(self, raw: WrittenDate, month: int) -> Solved:
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

    def _weekday(self, raw: WrittenDate, weekday: int) -> Solved:
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

    def _days(self, shift: int, reason: str) -> Solved:
        assert self.today is not None
        return PartialDate.of(self.today + dt.timedelta(days=shift)), reason, None
