"""An act that a clause tells, before anybody knows whose act it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from jote.reading.clauses import Clause, VerbGroup
from jote.reading.frames import Frame
from jote.reading.phrases import Phrase
from jote.reading.sentence import Sentence

# Acts of speech: a threat or an offer that was made has happened, however conditional its words are.
SPEECH_ACTS = frozenset(("SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"))

Told = Literal["finite", "participle", "nominal", "announced", "reported", "beside", "retold", "spoken"]


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


@dataclass(slots=True)
class SentenceView:
    """Everything that a grammar says of one sentence."""

    index: int
    sentence: Sentence
    phrases: list[Phrase]
    clauses: list[Clause]
    acts: list[Act] = field(default_factory=list)
    adjuncts: list[tuple[int, int]] = field(default_factory=list)
