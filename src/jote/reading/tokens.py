"""Words, numbers and marks of a stretch of clean text."""

from __future__ import annotations

import re
from sys import intern
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """One word, number or mark: clean characters `start` to `end`.

    `text` is what stands there; `norm` is the form to look up: dashes inside words as hyphens, apostrophes
    straight, Bangla digits as ASCII digits without grouping commas, Latin letters small. `glued` is true where
    nothing stands between it and the token before (টি in ২৮টি).
    """

    start: int
    end: int
    text: str
    norm: str
    kind: TokenKind
    glued: bool


_BANGLA = "\u0980-\u0983\u0985-\u09e3\u09f0\u09f1\u09fc\u09fe"
_LATIN = "A-Za-z\u00c0-\u024f"
_INNER = rf"(?:['’‘\-–][{_BANGLA}{_LATIN}]+|[\-–][০-৯0-9]+[{_BANGLA}{_LATIN}]*)*"
_TOKEN = re.compile(
    r"[০-৯0-9]+(?:[.,][০-৯0-9]+)*"
    rf"|[{_BANGLA}]+(?:\.(?:[{_BANGLA}]+\.)*[{_BANGLA}]*|{_INNER})"
    rf"|(?:[{_LATIN}]\.)+[{_LATIN}]?(?![{_LATIN}])|[{_LATIN}]+{_INNER}"
    r"|‘‘|’’|''|\S"
)
_PLAIN = re.compile(f"[{_BANGLA}]+")
_DIGIT = re.compile("[০-৯0-9]")
_LETTER = re.compile(f"[{_BANGLA}{_LATIN}]")
_CHANGED = re.compile("[০-৯–’‘]")
_TO_ASCII = str.maketrans("০১২৩৪৫৬৭৮৯–’‘", "0123456789-''")


def tokenize(clean: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of a stretch of clean text.

    A hyphen or apostrophe between letters stays inside the word (জং-উন, দু’পক্ষের), a full stop stays with an
    abbreviation (ড., এ.কে.এম.), digits are apart from what is glued to them (২৮ + টি). Whether the hyphen of
    মস্কো-পিয়ংইয়ং joins two parties is for those to say who know the names.

    >>> [token.text for token in tokenize("ইইউ’র ২৮টি দেশ: ড. ইউনূস, ‘জোট’।")]
    ['ইইউ’র', '২৮', 'টি', 'দেশ', ':', 'ড.', 'ইউনূস', ',', '‘', 'জোট', '’', '।']
    """
    found: list[Token] = []
    kept = _CHUNKS
    here = start
    for chunk in clean[start:end].split(" "):
        for low, high, text, norm, kind, glued in kept.get(chunk) or _chunk(chunk):
            found.append(_new(Token, (here + low, here + high, text, norm, kind, glued)))
        here += len(chunk) + 1
    return tuple(found)


_new = tuple.__new__  # a named tuple's own constructor takes three times as long
_Parts = tuple[int, int, str, str, TokenKind, bool]
_CHUNKS: dict[str, tuple[_Parts, ...]] = {}  # plain tuples, which the collector of garbage need not look at
_MOST_CHUNKS = 40_000
_LONGEST_CHUNK = 40


def _chunk(chunk: str) -> tuple[_Parts, ...]:
    """The tokens between two spaces, counted from the first of their characters; kept, since most are words that come again."""
    tokens: tuple[_Parts, ...]
    if _PLAIN.fullmatch(chunk):  # most are
        tokens = ((0, len(chunk), chunk, intern(chunk), "word", False),)
    else:
        found: list[_Parts] = []
        before = -1
        for match in _TOKEN.finditer(chunk):
            here, there = match.span()
            found.append((here, there, *_form(match.group()), here == before))
            before = there
        tokens = tuple(found)
    if len(chunk) <= _LONGEST_CHUNK:
        if len(_CHUNKS) >= _MOST_CHUNKS:
            _CHUNKS.clear()
        _CHUNKS[chunk] = tokens
    return tokens


def _form(text: str) -> tuple[str, str, TokenKind]:
    """Text, norm and kind of a token."""
    if _LETTER.match(text):
        norm = text.translate(_TO_ASCII) if _CHANGED.search(text) else text
        form: tuple[str, str, TokenKind] = (text, intern(norm.lower() if text[0] < "\u0250" else norm), "word")
    elif _DIGIT.match(text):
        form = (text, text.translate(_TO_ASCII).replace(",", ""), "number")
    else:
        form = (text, text, "mark")
    return form
