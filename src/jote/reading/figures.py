"""A count of people, arms or money as a grammar finds it, before its state and its teller are known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jote.reading.records import Figure, Span
from jote.reading.sentence import Sentence
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


def told_once(counts: Iterable[Count], sentences: Sequence[Sentence]) -> tuple[Count, ...]:
    """The counts of an article without those told before, and without those of its title that the body tells too."""
    found: list[Count] = []
    told: set[tuple[str, int | None, int | None]] = set()
    for count in counts:
        key = (count.measure, count.low, count.high)
        if sentences[count.sentence].kind == "title":
            found.append(count)
        elif key not in told:
            found.append(count)
            told.add(key)
    body = {(one.measure, one.low) for one in found if sentences[one.sentence].kind != "title"}
    return tuple(one for one in found if sentences[one.sentence].kind != "title" or (one.measure, one.low) not in body)


def figure_of(count: Count, *, id: str, span: Span, state: str | None = None, said_by: str | None = None) -> Figure:
    """The contract's record of a count, once its state and its teller are known."""
    return Figure(id, count.measure, count.who, state, count.low, count.high, count.as_of, said_by, span, count.approx)
