"""From a chain of names to a phrase: its last name is the head, those before say of which state, body and office."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.chains import BODIES, OWNABLE, owner_after, owner_key, state_of
from jote.reading.en.strangers import SeenNames, name_after
from jote.reading.en.tables import table, word_set
from jote.reading.en.units import Unit
from jote.reading.name_entries import Known, sector_of_people
from jote.reading.phrases import Phrase, PhraseKind
from jote.reading.tokens import Token


def phrase_of(
    tokens: Sequence[Token], chain: list[Unit], seen: SeenNames, units: list[Unit], clean: str
) -> tuple[Phrase | None, int]:
    head = chain[-1]
    owners = chain[:-1]
    stop = head.last
    owns, many = head.owns, head.many
    known = head.known
    if (
        known.kind in OWNABLE
        and not owns
        and not any(one.known.kind in ("office",) and one is not head for one in chain)
    ):
        owners, stop = owner_after(tokens, owners, stop, units)
    offices = [unit for unit in chain if unit.known.kind == "office"]
    state = state_of(owners, known)
    start, end = head.mention.start, head.mention.end
    name: str | None = known.name
    sector = known.sector
    unknown: str | None = None
    kind: PhraseKind
    key = f"{known.kind}:{known.id}"
    office = offices[-1].known.id if offices else None
    former = any(
        tokens[at].norm in word_set("grammar", "former") for at in range(max(0, chain[0].first - 2), head.last)
    )
    if known.kind in ("state", "seat"):
        kind, key = "state", f"state:{known.state}"
    elif known.kind == "demonym":
        return _of_demonym(tokens, head), stop
    elif known.kind == "place":
        kind = "place"
        state = known.state or state
    elif known.kind == "person":
        kind, state = "person", known.state or state
        if former and offices:
            sector = "ELI"
    elif known.kind == "office":
        many = many or tokens[head.last - 1].norm in ("officials", "leaders")
        kind = "group" if known.collective or many else "person"
        body = next((unit for unit in reversed(owners) if unit.known.kind in BODIES), None)
        if body is not None and (
            known.inherits or body.known.sector in ("IGO", "REB", "MIL", "LEG", "PTY", "NGO", "EDU", "BUS", "MED")
        ):
            sector = body.known.sector
        if former:
            sector = "ELI"
        if kind == "person" and not owns:
            found = name_after(tokens, stop, seen)
            if found is not None:
                unknown, stop, start, end, owns = found
        if unknown is None:
            key = f"office:{known.id}:{owner_key(owners)}"
        else:
            key = f"named:{unknown}"
        name = None
        region = (
            table("grammar")["regions"].get(tokens[head.first - 1].norm) if head.first and kind == "group" else None
        )
        if region is not None and not owners:  # European leaders
            name = f"{region} {tokens[head.last - 1].norm}"
            key, state, office = f"group:{name.lower()}", None, None
    elif known.kind == "population":
        kind = "population"
        sector = sector_of_people([unit.known for unit in owners]) or sector
        key = f"population:{known.id}:{owner_key(owners)}"
        state = known.state or state
    else:
        kind = "group" if known.kind == "group" else "organization"
        state = known.state
        if known.kind != "body" and not owns:
            stop, owns = _past_kind(tokens, stop)
        if known.kind == "body":
            key = f"body:{known.id}:{owner_key(owners)}"
            state = state_of(owners, known) if owners else None
            if known.actor in ("group",):
                kind = "group"
            if known.id == "government":
                kind, key = "state", f"state:{state}" if state else "state:?"
    if owns and kind == "person" and stop < len(tokens) and tokens[stop].norm == "office":
        owns, stop = False, stop + 1  # Netanyahu's office speaks for him
    phrase = Phrase(
        chain[0].first, stop, start, end, kind, key, name, state, sector, "genitive" if owns else "bare",
        many or known.collective, office, unknown, known.kind == "seat", known.weak,
    )  # fmt: skip
    before = tokens[chain[0].first - 1].norm if chain[0].first else ""
    for back in range(1, 4):
        at = chain[0].first - back
        if at >= 0 and tokens[at].norm in word_set("grammar", "modifiers"):
            before = tokens[at - 1].norm if at else ""
        else:
            break
    if not owners and known.kind in OWNABLE and unknown is None:
        if before in ("its", "country's", "nation's"):
            phrase.state, phrase.key = "@", "state:@" if key == "state:?" else key.replace(":?", ":@")
        elif before in ("his", "her") and known.kind == "body":
            phrase.key = f"body:{known.id}:his"
    phrase.titles = (*(unit.known.id for unit in offices), *known.offices)
    if known.kind == "person":
        phrase.past = known.past
        phrase.office = phrase.office or (known.offices[0] if known.offices else None)
    if kind == "place":
        phrase.place_name = known.name
    if known.kind == "seat":
        phrase.place_name = _city(known)
    return phrase, stop


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


def _city(known: Known) -> str:
    from jote.vocabulary.states import state_entries

    capital = (state_entries().get(known.id, {}).get("capital") or {}).get("en")
    return str(capital) if isinstance(capital, str) else known.name


def _of_demonym(tokens: Sequence[Token], unit: Unit) -> Phrase:
    """A demonym alone: people where it is plural (Ukrainians, the British); else the adjective of what follows."""
    known = unit.known
    norm = tokens[unit.last - 1].norm
    span = unit.mention.start, unit.mention.end
    after = tokens[unit.last] if unit.last < len(tokens) else None
    plural = unit.many or (norm.endswith("s") and not norm.endswith("ss"))
    if plural:
        return _people(unit, unit.last)
    phrase = Phrase(
        unit.first, unit.last, *span, "state", f"state:{known.state}", known.name, known.state, "GOV", "adjective"
    )
    phrase.governs = unit.last
    if after is not None and after.kind == "word" and after.norm in word_set("grammar", "nationals"):
        return _people(unit, unit.last + 1)
    return phrase


def _people(unit: Unit, last: int) -> Phrase:
    state = unit.known.state
    return Phrase(
        unit.first, last, unit.mention.start, unit.mention.end, "population", f"population:people:{state}", None, state, "CVL",
        "bare", True,
    )  # fmt: skip
