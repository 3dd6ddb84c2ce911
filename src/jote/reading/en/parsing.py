"""Parses an English sentence: verbs and clauses from its words and phrases, then subjects and objects."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.clauses import read_clauses
from jote.reading.en.lists import link_lists, untie_subjects
from jote.reading.en.parse import Parse
from jote.reading.en.phrase_cues import free_subjects, mark_objects, own_bodies, place_people, untangle_adjectives
from jote.reading.en.subjects import subject_of
from jote.reading.en.verb_field import Group
from jote.reading.en.verb_groups import read_groups
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token


def parse_sentence(tokens: Sequence[Token], phrases: list[Phrase], *, title: bool) -> Parse:
    """Find the verbs and clauses of a sentence, and tell its subjects from its objects."""
    parse = Parse(tokens, phrases, title=title)
    link_lists(parse)
    parse.groups = read_groups(tokens, phrases, title=title)
    untie_subjects(parse)
    untangle_adjectives(parse)
    parse.clauses = read_clauses(parse)
    free_subjects(parse)
    mark_objects(parse)
    place_people(parse)
    own_bodies(parse)
    for clause in parse.clauses:
        group = clause.group
        subject = subject_of(parse, clause) if isinstance(group, Group) else []
        if group is not None and subject and subject[0].key == "first":
            group.person = "first"
    return parse
