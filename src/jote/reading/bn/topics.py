"""What a report is about, where that is no politics: sport, the screen, the weather, the market, crime."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from jote.reading.bn.endings import bases
from jote.reading.bn.marks import MARKS
from jote.reading.bn.tables import MOST_KEPT, table
from jote.reading.sentence import Sentence

_ENOUGH = 3  # words of a topic
_OF_ALL = 60  # words, of which one must be of the topic
_MIXED = 2  # words of politics with which a report of sport or film tells acts of states beside


def topic_of(sentences: Sequence[Sentence]) -> str | None:
    """The topic that most words of an article speak for, where they are enough and politics does not outweigh it.

    `mixed` where politics is spoken of as well: a boycott of a cup, a film that a state forbids.
    """
    counts: dict[str, int] = {}
    for sentence in sentences:
        told = _TOLD.among(sentence.forms)
        for norm in sentence.norms if told else ():
            topic = _word_topic(norm) if norm in told else None
            if topic is not None:
                counts[topic] = counts.get(topic, 0) + 1
    politics = counts.pop("politics", 0)
    if not counts or politics >= max(counts.values()):
        return None
    best = max(counts, key=counts.__getitem__)
    if counts[best] < _ENOUGH:
        return None
    total = sum([token.kind == "word" for sentence in sentences for token in sentence.tokens])
    if counts[best] * _OF_ALL < total:
        return None
    return "mixed" if politics >= _MIXED and best != "crime" else best


@cache
def _words() -> dict[str, str]:
    return {
        word.replace("\u200c", "").replace("\u200d", ""): topic
        for topic, lists in table("topics").items()
        if topic != "source"
        for word in lists["strong"]
        if " " not in word
    }


@lru_cache(maxsize=MOST_KEPT)
def _word_topic(norm: str) -> str | None:
    words = _words()
    return next((words[base] for base in sorted(bases(norm)) if base in words), None)


_TOLD = MARKS.where(lambda norm: any(base in _words() for base in bases(norm)), _words)
