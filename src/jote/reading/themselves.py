"""Who he, they and we are in what somebody is reported to say: mostly the one who says it."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.back_references import last_spoken_of
from jote.reading.signs import Signs
from jote.reading.voices import Voice
from jote.reading.who_is_meant import resolve_own

_BODIES = frozenset(("state", "organization", "group"))


def mean_themselves(cast: Cast, view: SentenceView, voices: Sequence[Voice], signs: Signs) -> None:
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
        if phrase.key == "plural" and player.kind in _BODIES and _are_people(view):
            phrase.actor = phrase.actor if phrase.actor != player.key else None
            continue
        if phrase.key == "polite" and phrase.cue == "bare" and _speaks_as_i(cast, voice, signs.first_person):
            if phrase.actor in (player.key, None):  # আমরা তাকে ফেরত চাইব, তিনি উসকানি দিচ্ছেন: he is another
                phrase.actor = last_spoken_of(cast, lambda one: one.kind == "person", avoid={player.key})
            continue
        if phrase.key == "first" or (phrase.key == "polite") == (player.kind == "person"):
            phrase.actor, phrase.unsure = player.key, None
        if phrase.key == "first" and player.state is not None:
            for other in view.phrases:
                if (
                    0 <= other.first - phrase.last <= 3
                    and other.key.split(":")[0] in ("body", "population")
                    and other.state is None
                ):
                    resolve_own(cast, other, player.state)


def _speaks_as_i(cast: Cast, voice: Voice | None, first_person: frozenset[str]) -> bool:
    """Whether reported words are told as they were said: with I and we for who speaks."""
    if voice is None:
        return False
    low, high = voice.said.span
    words = cast.text.clean[low:high].split()
    return any(word.rstrip(",।") in first_person for word in words)


def _are_people(view: SentenceView) -> bool:
    """Whether তারা have the verb of persons, as no body has: তারা নিহত হন."""
    groups = [one.group for one in view.clauses if one.group is not None and one.group.person is not None]
    bare = [one for one in view.phrases if one.cue == "bare" and one.kind in ("pronoun", "person")]
    return len(bare) == 1 and bare[0].key == "plural" and bool(groups) and groups[-1].person == "polite"
