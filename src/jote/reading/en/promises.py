"""Promises between states as English news words them, and the names of treaties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.commitments import Pledges, Promise, party_states
from jote.reading.en.tables import table
from jote.reading.records import Stage


@cache
def _set(name: str, inner: str | None = None) -> frozenset[str]:
    given = table("commitments")[name]
    return frozenset(given[inner] if inner else given)


def find_promises(views: Sequence[SentenceView], cast: Cast) -> Pledges:
    """All promises of an article, and the name of the treaty that it tells of."""
    found: list[Promise] = []
    treaty: str | None = None
    for view in views:
        words = {token.norm for token in view.sentence.tokens}
        if not words & (_set("treaty_nouns") | _set("attack")):
            continue
        treaty = treaty or _treaty_name(view.sentence.clean)
        promise = _conditional(view, cast, words) or _by_treaty(view, cast, words)
        if promise is not None:
            found.append(promise)
    return Pledges(found, [], treaty)


def _conditional(view: SentenceView, cast: Cast, words: set[str]) -> Promise | None:
    """if either is attacked the other will give military help; mutual assistance in the event of aggression."""
    if not words & _set("attack"):
        return None
    clean = view.sentence.clean.lower()
    if not any(one in clean for one in table("commitments")["conditions"]):
        return None
    mutual = any(one in clean for one in table("commitments")["each_other"])
    binding = bool(words & _set("binding"))
    if not mutual or not binding:
        return None
    duty = _duty(clean)
    if duty is None:
        return None
    if duty == "assistance":
        duty = "defense"  # help owed because of an attack is help in defence
    parties = party_states(view, cast, 0, len(view.sentence.tokens))
    stage: Stage | None = "proposed" if words & _set("wishes") else None
    return Promise(view.index, (view.sentence.start, view.sentence.end), duty, "armed attack on either party", True,
                   parties if len(parties) == 2 else (), stage)  # fmt: skip


def _duty(clean: str) -> str | None:
    for duty, forms in table("commitments")["duties"].items():
        if any(form in clean for form in forms):
            return str(duty)
    return None


def _by_treaty(view: SentenceView, cast: Cast, words: set[str]) -> Promise | None:
    """A deal whose name says its duty: signed a mutual defence treaty."""
    clean = view.sentence.clean.lower()
    duty = next(
        (duty for duty, forms in table("commitments")["treaties"].items() if any(form in clean for form in forms)), None
    )
    if duty is None:
        return None
    for act in view.acts:
        if act.frame.event != "AGREE" or not act.frame.mutual or (act.group is not None and act.group.negated):
            continue
        parties = party_states(view, cast, act.clause.first, act.clause.tail)
        if len(parties) == 2:
            stage: Stage | None = "proposed" if words & _set("wishes") else None
            return Promise(view.index, (view.sentence.start, view.sentence.end), str(duty), None, True, parties, stage)
    return None


_NAME = re.compile(
    r"\b((?:(?:Comprehensive|Strategic|Mutual|Defence|Defense|Friendship|Cooperation|Assistance|Non-Aggression|Nonaggression|Security|Peace|"
    r"Collective|Partnership|North|Atlantic|Joint|Military|Good|Neighbourliness|Alliance|Trade|and|of|on) ?){2,8})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"‘]([^”\"’]{5,80})[”\"’] (?:treaty|pact|agreement|accord)", re.IGNORECASE)
_TREATY = re.compile(r"\b(?:[Tt]reaty|[Pp]act|[Aa]greement|[Aa]ccord)\b")


def _treaty_name(clean: str) -> str | None:
    """The name of a treaty: in quotation marks, or words that treaties are named with before treaty, pact or agreement."""
    if (match := _QUOTED.search(clean)) is not None:
        return " ".join(match.group(1).split())
    for match in _NAME.finditer(clean):
        words = match.group(1).split()
        while words and words[0].lower() in ("and", "of", "on"):
            words.pop(0)
        while words and words[-1].lower() in ("and", "of", "on"):
            words.pop()
        if len(words) < 2 or not any(
            word.lower() not in ("and", "of", "on", "north", "joint", "military", "trade") for word in words
        ):
            continue
        if not _TREATY.match(clean, match.end()) and "partnership" not in words[-1].lower():
            continue
        return " ".join(word if word.lower() in ("and", "of", "on") else word[0].upper() + word[1:] for word in words)
    return None
