"""An event while it is being read: with keys of actors instead of ids, and all that its explanation will need."""

from __future__ import annotations

from dataclasses import dataclass, field

from jote.reading.acts import Act
from jote.reading.records import EventStatus, Place, Span
from jote.reading.roles import Roles
from jote.vocabulary.dates import PartialDate


@dataclass(slots=True)
class Draft:
    """One telling of an act; `evidence` is a span of the clean text, `quote` the number of the quote it stands in."""

    event: str
    mode: str | None
    contexts: tuple[str, ...]
    source: tuple[str, ...]
    target: tuple[str, ...]
    mutual: bool
    status: EventStatus
    sign: str
    evidence: Span
    sentence: int
    act: Act
    roles: Roles
    said_by: str | None = None
    quote: int | None = None
    date: PartialDate | None = None
    date_reason: str | None = None
    place: Place | None = None
    more: list[Span] = field(default_factory=list)
    figures: list[int] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    title: bool = False
    whole: Span = (0, 0)
    place_target: bool = False
    points_back: bool = False
    sentences: list[int] = field(default_factory=list)
    wants_agent: bool = False
    earlier: bool = False
    words: str = ""
    aim: str = ""
    of_nobody: bool = False  # a public act that names neither side, told of a place abroad
    amounts: frozenset[str] = frozenset()  # the numbers in its clause
