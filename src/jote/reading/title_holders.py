"""Who holds an office that only its title names, and who a title and a name after it are one with."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.actor_names import office_name
from jote.reading.actors import Cast, Player
from jote.reading.of_which_state import ENVOYS, own_state, state_of_title
from jote.reading.phrases import Phrase

_PARTIES = ("PTY", "OPP", "REB")
_OF_ITS_STATE = ("GOV", "MIL", "LEG", "JUD", "COP", "OPP")  # groups that are of a state though none is named
_KINDS = frozenset(("minister", "adviser", "secretary", "ambassador", "commander", "spokesperson", "governor"))
_ABOVE = frozenset(
    ("prime-minister", "deputy-prime-minister", "chief-minister", "chief-adviser")
)  # never called so alone
_STATE_BODIES = ("ministry", "police", "army", "navy", "air-force", "army-staff", "parliament")  # as their ids end
_LEADERS = {"leaders", "leader", "party-leader"}


def title_holder(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str:
    """The key of whoever a bare title means: one spoken of before who holds the office, else somebody new known by it alone."""
    if phrase.kind == "group":
        return _many(cast, phrase, phrases)
    owner = _owner(phrase)
    state = phrase.state or _of_its_body(cast, owner)
    if owner == "that":  # ওই নেতা: of whatever land or party
        known = _bearer(cast, phrase)
        if known is not None:
            return known
        owner = "?"
    elif owner != "?" and (named := cast.player(cast.bearers.get(phrase.key, ""))) is not None:
        cast.mention(named, phrase)
        return named.key
    if state is None and owner == "?":
        found = _holder(cast, phrase, None)
        if found is not None:
            return found
        state = state_of_title(cast, phrase)
    found = _holder(cast, phrase, state or "?")
    if found is not None:
        return found
    of = owner if phrase.sector in _PARTIES and owner != "?" else state or owner  # each party has leaders of its own
    key = f"office:{phrase.office}:{of}"
    key = cast.same.get(key, key)
    found = cast.add(phrase, key, office_name(phrase, state), "person", state, phrase.sector)
    cast.players[found].offices.add(phrase.office or "")
    if found.startswith("office:"):
        cast.players[found].named = False
    return found


def _owner(phrase: Phrase) -> str:
    """Whose the office is, as the key of the phrase says it; `?` where nothing does."""
    return phrase.key.split(":", 2)[2]


def _many(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str:
    """Several holders of an office: মন্ত্রীরা, গণতন্ত্র মঞ্চের নেতারা."""
    owner = _owner(phrase)
    state = phrase.state or _of_its_body(cast, owner)
    if state is None and owner == "?":
        alike = _spoken_of(cast, phrase.office)
        if alike is not None:
            cast.mention(alike, phrase)
            return alike.key
        if phrase.office not in ENVOYS and phrase.sector in _OF_ITS_STATE:  # ১৩ দেশের রাষ্ট্রদূতরা are of none
            state = _state_of_many(cast, phrase, phrases)
    found = cast.add(
        phrase, f"{phrase.key}:{state}:many", office_name(phrase, state, many=True), "group", state, phrase.sector
    )
    cast.players[found].offices.add(phrase.office or "")
    return found


def _spoken_of(cast: Cast, office: str | None) -> Player | None:
    """The leaders or the delegation spoken of before: নেতারা after গণতন্ত্র মঞ্চের নেতারা."""
    alike = _LEADERS if office in _LEADERS else {office} if office == "delegation" else set()
    for key in reversed(cast.recent[-8:]) if alike else ():
        player = cast.player(key)
        if player is not None and player.kind == "group" and player.offices & alike:
            return player
    return None


def _state_of_many(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    last = cast.player(cast.subjects[-1]) if cast.subjects else None
    own = last.state if last is not None and last.kind == "person" and last.sector == "GOV" else None
    here = [one.state for one in phrases if one.first < phrase.first and one.cue == "locative" and one.kind == "state"]
    owned = any(one.last == phrase.first and one.cue == "genitive" for one in phrases)
    there = here[-1] if here and phrase.cue == "bare" and not owned else None
    return there or own or cast.focus_state or own_state(cast, phrases)


def _of_its_body(cast: Cast, owner: str) -> str | None:
    """Of which state a title is whose body is of none by its name: পররাষ্ট্র মন্ত্রণালয়ের কর্মকর্তারা, as the ministry alone would be."""
    body, _, of = owner.rpartition("/")
    if of != "?" or "/" in body or not body.endswith(_STATE_BODIES):
        return None
    minister = f"{body.removesuffix('ministry')}minister"
    for key in reversed(cast.recent):
        player = cast.player(key)
        if player is None or player.state is None:
            continue
        if key.startswith(f"body:{body}:") or minister in player.offices:
            return player.state
    return cast.home or cast.focus_state or cast.spoken_state


def _bearer(cast: Cast, phrase: Phrase) -> str | None:
    """Who of those spoken of bears the office that a word points to."""
    for key in reversed(cast.recent):
        player = cast.player(key)
        if player is not None and player.kind == "person" and phrase.office in player.offices:
            cast.mention(player, phrase)
            return player.key
    return None


def _holds(player: Player, office: str | None, *, bare: bool) -> bool:
    """Whether somebody holds an office, or one of its kind where the kind is all that is said: উপদেষ্টা of a foreign adviser."""
    if office in player.offices:
        return True
    return bare and office in _KINDS and any(one.endswith(f"-{office}") for one in player.offices - _ABOVE)


def _holder(cast: Cast, phrase: Phrase, state: str | None) -> str | None:
    """Who of those named holds the office, or held it where the words say former; of a state, if one is given."""
    former = phrase.sector == "ELI"
    owner = _owner(phrase)
    if phrase.sector in _PARTIES and owner != "?" and owner != phrase.state:
        return None  # বিজেপি নেতা is not the leader of another party
    for strict in (True, False):
        for key in reversed(cast.recent):
            player = cast.players.get(cast.same.get(key, key))
            if player is None or player.kind != "person" or not _holds(player, phrase.office, bare=state is None):
                continue
            if state is not None and player.state != state:
                continue
            if (player.sector == "ELI" or (strict and player.past)) != former and (strict or player.sector == "ELI"):
                continue
            if former:
                player.sector = "ELI"
            cast.mention(player, phrase)
            return player.key
    return None


def adopt_title(cast: Cast, key: str, phrase: Phrase) -> None:
    """A title that went before (দেশটির শীর্ষ কমান্ডার) and the name that follows it are one person."""
    player = cast.players[key]
    for other_key, other in list(cast.players.items()):
        if (
            other_key != key
            and not other.named
            and not other.offices.isdisjoint((phrase.office, *phrase.titles))
            and (other.state == player.state or player.state is None or other.state is None)
            and other.kind == "person"
        ):
            player.state = player.state or other.state
            _become(cast, other_key, key)


def _become(cast: Cast, title: str, key: str) -> None:
    """Let whoever was known by a title only be the person `key`."""
    cast.players[key].mentions.extend(cast.players[title].mentions)
    cast.same[title] = key
    del cast.players[title]


def share_titles(cast: Cast, phrases: Sequence[Phrase]) -> None:
    """কংগ্রেসের নেতা ও লোকসভার সদস্য শশী থারুর: the leader, the member and the name are one person."""
    for title, body, name in zip(phrases, phrases[1:], phrases[2:], strict=False):
        leads = title.kind == "person" and title.key.startswith("office:") and title.sector in _PARTIES
        if not leads or not title.link or title.link != body.link or name.kind != "person" or name.actor is None:
            continue
        bare = cast.player(title.actor or "")
        if bare is not None and not bare.named and name.first - body.last <= 1 and bare.key != name.actor:
            cast.players[name.actor].offices |= bare.offices
            _become(cast, bare.key, name.actor)
            title.actor = name.actor
