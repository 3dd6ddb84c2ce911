"""Ties counts of the dead, wounded and taken to the acts that took them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jote.reading.drafts import Draft

_OF_PEOPLE = frozenset(("killed", "wounded", "missing", "captured", "arrested", "displaced", "other"))
_BY_ARREST = {"arrested": "COERCE"}


def tie_tolls(counts: Sequence[Any], drafts: Sequence[Draft]) -> None:
    """Give each count of people to the event of its sentence, or of the one before, that may have caused it."""
    for number, count in enumerate(counts):
        if count.measure not in _OF_PEOPLE:
            continue
        caused = [one for one in drafts if one.event == _BY_ARREST.get(count.measure, "ASSAULT")]
        near = [one for one in caused if 0 <= count.sentence - one.sentence <= 1]
        here = [one for one in caused if count.sentence in (one.sentence, *one.sentences)]
        for draft in (here or near)[-1:]:
            draft.figures.append(number)
