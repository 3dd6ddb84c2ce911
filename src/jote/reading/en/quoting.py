"""A parsed sentence as speech is looked for in it."""

from __future__ import annotations

from functools import cache

from jote.reading.en.parse import Parse
from jote.reading.en.tables import word_set
from jote.reading.quotations import Quotation
from jote.reading.sentence import Sentence

_LEAST_QUOTE = 3  # words of a direct quote


@cache
def saying_verbs() -> frozenset[str]:
    """The verbs that may report speech."""
    return word_set("grammar", "say") | word_set("grammar", "speak")


class Quoting:
    """A parsed sentence with the quotations in it that are long enough to be speech."""

    def __init__(self, sentence: Sentence, index: int, parse: Parse) -> None:
        self.sentence = sentence
        self.index = index
        self.parse = parse
        self.tokens = sentence.tokens
        self.clean = sentence.text.clean
        self.quotes = [
            one
            for one in sentence.quotations
            if one.depth == 0 and one.close_at <= sentence.end and self.words_in(one) >= _LEAST_QUOTE
        ]

    def in_quote(self, at: int) -> bool:
        """Whether a clean character stands inside a quotation."""
        return any(one.open_at <= at < one.close_at for one in self.sentence.quotations)

    def words_in(self, quote: Quotation) -> int:
        """How many words a quotation has."""
        return len(self.clean[quote.start : quote.end].split())


def without_marks(here: Quoting, low: int, high: int) -> tuple[int, int]:
    """A stretch of tokens without the marks at its ends."""
    tokens = here.tokens
    while low < high and (tokens[low].kind == "mark" and tokens[low].text not in "$€£(“‘\"'"):
        low += 1
    while high > low and tokens[high - 1].kind == "mark" and tokens[high - 1].text in ".,;:":
        high -= 1
    return low, high
