"""The dates of an article: what is written, and which day it is, with the reason.

A year is never guessed from today. A date without one is resolved from the day of publication, or from what the
article itself names: বুধবার (১৯ জুন) is a Wednesday 19 June in or after the latest year in the text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from jote.reading.date_solver import DateSolver
from jote.reading.marked import Forms
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token
from jote.reading.written_dates import DateKind, WrittenDate, is_day
from jote.vocabulary.dates import PartialDate


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


Written = Callable[[Sequence[Token], Forms], Iterable[WrittenDate]]


def resolve_dates(
    sentences: Sequence[Sentence], published: PartialDate | None, written: Written
) -> tuple[DateMention, ...]:
    """All dates of an article, in order, resolved as far as the text allows; `written` finds those of a sentence as its words give them."""
    raws = [(index, raw) for index, sentence in enumerate(sentences) if sentence.kind not in _UNREAD
            for raw in written(sentence.tokens, sentence.forms)]  # fmt: skip
    if published is None:
        published = _printed_date(sentences, written)
    day = published.first if published is not None and published.precision == "day" else None
    if day is not None:
        day = _day_of_writing(day, [raw for _, raw in raws])
    named = [raw.year for _, raw in raws if raw.year is not None and raw.kind != "attribute"]
    latest = max((year for year in named if day is None or year <= day.year), default=None)
    solver = DateSolver(day, latest)
    for _, raw in raws:
        solver.note_anchor(raw)
    found = []
    for index, raw in raws:
        tokens = sentences[index].tokens
        value, reason, planned = solver.solve(raw)
        start, end = tokens[raw.first].start, tokens[raw.last - 1].end
        kind = raw.kind
        if kind == "point" and value is not None and value.precision != "day" and raw.of_background:
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
            for raw in written(sentence.tokens, sentence.forms):
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
