"""The parts of an English news page, and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jote.reading.language_tables import alternatives
from jote.reading.layout import Block, BlockKind
from jote.reading.quotations import Quotation, pair_quotations
from jote.reading.sentence import Sentence
from jote.reading.sentence_ends import cut_endless
from jote.reading.text import Text
from jote.vocabulary.tables import load_tables

_TITLE_LIMIT = 220
_HEADING_LIMIT = 90
_SHORTEST_REPEAT = 40
_LONGEST = 1000


class _Patterns(NamedTuple):
    related: re.Pattern[str]
    credit: re.Pattern[str]
    byline: re.Pattern[str]
    metadata: re.Pattern[str]
    caption: re.Pattern[str]
    share: re.Pattern[str]
    dateline: re.Pattern[str]
    abbreviation: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    (table,) = load_tables([Path(__file__).parent / "layout.yaml"])

    def any_of(name: str) -> str:
        return alternatives(table[name])

    return _Patterns(
        related=re.compile(rf"(?:{any_of('related')})(?:\s*[:|>–-]|\s*$)", re.IGNORECASE),
        credit=re.compile(rf"(?:{any_of('credit')})\s*:", re.IGNORECASE),
        byline=re.compile(rf"By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,4}}(?:(?:,| and| in|$).{{0,60}})?$|(?:{any_of('byline')})\b.{{0,80}}$"),
        metadata=re.compile(rf"(?:{any_of('metadata')})\s*:?\s.{{0,60}}\d", re.IGNORECASE),
        caption=re.compile(rf"(?:{any_of('caption')})\s*[:/]|.{{0,200}}[\[(](?:{any_of('caption')})\b[^)\]]{{0,60}}[\])]$", re.IGNORECASE),
        share=re.compile(rf"{any_of('share')}|[\w.+-]{{2,40}}@[\w-]{{2,40}}\.\w|https?://", re.IGNORECASE),
dateline=re.compile(
            r"(?:[A-Z][A-Z .'/-]{2,30}|[A-Z][\w.'-]{2,20}(?: [A-Z][\w.'-]{2,20}){0,2})(?:, [A-Z][\w. ]{2,20}){0,2}"
            r"(?: ?\([\w /,.-]{2,30}\))? ?(?:[–—]|--?) "
        ),
        abbreviation=re.compile(rf"(?:\b[A-Z]|\b(?:[A-Z]\.)+[A-Z]|\b(?:{any_of('abbreviations')}))$"),
    )  # fmt: skip


def read_sentences(text: Text, titled: bool | None) -> tuple[Sentence, ...]:
    """The sentences of an English page, each in its block; `titled` says whether the first line is the title.

    >>> text = Text.of("Talks in Oslo\\n\\nMr. Smith left. He said: \\"We are done. Go.\\"\\nRead more: Moon has water")
    >>> [(one.kind, one.clean) for one in read_sentences(text, None)][1:3]
    [('paragraph', 'Mr. Smith left.'), ('paragraph', 'He said: "We are done. Go."')]
    """
    found: list[Sentence] = []
    told: set[str] = set()
    lines = list(_lines(text.clean))
    after_related = False
    for number, (start, end) in enumerate(lines):
        line = text.clean[start:end]
        if number == 0 and (titled if titled is not None else _is_title(line, alone=len(lines) == 1)):
            found.append(
                Sentence(start, end, Block("title", start, end), pair_quotations(text.clean, start, end), text)
            )
            continue
        kind = _kind(line)
        if after_related and len(line) <= 160 and line[-1] not in '.?!”"':
            kind = "related"
        after_related = kind == "related" and _patterns().related.fullmatch(line) is not None
        block = Block(kind, start, end)
        if kind not in ("paragraph", "heading"):
            low = _after_sign(line, start) if kind == "related" else start
            if low < end:
                found.append(Sentence(low, end, Block(kind, low, end), (), text))
            continue
        if kind == "paragraph" and number <= 2:
            match = _patterns().dateline.match(line)
            if match is not None and match.end() < len(line):
                opening = Block("credit", start, start + len(match.group().rstrip(" -–—")))
                found.append(Sentence(opening.start, opening.end, opening, (), text))
                start += match.end()
        quotations = pair_quotations(text.clean, start, end)
        cuts = _cuts(text.clean, start, end, quotations)
        for low, high in (piece for cut in cuts for piece in cut_endless(text.clean, *cut)):
            words = text.clean[low:high]
            own = block
            if len(words) >= _SHORTEST_REPEAT:
                if words in told:
                    own = Block("repeated", low, high)
                told.add(words)
            inside = tuple(one for one in quotations if low <= one.open_at < high)
            found.append(Sentence(low, high, own, inside, text))
    return tuple(found)


def _lines(clean: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in clean.split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare[0])
            yield start, start + len(bare)
        at += len(line) + 1


def _is_title(line: str, *, alone: bool) -> bool:
    if alone or len(line) > _TITLE_LIMIT:
        return False
    return not line.endswith((".", ".”", '."', ".'", ".’")) or line.endswith("...")


def _kind(line: str) -> BlockKind:
    patterns = _patterns()
    if patterns.related.match(line):
        return "related"
    if len(line) <= 200:
        if patterns.credit.match(line):
            return "credit"
        if patterns.metadata.match(line) and len(line) <= 90:
            return "metadata"
        if patterns.caption.match(line):
            return "caption"
        if len(line) <= 140 and patterns.share.search(line):
            return "share"
    if len(line) <= 100 and patterns.byline.match(line):
        return "byline"
    if len(line) <= _HEADING_LIMIT and line[-1] not in ".?!:,;”\"'’)…":
        return "heading"
    return "paragraph"


def _after_sign(line: str, start: int) -> int:
    match = _patterns().related.match(line)
    low = match.end() if match else 0
    while low < len(line) and line[low] in " :|>–-":
        low += 1
    return start + low


_END = re.compile(r"[.?!…]+")
_OPENS = re.compile(r"[\s\"“‘'(\[—–-]*[A-Z0-9“‘\"']")


def _cuts(clean: str, start: int, end: int, quotations: tuple[Quotation, ...]) -> Iterator[tuple[int, int]]:
    """Cut at full stops that close a sentence: not after Mr. or U.S. before a small letter, nor inside a quotation that goes on."""
    outer = [one for one in quotations if one.depth == 0]
    abbreviation = _patterns().abbreviation
    low = start
    for match in _END.finditer(clean, start, end):
        here, stop = match.span()
        if here < low:
            continue
        quotation = next((one for one in outer if one.open_at < here < one.close_at), None)
        if quotation is not None:
            if stop < quotation.end:
                if quotation.open_at > low + 1 or quotation.end - quotation.start < 400:
                    continue
            else:
                stop = quotation.close_at
        while stop < end and clean[stop] in "\"”’')]":
            stop += 1
        if stop < end:
            if not clean[stop].isspace():
                continue
            if not _OPENS.match(clean, stop, end):
                continue
            first = clean[stop:end].lstrip()[:1]
            if clean[here] == "." and stop == here + 1:
                before = abbreviation.search(clean, max(low, here - 12), here)
                if before is not None and not _ends_anyway(clean, before.group(), stop, end):
                    continue
            if quotation is not None and first.islower():
                continue
            if (
                quotation is not None
                and clean[here] != "."
                and re.match(r"\s+(?:[A-Z][\w.'’-]+ ){1,6}(?:said|asked|says|told)\b", clean[stop:end])
            ):
                continue
        yield from _bare(clean, low, stop)
        low = stop
    yield from _bare(clean, low, end)


def _ends_anyway(clean: str, before: str, stop: int, end: int) -> bool:
    """U.S. at the end of a sentence: a word follows that begins one."""
    if "." not in before:
        return False
    return (
        re.match(r"\s+(?:The|It|He|She|They|But|In|On|A|An|This|That|However|Meanwhile)\b", clean[stop:end]) is not None
    )


def _bare(clean: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    while low < high and clean[low].isspace():
        low += 1
    while high > low and clean[high - 1].isspace():
        high -= 1
    while high - low > _LONGEST:  # no sentence of English is as long: a list, or a page without full stops
        stop = clean.rfind(", ", low, low + _LONGEST) + 1 or clean.rfind(" ", low, low + _LONGEST)
        stop = stop if stop > low else low + _LONGEST
        yield low, stop
        low = stop
        while low < high and clean[low].isspace():
            low += 1
    if low < high:
        yield low, high
