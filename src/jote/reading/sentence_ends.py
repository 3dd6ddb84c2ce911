"""Where the sentences of a paragraph end: at a danda, a question mark or, in Latin letters, a full stop, outside quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from jote.reading.language_tables import alternatives
from jote.reading.layout import Block
from jote.reading.quotations import GLUED_ENDING, LETTER, Quotation
from jote.reading.tables import word_set

_END = re.compile(r"[।?!]+")
# In Latin letters a full stop ends a sentence before a space and a capital, but not after an initial or a title.
_LATIN_END = re.compile(r"[.?!]+(?=[\"'”’)\]]*(?:\s+[\"'“‘(]*[A-Z0-9]|\s*$))")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Rev|St|Jr|Sr|No|vs|etc|Inc|Ltd|Co|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec))$"
)
_LONGEST = 2000
_LATIN = re.compile("[A-Za-z]")
_BANGLA = re.compile("[\u0985-\u09b9]")


@cache
def _goes_on() -> re.Pattern[str]:
    """After a closing quotation mark: the sentence that holds the quotation goes on."""
    words = alternatives(word_set("quotations", "goes_on"))
    return re.compile(rf"\s*(?:[,;:—–-]|বলে(?:ও|ই|ন|ছেন|ছে)?(?![ঀ-৿])|(?:{words})(?![ঀ-৿]))")


def cut_paragraph(clean: str, block: Block, quotations: tuple[Quotation, ...]) -> list[tuple[int, int]]:
    """The sentences of a paragraph, as clean characters."""
    cuts: list[tuple[int, int]] = []
    start = block.start
    outer = [one for one in quotations if one.depth == 0]
    at = 0
    latin = _is_latin(clean, block)
    for match in (_LATIN_END if latin else _END).finditer(clean, block.start, block.end):
        here, stop = match.span()
        if here < start or (latin and clean[here] == "." and _ABBREVIATION.search(clean, max(start, here - 6), here)):
            continue
        while at < len(outer) and outer[at].close_at <= here:
            at += 1
        if at < len(outer) and outer[at].open_at < here:
            quotation = outer[at]
            if stop < quotation.end or _goes_on().match(clean, quotation.close_at, block.end):
                continue
            if GLUED_ENDING.match(clean, quotation.close_at, block.end):
                continue
            stop = quotation.close_at
            if not latin and "।" not in match.group() and clean[block.start : quotation.open_at].strip() == "":
                continue  # a title that begins with ‘…?’
        elif clean[here] != "।" and clean[stop : stop + 1] in (")", "]"):
            continue
        else:
            while stop < block.end and clean[stop] in "’”\"')":
                stop += 1
        start = _append(cuts, clean, start, min(stop, block.end))
    _append(cuts, clean, start, block.end)
    return cuts


def cut_endless(clean: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is, or, where it is longer than any sentence of a paper, in pieces that end at a space.

    What is so long is a list or a broken page, and a reader that looks back and forth in it would never be done.

    >>> [high - low for low, high in cut_endless("শব্দ " * 500, 0, 2500)]
    [1999, 500]
    """
    while end - start > _LONGEST:
        at = clean.rfind(" ", start, start + _LONGEST)
        stop = at if at > start else start + _LONGEST
        yield start, stop
        start = stop
        while start < end and clean[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _is_latin(clean: str, block: Block) -> bool:
    sample = clean[block.start : min(block.end, block.start + 400)]
    if _LATIN.search(sample) is None:
        return False
    return len(_LATIN.findall(sample)) > 2 * len(_BANGLA.findall(sample))


def _append(cuts: list[tuple[int, int]], clean: str, start: int, end: int) -> int:
    """Add a sentence without the spaces around it; a stray mark joins the sentence before it."""
    low = start
    while low < end and clean[low].isspace():
        low += 1
    if low == end:
        return end
    if cuts and not LETTER.search(clean, low, end):
        cuts[-1] = (cuts[-1][0], end)
    else:
        cuts.append((low, end))
    return end


def headlines_apart(clean: str, cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut off the headline of another story that stands, without any mark, before এদিকে."""
    for start, end in cuts:
        at = clean.find(" এদিকে ", start + 20, end)
        words = clean[start:at].split() if at > 0 else []
        if 4 <= len(words) <= 16 and clean[at - 1] not in ",;:—–-" and end - at > 30:
            yield start, at
            yield at + 1, end
        else:
            yield start, end
