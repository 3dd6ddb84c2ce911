"""One sentence of an article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from jote.reading.layout import Block, BlockKind
from jote.reading.marked import Forms
from jote.reading.quotations import Quotation
from jote.reading.text import Text
from jote.reading.tokens import Token, tokenize


@dataclass(frozen=True)
class Sentence:
    """Clean characters `start` to `end`, with the danda; its block; the quotations that begin in it.

    The tokens are made when they are first asked for.
    """

    start: int
    end: int
    block: Block
    quotations: tuple[Quotation, ...]
    text: Text

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, numbers and marks of the sentence."""
        return tokenize(self.text.clean, self.start, self.end)

    @cached_property
    def forms(self) -> Forms:
        """The forms of its tokens, each once."""
        return Forms([token.norm for token in self.tokens])

    @property
    def kind(self) -> BlockKind:
        """What the sentence stands in: only `title`, `paragraph` and `heading` are read for events."""
        return self.block.kind

    @property
    def is_read(self) -> bool:
        """Whether events, quotes and figures may be read from it."""
        return self.block.is_read

    @property
    def clean(self) -> str:
        """The words of the sentence in the clean text."""
        return self.text.clean[self.start : self.end]
