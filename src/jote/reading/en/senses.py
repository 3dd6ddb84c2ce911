"""Whether a verb has the sense of an English frame: by the words beside it, its own form, and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.clauses import Clause
from jote.reading.en.parse import Parse
from jote.reading.en.verb_field import Group
from jote.reading.en.words import singular
from jote.reading.frames import Frame
from jote.reading.tokens import Token


class Present:
    """The words of a sentence, for the sense tests of frames."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.words: set[str] = set()
        for token in tokens:
            if token.kind == "word":
                self.words.add(token.norm)
                self.words.add(singular(token.norm))
        self.text = " ".join(token.norm for token in tokens)

    def any(self, words: frozenset[str]) -> str | None:
        """The first of the words that stands in the sentence."""
        return next((one for one in words if one in self.words or (" " in one and one in self.text)), None)


def why_not(frame: Frame, group: Group | None, present: Present) -> str | None:
    """What in the words of the sentence speaks against a frame; None where nothing does."""
    if frame.without and (found := present.any(frame.without)):
        return f"{found} stands in the sentence"
    if frame.needs and present.any(frame.needs) is None:
        return "none of its words of context stands in the sentence"
    return None


def why_not_here(frame: Frame, group: Group, parse: Parse) -> str | None:
    """What in the form of the verb, or in what hangs on it, a frame does not ask for; None where all is as it asks."""
    only = frame.only
    if only is None or only in ("announced", "off"):
        return None
    if only == "fut":
        later = group.tense == "future" or (group.tense == "would" and group.reported)
        return None if later and not group.negated else "the verb is not in the future"
    if only == "refused":
        refused = group.negated and group.tense in ("future", "would", "present") and not group.modality
        return None if refused else "nobody says that he will not"
    if only == "demanded":
        return None if _has_demand(parse, group) else "nothing is demanded with that"
    if only == "that":
        reports = any(one.kind == "finite" and one.told_by is group for one in parse.groups)
        return None if reports else "no clause tells what is said"
    hangs = any(one.kind == "infinitive" and one.governor is group for one in parse.groups)
    if only == "inf":
        return None if hangs else "no infinitive hangs on the verb"
    return "an infinitive hangs on the verb" if hangs else None


def _has_demand(parse: Parse, group: Group) -> bool:
    """insisted that Serbia withdraw: the next finite verb stands in the base form."""
    later = next((one for one in parse.groups if one.first >= group.last and one.kind == "finite"), None)
    return later is not None and later.demanded


def stands_near(frame: Frame, clause: Clause, group: Group, parse: Parse) -> bool:
    """Whether a word that a frame needs stands in the clause of its verb, or in that which the verb reports."""
    reported = [one.tail for one in parse.clauses if isinstance(one.group, Group) and one.group.told_by is group]
    stop = max([clause.tail, *reported])
    near = Present(parse.tokens[group.last : stop])
    return near.any(frame.needs) is not None
