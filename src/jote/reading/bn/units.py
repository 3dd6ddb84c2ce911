"""The names of a sentence as units of its tokens, each with the case of its last word."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.tables import word_set
from jote.reading.name_entries import Known
from jote.reading.names import NameMention
from jote.reading.tokens import Token

_new = tuple.__new__  # a named tuple's own constructor takes three times as long
_VESSELS = word_set("grammar", "names", "ships")  # before the name of a ship
_PLURALS = tuple(word_set("grammar", "phrases", "plurals"))


class Unit(NamedTuple):
    """A name with its tokens; `case` is that of its last word."""

    first: int
    last: int
    mention: NameMention
    known: Known
    case: str
    tail: str | None
    many: bool


def read_units(tokens: Sequence[Token], mentions: Sequence[NameMention], support: Container[str]) -> list[Unit]:
    units: list[Unit] = []
    at = 0
    for mention in mentions:
        while at < len(tokens) and tokens[at].end <= mention.start:
            at += 1
        if at >= len(tokens):
            break
        last = at + 1
        while last < len(tokens) and tokens[last].start < mention.word_end:
            last += 1
        if at and tokens[at - 1].norm in _VESSELS:
            continue
        known = mention.knowns[0]
        if known.weak and known.id not in support:
            known = next((one for one in mention.knowns if not one.weak or one.id in support), known)
            if known.weak and known.id not in support and known.kind != "office":
                continue
        if known.kind == "person" and known.short and last < len(tokens) and _goes_on(mention, tokens[last]):
            continue
        ending = mention.ending
        case = ending.case
        many = ending.number == "many" or (
            known.kind in ("population", "office", "group", "body") and tokens[last - 1].norm.endswith(_PLURALS)
        )
        units.append(_new(Unit, (at, last, mention, known, case, ending.tail, many)))
    return units


def _goes_on(mention: NameMention, after: Token) -> bool:
    """Whether a known surname is the first name of somebody else: মোসাদ্দেক আলী, মোদি রহমান."""
    if mention.word_end > mention.end or after.kind != "word":
        return False
    if after.norm.startswith("সরকার"):  # মোদি সরকার
        return False
    return any(split.stem in word_set("grammar", "names", "at_home") for split in noun_splits(after.norm))
