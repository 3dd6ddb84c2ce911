"""Who speaks: turns the phrase that names a speaker, or a report without one, into an actor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.grammar import Grammar
from jote.reading.phrases import Phrase
from jote.reading.speech import Said
from jote.reading.voices import Voice
from jote.reading.who_is_meant import resolve

_NO_SPEAKER = frozenset(("about", "locative", "adjective", "compound", "object", "aside"))
_BODIES = frozenset(("state", "organization", "group"))


def speaker_of(grammar: Grammar, cast: Cast, said: Said, view: SentenceView, seen: Any, last: str | None) -> str | None:
    """The key of who speaks, or None; `last` spoke before, and `seen` remembers new names."""
    acted_last = cast.subjects[-1] if cast.subjects else None
    if said.speaker is None:
        if said.speaker_kind == "anonymous":
            return None
        if said.goes_on or said.speaker_kind == "document":
            return last or acted_last
        if any(phrase.key == "first" for phrase in view.phrases):
            return last
        return acted_last if said.direct else None
    if said.speaker_kind == "document":
        return _issuer(cast, said.speaker[0], said.speaker[1], view) or last or acted_last
    return _named(grammar, cast, said.speaker[0], said.speaker[1], view, seen, last)


def is_outlet(cast: Cast, key: str | None) -> bool:
    """Whether a paper or agency speaks: its words are credited, not quoted."""
    player = cast.player(key) if key is not None else None
    return player is not None and player.key.startswith("organization:") and player.sector == "MED"


def mean_themselves(cast: Cast, view: SentenceView, voices: Sequence[Voice]) -> None:
    """Let তিনি and তারা, in what somebody is reported to say, mean the one who says it, as they mostly do."""
    tokens = view.sentence.tokens
    for phrase in view.phrases:
        if phrase.kind != "pronoun" or phrase.key not in ("polite", "plural", "it", "first"):
            continue
        at = tokens[phrase.first].start
        voice = next((one for one in voices if one.said.span[0] <= at < one.said.span[1] and one.speaker), None)
        player = cast.player(voice.speaker) if voice is not None and voice.speaker is not None else None
        if player is None or (voice is not None and voice.said.direct != (phrase.key == "first")):
            continue
        if phrase.key == "first" or (phrase.key == "polite") == (player.kind == "person"):
            phrase.actor = player.key


def _named(
    grammar: Grammar, cast: Cast, low: int, high: int, view: SentenceView, seen: Any, last: str | None
) -> str | None:
    """Who stands in the words that name the speaker, at clean characters `low` to `high`."""
    tokens = view.sentence.tokens
    if any(one.key == "first" and low <= tokens[one.first].start < high for one in view.phrases):
        return last
    inside = [
        one
        for one in view.phrases
        if tokens[one.first].start < high and _end(one, view) > low and one.actor is not None
    ]
    told = [one for one in inside if one.cue not in _NO_SPEAKER]
    best = next((one for one in reversed(told) if one.cue in ("bare", "side", "by")), told[-1] if told else None)
    if best is None or best.cue == "genitive":
        after = max(low, _end(best, view)) if best is not None else low
        name = grammar.name_in(view.sentence, after, high)
        if name is not None:
            return _unnamed(cast, name[0], name[1], name[2], seen, best)
    if best is None:
        best = next((one for one in inside if one.cue == "object"), None)
    return best.actor if best is not None else None


def _end(phrase: Phrase, view: SentenceView) -> int:
    """The clean character after the last token of a phrase."""
    tokens = view.sentence.tokens
    return tokens[min(phrase.last, len(tokens)) - 1].end


def _issuer(cast: Cast, low: int, high: int, view: SentenceView) -> str | None:
    """Who issued a statement that speaks: named beside it, or the body that acted last."""
    tokens = view.sentence.tokens
    for one in view.phrases:
        if one.actor is not None and one.cue == "genitive" and low <= tokens[one.first].start < high:
            player = cast.player(one.actor)
            if player is not None and player.sector != "MED":
                return one.actor
    for key in reversed(cast.subjects):
        player = cast.player(key)
        if player is not None and player.kind in _BODIES and player.sector != "MED":
            return key
    return None


def _unnamed(cast: Cast, words: str, low: int, high: int, seen: Any, owner: Phrase | None) -> str:
    """A speaker whom neither the lexicon nor an office names: a person as written, of whatever stands before the name."""
    player = cast.player(owner.actor) if owner is not None and owner.actor is not None else None
    seen.add(words)
    state, sector = (player.state, player.sector) if player is not None else (None, None)
    phrase = Phrase(
        0, 0, low, high, "person", f"named:{words}", None, state, sector or "CVL", "bare", unknown_name=words
    )
    resolve(cast, [phrase])
    assert phrase.actor is not None
    return phrase.actor
