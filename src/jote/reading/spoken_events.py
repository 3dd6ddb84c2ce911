"""From what speech does by its content to events: the speaker is the source, and somebody of another side the target."""

from __future__ import annotations

from collections.abc import Iterator

from jote.reading.actors import Player
from jote.reading.acts import Act, SentenceView
from jote.reading.against_whom import addressed
from jote.reading.drafts import Draft
from jote.reading.phrases import Phrase
from jote.reading.records import Span
from jote.reading.roles import Roles
from jote.reading.spoken import Side, Spoken
from jote.reading.story import Story, is_political
from jote.reading.voices import Voice

Keys = tuple[str, ...]

_FOR_A_STATE = frozenset(("GOV", "MIL", "REB", "IGO", "LEG"))
_OF_A_PARTY = frozenset(("PTY", "OPP"))
_GOVERNING = frozenset(("GOV", "JUD", "COP"))
_PARTISAN = frozenset(("PTY", "OPP", "LEG", "ELI", "NGO", "REB", "UAF"))


def read_spoken(story: Story, view: SentenceView, voice: Voice) -> Iterator[Draft]:
    """The events that the words of one quote in a sentence do; a hope, a forecast and the words of the unnamed do none."""
    player = story.cast.player(voice.speaker) if voice.speaker is not None else None
    if player is None or not _may_act(player) or any(word in voice.said.verb for word in story.signs.forecast):
        return
    start, end = max(voice.said.span[0], view.sentence.start), min(voice.said.span[1], view.sentence.end)

    def own(phrase: Phrase) -> bool:
        return _is_own(story, phrase, player)

    for spoken in story.grammar.spoken(view, start, end, own, direct=voice.said.direct):
        draft = _read_one(story, spoken, view, voice, player, (start, end))
        if draft is not None:
            yield draft


def _read_one(
    story: Story, spoken: Spoken, view: SentenceView, voice: Voice, player: Player, words: Span
) -> Draft | None:
    act, event = spoken.act, spoken.act.frame.event
    source = story.cast.members(player.key)
    cue, phrase, target = _target(story, spoken, player)
    turned_to = addressed(story, voice.speaker) if voice.said.sentence == view.index else ()
    if turned_to and any(one.kind == "state" for one in story.players(turned_to)):
        cue, phrase, target = "addressed", None, turned_to  # ভারতকে উদ্দেশ্য করে তিনি বলেন, …
    if not target:
        asks = event == "REQUEST" and player.sector == "NGO"
        if not spoken.alone or (spoken.alone == "official" and player.sector not in _FOR_A_STATE and not asks):
            return None
        if spoken.alone == "partisan" and player.sector not in _OF_A_PARTY:
            return None
        target = story.meant.get(voice.said.span, ())
        if not target and event in ("REQUEST", "THREATEN"):
            target = addressed(story, voice.speaker)
    for draft in [one for one in story.drafts if one.sentence == view.index and one.act.clause is act.clause]:
        if draft.event in spoken.instead and draft.status == "planned":
            story.drafts.remove(draft)  # সব ধরনের সহায়তা দিয়ে যাব: a broad promise
    if _is_told(story, view, act, source, words):
        return None
    target = _known_as(story, event, source, target)
    if target:
        story.meant[voice.said.span] = target
    how = (("source", "speaker"), ("target", cue))
    return Draft(
        event=event,
        mode=act.frame.mode,
        contexts=act.frame.contexts,
        source=source,
        target=target,
        mutual=False,
        status="happened",
        sign="done by saying it",
        evidence=_evidence(act, view, words),
        sentence=view.index,
        act=act,
        roles=Roles((), (phrase,) if phrase is not None else (), how),
        quote=voice.number,
        title=view.sentence.kind == "title",
        whole=(view.sentence.start, view.sentence.end),
        words=" ".join(token.norm for token in view.sentence.tokens[act.first : act.last]),
    )


def _is_told(story: Story, view: SentenceView, act: Act, source: Keys, words: Span) -> bool:
    """Whether a verb of the sentence tells this act: that of the same clause, or the verb of saying (অভিযোগ করেন, …)."""
    for draft in story.drafts:
        if draft.sentence != view.index or draft.act.told == "spoken":
            continue
        if act.frame.event == "AGREE" and draft.status == "planned" and draft.act.clause is act.clause:
            return True  # an act announced keeps its own type
        if draft.event != act.frame.event:
            continue
        at = view.sentence.tokens[draft.act.first].start
        outside = not words[0] <= at < words[1]
        if draft.act.clause is act.clause or (outside and set(draft.source) & set(source)):
            return True
    return False


def _known_as(story: Story, event: str, source: Keys, target: Keys) -> Keys:
    """Whom the speaker has accused before under another name: a state, its leaders, its army."""
    states = story.states(target) - {None}
    for draft in reversed(story.drafts):
        again = draft.event == event == "ACCUSE" and set(draft.source) & set(source)
        if again and states and states <= story.states(draft.target):
            return draft.target
    return target


def _evidence(act: Act, view: SentenceView, words: Span) -> Span:
    """The clause of the act, as far as it stands in the quote."""
    tokens = view.sentence.tokens
    first, last = act.clause.first, min(max(act.clause.tail, act.last), len(tokens))
    while first < last - 1 and (tokens[first].start < words[0] or tokens[first].kind == "mark"):
        first += 1
    while last > first + 1 and tokens[last - 1].end > words[1]:
        last -= 1
    return tokens[first].start, tokens[last - 1].end


def _target(story: Story, spoken: Spoken, player: Player) -> tuple[str, Phrase | None, Keys]:
    """The first of those whom the words may mean that is not of the speaker's side, with the cue that finds it."""
    cast = story.cast
    for cue, phrase in spoken.targets:
        key = phrase.actor
        if phrase.kind == "place":
            if phrase.state is None or cue not in ("object", "subject"):
                continue
            key = cast.state_actor(phrase.state)
        if key is None:
            continue
        members = cast.members(key)
        if all(_may_be_meant(story, one, player, spoken.side) for one in members):
            return cue, phrase, members
        if spoken.side != "praised" and _opposes_government(player, phrase, cast.player(key), spoken, cue):
            return cue, phrase, members
    return "", None, ()


def _may_be_meant(story: Story, key: str, player: Player, side: Side) -> bool:
    other = story.cast.player(key)
    if other is None or other is player or (other.kind == "population" and other.sector not in _FOR_A_STATE):
        return False
    if side == "official" and not (other.sector in _FOR_A_STATE and player.sector in _FOR_A_STATE):
        return False
    if side == "praised":
        return is_political(other) or (other.kind != "person" and other.state is not None)
    if other.state is None or other.state != player.state:
        known = other.state is not None and (other.kind != "person" or is_political(other))
        return known or is_political(other)
    return side == "other" and _are_rivals(player, other)


def _opposes_government(player: Player, phrase: Phrase, other: Player | None, spoken: Spoken, cue: str) -> bool:
    """Whether a party or an opponent speaks of those who govern at home: সরকার কোনো ব্যবস্থা নেয়নি, কমিশনকে পদত্যাগ করতে হবে."""
    if other is None or other.state != player.state or player.sector not in _PARTISAN:
        return False
    charged = spoken.act.frame.event == "ACCUSE"
    asked = cue == "object" and not charged
    if other.kind == "state":
        return phrase.key == "state:?" and (asked or (charged and cue == "subject"))
    return asked and other.kind == "organization" and other.sector in _GOVERNING


def _is_own(story: Story, phrase: Phrase, player: Player) -> bool:
    """Whether a phrase is the speaker, or what he speaks for."""
    if phrase.kind == "pronoun" and phrase.key == "first":
        return True
    other = story.cast.player(phrase.actor) if phrase.actor is not None else None
    if other is None:
        return phrase.key == "state:?" and player.sector in _FOR_A_STATE  # বর্তমান সরকার
    official = player.sector in _FOR_A_STATE and other.sector in _FOR_A_STATE
    return other is player or (official and other.state is not None and other.state == player.state)


def _may_act(player: Player) -> bool:
    """Whether what somebody says can be an act: one of politics, of an army, of an international body, and no unnamed officials."""
    if not is_political(player) and player.sector != "NGO":
        return False
    return player.kind != "population" and not player.key.endswith(":many")


def _are_rivals(player: Player, other: Player) -> bool:
    """Whether two of one country stand against each other: parties, opponents, rebels."""
    if player.kind == "person" and other.key.startswith("body:central-government:"):
        return True  # who calls it so stands outside of it
    if player.sector not in _PARTISAN and other.sector not in _PARTISAN:
        return False
    return other.kind in ("person", "organization", "group") and is_political(other)
