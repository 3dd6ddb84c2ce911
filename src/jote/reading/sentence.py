"""One sentence of an article."""

from __future__ import annotations

from dataclasses import dataclass

from jote.reading.layout import Block, BlockKind
from jote.reading.marked import Forms
from jote.reading.on_demand import on_demand
from jote.reading.quotations import Quotation
from jote.reading.text import Text
from jote.reading.tokens import Token, tokenize


@dataclass(eq=False)
class Sentence:
    """Clean characters `start` to `end`, with the danda; its block; the quotations that begin in it.

    The tokens are made when they are first asked for.
    """

    start: int
    end: int
    block: Block
    quotations: tuple[Quotation, ...]
    text: Text

    def __post_init__(self) -> None:
        # What it stands in, and whether events, quotes and figures may be read from that: asked too often for properties.
        self.kind: BlockKind = self.block.kind
        self.is_read = self.block.is_read

    @on_demand
    def tokens(self) -> tuple[Token, ...]:
        """The words, numbers and marks of the sentence."""
        return tokenize(self.text.clean, self.start, self.end)

    @on_demand
    def norms(self) -> list[str]:
        """The forms of its tokens, in order: what a step looks through that asks nothing else of them."""
        return [token.norm for token in self.tokens]

    @on_demand
    def forms(self) -> Forms:
        """The forms of its tokens, each once."""
        return Forms(self.norms)

    @property
    def clean(self) -> str:
        """The words of the sentence in the clean text."""
        return self.text.clean[self.start : self.end]
