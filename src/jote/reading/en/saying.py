"""The verb of saying that an English sentence hangs on: said that …, “…,” he added, “…,” said Putin."""

from __future__ import annotations

from jote.reading.en.quoting import Quoting, saying_verbs
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import word


def verb_of_saying(here: Quoting) -> Group | None:
    """The verb of saying that the sentence hangs on, outside its quotations."""
    best: Group | None = None
    for clause in here.parse.clauses:
        group = clause.group
        if not isinstance(group, Group) or group.kind != "finite" or group.passive or group.negated or group.modal:
            continue
        if group.verb not in saying_verbs() or (group.verb in ("ask", "deny") and not here.quotes):
            continue
        if here.in_quote(here.tokens[group.main].start):
            continue
        if clause.conditional or group.tense in ("future", "would"):
            continue
        if not _takes_words(here, group):
            continue
        if group.reported:
            continue
        best = best or group
    return best or _inverted(here)


def _inverted(here: Quoting) -> Group | None:
    """“…,” said Putin: the verb right after a quotation or a comma."""
    for at, token in enumerate(here.tokens):
        if token.norm in (
            "said",
            "says",
            "added",
            "adds",
            "wrote",
            "asked",
            "warned",
            "declared",
            "told",
        ) and not here.in_quote(token.start):
            before = here.tokens[at - 1].text if at else ""
            if before in (",", "”", '"', "’", "'", "?", "!", "."):
                base = next((one.verb for one in word(token.norm).verbs if one.form in ("past", "s")), token.norm)
                return Group(at, at + 1, ((at, base),), "finite", "past", main=at, verb=base)
    return None


def _takes_words(here: Quoting, group: Group) -> bool:
    """Whether words follow or go before: said that, said he, “…,” he added; but not added two seats."""
    after = here.tokens[group.last] if group.last < len(here.tokens) else None
    if group.verb in word_set("grammar", "say"):
        return True
    if after is None or after.text in (",", ":", ".", "“", '"', "‘"):
        return True
    if after.norm == "that":
        return True
    if group.verb in (
        "confirm",
        "report",
        "announce",
        "deny",
        "reveal",
        "threaten",
        "vow",
        "suggest",
        "stress",
        "indicate",
        "maintain",
        "state",
        "note",
        "post",
        "warn",
        "predict",
        "ask",
        "add",
        "write",
        "complain",
        "respond",
        "reply",
        "comment",
        "shout",
        "emphasise",
        "emphasize",
        "underline",
        "estimate",
    ):
        return any(token.norm == "that" for token in here.tokens[group.last : group.last + 6]) or bool(
            here.quotes and _touches(here, group)
        )
    clause = next((one for one in here.parse.clauses if one.group is group), None)
    following = next((one for one in here.parse.clauses if clause is not None and one.first >= clause.tail), None)
    return following is not None and following.first <= group.last + 1


def _touches(here: Quoting, group: Group) -> bool:
    at = here.tokens[group.last - 1].end
    return any(abs(one.open_at - at) <= 40 or one.close_at <= here.tokens[group.first].start for one in here.quotes)
