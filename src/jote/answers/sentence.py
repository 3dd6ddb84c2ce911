"""An answer in words: one or two sentences for a headline, an alt text or a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from jote.locale import Noun, Nouns, say
from jote.obligations import Judgement, Obligation, Question
from jote.obligations.changes import Change, Flip
from jote.obligations.reasons import Reason, States, day_in_words, listed, worded
from jote.obligations.records import MILITARY
from jote.vocabulary.dates import Day
from jote.vocabulary.places import Place
from jote.vocabulary.states import states

FEW = 6  # so many states are named; more are counted


def answer_sentence(judgement: Judgement, language: str = "en") -> str:
    """Who must act, who may have to, who must stay out, who must consult."""
    question = judgement.question
    owed = [one for one in judgement.duties if one.duty in MILITARY]
    firm = _names([one for one in owed if one.verdict == "owed"])
    open_ = [state for state in _names([one for one in owed if one.verdict != "owed"]) if state not in firm]
    case = {
        "attackers": worded(States(question.attackers), language),
        "targets": worded(States(question.targets), language),
        "day": day_in_words(question.on, language),
    }
    if firm:
        said = [say("answers.must_act", language, states=_some(firm, language, question.on), **case)]
        if open_:
            said.append(say("answers.also_may", language, states=_some(open_, language, question.on)))
    elif open_:
        said = [say("answers.may_act", language, states=_some(open_, language, question.on), **case)]
    else:
        said = [say("answers.nobody_bound", language, **case)]
    for key, duty in (("stay_out", "neutrality"), ("breaks_promise", "nonaggression")):
        barred = [one for one in judgement.duties if one.duty == duty and one.verdict == "owed"]
        if duty == "nonaggression":  # a helper's own promise stands among the conflicts
            barred = [one for one in barred if one.state in question.joined("attacker")]
        if barred:
            said.append(say(f"answers.{key}", language, states=_some(_names(barred), language, question.on)))
    talks = [one for one in judgement.duties if one.duty == "consultation"]
    consulting = _names([one for one in talks if one.verdict == "owed"])
    perhaps = [state for state in _names(talks) if state not in consulting]
    for key, codes in (("must_consult", consulting), ("may_consult", perhaps)):
        if codes:
            said.append(say(f"answers.{key}", language, states=_some(codes, language, question.on)))
    return " ".join(said)


def attack_in_words(question: Question, language: str = "en") -> str:
    """Who attacks whom, as a heading."""
    sides = {"attackers": question.attackers, "targets": question.targets}
    return say("answers.if_attack", language, **{name: worded(States(side), language) for name, side in sides.items()})


def coverage_note(count: int, first: int, last: int, language: str = "en") -> str:
    """What the ledger holds, and that it answers nothing else."""
    numbers = {"count": count, "from": first, "to": last}
    return say("answers.coverage", language, **{name: worded(value, language) for name, value in numbers.items()})


def change_sentence(change: Change, language: str = "en") -> str:
    """One change of the question and what it would flip, in a sentence."""
    told = flips_told(change, language)
    flips = "; ".join(told[:FEW]) + (" …" if len(told) > FEW else "")
    question = change.question
    if change.kind == "date":
        return say("answers.change_date", language, day=day_in_words(change.value, language), flips=flips)
    if change.kind == "provoked":
        how = say(f"answers.provoked_{change.value}", language)
        return say("answers.change_provoked", language, how=how, flips=flips)
    if change.kind == "direction":
        return say(
            "answers.change_direction", language, attacker=worded(States((change.value,)), language), flips=flips
        )
    if change.kind == "membership":
        state, treaty = change.value
        named = {"state": worded(States((state,)), language), "treaty": worded(treaty, language)}
        return say("answers.change_membership", language, **named, flips=flips)
    if change.kind == "place":
        place = change.value.name if isinstance(change.value, Place) else States(question.targets)
        return say("answers.change_place", language, place=Noun(worded(place, language)), flips=flips)
    return say("answers.change_fact", language, fact=fact_in_words(change.value, language), flips=flips)


def flips_told(change: Change, language: str = "en") -> list[str]:
    """What one change of the question would flip, a clause for each that differs by more than the state."""
    return [_flip(alike, change.question.on, language) for alike in _alike(change.flips)]


def fact_in_words(fact: str, language: str) -> str:
    """A fact that a question may state, in words."""
    known = {
        "request": Reason("if_request", {"state": {"en": "the attacked", "bn": Noun("আক্রান্ত রাষ্ট্র")}}),
        "organ": Reason("if_organ", {"organ": {"en": "the organ", "bn": "সংস্থাটি"}}),
        "joint-finding": Reason("if_joint_finding", {}),
    }
    return known[fact].says(language) if fact in known else fact.replace("-", " ")


def _alike(flips: Iterable[Flip]) -> list[list[Flip]]:
    """Flips that differ by the state alone, together."""
    found: dict[tuple[object, ...], list[Flip]] = {}
    for one in flips:
        found.setdefault((one.duty, one.treaty.id, one.toward, one.before, one.after), []).append(one)
    return list(found.values())


def _flip(alike: list[Flip], day: Day, language: str) -> str:
    flip = alike[0]
    values = {
        "state": _some([one.state for one in alike], language, day),
        "duty": say(f"answers.duty_{flip.duty}", language),
        "treaty": worded(flip.treaty, language),
        "toward": worded(States(flip.toward), language),
    }
    if flip.before is None:
        return say("answers.flip_gains", language, **values)
    if flip.after is None:
        return say("answers.flip_loses", language, **values)
    verdicts = {
        name: say(f"answers.verdict_{value}", language)
        for name, value in (("before", flip.before), ("verdict", flip.after))
    }
    return say("answers.flip_verdict", language, **values, **verdicts)


def _names(duties: list[Obligation]) -> list[str]:
    return sorted({one.state for one in duties})


def _some(codes: list[str], language: str, day: Day) -> Noun:
    """Up to six states by name; of more, five, the great powers of the day before others, and the count of the rest."""
    if len(codes) <= FEW:
        return cast(Noun, worded(States(tuple(codes)), language))
    known = states()
    codes = sorted(codes, key=lambda code: (not known[code].was_great_power(day), known[code].name[language]))
    names = [worded(States((code,)), language) for code in codes[: FEW - 1]]
    rest = len(codes) - len(names)
    more = say("answers.more_states", language, count=worded(rest, language))
    return Nouns(listed([*names, more], language))
