"""A question about what is promised, with no attack in view: a state, two states or a treaty, answered by a record."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from urllib.parse import urlencode

from jote.answers.bangla_roles import bangla_roles
from jote.answers.days import time_in_text
from jote.answers.english_roles import english_roles
from jote.answers.helpers import helper_in
from jote.answers.mentions import Mention, attack_words, mentions_in
from jote.answers.one_helper import OneHelper, state_of_day
from jote.answers.words import plain_words
from jote.ledger import Ledger, Treaty
from jote.locale import say
from jote.obligations.promises import promises_of
from jote.obligations.reasons import Reason, States
from jote.obligations.records import MILITARY
from jote.vocabulary.dates import Day, Precision
from jote.vocabulary.duties import DUTIES

Record = Literal["state", "treaties", "treaty"]
_FEWEST = 4  # letters of a name by which a treaty is known, unless it is all capitals
_BEFORE = frozenset(("", " ", "(", '"', "'", "‘", "“", ","))


@dataclass(frozen=True, slots=True)
class PromisesAsked:
    """The record that answers: one state's promises, those between two, the treaties between two, or one treaty.

    `on` is None where all days are asked about. `helper` is asked about, yes or no, should `states[-1]` be attacked
    by somebody who is not named; `attacked` is true of any such question.
    """

    record: Record
    states: tuple[str, ...] = ()
    treaty: str | None = None
    on: str | None = None
    precision: Precision = "day"
    attacked: bool = False
    helper: str | None = None

    @property
    def command(self) -> tuple[str, ...]:
        """The words of the command that shows the record."""
        day = ("--on", self.on) if self.on else ()
        if self.record == "treaty":
            return ("treaty", "show", self.treaty or "")
        if self.record == "treaties":
            return ("treaty", "list", *(word for state in self.states for word in ("--state", state)), *day)
        first, *others = self.states
        return ("state", "show", first, *(word for state in others for word in ("--with", state)), *day)

    def view(self, ledger: Ledger) -> str:
        """The address of the page that shows it."""
        if self.record == "treaty":
            return f"/treaties/{self.treaty}"
        if self.record == "treaties":
            return f"/timeline?{urlencode([('state', state) for state in self.states])}"
        middle = min(self.states, key=lambda state: len(ledger.of([state])))  # the one with fewer ties shows more
        return f"/network?{urlencode([('state', middle), ('on', self.on or ''), *(('duty', duty) for duty in DUTIES)])}"


def promises_in_words(sentence: str, ledger: Ledger, today: Day) -> PromisesAsked | None:
    """Which record a sentence asks for; none where it asks for none, or for what no one record shows.

    >>> import datetime as dt
    >>> from jote.ledger import ledger
    >>> promises_in_words("Which treaties bind India?", ledger(), dt.date(2025, 1, 1)).command
    ('state', 'show', 'IND', '--on', '2025-01-01')
    >>> promises_in_words("ন্যাটো কবে থেকে কার্যকর?", ledger(), dt.date(2025, 1, 1)).command
    ('treaty', 'show', 'nato-1949')
    """
    plain, words, bangla = plain_words(sentence)
    low, lexicon = [word.lower() for word in words], attack_words("bn" if bangla else "en")
    time = time_in_text(plain, "bn" if bangla else "en")
    day, precision = (time.day, time.precision) if time else (today.isoformat(), "day")
    mentions = [one for one in mentions_in(words, rulers=True) if one.code and not one.place]
    states = _states(mentions)
    if time is not None:
        states = tuple(dict.fromkeys(state_of_day(state, Day.fromisoformat(day)) for state in states))
    when, promised = _says(low, lexicon["since_when"]), _says(low, lexicon["promises"])
    attacked = _attacked(words, mentions, bangla)
    struck = any(word.startswith(lexicon["nouns"]) if bangla else word in _strikes() for word in low)
    if len(attacked) == 1 and (struck or not (when or promised)):
        helper = helper_in(words, mentions, attacked, bangla)
        sides = (*helper.states, *attacked) if helper else attacked
        if time is not None:
            sides = tuple(dict.fromkeys(state_of_day(state, Day.fromisoformat(day)) for state in sides))
        if len(sides) < 3 and set(sides) >= set(states):
            return PromisesAsked("state", sides, None, day, precision, True, sides[0] if helper else None)
    if not when and not promised:
        return None
    named = _treaty_named(plain, states, ledger)
    if named is not None:
        return PromisesAsked("treaty", (), named)
    if len(states) == 1 and not when:
        return PromisesAsked("state", states, None, day, precision)
    if len(states) == 2:
        return _between(states, ledger, day, precision, when, _says(low, lexicon["promised"]))
    return None


def _between(
    states: tuple[str, ...], ledger: Ledger, day: str, precision: Precision, when: bool, promised: bool
) -> PromisesAsked:
    if promised:
        return PromisesAsked("state", states, None, day, precision)
    if not when:
        return PromisesAsked("treaties", states, None, day, precision)
    on = Day.fromisoformat(day)
    now = [one for one in ledger.of(states) if set(one.spells) == set(states) and _binds(one, on)]
    if len(now) == 1:
        return PromisesAsked("treaty", states, now[0].id)
    return PromisesAsked("treaties", states)


def on_the_helper(asked: PromisesAsked, ledger: Ledger) -> OneHelper | None:
    """Whether the helper asked about has promised help at all: no, or it depends on who attacks."""
    if asked.helper is None or asked.on is None:
        return None
    on = Day.fromisoformat(asked.on)
    helper, target = (state_of_day(state, on) for state in (asked.helper, asked.states[-1]))
    owes, _ = promises_of(ledger, helper, on)
    named = {"state": States((helper,)), "toward": States((target,))}
    if any(one.clause.duty in MILITARY and target in one.others for one in owes):
        return OneHelper(helper, "depends", (Reason("who_attacks", named),))
    return OneHelper(helper, "no", (Reason("no_promise_military", named),))


def in_words(asked: PromisesAsked, ledger: Ledger, language: str = "en") -> str:
    """What stands before the record: which command shows it, and where nobody was said to attack how to ask on."""
    command = f"jote {' '.join(asked.command)}"
    if not asked.attacked:
        return say("answers.through", language, command=command)
    verdict = on_the_helper(asked, ledger)
    said = say("answers.attacked_by_nobody", language, command=command)
    return f"{verdict.sentence(language)} {said}" if verdict else said


def _binds(treaty: Treaty, day: Day) -> bool:
    return any(party.bound(day) for party in treaty.parties)


def _states(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.code for one in mentions))


def _attacked(words: Sequence[str], mentions: Sequence[Mention], bangla: bool) -> tuple[str, ...]:
    """Who is attacked by nobody named: if Poland gets attacked, অস্ট্রেলিয়াকে কেউ আক্রমণ করলে."""
    attackers, targets = bangla_roles(words, mentions) if bangla else english_roles(words, mentions)
    return () if attackers else _states(targets)


def _strikes() -> set[str]:
    lexicon = attack_words("en")
    return {*lexicon["verbs"], *lexicon["nouns"], *lexicon["participles"]}


def _says(low: Sequence[str], phrases: Sequence[str]) -> bool:
    """Whether one of some words or phrases stands in a question; Bangla ones by their beginning."""
    told = f" {' '.join(low)} "
    return any(
        f" {phrase}" in told if "\u0980" <= phrase[0] <= "\u09ff" else f" {phrase} " in told for phrase in phrases
    )


def _treaty_named(plain: str, states: tuple[str, ...], ledger: Ledger) -> str | None:
    """The one treaty of the states named, if any, whose name stands in a question; the longest name decides."""
    told = " ".join(plain.replace("–", "-").split())
    small = told.lower()
    best: dict[str, set[str]] = {}
    for name, treaty in _names(ledger):
        text = told if name.isupper() else small
        at = text.find(name)
        if at < 0 or text[at - 1 : at] not in _BEFORE or not ledger.treaties[treaty].states.issuperset(states):
            continue
        if not name.isascii() or not text[at + len(name) : at + len(name) + 1].isalnum():
            best.setdefault(name, set()).add(treaty)
    treaties = best[max(best, key=len)] if best else set()
    return next(iter(treaties)) if len(treaties) == 1 else None


@lru_cache(4)
def _names(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    """Every name by which a treaty is known, and its id."""
    return tuple((name, one.id) for one in ledger.treaties.values() for name in dict.fromkeys(_called(one)))


def _called(treaty: Treaty) -> Iterator[str]:
    """Its names and what they are in short, in small letters save for letters alone: NATO."""
    aliases = [alias for known in treaty.aliases.values() for alias in known]
    for given in (*treaty.name.values(), *aliases):
        head, _, tail = unicodedata.normalize("NFC", given).replace("–", "-").partition(" (")
        short = tail.rstrip(")")
        if short.split(" ")[-1] in attack_words("en")["treaty_nouns"] + attack_words("bn")["treaty_nouns"]:
            yield short.lower()
        if head.isupper() and head.isascii() and len(head) > 2:
            yield head
        elif " " in head or (given in aliases and len(head) >= _FEWEST):
            yield head.lower()
