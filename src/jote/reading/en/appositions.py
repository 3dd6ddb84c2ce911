"""Phrases that name one actor or share a noun: Abbas Araghchi, Iran’s foreign minister; Thai and Cambodian soldiers; his Syrian counterpart."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.prepositions import preposition_before
from jote.reading.en.tables import word_set
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token


def join_counterparts(tokens: Sequence[Token], phrases: list[Phrase]) -> None:
    """his Syrian counterpart holds the office of who was named before him."""
    for number, phrase in enumerate(phrases):
        if phrase.kind != "state" or phrase.state is None:
            continue
        stop = _counterpart_of(tokens, phrase)
        if stop is None:
            continue
        first = phrase.first if phrase.cue in ("adjective", "genitive") else phrase.first - 2
        before = next((one for one in reversed(phrases[:number]) if one.kind == "person" and one.office), None)
        if before is None or phrase.state is None:
            continue
        phrase.kind, phrase.office, phrase.name, phrase.sector = "person", before.office, None, before.sector
        phrase.key, phrase.governs = f"office:{before.office}:{phrase.state}", -1
        phrase.first, phrase.last = first, stop
        found = preposition_before(tokens, phrase.first)
        phrase.cue = found[1] if found is not None else "bare"


def _counterpart_of(tokens: Sequence[Token], phrase: Phrase) -> int | None:
    """Where his Syrian counterpart, or his counterpart from Syria, ends; None where nobody is called so."""
    nouns = ("counterpart", "counterparts", "opposite")
    if phrase.cue in ("adjective", "genitive") and phrase.last < len(tokens) and tokens[phrase.last].norm in nouns:
        return phrase.last + 1
    if (
        phrase.first > 1
        and tokens[phrase.first - 1].norm in ("from", "of", "in")
        and tokens[phrase.first - 2].norm in nouns
    ):
        return phrase.last
    return None


def share_heads(tokens: Sequence[Token], phrases: list[Phrase]) -> None:
    """Thai and Cambodian soldiers: the noun after the second adjective belongs to the first too."""
    for one, other in zip(reversed(phrases[:-1]), reversed(phrases[1:]), strict=True):
        between = [tokens[at].norm for at in range(one.last, other.first)]
        if (
            between not in (["and"], [","], [",", "and"])
            or one.key[:6] != "state:"
            or one.state is None
            or other.state is None
        ):
            continue
        if one.cue != "adjective" and not (
            one.name is not None and tokens[one.first].norm in ("us", "u.s", "u.s.", "uk")
        ):
            continue
        if (
            other.kind in ("group", "population", "organization", "person")
            and other.key.endswith(f":{other.state}")
            and other.unknown_name is None
        ):
            one.kind, one.key = other.kind, other.key[: -len(other.state)] + one.state
            one.name, one.sector, one.many, one.office = other.name, other.sector, other.many, other.office
            one.cue, one.governs = "bare", -1
            found = preposition_before(tokens, one.first)
            if found is not None:
                one.cue = found[1]


def join_appositions(tokens: Sequence[Token], phrases: list[Phrase]) -> list[Phrase]:
    """One person told twice: Iran's foreign minister, Abbas Araghchi; Vladimir Putin, the Russian president."""
    kept: list[Phrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.kind == phrase.kind == "person"
            and before.cue == "bare"
            and _beside(tokens, before.last, phrase.first)
            and phrase.key.startswith("office:") != before.key.startswith("office:")
            and (phrase.state is None or before.state is None or phrase.state == before.state)
            and not _lists(tokens, phrase.last)
        ):
            named, titled = (before, phrase) if phrase.key.startswith("office:") else (phrase, before)
            named.office = titled.office or named.office
            named.state = named.state or titled.state
            if named.key.startswith("named:"):
                named.sector = titled.sector or named.sector
            elif titled.sector == "ELI":
                named.sector = "ELI"
            named.first, named.last, named.cue = before.first, phrase.last, phrase.cue
            kept[-1] = named
            continue
        kept.append(phrase)
    return kept


def _beside(tokens: Sequence[Token], stop: int, first: int) -> bool:
    between = [tokens[at].norm for at in range(stop, first)]
    return between[:1] == [","] and all(
        one in ("the", "a", "an") or one in word_set("grammar", "modifiers") for one in between[1:]
    )


def _lists(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].norm in ("and", "or")
