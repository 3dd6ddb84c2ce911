"""What a place is called in a language: the print form of the gazetteer, the name that a reading gives where it has none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jote.vocabulary.states import state_entries, states
from jote.vocabulary.tables import load_tables

_GAZETTEER = Path(__file__).parent / "lexicon" / "places.yaml"


def place_name(name: str, state: str | None, language: str = "en") -> str:
    """A place of a reading as a language calls it.

    >>> place_name("Pyongyang", "PRK", "bn"), place_name("Ukraine", "UKR", "bn"), place_name("Nowhere", None, "bn")
    ('পিয়ংইয়ং', 'ইউক্রেন', 'Nowhere')
    """
    return name if language == "en" else _bangla().get((name, state), name)


def seat_name(entry: str, name: str) -> str:
    """The English name of the city that stands for a government, by the entry of its state; `name` where it is no capital.

    >>> seat_name("USA", "United States")
    'Washington'
    """
    capital = (state_entries().get(entry, {}).get("capital") or {}).get("en")
    return capital if isinstance(capital, str) else name


@cache
def _bangla() -> dict[tuple[str, str | None], str]:
    places = {
        (one["name"], one.get("state")): one["bn"][0]
        for one in load_tables([_GAZETTEER])[0]["entries"]
        if one.get("bn")
    }
    return places | {(one.name["en"], code): one.name["bn"] for code, one in states().items()}
