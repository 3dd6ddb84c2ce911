"""Sentences: quotation marks are paired first, then the text is cut at dandas that stand outside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from jote.reading.layout import Block, BlockKind
from jote.reading.text import Text
from jote.reading.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pair of quotation marks: clean characters `start` to `end` between them, without the marks.

    `open_at` is where the opening mark begins and `close_at` where the closing mark ends. `depth` is 0 for a
    quotation that stands in no other.
    """

    open_at: int
    start: int
    end: int
    close_at: int
    depth: int


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


_LETTERS = "\u0980-\u0983\u0985-\u09e3\u09f0\u09f1\u09fcA-Za-z0-9০-৯"
_MARK = re.compile("‘‘|’’|''|[‘’“”\"']")
_LETTER = re.compile(f"[{_LETTERS}]")
_LOOK_AHEAD = 2500  # the longest quotation that is believed to close
_END = re.compile(r"[।?!]+")
# In Latin letters a full stop ends a sentence before a space and a capital, but not after an initial or a title.
_LATIN_END = re.compile(r"[.?!]+(?=[\"'”’)\]]*(?:\s+[\"'“‘(]*[A-Z0-9]|\s*$))")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Rev|St|Jr|Sr|No|vs|etc|Inc|Ltd|Co|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec))$"
)
_LATIN = re.compile("[A-Za-z]")
_BANGLA = re.compile("[\u0985-\u09b9]")
_AFTER_QUOTE_GOES_ON = re.compile(
    r"\s*(?:[,;:—–-]|বলে(?:ও|ই|ন|ছেন|ছে)?(?![ঀ-৿])|(?:জানান|জানিয়েছেন|জানায়|জানিয়েছে|বলছেন|বলছে|বললেন|লেখেন|লিখেছেন|শিরোনাম|নাম|মর্মে|এমন|বলা|"
    r"হিসেবে|হিসাবে|কথাটি|স্লোগান|এ কথা|এই কথা|এসব কথা|যোগ করেন|মন্তব্য|প্রশ্ন করেন|এভাবেই|উল্লেখ করেন|আখ্যা|দাবি|নিয়ে|ও|এবং|বা)(?![ঀ-৿]))"
)
_GLUED_ENDING = re.compile(r"[-–]?(?:এর|র|কে|তে|এ|ও|ই|সহ|টি|টা|গুলো|য়)(?![ঀ-৿])")
_INLINE_CREDIT = re.compile(r"খবর (?:[^\s।]+ ){0,5}?[^\s।]+(?:র|’র|'র|–এর|-এর)(?: ?।)?$|(?:তথ্য ?সূত্র|সূত্র) ?[:：]")
_REPEATED_BODY = 5  # sentences at least, nearly the whole body, that a page repeats before it turns to other stories
_LONGEST_INITIALS = 6
_MOST_TEASERS = 12  # pages that only repeat a section go on for longer than that (71 of 71 looked at)
_SHARED_WORDS = 0.3  # of the long words of the teasers may stand in the body too
_SHORTEST_REPEAT = 25


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
            cuts = _cuts(text.clean, block, quotations)
            cuts = list(_headlines_apart(text.clean, cuts)) if block.kind == "paragraph" else cuts
        else:
            cuts = [(block.start, block.end)]
        waiting = 0
        for start, end in cuts:
            first = waiting
            while waiting < len(quotations) and quotations[waiting].open_at < end:
                waiting += 1
            own = _block_of(text.clean, start, end, block)
            found.append(Sentence(start, end, own, quotations[first:waiting], text))
    return tuple(_marked_repeats(found))


def pair_quotations(clean: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The quotations of a stretch of clean text, in the order in which they open.

    ’ between two letters is an apostrophe, unless the quotation would otherwise stay open. A mark that finds no
    partner within the look-ahead is passed over.
    """
    marks = [(match.start(), match.end(), match.group()) for match in _MARK.finditer(clean, start, end)]
    if len(marks) < 2:
        return ()
    roles = [_role(clean, start, end, mark) for mark in marks]
    pairs: list[tuple[int, int]] = []
    open_marks: list[int] = []
    for index, (role, mark) in enumerate(zip(roles, marks, strict=True)):
        if role == "open":
            open_marks.append(index)
            continue
        if role == "either":  # a straight mark glued on both sides, or free on both
            role = "close" if any(_same(marks[one][2], mark[2]) for one in open_marks) else "open"
            if role == "open":
                open_marks.append(index)
                continue
        if role == "apostrophe" and not _closes_after_all(index, marks, roles, open_marks, clean):
            continue
        for at in range(len(open_marks) - 1, -1, -1):
            opener = marks[open_marks[at]]
            if _same(opener[2], mark[2]) and mark[0] - opener[1] <= _LOOK_AHEAD:
                pairs.append((open_marks[at], index))
                del open_marks[at:]
                break
    pairs.sort()
    found: list[Quotation] = []
    stack: list[int] = []
    for opener_index, closer_index in pairs:
        opener, closer = marks[opener_index], marks[closer_index]
        while stack and stack[-1] <= opener[0]:
            stack.pop()
        found.append(Quotation(opener[0], opener[1], closer[0], closer[1], len(stack)))
        stack.append(closer[1])
    return tuple(found)


_FAMILY = {"‘": 1, "’": 1, "'": 1, "“": 2, "”": 2, '"': 2, "‘‘": 2, "’’": 2, "''": 2}


def _same(opener: str, closer: str) -> bool:
    return _FAMILY[opener] == _FAMILY[closer]


def _role(clean: str, start: int, end: int, mark: tuple[int, int, str]) -> str:
    """Whether a mark opens, closes, is an apostrophe, or could do either."""
    low, high, sign = mark
    before = clean[low - 1] if low > start else " "
    after = clean[high] if high < end else " "
    if sign in ("‘", "“", "‘‘"):
        if sign == "‘" and _LETTER.match(before) and _LETTER.match(after):
            return "apostrophe"
        if after.isspace() and not before.isspace():
            return "close"  # the wrong key: ‘জোট‘
        return "open"
    if sign in ("”", "’’"):
        return "close" if not (before.isspace() and not after.isspace()) else "open"
    if sign == "’":
        if _LETTER.match(before) and _LETTER.match(after):
            return "apostrophe"
        if (before.isspace() or before in "([—–-") and not after.isspace() and after not in "।,":
            return "open"
        return "close"
    left_free = before.isspace() or before in "([—–-:,।“‘"
    right_free = after.isspace() or after in ")]—–-:,;।?!”’"
    if left_free and not right_free:
        return "open"
    if right_free and not left_free:
        return "close"
    if sign == "'" and _LETTER.match(before) and _LETTER.match(after):
        return "apostrophe"
    return "either"


def _closes_after_all(
    index: int, marks: list[tuple[int, int, str]], roles: list[str], open_marks: list[int], clean: str
) -> bool:
    """Whether ’ between letters closes a quotation (‘জোট’কে): no other mark would do it before the next opens."""
    here = marks[index]
    if not any(_FAMILY[marks[one][2]] == 1 for one in open_marks) or not _GLUED_ENDING.match(clean, here[1]):
        return False
    for role, later in zip(roles[index + 1 :], marks[index + 1 :], strict=True):
        if _FAMILY[later[2]] != 1:
            continue
        if role == "open":
            return True
        if role in ("close", "either"):
            return False
    return True


def _cuts(clean: str, block: Block, quotations: tuple[Quotation, ...]) -> list[tuple[int, int]]:
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
            if stop < quotation.end or _AFTER_QUOTE_GOES_ON.match(clean, quotation.close_at, block.end):
                continue
            if _GLUED_ENDING.match(clean, quotation.close_at, block.end):
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


def _is_latin(clean: str, block: Block) -> bool:
    sample = clean[block.start : min(block.end, block.start + 400)]
    return len(_LATIN.findall(sample)) > 2 * len(_BANGLA.findall(sample))


def _append(cuts: list[tuple[int, int]], clean: str, start: int, end: int) -> int:
    """Add a sentence without the spaces around it; a stray mark joins the sentence before it."""
    low = start
    while low < end and clean[low].isspace():
        low += 1
    if low == end:
        return end
    if cuts and not _LETTER.search(clean, low, end):
        cuts[-1] = (cuts[-1][0], end)
    else:
        cuts.append((low, end))
    return end


def _headlines_apart(clean: str, cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut off the headline of another story that stands, without any mark, before এদিকে."""
    for start, end in cuts:
        at = clean.find(" এদিকে ", start + 20, end)
        words = clean[start:at].split() if at > 0 else []
        if 4 <= len(words) <= 16 and clean[at - 1] not in ",;:—–-" and end - at > 30:
            yield start, at
            yield at + 1, end
        else:
            yield start, end


def _block_of(clean: str, start: int, end: int, block: Block) -> Block:
    """The block of a sentence; a credit line and a stray headline inside a paragraph are blocks of their own."""
    if block.kind != "paragraph":
        return block
    if end - start <= 90 and _INLINE_CREDIT.match(clean[start:end]):
        return Block("credit", start, end)
    if clean.startswith(" এদিকে ", end) and clean[end - 1] not in "।?!’”":
        return Block("related", start, end)
    return block


def _marked_repeats(sentences: list[Sentence]) -> list[Sentence]:
    """Mark what the page says twice, and the teasers of other stories that follow a body told twice."""
    told = ""
    kinds: list[BlockKind] = []
    for sentence in sentences:
        kind = sentence.kind
        if sentence.is_read:
            key = _NOT_WORDS.sub("", sentence.clean)
            lead = sentence.clean.partition(" ")[0]
            bare = key[len(lead) :] if len(lead) <= _LONGEST_INITIALS else key  # initials glued to the first words
            if len(key) >= _SHORTEST_REPEAT and bare in told and kind != "title":
                kind = "repeated"
            else:
                told += key
        kinds.append(kind)
    if "repeated" not in kinds:
        return sentences
    for index in range(_first_teaser(sentences, kinds), len(sentences)):
        if sentences[index].is_read:
            kinds[index] = "teaser"
    return [
        one if one.kind == kind else replace(one, block=Block(kind, one.start, one.end))
        for one, kind in zip(sentences, kinds, strict=True)
    ]


_NOT_WORDS = re.compile(r"[\s।?!.,;:‘’“”'\"()\[\]–—-]+")


def _first_teaser(sentences: list[Sentence], kinds: list[BlockKind]) -> int:
    """Where teasers begin: a few sentences on other matters, after nearly the whole body stood there a second time."""
    body = [index for index, kind in enumerate(kinds) if kind in ("paragraph", "repeated")]
    if not body or kinds[body[-1]] == "repeated":
        return len(sentences)
    last = max(at for at, index in enumerate(body) if kinds[index] == "repeated")
    run = last
    while run and kinds[body[run - 1]] == "repeated":
        run -= 1
    tail = body[last + 1 :]
    if last + 1 - run < _REPEATED_BODY or last + 1 - run < 0.7 * run or len(tail) > min(_MOST_TEASERS, run):
        return len(sentences)
    words = {word for index in body[: last + 1] for word in sentences[index].clean.split() if len(word) > 4}
    others = [word for index in tail for word in sentences[index].clean.split() if len(word) > 4]
    shared = sum(word in words for word in others)
    return tail[0] if shared <= _SHARED_WORDS * len(others) else len(sentences)
