"""An act that a clause tells, before anybody knows whose act it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from jote.reading.clauses import Clause, VerbGroup
from jote.reading.frames import Frame
from jote.reading.on_demand import on_demand
from jote.reading.phrases import Phrase
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token

# Acts of speech: a threat or an offer that was made has happened, however conditional its words are.
SPEECH_ACTS = frozenset(("SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"))

Told = Literal["finite", "participle", "nominal", "announced", "intended", "reported", "beside", "retold", "spoken"]


@dataclass(slots=True)
class Act:
    """A frame found in a clause: tokens `first` to `last` are the words that name the act.

    `told` says how: by a finite verb, by a participle that shares the subject of the next clause, by a noun alone (titles),
    as what is announced (অভিযানের ঘোষণা), or as what somebody reports in a verbal noun (দখলে নেওয়ার কথা জানিয়েছে), beside another act (বৈঠকের পর),
    told again (স্বাক্ষরিত এই চুক্তি), or done by what is said (`spoken`). `lost` names the
    frames that fitted the words and gave way, with the reason.
    """

    frame: Frame
    clause: Clause
    number: int
    first: int
    last: int
    group: VerbGroup | None
    told: Told
    lost: tuple[tuple[str, str], ...] = ()


class Parser(Protocol):
    """What a view asks of a grammar."""

    def clauses(self, sentence: Sentence) -> list[Clause]:
        """The clauses of a sentence."""

    def adjuncts(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        """The stretches of a sentence that only say when or why."""

    def acts(self, view: SentenceView) -> list[Act]:
        """The acts that a sentence tells."""


@dataclass
class SentenceView:
    """Everything that a grammar says of one sentence; its clauses are found when they are first asked for, as many never are."""

    index: int
    sentence: Sentence
    phrases: list[Phrase]
    grammar: Parser

    @on_demand
    def clauses(self) -> list[Clause]:
        """The clauses, in order."""
        return self.grammar.clauses(self.sentence)

    @on_demand
    def adjuncts(self) -> list[tuple[int, int]]:
        """The stretches that only say when or why."""
        return self.grammar.adjuncts(self.sentence.tokens)

    @on_demand
    def acts(self) -> list[Act]:
        """The acts that the sentence tells."""
        return self.grammar.acts(self)
