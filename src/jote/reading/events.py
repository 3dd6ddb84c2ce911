"""From the acts of a sentence to events: parties, status, date, place, and whether it counts in politics at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jote.reading.actors import Cast, Player
from jote.reading.acts import Act, SentenceView
from jote.reading.drafts import Draft
from jote.reading.grammar import Grammar
from jote.reading.phrases import Phrase
from jote.reading.records import Place
from jote.reading.roles import Roles
from jote.reading.speech import Said
from jote.reading.status import SPEECH_ACTS
from jote.vocabulary.dates import PartialDate

POLITICAL = frozenset(("GOV", "MIL", "REB", "IGO", "LEG", "OPP", "PTY", "SPY", "ELI", "PRM", "UAF"))
_SPEAKERS = POLITICAL | {"COP", "JUD", "REL"}
_ONLY_FORCE = frozenset(("COP", "JUD", "CVL", "CRM", "BUS", "EDU", "MED", "JRN", "LAB", "SOC", None))
_PLACE_IS_TARGET = frozenset(("attack", "struck", "seize", "patient"))
_ON_AN_ATTACK = frozenset(("censure", "label", "toward", "threat", "consequence"))
_DENIABLE = frozenset(("THREATEN", "ASSAULT", "ACCUSE", "CONSULT", "MOBILIZE"))
_TWO_PARTIES = frozenset(("AGREE", "CONSULT", "COOPERATE", "AID"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A quote that words stand in: whose it is, and whether it is direct."""

    number: int
    said: Said
    speaker: str | None


class EventReader:
    """Reads the events of one article, sentence by sentence."""

    def __init__(self, grammar: Grammar, cast: Cast, dates: Sequence[Any], topic: str | None) -> None:
        self.grammar = grammar
        self.cast = cast
        self.dates = dates
        self.topic = topic
        self.drafts: list[Draft] = []
        self._last_told: dict[int, str] = {}
        self._last_place: str | None = None

    def read(self, view: SentenceView, voices: Sequence[Voice]) -> None:
        """Add the events of one sentence."""
        acted: list[str] = []
        for act in view.acts:
            draft = self._event(act, view, voices)
            if draft is not None:
                before = self.drafts[-1] if self.drafts else None
                if before is not None and before.sentence == view.index and _led_up_to(before, draft):
                    self.drafts.pop()  # সমালোচনা করে … অভিযোগ করেছেন: one censure
                self.drafts.append(draft)
                told_of = draft.target if dict(draft.roles.how).get("target") == "subject" else draft.source
                acted.extend(told_of[:1])  # আশ্বাস পেয়েছেন: he who got it is spoken of
        tokens = view.sentence.tokens
        for phrase in view.phrases:
            inner = _voice_at(voices, tokens[phrase.first].start)
            if inner is not None and phrase.cue == "bare" and phrase.actor is not None and phrase.kind != "place":
                self._last_told[inner.number] = phrase.actor
        for voice in voices:
            if voice.said.form == "nominal" and voice.said.sentence == view.index and "অভিযোগ" in voice.said.verb:
                draft = self._accusation(voice, view, voices)
                if draft is not None:
                    self.drafts.append(draft)
        for phrase in view.phrases:
            if phrase.kind == "place" and phrase.state is not None:
                self._last_place = phrase.state
        self.cast.note_subject(acted or self._main_subject(view))

    def _accusation(self, voice: Voice, view: SentenceView, voices: Sequence[Voice]) -> Draft | None:
        """…-এর অভিযোগ, CLAUSE: an accusation without a verb."""
        frame = self.grammar.accusation
        tokens = view.sentence.tokens
        at = next((number for number, token in enumerate(tokens) if token.start >= voice.said.cue[0]), 0)
        if voice.speaker is None or not view.clauses:
            return None
        number = next((place for place, clause in enumerate(view.clauses) if clause.first <= at < clause.tail), 0)
        act = Act(frame, view.clauses[number], number, at, at + 1, None, "nominal")
        source = self.cast.members(voice.speaker)
        target = self._spoken_against(act, view, voices, source)
        player = self.cast.player(voice.speaker)
        if player is None or (not _political(player) and not target):
            return None
        whole = (view.sentence.start, view.sentence.end)
        return Draft(
            "ACCUSE", "allege", frame.contexts, source, target, False, "happened", "told by a noun", whole, view.index, act,
            Roles((), (), (("source", "speaker"), ("target", "accused"))), whole=whole,
        )  # fmt: skip

    # ---- one event ----

    def _event(self, act: Act, view: SentenceView, voices: Sequence[Voice]) -> Draft | None:
        if self.topic is not None and self.topic != "crime":
            return None
        clause = act.clause
        if clause.background and act.told == "finite":
            return None
        status, sign = self.grammar.status(act)
        if status is None:
            return None
        alone = not any(other.number > act.number and other.told == "finite" for other in view.acts)
        if (
            act.told == "participle"
            and act.frame.event not in SPEECH_ACTS
            and not (alone and act.frame.event == "ASSAULT")
        ):
            return None
        if clause.relative and act.told != "nominal":
            return None
        if (
            status == "planned"
            and act.frame.event not in SPEECH_ACTS
            and any(one.conditional for one in view.clauses[: act.number])
        ):
            return None  # what is owed only if something happens is a commitment
        if status == "denied" and act.frame.event not in _DENIABLE:
            return None
        tokens = view.sentence.tokens
        here = tokens[act.first].start
        voice = _voice_at(voices, here)
        if voice is not None and self._is_opinion(voice, status):
            return None
        roles = self.grammar.roles(act, view)
        source, target = self._keys(roles.source), self._keys(roles.target)
        together = len(source) > 1 and dict(roles.how)["source"] == "between"
        if act.told == "beside" and not together and not (source and dict(roles.how)["target"] == "with"):
            return None
        if act.told == "retold":
            source = target = ()
        frame = act.frame
        first_person = act.group is not None and act.group.person == "first"
        own = voice is not None and roles.passive and frame.event == "MOBILIZE" and self._speaks_for_own(act, voice)
        if (
            voice is not None
            and voice.said.direct
            and not first_person
            and not own
            and frame.only not in ("fut", "futneg", "duty")
        ):
            return None
        if frame.only == "duty" and (voice is None or voice.speaker is None or not self._official(voice.speaker)):
            return None
        wants_speaker = "speaker" in frame.source or frame.only in ("fut", "futneg")
        if voice is not None and (first_person or wants_speaker):
            if voice.speaker is None:
                return None
            if frame.roles == "blame-subject":
                target = self._keys(roles.target)
            elif frame.only in ("fut", "futneg") and not target:
                target = self._conditional_subject(act, view, voice.speaker)
            if (
                first_person
                or not source
                or frame.only is not None
                or frame.roles in ("claim", "blame-subject", "consequence")
            ):
                source = (voice.speaker,)
        elif (frame.only in ("fut", "futneg") and not source) or (
            frame.roles in ("blame-subject", "consequence") and voice is None
        ):
            return None
        if frame.only in ("fut", "futneg") and not target and voice is None:
            target = self._conditional_subject(act, view, source[0])
        if frame.only in ("fut", "futneg") and not self._may_threaten(source):
            return None
        doubts: list[str] = []
        if not source and voice is not None and (own or not voice.said.direct) and self._speaks_for_own(act, voice):
            assert voice.speaker is not None
            source = (voice.speaker,)
        if frame.roles == "must":
            if (
                voice is None
                or voice.speaker is None
                or not self._official(voice.speaker)
                or not self._foreign(target, voice.speaker)
            ):
                return None
            source = (voice.speaker,)
        if (
            not source
            and not roles.passive
            and "subject" in frame.source
            and act.told not in ("nominal", "retold")
            and not self._agentless(act)
        ):
            hangs = act.told == "participle" and frame.event in ("AGREE", "SUPPORT")
            carried = self._carried_subject(act, view, voice) if not hangs or voice is not None else ()
            source = tuple(key for key in carried if key not in target)
        told_on = (
            frame.event in ("ACCUSE", "THREATEN")
            and not target
            and frame.roles in _ON_AN_ATTACK
            and self._speaks_of_attack(act, view)
        )
        if told_on:
            target = self._agent_of_last_attack(source)
        if (
            not target
            and frame.event in ("ACCUSE", "THREATEN")
            and "subject" in frame.source
            and frame.roles != "caution"
        ):
            target = self._spoken_against(act, view, voices, source)
        if not target and frame.event in ("THREATEN", "REQUEST"):
            target = self._wished_of(act, view, source)
        if not target and "answered" in frame.target:
            target = self._answered(act, view, source)
        placed = False
        if not target and frame.roles in _PLACE_IS_TARGET:
            target = self._attacker_answered(act, view, source) or self._state_of_place(roles, view, act, source)
            placed = bool(target)
        elif dict(roles.how)["target"] == "locative":
            target = self._attacker_answered(act, view, source) or target
            placed = True
        if placed:
            states = {player.state for key in source if (player := self.cast.player(key)) is not None}
            target = tuple(
                key for key in target if (player := self.cast.player(key)) is None or player.state not in states
            )
        if not source and not target and roles.passive and frame.event in ("REQUEST", "ACCUSE"):
            source, target = self._goes_on(view)
            target = self._summoned(act, view) or target
        together = any(one.key == "both" for one in roles.source) and len(source) == 2
        if together and frame.roles == "struck":
            target = ()
        together = together and not target
        source, target = self._tidy(source, target, mutual=frame.mutual or together)
        if act.told != "retold" and not self._counts(act, source, target, view):
            return None
        said_by = None
        if voice is not None and voice.speaker is not None:
            himself = self.cast.same.get(voice.speaker, voice.speaker) in source
            said_by = None if himself and frame.event in SPEECH_ACTS else voice.speaker
        if act.told == "reported" and said_by is None and source:
            said_by = source[0]
        low = min([clause.first, *(one.first for one in (*roles.source, *roles.target) if one.first >= 0)])
        high = max([clause.tail, *(one.last for one in (*roles.source, *roles.target))])
        while low < high - 1 and tokens[low].kind == "mark" and tokens[low].text not in "‘“(":
            low += 1
        high = min(high, len(tokens))
        evidence = (tokens[low].start, tokens[high - 1].end)
        date, reason = self._date(view, act, status == "planned", voices)
        return Draft(
            frame.event, frame.mode, frame.contexts, source, target, (frame.mutual or together) and bool(source or target), status, sign, evidence,
            view.index, act, roles, said_by, voice.number if voice is not None else None, date, reason,
            self._place(view, act), [], [], doubts, view.sentence.kind == "title",
            (view.sentence.start, view.sentence.end), placed, self._points_back(act, view), [], told_on, self._is_earlier(act, view),
            " ".join(token.norm for token in tokens[act.first : act.last]), self._aim(act, view),
        )  # fmt: skip

    def _is_earlier(self, act: Act, view: SentenceView) -> bool:
        """এর আগেও …: another act, before the one just told."""
        tokens = view.sentence.tokens
        if any(token.norm in self.grammar.other_words for token in tokens[max(0, act.first - 3) : act.first]):
            return True
        opening = [token.norm for token in tokens[:4]]
        return any(word in ("আগে", "আগেও", "এরআগে") for word in opening) and opening[0] in (
            "এর",
            "এরআগে",
            "আগেও",
            "আগে",
        )

    def _is_opinion(self, voice: Voice, status: str) -> bool:
        """A hope or a forecast tells no act, and a scholar or a dealer only analyses."""
        if status == "planned" and any(word in voice.said.verb for word in ("আশা", "ধারণা", "মনে", "আশঙ্কা", "প্রত্যাশা")):
            return True
        player = self.cast.player(voice.speaker) if voice.speaker is not None else None
        return player is not None and player.sector in ("EDU", "BUS")

    def _speakers(self, speaker: str, view: SentenceView) -> tuple[str, ...]:
        """A speaker, with those listed beside him: হামাস, ইরান ও হিজবুল্লাহ."""
        for phrase in view.phrases:
            if phrase.actor == speaker and phrase.link:
                listed = [one for one in view.phrases if one.link == phrase.link]
                return self._keys(listed)
        return self.cast.members(speaker)

    def _aim(self, act: Act, view: SentenceView) -> str:
        """What is shot at, by the word before লক্ষ্য করে: ships and power stations are not one attack."""
        tokens = view.sentence.tokens
        for at in range(act.clause.first + 1, min(act.last, len(tokens))):
            if tokens[at].norm in self.grammar.aim_words:
                return tokens[at - 1].norm
        return ""

    def _points_back(self, act: Act, view: SentenceView) -> bool:
        """এই হামলা, ওই হামলায়: the attack that was told before."""
        tokens = view.sentence.tokens
        before = [tokens[at].norm for at in range(max(0, act.first - 2), act.first)]
        return act.told == "retold" or (
            act.frame.event == "ASSAULT" and any(word in ("এই", "ওই", "এ", "সেই") for word in before)
        )

    def _speaks_for_own(self, act: Act, voice: Voice) -> bool:
        """A passive in the future or refused, in an official's mouth, is what his own side will do."""
        group = act.group
        if voice.speaker is None or group is None or not self._official(voice.speaker):
            return False
        if act.frame.event == "MOBILIZE":
            return True
        return group.passive and group.tense == "future" and "subject" in act.frame.source

    def _official(self, key: str) -> bool:
        player = self.cast.player(key)
        return player is not None and player.sector in ("GOV", "MIL", "REB", "IGO")

    def _foreign(self, keys: tuple[str, ...], to: str) -> bool:
        own = self.cast.player(to)
        players = [player for key in keys if (player := self.cast.player(key)) is not None]
        return bool(players) and own is not None and all(player.state != own.state for player in players)

    def _spoken_against(
        self, act: Act, view: SentenceView, voices: Sequence[Voice], source: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Whom an accusation or a threat means, where only the words that follow it say so."""
        own = {player.state for key in source if (player := self.cast.player(key)) is not None}
        tokens = view.sentence.tokens
        after = [
            one.said.span
            for one in voices
            if one.said.span[0] >= tokens[act.first].start and (one.speaker is None or one.speaker in source)
        ]
        stretch = after[0] if after else None
        if stretch is None:
            return ()
        best: list[Phrase] = []
        for phrase in view.phrases:
            if (
                not stretch[0] <= tokens[phrase.first].start < stretch[1]
                or phrase.actor is None
                or phrase.kind == "pronoun"
            ):
                continue
            player = self.cast.player(phrase.actor)
            if (
                player is None
                or (player.state in own and not self._is_rival(player, phrase, source))
                or not _political(player)
                or phrase.cue in ("about", "aside", "with")
            ):
                continue
            best.append(phrase)
        if not best:
            best = [
                one
                for one in view.phrases
                if one.kind == "organization"
                and one.cue == "bare"
                and one.actor is not None
                and stretch[0] <= tokens[one.first].start < stretch[1]
            ][:1]
        for wanted in (("bare",), ("object", "against", "over", "genitive", "adjective", "compound")):
            for phrase in best:
                if phrase.cue in wanted and phrase.actor is not None:
                    return self.cast.members(phrase.actor)[:1]
        return ()

    def _wished_of(self, act: Act, view: SentenceView, source: tuple[str, ...]) -> tuple[str, ...]:
        """Who is to do what is wished or warned of: ওমান যেন সই না করে, সে জন্য হুঁশিয়ারি দিয়েছে ইরান."""
        tokens = view.sentence.tokens
        for phrase in view.phrases:
            if phrase.last < act.first and tokens[phrase.last].norm in self.grammar.wish_words and phrase.cue == "bare":
                return tuple(key for key in self._keys([phrase]) if key not in source)
        return ()

    def _is_rival(self, player: Player, phrase: Phrase, source: tuple[str, ...]) -> bool:
        """Whether parties or politicians of one country stand against each other: he accuses, and she is who did it."""
        sides = [one for key in source if (one := self.cast.player(key)) is not None]
        return (
            phrase.cue == "bare"
            and player.kind in ("person", "organization")
            and all(one is not player and one.kind in ("person", "organization") for one in sides)
            and any(one.sector in ("PTY", "OPP") for one in (player, *sides))
        )

    def _answered(self, act: Act, view: SentenceView, source: tuple[str, ...]) -> tuple[str, ...]:
        """Whose charge or offer is turned down: এ অভিযোগ answers who accused, as told before."""
        states = {player.state for key in source if (player := self.cast.player(key)) is not None}
        for draft in reversed(self.drafts[-6:]):
            aimed = {player.state for key in draft.target if (player := self.cast.player(key)) is not None}
            if draft.event in ("ACCUSE", "REQUEST", "THREATEN", "AGREE") and draft.source and aimed & states:
                return draft.source[:1]
        return ()

    def _keys(self, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        found: list[str] = []
        for phrase in phrases:
            if phrase.kind == "place" and phrase.state:
                key: str | None = self.cast.state_actor(phrase.state)
            else:
                key = phrase.actor
            if key is None:
                continue
            for member in self.cast.members(key):
                if member not in found:
                    found.append(member)
        return tuple(found)

    def _tidy(
        self, source: tuple[str, ...], target: tuple[str, ...], *, mutual: bool
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        target = tuple(one for one in target if one not in source)
        if mutual and not target and len(source) > 1:
            return source[:1], source[1:]
        if mutual and not source and len(target) > 1:
            return target[:1], target[1:]
        return source, target

    def _agentless(self, act: Act) -> bool:
        verbs = [verb for _, verb in act.group.verbs] if act.group else []
        return act.frame.roles in ("struck", "evacuate") or (len(verbs) == 1 and verbs[0] in ("হওয়া", "ঘটা", "চলা"))

    def _carried_subject(self, act: Act, view: SentenceView, voice: Voice | None) -> tuple[str, ...]:
        """The subject that the sentence leaves out: the speaker of the quote, or who acted last."""
        group = act.group
        if voice is not None:
            return (
                (voice.speaker,) if voice.speaker is not None and group is not None and group.person == "polite" else ()
            )
        if group is None or view.sentence.kind in ("title", "heading") or act.frame.event == "PROTEST":
            return ()
        if any(
            one.cue == "bare" and one.kind != "place" and act.clause.first <= one.first < act.clause.tail
            for one in view.phrases
        ):
            return ()
        for key in reversed(self.cast.subjects[-1:]):
            player = self.cast.player(key)
            if player is not None and (player.kind == "person") == (group.person == "polite"):
                return (player.key,)
        return ()

    def _conditional_subject(self, act: Act, view: SentenceView, speaker: str) -> tuple[str, ...]:
        """Against whom a conditional threat goes: who would do what the condition says."""
        for clause in reversed(view.clauses[: act.number]):
            if not clause.conditional:
                continue
            for phrase in view.phrases:
                if clause.first <= phrase.first < clause.last and phrase.cue == "bare" and phrase.actor:
                    keys = tuple(one for one in self.cast.members(phrase.actor) if one != speaker)
                    return keys
        return ()

    def _may_threaten(self, source: tuple[str, ...]) -> bool:
        return any((player := self.cast.player(key)) is not None and player.sector in _SPEAKERS for key in source)

    def _goes_on(self, view: SentenceView) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """A passive that goes on with the message of the sentence before: এছাড়া … আহ্বান জানানো হয়."""
        for draft in reversed(self.drafts[-3:]):
            told_of_another = draft.act.frame.roles == "blame-subject"
            if told_of_another or draft.event not in ("REQUEST", "ACCUSE"):
                continue
            if view.index - draft.sentence <= 2 and draft.said_by is None:
                return draft.source, draft.target
        return (), ()

    def _summoned(self, act: Act, view: SentenceView) -> tuple[str, ...]:
        """Who was called in to be told it: হাইকমিশনারকে তলব করে উদ্বেগ জানানো হয়."""
        for clause in view.clauses[: act.number + 1]:
            words = {token.norm for token in view.sentence.tokens[clause.first : act.first]}
            called = [
                one
                for one in view.phrases
                if clause.first <= one.first < act.first and one.cue == "object" and one.actor
            ]
            if called and words & self.grammar.summon_words:
                return self._keys(called[:1])
        return ()

    def _speaks_of_attack(self, act: Act, view: SentenceView) -> bool:
        tokens = view.sentence.tokens
        words = {token.norm for token in tokens[act.clause.first : act.clause.tail]}
        return any(word.startswith(attack) for word in words for attack in self.grammar.attack_words)

    def _agent_of_last_attack(self, source: tuple[str, ...]) -> tuple[str, ...]:
        """Who did what is condemned: the agent of the attack told last, or of the one in the title."""
        for draft in reversed(self.drafts):
            if draft.event == "ASSAULT" and draft.source and not draft.mutual and not set(draft.source) & set(source):
                return draft.source
        return ()

    def _attacker_answered(self, act: Act, view: SentenceView, source: tuple[str, ...]) -> tuple[str, ...]:
        """এর জবাবে …: an attack that answers another, told by its place alone, is one on who made the other."""
        words = {token.norm for token in view.sentence.tokens[act.clause.first : act.clause.last]}
        if act.frame.event != "ASSAULT" or not words & self.grammar.answer_words:
            return ()
        own = {player.state for key in source if (player := self.cast.player(key)) is not None}
        for draft in reversed(self.drafts[-6:]):
            hit = {player.state for key in draft.target if (player := self.cast.player(key)) is not None}
            if draft.event == "ASSAULT" and not draft.mutual and draft.source and own & hit:
                return draft.source
        return ()

    def finish(self) -> list[Draft]:
        """All drafts, once the title has been read: what was told of an attack before its agent was known is filled in."""
        for draft in self.drafts:
            if draft.wants_agent and not draft.target:
                draft.target = self._agent_of_last_attack(draft.source)
        return self.drafts

    def _state_of_place(self, roles: Roles, view: SentenceView, act: Act, source: tuple[str, ...]) -> tuple[str, ...]:
        """An attack told only by its place hits the state that the place lies in."""
        own = {player.state for key in source if (player := self.cast.player(key)) is not None}
        for phrase in view.phrases:
            if (
                phrase.cue in ("locative", "genitive", "near")
                and phrase.kind in ("place", "state")
                and phrase.state is not None
            ) and (
                act.clause.first <= phrase.first < act.clause.last
                and phrase.state not in own
                and phrase not in roles.source
            ):
                return (self.cast.state_actor(phrase.state),)
        there = self.grammar.there_words
        words = {token.norm for token in view.sentence.tokens[act.clause.first : act.clause.last]}
        if self._last_place is not None and self._last_place not in own and words & there:
            return (self.cast.state_actor(self._last_place),)
        return ()

    # ---- does it count ----

    def _counts(self, act: Act, source: tuple[str, ...], target: tuple[str, ...], view: SentenceView) -> bool:
        players = [player for key in (*source, *target) if (player := self.cast.player(key)) is not None]
        frame = act.frame
        if not players:
            return frame.roles in ("struck", "shootdown") and self.topic is None and self._at_war()
        if frame.event in _TWO_PARTIES and len(players) < 2 and not (frame.event == "AGREE" and source):
            if frame.event == "CONSULT" and view.sentence.kind != "title" and frame.mode == "visit" and source:
                pass
            else:
                return False
        if frame.event in ("REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN") and not source and not target:
            return False
        if frame.event in ("REQUEST", "SUPPORT", "AGREE", "REJECT", "CONCEDE", "AID", "THREATEN") and not source:
            return (
                any(_political(player) for player in players)
                and frame.event == "REQUEST"
                and act.frame.roles != "must"
                and bool(act.group and act.group.passive)
            )
        if frame.event == "CONSULT" and any(player.sector in ("MED", "JRN") for player in players):
            return False
        unsaid = not source and act.told != "nominal" and not (act.group is not None and act.group.passive)
        if unsaid and frame.event in ("ACCUSE", "THREATEN", "SUPPORT", "REQUEST", "REJECT"):
            return False
        if (
            frame.event == "AGREE"
            and frame.mutual
            and len(players) < 2
            and not any(
                draft.event == "AGREE" and set(source) & {*draft.source, *draft.target} for draft in self.drafts
            )
            and not any(one.kind == "state" or one.sector == "IGO" for one in players)
        ):
            return False
        if frame.roles in ("stand", "caution", "tell") and not target:
            return False
        if frame.roles == "caution" and source and not self._foreign(target, source[0]):
            return False
        if frame.mode == "visit" and not frame.nouns and not target:
            return False
        if frame.event == "AGREE" and not frame.mutual and not target:
            giver = self.cast.player(source[0]) if source else None
            if giver is None or (giver.kind == "person" and giver.state == self.cast.home):
                return False
        political = [player for player in players if _political(player) or self._foreign_people(player)]
        if not political:
            return frame.event == "PROTEST" and self.topic != "crime" and any(player.state for player in players)
        if self.topic == "crime" and len({player.state for player in political}) < 2:
            return any(player.sector in ("MIL", "REB", "PTY", "OPP", "IGO") for player in players) and len(players) > 1
        return True

    def _at_war(self) -> bool:
        """Whether the article has told an attack by or on a state: then one without parties is of the same war."""
        return any(
            draft.event == "ASSAULT"
            and any(
                (player := self.cast.player(key)) and player.kind == "state" for key in (*draft.source, *draft.target)
            )
            for draft in self.drafts
        )

    def _foreign_people(self, player: Player) -> bool:
        abroad = player.state is not None and player.state != self.cast.home
        return abroad and (player.kind == "population" or player.sector in ("COP", "JUD"))

    # ---- when and where ----

    def _date(
        self, view: SentenceView, act: Act, planned: bool, voices: Sequence[Voice]
    ) -> tuple[PartialDate | None, str | None]:

        own = [one for one in self.dates if one.sentence == view.index]
        if not own:
            return None, None
        tokens = view.sentence.tokens
        start, end = tokens[act.clause.first].start, tokens[min(act.clause.tail, len(tokens)) - 1].end
        found = self.grammar.date_of(own, start, end, planned=planned)
        if found is None:
            voice = _voice_at(voices, tokens[act.first].start)
            low, high = (view.sentence.start, view.sentence.end) if voice is None else voice.said.span
            skip = [other.said.span for other in voices] if voice is None else []
            found = self.grammar.date_of(own, low, high, planned=planned, skip=skip)
        if found is None or found.value is None:
            return None, None
        return found.value, found.reason

    def _place(self, view: SentenceView, act: Act) -> Place | None:
        best: Phrase | None = None
        for phrase in view.phrases:
            if phrase.kind not in ("place", "state") or phrase.cue != "locative":
                continue
            inside = act.clause.first <= phrase.first < act.clause.tail
            if inside and (best is None or (phrase.kind == "place" and best.kind != "place")):
                best = phrase
        if best is None:
            return None
        return Place(best.place_name or best.name or "", best.state)

    def _main_subject(self, view: SentenceView) -> list[str]:
        for clause in view.clauses:
            bare = [
                one
                for one in view.phrases
                if clause.first <= one.first < clause.tail and one.cue == "bare" and one.actor
            ]
            late = [one for one in bare if one.first >= clause.last]
            for phrase in (late or bare)[:1]:
                assert phrase.actor is not None
                return [phrase.actor]
        for clause in view.clauses:  # পুতিনের কোনো আগ্রহ নেই: who has it is spoken of
            if clause.group is not None and clause.group.verbs[-1][1] == "থাকা":
                for phrase in view.phrases:
                    if clause.first <= phrase.first < clause.tail and phrase.cue == "genitive" and phrase.actor:
                        return [phrase.actor] if phrase.kind == "person" else []
        return []


def _led_up_to(one: Draft, other: Draft) -> bool:
    """Whether a participle against nobody only opens the same act of speech of the same speaker."""
    same = one.event == other.event == "ACCUSE" and one.source == other.source
    return same and one.act.told == "participle" and not one.target


def _political(player: Player) -> bool:
    return player.sector in POLITICAL


def _voice_at(voices: Sequence[Voice], at: int) -> Voice | None:
    """The innermost quote that a character stands in."""
    inside = [one for one in voices if one.said.span[0] <= at < one.said.span[1]]
    return min(inside, key=lambda one: one.said.span[1] - one.said.span[0]) if inside else None
