"""A demonym that stands alone: people (ফিলিস্তিনিদের), or the adjective of what follows (ফিলিস্তিনি নেতা)."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.cues import cue_of_case
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.bn.units import Unit
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token


def phrase_of_demonym(tokens: Sequence[Token], unit: Unit) -> Phrase:
    """A demonym alone: people, where it is plural (ফিলিস্তিনিদের); else the adjective of what follows."""
    known = unit.known
    counted = unit.first > 0 and (
        tokens[unit.first - 1].kind == "number" or tokens[unit.first - 1].norm in word_set("grammar", "counted")
    )
    after = tokens[unit.last] if unit.last < len(tokens) else None
    stands = (
        after is None
        or after.kind == "mark"
        or after.norm in word_set("grammar", "struck")
        or bool(info(after.norm).verbs)
    )
    if unit.many or unit.case in ("object", "genitive") or (counted and stands):
        return Phrase(unit.first, unit.last, unit.mention.start, unit.mention.end, "population", f"population:people:{known.state}",
                      None, known.state, "CVL", cue_of_case(unit.case), True)  # fmt: skip
    phrase = Phrase(unit.first, unit.last, unit.mention.start, unit.mention.end, "state", f"state:{known.state}", known.name,
                    known.state, "GOV", "adjective")  # fmt: skip
    phrase.governs = unit.last
    return phrase
