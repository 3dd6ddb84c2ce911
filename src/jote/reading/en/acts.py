"""Finds in an English sentence the acts that it tells: a verb alone, or a verb with the noun that it governs.

A noun of action alone is an act only in a title without a verb (Israeli strike on Beirut). What stands in a participle, a purpose or a
wish makes no event, save what is said in passing (…, accusing Mali of aggression).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jote.reading.acts import SPEECH_ACTS, Act, Told
from jote.reading.clauses import Clause
from jote.reading.en.parse import Parse, has_count
from jote.reading.en.prepositions import preposition_before
from jote.reading.en.subjects import subject_of
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import singular, word
from jote.reading.frames import Frame, VerbPattern, Words, frame_table
from jote.reading.tokens import Token

_FURTHEST_NOUN = 12
_MONEY = frozenset(("million", "billion", "dollars", "euros", "pounds", "yen", "yuan", "rupees", "riyals", "m", "bn", "mln", "bln"))  # fmt: skip
_SEPARABLE = frozenset(("out", "back", "down", "off", "up", "away", "over", "dead", "hostage", "free"))


@dataclass(frozen=True)
class EnglishFrames:
    """The frames by their verb, those told by a noun alone by its first word, and those whose noun is the subject."""

    all: tuple[Frame, ...]
    by_verb: Mapping[str, tuple[tuple[VerbPattern, Frame], ...]]
    by_noun: Mapping[str, tuple[tuple[Words, Frame], ...]]
    noun_is_subject: frozenset[str]


@cache
def frames() -> EnglishFrames:
    """The event frames of English."""
    roles, rows = frame_table(Path(__file__).parent / "frames.yaml")
    found: list[Frame] = []
    by_verb: dict[str, list[tuple[VerbPattern, Frame]]] = {}
    by_noun: dict[str, list[tuple[Words, Frame]]] = {}
    subjects: set[str] = set()
    for given in rows:
        frame = _frame(given, roles[given["roles"]])
        found.append(frame)
        if given.get("as") == "subject":
            subjects.add(frame.id)
        if frame.only == "off":
            continue
        for pattern in frame.verbs:
            if pattern.verb == "none":
                for words in frame.nouns:
                    by_noun.setdefault(words[0], []).append((words, frame))
            else:
                by_verb.setdefault(pattern.verb, []).append((pattern, frame))
    return EnglishFrames(
        tuple(found),
        {verb: tuple(ones) for verb, ones in by_verb.items()},
        {noun: tuple(ones) for noun, ones in by_noun.items()},
        frozenset(subjects),
    )


def _frame(given: Mapping[str, Any], pattern: Mapping[str, Any]) -> Frame:
    verbs = tuple(VerbPattern(tuple(one.split()[1:]), one.split()[0], False) for one in given["verb"])
    return Frame(
        given["id"],
        tuple(tuple(noun.split()) for noun in given.get("noun", ())),
        verbs,
        given["event"],
        given.get("mode"),
        tuple(given["contexts"]),
        given["roles"],
        tuple(pattern["source"]),
        tuple(pattern["target"]),
        bool(pattern.get("mutual")),
        frozenset(given.get("needs", ())),
        frozenset(given.get("without", ())),
        given.get("only"),
        given["example"],
        bool(given.get("close")),
    )


def _stands_near(frame: Frame, clause: Clause, group: Group, parse: Parse) -> bool:
    """Whether a word that a frame needs stands in the clause of its verb, or in that which the verb reports."""
    reported = [one.tail for one in parse.clauses if isinstance(one.group, Group) and one.group.told_by is group]
    stop = max([clause.tail, *reported])
    near = _Present(parse.tokens[group.last : stop])
    return near.any(frame.needs) is not None


def find_acts(parse: Parse) -> list[Act]:
    """The acts of one sentence, in order."""
    known = frames().by_verb
    acts: list[Act] = []
    present: _Present | None = None
    for number, clause in enumerate(parse.clauses):
        told = False
        for group in clause.groups:
            if not isinstance(group, Group) or group.verb not in known:
                continue
            if group.kind == "noun" or (group.kind == "participle" and not _may_speak(parse, group)):
                continue
            if group.kind == "infinitive" and group.governor is None:
                continue
            if present is None:
                present = _Present(parse.tokens)
            act = _of_group(parse, clause, number, group, present)
            if act is not None:
                if acts and _is_same_deed(parse, acts[-1], act):
                    acts.pop()
                acts.append(act)
                told = True
        if not told or not any(one.clause is clause and one.frame.event == "ASSAULT" for one in acts):
            act = _counted(parse, clause, number)
            if act is not None:
                acts.append(act)
                told = True
        if parse.title and not told:
            act = _nominal(parse, clause, number, present or _Present(parse.tokens))
            if act is not None:
                acts.append(act)
    return acts


def _is_same_deed(parse: Parse, one: Act, other: Act) -> bool:
    """shelled and bombed a town: two verbs with one object tell one act."""
    if one.frame.event != other.frame.event or one.group is None or other.group is None:
        return False
    between = parse.tokens[one.group.last : other.group.first]
    return len(between) == 1 and between[0].norm == "and" and one.frame.event in ("ASSAULT", "ACCUSE", "SUPPORT")


def _may_speak(parse: Parse, group: Group) -> bool:
    """…, accusing Mali of aggression: a participle after a comma or at the head of its sentence.

    One right after a verb is what that verb is about: denied backing the rebels, stopped criticising Niger.
    """
    at = group.first
    while at and word(parse.tokens[at - 1].norm).adverb:
        at -= 1
    if group.governor is not None:
        return True  # began bombing
    if group.passive or (
        at and parse.tokens[at - 1].norm not in (",", "while", "and", "—", "–", "responded", "reacted", "replied")
    ):
        return False
    return any(frame.event in SPEECH_ACTS for _, frame in frames().by_verb[group.verb])


class _Present:
    """The words of a sentence, for the sense tests of frames."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.words: set[str] = set()
        for token in tokens:
            if token.kind == "word":
                self.words.add(token.norm)
                self.words.add(singular(token.norm))
        self.text = " ".join(token.norm for token in tokens)

    def any(self, words: frozenset[str]) -> str | None:
        """The first of the words that stands in the sentence."""
        return next((one for one in words if one in self.words or (" " in one and one in self.text)), None)


def _of_group(parse: Parse, clause: Clause, number: int, group: Group, present: _Present) -> Act | None:
    best: tuple[tuple[int, ...], Frame, int, int] | None = None
    lost: list[tuple[str, str]] = []
    for order, (pattern, frame) in enumerate(frames().by_verb[group.verb]):
        stop = _after_particles(parse, group, pattern)
        if stop is None:
            continue
        low, high, size = group.main, stop, 0
        if frame.nouns:
            found = _noun(parse, clause, group, frame, stop)
            if found is None:
                continue
            low, high, size = min(low, found[0]), max(high, found[1]), found[1] - found[0]
        why = _why_not(frame, group, present) or _why_not_here(frame, group, parse)
        if why is None and frame.close and not _stands_near(frame, clause, group, parse):
            why = "none of its words of context stands near"
        if why is not None:
            lost.append((frame.id, why))
            continue
        rank = (0 if frame.only in _FIRST else 1, -len(pattern.before), -size, 0 if frame.needs else 1, order)
        if best is None or rank < best[0]:
            if best is not None:
                lost.append((best[1].id, f"{frame.id} fits more of the words"))
            best = (rank, frame, low, high)
        else:
            lost.append((frame.id, f"{best[1].id} fits more of the words"))
    if best is None:
        return None
    _, frame, low, high = best
    if frame.event in SPEECH_ACTS and frame.event != "AGREE" and "locative" not in frame.target:
        _unplace(parse, group)
    if frame.id == "mobilize-drill" and len(subject_of(parse, clause)) > 1:
        frame = next(one for one in frames().all if one.id == "cooperate-drill")  # a drill of two is cooperation
    if (
        (frame.roles == "struck" or frame.id == "assault-shoot")
        and group.passive
        and not _by_force(parse, clause, present)
    ):
        return None
    if frame.mode == "arrest" and frame.event == "COERCE" and not _of_politics(parse, clause, group, present):
        return None
    _unplace_nouns(parse, group, high)
    told: Told = "participle" if group.kind == "participle" and group.governor is None else "finite"
    if told == "participle" and frame.event not in SPEECH_ACTS:
        return None
    return Act(
        frame,
        clause,
        number,
        group.main,
        group.main + 1 if low < group.main else max(high, group.main + 1),
        group,
        told,
        tuple(lost),
    )


def _unplace(parse: Parse, group: Group) -> None:
    """accused Moscow of attacking a hospital in Kharkiv: the place is that of the attack, not of the accusation."""
    for phrase in parse.phrases:
        if phrase.cue == "locative" and phrase.first >= group.last:
            phrase.cue = "aside"


def _by_force(parse: Parse, clause: Clause, present: _Present) -> bool:
    """Whether those who were killed were killed in a fight, not in a crash: words of weapons, or victims who fight or rule."""
    if present.words & word_set("grammar", "instruments") or "by" in present.words:
        return True
    return any(one.sector in ("MIL", "GOV", "REB", "IGO", "MED") for one in subject_of(parse, clause))


def _of_politics(parse: Parse, clause: Clause, group: Group, present: _Present) -> bool:
    """Whether those arrested or convicted are somebody, or something of politics stands beside: not any man, for any crime."""
    whom = subject_of(parse, clause) if group.passive else parse.object(group)
    return bool(whom) or bool(present.words & word_set("grammar", "politics"))


_HAPPENINGS = frozenset(("war", "wars", "conflict", "fighting", "invasion", "crisis", "election", "elections", "situation", "violence", "unrest", "coup", "operations", "interests", "bases", "troops", "forces", "citizens", "people", "protests", "officials", "companies"))  # fmt: skip


def _unplace_nouns(parse: Parse, group: Group, high: int) -> None:
    """sanctions over the war in Ukraine: the place is that of the war."""
    for phrase in parse.phrases:
        if phrase.cue == "locative" and phrase.first >= group.last:
            found = preposition_before(parse.tokens, phrase.first)
            if (
                found is not None
                and found[0] >= high
                and found[0] > 0
                and parse.tokens[found[0] - 1].norm in _HAPPENINGS
            ):
                phrase.cue = "aside"


_FIRST = frozenset(("refused", "demanded", "that"))  # what the form of the verb says goes before what its words say


def _why_not_here(frame: Frame, group: Group, parse: Parse) -> str | None:
    """Whether the form of the verb, or what hangs on it, is not what a frame asks for."""
    only = frame.only
    if only is None or only in ("announced", "off"):
        return None
    if only == "fut":
        later = group.tense == "future" or (group.tense == "would" and group.reported)
        return None if later and not group.negated else "the verb is not in the future"
    if only == "refused":
        refused = group.negated and group.tense in ("future", "would", "present") and not group.modality
        return None if refused else "nobody says that he will not"
    if only == "demanded":
        return None if _has_demand(parse, group) else "nothing is demanded with that"
    if only == "that":
        reports = any(one.kind == "finite" and one.told_by is group for one in parse.groups)
        return None if reports else "no clause tells what is said"
    hangs = any(one.kind == "infinitive" and one.governor is group for one in parse.groups)
    if only == "inf":
        return None if hangs else "no infinitive hangs on the verb"
    return "an infinitive hangs on the verb" if hangs else None


def _has_demand(parse: Parse, group: Group) -> bool:
    """insisted that Serbia withdraw: the next finite verb stands in the base form."""
    later = next((one for one in parse.groups if one.first >= group.last and one.kind == "finite"), None)
    return later is not None and later.demanded


def _why_not(frame: Frame, group: Group | None, present: _Present) -> str | None:
    if frame.without and (found := present.any(frame.without)):
        return f"{found} stands in the sentence"
    if frame.needs and present.any(frame.needs) is None:
        return "none of its words of context stands in the sentence"
    return None


def _after_particles(parse: Parse, group: Group, pattern: VerbPattern) -> int | None:
    """The token after a verb and the words that must follow it, or None."""
    tokens = parse.tokens
    at = group.main + 1
    if not pattern.before:
        return at
    if pattern.before[0] in _SEPARABLE:
        limit = min(at + 6, len(tokens), parse.reach(group) + 1)
    else:
        limit = min(at + 4, len(tokens))
    for start in range(at, limit):
        if tokens[start].norm == pattern.before[0] and all(
            start + step < len(tokens) and tokens[start + step].norm == one for step, one in enumerate(pattern.before)
        ):
            return start + len(pattern.before)
        if tokens[start].kind == "mark":
            return None
        if pattern.before[0] not in _SEPARABLE and not (
            word(tokens[start].norm).adverb or tokens[start].norm in word_set("grammar", "days")
        ):
            return None  # fired Sunday on a convoy
    return None


def _noun(parse: Parse, clause: Clause, group: Group, frame: Frame, stop: int) -> tuple[int, int] | None:
    """Where the noun of a frame stands: after its verb, or before it where that is passive or says what happens to the noun."""
    tokens = parse.tokens
    if group.passive or frame.id in frames().noun_is_subject:
        low = clause.first
        if group.kind == "infinitive" and group.governor is not None:
            low = clause.first
        for at in range(low, group.first):
            size = _match(tokens, at, frame)
            if size:
                return at, at + size
        if group.kind != "infinitive" and frame.id in frames().noun_is_subject:
            return None
        if frame.id in frames().noun_is_subject or group.passive:
            return None
    reach = min(parse.reach(group), stop + _FURTHEST_NOUN)
    at = stop
    best: tuple[int, int] | None = None
    while at < reach:
        token = tokens[at]
        if token.kind == "mark" and token.text not in ",‘’“”\"'-–":
            break
        if token.kind == "word":
            words = word(token.norm)
            size = _match(tokens, at, frame)
            if size:
                return at, at + size
            if token.norm == "in" and tokens[at - 1].norm in _MONEY:
                at += 1  # 20 million dollars in aid
                continue
            if words.preposition and token.norm not in (
                "of",
                "over",
                "than",
                "around",
                "about",
                "at",
                "up",
                "near",
                "to",
                "as",
            ):
                break
            if (
                words.preposition
                and token.norm in ("at", "to", "as", "over", "about")
                and not (
                    at + 1 < len(tokens)
                    and (tokens[at + 1].kind == "number" or tokens[at + 1].norm in ("least", "many"))
                )
            ):
                break
            if words.subordinator or words.relative:
                break
        at += 1
    return best


@cache
def _nouns_of(frame_id: str) -> Mapping[str, tuple[Words, ...]]:
    """The nouns of a frame by their first word."""
    found: dict[str, list[Words]] = {}
    for words in next(one for one in frames().all if one.id == frame_id).nouns:
        found.setdefault(words[0], []).append(words)
    return {first: tuple(ones) for first, ones in found.items()}


def _match(tokens: Sequence[Token], at: int, frame: Frame) -> int:
    """How many tokens the longest noun of a frame takes that begins here."""
    norm = tokens[at].norm
    nouns = _nouns_of(frame.id)
    one = singular(norm)
    known = nouns.get(norm, ()) if one == norm else (*nouns.get(norm, ()), *nouns.get(one, ()))
    best = 0
    for words in known:
        if len(words) <= best or at + len(words) > len(tokens):
            continue
        if all(
            words[step] in (tokens[at + step].norm, singular(tokens[at + step].norm)) for step in range(1, len(words))
        ):
            best = len(words)
    after = tokens[at + best].norm if best == 1 and at + 1 < len(tokens) else ""
    return 0 if singular(after) in word_set("grammar", "heads_after") else best  # war crimes are no war


def _counted(parse: Parse, clause: Clause, number: int) -> Act | None:
    """a week after an Israeli strike on the town, killing five people; among three killed in a strike: an attack with its toll.

    A noun of attack alone is background; one whose dead are counted beside it is told.
    """
    tolls = word_set("grammar", "tolls")
    if not any(isinstance(one, Group) and one.kind == "participle" and one.verb in tolls for one in clause.groups):
        return None
    tokens = parse.tokens
    main = clause.group
    if isinstance(main, Group) and (main.modality or main.negated or main.tense in ("future", "would")):
        return None
    for group in clause.groups:
        if not isinstance(group, Group) or group.kind != "participle" or group.verb not in tolls or group.negated:
            continue
        if not has_count(parse, group):
            continue
        low, high = (group.last, clause.tail) if group.passive else (clause.first, group.first)
        for at in range(low, high) if group.passive else range(high - 1, low - 1, -1):
            if tokens[at].norm in word_set("grammar", "attacks") and not any(
                one.first <= at < one.last for one in parse.groups
            ):
                return Act(_nominal_attack(), clause, number, at, at + 1, None, "nominal")
    return None


@cache
def _nominal_attack() -> Frame:
    return next(one for one in frames().all if one.id == "assault-title")


def _nominal(parse: Parse, clause: Clause, number: int, present: _Present) -> Act | None:
    """A title without a verb of its own: Israeli strike on Beirut."""
    if clause.conditional or (clause.group is not None and clause.group.kind == "finite"):
        return None
    for at in range(clause.first, clause.tail):
        if parse.tokens[at].kind != "word":
            continue
        for key in {parse.tokens[at].norm, singular(parse.tokens[at].norm)}:
            for _, frame in frames().by_noun.get(key, ()):
                size = _match(parse.tokens, at, frame)
                if size and _why_not(frame, None, present) is None:
                    return Act(frame, clause, number, at, at + size, None, "nominal")
    return None
