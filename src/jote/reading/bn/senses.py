"""Which sense of a word is meant: a frame that asks for words of context, or is barred by some, holds only with or without them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jote.reading.bn.endings import bases
from jote.reading.bn.tables import word_set
from jote.reading.clauses import VerbGroup
from jote.reading.frames import Frame
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token

_AS = word_set("grammar", "acts", "as")

_PARTY, _LEADER, _EPITHET = "@party", "@leader", "@epithet"
_PARTIES = frozenset(("MIL", "REB", "IGO", "SPY", "UAF"))
_POLITICIANS = _PARTIES | {"GOV", "OPP", "PTY", "ELI", "LEG"}
_OPENING, _CLOSING = ("‘", "“", "'", '"'), ("’", "”", "'", '"')
_WORDS_OF_EPITHET = 6
_NEEDED_WITHIN = 26
_BARRED_WITHIN = 14


def _is_leader(phrase: Phrase) -> bool:
    """Whether a phrase is a politician or officer, or somebody known who is only called he."""
    if phrase.kind == "pronoun":
        return phrase.key == "polite" and phrase.actor is not None
    return phrase.kind in ("person", "office") and phrase.sector in _POLITICIANS


class Surroundings:
    """The words around an act, for the sense tests of frames.

    `@party` stands for a state, an army or an armed group, `@leader` for a politician or officer, `@epithet` for a few
    words in quotation marks right before the act.
    """

    def __init__(self, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> None:
        self.tokens = tokens
        self.parties = [
            one.first
            for one in phrases
            if one.kind == "state"
            or (one.sector in _PARTIES and one.kind != "place")
            or (one.sector == "GOV" and one.kind == "organization" and one.state is not None)
        ]
        self.leaders = [one.first for one in phrases if _is_leader(one)]
        self._words: frozenset[str] | None = None

    def any(self, words: frozenset[str], near: int, reach: int) -> str | None:
        """The first of the words that stands within `reach` tokens of token `near`."""
        if self._words is None:
            self._words = frozenset().union(*[bases(token.norm) for token in self.tokens])
        low, high = max(0, near - reach), near + reach
        for word in words & self._words:
            if any(word in bases(token.norm) for token in self.tokens[low:high]):
                return word
        for word in _not_plain(words):
            if word == _EPITHET:
                if self._is_quoted_before(near):
                    return word
            elif word in (_PARTY, _LEADER):
                if any(low <= at < high for at in (self.parties if word == _PARTY else self.leaders)):
                    return word
            else:
                parts = word.split()
                for at in range(low, min(high, len(self.tokens) - len(parts) + 1)):
                    if self.tokens[at].norm == parts[0] and self._stand(parts, at):
                        return word
        return None

    def _is_quoted_before(self, near: int) -> bool:
        """Whether a few words in quotation marks stand right before a token: ‘…’ বলে অভিহিত."""
        at = near - 1
        if at > 0 and self.tokens[at].norm in _AS:
            at -= 1
        if at < 1 or self.tokens[at].text not in _CLOSING:
            return False
        return any(token.text in _OPENING for token in self.tokens[max(0, at - _WORDS_OF_EPITHET) : at])

    def _stand(self, parts: list[str], at: int) -> bool:
        inner = all(self.tokens[at + step].norm == part for step, part in enumerate(parts[:-1]))
        return inner and self.tokens[at + len(parts) - 1].norm.startswith(parts[-1])


@cache
def _not_plain(words: frozenset[str]) -> tuple[str, ...]:
    """Those of the words of a frame that stand for something else or are several."""
    return tuple(word for word in words if word.startswith("@") or " " in word)


def why_not(frame: Frame, group: VerbGroup | None, present: Surroundings, near: int) -> str | None:
    """Why a frame whose words fit is not meant, or None."""
    if frame.only == "off":
        return "switched off"
    negated = bool(group and group.negated)
    future = bool(group and (group.tense in ("future", "order") or group.modality == "duty"))
    if frame.only == "duty" and (group is None or group.modality != "duty" or negated):
        return "nobody is told to do it"
    if frame.only == "neg" and not negated:
        return "the verb is not negated"
    if frame.only == "fut" and (not future or negated):
        return "the verb is not in the future"
    if frame.only == "fut" and frame.roles == "threat" and group is not None and group.modality == "duty":
        return "it is what others must do"
    if frame.only == "futneg" and not (future and negated):
        return "the verb is not future and negated"
    if frame.without and (word := present.any(frame.without, near, _BARRED_WITHIN)):
        return f"{word} stands beside it"
    if frame.needs and present.any(frame.needs, near, _NEEDED_WITHIN) is None:
        return "none of its words of context stands beside it"
    return None
