"""What the head of a chain of names is, by its kind: of which state, body and office, and where its name ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jote.reading.en.chains import BODIES, owner_key, state_of
from jote.reading.en.strangers import SeenNames, name_after
from jote.reading.en.tables import table, word_set
from jote.reading.en.units import Unit
from jote.reading.name_entries import Known, sector_of_people
from jote.reading.phrases import PhraseKind
from jote.reading.tokens import Token

_LENDS_SECTOR = frozenset(
    ("IGO", "REB", "MIL", "LEG", "PTY", "NGO", "EDU", "BUS", "MED")
)  # to whoever holds an office of it


@dataclass(slots=True)
class Head:
    """The last name of a chain: its token `stop`, clean characters `start` to `end`, and what the chain says of it.

    `owns` says that it is a genitive.
    """

    chain: list[Unit]
    owners: list[Unit]
    known: Known
    stop: int
    start: int
    end: int
    owns: bool
    many: bool
    kind: PhraseKind
    key: str
    name: str | None
    state: str | None
    sector: str | None
    offices: list[Unit]
    office: str | None
    unknown: str | None = None  # a name that no lexicon has


def read_head(tokens: Sequence[Token], chain: list[Unit], owners: list[Unit], stop: int, seen: SeenNames) -> Head:
    """The head of a chain that ends in no demonym; `owners` and `stop` count an owner after it (the president of France)."""
    unit = chain[-1]
    known = unit.known
    offices = [one for one in chain if one.known.kind == "office"]
    head = Head(
        chain, owners, known, stop, unit.mention.start, unit.mention.end, unit.owns, unit.many,
        "organization", f"{known.kind}:{known.id}", known.name, state_of(owners, known), known.sector,
        offices, offices[-1].known.id if offices else None,
    )  # fmt: skip
    if known.kind in ("state", "seat"):
        head.kind, head.key = "state", f"state:{known.state}"
    elif known.kind == "place":
        head.kind, head.state = "place", known.state or head.state
    elif known.kind == "person":
        head.kind, head.state = "person", known.state or head.state
        head.sector = "ELI" if offices and _is_former(head, tokens) else head.sector
    elif known.kind == "office":
        _read_office(head, tokens, seen)
    elif known.kind == "population":
        head.kind, head.state = "population", known.state or head.state
        head.sector = sector_of_people([one.known for one in owners]) or head.sector
        head.key = f"population:{known.id}:{owner_key(owners)}"
    else:
        _read_body(head, tokens)
    if head.owns and head.kind == "person" and head.stop < len(tokens) and tokens[head.stop].norm == "office":
        head.owns, head.stop = False, head.stop + 1  # Netanyahu's office speaks for him
    return head


def _is_former(head: Head, tokens: Sequence[Token]) -> bool:
    former = word_set("grammar", "former")
    return any(tokens[at].norm in former for at in range(max(0, head.chain[0].first - 2), head.chain[-1].last))


def _read_office(head: Head, tokens: Sequence[Token], seen: SeenNames) -> None:
    """Who holds an office, by the name after it or by whose office it is."""
    known, unit = head.known, head.chain[-1]
    head.many = head.many or tokens[unit.last - 1].norm in ("officials", "leaders")
    head.kind = "group" if known.collective or head.many else "person"
    head.name = None
    body = next((one.known for one in reversed(head.owners) if one.known.kind in BODIES), None)
    if _is_former(head, tokens):
        head.sector = "ELI"
    elif body is not None and (known.inherits or body.sector in _LENDS_SECTOR):
        head.sector = body.sector
    if head.kind == "person" and not head.owns:
        found = name_after(tokens, head.stop, seen)
        if found is not None:
            head.unknown, head.stop, head.start, head.end, head.owns = found
    head.key = f"office:{known.id}:{owner_key(head.owners)}" if head.unknown is None else f"named:{head.unknown}"
    if unit.first and head.kind == "group" and not head.owners:
        region = table("grammar")["regions"].get(tokens[unit.first - 1].norm)
        if region is not None:  # European leaders
            head.name = f"{region} {tokens[unit.last - 1].norm}"
            head.key, head.state, head.office = f"group:{head.name.lower()}", None, None


def _read_body(head: Head, tokens: Sequence[Token]) -> None:
    """A government, an organization or a group, and the state that it is of."""
    known = head.known
    head.kind = (
        "group" if known.kind == "group" or (known.kind == "body" and known.actor == "group") else "organization"
    )
    if known.kind != "body":
        head.state = known.state
        if not head.owns:
            head.stop, head.owns = _past_kind(tokens, head.stop)
        return
    head.key = f"body:{known.id}:{owner_key(head.owners)}"
    head.state = head.state if head.owners else None
    if known.id == "government":
        head.kind, head.key = "state", f"state:{head.state}" if head.state else "state:?"


def _past_kind(tokens: Sequence[Token], stop: int) -> tuple[int, bool]:
    """the Hezbollah group, the M23 rebel movement's: where the noun that says what it is ends, and whether it is a genitive."""
    at = stop
    while at < len(tokens) and tokens[at].norm in word_set("grammar", "kinds_before"):
        at += 1
    if at < len(tokens):
        noun = tokens[at].norm.removesuffix("'s")
        if noun in word_set("grammar", "kinds"):
            return at + 1, tokens[at].norm.endswith("'s")
    return stop, False
