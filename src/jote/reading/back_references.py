"""Who is meant by a word that only points back: তিনি, দেশটি, দুই দেশ. Where nobody fits, nobody is invented."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from jote.reading.actors import Cast, Player
from jote.reading.phrases import Phrase

_JUST_BEFORE = 2  # sentences


def pointed_at(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    """The actor that a pointing word means, by its kind and by who was spoken of; None where nobody fits."""
    key = phrase.key
    here: set[str | None] = {
        one.actor
        for one in phrases
        if one.actor is not None and one.first < phrase.first and one.cue not in ("bare", "genitive")
    }
    if key in ("polite", "plain"):
        if phrase.weak:  # উপদেষ্টার দৃষ্টি আকর্ষণ করা হলে তিনি বলেন: who was asked
            asked = [one.actor for one in phrases if one.first < phrase.first and one.kind == "person" and one.actor]
            if asked:
                return asked[-1]
        later = (one.key for one in phrases if one.first > phrase.first and one.kind == "person")
        here |= {cast.same.get(one, one) for one in later}  # তিনি X-কে আমন্ত্রণ জানান: he is another
        if phrase.cue not in ("bare", "genitive"):  # X তাঁকে স্বাগত জানান
            acting = [
                one.actor
                for one in phrases
                if one.first < phrase.first
                and (
                    one.kind == "person"
                    or (one.kind == "pronoun" and one.key in ("polite", "plain") and one.cue == "bare")
                )
            ]
            here |= set(acting[-1:])
        return last_spoken_of(cast, lambda one: one.kind == "person", avoid=here)
    if key == "the-state":
        before = [one for one in phrases if one.first < phrase.first and one.kind == "state" and one.actor is not None]
        turned = [one for one in before if one.cue not in ("bare", "adjective", "compound")]
        if turned and not phrase.weak:
            return turned[-1].actor
        named = {one.state for one in phrases if one.first > phrase.first and one.kind == "state"}
        if phrase.weak:  # বাংলাদেশের সুবিধা প্রত্যাহার করেছে দেশটি: another one
            named |= {one.state for one in before}
        for known in reversed(cast.recent):
            player = cast.players.get(cast.same.get(known, known))
            if player is not None and player.kind == "state" and player.state not in named:
                return player.key
        return cast.state_actor(cast.focus_state) if cast.focus_state else None
    if key == "it":
        if phrase.cue == "object":  # closed its border with Algeria, accusing it of aggression
            turned = [one for one in phrases if one.first < phrase.first and one.actor in here and one.kind == "state"]
            if turned:
                return turned[-1].actor
        return last_spoken_of(
            cast, lambda one: one.kind in ("state", "organization", "group") and one.sector != "MED", avoid=here
        )
    if key == "the-group":
        return last_spoken_of(
            cast, lambda one: one.kind in ("group", "organization") and one.sector != "MED", avoid=set()
        )
    if key == "both":
        return _both(cast, phrases, phrase)
    if key == "plural":
        if phrase.weak:  # তারা … করেছে: whoever of those that are no persons acted just before
            for known, acted in zip(reversed(cast.subjects[-3:]), reversed(cast.acted_in[-3:]), strict=True):
                player = cast.player(known)
                if player is None or player.kind == "person" or player.key in here or player.sector == "MED":
                    continue
                if cast.sentence - acted <= _JUST_BEFORE:
                    return player.key
        found = last_spoken_of(cast, lambda one: one.kind in ("group", "population") or bool(one.members), avoid=here)
        if found is None or found not in cast.recent[-6:]:
            state = last_spoken_of(cast, lambda one: one.kind in ("state", "organization"), avoid=here)
            return state or found
        return found
    return None


def may_mean_another(cast: Cast, phrase: Phrase) -> bool:
    """Whether somebody else of the kind that a pronoun means has acted just before."""
    if phrase.key not in ("polite", "plain", "plural", "it"):
        return False
    person = phrase.key in ("polite", "plain")
    acted = zip(cast.subjects[-3:], cast.acted_in[-3:], strict=True)
    players = [cast.player(key) for key, at in acted if cast.sentence - at <= _JUST_BEFORE]
    return len({one.key for one in players if one is not None and (one.kind == "person") == person}) > 1


def last_spoken_of(cast: Cast, fits: Callable[[Player], bool], avoid: Container[str | None]) -> str | None:
    """Who of those that fit acted last, or else was spoken of last; a paragraph that names one means its own."""
    late = [key for key, at in zip(cast.subjects[-3:], cast.acted_in[-3:], strict=True) if cast.sentence - at <= 4]
    if len(cast.subjects) <= cast.paragraph_began and any(
        (player := cast.players.get(cast.same.get(key, key))) is not None and fits(player)
        for key in cast.paragraph_named
    ):
        late = []
    for keys in (late, cast.recent):
        for key in reversed(keys):
            player = cast.players.get(cast.same.get(key, key))
            if player is not None and player.key not in avoid and fits(player):
                return player.key
    return None


def _both(cast: Cast, phrases: Sequence[Phrase], phrase: Phrase) -> str | None:
    own: list[str] = []
    for one in phrases:
        turned = phrase.cue in ("object", "toward", "over", "near") and one.cue == "bare"  # কাতার উভয় পক্ষকে আহ্বান জানায়
        if turned:
            continue
        if one.first < phrase.first and one.actor and one.kind in ("state", "person") and one.cue != "about":
            player = cast.players[one.actor]
            if one.actor not in own and all(cast.players[other].state != player.state for other in own):
                own.append(one.actor)
    members = tuple(own[-2:]) if len(own) == 2 else cast.pair
    if phrase.name == "people" and not all(_is_person(cast, one) for one in members):
        members = _two_people(cast)
    if phrase.name == "states":
        codes = [known.state for one in members if (known := cast.player(one)) is not None and known.state]
        members = tuple(cast.state_actor(code) for code in codes)
    if len(members) != 2:
        return None
    key = "both:" + "+".join(members)
    if key not in cast.players:
        name = " and ".join(cast.players[cast.same.get(one, one)].name for one in members)
        cast.players[key] = Player(key, name, "group", None, None, members=members)
    return key


def _is_person(cast: Cast, key: str) -> bool:
    player = cast.player(key)
    return player is not None and player.kind == "person"


def _two_people(cast: Cast) -> tuple[str, ...]:
    """The two people of two states who were spoken of last: দুই নেতা."""
    found: list[str] = []
    for key in reversed(cast.recent):
        player = cast.player(key)
        if player is None or player.kind != "person" or player.key in found:
            continue
        if all(cast.players[one].state != player.state for one in found):
            found.append(player.key)
        if len(found) == 2:
            return found[1], found[0]
    return ()


def _note_listed(cast: Cast, phrases: Sequence[Phrase]) -> bool:
    """Two states named side by side are a pair, whoever else the sentence names: Trump said Thailand and Cambodia had agreed."""
    links: dict[int, list[str]] = {}
    for phrase in phrases:
        if phrase.link and phrase.kind == "state" and phrase.actor is not None:
            links.setdefault(phrase.link, []).append(phrase.actor)
    pairs = [ones for ones in links.values() if len(ones) == 2 and ones[0] != ones[1]]
    if len(pairs) != 1:
        return False
    cast.pair = (pairs[0][0], pairs[0][1])
    return True


def note_pair(cast: Cast, phrases: Sequence[Phrase]) -> None:
    """Two parties of two states in one sentence are the two that দুই দেশ will mean."""
    between = [one.actor for one in phrases if one.cue == "between" and one.actor is not None and one.key != "both"]
    if len(set(between)) == 2:
        cast.pair = (between[0], between[1])
        return
    if _note_listed(cast, phrases):
        return
    found: list[str] = []
    for phrase in phrases:
        if phrase.actor is None or phrase.kind == "pronoun" or phrase.cue in ("about", "aside", "locative"):
            continue
        player = cast.players.get(cast.same.get(phrase.actor, phrase.actor))
        if player is None or player.state is None or player.sector not in ("GOV", "MIL", "REB"):
            continue
        if player.kind == "population":
            continue
        if all(cast.players[one].state != player.state for one in found):
            found.append(player.key)
    if len(found) == 2:
        cast.pair = tuple(found)
