"""Acts that an English noun tells without a verb of its own: a title, and an attack whose toll is counted beside it."""

from __future__ import annotations

from functools import cache

from jote.reading.acts import Act
from jote.reading.clauses import Clause
from jote.reading.en.event_frames import frames
from jote.reading.en.governed_nouns import noun_length
from jote.reading.en.parse import Parse, has_count
from jote.reading.en.senses import Present, why_not
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import singular
from jote.reading.frames import Frame


def counted_attack(parse: Parse, clause: Clause, number: int) -> Act | None:
    """a week after an Israeli strike on the town, killing five people; among three killed in a strike: an attack with its toll.

    A noun of attack alone is background; one whose dead are counted beside it is told.
    """
    tolls = word_set("grammar", "tolls")
    if not any(isinstance(one, Group) and one.kind == "participle" and one.verb in tolls for one in clause.groups):
        return None
    tokens = parse.tokens
    main = clause.group
    if isinstance(main, Group) and (main.modality or main.negated or main.tense in ("future", "would")):
        return None
    for group in clause.groups:
        if not isinstance(group, Group) or group.kind != "participle" or group.verb not in tolls or group.negated:
            continue
        if not has_count(parse, group):
            continue
        low, high = (group.last, clause.tail) if group.passive else (clause.first, group.first)
        for at in range(low, high) if group.passive else range(high - 1, low - 1, -1):
            if tokens[at].norm in word_set("grammar", "attacks") and not any(
                one.first <= at < one.last for one in parse.groups
            ):
                return Act(_nominal_attack(), clause, number, at, at + 1, None, "nominal")
    return None


def title_act(parse: Parse, clause: Clause, number: int, present: Present) -> Act | None:
    """A title without a verb of its own: Israeli strike on Beirut."""
    if clause.conditional or (clause.group is not None and clause.group.kind == "finite"):
        return None
    for at in range(clause.first, clause.tail):
        if parse.tokens[at].kind != "word":
            continue
        for key in {parse.tokens[at].norm, singular(parse.tokens[at].norm)}:
            for _, frame in frames().by_noun.get(key, ()):
                size = noun_length(parse.tokens, at, frame)
                if size and why_not(frame, None, present) is None:
                    return Act(frame, clause, number, at, at + size, None, "nominal")
    return None


@cache
def _nominal_attack() -> Frame:
    return next(one for one in frames().all if one.id == "assault-title")
