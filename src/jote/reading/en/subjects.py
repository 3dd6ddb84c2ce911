"""Who a clause is said of: its own subject, that of the clause it is joined to, or what its relative pronoun stands for."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.clauses import Clause, VerbGroup
from jote.reading.en.parse import Parse, listed, opening_words
from jote.reading.en.tables import word_set
from jote.reading.en.words import word
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token


def subject_of(parse: Parse, clause: Clause) -> list[Phrase]:
    """Who the finite verb of a clause is said of, with those listed beside."""
    return _of_clause_at(parse, parse.clauses.index(clause))


def _of_clause_at(parse: Parse, number: int) -> list[Phrase]:
    clause = parse.clauses[number]
    group = clause.group
    if group is None or group.kind != "finite":
        return []
    tokens = parse.tokens
    own = [
        one for one in parse.phrases if clause.first <= one.first and one.last <= group.first + 1 and one.cue == "bare"
    ]
    own = [one for one in own if one.last <= group.first or one.kind == "pronoun"]
    if any(tokens[at].text == ":" for at in range(clause.first, group.first)):  # KYIV: Russia said …
        own = [one for one in own if all(tokens[at].text != ":" for at in range(one.last, group.first))]
    opener = opening_words(tokens, clause.first, group.first)
    relative = next((one for one in opener[:2] if one in ("who", "which", "that")), None)
    if own:
        return listed(parse.phrases, own[0])
    if relative is not None and not _noun_before(parse, clause, group):
        return _antecedent(parse, clause)
    if _noun_before(parse, clause, group):
        return []
    if number == 0:
        return []
    before = parse.clauses[number - 1]
    teller = getattr(before.group, "told_by", None)
    comma = tokens[clause.first].text == "," or tokens[clause.first - 1].text == ","
    if teller is not None and comma and opener[:1] == ["and"]:
        place = next((at for at, one in enumerate(parse.clauses) if one.group is teller), None)
        if place is not None and getattr(group, "verb", "") in word_set("grammar", "charges"):
            return _of_clause_at(
                parse, place
            )  # the ministry said jets had bombed a road, and accused Chile of aggression
    opening = opening_words(tokens, before.first, before.group.first if before.group else before.last)
    if any(one in ("who", "which", "whose", "where") for one in opening[:2]) and tokens[clause.first].text == ",":
        main = _antecedent(parse, before)
        if main and main[0].cue == "bare":
            return main
        return _resumed(parse, before)
    if tokens[clause.first].text == "," or opener[:1] in (["and"], ["but"], ["or"], ["then"], ["yet"]):
        place = number - 1
        while place > 0 and _is_relative_clause(tokens, parse.clauses[place]):
            place -= 1
        return _of_clause_at(
            parse, place if not _is_relative_clause(tokens, before) or tokens[clause.first].text == "," else number - 1
        )
    return []


def _is_relative_clause(tokens: Sequence[Token], clause: Clause) -> bool:
    stop = clause.group.first if clause.group else clause.last
    return any(one in ("who", "which", "whose") for one in opening_words(tokens, clause.first, stop)[:2])


def _resumed(parse: Parse, relative: Clause) -> list[Phrase]:
    """The subject before a relative clause that breaks its sentence."""
    own = [one for one in parse.phrases if one.last <= relative.first + 1 and one.cue == "bare"]
    return listed(parse.phrases, own[-1]) if own else []


def _antecedent(parse: Parse, clause: Clause) -> list[Phrase]:
    """What a relative clause describes: the phrase right before it."""
    at = clause.first
    while at and parse.tokens[at - 1].text == ",":
        at -= 1
    for phrase in reversed(parse.phrases):
        if phrase.last == at and phrase.cue not in ("adjective",):
            return listed(parse.phrases, phrase) if phrase.link and phrase.cue == "bare" else [phrase]
    return []


def _noun_before(parse: Parse, clause: Clause, group: VerbGroup) -> bool:
    """Whether a noun that names nobody stands where the subject does."""
    covered = {at for phrase in parse.phrases for at in range(phrase.first, phrase.last)}
    for at in range(clause.first, group.first):
        token = parse.tokens[at]
        if token.kind == "number":
            return True
        if token.kind != "word" or at in covered:
            continue
        if not word(token.norm).small:
            if any(one.first <= at < one.last for one in clause.groups):
                continue
            return True
        if (
            token.norm in ("this", "these", "those", "some", "many", "others", "there", "both", "all")
            and at == group.first - 1
        ):
            return True
    return False
