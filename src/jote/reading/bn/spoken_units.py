"""What is said in one breath: the clauses within a quote, each cut where a full stop ends a piece without a verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jote.reading.acts import SentenceView
from jote.reading.clauses import Clause, VerbGroup

_STOPS = frozenset(("।", "?", "!", ";", "—", "–"))


@dataclass(slots=True)
class Unit:
    """A clause, or a piece of one that a full stop ends without a verb."""

    clause: Clause
    number: int
    first: int
    last: int
    group: VerbGroup | None


def units_of(view: SentenceView, start: int, end: int) -> Iterator[Unit]:
    """The clauses between clean characters `start` and `end`, cut at full stops that no verb stands before; units of one token are left out."""
    tokens = view.sentence.tokens
    for number, clause in enumerate(view.clauses):
        if clause.background:
            continue
        group = clause.group if clause.group is not None and clause.group.kind in ("finite", "participle") else None
        first = clause.first
        stop = clause.tail
        while first < stop and tokens[first].start < start:
            first += 1
        while stop > first and tokens[stop - 1].end > end:
            stop -= 1
        for at in range(first, stop):
            if tokens[at].text in _STOPS:
                if at - first >= 2 and (group is None or group.first > at):
                    yield Unit(clause, number, first, at, None)
                if group is None or group.first > at:
                    first = at + 1
        while first < stop and tokens[first].kind == "mark":
            first += 1
        if group is not None and not first <= group.first < stop:
            group = None
        if stop - first >= 2:
            yield Unit(clause, number, first, stop, group)
