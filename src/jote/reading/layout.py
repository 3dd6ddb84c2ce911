"""What each part of an article is: its title, its paragraphs, and the furniture of the page around them.

The blocks follow each other in the order of the text and never overlap. Only `title`, `paragraph` and `heading`
are read for events; the rest stays marked, so that a headline of another story or a share button is never an act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the article: what it is, and clean characters `start` to `end`."""

    kind: BlockKind
    start: int
    end: int

    @property
    def is_read(self) -> bool:
        """Whether events, quotes and figures may be read from it."""
        return self.kind in READ_KINDS


_DESKS = "প্রতিবেদক|প্রতিবেদন|প্রতিনিধি|সংবাদদাতা|ডেস্ক|করেসপন্ডেন্ট|ব্যুরো"
_BYLINE = re.compile(rf"(?:[^\s।,:‘’“”]+ ?){{1,5}}(?:{_DESKS})(?:[,।|: -]+[^।]{{0,40}})?$")
_BYLINE_KNOWN = re.compile(
    rf"(?:নিজস্ব|আন্তর্জাতিক|কূটনৈতিক|স্টাফ|জ্যেষ্ঠ|বিশেষ|অনলাইন|জেলা|সিনিয়র|বিদেশ|কলকাতা|ঢাকা|বিনোদন|ক্রীড়া|নিউজ) (?:\S+ )?(?:{_DESKS}|রিপোর্টার|রিপোর্ট)"
)
_CREDIT = re.compile(r"(?:তথ্য ?সূত্র|সূত্র|সুত্র|উৎস) ?[:：-]|খবর (?:[^\s।]+ ){0,4}?[^\s।]+(?:র|এর|’র|'র)(?:।|$)")
_METADATA = re.compile(r"(?:প্রকাশ(?:িত)?|প্রকাশের সময়|আপডেট|হালনাগাদ|প্রিন্ট|সর্বশেষ আপডেট) ?[:|：]|(?:আপডেট|প্রকাশ) [০-৯\d]{1,2} ")
_CAPTION = re.compile(r"(?:ফাইল )?(?:ছবি|ভিডিও|গ্রাফিকস?|কোলাজ) ?(?:[:：/|-]|সংগৃহীত)")
_CAPTION_END = re.compile(r"(?:ফাইল ছবি|ছবি ?[:：/-] ?[^।:\n]{1,40}|\(ছবি[^)]*\)|।? ?ছবি ?: ?[^।:\n]{1,40}) ?$")
_SHARE = re.compile(
    r"শেয়ার করুন|ফলো করুন|সাবস্ক্রাইব|লাইক দিন|অনুসরণ করুন|হোয়াটসঅ্যাপ চ্যানেল|গুগল নিউজ|Google News|"
    r"যুগান্তর (?:হোয়াটসঅ্যাপ|মেসেঞ্জার)|আমাদের ফেসবুক|ইউটিউব চ্যানেল|\S+@\S+\.\S+|https?://\S+|কপি করুন|"
    r"বিজ্ঞাপন$|ট্যাগ ?:|বিষয় ?:|অ্যাপ ডাউনলোড|খবর পেতে"
)
_RELATED = re.compile(r"(?:আর[ওো]|আরও) ?(?:পড়ুন|পড়ুন|দেখুন|জানুন|শুনুন)|এ সম্পর্কিত (?:খবর|সংবাদ)|সম্পর্কিত (?:খবর|সংবাদ)|আরো খবর|পড়ুন ?:")
_INITIALS = re.compile(r"[/।]?[ঀ-৿A-Za-z.]{1,8}(?:[/-][ঀ-৿A-Za-z.]{1,8}){1,3}।?$|/[ঀ-৿A-Za-z.]{1,8}$|(?:এ|বি|সি|ডি|ই|এফ|জি|এইচ|আই|জে|কে|এল|এম|এন|ও|পি|কিউ|আর|এস|টি|ইউ|ভি|জেড){1,4}$")
_ENDS = "।?!"
_TITLE_LIMIT = 220
_HEADING_LIMIT = 110


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
    seen: dict[str, int] = {}
    for number, (start, end) in enumerate(lines):
        line = text.clean[start:end]
        if number == 0 and _is_title(line, titled, alone=len(lines) == 1):
            blocks.append(Block("title", start, end))
            continue
        last = number == len(lines) - 1
        for block in _line_blocks(text.clean, start, end, last=last):
            key = _key(text.clean[block.start : block.end])
            if block.kind in ("paragraph", "heading"):
                if key in seen and len(key) > 25:
                    block = Block("repeated", block.start, block.end)
                seen.setdefault(key, block.start)
            blocks.append(block)
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
    return not alone and "।" not in line and len(line) <= _TITLE_LIMIT


def _key(words: str) -> str:
    return re.sub(r"[\s।,‘’“”'\"–—-]+", "", words)


def _line_blocks(clean: str, start: int, end: int, *, last: bool) -> Iterator[Block]:
    line = clean[start:end]
    kind = _kind_of_line(line, last=last)
    if kind != "paragraph":
        yield Block(kind, start, end)
        return
    yield from _inside_paragraph(clean, start, end)


def _kind_of_line(line: str, *, last: bool) -> BlockKind:
    """What a whole line is."""
    if _RELATED.match(line):
        return "related"
    if len(line) <= 160:
        if _CREDIT.match(line):
            return "credit"
        if _METADATA.match(line):
            return "metadata"
        if _CAPTION.match(line) or (_CAPTION_END.search(line) and line.count("।") <= 1):
            return "caption"
        if _SHARE.search(line) and len(line) <= 120:
            return "share"
        if _BYLINE_KNOWN.match(line) and len(line) <= 60:
            return "byline"
    if len(line) <= 60 and "।" not in line and _BYLINE.match(line):
        return "byline"
    if len(line) <= 24 and _INITIALS.fullmatch(line) and ("/" in line or last):
        return "initials"
    if len(line) <= _HEADING_LIMIT and line[-1] not in _ENDS and not any(mark in line for mark in "।"):
        return "heading"
    return "paragraph"


_INLINE = re.compile(
    r"(?P<related>(?:আর[ওো] ?পড়ুন ?[:：]? ?)+)|(?P<credit>(?:তথ্য ?সূত্র|সূত্র|সুত্র) ?[:：])|(?P<initials>(?<=[।’”]) ?/?[ঀ-৿]{1,6}(?:/[ঀ-৿]{1,6})+$)"
)


def _inside_paragraph(clean: str, start: int, end: int) -> Iterator[Block]:
    """A paragraph with a related headline, a credit or initials glued into it, cut at them."""
    at = start
    for match in _INLINE.finditer(clean, start, end):
        here = match.start()
        if here < at:
            continue
        kind = match.lastgroup
        if kind == "initials":
            yield from _paragraph(clean, at, here)
            yield Block("initials", *_bare(clean, here, match.end()))
            at = match.end()
        elif kind == "credit":
            if end - here > 160 or (here > start and clean[here - 1] not in " ।’”" ):
                continue
            yield from _paragraph(clean, at, here)
            stop = clean.find("।", match.end(), end)
            stop = end if stop < 0 else stop + 1
            yield Block("credit", *_bare(clean, here, stop))
            at = stop
        elif kind == "related":
            # The headline runs to the line break; glued into running text, to the next mark that ends a sentence.
            stops = [place for mark in "।?!" if (place := clean.find(mark, match.end(), end)) >= 0]
            stop = min(stops) + 1 if stops else end
            yield from _paragraph(clean, at, here)
            yield Block("related", *_bare(clean, here, stop))
            at = stop
    yield from _paragraph(clean, at, end)


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
