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
_DIGIT = re.compile("[০-৯0-9]")
_LETTER = re.compile(f"[{_BANGLA}{_LATIN}]")
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
    forms = _FORMS
    before = -1
    for match in _TOKEN.finditer(clean, start, len(clean) if end is None else end):
        here, there = match.span()
        text = clean[here:there]
        form = forms.get(text) or _form(text)
        found.append(_new(Token, (here, there, form[0], form[1], form[2], here == before)))
        before = there
    return tuple(found)


_new = tuple.__new__  # a named tuple's own constructor takes three times as long
_FORMS: dict[str, tuple[str, str, TokenKind]] = {}
_MOST_FORMS = 200_000


def _form(text: str) -> tuple[str, str, TokenKind]:
    """Text, norm and kind of a token, kept per form."""
    if _LETTER.match(text):
        norm = text if text.isalpha() else text.translate(_TO_ASCII)
        form: tuple[str, str, TokenKind] = (text, intern(norm.lower() if text[0] < "\u0250" else norm), "word")
    elif _DIGIT.match(text):
        form = (text, text.translate(_TO_ASCII).replace(",", ""), "number")
    else:
        form = (text, text, "mark")
    if len(_FORMS) >= _MOST_FORMS:
        _FORMS.clear()
    _FORMS[text] = form
    return form
