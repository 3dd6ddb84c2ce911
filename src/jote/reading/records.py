"""What a reading says: actors, events, quotes, figures and commitments, each with its place in the text.

The JSON form is the contract `jote.reading/1`; `formats/schemas/reading.json` is its published schema.
All spans are `(start, end)` in code points of the text as it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from jote.vocabulary.dates import PartialDate

Span = tuple[int, int]
ActorKind = Literal["state", "person", "organization", "group", "population"]
EventStatus = Literal["happened", "ongoing", "planned", "hypothetical", "denied"]
Stage = Literal["proposed", "signed", "ratified", "in_force", "suspended", "ended"]
SCHEMA = "jote.reading/1"


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who acts or is acted upon: Vladimir Putin, RUS, GOV."""

    id: str
    name: str
    kind: ActorKind
    state: str | None
    sector: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened: a name in English letters where known, and the state it lies in."""

    name: str
    state: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One act by its source toward its target at one time (PLOVER)."""

    id: str
    event: str
    mode: str | None
    contexts: tuple[str, ...]
    source: tuple[str, ...]
    target: tuple[str, ...]
    mutual: bool
    date: PartialDate | None
    place: Place | None
    status: EventStatus
    said_by: str | None
    quotes: tuple[str, ...]
    figures: tuple[str, ...]
    evidence: Span
    evidence_more: tuple[Span, ...] = ()
    doubt: str | None = None
    date_reason: str | None = None
    doubt_key: str | None = None
    explanation: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody said, directly or as reported."""

    id: str
    speaker: str | None
    direct: bool
    span: Span
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people, arms or money: `high` is None for "at least"; a single figure has low == high."""

    id: str
    measure: str
    who: str | None
    state: str | None
    low: int | None
    high: int | None
    as_of: PartialDate | None
    said_by: str | None
    span: Span
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Commitment:
    """What states promise each other, as the article tells it."""

    id: str
    parties: tuple[str, ...]
    treaty: str | None
    duty: str
    mutual: bool
    trigger: str | None
    stage: Stage
    signed: PartialDate | None
    place: str | None
    evidence: tuple[Span, ...]
    doubt: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The commitment as the reading's record holds it."""
        return {
            "id": self.id, "parties": list(self.parties), "treaty": self.treaty, "duty": self.duty, "mutual": self.mutual,
            "trigger": self.trigger, "stage": self.stage, "signed": _date(self.signed), "place": self.place,
            "evidence": [list(span) for span in self.evidence], "doubt": self.doubt,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What is known of the article itself."""

    title: str | None
    language: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    cited_sources: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read from one article."""

    article: ArticleFacts
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    id: str | None = field(default=None, compare=False)

    def as_json(self) -> dict[str, Any]:
        """The record `jote.reading/1`, ready for json.dumps."""
        article = self.article
        record: dict[str, Any] = {"schema": SCHEMA}
        if self.id is not None:
            record["id"] = self.id
        record["article"] = {
            "title": article.title,
            "language": article.language,
            "published": article.published,
            "publisher": article.publisher,
            "url": article.url,
            "cited_sources": list(article.cited_sources),
            "related": list(article.related),
        }
        record["actors"] = [
            {"id": one.id, "name": one.name, "kind": one.kind, "state": one.state, "sector": one.sector,
             "mentions": [list(span) for span in one.mentions]}
            for one in self.actors
        ]  # fmt: skip
        record["events"] = [_event(one) for one in self.events]
        record["quotes"] = [
            {
                "id": one.id,
                "speaker": one.speaker,
                "direct": one.direct,
                "span": list(one.span),
                "date": _date(one.date),
            }
            for one in self.quotes
        ]
        record["figures"] = [_figure(one) for one in self.figures]
        record["commitments"] = [one.as_json() for one in self.commitments]
        return record


def _date(date: PartialDate | None) -> dict[str, str] | None:
    return date.as_json() if date else None


def _event(one: Event) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": one.id, "event": one.event, "mode": one.mode, "contexts": list(one.contexts),
        "source": list(one.source), "target": list(one.target), "mutual": one.mutual,
        "date": _date(one.date), "place": {"name": one.place.name, "state": one.place.state} if one.place else None,
        "status": one.status, "said_by": one.said_by, "quotes": list(one.quotes), "figures": list(one.figures),
        "evidence": list(one.evidence), "doubt": one.doubt,
    }  # fmt: skip
    if one.evidence_more:
        record["evidence_more"] = [list(span) for span in one.evidence_more]
    if one.doubt_key:
        record["doubt_key"] = one.doubt_key
    if one.date_reason:
        record["date_reason"] = one.date_reason
    return record


def _figure(one: Figure) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": one.id, "measure": one.measure, "who": one.who, "state": one.state, "low": one.low, "high": one.high,
        "as_of": _date(one.as_of), "said_by": one.said_by, "span": list(one.span),
    }  # fmt: skip
    if one.approx:
        record["approx"] = True
    return record
