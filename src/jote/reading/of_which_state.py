"""Of which state somebody is whom a title, a body or a crowd alone names: of the land, the speaker or the press at hand."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.actors import Cast
from jote.reading.phrases import Phrase

# Kinds of people who are of the land where they are told of, where nothing else is said.
_OF_THE_LAND = frozenset(
    (
        "militants", "gunmen", "fighters", "guerrillas", "separatists", "rebels", "protesters", "residents", "prisoners",
        "opposition", "civilians", "people", "dissidents", "activists", "the-crowd", "citizens", "women", "children", "youth",
        "students", "workers", "victims", "families-of-victims", "police-officers", "border-guards", "politicians",
        "party-leaders-and-activists", "rioters",
    )
)  # fmt: skip
_OF_THE_PLACE = frozenset(("families-of-victims", "victims", "residents", "civilians", "children", "women"))
ENVOYS = frozenset(
    (
        "ambassador", "high-commissioner", "deputy-high-commissioner", "acting-high-commissioner", "charge-daffaires",
        "deputy-ambassador", "envoy", "diplomat",
    )
)  # fmt: skip
# Whoever is of one of these brings the state along that a bare title or body after it belongs to.
OF_A_STATE = frozenset(("GOV", "MIL", "ELI", "LEG", "OPP", "PTY", "REB", "SPY"))


def note_state(cast: Cast, phrase: Phrase) -> None:
    """Remember of which state whoever is spoken of is: a bare title or body after it may be of that state."""
    player = cast.players.get(phrase.actor or "")
    aside = phrase.cue in ("locative", "compound", "about", "aside")
    if player is not None and player.sector in OF_A_STATE and player.state is not None and not aside:
        cast.spoken_state = player.state


def land_of(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    """Of which state a crowd is: that of the place where it is told of."""
    owner = next(
        (one for one in phrases if one.kind == "pronoun" and one.last == phrase.first and one.cue == "genitive"), None
    )
    holder = cast.player(owner.actor) if owner is not None and owner.actor is not None else None
    if holder is not None and holder.state is not None:
        return holder.state  # তার সমর্থকরা
    if phrase.key.split(":")[1] == "families-of-victims":  # মাসুদের বাড়িতে পরিবারের সদস্যদের
        theirs = [one for one in phrases if one.first < phrase.first and one.kind == "person" and one.cue == "genitive"]
        fallen = cast.player(theirs[-1].actor) if theirs and theirs[-1].actor is not None else None
        named = [fallen, *(cast.player(key) for key in reversed(cast.recent[-6:]))]
        for one in named:
            if (
                one is not None
                and one.kind == "person"
                and one.state is not None
                and one.sector in ("MIL", "COP", "CVL")
            ):
                return one.state
    if phrase.key.split(":")[1] == "soldiers":
        return cast.spoken_state
    if phrase.key.split(":")[1] not in _OF_THE_LAND:
        return None
    where = [
        one.state
        for one in phrases
        if one.first < phrase.first
        and one.state not in (None, "@")
        and (one.cue == "locative" or (one.kind == "place" and one.cue == "genitive"))
        and one.kind in ("place", "state")
    ]
    if where:
        return where[-1]
    return cast.place_state if phrase.key.split(":")[1] in _OF_THE_PLACE else None


def state_of_title(cast: Cast, phrase: Phrase) -> str | None:
    """Of which state a bare title is: that spoken of, that of whoever was, or the home of the press."""
    if phrase.office == "pope":
        return None  # he is of no state that he visits
    if phrase.office in ENVOYS:  # রাষ্ট্রদূত alone is a foreign one, whom nobody names
        return next((one for one in (cast.focus_state, cast.spoken_state) if one != cast.home), None)
    return cast.focus_state or cast.spoken_state or cast.home


def addressed(phrase: Phrase, phrases: Sequence[Phrase]) -> set[str]:
    """The states that a sentence turns to: a bare ministry that summons India's envoy or calls on India is not India's."""
    if phrase.sector != "GOV" or phrase.cue != "bare":
        return set()
    return {
        one.state
        for one in phrases
        if one is not phrase
        and one.state is not None
        and one.cue in ("object", "toward", "against", "near")
        and (one.kind == "state" or one.office in ENVOYS)
    }


def of_clause(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    """The one state whose people a sentence names beside a bare court, police or parliament: these act at home."""
    if phrase.sector not in ("JUD", "COP", "LEG"):
        return None
    states = {
        one.state
        for one in phrases
        if one is not phrase and one.state not in (None, "@") and (phrase.sector != "COP" or one.kind != "person")
    }
    if len(states) == 1:
        return states.pop()
    for key in reversed(cast.recent):
        player = cast.player(key)
        if player is not None and player.sector == phrase.sector and player.state is not None:
            return player.state
    return None


def own_state(cast: Cast, phrases: Sequence[Phrase]) -> str | None:
    """Of which state he is who turns to a government that is only called so: mostly his own."""
    for phrase in phrases:
        if phrase.cue != "bare" or phrase.kind == "state" or phrase.sector == "IGO" or phrase.office in ENVOYS:
            continue
        if phrase.kind == "pronoun":
            player = cast.player(cast.subjects[-1]) if phrase.key == "polite" and cast.subjects else None
        else:
            player = cast.player(phrase.actor or phrase.key)
        state = player.state if player is not None and player.sector != "IGO" else phrase.state
        if state not in (None, "@") and not (player is not None and player.offices & ENVOYS):
            return state
    return None
