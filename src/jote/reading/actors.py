"""Who is meant: turns the noun phrases of an article, in order, into its actors.

A country, an office and a name are one actor. A bare title, a surname, তিনি, দেশটি or দুই দেশ is whoever of that kind was
spoken of last; where nobody fits, nobody is invented.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from jote.reading.names import Known
from jote.reading.phrases import Phrase
from jote.reading.records import Actor, ActorKind, Span
from jote.reading.text import Text
from jote.reading.transliterate import transliterate
from jote.vocabulary.states import state_entries

# Kinds of people who are of the land that is spoken of, where nothing else is said.
_OF_THE_LAND = frozenset(
    (
        "militants",
        "gunmen",
        "fighters",
        "guerrillas",
        "separatists",
        "rebels",
        "protesters",
        "residents",
        "prisoners",
        "opposition",
        "civilians",
        "people",
        "dissidents",
        "detainees",
    )
)


@dataclass(slots=True)
class Player:
    """An actor being put together: `key` is its own, `office` the offices that it has been seen in."""

    key: str
    name: str
    kind: ActorKind
    state: str | None
    sector: str | None
    offices: set[str] = field(default_factory=set)
    mentions: list[Span] = field(default_factory=list)
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
        self.recent: list[str] = []
        self.subjects: list[str] = []
        self._noted: list[int] = []
        self._sentences = 0
        self._paragraph: object = None
        self._began = 0
        self._here: set[str] = set()
        self.pair: tuple[str, ...] = ()
        self.focus_state: str | None = None

    # ---- in order of the text ----

    def resolve(self, phrases: Sequence[Phrase], paragraph: object = None) -> None:
        """Give each phrase of a sentence its actor, or None; a new paragraph speaks of those whom it names."""
        if paragraph is not None and paragraph is not self._paragraph:
            self._paragraph, self._began, self._here = paragraph, len(self.subjects), set()
        self._sentences += 1
        for phrase in phrases:
            if phrase.state == "@":
                self._of_the_country(phrase)
            phrase.actor = self._meant(phrase, phrases)
            if phrase.actor is not None and phrase.kind != "pronoun":
                self._here.add(phrase.actor)
            if phrase.actor is not None:
                self._remember(phrase.actor)
        self._note_pair(phrases)

    def note_subject(self, keys: Iterable[str]) -> None:
        """Tell who acted in the sentence just read: the first to be meant by a pronoun."""
        for key in keys:
            if key in self.players:
                self.subjects.append(key)
                self._noted.append(self._sentences)
                self._remember(key)

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

    # ---- who ----

    def _of_the_country(self, phrase: Phrase) -> None:
        """দেশটির before a title or a body: the country spoken of last."""
        code = self.focus_state
        for known in reversed(self.recent):
            player = self.players.get(self.same.get(known, known))
            if player is not None and player.kind == "state":
                code = player.state
                break
        phrase.state = code
        if phrase.key.endswith(":@"):
            phrase.key = phrase.key[:-1] + (code or "?")

    def _meant(self, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
        kind, key = phrase.kind, phrase.key
        if kind == "pronoun":
            return self._pointed_at(phrase, phrases)
        if kind == "place":
            return None
        if kind == "state":
            return self._state(phrase)
        if key.startswith("named:"):
            return self._named(phrase)
        if key.startswith("office:"):
            return self._titled(phrase)
        if key.startswith("body:"):
            return self._body(phrase, phrases)
        if key.startswith("population:"):
            state = phrase.state
            return self._add(
                phrase, f"{key}:{state}", self._population_name(phrase, state), "population", state, phrase.sector
            )
        found = self._add(phrase, key, phrase.name or key, kind, phrase.state, phrase.sector)
        self.players[found].past = phrase.past
        if phrase.office:
            self.players[found].offices.add(phrase.office)
            self._adopt_title(found, phrase)
        return found

    def _state(self, phrase: Phrase) -> str | None:
        code = phrase.state
        if code is None:
            code = self.focus_state
            if code is None:
                return None
        entry = state_entries().get(code)
        key = f"state:{code}"
        found = self._add(phrase, key, entry["name"]["en"] if entry else code, "state", code, "GOV")
        if phrase.cue not in ("locative", "compound", "about", "aside"):
            self.focus_state = code
        return found

    def _named(self, phrase: Phrase) -> str:
        name = phrase.unknown_name or phrase.key[6:]
        key = f"named:{name}"
        if key not in self.players and key not in self.same:
            state, sector = phrase.state, phrase.sector
            if state is None and sector not in ("IGO", None):
                state = self._state_of_title(phrase)
            self._add(phrase, key, transliterate(name), "person", state, sector)
            if phrase.office:
                self.players[key].offices.add(phrase.office)
                self._adopt_title(key, phrase)
            return key
        found = self.same.get(key, key)
        player = self.players[found]
        self._mention(player, phrase)
        if phrase.office:
            player.offices.add(phrase.office)
        if player.state is None and phrase.state is not None:
            player.state = phrase.state
        if player.sector is None:
            player.sector = phrase.sector
        return found

    def _adopt_title(self, key: str, phrase: Phrase) -> None:
        """A title that went before (দেশটির শীর্ষ কমান্ডার) and the name that follows it are one person."""
        player = self.players[key]
        for other_key, other in list(self.players.items()):
            if (
                other_key != key
                and not other.named
                and phrase.office in other.offices
                and (other.state == player.state or player.state is None or other.state is None)
                and other.kind == "person"
            ):
                player.mentions.extend(other.mentions)
                player.state = player.state or other.state
                self.same[other_key] = key
                del self.players[other_key]

    def _titled(self, phrase: Phrase) -> str | None:
        owner = phrase.key.split(":", 2)[2]
        state = phrase.state
        if phrase.kind == "group":
            if state is None and owner == "?":
                last = self.player(self.subjects[-1]) if self.subjects else None
                own = last.state if last is not None and last.kind == "person" and last.sector == "GOV" else None
                state = (own or self.focus_state) if phrase.sector in ("GOV", "MIL") else None
            key = f"{phrase.key}:{state}:many"
            return self._add(phrase, key, self._office_name(phrase, state, many=True), "group", state, phrase.sector)
        bare = state is None and owner == "?"
        if bare:
            found = self._holder(phrase, None)
            if found is not None:
                return found
            state = self._state_of_title(phrase)
        found = self._holder(phrase, state or "?")
        if found is not None:
            return found
        key = f"office:{phrase.office}:{state or owner}"
        key = self.same.get(key, key)
        found = self._add(phrase, key, self._office_name(phrase, state), "person", state, phrase.sector)
        self.players[found].offices.add(phrase.office or "")
        if found.startswith("office:"):
            self.players[found].named = False
        return found

    def _holder(self, phrase: Phrase, state: str | None) -> str | None:
        """Who of those named holds the office, or held it where the words say former; of a state, if one is given."""
        former = phrase.sector == "ELI"
        owner = phrase.key.split(":", 2)[2]
        if phrase.sector in ("PTY", "OPP", "REB") and owner != "?" and owner != phrase.state:
            return None  # বিজেপি নেতা is not the leader of another party
        for strict in (True, False):
            for key in reversed(self.recent):
                player = self.players.get(self.same.get(key, key))
                if player is None or player.kind != "person" or phrase.office not in player.offices:
                    continue
                if state is not None and player.state != state:
                    continue
                if (player.sector == "ELI" or (strict and player.past)) != former and (
                    strict or player.sector == "ELI"
                ):
                    continue
                if former:
                    player.sector = "ELI"
                self._mention(player, phrase)
                return player.key
        return None

    def _state_of_title(self, phrase: Phrase) -> str | None:
        return self.focus_state or self.home

    def _body(self, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
        state = phrase.state
        if phrase.key.endswith(":his"):
            inside = [
                one.actor
                for one in phrases
                if one.first < phrase.first and one.kind == "person" and one.actor is not None
            ]
            owner = inside[-1] if inside else self._last(lambda one: one.kind == "person", avoid=set())
            holder = self.player(owner or "")
            if holder is None or holder.state is None:
                return None
            if phrase.key.startswith("body:government:"):
                return self._add(phrase, self.state_actor(holder.state), "", "state", holder.state, "GOV")
            key = phrase.key.replace(":his", f":{holder.state}")
            return self._add(
                phrase, key, self._body_name(phrase, holder.state), phrase.kind, holder.state, phrase.sector
            )
        if state is None and phrase.key.endswith("?"):
            base = phrase.key[:-1]
            where = [
                one.state
                for one in phrases
                if one.cue == "locative" and one.first < phrase.first and one.kind in ("state", "place")
            ]
            if phrase.cue == "locative" and where and where[-1] is not None:
                state = where[-1]
                return self._add(
                    phrase, f"{base}{state}", self._body_name(phrase, state), phrase.kind, state, phrase.sector
                )
            called = (phrase.name or "?").casefold()
            for key in reversed(self.recent):
                known = self.player(key)
                if (
                    known is not None
                    and key.startswith("organization:")
                    and known.name.casefold().startswith(called + " of ")
                ):
                    self._mention(known, phrase)
                    return known.key
                if key.startswith(base) and not key.endswith(":?"):
                    self._mention(self.players[key], phrase)
                    return key
            state = (
                (self._of_clause(phrase, phrases) or self.focus_state or self.home)
                if phrase.sector in ("GOV", "MIL", "COP", "LEG", "JUD", "SPY")
                else None
            )
            if state is not None:
                key = f"{base}{state}"
                return self._add(phrase, key, self._body_name(phrase, state), phrase.kind, state, phrase.sector)
        return self._add(phrase, phrase.key, self._body_name(phrase, state), phrase.kind, state, phrase.sector)

    def _of_clause(self, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
        """The one state whose people a sentence names beside a bare court, police or parliament: these act at home."""
        if phrase.sector not in ("JUD", "COP", "LEG"):
            return None
        states = {one.state for one in phrases if one is not phrase and one.state not in (None, "@")}
        if len(states) == 1:
            return states.pop()
        for key in reversed(self.recent):
            player = self.player(key)
            if player is not None and player.sector == phrase.sector and player.state is not None:
                return player.state
        return None

    def _pointed_at(self, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
        key = phrase.key
        here = {
            one.actor
            for one in phrases
            if one.actor is not None and one.first < phrase.first and one.cue not in ("bare", "genitive")
        }
        if key in ("polite", "plain"):
            return self._last(lambda one: one.kind == "person", avoid=here)
        if key == "the-state":
            before = [
                one for one in phrases if one.first < phrase.first and one.kind == "state" and one.actor is not None
            ]
            turned = [one for one in before if one.cue not in ("bare", "adjective", "compound")]
            if turned:
                return turned[-1].actor
            named = {one.state for one in phrases if one.first > phrase.first and one.kind == "state"}
            for known in reversed(self.recent):
                player = self.players.get(self.same.get(known, known))
                if player is not None and player.kind == "state" and player.state not in named:
                    return player.key
            return self.state_actor(self.focus_state) if self.focus_state else None
        if key == "it":
            return self._last(
                lambda one: one.kind in ("state", "organization", "group") and one.sector != "MED", avoid=here
            )
        if key == "the-group":
            return self._last(lambda one: one.kind in ("group", "organization") and one.sector != "MED", avoid=set())
        if key == "both":
            return self._both(phrases, phrase)
        if key == "plural":
            found = self._last(lambda one: one.kind in ("group", "population") or bool(one.members), avoid=here)
            if found is None or found not in self.recent[-6:]:
                state = self._last(lambda one: one.kind in ("state", "organization"), avoid=here)
                return state or found
            return found
        return None

    def _last(self, fits: object, avoid: Container[str | None]) -> str | None:
        late = [key for key, at in zip(self.subjects[-3:], self._noted[-3:], strict=True) if self._sentences - at <= 4]
        if len(self.subjects) <= self._began and any(
            (player := self.players.get(self.same.get(key, key))) is not None and fits(player)  # type: ignore[operator]
            for key in self._here
        ):
            late = []
        for keys in (late, self.recent):
            for key in reversed(keys):
                player = self.players.get(self.same.get(key, key))
                if player is not None and player.key not in avoid and fits(player):  # type: ignore[operator]
                    return player.key
        return None

    def _both(self, phrases: Sequence[Phrase], phrase: Phrase) -> str | None:
        own: list[str] = []
        for one in phrases:
            if one.first < phrase.first and one.actor and one.kind in ("state", "person") and one.cue != "about":
                player = self.players[one.actor]
                if one.actor not in own and all(self.players[other].state != player.state for other in own):
                    own.append(one.actor)
        members = tuple(own[-2:]) if len(own) == 2 else self.pair
        if phrase.name == "states":
            codes = [known.state for one in members if (known := self.player(one)) is not None and known.state]
            members = tuple(self.state_actor(code) for code in codes)
        if len(members) != 2:
            return None
        key = "both:" + "+".join(members)
        if key not in self.players:
            name = " and ".join(self.players[self.same.get(one, one)].name for one in members)
            self.players[key] = Player(key, name, "group", None, None, members=members)
        return key

    def _note_pair(self, phrases: Sequence[Phrase]) -> None:
        """Two parties of two states in one sentence are the two that দুই দেশ will mean."""
        between = [one.actor for one in phrases if one.cue == "between" and one.actor is not None and one.key != "both"]
        if len(set(between)) == 2:
            self.pair = (between[0], between[1])
            return
        found: list[str] = []
        for phrase in phrases:
            if phrase.actor is None or phrase.kind == "pronoun" or phrase.cue in ("about", "aside", "locative"):
                continue
            player = self.players.get(self.same.get(phrase.actor, phrase.actor))
            if player is None or player.state is None or player.sector not in ("GOV", "MIL", "REB"):
                continue
            if all(self.players[one].state != player.state for one in found):
                found.append(player.key)
        if len(found) == 2:
            self.pair = tuple(found)

    # ---- book-keeping ----

    def _add(self, phrase: Phrase, key: str, name: str, kind: str, state: str | None, sector: str | None) -> str:
        key = self.same.get(key, key)
        player = self.players.get(key)
        if player is None:
            player = self.players[key] = Player(key, name, kind, state, sector)  # type: ignore[arg-type]
        self._mention(player, phrase)
        return key

    def _mention(self, player: Player, phrase: Phrase) -> None:
        player.mentions.append(self.text.span(phrase.start, phrase.end))

    def _remember(self, key: str) -> None:
        if key in self.recent:
            self.recent.remove(key)
        self.recent.append(key)

    def _population_name(self, phrase: Phrase, state: str | None) -> str:
        return _of_state(phrase.name or "people", state)

    def _office_name(self, phrase: Phrase, state: str | None, *, many: bool = False) -> str:
        word = (phrase.office or "official").replace("-", " ").replace("_", " ")
        return _of_state(word[0].upper() + word[1:] + ("s" if many and not word.endswith("s") else ""), state)

    def _body_name(self, phrase: Phrase, state: str | None) -> str:
        word = phrase.name or phrase.key.split(":")[1]
        return _of_state(word[0].upper() + word[1:], state)

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
            mentions = tuple(sorted(set(player.mentions)))
            actors.append(Actor(ids[real], player.name, player.kind, player.state, player.sector, mentions))
        return ids, tuple(actors)


def _of_state(word: str, state: str | None) -> str:
    entry = state_entries().get(state or "")
    return f"{word} of {entry['name']['en']}" if entry else word


def supported_ids(knowns: Iterable[Known]) -> frozenset[str]:
    """The entries that the article names in a form that is not weak: their weak forms count as well."""
    return frozenset(one.id for one in knowns if not one.weak)
