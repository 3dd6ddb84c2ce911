"""From the acts of a sentence to events: who is told to have done what, as a fact, between whom, when and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jote.reading.acts import SPEECH_ACTS, Act, SentenceView
from jote.reading.against_whom import last_attacker, note_addressees, spoken_against
from jote.reading.circumstances import (
    aim_of,
    date_of,
    evidence_of,
    is_earlier,
    is_in_the_meeting,
    place_of,
    points_back,
)
from jote.reading.doubts import doubts_of
from jote.reading.drafts import Draft
from jote.reading.parties import settle_parties
from jote.reading.relevance import counts, is_done_abroad
from jote.reading.roles import Roles
from jote.reading.spoken_events import read_spoken
from jote.reading.story import Story, is_political
from jote.reading.voices import Voice, voice_at
from jote.reading.whose_act import adds_to_another

_LED_BY = frozenset(
    ("ASSAULT", "COERCE", "SANCTION", "RETREAT", "CONSULT")
)  # আটক করে নিয়ে গেছে: the participle tells it
_TOPICS_WITH_ACTS = (
    None,
    "crime",
    "mixed",
)  # a report on sport, the screen, the weather or the market tells no act of politics
_DENIABLE = frozenset(("THREATEN", "ASSAULT", "CONSULT", "MOBILIZE"))


def read_events(story: Story, view: SentenceView, voices: Sequence[Voice]) -> None:
    """Add the events of one sentence to the story; `voices` are the quotes that touch it."""
    acted: list[str] = []
    inside: str | None = None
    note_addressees(story, view, voices)
    for act in view.acts if story.topic in _TOPICS_WITH_ACTS else ():
        draft = _read_act(story, act, view, voices)
        if draft is None:
            continue
        before = story.drafts[-1] if story.drafts else None
        if before is not None and before.sentence == view.index and _led_up_to(before, draft):
            story.drafts.pop()  # সমালোচনা করে … অভিযোগ করেছেন: one censure
        story.drafts.append(draft)
        told_of = draft.target if dict(draft.roles.how).get("target") == "subject" else draft.source
        if not told_of and draft.roles.passive:
            told_of = tuple(one.key for one in story.players(draft.target) if one.kind == "person")
        inside = _speaks_of(story, draft, view, voices) if told_of else inside
        if not _is_quoted(act, view, voices):
            acted.extend(told_of[:1])  # আশ্বাস পেয়েছেন: he who got it is spoken of
    for voice in voices:
        if voice.said.form == "nominal" and voice.said.sentence == view.index and _names_charge(story, voice):
            draft = _accusation(story, voice, view, voices)
            if draft is not None:
                story.drafts.append(draft)
    if story.topic is None:
        for voice in voices:
            story.drafts.extend(read_spoken(story, view, voice))
    for phrase in view.phrases:
        if phrase.kind == "place" and phrase.state is not None:
            story.last_place = phrase.state
    if not acted and not any(one.said.direct and one.speaker is not None for one in voices):
        acted = _main_subject(story, view)
    story.cast.note_subject(acted)
    if acted:
        story.cast.note_subject(_closing_person(view))
    if inside is not None:
        story.cast.note_subject([inside])  # who tells of others is spoken of next


def _is_quoted(act: Act, view: SentenceView, voices: Sequence[Voice]) -> bool:
    """Whether an act stands in somebody's own words: outside of them তিনি is not who did it, but who speaks."""
    at = view.sentence.tokens[act.first].start
    return any(
        one.said.direct and one.speaker is not None and one.said.span[0] <= at < one.said.span[1] for one in voices
    )


def finish_events(story: Story) -> list[Draft]:
    """All events, once the title has been read: what was told of an attack before its agent was known is filled in."""
    for draft in story.drafts:
        if draft.wants_agent and not draft.target:
            draft.target = last_attacker(story, draft.source)
    story.cast.settle()
    return story.drafts


def _read_act(story: Story, act: Act, view: SentenceView, voices: Sequence[Voice]) -> Draft | None:
    """The event that an act is, or None where it is told as no fact, or not between those who would make it one."""
    status, sign = story.grammar.status(act)
    if status is None or not _is_told(act, view, status):
        return None
    tokens = view.sentence.tokens
    voice = voice_at(voices, tokens[act.first].start)
    if voice is not None and _is_opinion(story, voice, status):
        return None
    roles = story.grammar.roles(act, view)
    if is_in_the_meeting(story.signs, act, view, (*roles.source, *roles.target)):
        act = replace(act, told="retold")
    parties = settle_parties(story, act, view, voices, voice, roles)
    if parties is None:
        return None
    source, target = parties.source, parties.target
    place = place_of(act, view)
    if act.frame.event == "ASSAULT" and place is not None:
        _locate(story, target, place.state)
    if act.frame.event == "REQUEST":
        _call_own(story, source, target)
    if _is_told_again(story, act, view, source):
        act, source, target = replace(act, told="retold"), (), ()
    if not source and not target and act.frame.event == "CONSULT" and points_back(story.signs, act, view):
        act = replace(act, told="retold")  # এ বৈঠক শুরু হয়: the one told before
    if act.told != "retold" and not counts(story, act, view, source, target, passive=roles.passive):
        return None
    date, date_reason = date_of(story, act, view, voices, planned=status == "planned")
    return Draft(
        event=act.frame.event,
        mode=act.frame.mode,
        contexts=act.frame.contexts,
        source=source,
        target=target,
        mutual=parties.mutual,
        status=status,
        sign=sign,
        evidence=evidence_of(act, view, roles),
        sentence=view.index,
        act=act,
        roles=roles,
        said_by=_said_by(story, act, voice, source),
        quote=voice.number if voice is not None else None,
        date=date,
        date_reason=date_reason,
        place=place,
        title=view.sentence.kind == "title",
        whole=(view.sentence.start, view.sentence.end),
        place_target=parties.placed,
        points_back=points_back(story.signs, act, view),
        wants_agent=parties.told_on,
        earlier=is_earlier(story.signs, act, view) or adds_to_another(story, act, view),
        words=" ".join(token.norm for token in tokens[act.first : act.last]),
        aim=aim_of(story.signs, act, view),
        amounts=frozenset(
            token.norm for token in tokens[act.clause.first : act.clause.tail] if token.norm[:1].isdigit()
        ),
        doubts=doubts_of(act, view, roles, parties, voice, date_reason),
        of_nobody=not source and not target and is_done_abroad(story, act, view),
    )


def _locate(story: Story, target: Sequence[str], state: str | None) -> None:
    """People who are hit without a country being named are of where they are hit."""
    for player in story.players(target):
        if player.kind == "population" and player.state is None and player.sector == "CVL":
            player.state = state


def _call_own(story: Story, source: Sequence[str], target: Sequence[str]) -> None:
    """Citizens who are told to leave a land are of the state that tells them to."""
    states = [code for code in story.states(source) if code is not None]
    for player in story.players(target):
        if len(states) == 1 and player.state is None and player.key.startswith("population:citizens:"):
            code = states[0]
            player.state = code
            player.name = f"citizens of {story.cast.players[story.cast.state_actor(code)].name}"


def _is_told(act: Act, view: SentenceView, status: str) -> bool:
    """Whether a clause tells an act for itself, and not as the background, the condition or the manner of another."""
    clause, event = act.clause, act.frame.event
    if (clause.background and act.told == "finite") or (clause.relative and act.told != "nominal"):
        return False
    if act.told == "participle" and event not in SPEECH_ACTS:
        if any(low <= act.first < high for low, high in view.adjuncts):
            return False  # মৃত্যুদণ্ড দিয়ে রায় ঘোষণার পর: only when it was
        alone = not any(other.number > act.number and other.told == "finite" for other in view.acts)
        led = _is_followed_by_a_fact(act, view) if event == "CONSULT" else alone and event in _LED_BY
        if not led:
            return False
    if status == "planned" and event not in SPEECH_ACTS and any(one.conditional for one in view.clauses[: act.number]):
        return False  # what is owed only if something happens is a commitment
    return status != "denied" or event in _DENIABLE


def _is_told_again(story: Story, act: Act, view: SentenceView, source: tuple[str, ...]) -> bool:
    """এসব দাবি জানানো হয়, এই আমন্ত্রণ জানান: the act of speech of a sentence shortly before."""
    if act.frame.event not in SPEECH_ACTS or act.told != "finite" or not act.first:
        return False
    duty = act.group is not None and act.group.modality == "duty"
    if duty or view.sentence.tokens[act.first - 1].norm not in story.signs.these:
        return False
    for draft in reversed(story.drafts):
        if draft.event == act.frame.event and 0 < view.index - draft.sentence <= 3 and not draft.title:
            return not source or not draft.source or bool(set(source) & set(draft.source))
    return False


def _is_followed_by_a_fact(act: Act, view: SentenceView) -> bool:
    """Whether what came of a meeting is told as done: … সঙ্গে সাক্ষাৎ করে শুভেচ্ছা জানান, not … আলোচনা করে ঠিক করা হবে."""
    for clause in view.clauses[act.number + 1 :]:
        group = clause.group
        if group is None or group.kind != "finite":
            continue
        told = group.tense in ("past", "perfect", "past_perfect") or (
            group.tense == "present" and group.person == "polite"
        )
        return told and not (group.negated or group.modality or clause.conditional or clause.relative)
    return False


def _is_opinion(story: Story, voice: Voice, status: str) -> bool:
    """A hope or a forecast tells no act, and a scholar or a dealer only analyses."""
    if status == "planned" and any(word in voice.said.verb for word in story.signs.forecast):
        return True
    player = story.cast.player(voice.speaker) if voice.speaker is not None else None
    return player is not None and player.sector in ("EDU", "BUS")


def _said_by(story: Story, act: Act, voice: Voice | None, source: tuple[str, ...]) -> str | None:
    """Who claims an act; nobody does where it is his own act of speech."""
    if voice is not None and voice.speaker is not None:
        himself = story.cast.same.get(voice.speaker, voice.speaker) in source
        if not himself or act.frame.event not in SPEECH_ACTS:
            return voice.speaker
    return source[0] if act.told == "reported" and source else None


# ---- an accusation without a verb ----


def _names_charge(story: Story, voice: Voice) -> bool:
    return any(word in voice.said.verb for word in story.signs.charge)


def _accusation(story: Story, voice: Voice, view: SentenceView, voices: Sequence[Voice]) -> Draft | None:
    """…-এর অভিযোগ, CLAUSE: the noun of saying is itself the act."""
    player = story.cast.player(voice.speaker) if voice.speaker is not None else None
    if player is None or voice.speaker is None or not view.clauses:
        return None
    frame = story.grammar.accusation
    tokens = view.sentence.tokens
    at = next((number for number, token in enumerate(tokens) if token.start >= voice.said.cue[0]), 0)
    number = next((place for place, clause in enumerate(view.clauses) if clause.first <= at < clause.tail), 0)
    act = Act(frame, view.clauses[number], number, at, at + 1, None, "nominal")
    source = story.cast.members(voice.speaker)
    target = spoken_against(story, act, view, voices, source)
    if not is_political(player) and not target:
        return None
    whole = (view.sentence.start, view.sentence.end)
    how = (("source", "speaker"), ("target", "accused"))
    return Draft(
        "ACCUSE", "allege", frame.contexts, source, target, False, "happened", "told by a noun", whole, view.index, act,
        Roles((), (), how), whole=whole,
    )  # fmt: skip


def _speaks_of(story: Story, draft: Draft, view: SentenceView, voices: Sequence[Voice]) -> str | None:
    """The person who tells of an act of others in his reported words, and goes on to speak."""
    voice = voice_at(voices, view.sentence.tokens[draft.act.first].start)
    player = story.cast.player(voice.speaker) if voice is not None and voice.speaker is not None else None
    if voice is None or player is None or player.kind != "person" or voice.said.form == "headline":
        return None
    return player.key


def _led_up_to(one: Draft, other: Draft) -> bool:
    """Whether a participle against nobody only opens the same act of speech of the same speaker."""
    same = one.event == other.event == "ACCUSE" and one.source == other.source
    return same and one.act.told == "participle" and not one.target


# ---- who is spoken of next ----


def _closing_person(view: SentenceView) -> list[str]:
    """The person who stands after the verb that ends a sentence: … সে বিষয়ে অবস্থান পরিষ্কার করেন উপদেষ্টা।"""
    if not any(one.cue == "bare" and one.kind == "person" for one in view.phrases):
        return []
    last = view.clauses[-1] if view.clauses else None
    if last is None or last.group is None or last.group.person != "polite":
        return []
    late = [one for one in view.phrases if one.first >= last.last and one.cue == "bare" and one.kind == "person"]
    return [one.actor for one in late[:1] if one.actor is not None]


def _main_subject(story: Story, view: SentenceView) -> list[str]:
    """Who a sentence that tells no event is about: its subject, or who has something (পুতিনের কোনো আগ্রহ নেই)."""
    if not any(one.actor and one.cue in ("bare", "genitive") for one in view.phrases):
        return []
    named = {one.actor for one in view.phrases if one.actor is not None and one.cue == "bare"}
    if len(named) == 1:
        return [*named]  # whatever the clauses: they cover the sentence
    for clause in view.clauses:
        bare = [
            one for one in view.phrases if clause.first <= one.first < clause.tail and one.cue == "bare" and one.actor
        ]
        late = [one for one in bare if one.first >= clause.last]
        if clause.group is not None and clause.group.kind == "finite" and clause.group.person == "polite":
            late = [one for one in late if one.kind in ("person", "pronoun") or one.many] or late
        for phrase in (late or bare)[:1]:
            assert phrase.actor is not None
            return [phrase.actor]
    for clause in view.clauses:
        if clause.group is not None and clause.group.verbs[-1][1] in story.signs.have:
            for phrase in view.phrases:
                if clause.first <= phrase.first < clause.tail and phrase.cue == "genitive" and phrase.actor:
                    return [phrase.actor] if phrase.kind == "person" else []
    return []
