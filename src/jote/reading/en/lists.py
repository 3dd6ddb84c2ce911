"""Phrases listed together: Russia, China and Iran. The preposition before the first holds for all."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.numbers import SMALL
from jote.reading.en.parse import Parse
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import QUOTES
from jote.reading.en.words import word
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token


def link_lists(parse: Parse) -> None:
    """Join what is listed: Russia, China and Iran. The preposition before the first holds for all."""
    tokens, phrases = parse.tokens, parse.phrases
    number = 0
    while number < len(phrases):
        run = [phrases[number]]
        closed = False
        for other in phrases[number + 1 :]:
            between = _between(tokens, run[-1].last, other.first)
            if between in (["and"], [",", "and"], ["&"], ["or"]) and _alike(run[-1], other, joined=True):
                run.append(other)
                closed = True
                if not (tokens[other.last : other.last + 1] and tokens[other.last].text == ","):
                    break
                break
            if between == [","] and _alike(run[-1], other, joined=False):
                run.append(other)
                continue
            if between in (["-"], ["–"]) and {run[-1].kind, other.kind} == {"state"}:
                run.append(other)
                closed = True
                break
            break
        if not closed and parse.title and len(run) == 2 and run[0].first <= 1 and run[0].cue == "bare":
            closed = True
        if closed and len(run) > 1:
            first = run[0]
            if first.cue == "locative" and first.first <= 3 and len(run) > 2:
                run = run[1:]  # In Syria, Russia and Iran …
                first = run[0]
            for one in run:
                if one is not first and one.cue in ("bare", "adjective") and first.cue != "adjective":
                    one.cue = first.cue
                    one.governs = first.governs
                one.link = first.first + 1
            if run[-1].cue == "genitive" and first.cue == "bare":
                for one in run:  # Russia and China's pact
                    one.cue, one.governs = "genitive", run[-1].governs
            if run[-1].cue == "adjective" and first.cue == "bare":
                for one in run:
                    one.link = 0
        number += max(1, len(run) if closed else 1)


def untie_subjects(parse: Parse) -> None:
    """slapped sanctions on Iran, and Canada said: what a verb follows right away is its subject, and no part of the list before."""
    for number, phrase in enumerate(parse.phrases):
        if not phrase.link or phrase.link == phrase.first + 1 or phrase.cue == "bare":
            continue
        verb = next((one for one in parse.groups if one.first >= phrase.last), None)
        if verb is None or verb.first != phrase.last or verb.kind != "finite":
            continue
        first = next(one for one in parse.phrases if one.link == phrase.link)
        beside = parse.phrases[number - 1].last
        if not any(parse.tokens[at].text == "," for at in range(beside, phrase.first)):
            continue  # after Ghana and Togo agreed
        if not any(one.kind == "finite" and one.last <= first.first for one in parse.groups):
            continue
        left = [one for one in parse.phrases[:number] if one.link == phrase.link]
        phrase.link, phrase.cue = 0, "bare"
        if len(left) == 1:
            left[0].link = 0


def _between(tokens: Sequence[Token], last: int, first: int) -> list[str]:
    found = [tokens[at].norm for at in range(last, first) if tokens[at].text not in QUOTES]
    while found and found[-1] not in ("and", "or") and _counts_or_describes(found[-1]):
        found.pop()
    return found


def _counts_or_describes(norm: str) -> bool:
    return norm in SMALL or norm.isdigit() or word(norm).determiner or norm in word_set("grammar", "modifiers")


def _alike(one: Phrase, other: Phrase, *, joined: bool) -> bool:
    """Whether two phrases may be listed together."""
    if other.cue not in ("bare", "adjective", "genitive", "object") or one.cue == "about":
        return False
    if one.cue == "aside":  # after Ghana and Togo agreed
        return joined and one.kind == other.kind == "state" and other.cue == "bare"
    if one.kind == "pronoun" or other.kind == "pronoun":
        return joined and one.kind != "place"
    if {one.kind, other.kind} == {"place", "person"}:
        return False
    if one.cue == "adjective" and other.cue == "adjective":
        return joined
    if one.cue == "adjective" and other.cue != "adjective":
        return False
    if joined:
        return one.cue != "genitive" or other.cue == "genitive"
    kinds = {one.kind, other.kind}
    return one.cue != "genitive" and (
        one.kind == other.kind
        or kinds <= {"state", "organization", "group"}
        or kinds <= {"group", "population", "organization"}
    )
