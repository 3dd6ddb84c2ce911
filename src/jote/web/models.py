"""The records of the interface that have no schema of their own in `formats`; they make the OpenAPI document exact."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool

from jote.vocabulary.dates import parse_day

Language = Literal["en", "bn"]
Verdict = Literal["open", "accepted", "rejected"]


def _day(given: str) -> str:
    try:
        parse_day(given)
    except Exception:
        raise ValueError("no day of the form YYYY-MM-DD") from None
    return given


DayText = Annotated[
    str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"}), AfterValidator(_day)
]
Line = Annotated[str, Field(min_length=1, max_length=500, pattern=r"\S")]


def _only(field: str) -> dict[str, Any]:
    """A schema of one field given and not the other."""
    other = "address" if field == "text" else "text"
    return {"required": [field], "properties": {field: {"type": "string"}, other: {"type": "null"}}}


class Record(BaseModel):
    """A record that has these fields and no others."""

    model_config = ConfigDict(extra="forbid")


class Promises(Record):
    """A record that answers: the command and the page that show it, and what is to be said before it."""

    command: str
    view: str
    says: dict[str, str]
    attacked: bool


class QuestionNamed(Record):
    """What a sentence asks, named as `/answer` takes it.

    `either`: it names a war and no attacker, so ask `/answer` both ways; the sides stand as named.
    `promises`: it names no attacker and asks for what is promised; there are no sides then.
    """

    attackers: list[str]
    targets: list[str]
    on: str | None
    at: str | None
    either: bool
    helper: list[str]
    toward: list[str]
    kind: str
    will: bool
    promises: Promises | None


class Change(Record):
    """One change of the question in a sentence, all that it flips, and the question that it makes."""

    kind: str
    says: str
    flips: list[str]
    question: dict[str, Any]


class Changes(Record):
    """What would change an answer."""

    changes: list[Change]
    none: str


class MapState(Record):
    """One state on the map: its part in the answer, and the present borders that it is drawn on."""

    state: str
    name: str
    role: Literal["attacker", "target", "bound", "may", "consulting", "barred"]
    role_name: str
    says: list[str]
    drawn_on: list[str]


class MapView(Record):
    """The map of an answer."""

    alt: str
    states: list[MapState]
    older_than_borders: bool
    note: str


class NetworkState(Record):
    """A state of the network."""

    state: str
    name: str


class NetworkTie(Record):
    """A treaty that ties the state in the middle to others on the day."""

    treaty: str
    name: str
    others: list[str]
    owes: list[str]
    owed: list[str]
    legal_force: str


class NetworkView(Record):
    """The promises in force around a state on a day."""

    alt: str
    state: str
    name: str
    on: str
    states: list[NetworkState]
    ties: list[NetworkTie]


class TimelineSpell(Record):
    """A treaty as a spell of time."""

    treaty: str
    name: str
    start: str
    end: str | None
    in_force: bool
    states: int
    duties: list[str]


class TimelineMark(Record):
    """A war or a read event on the line of time."""

    kind: Literal["war", "event"]
    label: str
    start: str
    end: str | None
    article: int | None


class TimelineView(Record):
    """Treaties and events, 1815 to now."""

    alt: str
    spells: list[TimelineSpell]
    marks: list[TimelineMark]
    in_force: list[int]
    first: int


class StateRow(Record):
    """A state that can be named in a question."""

    code: str
    en: str
    bn: str
    names: list[str]
    spells: list[list[str | None]]


class States(Record):
    """All states, and the places that an attack can fall on."""

    states: list[StateRow]
    places: list[dict[str, str]]


class StateView(Record):
    """What a state owes and is owed on a day."""

    schema_: Literal["jote.state/1"] = Field(alias="schema")
    state: str
    name: dict[str, str]
    on: str
    owes: list[dict[str, Any]]
    is_owed: list[dict[str, Any]]


class News(Record):
    """An accepted proposal that stands behind a treaty."""

    proposal: int
    article: int
    commitment: str
    title: str | None
    publisher: str | None
    quotes: list[str]
    judged_by: str
    judged_at: str


class TreatyRow(Record):
    """A treaty in the list."""

    id: str
    name: str
    signed: str | None
    in_force: str | None
    ended: str | None
    layer: str
    duties: list[str]
    states: list[str]


class Treaties(Record):
    """A page of treaties; `next` is the cursor of the following one."""

    treaties: list[TreatyRow]
    next: str | None


class Actor(Record):
    """Who acts in an event; `written` is the fullest name that the article gives."""

    name: str
    kind: str | None
    state: str | None
    sector: str | None
    written: str | None


class EventRow(Record):
    """One event in the list."""

    id: str
    article: int
    event_id: str
    event: str
    mode: str | None
    contexts: list[str]
    sources: list[Actor]
    targets: list[Actor]
    date: str | None
    place: str | None
    status: str
    quote: str
    title: str | None
    publisher: str | None
    language: str
    doubt: str | None


class FacetCount(Record):
    """How many events have a value of a facet."""

    value: str
    count: int


class Events(Record):
    """A page of events with the facets of all that were found."""

    events: list[EventRow]
    total: int
    facets: dict[str, list[FacetCount]]
    next: str | None


class ArticleRow(Record):
    """An article in the list."""

    id: int
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: str
    events: int
    commitments: int
    saved_at: str


class Articles(Record):
    """A page of articles."""

    articles: list[ArticleRow]
    next: str | None


class ProposalView(Record):
    """A proposal with its evidence and history."""

    schema_: Literal["jote.proposal/1"] = Field(alias="schema")
    id: int
    article: int
    title: str | None
    publisher: str | None
    commitment: dict[str, Any]
    treaty: str | None
    verdict: Verdict
    evidence: list[str]
    history: list[dict[str, Any]]


class Proposals(Record):
    """A page of proposals."""

    proposals: list[ProposalView]
    next: str | None


class ArticleView(Record):
    """An article with its newest reading and its proposals."""

    id: int
    text: str
    reading: dict[str, Any]
    proposals: list[ProposalView]
    place_names: dict[str, str]
    saved_at: str


class ArticleGiven(Record):
    """An article to be read: its text or its address, and what is known of it."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"oneOf": [_only("text"), _only("address")]})
    text: Annotated[str, Field(min_length=1, max_length=200_000, pattern=r"\S")] | None = None
    address: Annotated[str, Field(min_length=8, max_length=2000)] | None = None
    title: Line | None = None
    published: DayText | None = None
    publisher: Line | None = None
    url: Line | None = None
    language: Language | None = None


class Saved(Record):
    """Where an article was kept."""

    article: int
    proposals: list[int]
    new: bool


class Amendment(Record):
    """Fields of a commitment that a person corrects."""

    parties: list[str] | None = None
    treaty: str | None = None
    duty: Literal["defense", "offense", "neutrality", "nonaggression", "consultation", "assistance"] | None = None
    mutual: StrictBool | None = None
    trigger: str | None = None
    stage: Literal["proposed", "signed", "ratified", "in_force", "suspended", "ended"] | None = None
    signed: DayText | None = None
    place: str | None = None


class Acceptance(Record):
    """A judgement that lets a proposal into the ledger."""

    by: Line
    why: Annotated[str, Field(max_length=2000)] | None = None
    amended: Amendment | None = None


class Accepted(Record):
    """The treaty that an accepted proposal now stands behind."""

    proposal: int
    treaty: str


class Rejection(Record):
    """A judgement that keeps a proposal out; the reason is kept."""

    by: Line
    why: Annotated[str, Field(min_length=1, max_length=2000, pattern=r"\S")]


class Rejected(Record):
    """The proposal that was rejected."""

    proposal: int
    verdict: Literal["rejected"]


class About(Record):
    """What this Jote holds."""

    jote: str
    ledger: str
    coverage: dict[str, Any]
    coverage_bn: str
    reading: bool
