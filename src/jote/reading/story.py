"""What an article has told so far, for those who read on: its actors, its dates and its events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from jote.reading.actors import Cast, Player
from jote.reading.drafts import Draft
from jote.reading.grammar import Grammar
from jote.reading.phrases import Phrase
from jote.reading.records import Span

POLITICAL = frozenset(("GOV", "MIL", "REB", "IGO", "LEG", "OPP", "PTY", "SPY", "ELI", "PRM", "UAF"))
_OFFICIAL = frozenset(("GOV", "MIL", "REB", "IGO"))


class Story:
    """One article up to the sentence at hand; `topic` is set where it is no political one at all."""

    def __init__(self, grammar: Grammar, cast: Cast, dates: Sequence[Any], topic: str | None) -> None:
        self.grammar = grammar
        self.signs = grammar.signs
        self.cast = cast
        self.dates = dates
        self.topic = topic
        self.drafts: list[Draft] = []
        self.last_place: str | None = None
        self.addressees: dict[str, tuple[str, ...]] = {}  # to whom each speaker turned last
        self.meant: dict[Span, tuple[str, ...]] = {}  # whom the words of a quote have meant last

    def players(self, keys: Iterable[str]) -> list[Player]:
        """The actors of keys, without those who are none."""
        return [player for key in keys if (player := self.cast.player(key)) is not None]

    def states(self, keys: Iterable[str]) -> set[str | None]:
        """The states of actors."""
        return {player.state for player in self.players(keys)}

    def keys(self, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """The actors of phrases, each once; a place stands for the state that it lies in."""
        found: list[str] = []
        for phrase in phrases:
            if phrase.kind == "place" and phrase.state:
                key: str | None = self.cast.state_actor(phrase.state)
            else:
                key = phrase.actor
            if key is None:
                continue
            for member in self.cast.members(key):
                if member not in found:
                    found.append(member)
        return tuple(found)

    def is_official(self, key: str) -> bool:
        """Whether somebody speaks for a government, an army, an armed group or an international organisation."""
        player = self.cast.player(key)
        return player is not None and player.sector in _OFFICIAL

    def is_foreign(self, keys: Sequence[str], to: str) -> bool:
        """Whether actors are all of other states than one is."""
        own = self.cast.player(to)
        players = self.players(keys)
        return bool(players) and own is not None and all(player.state != own.state for player in players)


def is_political(player: Player) -> bool:
    """Whether an actor is one of politics by what he is."""
    return player.sector in POLITICAL
