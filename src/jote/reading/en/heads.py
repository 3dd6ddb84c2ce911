"""From a chain of names to a phrase: its last name is the head, those before say of which state, body and office."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.chains import OWNABLE, owner_after
from jote.reading.en.head_kinds import Head, read_head
from jote.reading.en.strangers import SeenNames
from jote.reading.en.tables import word_set
from jote.reading.en.units import Unit
from jote.reading.phrases import Phrase
from jote.reading.place_names import seat_name
from jote.reading.tokens import Token


def phrase_of(
    tokens: Sequence[Token], chain: list[Unit], seen: SeenNames, units: list[Unit], clean: str
) -> tuple[Phrase | None, int]:
    """The phrase of a chain and the token after it."""
    last = chain[-1]
    owners, stop = chain[:-1], last.last
    if last.known.kind in OWNABLE and not last.owns and all(one.known.kind != "office" for one in owners):
        owners, stop = owner_after(tokens, owners, stop, units)
    if last.known.kind == "demonym":
        return _of_demonym(tokens, last), stop
    head = read_head(tokens, chain, owners, stop, seen)
    phrase = _phrase(head)
    _set_whose(phrase, head, tokens)
    _set_offices(phrase, head)
    if head.kind == "place":
        phrase.place_name = head.known.name
    if head.known.kind == "seat":
        phrase.place_name = seat_name(head.known.id, head.known.name)
    return phrase, head.stop


def _phrase(head: Head) -> Phrase:
    known = head.known
    return Phrase(
        head.chain[0].first, head.stop, head.start, head.end, head.kind, head.key, head.name, head.state, head.sector,
        "genitive" if head.owns else "bare", head.many or known.collective, head.office, head.unknown, known.kind == "seat", known.weak,
    )  # fmt: skip


def _set_whose(phrase: Phrase, head: Head, tokens: Sequence[Token]) -> None:
    """Say of a title or a body whose it is, where a pronoun before it does: its president, the country's army, his government."""
    if head.owners or head.known.kind not in OWNABLE or head.unknown is not None:
        return
    before = _before_modifiers(tokens, head.chain[0].first)
    if before in ("its", "country's", "nation's"):
        phrase.state, phrase.key = "@", "state:@" if head.key == "state:?" else head.key.replace(":?", ":@")
    elif before in ("his", "her") and head.known.kind == "body":
        phrase.key = f"body:{head.known.id}:his"


def _before_modifiers(tokens: Sequence[Token], first: int) -> str:
    """The word before a phrase, past up to three modifiers; nothing at the head of a sentence."""
    at = first - 1
    while at >= 0 and at > first - 4 and tokens[at].norm in word_set("grammar", "modifiers"):
        at -= 1
    return tokens[at].norm if at >= 0 else ""


def _set_offices(phrase: Phrase, head: Head) -> None:
    known = head.known
    phrase.titles = (*(unit.known.id for unit in head.offices), *known.offices)
    if known.kind == "person":
        phrase.past = known.past
        phrase.office = phrase.office or (known.offices[0] if known.offices else None)


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
