"""Finds in an English sentence the acts that it tells: a verb alone, or a verb with the noun that it governs.

A noun of action alone is an act only in a title without a verb (Israeli strike on Beirut). What stands in a participle, a purpose or a
wish makes no event, save what is said in passing (…, accusing Mali of aggression).
"""

from __future__ import annotations

from jote.reading.acts import SPEECH_ACTS, Act, Told
from jote.reading.clauses import Clause
from jote.reading.en.event_frames import frames
from jote.reading.en.governed_nouns import after_particles, governed_noun
from jote.reading.en.nominal_acts import counted_attack, title_act
from jote.reading.en.parse import Parse
from jote.reading.en.prepositions import preposition_before
from jote.reading.en.senses import Present, stands_near, why_not, why_not_here
from jote.reading.en.subjects import subject_of
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import word
from jote.reading.frames import Frame

_FIRST = frozenset(("refused", "demanded", "that"))  # what the form of the verb says goes before what its words say
_HAPPENINGS = word_set("grammar", "happenings")


def find_acts(parse: Parse) -> list[Act]:
    """The acts of one sentence, in order."""
    known = frames().by_verb
    acts: list[Act] = []
    present: Present | None = None
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
                present = Present(parse.tokens)
            act = _of_group(parse, clause, number, group, present)
            if act is not None:
                if acts and _is_same_deed(parse, acts[-1], act):
                    acts.pop()
                acts.append(act)
                told = True
        if not told or not any(one.clause is clause and one.frame.event == "ASSAULT" for one in acts):
            act = counted_attack(parse, clause, number)
            if act is not None:
                acts.append(act)
                told = True
        if parse.title and not told:
            act = title_act(parse, clause, number, present or Present(parse.tokens))
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


def _of_group(parse: Parse, clause: Clause, number: int, group: Group, present: Present) -> Act | None:
    best: tuple[tuple[int, ...], Frame, int, int] | None = None
    lost: list[tuple[str, str]] = []
    for order, (pattern, frame) in enumerate(frames().by_verb[group.verb]):
        stop = after_particles(parse, group, pattern)
        if stop is None:
            continue
        low, high, size = group.main, stop, 0
        if frame.nouns:
            found = governed_noun(parse, clause, group, frame, stop)
            if found is None:
                continue
            low, high, size = min(low, found[0]), max(high, found[1]), found[1] - found[0]
        why = why_not(frame, group, present) or why_not_here(frame, group, parse)
        if why is None and frame.close and not stands_near(frame, clause, group, parse):
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


def _by_force(parse: Parse, clause: Clause, present: Present) -> bool:
    """Whether those who were killed were killed in a fight, not in a crash: words of weapons, or victims who fight or rule."""
    if present.words & word_set("grammar", "instruments") or "by" in present.words:
        return True
    return any(one.sector in ("MIL", "GOV", "REB", "IGO", "MED") for one in subject_of(parse, clause))


def _of_politics(parse: Parse, clause: Clause, group: Group, present: Present) -> bool:
    """Whether those arrested or convicted are somebody, or something of politics stands beside: not any man, for any crime."""
    whom = subject_of(parse, clause) if group.passive else parse.object(group)
    return bool(whom) or bool(present.words & word_set("grammar", "politics"))


def _unplace(parse: Parse, group: Group) -> None:
    """accused Moscow of attacking a hospital in Kharkiv: the place is that of the attack, not of the accusation."""
    for phrase in parse.phrases:
        if phrase.cue == "locative" and phrase.first >= group.last:
            phrase.cue = "aside"


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
