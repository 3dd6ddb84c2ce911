"""Speakers whom neither the lexicon nor an office names: bodies and persons as they are written."""

from __future__ import annotations

from typing import Any

from jote.reading.actors import Cast
from jote.reading.phrases import Phrase
from jote.reading.transliterate import transliterate
from jote.reading.who_is_meant import resolve


def unnamed_body(cast: Cast, body: tuple[str, int, int, str | None, str | None], owner: Phrase | None) -> str | None:
    """A body that speaks and that the lexicon does not know: as written, of whatever state stands before the name."""
    words, low, high, sector, state = body
    player = cast.player(owner.actor) if owner is not None and owner.actor is not None else None
    state = player.state if player is not None else state
    key = f"organization:as-written/{words}"
    phrase = Phrase(0, 0, low, high, "organization", key, transliterate(words), state, sector, "bare")
    resolve(cast, [phrase])
    return phrase.actor


def unnamed_person(cast: Cast, words: str, low: int, high: int, seen: Any, owner: Phrase | None) -> str:
    """A speaker whom neither the lexicon nor an office names: a person as written, of whatever stands before the name."""
    player = cast.player(owner.actor) if owner is not None and owner.actor is not None else None
    seen.add(words)
    state, sector = (player.state, player.sector) if player is not None else (None, None)
    office = owner.office if owner is not None and owner.key.startswith("office:") else None
    phrase = Phrase(
        0,
        0,
        low,
        high,
        "person",
        f"named:{words}",
        None,
        state,
        sector or "CVL",
        "bare",
        office=office,
        unknown_name=words,
    )
    resolve(cast, [phrase])
    assert phrase.actor is not None
    return phrase.actor
