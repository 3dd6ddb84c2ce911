"""The nouns of action in a sentence, each with the frames that begin with it and the case that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.event_frames import frames
from jote.reading.bn.small_words import info
from jote.reading.frames import Frame, Words
from jote.reading.tokens import Token

_MOST_KEPT = 100_000


class Trigger:
    """A noun of action in the sentence."""

    __slots__ = ("case", "first", "frames", "last", "size")

    def __init__(self, first: int, last: int, case: str, found: tuple[Frame, ...]) -> None:
        self.first, self.last, self.case, self.frames = first, last, case, found
        self.size = last - first


@lru_cache(_MOST_KEPT)
def _candidates(norm: str) -> tuple[tuple[Words, Frame], ...]:
    """The frames whose noun may begin with a word form."""
    by_noun = frames().by_noun
    return tuple(one for base in info(norm).bases for one in by_noun.get(base, ()))


def read_triggers(tokens: Sequence[Token]) -> Iterator[Trigger]:
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        candidates = _candidates(token.norm)
        if not candidates:
            continue
        found: dict[tuple[int, str], list[Frame]] = {}
        for words, frame in candidates:
            match = _match(tokens, at, words)
            if match is not None:
                found.setdefault(match, []).append(frame)
        for (last, case), ones in found.items():
            yield Trigger(at, last, case, tuple(ones))


def _match(tokens: Sequence[Token], at: int, words: Words) -> tuple[int, str] | None:
    """Whether the words of a noun stand here: all but the last as they are, the last with any ending."""
    last = at + len(words) - 1
    if last >= len(tokens):
        return None
    for step, word in enumerate(words[:-1]):
        norm = tokens[at + step].norm
        if norm != word and norm.rstrip("ওই") != word.rstrip("ওই"):
            return None
    for split in noun_splits(tokens[last].norm):
        if split.stem == words[-1] and split.ending.tail is None:
            case = split.ending.case
            if case != "nominative" and words[-1].endswith("ে"):
                continue  # সিদ্ধান্তে + র is no word
            if case == "nominative" and words[-1].endswith(
                ("কায়", "লায়", "ণে", "নে", "য়ে", "দ্ধে", "তে", "তায়", "নায়", "ষে", "লে")
            ):
                case = "locative"  # the frame gives the noun with its ending
            return last + 1, case
    return None
