"""A date as written: whatever of it the words give."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

DateKind = Literal["point", "bound", "attribute"]


class WrittenDate(NamedTuple):
    """One date, tokens `first` to `last`. `of_background` marks one that leads to an act told before another (২০২২ সালে … পর)."""

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
    of_background: bool = False


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
