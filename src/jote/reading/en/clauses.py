"""One clause for each finite verb of an English sentence; each begins at the last link between two verbs."""

from __future__ import annotations

from itertools import pairwise

from jote.reading.clauses import Clause
from jote.reading.en.parse import Parse, opening_words
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import QUOTES, Group
from jote.reading.en.words import word
from jote.reading.phrases import Phrase

_WISHES = frozenset(
    ("demand", "propose", "request", "recommend", "urge", "ask", "suggest", "hope", "fear", "wish", "insist", "want")
)


def read_clauses(parse: Parse) -> list[Clause]:
    """One clause for each finite verb; each begins at the last link between two verbs."""
    tokens, groups = parse.tokens, parse.groups
    finite = [group for group in groups if group.kind == "finite"]
    if not finite:
        if not tokens:
            return []
        return [Clause(0, len(tokens), len(tokens), groups[-1] if groups else None, tuple(groups))]
    inside = _listed_tokens(parse)
    starts = [0]
    for before, after in pairwise(finite):
        starts.append(_start(parse, before, after, inside))
    clauses: list[Clause] = []
    for number, group in enumerate(finite):
        first = starts[number]
        stop = starts[number + 1] if number + 1 < len(finite) else len(tokens)
        own = tuple(one for one in groups if first <= one.first < stop)
        clause = Clause(first, stop, stop, group, own)
        opening = opening_words(tokens, first, group.first)
        clause.conditional = any(tokens[at].norm in ("if", "unless") for at in range(first, group.first))
        clause.joined = opening[:1] in (["and"], ["but"], ["or"])
        if number:
            before = finite[number - 1]
            said = (
                before.verb in word_set("grammar", "say")
                or before.verb in word_set("grammar", "speak")
                or before.verb in ("know",)
            )
            apart = tokens[first].text == "," or any(tokens[at].text in QUOTES for at in range(first, group.first))
            group.reported = (said and not clause.joined and not apart) or (clause.joined and before.reported)
            if "that" in opening[:2] and (said or before.reported):
                group.reported = True
            if clause.joined and group.verb in word_set("grammar", "say") and _has_subject(parse, first, group):
                group.reported = False  # he said they agreed, but she said they had not
            group.wished = group.demanded or ("that" in opening[:2] and before.verb in _WISHES)
            group.denied = group.reported and before.verb == "deny" and not before.negated
            if (group.reported and not clause.joined) or "that" in opening[:2]:
                group.told_by = before
        clauses.append(clause)
    _tails(parse, clauses)
    return clauses


def _has_subject(parse: Parse, first: int, group: Group) -> bool:
    return any(one.cue == "bare" and first < one.first and one.last <= group.first for one in parse.phrases)


def _tails(parse: Parse, clauses: list[Clause]) -> None:
    """A clause that is broken by a relative clause goes on after it only for its evidence; marks at its end are cut."""
    for clause in clauses:
        while clause.tail > clause.first + 1 and parse.tokens[clause.tail - 1].text in (",", ";", ":", "—", "–"):
            clause.tail -= 1
        clause.last = clause.tail


def _listed_tokens(parse: Parse) -> set[int]:
    found: set[int] = set()
    links: dict[int, list[Phrase]] = {}
    for phrase in parse.phrases:
        if phrase.link:
            links.setdefault(phrase.link, []).append(phrase)
    for ones in links.values():
        found.update(range(ones[0].first, ones[-1].last))
    for phrase in parse.phrases:
        found.update(range(phrase.first, phrase.last))
    return found


def _start(parse: Parse, before: Group, after: Group, inside: set[int]) -> int:
    """Where the clause of the later of two finite verbs begins."""
    tokens = parse.tokens
    best: tuple[int, int] | None = None
    for at in range(after.first - 1, before.last - 1, -1):
        if at in inside:
            continue
        token = tokens[at]
        rank = 0
        if token.kind == "word":
            words = word(token.norm)
            if token.norm in ("who", "which", "whom", "whose") or token.norm == "that":
                rank = 6
            elif (
                words.subordinator
                and token.norm
                not in (
                    "so",
                    "as",
                    "how",
                    "after",
                    "before",
                    "since",
                    "until",
                    "that",
                )
            ) or (token.norm in ("after", "before", "since", "until", "as") and after.first > at + 1):
                rank = 5
            elif token.norm in ("and", "but", "or", "nor", "yet"):
                rank = 4
        elif token.text in (";", ":", "—", "–", "-"):
            rank = 5
        elif token.text == ",":
            rank = 3
        elif token.text in QUOTES:
            rank = 2
        if rank and (best is None or rank > best[0]):
            best = (rank, at)
            if rank >= 5:
                break
    if best is None:
        return before.last
    if best[0] == 4:  # … civilians and one soldier, the army said
        for at in range(after.first - 1, best[1] + 1, -1):
            if tokens[at].text == "," and at not in inside:
                subject = [
                    one for one in parse.phrases if at < one.first and one.last <= after.first and one.cue == "bare"
                ]
                if subject:
                    return at
    return best[1]
