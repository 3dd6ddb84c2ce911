"""Who is meant: turns the noun phrases of an article, in order, into its actors.

A country, an office and a name are one actor. A bare title, a surname or a body is whoever of that kind was spoken of last;
where nobody fits, nobody is invented.
"""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.actor_names import body_name, office_name, population_name
from jote.reading.actors import Cast, Player
from jote.reading.back_references import last_spoken_of, may_mean_another, note_pair, pointed_at
from jote.reading.of_which_state import ENVOYS, OF_A_STATE, addressed, land_of, note_state, of_clause, state_of_title
from jote.reading.phrases import Phrase
from jote.reading.transliterate import transliterate
from jote.vocabulary.states import state_entries

# Where names as those of the home of the press are borne too.
_WHERE_ELSE_BORNE = frozenset(("PAK", "IND", "AFG", "MDV", "MMR"))
_PARTIES = ("PTY", "OPP", "REB")
_MISSIONS = ("body:embassy:", "body:high-commission:", "body:consulate:")
_WRITTEN_OUT = 8  # tokens in which what an acronym in brackets stands for is written out
_BEFORE_HIS_NAME = 2  # tokens between a body and a title with the name of who is in it
_KINDS = frozenset(("minister", "adviser", "secretary", "ambassador", "commander", "spokesperson", "governor"))
_ABOVE = frozenset(
    ("prime-minister", "deputy-prime-minister", "chief-minister", "chief-adviser")
)  # never called so alone
_STATE_BODIES = ("ministry", "police", "army", "navy", "air-force", "army-staff", "parliament")  # as their ids end
_LEADERS = {"leaders", "leader", "party-leader"}


def resolve(cast: Cast, phrases: Sequence[Phrase], paragraph: object = None) -> None:
    """Give each phrase of a sentence its actor, or None."""
    cast.begin_sentence(paragraph)
    before: Phrase | None = None
    for phrase in phrases:
        if phrase.state == "@":
            _take_country(cast, phrase)
        if before is not None and phrase.state is None and phrase.key.startswith("named:"):
            phrase.state = _of_body(cast, before, phrase)
        phrase.actor = _meant(cast, phrase, phrases)
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
            cast.remember(phrase.actor)
            note_state(cast, phrase)
    if len(phrases) > 1:
        _share_titles(cast, phrases)
        note_pair(cast, phrases)


def resolve_own(cast: Cast, phrase: Phrase, state: str) -> None:
    """Let a body or people be of the state of who calls them his: আমাদের সেনাবাহিনী."""
    base = phrase.key.rsplit(":", 1)[0]
    if phrase.key.startswith("population:"):
        key, name, kind = f"{base}:{state}:{state}", population_name(phrase, state), "population"
    else:
        key, name, kind = f"{base}:{state}", body_name(phrase, state), phrase.kind
    phrase.actor = cast.add(phrase, key, name, kind, state, phrase.sector)


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
        return _titled(cast, phrase, phrases)
    if key.startswith("body:"):
        return _body(cast, phrase, phrases)
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
        _adopt_title(cast, found, phrase)
    return found


def _state(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    code = phrase.state
    if code is None:
        turned = phrase.cue in ("toward", "near", "object", "with")
        codes = (_own_state(cast, phrases) if turned else None, cast.focus_state, cast.spoken_state, cast.home)
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


def _own_state(cast: Cast, phrases: Sequence[Phrase]) -> str | None:
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
            _adopt_title(cast, key, phrase)
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


def _adopt_title(cast: Cast, key: str, phrase: Phrase) -> None:
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


def _share_titles(cast: Cast, phrases: Sequence[Phrase]) -> None:
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


def _titled(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    owner = phrase.key.split(":", 2)[2]
    state = phrase.state or _of_its_body(cast, owner)
    if phrase.kind == "group":
        alike = _LEADERS if phrase.office in _LEADERS else {"delegation"} if phrase.office == "delegation" else set()
        if state is None and owner == "?" and alike:
            for late in reversed(cast.recent[-8:]):  # নেতারা after গণতন্ত্র মঞ্চের নেতারা
                player = cast.player(late)
                if player is not None and player.kind == "group" and player.offices & alike:
                    cast.mention(player, phrase)
                    return player.key
        if state is None and owner == "?" and phrase.office not in ENVOYS:  # ১৩ দেশের রাষ্ট্রদূতরা are of none
            last = cast.player(cast.subjects[-1]) if cast.subjects else None
            own = last.state if last is not None and last.kind == "person" and last.sector == "GOV" else None
            here = [
                one.state
                for one in phrases
                if one.first < phrase.first and one.cue == "locative" and one.kind == "state"
            ]
            if any(one.last == phrase.first and one.cue == "genitive" for one in phrases):
                here = []
            there = here[-1] if here and phrase.cue == "bare" else None
            whose = there or own or cast.focus_state or _own_state(cast, phrases)
            state = whose if phrase.sector in ("GOV", "MIL", "LEG", "JUD", "COP", "OPP") else None
        key = f"{phrase.key}:{state}:many"
        many = cast.add(phrase, key, office_name(phrase, state, many=True), "group", state, phrase.sector)
        cast.players[many].offices.add(phrase.office or "")
        return many
    if owner == "that":  # ওই নেতা: of whatever land or party
        known = _bearer(cast, phrase)
        if known is not None:
            return known
        owner = "?"
    if (
        phrase.kind == "person"
        and owner != "?"
        and (named := cast.player(cast.bearers.get(phrase.key, ""))) is not None
    ):
        cast.mention(named, phrase)
        return named.key
    bare = state is None and owner == "?"
    if bare:
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
    owner = phrase.key.split(":", 2)[2]
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


def _mostly_of(cast: Cast, base: str) -> str | None:
    """Of which state a body mostly is that is called so in few states: the interim government at home, the central one of India."""
    if base.startswith("body:interim-government:"):
        return cast.home
    if base.startswith("body:central-government:") and any(one.state == "IND" for one in cast.players.values()):
        return "IND"
    return None


def _body(cast: Cast, phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    state = phrase.state
    if phrase.key.endswith(":his"):
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
    if state is None and phrase.key.endswith("?"):
        base = phrase.key[:-1]
        where = [
            one.state
            for one in phrases
            if one.cue == "locative" and one.first < phrase.first and one.kind in ("state", "place")
        ]
        if phrase.cue == "locative" and where and where[-1] is not None:
            state = where[-1]
            return cast.add(phrase, f"{base}{state}", body_name(phrase, state), phrase.kind, state, phrase.sector)
        called = (phrase.name or "?").casefold()
        turned_to = addressed(phrase, phrases)
        for key in reversed(cast.recent):
            known = cast.player(key)
            if known is not None and known.state in turned_to:
                continue
            if (
                known is not None
                and key.startswith("organization:")
                and (
                    known.name.casefold().startswith(called + " of ")
                    or (known.sector == phrase.sector and known.name.casefold().endswith(" " + called))
                )
            ):
                cast.mention(known, phrase)
                return known.key
            ministry = base == "body:ministry:" and key.startswith("body:") and "-ministry:" in key
            if (key.startswith(base) or ministry) and not key.endswith(":?"):
                cast.mention(cast.players[key], phrase)
                return key
        state = _own_state(cast, phrases) if base.startswith("body:left-parties:") else None
        if phrase.sector == "REB":  # দনবাস অঞ্চলে বিদ্রোহীরা
            before = [one for one in phrases if one.first < phrase.first and one.cue == "locative"]
            state = next((one.state for one in before if one.state not in (None, "@")), None)
        if phrase.sector in ("GOV", "MIL", "COP", "LEG", "JUD", "SPY"):
            here = [one.state for one in phrases if one.cue == "locative" and one.state not in (None, "@")]
            own = of_clause(cast, phrase, phrases)
            codes = (own, _mostly_of(cast, base), cast.focus_state, cast.spoken_state, *here[:1], cast.home)
            if base.startswith(_MISSIONS):  # ঢাকার দূতাবাস: not of the land that it stands in
                turned_to |= {code for code in (*where, phrase.stands_in or cast.home) if code is not None}
            state = next((code for code in codes if code is not None and code not in turned_to), None)
            if state is not None and state != own:
                phrase.unsure = "whose_body"
        if state is not None:
            key = f"{base}{state}"
            return cast.add(phrase, key, body_name(phrase, state), phrase.kind, state, phrase.sector)
    return cast.add(phrase, phrase.key, body_name(phrase, state), phrase.kind, state, phrase.sector)
