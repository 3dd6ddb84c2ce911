"""Sentences: quotation marks are paired first, then the text is cut at dandas that stand outside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jote.reading.layout import Block
from jote.reading.quotations import pair_quotations
from jote.reading.repeats import mark_repeats
from jote.reading.sentence import Sentence
from jote.reading.sentence_ends import cut_endless, cut_paragraph, headlines_apart
from jote.reading.text import Text

_INLINE_CREDIT = re.compile(r"খবর (?:[^\s।]+ ){0,5}?[^\s।]+(?:র|’র|'র|–এর|-এর)(?: ?।)?$|(?:তথ্য ?সূত্র|সূত্র) ?[:：]")


def split_sentences(text: Text, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """The sentences of all blocks, in order; what repeats an earlier sentence stands in a `repeated` block.

    A danda inside a quotation ends no sentence; one without a space after it does; an ASCII full stop never does, but
    in a paragraph of Latin letters.

    >>> from jote.reading.layout import lay_out
    >>> text = Text.of("ড. রহমান বলেন, ‘আমরা যাব। তারা আসবে।’ বৈঠক শেষ।মন্ত্রী ফিরেছেন।")
    >>> [one.clean for one in split_sentences(text, lay_out(text))]
    ['ড. রহমান বলেন, ‘আমরা যাব। তারা আসবে।’', 'বৈঠক শেষ।', 'মন্ত্রী ফিরেছেন।']
    """
    found: list[Sentence] = []
    for block in blocks:
        quotations = pair_quotations(text.clean, block.start, block.end)
        if block.is_read:
            cuts = cut_paragraph(text.clean, block, quotations)
            cuts = list(headlines_apart(text.clean, cuts)) if block.kind == "paragraph" else cuts
            cuts = [piece for start, end in cuts for piece in cut_endless(text.clean, start, end)]
        else:
            cuts = [(block.start, block.end)]
        waiting = 0
        for start, end in cuts:
            first = waiting
            while waiting < len(quotations) and quotations[waiting].open_at < end:
                waiting += 1
            own = _block_of(text.clean, start, end, block)
            found.append(Sentence(start, end, own, quotations[first:waiting], text))
    return tuple(mark_repeats(found))


def _block_of(clean: str, start: int, end: int, block: Block) -> Block:
    """The block of a sentence; a credit line and a stray headline inside a paragraph are blocks of their own."""
    if block.kind != "paragraph":
        return block
    if end - start <= 90 and _INLINE_CREDIT.match(clean[start:end]):
        return Block("credit", start, end)
    if clean.startswith(" এদিকে ", end) and clean[end - 1] not in "।?!’”":
        return Block("related", start, end)
    return block
