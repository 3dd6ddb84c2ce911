"""The answer of the ledger to one question; near misses and conflicts are told when somebody asks for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from jote.obligations.conflicts import conflicts_among
from jote.obligations.near_misses import near_misses
from jote.obligations.question import Question
from jote.obligations.records import Conflict, Found, NearMiss, Obligation


@dataclass(frozen=True)
class Judgement:
    """The whole answer to a question; `found` is what each treaty said, from which the rest is drawn."""

    question: Question
    duties: tuple[Obligation, ...]
    found: tuple[Found, ...] = field(repr=False)

    @cached_property
    def not_owed(self) -> tuple[NearMiss, ...]:
        """The promises that a careful person would have thought of, each with the one reason why it does not bind."""
        return near_misses(self.found, self.duties)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The duties of one state that cannot both be kept."""
        return tuple(conflicts_among(self.duties))
