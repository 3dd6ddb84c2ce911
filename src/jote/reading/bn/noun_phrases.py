"""Noun phrases of a Bangla sentence that name or point to an actor, with the cue that each stands in.

A country, an office and a name beside each other are one phrase (রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন). Who is not in
the lexicon is found by grammar: what follows an office and is no everyday word is a name.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from jote.reading.bn.among import set_among
from jote.reading.bn.brackets import read_brackets
from jote.reading.bn.chains import read_chain
from jote.reading.bn.cues import describes, free_subjects, set_cue
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
    tokens = sentence.tokens
    units = read_units(tokens, mentions, support) if mentions else []
    if "প্রধান" in sentence.forms:
        units = [one for one in units if not _is_main_thing(tokens, one.first, one.last)]
    _note_units(seen, units)
    scan = _Scan(sentence, units, seen)
    if not scan.may_find:
        return []
    phrases = scan.phrases()
    for phrase in phrases:
        set_cue(phrase, tokens, scan.brackets)
    phrases = [phrase for phrase in phrases if not describes(phrase, tokens)]
    give_offices(phrases, tokens)
    free_subjects(phrases, tokens)
    join_listed(phrases, tokens, scan.brackets)
    set_among(phrases, tokens)
    return phrases


def _note_units(seen: SeenNames, units: Sequence[Unit]) -> None:
    seen.taken, seen.known = set(), set()
    for one in units:
        if one.known.kind == "person":
            seen.known.add(one.first)
        else:
            seen.taken.update(range(one.first, one.last))


class _Scan:
    """One walk over a sentence, from each token at which a phrase may begin."""

    def __init__(self, sentence: Sentence, units: list[Unit], seen: SeenNames) -> None:
        self.tokens, self.norms = sentence.tokens, sentence.norms
        self.units, self.seen = units, seen
        self.pointing = _POINTING.among(sentence.forms) | _RELATIONS.among(sentence.forms)
        self.bodies = _places_of_bodies(sentence)
        self.looked_for = len(seen.heads)
        self.names = [at for at, norm in enumerate(self.norms) if norm[:3] in seen.heads] if seen.heads else []
        self.may_find = bool(units or self.pointing or self.bodies or self.names)
        self.brackets = read_brackets(self.tokens) if self.may_find and "(" in sentence.forms else {}
        self.found: list[Phrase] = []

    def phrases(self) -> list[Phrase]:
        """The phrases as their words give them, still without the cues of the words after them."""
        at_token = {unit.first: unit for unit in reversed(self.units)}
        order = {id(unit): number for number, unit in enumerate(self.units)}
        pointed = [at for at, norm in enumerate(self.norms) if norm in self.pointing] if self.pointing else ()
        begins = bytearray(len(self.tokens))  # 1 where a phrase may begin
        for at in (*at_token, *self.bodies, *self.names, *pointed):
            begins[at] = 1
        at = begins.find(1)
        while at >= 0:
            unit = at_token.get(at)
            if unit is None or self._begins_body(unit, at):
                stop = self._take_unnamed(at)
            else:
                stop = self._take_named(unit, order[id(unit)])
            self._look_for_new_names(begins)
            at = begins.find(1, max(at + 1, stop))
        return self.found

    def _look_for_new_names(self, begins: bytearray) -> None:
        """Let phrases also begin with names that the sentence itself has introduced."""
        heads = self.seen.heads
        if len(heads) != self.looked_for:
            self.looked_for = len(heads)
            for at, norm in enumerate(self.norms):
                if norm[:3] in heads:
                    begins[at] = 1

    def _begins_body(self, unit: Unit, at: int) -> bool:
        """Whether people are only the first word of the name of a body: ছাত্র ফেডারেশন."""
        people = unit.known.kind == "population" and not unit.many
        return people and at in self.bodies and strange_body_at(self.tokens, at, self.seen) is not None

    def _take_named(self, unit: Unit, number: int) -> int:
        """Add the phrase of a name that is known, and of others in the same word; the token after it."""
        chain = read_chain(self.tokens, self.units, number, self.brackets)
        phrase, stop = phrase_of(self.tokens, chain, self.seen, self.brackets)
        if phrase is not None:
            self.found.append(phrase)
            for one in chain:
                if one.known.kind == "person" and one.last - one.first > 1:
                    self.seen.meet(self.tokens[one.first].norm, one.known)
        for one in [one for one in self.units if one.first == unit.first and one is not unit and one not in chain]:
            other, stop = phrase_of(self.tokens, [one], self.seen, self.brackets)  # মস্কো-পিয়ংইয়ং: two names in one word
            if other is not None:
                if phrase is not None and phrase.cue in ("bare", "adjective"):  # থাই-কম্বোডিয়া চুক্তি
                    phrase.cue, phrase.link = other.cue, unit.first + 1
                    other.link = unit.first + 1
                self.found.append(other)
        return stop

    def _take_unnamed(self, at: int) -> int:
        """Add the phrase of one whom no lexicon knows: pointed to, named before, or by his kind; the token after it."""
        if self.tokens[at].kind != "word":
            return at + 1
        phrase = self._unnamed_at(at)
        if phrase is None:
            return at + 1
        before = self.found[-1] if self.found else None
        owned = before is not None and before.last == at and before.kind == "state" and before.cue != "object"
        if owned and before is not None and phrase.key.startswith("strange:"):  # বাংলাদেশ ছাত্র ফেডারেশন
            phrase.state, phrase.first = before.state, before.first
            self.found.pop()
        self.found.append(phrase)
        return phrase.last

    def _unnamed_at(self, at: int) -> Phrase | None:
        norm = self.norms[at]
        points = norm in self.pointing
        phrase = pointer_at(self.tokens, at) if points else None
        if phrase is None and self.seen.may_know(norm):
            phrase = seen_person_at(self.tokens, at, self.seen)
        if phrase is None and points:
            phrase = relative_at(self.tokens, at, self.seen, self.brackets)
        if phrase is None and at in self.bodies:
            phrase = strange_body_at(self.tokens, at, self.seen)
        return phrase


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
