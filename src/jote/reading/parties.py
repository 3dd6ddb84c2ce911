"""Between whom an act is: from the phrases that its clause gives to the actors on either side.

Where the clause leaves a side out, others are asked in turn: the speaker, who acted last, the words that follow, an act
told before, the place. Who is not told is left out: an empty side is a value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jote.reading.acts import SPEECH_ACTS, Act, SentenceView
from jote.reading.against_whom import (
    answered,
    attacker_answered,
    conditional_subject,
    last_attacker,
    met_there,
    objected_to,
    speaks_of_attack,
    spoken_against,
    state_of_place,
    summoned,
    wished_of,
)
from jote.reading.of_which_state import ENVOYS
from jote.reading.roles import Roles
from jote.reading.story import POLITICAL, Story
from jote.reading.voices import Voice
from jote.reading.whose_act import carried_source, goes_on, has_no_agent, same_hand, speaks_for_own

Keys = tuple[str, ...]

_SPEAKERS = POLITICAL | {"COP", "JUD", "REL"}
_PLACE_IS_TARGET = frozenset(("attack", "struck", "seize", "patient", "advance"))
_ON_AN_ATTACK = frozenset(("censure", "label", "toward", "threat", "consequence"))
_OF_THE_SPEAKER = frozenset(("claim", "blame-subject", "consequence"))
_BODILY = frozenset(("COERCE",))
_THREATS = ("fut", "futneg")  # a frame that only a future verb tells: a threat in the mouth of who makes it


@dataclass(frozen=True, slots=True)
class Parties:
    """Both sides of an act; `placed` where only its place tells the target, `told_on` where an attack told before does.

    `carried` tells that the clause names no source, and that who acted in the sentence before was taken for it.
    """

    source: Keys
    target: Keys
    mutual: bool
    placed: bool
    told_on: bool
    carried: bool = False


def settle_parties(
    story: Story, act: Act, view: SentenceView, voices: Sequence[Voice], voice: Voice | None, roles: Roles
) -> Parties | None:
    """The parties of an act that stands in the words of `voice`; None where the act is not one of those whom it would need."""
    how = dict(roles.how)
    source, target = story.keys(roles.source), story.keys(roles.target)
    if act.told == "beside":
        together = len(source) > 1 and how["source"] == "between"
        if not together and not (source and how["target"] == "with"):
            return None
    if act.told == "retold":
        source = target = ()
    own = voice is not None and roles.passive and act.frame.event == "MOBILIZE" and speaks_for_own(story, act, voice)
    if voice is not None and voice.said.direct and not _tells_in_own_words(act, own=own):
        if not _tells_for_own(story, act, voice, source, passive=roles.passive):
            return None
        source = source or ((voice.speaker,) if voice.speaker is not None else ())
    spoken = _by_the_speaker(story, act, view, voice, source, target)
    if spoken is None:
        return None
    source, target = spoken
    if not source and voice is not None and (own or not voice.said.direct) and speaks_for_own(story, act, voice):
        assert voice.speaker is not None
        source = (voice.speaker,)
    if act.frame.roles == "must":
        if voice is None or voice.speaker is None or not story.is_official(voice.speaker):
            return None
        if not story.is_foreign(target, voice.speaker):
            return None
        source = (voice.speaker,)
    left_out = not source
    source = source or _source_left_out(story, act, view, voice, roles, target)
    carried = left_out and bool(source) and voice is None
    if len(source) == 2 and _do_to_each_other(story, act, view, roles):
        return Parties(source[:1], source[1:], mutual=True, placed=False, told_on=False, carried=carried)
    target, told_on = _target_left_out(story, act, view, voices, source, target)
    target, placed = _target_by_place(story, act, view, roles, source, target)
    if not source and not target and roles.passive and act.frame.event in ("REQUEST", "ACCUSE"):
        source, target = goes_on(story, view)
        target = summoned(story, act, view) or target
    if not source and roles.passive:
        source = tuple(key for key in same_hand(story, act, view) if key not in target)
    if act.frame.roles == "summon":  # nobody calls in an envoy of his own
        envoys = {one.state for one in story.players(target) if one.offices & ENVOYS}
        source = tuple(key for key in source if not story.states((key,)) & envoys)
    if act.frame.event in _BODILY and all(one.kind == "pronoun" for one in roles.target):
        target = tuple(key for key in target if not _is_beyond(story, key, source))
    both = any(one.key == "both" for one in roles.source) and len(source) == 2
    if both and act.frame.roles == "struck":
        target = ()
    mutual = act.frame.mutual or (not target and (both or _agree_with_each_other(story, act, source)))
    if not mutual:
        target = _of_others(story, source, target, roles)
    source, target = _two_sides(source, target, mutual=mutual)
    return Parties(source, target, mutual and bool(source or target), placed, told_on, carried)


def _do_to_each_other(story: Story, act: Act, view: SentenceView, roles: Roles) -> bool:
    """Whether two who act do it to each other: একে অপরকে দোষারোপ করছে; not to a third, nor to what is theirs."""
    if any(one.kind != "pronoun" for one in roles.target):
        return False
    return any(token.norm in story.signs.each_other for token in view.sentence.tokens[act.clause.first : act.first])


def _agree_with_each_other(story: Story, act: Act, source: Keys) -> bool:
    """Whether two of two lands consent to something: পেরু ও চিলি আলোচনায় বসতে রাজি হয়েছে."""
    return act.frame.roles == "deal" and len(source) == 2 and len(story.states(source) - {None}) == 2


def _tells_in_own_words(act: Act, *, own: bool) -> bool:
    """Whether direct speech tells an act of the speaker's: in the first person, as a threat, as a duty of others."""
    first_person = act.group is not None and act.group.person == "first"
    return first_person or own or act.frame.only in (*_THREATS, "duty")


def _tells_for_own(story: Story, act: Act, voice: Voice, source: Keys, *, passive: bool) -> bool:
    """Whether an official tells in direct speech what his own side does in words: রাশিয়া তা প্রত্যাখ্যান করে; অনুরোধ জানানো হয়েছে."""
    if voice.speaker is None or act.frame.event not in SPEECH_ACTS or not story.is_official(voice.speaker):
        return False
    if act.group is None or act.told != "finite":
        return False
    if not source:
        return (
            passive and act.frame.event in ("REQUEST", "ACCUSE", "SUPPORT", "REJECT") and "subject" in act.frame.source
        )
    state = story.states((voice.speaker,))
    return None not in state and story.states(source) == state


def _by_the_speaker(
    story: Story, act: Act, view: SentenceView, voice: Voice | None, source: Keys, target: Keys
) -> tuple[Keys, Keys] | None:
    """The parties where the frame asks for who speaks: a claim, a threat, a duty of others. None where nobody fits."""
    frame = act.frame
    threat = frame.only in _THREATS
    if frame.only == "duty" and (voice is None or voice.speaker is None or not story.is_official(voice.speaker)):
        return None
    first_person = act.group is not None and act.group.person == "first"
    if voice is not None and (first_person or threat or "speaker" in frame.source):
        if voice.speaker is None:
            return None
        if threat and not target and frame.roles != "blame-subject":
            target = conditional_subject(story, act, view, voice.speaker)
        if first_person or not source or frame.only is not None or frame.roles in _OF_THE_SPEAKER:
            source = speak_together(story, view, voice)
    elif (threat and not source) or (frame.roles in ("blame-subject", "consequence") and voice is None):
        return None
    if threat and not target and voice is None:
        target = conditional_subject(story, act, view, source[0])
    if threat and not any(player.sector in _SPEAKERS for player in story.players(source)):
        return None
    return source, target


def speak_together(story: Story, view: SentenceView, voice: Voice) -> Keys:
    """The speaker of a quote, with those who are listed beside him: ক, খ ও গ হুমকি দিয়েছে."""
    assert voice.speaker is not None
    if voice.said.sentence != view.index:
        return (voice.speaker,)
    own = next((one for one in view.phrases if one.actor == voice.speaker and one.link and one.cue == "bare"), None)
    if own is None:
        return (voice.speaker,)
    return story.keys([one for one in view.phrases if one.link == own.link and one.cue == "bare"])


def _source_left_out(
    story: Story, act: Act, view: SentenceView, voice: Voice | None, roles: Roles, target: Keys
) -> Keys:
    """Who does an act whose clause has a verb but no subject."""
    if roles.passive or "subject" not in act.frame.source or act.told in ("nominal", "retold"):
        return ()
    if has_no_agent(story, act) or roles.stranger:
        return ()
    if act.told == "participle" and act.frame.event in ("AGREE", "SUPPORT") and voice is None:
        return ()
    carried = carried_source(story, act, view, voice)
    pointed = all(one.kind == "pronoun" for one in roles.target)
    return carried if pointed else tuple(key for key in carried if key not in target)


def _target_left_out(
    story: Story, act: Act, view: SentenceView, voices: Sequence[Voice], source: Keys, target: Keys
) -> tuple[Keys, bool]:
    """Against whom an act of speech goes, and whether an attack told before says so."""
    frame = act.frame
    if target:
        return target, False
    told_on = False
    if frame.event in ("ACCUSE", "THREATEN"):
        if frame.roles in _ON_AN_ATTACK and speaks_of_attack(story, act, view):
            told_on = True
            target = last_attacker(story, source)
        if not target and frame.roles in ("censure", "oppose", "toward", "reject"):
            target = objected_to(story, act, view, source)
        if not target and "subject" in frame.source and frame.roles != "caution":
            target = spoken_against(story, act, view, voices, source)
    if not target and frame.event in ("THREATEN", "REQUEST"):
        target = wished_of(story, act, view, source)
    if not target and frame.event in ("AGREE", "REQUEST") and not frame.mutual and "subject" in frame.source:
        target = met_there(story, act, view, source)
    if not target and "answered" in frame.target:
        target = answered(story, act, source)
    return target, told_on


def _target_by_place(
    story: Story, act: Act, view: SentenceView, roles: Roles, source: Keys, target: Keys
) -> tuple[Keys, bool]:
    """Whom an act hits that is told by its place, and whether it is; nobody strikes a place of his own."""
    if not target and act.frame.roles in _PLACE_IS_TARGET:
        target = attacker_answered(story, act, view, source) or state_of_place(story, act, view, roles, source)
        placed = bool(target)
    elif dict(roles.how)["target"] == "locative":
        target = attacker_answered(story, act, view, source) or target
        placed = True
    else:
        return target, False
    if placed:
        states = story.states(source)
        target = tuple(
            key for key in target if (player := story.cast.player(key)) is None or player.state not in states
        )
        if act.frame.event == "ASSAULT":
            target = tuple(story.cast.people_actor("PSE") if key == "state:PSE" else key for key in target)
    return target, placed


def _of_others(story: Story, source: Keys, target: Keys, roles: Roles) -> Keys:
    """The target without the state whose government it is that acts: দেশটির সরকার … ভারতের বাজারে."""
    players = story.players(source)
    if any(one.cue == "object" for one in roles.target) or not all(one.sector in ("GOV", "MIL") for one in players):
        return target
    own = {one.state for one in players if one.state is not None and one.kind in ("organization", "state")}
    return tuple(
        key
        for key in target
        if (player := story.cast.player(key)) is None or player.kind != "state" or player.state not in own
    )


def _is_beyond(story: Story, key: str, source: Keys) -> bool:
    """Whether a pronoun cannot mean somebody: a state is not arrested, and a government does not convict its own head."""
    player = story.cast.player(key)
    if player is None:
        return False
    own = player.state is not None and player.state in story.states(source)
    return player.kind == "state" or (own and player.kind == "person" and player.sector == "GOV")


def _two_sides(source: Keys, target: Keys, *, mutual: bool) -> tuple[Keys, Keys]:
    """Nobody stands on both sides; of what several do together the first is the source."""
    target = tuple(one for one in target if one not in source)
    if mutual and not target and len(source) > 1:
        return source[:1], source[1:]
    if mutual and not source and len(target) > 1:
        return target[:1], target[1:]
    return source, target
