"""The nouns of action in a sentence, each with the frames that begin with it and the case that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.event_frames import frames
from jote.reading.bn.marks import MARKS
from jote.reading.bn.tables import MOST_KEPT, word_set
from jote.reading.frames import Frame, Words
from jote.reading.sentence import Sentence


class Trigger:
    """A noun of action in the sentence."""

    __slots__ = ("case", "first", "frames", "last", "size")

    def __init__(self, first: int, last: int, case: str, found: tuple[Frame, ...]) -> None:
        self.first, self.last, self.case, self.frames = first, last, case, found
        self.size = last - first


def read_triggers(sentence: Sentence) -> list[Trigger]:
    """The nouns of action of a sentence, in order."""
    norms = sentence.norms
    beginning = _BEGINNING.among(sentence.forms)
    triggers: list[Trigger] = []
    for at in [at for at, norm in enumerate(norms) if norm in beginning] if beginning else ():
        found: dict[tuple[int, str], tuple[Frame, ...]] = {}
        for words, ones, case in _candidates(norms[at]):
            match = (at + 1, case) if case is not None else _match(norms, at, words)
            if match is not None:
                found[match] = found[match] + ones if match in found else ones
        for (last, case), ones in found.items():
            triggers.append(Trigger(at, last, case, ones))
    return triggers


@lru_cache(maxsize=MOST_KEPT)
def _candidates(norm: str) -> tuple[tuple[Words, tuple[Frame, ...], str | None], ...]:
    """The frames whose noun may begin with a word form; those whose noun is one word are together, with its case."""
    by_noun = frames().by_noun
    bases = dict.fromkeys(split.stem for split in noun_splits(norm) if split.ending.tail is None)
    alone: dict[str, tuple[Frame, ...]] = {}
    longer: list[tuple[Words, tuple[Frame, ...], str | None]] = []
    for base in bases:
        for words, frame in by_noun.get(base, ()):
            if len(words) > 1:
                longer.append((words, (frame,), None))
            elif (case := _case_as(norm, words[0])) is not None:
                alone[case] = (*alone.get(case, ()), frame)
    return (*(((norm,), ones, case) for case, ones in alone.items()), *longer)


_BEGINNING = MARKS.where(lambda norm: bool(_candidates(norm)), lambda: frames().by_noun)


def _match(norms: Sequence[str], at: int, words: Words) -> tuple[int, str] | None:
    """Whether the words of a noun stand here: all but the last as they are, the last with any ending."""
    last = at + len(words) - 1
    if last >= len(norms) or not norms[last].startswith(words[-1]):
        return None
    for norm, word in zip(norms[at:last], words, strict=False):
        if norm != word and norm.rstrip("ওই") != word.rstrip("ওই"):
            return None
    case = _case_as(norms[last], words[-1])
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


_LOCATIVES = tuple(word_set("grammar", "acts", "locatives"))
