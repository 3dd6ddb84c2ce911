"""A count of people, arms or money as a grammar finds it, before its state and its teller are known."""

from __future__ import annotations

from dataclasses import dataclass

from jote.reading.records import Figure, Span
from jote.vocabulary.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Count:
    """A count in the sentence with this index: clean characters `start` to `end`, number, noun and head as they stand.

    `noun` is the clean stretch of what is counted, the place to look for a state (রুশ নাগরিক); `who` is it in English.
    """

    start: int
    end: int
    sentence: int
    measure: str
    who: str | None
    low: int | None
    high: int | None
    approx: bool
    as_of: PartialDate | None
    noun: Span


def figure_of(count: Count, *, id: str, span: Span, state: str | None = None, said_by: str | None = None) -> Figure:
    """The contract's record of a count, once its state and its teller are known."""
    return Figure(id, count.measure, count.who, state, count.low, count.high, count.as_of, said_by, span, count.approx)
