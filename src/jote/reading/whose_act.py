"""Whose act it is where its clause does not say: of the speaker, of who acted last, of the sentence before."""

from __future__ import annotations

from jote.reading.acts import SPEECH_ACTS, Act, SentenceView
from jote.reading.story import Story
from jote.reading.voices import Voice

_OF_ONE_HAND = frozenset(("SANCTION", "COERCE", "MOBILIZE", "CONCEDE"))


def carried_source(story: Story, act: Act, view: SentenceView, voice: Voice | None) -> tuple[str, ...]:
    """The subject that a sentence leaves out: the speaker of the quote, or who acted last; nobody where none fits the verb."""
    group = act.group
    if voice is not None:
        polite = group is not None and group.person == "polite"
        if voice.speaker is None:
            return ()
        player = story.cast.player(voice.speaker)
        body = player is not None and player.kind in ("organization", "state", "group")
        itself = body and group is not None and group.person == "third" and act.frame.event in SPEECH_ACTS
        return (voice.speaker,) if polite or itself else ()
    if group is None or view.sentence.kind in ("title", "heading") or act.frame.event == "PROTEST":
        return ()
    if any(
        one.cue == "bare" and one.kind != "place" and act.clause.first <= one.first < act.clause.tail
        for one in view.phrases
    ):
        return ()
    for key in story.cast.subjects[-1:]:
        player = story.cast.player(key)
        if player is not None and (player.kind == "person") == (group.person == "polite"):
            return (player.key,)
    return ()


def has_no_agent(story: Story, act: Act) -> bool:
    """Whether an act is told as one that nobody does: রাশিয়ায় হামলা হয়েছে."""
    verbs = [verb for _, verb in act.group.verbs] if act.group else []
    return act.frame.roles in ("struck", "evacuate") or (len(verbs) == 1 and verbs[0] in story.signs.agentless)


def speaks_for_own(story: Story, act: Act, voice: Voice) -> bool:
    """Whether a passive in the future, in an official's mouth, is what his own side will do."""
    group = act.group
    if voice.speaker is None or group is None or not story.is_official(voice.speaker):
        return False
    if act.frame.event == "MOBILIZE":
        return True
    return group.passive and group.tense == "future" and "subject" in act.frame.source


def adds_to_another(story: Story, act: Act, view: SentenceView) -> bool:
    """Whether an act is told as one more of its kind: পাশাপাশি, এ ছাড়া."""
    opening = {token.norm for token in view.sentence.tokens[:2]}
    return act.frame.event in _OF_ONE_HAND and not opening.isdisjoint(story.signs.besides)


def same_hand(story: Story, act: Act, view: SentenceView) -> tuple[str, ...]:
    """Who did the act of the same kind just told, for a passive that adds to it: পাশাপাশি … নিষেধাজ্ঞা আরোপ করা হয়েছে."""
    if not adds_to_another(story, act, view):
        return ()
    for draft in reversed(story.drafts[-3:]):
        if draft.event == act.frame.event and 0 < view.index - draft.sentence <= 2:
            return draft.source
    return ()


def goes_on(story: Story, view: SentenceView) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both parties of a passive that goes on with the message of the sentence before: এছাড়া … আহ্বান জানানো হয়."""
    for draft in reversed(story.drafts[-3:]):
        told_of_another = draft.act.frame.roles == "blame-subject"
        if told_of_another or draft.event not in ("REQUEST", "ACCUSE"):
            continue
        if view.index - draft.sentence <= 2 and draft.said_by is None:
            return draft.source, draft.target
    return (), ()
