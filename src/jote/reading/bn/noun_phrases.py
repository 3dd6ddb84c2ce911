"""Noun phrases of a Bangla sentence that name or point to an actor, with the cue that each stands in.

A country, an office and a name beside each other are one phrase (রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন). Who is not in
the lexicon is found by grammar: what follows an office and is no everyday word is a name.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from jote.reading.bn.brackets import read_brackets
from jote.reading.bn.chains import read_chain
from jote.reading.bn.cues import describes, free_subjects, set_among, set_cue
from jote.reading.bn.endings import bases
from jote.reading.bn.heads import phrase_of
from jote.reading.bn.lists import join_listed
from jote.reading.bn.marks import MARKS
from jote.reading.bn.pointers import may_point, pointer_at, pointing_words
from jote.reading.bn.strange_bodies import LONGEST_BODY, give_offices, is_acronym, may_make_body, strange_body_at
from jote.reading.bn.strangers import SeenNames, names_relation, relative_at, seen_person_at
from jote.reading.bn.tables import table, word_set
from jote.reading.bn.units import Unit, read_units
from jote.reading.names import NameMention
from jote.reading.phrases import Phrase
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token

_POINTING = MARKS.where(may_point, pointing_words)
_RELATIONS = MARKS.where(names_relation)
_BODIES = MARKS.where(may_make_body, lambda: table("grammar")["body_heads"])
_ACRONYMS = MARKS.where(is_acronym)


def _is_main_thing(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether প্রধান only says that something is the main one: অন্যতম প্রধান …, প্রধান দাবি."""
    if tokens[first].norm != "প্রধান" or last - first > 1:
        return False
    after = tokens[last].norm if last < len(tokens) else ""
    return (first > 0 and tokens[first - 1].norm == "অন্যতম") or bool(
        bases(after) & word_set("grammar", "names", "main_things")
    )


def read_phrases(
    sentence: Sentence, mentions: Sequence[NameMention], seen: SeenNames, support: Container[str] = ()
) -> list[Phrase]:
    """The phrases of one sentence, in order. `support` holds the ids that weak forms may stand for here."""
    tokens, norms = sentence.tokens, sentence.norms
    pointing = _POINTING.among(sentence.forms) | _RELATIONS.among(sentence.forms)
    bodies = _places_of_bodies(sentence)
    units = read_units(tokens, mentions, support) if mentions else []
    if "প্রধান" in sentence.forms:
        units = [one for one in units if not _is_main_thing(tokens, one.first, one.last)]
    seen.taken, seen.known = set(), set()
    for one in units:
        if one.known.kind == "person":
            seen.known.add(one.first)
        else:
            seen.taken.update(range(one.first, one.last))
    heads = seen.heads
    looked_for = len(heads)
    names = [at for at, norm in enumerate(norms) if norm[:3] in heads] if heads else []
    if not (units or pointing or bodies or names):
        return []
    at_token = {unit.first: unit for unit in reversed(units)}
    order = {id(unit): number for number, unit in enumerate(units)}
    brackets = read_brackets(tokens) if "(" in sentence.forms else {}
    phrases: list[Phrase] = []
    begins = bytearray(len(tokens))  # 1 where a phrase may begin
    pointed = [at for at, norm in enumerate(norms) if norm in pointing] if pointing else ()
    for at in (*at_token, *bodies, *names, *pointed):
        begins[at] = 1
    after = 0
    while True:
        if len(heads) != looked_for:  # also once a phrase has introduced a name
            looked_for = len(heads)
            for at, norm in enumerate(norms):
                if norm[:3] in heads:
                    begins[at] = 1
        at = begins.find(1, after)
        if at < 0:
            break
        after = at + 1
        unit: Unit | None = at_token.get(at)
        if (
            unit is not None
            and unit.known.kind == "population"
            and at in bodies
            and not unit.many
            and strange_body_at(tokens, at, seen)
        ):
            unit = None  # ছাত্র ফেডারেশন
        if unit is not None:
            chain = read_chain(tokens, units, order[id(unit)], brackets)
            phrase, stop = phrase_of(tokens, chain, seen, brackets)
            if phrase is not None:
                phrases.append(phrase)
                for one in chain:
                    if one.known.kind == "person" and one.last - one.first > 1:
                        seen.meet(tokens[one.first].norm, one.known)
            extra = [one for one in units if one.first == at and one is not unit and one not in chain]
            for one in extra:  # মস্কো-পিয়ংইয়ং: two names in one word
                other, stop = phrase_of(tokens, [one], seen, brackets)
                if other is not None:
                    if phrase is not None and phrase.cue in ("bare", "adjective"):  # থাই-কম্বোডিয়া চুক্তি
                        phrase.cue, phrase.link = other.cue, at + 1
                        other.link = at + 1
                    phrases.append(other)
            after = max(after, stop)
            continue
        norm = norms[at]
        if tokens[at].kind == "word":
            points = norm in pointing
            pointer = pointer_at(tokens, at) if points else None
            if pointer is None and seen.may_know(norm):
                pointer = seen_person_at(tokens, at, seen)
            if pointer is None and points:
                pointer = relative_at(tokens, at, seen, brackets)
            if pointer is None and at in bodies:
                pointer = strange_body_at(tokens, at, seen)
            if pointer is not None:
                before = phrases[-1] if phrases else None
                owned = before is not None and before.last == at and before.kind == "state" and before.cue != "object"
                if owned and before is not None and pointer.key.startswith("strange:"):  # বাংলাদেশ ছাত্র ফেডারেশন
                    pointer.state, pointer.first = before.state, before.first
                    phrases.pop()
                phrases.append(pointer)
                after = pointer.last
    for phrase in phrases:
        set_cue(phrase, tokens, brackets)
    phrases = [phrase for phrase in phrases if not describes(phrase, tokens)]
    give_offices(phrases, tokens)
    free_subjects(phrases, tokens)
    join_listed(phrases, tokens, brackets)
    set_among(phrases, tokens)
    return phrases


def _places_of_bodies(sentence: Sentence) -> set[int]:
    """The tokens at which the name of a strange body may begin: an acronym, or one of the words before a word for a body."""
    acronyms, heads = _ACRONYMS.among(sentence.forms), _BODIES.among(sentence.forms)
    found: set[int] = set()
    for at, norm in enumerate(sentence.norms) if acronyms or heads else ():
        if norm in acronyms:
            found.add(at)
        if norm in heads:
            found.update(range(max(0, at - LONGEST_BODY), at))
    return found
