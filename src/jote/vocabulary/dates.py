"""Dates that know how precise they are, and never invent more."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from jote.errors import BadInput

Precision = Literal["year", "month", "day"]
Day = dt.date

_FORMS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
_BANGLA_TO_WESTERN = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precise as it is known: `2024`, `2024-06` or `2024-06-19`."""

    value: str

    @property
    def precision(self) -> Precision:
        """How precise the value is.

        >>> PartialDate("2024-06").precision
        'month'
        """
        return _FORMS[len(self.value)]

    @property
    def first(self) -> Day:
        """The first day that the date allows."""
        return dt.date.fromisoformat((self.value + "-01-01")[:10])

    @property
    def last(self) -> Day:
        """The last day that the date allows.

        >>> PartialDate("2024-02").last
        datetime.date(2024, 2, 29)
        """
        if self.precision == "day":
            return self.first
        if self.precision == "year":
            return dt.date(self.first.year, 12, 31)
        following = (self.first + dt.timedelta(days=31)).replace(day=1)
        return following - dt.timedelta(days=1)

    def as_json(self) -> dict[str, str]:
        """The contract's form of a date."""
        return {"value": self.value, "precision": self.precision}

    @classmethod
    def of(cls, day: Day, precision: Precision = "day") -> PartialDate:
        """A day, cut to a precision."""
        return cls(day.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]])


def parse_date(given: str) -> PartialDate:
    """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in Western or Bangla digits.

    >>> parse_date("২০২৪-০৬-১৯")
    PartialDate(value='2024-06-19')

    Raises BadInput where the text is no such date or no day of the calendar.
    """
    text = given.strip().translate(_BANGLA_TO_WESTERN)
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text, re.ASCII):
        raise BadInput("bad_date", given=given)
    date = PartialDate(text)
    try:
        _ = date.first
    except ValueError:
        raise BadInput("bad_date", given=given) from None
    return date


def parse_day(given: str) -> Day:
    """Read one day of the calendar.

    >>> parse_day("2024-12-05")
    datetime.date(2024, 12, 5)

    Raises BadInput where the text is not exactly one day.
    """
    try:
        date = parse_date(given)
    except BadInput:
        raise BadInput("bad_day", given=given) from None
    if date.precision != "day":
        raise BadInput("bad_day", given=given)
    return date.first
