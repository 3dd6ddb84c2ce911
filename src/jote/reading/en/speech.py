"""What English articles report as said: direct quotes with their speakers before, after or between, and reported clauses.

The subject of the verb of saying is taken from the parsed sentence; a speaker told after the verb (said Putin) is the phrase there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from jote.reading.en.direct_speech import direct_speech
from jote.reading.en.parse import Parse
from jote.reading.en.quoting import Quoting, saying_verbs
from jote.reading.en.reported_speech import according_to, as_saying, reported_clause
from jote.reading.en.saying import verb_of_saying
from jote.reading.en.verb_field import Group
from jote.reading.en.words import verbs_by_form
from jote.reading.sentence import Sentence
from jote.reading.speech import Said


def read_speech(sentences: Sequence[Sentence], parses: dict[int, Parse]) -> list[Said]:
    """Everything that the article reports as said, in order; `parses` holds the parsed sentences by their index."""
    found: list[Said] = []
    for index, sentence in enumerate(sentences):
        if not sentence.is_read or index not in parses:
            continue
        own = _in_sentence(Quoting(sentence, index, parses[index]))
        if sentence.kind == "title" and len(parses) > 1:  # the title tells in short what the text quotes
            own = [replace(one, form="headline") for one in own]
        found.extend(own)
    return found


def _in_sentence(here: Quoting) -> list[Said]:
    norms = {token.norm for token in here.tokens}
    if not here.quotes and _cue_words().isdisjoint(norms):
        return []
    if "saying" in norms and (quoted := as_saying(here)):
        return quoted
    cue = verb_of_saying(here)
    direct = direct_speech(here, cue)
    if direct:
        return [*_told_before(here, cue, direct), *direct]
    if cue is None:
        return according_to(here)
    found = reported_clause(here, cue) or according_to(here)
    other = _who_else_says(here, cue)
    if other is None or len(found) != 1 or found[0].form != "that":
        return found
    start = here.tokens[other[0]].start
    more = [one for one in reported_clause(here, other[1]) if one.form == "that" and one.span[0] >= start]
    if not more or found[0].span[0] >= start:
        return found
    end = here.tokens[other[0] - 1].end
    if here.tokens[other[0] - 1].text == ",":
        end = here.tokens[other[0] - 2].end
    return [replace(found[0], span=(found[0].span[0], min(found[0].span[1], end))), *more]


def _told_before(here: Quoting, cue: Group | None, direct: list[Said]) -> list[Said]:
    """she said the outcome was bad: “…”: the clause between the verb of saying and the quotation is told too."""
    quote = here.quotes[0] if here.quotes else None
    if cue is None or quote is None or direct[0].span[0] < here.tokens[cue.last - 1].end:
        return []
    before = [token for token in here.tokens if token.end <= quote.open_at]
    if not before or before[-1].text != ":":
        return []
    end = before[-2].end
    if not any(
        one.kind == "finite" and here.tokens[one.first].start < end
        for one in here.parse.groups
        if one.first >= cue.last
    ):
        return []
    found = reported_clause(here, cue)
    return [replace(one, span=(one.span[0], end)) for one in found if one.form == "that" and one.span[0] < end]


def _who_else_says(here: Quoting, cue: Group) -> tuple[int, Group] | None:
    """…, but Canada said …: another clause of saying that the first does not report, and the token where it begins."""
    for clause in here.parse.clauses:
        group = clause.group
        if not isinstance(group, Group) or group.first <= cue.last or group.reported or not clause.joined:
            continue
        if group.verb in saying_verbs() and group.kind == "finite" and not group.passive and not group.modal:
            return clause.first, group
    return None


@cache
def _cue_words() -> frozenset[str]:
    verbs = saying_verbs()
    return frozenset(form for form, ones in verbs_by_form().items() if any(one.verb in verbs for one in ones)) | {
        "according",
        "saying",
    }
