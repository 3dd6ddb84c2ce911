"""Who is meant: turns the noun phrases of an article, in order, into its actors.

A country, an office and a name are one actor. A bare title, a surname or a body is whoever of that kind was spoken of last;
where nobody fits, nobody is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jote.reading.actor_names import body_name, population_name
from jote.reading.actors import Cast, Player
from jote.reading.back_references import may_mean_another, note_pair, pointed_at
from jote.reading.of_which_state import ENVOYS, OF_A_STATE, addressed, land_of, note_state, own_state, state_of_title
from jote.reading.phrases import Phrase
from jote.reading.title_holders import adopt_title, share_titles, title_holder
from jote.reading.transliterate import transliterate
from jote.reading.whose_body import body_meant
from jote.vocabulary.states import state_entries

# Where names as those of the home of the press are borne too.
_WHERE_ELSE_BORNE = frozenset(("PAK", "IND", "AFG", "MDV", "MMR"))
_BEFORE_HIS_NAME = 2  # tokens between a body and a title with the name of who is in it
_PARTIES = ("PTY", "OPP", "REB")
_WRITTEN_OUT = 8  # tokens in which what an acronym in brackets stands for is written out


def resolve(cast: Cast, phrases: Sequence[Phrase], paragraph: object = None) -> None:
    """Give each phrase of a sentence its actor, or None."""
    cast.begin_sentence(paragraph)
    before: Phrase | None = None
    for phrase in phrases:
        if phrase.state == "@":
            _take_country(cast, phrase)
        if before is not None and phrase.state is None and phrase.key.startswith("named:"):
            phrase.state = _of_body(cast, before, phrase)
        if before is not None:
            _take_party(cast, before, phrase)
        phrase.actor = _of_both(cast, before, phrase) or _meant(cast, phrase, phrases)
        if before is not None and _share_a_word(before, phrase):
            _be_as_well(cast, before, phrase, phrases)
        before = phrase
        if phrase.kind == "pronoun" and phrase.actor is not None and may_mean_another(cast, phrase):
            phrase.unsure = "pronoun"
        if phrase.actor is not None and phrase.kind != "pronoun":
            cast.paragraph_named.add(phrase.actor)
        if phrase.cue == "locative" and phrase.kind in ("place", "state") and phrase.state is not None:
            cast.place_state = phrase.state
        if phrase.actor is not None and phrase.titled is not None:
            cast.bearers[phrase.titled] = phrase.actor
        if phrase.actor is not None:
            if not (phrase.kind == "state" and phrase.cue == "adjective" and phrase.actor in cast.recent):
                cast.remember(phrase.actor)
            note_state(cast, phrase)
    if len(phrases) > 1:
        share_titles(cast, phrases)
        note_pair(cast, phrases)


def resolve_own(cast: Cast, phrase: Phrase, state: str) -> None:
    """Let a body or people be of the state of who calls them his: আমাদের সেনাবাহিনী."""
    base = phrase.key.rsplit(":", 1)[0]
    if phrase.key.startswith("population:"):
        key, name, kind = f"{base}:{state}:{state}", population_name(phrase, state), "population"
    else:
        key, name, kind = f"{base}:{state}", body_name(phrase, state), phrase.kind
    phrase.actor = cast.add(phrase, key, name, kind, state, phrase.sector)


def _take_party(cast: Cast, group: Phrase, phrase: Phrase) -> None:
    """দলটির আমির: a title of the party spoken of, and of its land."""
    if group.key != "the-group" or group.cue != "genitive" or group.last != phrase.first or group.actor is None:
        return
    party = cast.player(group.actor)
    if party is not None and party.sector in _PARTIES and phrase.office is not None and phrase.state in (None, "@"):
        phrase.state, phrase.sector = party.state, party.sector


def _share_a_word(first: Phrase, second: Phrase) -> bool:
    """Whether a state stands beside another whose title or body is its own as well: পেরু ও চিলির প্রেসিডেন্ট."""
    both = first.kind == "state" and first.cue in ("bare", second.cue) and first.link and first.link == second.link
    unnamed = second.key.startswith(("office:", "body:", "population:")) and second.office not in ENVOYS
    known = second.state not in (None, "@", first.state) and first.state not in (None, "@")
    return bool(both) and unnamed and known and second.first - first.last == 1


def _be_as_well(cast: Cast, first: Phrase, second: Phrase, phrases: Sequence[Phrase]) -> None:
    """Let the first of two states stand for the same title or body of its own."""
    assert first.state is not None
    key = second.key.replace(f":{second.state}", f":{first.state}")
    if key == second.key:
        return
    alike = replace(second, state=first.state, key=key, start=first.start, end=first.end, titled=None)
    first.actor = _meant(cast, alike, phrases)
    first.kind, first.key, first.many, first.office, first.sector = (
        alike.kind, key, alike.many, alike.office, alike.sector,
    )  # fmt: skip


def _of_both(cast: Cast, both: Phrase | None, phrase: Phrase) -> str | None:
    """The forces or people of two states at once: দুই দেশের সেনাদের মধ্যে."""
    if both is None or both.key != "both" or both.cue != "genitive" or both.last != phrase.first or both.actor is None:
        return None
    states = [player.state for one in cast.members(both.actor) if (player := cast.player(one)) is not None]
    if not phrase.key.startswith(("body:", "population:")) or phrase.state is not None or len(set(states)) != 2:
        return None
    members: list[str] = []
    for state in states:
        assert state is not None
        resolve_own(cast, phrase, state)
        members.append(phrase.actor or "")
    key = "both:" + "+".join(members)
    cast.players.setdefault(key, Player(key, phrase.name or "both", "group", None, None, members=tuple(members)))
    return key


def _of_body(cast: Cast, body: Phrase, phrase: Phrase) -> str | None:
    """The state of the party or body that a new name belongs to: জাতীয় পরিষদের আহ্বায়ক মো. শামসুদ্দীন."""
    near = body.cue == "genitive" and 0 <= phrase.first - body.last <= _BEFORE_HIS_NAME
    player = cast.player(body.actor) if near and body.actor is not None else None
    return player.state if player is not None and player.kind == "organization" else None


def _take_country(cast: Cast, phrase: Phrase) -> None:
    """দেশটির before a title or a body: the country spoken of last."""
    code = cast.focus_state
    for known in reversed(cast.recent):
        player = cast.players.get(cast.same.get(known, known))
        if player is not None and player.kind == "state":
            code = player.state
            break
    phrase.state = code
    if phrase.key.endswith(":@"):
        phrase.key = phrase.key[:-1] + (code or "?")


def _meant(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    kind, key = phrase.kind, phrase.key
    if kind == "pronoun":
        return pointed_at(cast, phrase, phrases)
    if kind == "place":
        return None
    if kind == "state":
        return _state(cast, phrase, phrases)
    if key.startswith("named:"):
        return _named(cast, phrase)
    if key.startswith("office:"):
        return title_holder(cast, phrase, phrases)
    if key.startswith("body:"):
        return body_meant(cast, phrase, phrases)
    if key.startswith("population:"):
        of_a_body = not key.endswith(":?") and " of " in (phrase.name or "")  # ন্যাটোর সেনারা
        state = phrase.state or (None if of_a_body else land_of(cast, phrase, phrases))
        if state is not None and key.startswith("population:supporters:"):
            phrase.sector = "PTY"  # of somebody in politics
        return cast.add(phrase, f"{key}:{state}", population_name(phrase, state), "population", state, phrase.sector)
    if key.startswith("acronym:") and phrase.state is None and phrase.weak:
        of = [
            one
            for one in phrases
            if phrase.first - _WRITTEN_OUT <= one.first < phrase.first and one.state not in (None, "@")
        ]
        phrase.state = of[-1].state if of else None
    if key.startswith("strange:") and phrase.state is None and phrase.sector == "PTY":
        phrase.state = cast.home  # a party that nobody knows abroad
    found = cast.add(phrase, key, phrase.name or key, kind, phrase.state, phrase.sector)
    cast.players[found].past = phrase.past
    if phrase.office:
        cast.players[found].offices.update((phrase.office, *phrase.titles))
        adopt_title(cast, found, phrase)
    return found


def _state(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    code = phrase.state
    if code is None:
        turned = phrase.cue in ("toward", "near", "object", "with")
        codes = (own_state(cast, phrases) if turned else None, cast.focus_state, cast.spoken_state, cast.home)
        guests = {one.state for one in phrases if one.office in ENVOYS} if turned else addressed(phrase, phrases)
        code = next((one for one in codes if one is not None and one not in guests), None)
        if code is None or (not turned and not guests and code not in (cast.focus_state, cast.spoken_state)):
            return None
    entry = state_entries().get(code)
    key = f"state:{code}"
    found = cast.add(phrase, key, entry["name"]["en"] if entry else code, "state", code, "GOV")
    if phrase.cue not in ("locative", "compound", "about", "aside"):
        cast.focus_state = code
    return found


def _named(cast: Cast, phrase: Phrase) -> str:
    name = phrase.unknown_name or phrase.key[6:]
    key = f"named:{name}"
    if key not in cast.players and key not in cast.same:
        state, sector = phrase.state, phrase.sector
        if state is None and sector not in ("IGO", None):
            state = (
                state_of_title(cast, phrase) if sector in OF_A_STATE or sector in ("COP", "JUD") else cast.focus_state
            )
            at_home = state not in _WHERE_ELSE_BORNE or f"state:{cast.home}" in cast.players
            if phrase.homely and cast.home is not None and at_home:
                state = cast.home
        cast.add(phrase, key, transliterate(name), "person", state, sector)
        if phrase.office:
            cast.players[key].offices.update((phrase.office, *phrase.titles))
            adopt_title(cast, key, phrase)
        return key
    found = cast.same.get(key, key)
    player = cast.players[found]
    cast.mention(player, phrase)
    if phrase.office:
        player.offices.update((phrase.office, *phrase.titles))
    if player.state is None and phrase.state is not None:
        player.state = phrase.state
    if player.sector is None:
        player.sector = phrase.sector
    return found
