"""Which body is meant where only its kind is named: the government, his army, the ministry."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.actor_names import body_name
from jote.reading.actors import Cast, Player
from jote.reading.back_references import last_spoken_of
from jote.reading.of_which_state import addressed, of_clause, own_state
from jote.reading.phrases import Phrase

_MISSIONS = ("body:embassy:", "body:high-commission:", "body:consulate:")
_OF_STATES = ("GOV", "MIL", "COP", "LEG", "JUD", "SPY", "OPP")  # bodies that are of a state though none is named


def body_meant(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    """The key of the body that a phrase means; None where it is somebody's of whom no state is known."""
    if phrase.key.endswith(":his"):
        return _his(cast, phrase, phrases)
    if phrase.state is not None or not phrase.key.endswith("?"):
        return cast.add(phrase, phrase.key, body_name(phrase, phrase.state), phrase.kind, phrase.state, phrase.sector)
    base = phrase.key[:-1]
    before = [one for one in phrases if one.cue == "locative" and one.first < phrase.first]
    where = [one.state for one in before if one.kind in ("state", "place")]
    if phrase.cue == "locative" and where and where[-1] is not None:
        return _of_state(cast, phrase, where[-1])
    guests = addressed(phrase, phrases)
    known = _spoken_of(cast, phrase, guests) or _the_rebels(cast, phrase)
    if known is not None:
        cast.mention(known[1], phrase)
        return known[0]
    state = own_state(cast, phrases) if base.startswith("body:left-parties:") else None
    if phrase.sector == "REB":  # দনবাস অঞ্চলে বিদ্রোহীরা
        state = next((one.state for one in before if one.state not in (None, "@")), None)
    if phrase.sector in _OF_STATES:
        if base.startswith(_MISSIONS):  # ঢাকার দূতাবাস: not of the land that it stands in
            guests |= {code for code in (*where, phrase.stands_in or cast.home) if code is not None}
        state = _likely_state(cast, phrase, phrases, guests)
    if state is not None:
        return _of_state(cast, phrase, state)
    return cast.add(phrase, phrase.key, body_name(phrase, None), phrase.kind, None, phrase.sector)


def _of_state(cast: Cast, phrase: Phrase, state: str) -> str:
    return cast.add(phrase, f"{phrase.key[:-1]}{state}", body_name(phrase, state), phrase.kind, state, phrase.sector)


def _his(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    """The body of somebody in the sentence or before it: তাঁর সরকার."""
    people = [one for one in phrases if one.first < phrase.first and one.kind == "person" and one.actor is not None]
    inside = [one.actor for one in people if one.cue == "bare"] or [one.actor for one in people]
    owner = inside[-1] if inside else last_spoken_of(cast, lambda one: one.kind == "person", avoid=set())
    holder = cast.player(owner or "")
    if holder is None or holder.state is None:
        return None
    if phrase.key.startswith("body:government:"):
        return cast.add(phrase, cast.state_actor(holder.state), "", "state", holder.state, "GOV")
    key = phrase.key.replace(":his", f":{holder.state}")
    return cast.add(phrase, key, body_name(phrase, holder.state), phrase.kind, holder.state, phrase.sector)


def _spoken_of(cast: Cast, phrase: Phrase, guests: set[str]) -> tuple[str, Player] | None:
    """A body of the kind that was spoken of before, with the key it was spoken of by; none of those who are turned to."""
    base = phrase.key[:-1]
    called = (phrase.name or "?").casefold()
    for key in reversed(cast.recent):
        known = cast.player(key)
        if known is not None and known.state in guests:
            continue
        if known is not None and key.startswith("organization:") and _is_called(known, called, phrase.sector):
            return known.key, known
        ministry = base == "body:ministry:" and key.startswith("body:") and "-ministry:" in key
        if (key.startswith(base) or ministry) and not key.endswith(":?"):
            return key, cast.players[key]
    return None


def _the_rebels(cast: Cast, phrase: Phrase) -> tuple[str, Player] | None:
    """Rebels that only are called so: those of a name who were spoken of, where there are no others."""
    if not phrase.key.startswith("body:rebels:") or phrase.cue == "genitive":
        return None
    named = {
        known.key: known
        for key in cast.recent
        if (known := cast.player(key)) is not None
        and known.sector == "REB"
        and known.kind in ("organization", "group")
        and key.startswith(("organization:", "group:"))
    }
    return next(iter(named.items())) if len(named) == 1 else None


def _is_called(known: Player, called: str, sector: str | None) -> bool:
    """Whether the kind is all that is said of a name: the Council of Europe, the Security Council."""
    name = known.name.casefold()
    return name.startswith(called + " of ") or (known.sector == sector and name.endswith(" " + called))


def _likely_state(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase], guests: set[str]) -> str | None:
    """Of which state a body of a state is: by its clause, by what was spoken of, by where it is told, at home."""
    here = [one.state for one in phrases if one.cue == "locative" and one.state not in (None, "@")]
    own = of_clause(cast, phrase, phrases)
    mostly = _mostly_of(cast, phrase.key)
    codes = (own, mostly, cast.focus_state, cast.spoken_state, *here[:1], cast.place_state, cast.home)
    state = next((code for code in codes if code is not None and code not in guests), None)
    if state is not None and state != own:
        phrase.unsure = "whose_body"
    return state


def _mostly_of(cast: Cast, base: str) -> str | None:
    """Of which state a body mostly is that is called so in few states: the interim government at home, the central one of India."""
    if base.startswith("body:interim-government:"):
        return cast.home
    if base.startswith("body:central-government:") and any(one.state == "IND" for one in cast.players.values()):
        return "IND"
    return None
