"""Against whom an act goes where its clause does not say: words that follow, conditions, wishes, and acts told before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jote.reading.actors import Player
from jote.reading.acts import Act, SentenceView
from jote.reading.phrases import Phrase
from jote.reading.roles import Roles
from jote.reading.story import Story, is_political
from jote.reading.voices import Voice

_ANSWERED = frozenset(("ACCUSE", "REQUEST", "THREATEN", "AGREE"))
_OFFERED = frozenset(("REQUEST", "AGREE"))
_MEANT_FIRST = frozenset(("bare",))
_MEANT_NEXT = frozenset(("object", "against", "over", "genitive", "adjective", "compound"))


def spoken_against(
    story: Story, act: Act, view: SentenceView, voices: Sequence[Voice], source: tuple[str, ...]
) -> tuple[str, ...]:
    """Whom an accusation or a threat means, where only the words that follow it say so."""
    tokens = view.sentence.tokens
    here = tokens[act.first].start
    after = [one.said.span for one in voices if one.said.span[0] >= here and one.speaker in (None, *source)]
    if not after:
        return ()
    low, high = after[0]
    told = [one for one in view.phrases if low <= tokens[one.first].start < high]
    for one in told:
        if one.kind == "place" and one.cue == "object" and one.state is not None:
            one.actor = story.cast.state_actor(one.state)  # সেভেন সিস্টার্সকে বিচ্ছিন্ন করব
    told = [one for one in told if one.actor is not None]
    own = story.states(source)
    threat = act.frame.event == "THREATEN"  # চিলির বন্দরকে ধ্বংস করা হবে: whom it befalls
    meant = [
        one
        for one in told
        if _may_be_meant(story, act, one, own, source) and (threat or not _suffers(story, one, view))
    ]
    if not meant:
        meant = [one for one in told if one.kind == "organization" and one.cue == "bare"][:1]
    for wanted in (_MEANT_FIRST, _MEANT_NEXT):
        for phrase in meant:
            if phrase.cue in wanted and phrase.actor is not None:
                return story.cast.members(phrase.actor)[:1]
    return ()


def _suffers(story: Story, phrase: Phrase, view: SentenceView) -> bool:
    """Whether what is charged was done to somebody: তাঁকে নির্যাতন করা হচ্ছে, সেনাদের ওপর হামলা accuse others."""
    if phrase.cue not in ("object", "over"):
        return False
    near = view.sentence.tokens[phrase.last : phrase.last + 2]
    if phrase.cue == "over" and any(token.norm.startswith(one) for token in near for one in story.signs.attack):
        return True
    clause = next((one for one in view.clauses if one.first <= phrase.first < one.tail), None)
    return clause is not None and clause.group is not None and clause.group.passive


def _may_be_meant(story: Story, act: Act, phrase: Phrase, own: set[str | None], source: tuple[str, ...]) -> bool:
    """Whether somebody in the words that follow is another side in politics."""
    if phrase.kind == "pronoun" or phrase.actor is None or phrase.cue in ("about", "aside", "with"):
        return False
    player = story.cast.player(phrase.actor)
    if player is None or not is_political(player):
        return False
    if player.kind == "population" and player.state in own:
        return False
    return player.state not in own or _is_rival(story, act, player, phrase, source)


def _is_rival(story: Story, act: Act, player: Player, phrase: Phrase, source: tuple[str, ...]) -> bool:
    """Whether parties or politicians of one country stand against each other: he accuses, and she is who did it."""
    sides = story.players(source)
    if player.kind == "state":  # আইনপ্রণেতারা অভিযোগ তোলেন, সরকার অনুমতি দিয়েছে
        charged = act.frame.event == "ACCUSE" and phrase.cue == "bare"
        return charged and bool(sides) and all(one.sector in ("LEG", "OPP", "PTY", "NGO") for one in sides)
    return (
        phrase.cue == "bare"
        and player.kind in ("person", "organization")
        and all(one is not player and one.kind in ("person", "organization") for one in sides)
        and (
            any(one.sector in ("PTY", "OPP") for one in (player, *sides))
            or (act.frame.event == "ACCUSE" and all(one.kind == "person" for one in (player, *sides)))
        )
    )


def wished_of(story: Story, act: Act, view: SentenceView, source: tuple[str, ...]) -> tuple[str, ...]:
    """Who is to do what is wished or warned of: ওমান যেন সই না করে, সে জন্য হুঁশিয়ারি দিয়েছে ইরান."""
    tokens = view.sentence.tokens
    for phrase in view.phrases:
        if phrase.last < act.first and tokens[phrase.last].norm in story.signs.wish and phrase.cue == "bare":
            return tuple(key for key in story.keys([phrase]) if key not in source)
    return ()


def conditional_subject(story: Story, act: Act, view: SentenceView, speaker: str) -> tuple[str, ...]:
    """Against whom a conditional threat goes: who would do what the condition says."""
    for clause in reversed(view.clauses[: act.number]):
        if not clause.conditional:
            continue
        for phrase in view.phrases:
            if clause.first <= phrase.first < clause.last and phrase.cue == "bare" and phrase.actor:
                return tuple(one for one in story.cast.members(phrase.actor) if one != speaker)
    return ()


def note_addressees(story: Story, view: SentenceView, voices: Sequence[Voice]) -> None:
    """Remember to whom a speaker turns, outside of his words: পক্ষগুলোকে বলেন, …; reporters are not meant by what he says."""
    tokens = view.sentence.tokens
    for voice in voices:
        if voice.speaker is None or voice.said.sentence != view.index:
            continue
        low, high = voice.said.span
        turned = [
            one
            for one in view.phrases
            if one.cue in ("object", "toward")
            and not low <= tokens[one.first].start < high
            and tokens[one.first].start < voice.said.cue[1]
        ]
        keys = tuple(key for key in story.keys(turned[-1:]) if key != voice.speaker)
        if keys and all(player.sector not in ("MED", "JRN") for player in story.players(keys)):
            story.addressees[voice.speaker] = keys


def addressed(story: Story, speaker: str | None) -> tuple[str, ...]:
    """To whom a speaker turned last, of those who are not of his own state."""
    keys = story.addressees.get(speaker or "", ())
    return keys if speaker is not None and story.is_foreign(keys, speaker) else ()


def summoned(story: Story, act: Act, view: SentenceView) -> tuple[str, ...]:
    """Who was called in to be told it: হাইকমিশনারকে তলব করে উদ্বেগ জানানো হয়."""
    for clause in view.clauses[: act.number + 1]:
        words = {token.norm for token in view.sentence.tokens[clause.first : act.first]}
        called = [
            one for one in view.phrases if clause.first <= one.first < act.first and one.cue == "object" and one.actor
        ]
        if called and words & story.signs.summon:
            return story.keys(called[:1])
    return ()


def objected_to(story: Story, act: Act, view: SentenceView, source: tuple[str, ...]) -> tuple[str, ...]:
    """Whose deed is condemned that the sentence before tells: তখন এর তীব্র আপত্তি জানায়, এ সিদ্ধান্তের নিন্দা করে."""
    words = [token.norm for token in view.sentence.tokens[act.clause.first : act.first]]
    deed = any(one in story.signs.its for one in words) or any(
        one in story.signs.these and other in story.signs.deed for one, other in pairwise(words)
    )
    if not deed or not source:
        return ()
    for draft in reversed(story.drafts[-3:]):
        other = draft.source and draft.status in ("happened", "ongoing", "planned") and not draft.mutual
        if other and 0 < view.index - draft.sentence <= 2 and story.is_foreign(draft.source, source[0]):
            return draft.source
    return ()


def met_there(story: Story, act: Act, view: SentenceView, source: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the speaker meets in the same sentence, or is promised something in a meeting told before: বৈঠকে তিনি আশ্বাস দেন."""
    opening = {token.norm for token in view.sentence.tokens[:4]}
    near = 2 if act.frame.event == "AGREE" and opening & story.signs.meeting else 0
    for draft in reversed(story.drafts[-4:]):
        if draft.event != "CONSULT" or not draft.mutual or not 0 <= view.index - draft.sentence <= near:
            continue
        for own, other in ((draft.source, draft.target), (draft.target, draft.source)):
            if set(own) & set(source) and other and not set(other) & set(source):
                return other
    return ()


def answered(story: Story, act: Act, source: tuple[str, ...]) -> tuple[str, ...]:
    """Whose charge or offer is turned down or agreed to: এ অভিযোগ answers who accused, as told before."""
    states = story.states(source)
    events = _OFFERED if act.frame.event == "AGREE" else _ANSWERED
    for draft in reversed(story.drafts[-6:]):
        if draft.event in events and draft.source and not draft.mutual and story.states(draft.target) & states:
            return draft.source[:1]
    return ()


def speaks_of_attack(story: Story, act: Act, view: SentenceView) -> bool:
    """Whether what is condemned or threatened over is an attack."""
    words = {token.norm for token in view.sentence.tokens[act.clause.first : act.clause.tail]}
    return any(word.startswith(attack) for word in words for attack in story.signs.attack)


def last_attacker(story: Story, source: tuple[str, ...]) -> tuple[str, ...]:
    """Who did what is condemned: the agent of the attack told last, or of the one in the title."""
    for draft in reversed(story.drafts):
        if draft.event == "ASSAULT" and draft.source and not draft.mutual and not set(draft.source) & set(source):
            return draft.source
    return ()


def attacker_answered(story: Story, act: Act, view: SentenceView, source: tuple[str, ...]) -> tuple[str, ...]:
    """এর জবাবে …: an attack that answers another, told by its place alone, is one on who made the other."""
    words = {token.norm for token in view.sentence.tokens[act.clause.first : act.clause.last]}
    if act.frame.event != "ASSAULT" or not words & story.signs.answer:
        return ()
    own = story.states(source)
    for draft in reversed(story.drafts[-6:]):
        if draft.event == "ASSAULT" and not draft.mutual and draft.source and own & story.states(draft.target):
            return draft.source
    return ()


def state_of_place(
    story: Story, act: Act, view: SentenceView, roles: Roles, source: tuple[str, ...]
) -> tuple[str, ...]:
    """An attack told only by its place hits the state that the place lies in."""
    own = story.states(source)
    first, last = act.clause.first, act.clause.last
    for phrase in view.phrases:
        if (
            phrase.cue in ("locative", "genitive", "near")
            and phrase.kind in ("place", "state")
            and phrase.state is not None
            and first <= phrase.first < last
            and phrase.state not in own
            and phrase not in roles.source
        ):
            return (story.cast.state_actor(phrase.state),)
    words = {token.norm for token in view.sentence.tokens[first:last]}
    if story.last_place is not None and story.last_place not in own and words & story.signs.there:
        return (story.cast.state_actor(story.last_place),)
    return ()
