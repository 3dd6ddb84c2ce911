"""Verb groups of an English sentence: tense, mood, voice and negation.

English verbs look like nouns (strikes, attack) and past tenses like participles (killed), so a word is read as a verb only where
its place in the sentence says so. A word that stays unclear is no verb: no event is the safer error.
"""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.auxiliaries import auxiliary_group, infinitive_group, modal_group
from jote.reading.en.plain_verbs import plain_group
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group, VerbField
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token


def read_groups(tokens: Sequence[Token], phrases: Sequence[Phrase], *, title: bool) -> list[Group]:
    """All verb groups of a sentence, in order; what a phrase covers is no verb."""
    field = VerbField(tokens, phrases, title=title)
    at = 0
    while at < len(field.tokens):
        group = _group_at(field, at)
        if group is None:
            at += 1
            continue
        field.groups.append(group)
        at = max(group.last, at + 1)
    _drop_reduced(field)
    _govern(field)
    if title:
        _foretell(field)
    return field.groups


def _group_at(field: VerbField, at: int) -> Group | None:
    words = field.words[at]
    if words is None or at in field.phrase_at:
        return None
    if (
        words.modal is not None
        and field.tokens[at].text not in ("May", "Can", "Will")
        and not (at and field.tokens[at - 1].text == "-")
    ):
        return modal_group(field, at, words.modal)
    if words.modal is not None and field.prior(at) is not None:
        return modal_group(field, at, words.modal)
    if words.auxiliary is not None:
        return auxiliary_group(field, at, words.auxiliary)
    if field.tokens[at].norm == "to":
        return infinitive_group(field, at)
    if words.verbs:
        return plain_group(field, at, words)
    return None


def _drop_reduced(field: VerbField) -> None:
    """A past form before another finite verb of the same stretch was a participle: the pact signed in Seoul obliges both."""
    kept: list[Group] = []
    for number, group in enumerate(field.groups):
        if group.bare and group.kind == "finite":
            prior = field.prior(group.first)
            starts = prior is not None and field.starts_clause(prior)
            later = next((one for one in field.groups[number + 1 :] if one.kind == "finite"), None)
            if not starts and later is not None and not field.has_boundary(group.last, later.first):
                between = field.words[group.last] if group.last < len(field.tokens) else None
                saying = (
                    group.verb in word_set("grammar", "say")
                    or group.verb in word_set("grammar", "speak")
                    or group.verb == "know"
                )
                if between is not None and between.preposition and group.last not in field.phrase_at and not saying:
                    group.kind, group.tense, group.passive = "participle", None, True
            if not starts and group.kind == "finite" and _clause_has_finite_in(field, kept, group):
                group.kind, group.tense, group.passive = "participle", None, True
        kept.append(group)


def _clause_has_finite_in(field: VerbField, kept: list[Group], group: Group) -> bool:
    """he visited the city held by rebels: a second past form without any link is a participle, but not after saying."""
    before = next((one for one in reversed(kept) if one.kind == "finite"), None)
    if before is None or field.has_boundary(before.last, group.first):
        return False
    return (
        before.verb not in word_set("grammar", "say")
        and before.verb not in word_set("grammar", "speak")
        and before.verb != "know"
    )


def _foretell(field: VerbField) -> None:
    """Modi to visit China: in a title an infinitive after a name tells what is to come."""
    if any(group.kind == "finite" for group in field.groups):
        return
    for group in field.groups:
        held = field.phrase_at.get(group.first - 1)
        if group.kind == "infinitive" and group.governor is None and held is not None and held.cue == "bare":
            group.kind, group.tense, group.modality = "finite", "future", "planned"
            return


def _govern(field: VerbField) -> None:
    """Hang each infinitive on the verb before it, and bombing on kept or began."""
    aspects = word_set("grammar", "aspects")
    for number, group in enumerate(field.groups):
        if not number:
            continue
        before = field.groups[number - 1]
        if group.kind == "participle" and not group.passive:
            if before.last == group.first and before.kind == "finite" and before.verb in aspects:
                group.governor = before
            continue
        if group.kind != "infinitive":
            continue
        if group.first - before.last <= 14 and not any(
            field.tokens[at].text in (";", ":", "—") for at in range(before.last, group.first)
        ):
            group.governor = before
