"""What to call an actor whom only an office, a body or a kind of people names: Foreign minister of Nepal."""

from __future__ import annotations

from jote.reading.phrases import Phrase
from jote.vocabulary.states import state_entries


def population_name(phrase: Phrase, state: str | None) -> str:
    """People of a state: Refugees of Syria."""
    return _of_state(phrase.name or "people", state)


def office_name(phrase: Phrase, state: str | None, *, many: bool = False) -> str:
    """Who bears an office, or all who do: Foreign minister of Nepal, Officials of Nepal."""
    word = (phrase.office or "official").replace("-", " ").replace("_", " ")
    return _of_state(word[0].upper() + word[1:] + ("s" if many and not word.endswith("s") else ""), state)


def body_name(phrase: Phrase, state: str | None) -> str:
    """A body of a state: Parliament of Nepal."""
    word = phrase.name or phrase.key.split(":")[1]
    return _of_state(word[0].upper() + word[1:], state)


def _of_state(word: str, state: str | None) -> str:
    entry = state_entries().get(state or "")
    return f"{word} of {entry['name']['en']}" if entry else word
