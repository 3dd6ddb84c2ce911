"""The actors of one article, as they come: who has been named, who acted, who was spoken of last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from jote.reading.phrases import Phrase
from jote.reading.records import Actor, ActorKind, Span
from jote.reading.text import Text
from jote.vocabulary.states import state_entries


@dataclass(slots=True)
class Player:
    """An actor being put together: `key` is its own, `office` the offices that it has been seen in."""

    key: str
    name: str
    kind: ActorKind
    state: str | None
    sector: str | None
    offices: set[str] = field(default_factory=set)
    mentions: list[Span] = field(default_factory=list)  # clean characters
    named: bool = True
    members: tuple[str, ...] = ()
    past: bool = False


class Cast:
    """The actors of one article, in the order in which they come."""

    def __init__(self, text: Text, home: str | None = None) -> None:
        self.text = text
        self.home = home
        self.players: dict[str, Player] = {}
        self.same: dict[str, str] = {}
        self.bearers: dict[str, str] = {}  # who was named beside an office of somebody's
        self.recent: list[str] = []
        self.subjects: list[str] = []
        self.acted_in: list[int] = []  # the sentences that the subjects acted in
        self.sentence = 0
        self.pair: tuple[str, ...] = ()  # whom দুই দেশ means
        self.focus_state: str | None = None
        self.place_state: str | None = None  # of the place where something was told last
        self.spoken_state: str | None = None  # of whoever was spoken of last
        self._paragraph: object = None
        self.paragraph_began = 0  # how many subjects there were before
        self.paragraph_named: set[str] = set()

    def begin_sentence(self, paragraph: object = None) -> None:
        """Go on to the next sentence; a new paragraph speaks of those whom it names."""
        if paragraph is not None and paragraph is not self._paragraph:
            self._paragraph, self.paragraph_began, self.paragraph_named = paragraph, len(self.subjects), set()
        self.sentence += 1

    def members(self, key: str) -> tuple[str, ...]:
        """The actors behind a key: both, for দুই দেশ."""
        player = self.players.get(self.same.get(key, key))
        return player.members if player is not None and player.members else (self.same.get(key, key),)

    def player(self, key: str) -> Player | None:
        """The actor of a key."""
        return self.players.get(self.same.get(key, key))

    def state_actor(self, code: str) -> str:
        """The state of a code as an actor, even where only a place in it was named."""
        key = f"state:{code}"
        if key not in self.players:
            entry = state_entries().get(code)
            self.players[key] = Player(key, entry["name"]["en"] if entry else code, "state", code, "GOV")
        return key

    def people_actor(self, code: str) -> str:
        """The people of a state as an actor: those who are hit where an attack on the land is not one on its government."""
        key = f"population:people:{code}:{code}"
        if key not in self.players:
            entry = state_entries().get(code)
            name = f"people of {entry['name']['en']}" if entry else code
            self.players[key] = Player(key, name, "population", code, "CVL")
        return key

    def note_subject(self, keys: Iterable[str]) -> None:
        """Tell who acted in the sentence just read: the first to be meant by a pronoun."""
        for key in keys:
            if key in self.players:
                self.subjects.append(key)
                self.acted_in.append(self.sentence)
                self.remember(key)

    # ---- book-keeping for those who find out who is meant ----

    def add(self, phrase: Phrase, key: str, name: str, kind: str, state: str | None, sector: str | None) -> str:
        key = self.same.get(key, key)
        player = self.players.get(key)
        if player is None:
            player = self.players[key] = Player(key, name, kind, state, sector)  # type: ignore[arg-type]
        self.mention(player, phrase)
        return key

    def mention(self, player: Player, phrase: Phrase) -> None:
        player.mentions.append((phrase.start, phrase.end))

    def remember(self, key: str) -> None:
        if key in self.recent:
            self.recent.remove(key)
        self.recent.append(key)

    def settle(self) -> None:
        """Once the whole article is read: people told of without a country are those told of with the only one."""
        stated: dict[str, list[str]] = {}
        for key, player in self.players.items():
            if player.kind == "population" and player.state is not None:
                stated.setdefault(key.split(":")[1], []).append(key)
        for key, player in list(self.players.items()):
            if player.kind != "population" or player.state is not None:
                continue
            known = stated.get(key.split(":")[1], [])
            if len({self.players[one].state for one in known}) == 1:
                self.players[known[0]].mentions.extend(player.mentions)
                self.same[key] = known[0]
                del self.players[key]

    def records(self, used: Iterable[str]) -> tuple[dict[str, str], tuple[Actor, ...]]:
        """The actors that are used, as records, and the id of each key."""
        ids: dict[str, str] = {}
        actors: list[Actor] = []
        for key in used:
            real = self.same.get(key, key)
            player = self.players.get(real)
            if player is None or real in ids:
                if player is not None:
                    ids[key] = ids[real]
                continue
            ids[real] = ids[key] = f"a{len(actors) + 1}"
            mentions = tuple(sorted({self.text.span(start, end) for start, end in player.mentions}))
            actors.append(Actor(ids[real], player.name, player.kind, player.state, player.sector, mentions))
        return ids, tuple(actors)
