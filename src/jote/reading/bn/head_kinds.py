"""What the head of a chain of names is, by its kind: of which state, body and office, and where its name ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jote.reading.bn.chains import BODIES, LANDS, owner_key, state_of
from jote.reading.bn.pointers import REGION_NAMES
from jote.reading.bn.strangers import SeenNames, name_after
from jote.reading.bn.tables import word_set
from jote.reading.bn.units import Unit
from jote.reading.name_entries import Known, sector_of_people
from jote.reading.phrases import PhraseKind
from jote.reading.tokens import Token

_ADDRESS = word_set("grammar", "phrases", "address")
_HIS = word_set("grammar", "phrases", "his")
_ALL = word_set("grammar", "phrases", "all")
_SOME = word_set("grammar", "phrases", "some")
_THAT = word_set("grammar", "phrases", "that")
_FORMER = word_set("grammar", "phrases", "former")
_LENDS_SECTOR = frozenset(("IGO", "REB", "MIL", "LEG", "PTY", "NGO", "EDU", "BUS"))  # to whoever holds an office of it


@dataclass(slots=True)
class Head:
    """The last name of a chain: tokens `first` to `stop`, clean characters `start` to `end`, and what the chain says of it."""

    chain: list[Unit]
    owners: list[Unit]
    known: Known
    first: int
    stop: int
    start: int
    end: int
    case: str
    many: bool
    kind: PhraseKind
    key: str
    name: str | None
    state: str | None
    sector: str | None
    titles: list[str]  # the offices told in the chain, no forms of address where there are others
    office: str | None
    unknown: str | None = None  # a name that no lexicon has


def read_head(tokens: Sequence[Token], chain: list[Unit], seen: SeenNames, brackets: dict[int, int]) -> Head:
    """The head of a chain that ends in no demonym."""
    unit = chain[-1]
    known = unit.known
    titles = [one.known.id for one in chain if one.known.kind == "office"]
    titles = [one for one in titles if one not in _ADDRESS] or titles
    head = Head(
        chain, chain[:-1], known, chain[0].first, unit.last, unit.mention.start, unit.mention.end, unit.case, unit.many,
        "organization", f"{known.kind}:{known.id}", known.name, state_of(chain), known.sector, titles, titles[-1] if titles else None,
    )  # fmt: skip
    if known.kind in ("state", "seat"):
        head.kind, head.key = "state", f"state:{known.state}"
    elif known.kind == "place":
        _read_place(head)
    elif known.kind == "person":
        _read_person(head, tokens)
    elif known.kind == "office":
        _read_office(head, tokens, seen, brackets)
    elif known.kind == "population":
        _read_population(head, tokens, seen, brackets)
    else:
        _read_body(head, tokens)
    return head


def _read_place(head: Head) -> None:
    head.kind = "place"
    if head.owners and head.owners[-1].known.kind in LANDS and head.known.state is None:
        head.state = head.owners[-1].known.state


def _read_person(head: Head, tokens: Sequence[Token]) -> None:
    head.kind, head.state = "person", head.known.state or head.state
    office = next((one for one in head.chain if one.known.kind == "office"), None)
    if (office is not None and _is_former(tokens, office.first)) or _is_former(tokens, head.chain[-1].first):
        head.sector = "ELI"


def _is_former(tokens: Sequence[Token], at: int) -> bool:
    return any(0 <= at - back < len(tokens) and tokens[at - back].norm in _FORMER for back in (1, 2))


def _read_office(head: Head, tokens: Sequence[Token], seen: SeenNames, brackets: dict[int, int]) -> None:
    """Who holds an office, by the name after it or by whose office it is."""
    head.kind = "group" if head.known.collective or head.many else "person"
    head.name = None
    head.sector = _sector_of_office(head, tokens)
    if head.kind == "person" and head.case == "nominative":
        found = name_after(tokens, head.stop, seen, brackets)
        if found is not None:
            head.stop, head.unknown, head.case, head.start, head.end = found
    if head.unknown is not None:
        head.key = f"named:{head.unknown}"
    else:
        _set_key_of_office(head, tokens)


def _sector_of_office(head: Head, tokens: Sequence[Token]) -> str | None:
    known, owners = head.known, head.owners
    if _is_former(tokens, head.first) or _is_former(tokens, head.chain[-1].first):
        return "ELI"
    body = next((one.known for one in reversed(owners) if one.known.kind in BODIES), None)
    if body is not None and (known.inherits or body.sector in _LENDS_SECTOR):
        return body.sector
    people = next((one.known for one in reversed(owners) if one.known.kind == "population"), None)
    if known.id == "delegation" and people is not None:  # মুক্তিযোদ্ধাদের প্রতিনিধিদল
        return people.sector
    if known.id in _ADDRESS and head.office != known.id:  # কমান্ডার মেজর মো.: what he is, not how he is called
        return next(one.known.sector for one in reversed(head.chain) if one.known.id == head.office)
    return known.sector


def _set_key_of_office(head: Head, tokens: Sequence[Token]) -> None:
    known, owners, first = head.known, head.owners, head.first
    owner = owner_key(owners)
    if owner == "?" and head.kind == "person" and first and tokens[first - 1].norm in _THAT:
        owner = "that"
    head.key = f"office:{known.id}:{owner}"
    region = _region_before(tokens, first) if head.kind == "group" and owner == "?" else None
    if known.id == "party-leader" and owners and owners[-1].known.kind in LANDS:  # তাইওয়ানের নেতারা: who lead the country
        head.sector, head.office, head.key = "GOV", "leader", f"office:leader:{owner}"
    elif region is not None:
        head.office = "leader" if known.id == "party-leader" else known.id
        plural = head.office.replace("-", " ") + ("" if head.office.endswith("s") else "s")
        head.sector, head.name, head.key = "GOV", f"{region} {plural}", f"group:countries/{region}/{head.office}"


def _region_before(tokens: Sequence[Token], at: int) -> str | None:
    """Of which part of the world those are whom a title names: পশ্চিমা নেতারা, ইউরোপীয় কর্মকর্তাদের."""
    return REGION_NAMES.get(tokens[at - 1].norm) if at else None


def _read_population(head: Head, tokens: Sequence[Token], seen: SeenNames, brackets: dict[int, int]) -> None:
    known = head.known
    head.kind = "population"
    head.sector = sector_of_people([one.known for one in head.owners]) or head.sector
    head.key = f"population:{known.id}:{owner_key(head.owners) if head.owners else known.state or '?'}"
    head.state = known.state or head.state
    if head.owners and head.state is None and head.owners[-1].known.sector == "IGO":  # ন্যাটো সেনারা
        head.name = f"{known.name} of {head.owners[-1].known.name}"
    if head.case == "nominative" and not head.many:
        found = name_after(tokens, head.stop, seen, brackets)
        if found is not None and " " in found[1]:  # সৈনিক জাহাঙ্গীর আলম: one of them, by name
            head.stop, head.unknown, head.case, head.start, head.end = found
            head.kind, head.name, head.key = "person", None, f"named:{head.unknown}"


def _read_body(head: Head, tokens: Sequence[Token]) -> None:
    """A government, an organization or a group, and the state that it is of."""
    known = head.known
    told = head.state if head.owners else None
    head.kind = "group" if known.kind == "group" else "organization"
    if known.kind == "body":
        _set_key_of_body(head, tokens)
        head.state = told or known.state
    elif known.kind == "organization" and known.sector not in ("IGO", "MED") and told is not None:
        head.name = head.name if told == known.state else None
        head.state = told
    elif known.kind == "group" and known.state is None and told is not None:
        head.state, head.key = told, f"{head.key}:{told}"
    else:
        head.state = known.state


def _set_key_of_body(head: Head, tokens: Sequence[Token]) -> None:
    known, owners, first = head.known, head.owners, head.first
    head.key = f"body:{known.id}:{owner_key(owners)}"
    ahead = tokens[first - 1].norm if first else ""
    before = tokens[first - 2].norm if first > 1 else ""
    if not owners and first and ((before in _HIS and ahead == "দেশের") or ahead in ("তাঁর", "তার")):  # তার দেশের সরকার
        head.key = f"body:{known.id}:his"
    if known.id != "government":
        return
    if not owners and (
        (before in _ALL and ahead == "দেশের") or ahead in _SOME
    ):  # বিশ্বের সব দেশের সরকারের প্রতি, কিছু সরকার
        head.kind, head.key, head.name = "group", "group:countries/all", "Other countries"
    elif known.sector == "GOV" and not head.key.endswith(":his"):
        head.kind, head.key = "state", f"state:{head.state}" if head.state else "state:?"
