"""What each part of an article is: its title, its paragraphs, and the furniture of the page around them.

The blocks follow each other in the order of the text and never overlap; what is repeated and what is a teaser of another
story is seen only when sentences are compared (`sentences.py`). Only `title`, `paragraph` and `heading`
are read for events; the rest stays marked, so that a headline of another story or a share button is never an act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from jote.reading.language_tables import alternatives
from jote.reading.tables import table, word_set
from jote.reading.text import Text

BlockKind = Literal[
    "title",
    "paragraph",
    "heading",
    "related",  # the headline of another story
    "caption",
    "byline",
    "share",
    "initials",
    "metadata",  # when the page was printed and brought up to date
    "credit",  # the media that the article names as its sources
    "repeated",  # words that stood in the article before
    "teaser",  # other stories after the end
]
READ_KINDS: frozenset[BlockKind] = frozenset({"title", "paragraph", "heading"})


class Block(NamedTuple):
    """One part of the article: what it is, and clean characters `start` to `end`."""

    kind: BlockKind
    start: int
    end: int

    @property
    def is_read(self) -> bool:
        """Whether events, quotes and figures may be read from it."""
        return self.kind in READ_KINDS


_ENDS = "।?!"
_TITLE_LIMIT = 220
_HEADING_LIMIT = 110


class _Patterns(NamedTuple):
    byline: re.Pattern[str]
    credit: re.Pattern[str]
    metadata: re.Pattern[str]
    caption: re.Pattern[str]
    caption_end: re.Pattern[str]
    share: re.Pattern[str]
    related: re.Pattern[str]
    initials: re.Pattern[str]
    inline: str  # of which `_inline` makes patterns
    related_end: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """The table of furniture as patterns; none has one repetition inside another."""

    def any_of(name: str) -> str:
        return alternatives(word_set("layout", name))

    day = rf"[০-৯0-9]{{1,2}} ?(?:{any_of('months')})[ ,]+[০-৯0-9]{{4}}"
    clock = r"[০-৯0-9]{1,2}:[০-৯0-9]{2}(?: ?(?:এএম|পিএম))?"
    letters = any_of("initials")
    printed = rf"(?:{any_of('metadata')}) ?[:：] ?{day}(?:[ ,|।]+{clock})?"
    glued_initials = rf"/?(?:{letters}){{1,5}}(?:[/-](?:{letters}){{1,5}}){{0,3}}"
    related = rf"(?:{any_of('related')})"
    inline = (
        rf"(?P<related>{related}[ :：>]*)|(?P<credit>(?:{any_of('credit')}) ?[:：])|"
        rf"(?P<metadata>{printed}(?:[ ,|।]+{printed})?)|"
        rf"(?P<caption>(?:{any_of('caption')}) ?[:：] ?(?:{any_of('caption_owners')}))|"
        rf"(?P<initials>(?<=[।’” ])/?(?:{letters}){{2,5}}(?:/(?:{letters}){{1,5}}){{1,3}} ?।?$)"
    )
    return _Patterns(
        byline=re.compile(
            rf"(?:{any_of('desk_openings')}) (?:\S+ )?(?:{any_of('desks')})(?:\b|[,।| ]|$)|"
            rf"[^\s।,:‘’“”]+(?: [^\s।,:‘’“”]+){{0,4}} ?(?:{any_of('desks')})(?:[,|: -]+[^।]{{0,40}})?$"
        ),
        credit=re.compile(rf"(?:{any_of('credit')}) ?[:：–-]|খবর [^।]{{2,60}}(?:র|’র|'র)(?: ?।)?$"),
        metadata=re.compile(rf"(?:{any_of('metadata')}) ?[:|：]|{printed}"),
        caption=re.compile(rf"(?:{any_of('caption')}) ?(?:[:：/|-]|সংগৃহীত)"),
        caption_end=re.compile(
            rf"(?:ফাইল ছবি|(?:{any_of('caption')}) ?[:：/] ?[^।:\n]{{1,40}}|[\[(](?:{any_of('caption')})[^)\]]{{0,40}}[)\]]) ?$"
        ),
        share=re.compile(rf"{any_of('share')}|[\w.+-]{{2,40}}@[\w-]{{2,40}}\.\w|https?://"),
        related=re.compile(related),
        initials=re.compile(rf"{glued_initials}|[A-Za-z]{{1,4}}(?:[/-][A-Za-z]{{1,4}}){{1,3}}"),
        inline=inline,
        related_end=re.compile(rf"{day}|[০-৯0-9]{{1,2}} (?:{any_of('ago')}) আগে"),
    )


@cache
def _glued_share() -> str:
    return str(table("layout")["glued_share"])


@cache
def _inline(*, shared: bool) -> re.Pattern[str]:
    """What is glued into a paragraph; only where it is `shared` are the words before খবর পেতে গুগল নিউজ… sought from every word on."""
    inline = _patterns().inline
    return re.compile(rf"(?P<share>(?:[^\s।]{{1,30}} ){{0,2}}{_glued_share()})|{inline}" if shared else inline)


def lay_out(text: Text, *, titled: bool | None = None) -> tuple[Block, ...]:
    """Cut a text into blocks.

    `titled` says whether the first line is the title; None lets the text decide: a first line
    without a danda, with more lines after it.

    >>> text = Text.of("সিউলে বৈঠক\\n\\nদুই মন্ত্রী সিউলে বৈঠক করেছেন।\\nআরও পড়ুন: চাঁদে পানি\\nসূত্র: রয়টার্স")
    >>> [block.kind for block in lay_out(text)]
    ['title', 'paragraph', 'related', 'credit']
    """
    lines = list(_lines(text.clean))
    blocks: list[Block] = []
    for number, (start, end) in enumerate(lines):
        line = text.clean[start:end]
        if number == 0 and _is_title(line, titled, alone=len(lines) == 1):
            blocks.append(Block("title", start, end))
            continue
        blocks += _line_blocks(text.clean, start, end, last=number == len(lines) - 1)
    return tuple(blocks)


def _lines(clean: str) -> Iterator[tuple[int, int]]:
    """The lines that hold something, without the spaces around them."""
    at = 0
    for line in clean.split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare[0])
            yield start, start + len(bare)
        at += len(line) + 1


def _is_title(line: str, titled: bool | None, *, alone: bool) -> bool:
    if titled is not None:
        return titled
    return not alone and "।" not in line and not line.endswith(".") and len(line) <= _TITLE_LIMIT


def _line_blocks(clean: str, start: int, end: int, *, last: bool) -> Iterator[Block]:
    line = clean[start:end]
    kind = _kind_of_line(line, last=last)
    if kind != "paragraph":
        yield Block(kind, start, end)
        return
    yield from _inside_paragraph(clean, start, end)


def _kind_of_line(line: str, *, last: bool) -> BlockKind:
    """What a whole line is."""
    patterns = _patterns()
    if patterns.related.match(line) and not patterns.related_end.search(line):
        return "related"
    short = len(line) <= 60
    if len(line) <= 160:
        if patterns.credit.match(line):
            return "credit"
        if patterns.metadata.match(line) and line.count("।") <= 2 and len(line) <= 120:
            return "metadata"
        if patterns.caption.match(line) or (patterns.caption_end.search(line) and line.count("।") <= 1):
            return "caption"
        if len(line) <= 120 and patterns.share.search(line):
            return "share"
    if short and "।" not in line and patterns.byline.match(line):
        return "byline"
    if len(line) <= 24 and ("/" in line or last) and patterns.initials.fullmatch(line.rstrip("। ")):
        return "initials"
    if len(line) <= _HEADING_LIMIT and line[-1] not in _ENDS + "." and "।" not in line:
        return "heading"
    return "paragraph"


def _inside_paragraph(clean: str, start: int, end: int) -> Iterator[Block]:
    """A paragraph with furniture glued into it, cut at each piece."""
    at = start
    if not _may_hold_furniture(clean, start, end):
        yield Block("paragraph", start, end)
        return
    patterns = _patterns()
    for match in _inline(shared=clean.find(_glued_share(), start, end) >= 0).finditer(clean, start, end):
        here, stop = match.span()
        if here < at:
            continue
        kind: BlockKind = match.lastgroup  # type: ignore[assignment]
        if kind == "credit":
            if end - here > 160 or (here > start and clean[here - 1] not in " ।’”"):
                continue
            stop = _next(clean, "।", stop, end)
        elif kind == "related":
            stop = _end_of_headline(clean, stop, end)
        elif kind == "metadata" and patterns.caption.search(clean, at, here):
            yield Block("caption", *_bare(clean, at, here))  # a picture's words before the date of the page
            at = here
        yield from _paragraph(clean, at, here)
        yield Block(kind, *_bare(clean, here, stop))
        at = stop
    yield from _paragraph(clean, at, end)


@cache
def _signs() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words without which nothing is glued into a paragraph: those that stand alone, and those before a colon."""

    def shortest(*names: str) -> tuple[str, ...]:
        words = {one for name in names for one in word_set("layout", name)}
        return tuple(one for one in words if not any(other != one and other in one for other in words))

    return (*shortest("related"), "গুগল নিউজ"), shortest("credit", "metadata", "caption")


def _may_hold_furniture(clean: str, start: int, end: int) -> bool:
    line = clean[start:end]
    alone, before_colon = _signs()
    if "/" in line[-24:] or any(sign in line for sign in alone):
        return True
    return (":" in line or "：" in line) and any(sign in line for sign in before_colon)


def _next(clean: str, mark: str, start: int, end: int) -> int:
    stop = clean.find(mark, start, end)
    return end if stop < 0 else stop + 1


def _end_of_headline(clean: str, start: int, end: int) -> int:
    """Where a headline glued into running text ends: at its date, or at the next mark that ends a sentence."""
    stop = min(_next(clean, mark, start, end) for mark in _ENDS)
    dated = _patterns().related_end.search(clean, start, min(stop, start + 260))
    return dated.end() if dated else stop


def _paragraph(clean: str, start: int, end: int) -> Iterator[Block]:
    start, end = _bare(clean, start, end)
    if start < end:
        yield Block("paragraph", start, end)


def _bare(clean: str, start: int, end: int) -> tuple[int, int]:
    while start < end and clean[start] == " ":
        start += 1
    while end > start and clean[end - 1] == " ":
        end -= 1
    return start, end
