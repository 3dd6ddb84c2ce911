"""A question in a sentence, Bangla or English: who attacks whom, and when or where if it says so.

The sentence is read for names of states and places and for the one construction that matters: an
attack, with its attacker and its target told apart by Bangla endings and postpositions, or by the
order and the prepositions of English. What is not understood is said, never guessed.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from jote.answers.bangla_roles import bangla_roles
from jote.answers.clashes import Clash, clash_in
from jote.answers.days import Time, time_in_text
from jote.answers.english_roles import english_roles
from jote.answers.helpers import Helper, helper_in
from jote.answers.mentions import Mention, attack_words, mentions_in, words_of
from jote.errors import BadQuestion, UnknownName
from jote.locale import say
from jote.obligations import name_of
from jote.obligations.question import NONSTATE
from jote.obligations.reasons import States, listed, worded
from jote.vocabulary.dates import Day, Precision
from jote.vocabulary.places import land_of, places
from jote.vocabulary.states import State, state_on, states

_WITHIN = frozenset({"at", "in", "on", "over", "off", "near", "through", "into", "In", "At", "On"})
_UNWRITTEN = str.maketrans("", "", "\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence names: attackers, targets, a day and a place where it has them.

    Where it names a year or a month alone, `on` is the middle of it, or another day of it where one named was no state
    then; `precision` says so. `either` is true of a war that names no attacker: the two sides then stand in the order named,
    and the other way round is asked as well. `helper` is the one of whom it is asked, yes or no, whether it is bound.
    """

    attackers: tuple[str, ...]
    targets: tuple[str, ...]
    on: str | None = None
    at: str | None = None
    precision: Precision = "day"
    either: bool = False
    helper: Helper | None = None


def question_in_words(sentence: str) -> Named:
    """Who attacks whom in a sentence.

    >>> question_in_words("দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে কে সাহায্য করতে বাধ্য?").targets
    ('PRK',)
    >>> question_in_words("Who must help Poland if Russia invades on 3 May 2025?")
    Named(attackers=('RUS',), targets=('POL',), on='2025-05-03', at=None, precision='day', either=False, helper=None)

    Raises BadQuestion, saying what was understood, where attacker and target cannot be told.
    """
    plain, words, bangla = plain_words(sentence)
    time = time_in_text(plain, "bn" if bangla else "en")
    for rulers, near in ((False, False), (True, False), (True, True)):  # the surest names first
        mentions = mentions_in(words, rulers, near)
        if time is not None:
            mentions = [_held_before(one, time) for one in mentions]
        clash = clash_in(words, mentions, bangla)
        told = clash.words if clash else words
        attackers, targets = bangla_roles(told, mentions) if bangla else english_roles(told, mentions)
        attacking, attacked = _sides(attackers, targets)
        either = clash is not None and (not (attacking and attacked) or _on_one_side(clash, attacking, attacked))
        if clash is not None and either:
            attackers, targets = [clash.one], [clash.other]
            attacking, attacked = _sides(attackers, targets)
        if attacking and attacked:
            break
    else:
        codes = [one.code for one in mentions if one.code]
        known = list(dict.fromkeys(codes))
        raise BadQuestion("bad_question", understood=partial(_understood, known), example=partial(_example, known))
    place = _place(words, mentions, attackers, targets)
    helper = helper_in(words, mentions, (*attacking, *attacked), bangla)
    if time is None:
        return Named(attacking, attacked, None, place, either=either, helper=helper)
    time = _when_all_stood(time, (*attacking, *attacked))
    attacking, attacked, land = _as_of(attacking, attacked, Day.fromisoformat(time.day))
    return Named(attacking, attacked, time.day, place or land, time.precision, either, helper)


def plain_words(sentence: str) -> tuple[str, list[str], bool]:
    """A sentence in one spelling of every letter, its words, and whether it is Bangla."""
    plain = unicodedata.normalize("NFC", sentence).translate(_UNWRITTEN).replace("জ়", "জ")
    return plain, words_of(plain), any("\u0980" <= letter <= "\u09ff" for letter in plain)


def _when_all_stood(time: Time, codes: Iterable[str]) -> Time:
    """Of a year or month, another day than the middle where only then all those named were states: South Vietnam in 1975."""
    middle = Day.fromisoformat(time.day)
    first, last = middle.replace(day=1), middle.replace(day=28)
    if time.precision == "year":
        first, last = middle.replace(month=1, day=1), middle.replace(month=12, day=31)
    days = [middle] if time.precision == "day" else [middle, first, last]
    known = [states()[code] for code in codes if code in states()]
    found = next((day for day in days if all(_stood(one, day) for one in known)), middle)
    return time._replace(day=found.isoformat())


def _stood(state: State, day: Day) -> bool:
    try:
        state_on(state.code, day)
    except UnknownName:
        return False
    return True


def _held_before(one: Mention, time: Time) -> Mention:
    """A place as that of who ran it before the time asked of began: Goa in 1961 is Portugal's."""
    if one.place is None:
        return one
    day = Day.fromisoformat(time.day)
    began = day if time.precision == "day" else day.replace(day=1, month=1 if time.precision == "year" else day.month)
    holder = places()[one.place].administrator(began - dt.timedelta(days=1))
    return replace(one, code=holder) if holder else one


def _as_of(
    attackers: tuple[str, ...], targets: tuple[str, ...], day: Day
) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    """Lands that were no states on the day become those who held them: Ceylon attacked in 1942 is Britain, there."""
    holders = tuple(dict.fromkeys(_holder(code, day)[0] for code in attackers))
    held = [_holder(code, day) for code in targets]
    attacked = tuple(dict.fromkeys(code for code, _ in held))
    if not set(holders).isdisjoint(attacked):
        return attackers, targets, None
    return holders, attacked, next((land for _, land in held if land), None)


def _holder(code: str, day: Day) -> tuple[str, str | None]:
    """A state as it is, or for a land that was none on the day its holder and its name as a place."""
    if code == NONSTATE:
        return code, None
    try:
        state_on(code, day)
    except UnknownName:
        land = land_of(code, day)
        holder = land.administrator(day) if land else None
        if land is not None and holder is not None:
            return holder, land.id
    return code, None


def _place(
    words: Sequence[str], mentions: Sequence[Mention], attackers: Sequence[Mention], targets: Sequence[Mention]
) -> str | None:
    """Where the attack falls: the place attacked, or else one in which it is said to happen."""
    named = [one.place for one in targets if one.place]
    others = [one for one in mentions if one.place and one not in attackers and one not in targets]
    rest = [
        one.place
        for one in others
        if one.ending
        or _within(words[max(0, one.first - 2) : one.first])
        or "".join(words[one.last + 1 : one.last + 2]) in attack_words("bn")["about"]
    ]
    return next(iter([*named, *rest]), None)


def _within(before: Sequence[str]) -> bool:
    """Whether a place is said to hold what happens: at Guam, over the Baltic, Japan's Senkaku Islands."""
    return not _WITHIN.isdisjoint(before) or any(word.endswith(("'s", "’s")) for word in before[-1:])


def _understood(codes: list[str], language: str) -> str:
    key = ("nothing", "one", "roles")[min(len(codes), 2)]
    return say(
        f"answers.understood_{key}", language, states=listed([name_of(code, language) for code in codes], language)
    )


def _on_one_side(clash: Clash, attacking: tuple[str, ...], attacked: tuple[str, ...]) -> bool:
    """Whether those who fight each other were read as fighting a third: then nothing was said of that."""
    return any({clash.one.code, clash.other.code} <= set(side) for side in (attacking, attacked))


def _example(codes: list[str], language: str) -> str:
    """How to ask, of the states that were recognised."""
    attacker, target = codes[:2] if len(codes) > 1 else ("KOR", "PRK")
    sides = {"attacker": worded(States((attacker,)), language), "target": worded(States((target,)), language)}
    said = [say("answers.example_attack", language, **sides)]
    if codes:
        states = worded(States(tuple(codes[:1])), language)
        said.append(say("answers.example_promises", language, state=states))
    return " ".join(said)


def _sides(attackers: Sequence[Mention], targets: Sequence[Mention]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    attacking = _codes(attackers)
    return attacking, tuple(code for code in _codes(targets) if code not in (*attacking, NONSTATE))


def _codes(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.code for one in mentions if one.code))
