"""The nouns of action in a sentence, each with the frames that begin with it and the case that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.event_frames import frames
from jote.reading.bn.marks import MARKS
from jote.reading.bn.tables import MOST_KEPT
from jote.reading.frames import Frame, Words
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token


class Trigger:
    """A noun of action in the sentence."""

    __slots__ = ("case", "first", "frames", "last", "size")

    def __init__(self, first: int, last: int, case: str, found: tuple[Frame, ...]) -> None:
        self.first, self.last, self.case, self.frames = first, last, case, found
        self.size = last - first


def read_triggers(sentence: Sentence) -> list[Trigger]:
    """The nouns of action of a sentence, in order."""
    tokens, norms = sentence.tokens, sentence.norms
    beginning = _BEGINNING.among(sentence.forms)
    triggers: list[Trigger] = []
    for at in [at for at, norm in enumerate(norms) if norm in beginning] if beginning else ():
        found: dict[tuple[int, str], list[Frame]] = {}
        for words, frame, case in _candidates(norms[at]):
            match = (at + 1, case) if case is not None else _match(tokens, at, words)
            if match is not None:
                found.setdefault(match, []).append(frame)
        for (last, case), ones in found.items():
            triggers.append(Trigger(at, last, case, tuple(ones)))
    return triggers


@lru_cache(maxsize=MOST_KEPT)
def _candidates(norm: str) -> tuple[tuple[Words, Frame, str | None], ...]:
    """The frames whose noun may begin with a word form, with its case where the noun is one word."""
    by_noun = frames().by_noun
    bases = dict.fromkeys(split.stem for split in noun_splits(norm) if split.ending.tail is None)
    found: list[tuple[Words, Frame, str | None]] = []
    for base in bases:
        for words, frame in by_noun.get(base, ()):
            case = _case_as(norm, words[-1]) if len(words) == 1 else None
            if case is not None or len(words) > 1:
                found.append((words, frame, case))
    return tuple(found)


_BEGINNING = MARKS.where(lambda norm: bool(_candidates(norm)), lambda: frames().by_noun)


def _match(tokens: Sequence[Token], at: int, words: Words) -> tuple[int, str] | None:
    """Whether the words of a noun stand here: all but the last as they are, the last with any ending."""
    last = at + len(words) - 1
    if last >= len(tokens):
        return None
    for step, word in enumerate(words[:-1]):
        norm = tokens[at + step].norm
        if norm != word and norm.rstrip("ওই") != word.rstrip("ওই"):
            return None
    case = _case_as(tokens[last].norm, words[-1])
    return (last + 1, case) if case is not None else None


@lru_cache(maxsize=MOST_KEPT)
def _case_as(norm: str, word: str) -> str | None:
    """The case in which a form is a noun of a frame, or None where it is another word."""
    for split in noun_splits(norm):
        if split.stem == word and split.ending.tail is None:
            case = split.ending.case
            if case != "nominative" and word.endswith("ে"):
                continue  # সিদ্ধান্তে + র is no word
            if case == "nominative" and word.endswith(_LOCATIVES):
                return "locative"  # the frame gives the noun with its ending
            return case
    return None


_LOCATIVES = ("কায়", "রে", "লায়", "ণে", "নে", "য়ে", "দ্ধে", "তে", "তায়", "নায়", "ষে", "লে")
