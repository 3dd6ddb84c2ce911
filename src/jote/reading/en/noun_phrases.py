"""Noun phrases of an English sentence that name or point to an actor.

A country, an office and a name beside each other are one phrase (Russian President Vladimir Putin; Iran's foreign minister,
Abbas Araghchi; a spokesman for the Israeli army). Who is not in the lexicon is found by grammar: capitals after an office.
Here every phrase gets the cue of the word before it; subjects and objects are told apart once the verbs are known.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from jote.reading.en.appositions import join_appositions, join_counterparts, share_heads
from jote.reading.en.chains import read_chain
from jote.reading.en.heads import phrase_of
from jote.reading.en.pointers import pointer_at
from jote.reading.en.prepositions import set_cue
from jote.reading.en.strangers import SeenNames, seen_person_at
from jote.reading.en.units import read_units
from jote.reading.names import NameMention
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token

_HEADS_OF_STATE = frozenset(("president", "prime-minister", "supreme-leader", "king", "emir", "sultan", "crown-prince", "chancellor", "party-leader", "military-ruler", "junta-leader"))  # fmt: skip


def read_phrases(
    tokens: Sequence[Token], mentions: Sequence[NameMention], seen: SeenNames, support: Container[str], clean: str
) -> list[Phrase]:
    """The phrases of one sentence, in order; `clean` is the whole clean text."""
    units = read_units(tokens, mentions, support, clean)
    by_first = {unit.first: number for number, unit in reversed(list(enumerate(units)))}
    phrases: list[Phrase] = []
    at = 0
    while at < len(tokens):
        number = by_first.get(at)
        if number is not None:
            if units[number].tail:
                at = units[number].last
                continue
            phrase, at = phrase_of(tokens, read_chain(tokens, units, number), seen, units, clean)
            if phrase is not None:
                phrases.append(phrase)
            continue
        token = tokens[at]
        if token.kind == "word":
            pointer = pointer_at(tokens, at) or seen_person_at(tokens, at, seen)
            if pointer is not None:
                phrases.append(pointer)
                at = max(pointer.last, at + 1)
                continue
        at += 1
    phrases = join_appositions(tokens, phrases)
    for phrase in phrases:
        set_cue(tokens, phrase)
        _lead(phrase, seen)
    share_heads(tokens, phrases)
    join_counterparts(tokens, phrases)
    return phrases


def _lead(phrase: Phrase, seen: SeenNames) -> None:
    """The Russian leader is the head of that state whom the article has named."""
    if phrase.state is None or phrase.kind != "person":
        return
    if phrase.key.startswith(("person:", "named:")) and phrase.office in _HEADS_OF_STATE and not phrase.past:
        seen.leaders[phrase.state] = phrase
    elif phrase.key == f"office:party-leader:{phrase.state}":
        known = seen.leaders.get(phrase.state)
        if known is not None:
            phrase.key, phrase.name, phrase.sector = known.key, known.name, known.sector
            phrase.office, phrase.unknown_name = known.office, known.unknown_name
        else:
            phrase.key, phrase.office, phrase.sector = f"office:leader:{phrase.state}", "leader", "GOV"
