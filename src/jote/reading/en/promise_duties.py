"""What a promise between states obliges to, and what sets it off, in the words of its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from jote.reading.acts import SentenceView
from jote.reading.en.tables import table
from jote.reading.pledges import Duty

_LONG = 60  # no sentence of a treaty in the news is longer
_ON_EITHER = "armed attack on either party"


class _Words(NamedTuple):
    """The words of a sentence in small letters, and what they say of a promise in it."""

    clean: str
    mutual: bool
    condition: bool
    attack: bool

    def any(self, name: str) -> bool:
        """Whether a form of a list stands in the sentence."""
        return forms(name).search(self.clean) is not None


@cache
def forms(name: str, inner: str | None = None) -> re.Pattern[str]:
    """A pattern for any form of a list, as whole words."""
    given = table("commitments")[name]
    listed = given[inner] if inner is not None else given
    return re.compile(r"\b(?:" + "|".join(re.escape(one.strip()) for one in listed) + r")\b")


def duties_of(view: SentenceView) -> list[Duty]:
    """The duties that a sentence words: what a party will do or not do, mostly if something happens."""
    if len(view.sentence.tokens) > _LONG:
        return []
    clean = view.sentence.clean.lower()
    said = _Words(
        clean,
        any(one in clean for one in table("commitments")["each_other"]),
        any(one in clean for one in table("commitments")["conditions"]),
        forms("attack").search(clean) is not None,
    )
    if said.attack and said.any("counts_as") and len(forms("attack").findall(clean)) > 1:
        return [Duty("defense", _ON_EITHER, True)]
    if not said.any("binding"):
        return []
    return _abstention(said) or _action(said)


def treaty_duty(clean: str) -> str | None:
    """The duty that a treaty's own name says: a non-aggression pact, a defence treaty."""
    small = clean.lower()
    if forms("not_treaties").search(small):
        return None
    return next((duty for duty in table("commitments")["treaties"] if forms("treaties", duty).search(small)), None)


def _abstention(said: _Words) -> list[Duty]:
    """What the parties will not do: take a side, help an attacker, attack each other."""
    if said.any("attackers") and said.any("deny_help"):
        return [Duty("neutrality", "armed attack by a third state", True)]
    if said.any("neutral"):
        war = "war of either party with a third state" if said.condition and said.any("war") else None
        return [Duty("neutrality", war, said.mutual)]
    if said.any("refrain") and not said.condition:
        return [Duty("nonaggression", None, True, needs_treaty=not said.mutual)]
    return []


def _action(said: _Words) -> list[Duty]:
    """What the parties will do: consult, fight together, defend or help."""
    found: list[Duty] = []
    if said.any("consult") and (said.condition or said.mutual):
        found.append(Duty("consultation", _moved_by(said) if said.condition else None, True))
    helps = said.any("defend") or said.any("help")
    if said.any("jointly") and not (said.attack and helps):
        return [Duty("offense", "war" if said.condition else None, said.mutual), *found]
    if said.attack and said.condition and helps:
        return [Duty("defense", _ON_EITHER, said.mutual, needs_treaty=not said.mutual), *found]
    if said.mutual and said.any("help") and not found:
        return [Duty("assistance", _moved_by(said), True)]
    return found


def _moved_by(said: _Words) -> str | None:
    if said.any("threat"):
        return "threat to either party"
    return _ON_EITHER if said.attack else None
