"""Whether an act counts: between whom it must be, and that it is one of politics."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.actors import Player
from jote.reading.acts import Act, SentenceView
from jote.reading.story import Story, is_political

Keys = tuple[str, ...]

_TWO_PARTIES = frozenset(("AGREE", "CONSULT", "COOPERATE", "AID"))
_OF_ITS_OWN = frozenset(("act", "evacuate"))  # who brings his own people home needs nobody else
_BY_SOMEBODY = frozenset(("REQUEST", "SUPPORT", "AGREE", "REJECT", "CONCEDE", "AID", "THREATEN"))
_IN_PUBLIC = frozenset(("PROTEST", "COERCE", "MOBILIZE", "ASSAULT"))
_PUBLIC = frozenset(("PROTEST", "COERCE", "RETREAT", "MOBILIZE", "ASSAULT"))
_SPOKEN_BY_ANYBODY = frozenset(("REQUEST", "ACCUSE", "REJECT"))
_PARTISAN = frozenset(("PTY", "OPP"))
_LEADING = frozenset(("GOV", "LEG", "ELI"))
_PROSECUTED = frozenset(("COERCE", "ACCUSE"))
_MET_BY_FORCE = frozenset(("COERCE", "ASSAULT"))
_BY_THOSE_NEAR = frozenset(("ACCUSE", "COERCE", "ASSAULT", "THREATEN"))
_AS_STATES = frozenset(("ACCUSE", "REJECT", "THREATEN", "SANCTION", "ASSAULT", "MOBILIZE"))
_PROTEST_LASTS = 5  # sentences in which the police are told to deal with a protest
_ARMED = frozenset(("MIL", "REB", "PTY", "OPP", "IGO"))


def counts(story: Story, act: Act, view: SentenceView, source: Keys, target: Keys, *, passive: bool) -> bool:
    """Whether an act between these parties is an event of politics."""
    players = story.players((*source, *target))
    if not players:
        at_war = act.frame.roles in ("struck", "shootdown") and _is_at_war(story)
        return story.topic is None and (at_war or is_done_abroad(story, act, view))
    if act.frame.event in _BY_SOMEBODY and not source:
        led_away = act.frame.roles == "evacuate" and is_done_abroad(story, act, view)
        return led_away or _is_request_of_nobody(act, players)
    abroad = story.topic is None and act.frame.event in _IN_PUBLIC and is_done_abroad(story, act, view)
    return _has_its_parties(story, act, view, source, target, players, passive=passive) and (
        abroad
        or _is_of_politics(story, act, players)
        or (story.topic is None and _is_made_political(story, act, view, players))
    )


def is_done_abroad(story: Story, act: Act, view: SentenceView) -> bool:
    """Whether a public act of nobody named is told of a place in another state: হাইতিতে কারফিউ জারি হয়েছে."""
    if act.told != "finite" or (act.frame.event not in _PUBLIC and act.frame.roles != "evacuate"):
        return False
    states = {
        one.state
        for one in view.phrases
        if one.kind in ("place", "state")
        and one.cue in ("locative", "place-from", "genitive")
        and act.clause.first <= one.first < act.clause.tail
    }
    return bool(states - {None, story.cast.home})


def _is_request_of_nobody(act: Act, players: Sequence[Player]) -> bool:
    """Only a request may leave out who makes it, in a passive: যুক্তরাষ্ট্রের প্রতি আহ্বান জানানো হয়."""
    passive = act.group is not None and act.group.passive
    political = any(is_political(player) for player in players)
    return act.frame.event == "REQUEST" and act.frame.roles != "must" and passive and political


def _has_its_parties(
    story: Story, act: Act, view: SentenceView, source: Keys, target: Keys, players: Sequence[Player], *, passive: bool
) -> bool:
    """Whether nobody is missing without whom the act is none."""
    frame = act.frame
    alone = frame.event == "AGREE" or (frame.event == "AID" and frame.roles in _OF_ITS_OWN)
    if frame.event in _TWO_PARTIES and len(players) < 2 and not (alone and source):
        body = frame.event == "CONSULT" and any(_is_body_of_states(one) for one in players)
        visit = frame.event == "CONSULT" and frame.mode == "visit" and source and view.sentence.kind != "title"
        if not visit and not body:
            return False
    if frame.event == "CONSULT" and any(player.sector in ("MED", "JRN") for player in players):
        return False
    if frame.event == "CONSULT" and any(player.sector == "COP" for player in players):
        return _are_border_guards(players)
    faced = passive or _arises(act) or (frame.roles == "patient" and act.told == "finite")
    if frame.event == "ACCUSE" and not source and act.told != "nominal" and not faced:
        return False
    if frame.event == "AGREE" and frame.mutual and len(players) < 2 and not _may_agree_alone(story, source, players):
        return False
    if frame.roles in ("stand", "caution", "tell", "worry", "epithet") and not target:
        return False
    if frame.roles == "worry" and not (source and story.is_foreign(target, source[0])):
        return False
    if frame.roles == "caution" and source and not story.is_foreign(target, source[0]):
        return False
    if frame.mode == "visit" and source and not any(is_political(one) for one in story.players(source)):
        return False
    if frame.mode == "visit" and not frame.nouns and not target:
        return False
    if frame.event == "AGREE" and not frame.mutual and not target:
        giver = story.cast.player(source[0]) if source else None
        return giver is not None and not (giver.kind == "person" and giver.state == story.cast.home)
    return True


def _arises(act: Act) -> bool:
    """Whether a charge is told to have come up, whoever makes it: অভিযোগ উঠেছে."""
    return act.group is not None and act.group.verbs[-1][1] == "ওঠা"


def _is_body_of_states(player: Player) -> bool:
    """Whether a meeting of it is one of many: the Arab League, the leaders of Europe."""
    return player.kind in ("organization", "group") and player.sector in ("IGO", "GOV") and player.state is None


def _may_agree_alone(story: Story, source: Keys, players: Sequence[Player]) -> bool:
    """Whether one party of a deal is enough: a state or an international body, or one whose deal was told before."""
    if any(one.kind == "state" or one.sector == "IGO" for one in players):
        return True
    return any(draft.event == "AGREE" and set(source) & {*draft.source, *draft.target} for draft in story.drafts)


def _is_of_politics(story: Story, act: Act, players: Sequence[Player]) -> bool:
    """Whether somebody of politics takes part; in a report on crime two states, or armed or political bodies."""
    if story.topic == "mixed":
        return _is_between_states(act, players)
    talks = act.frame.event == "CONSULT"
    if _are_border_guards(players):
        return True
    if act.frame.event in _SPOKEN_BY_ANYBODY and story.topic is None and any(_is_watchdog(one) for one in players):
        return True
    political = [
        player for player in players if is_political(player) or (not talks and _is_foreign_people(story, player))
    ]
    if not political:
        return act.frame.event == "PROTEST" and story.topic != "crime" and any(player.state for player in players)
    if story.topic == "crime" and len({player.state for player in political}) < 2:
        return any(player.sector in _ARMED for player in players) and len(players) > 1
    return True


def _is_between_states(act: Act, players: Sequence[Player]) -> bool:
    """Whether a report on sport or film tells an act of politics beside it: between the leaders, armies or bodies of two states.

    States that visit, help or praise each other there are mostly teams.
    """
    if act.told not in ("finite", "announced") or not all(is_political(one) for one in players):
        return False
    teams = all(one.kind == "state" for one in players) and act.frame.event not in _AS_STATES
    return not teams and len({one.state for one in players}) > 1


def _is_made_political(story: Story, act: Act, view: SentenceView, players: Sequence[Player]) -> bool:
    """Whether an act between people of no office is one of politics by what it is about.

    The police deal with a protest told just before, a law on crimes against the state is used, or those who act or
    suffer belong to somebody of politics: ট্রাম্পের আইনজীবী, দলটির সমর্থকেরা.
    """
    event = act.frame.event
    police = event in _MET_BY_FORCE and any(player.sector == "COP" for player in players)
    if police and any(player.key.startswith("population:protesters:") for player in players):
        return True
    if police and any(
        one.event == "PROTEST" and 0 <= view.index - one.sentence <= _PROTEST_LASTS for one in story.drafts
    ):
        return True
    if event in _PROSECUTED and any(player.kind == "person" for player in players):
        tokens = view.sentence.tokens[act.clause.first : act.clause.tail]
        if any(token.norm in story.signs.against_the_state for token in tokens):
            return True
    return event in _BY_THOSE_NEAR and act.told == "finite" and _is_near_to_politics(story, view, players)


def _is_near_to_politics(story: Story, view: SentenceView, players: Sequence[Player]) -> bool:
    """Whether a leader or a party stands as genitive right before one of these people."""
    keys = {player.key for player in players}
    for phrase in view.phrases:
        if phrase.kind not in ("person", "population") or not keys & set(story.keys([phrase])):
            continue
        for owner in view.phrases:
            if owner.cue == "genitive" and 0 <= phrase.first - owner.last <= 1 and owner.key not in keys:
                for player in story.players(story.keys([owner])):
                    if player.sector in _PARTISAN or (player.kind == "person" and player.sector in _LEADING):
                        return True
    return False


def _are_border_guards(players: Sequence[Player]) -> bool:
    """Whether the forces of two states meet or protest to each other, as those on a border do."""
    return len({player.state for player in players if player.sector == "COP"} - {None}) > 1


def _is_at_war(story: Story) -> bool:
    """Whether the article has told an attack by or on a state: then one without parties is of the same war."""
    return any(
        draft.event == "ASSAULT"
        and any(player.kind == "state" for player in story.players((*draft.source, *draft.target)))
        for draft in story.drafts
    )


def _is_watchdog(player: Player) -> bool:
    """Whether an actor is one of the world's known organisations of human rights and aid: what it urges is of politics."""
    return player.sector == "NGO" and player.kind == "organization" and player.key.startswith("organization:")


def _is_foreign_people(story: Story, player: Player) -> bool:
    if player.sector == "JUD" and player.kind == "organization" and player.state is None:
        return True  # a court of all states
    abroad = player.state is not None and player.state != story.cast.home
    return abroad and (player.kind == "population" or player.sector in ("COP", "JUD"))
