"""Cleans a text for reading: drops what is not seen, writes each letter in one way, and remembers where all of it stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from jote.reading.alignment import Alignment

_DROPPED = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_REPLACED = {
    "\u09df": "\u09af\u09bc",  # য়, ড়, ঢ় are composition exclusions: NFC takes them apart
    "\u09dc": "\u09a1\u09bc",
    "\u09dd": "\u09a2\u09bc",
    "\u09f7": "\u0964",  # the currency numerator typed for a danda
    "\u0965": "\u0964",
    "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\v": "\n", "\f": "\n",
    "\t": " ", "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u2002": " ",
    "\u2003": " ", "\u3000": " ",
    "\u2011": "-",
}  # fmt: skip
_MAYBE = re.compile("[" + re.escape("".join(_DROPPED | _REPLACED.keys()) + "|\u0983") + "]")
_BAR = re.compile("(?:(?<=[\u0980-\u09e3])|(?<=[\u0980-\u09e3] ))\\|(?=\\s|$)")
# A visarga at the end of a word is a colon (সূত্রঃ), except in short forms and a few learned words.
_VISARGA = re.compile("(?<!মো)(?<!ডা)(?<!সা)(?<!পুন)(?<!অন্ত)(?<!স্বত)(?<!প্রাত)(?<!ক্রমশ)\u0983(?=[\\s‘’“”'\"]|$)")
_WORD = re.compile(r"[^ \n]+")
# Letters outside the scripts of the papers, and those of Bangla that NFC always changes; and what it changes only side by side.
_MAY_COMPOSE = re.compile(
    "[^\x00-\u02ff\u0964\u0965\u0980-\u09db\u09de\u09e0-\u09fd\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]"
)
_OPEN_PAIRS = ("\u09c7\u09be", "\u09c7\u09d7", "\u09cd\u09bc")


def replace_characters(given: str) -> tuple[str, Sequence[int], dict[int, int]]:
    """Drop and replace single characters."""
    pieces: list[str] = []
    starts, sources = [0], [0]
    wide: dict[int, int] = {}
    at = length = 0
    for match in _MAYBE.finditer(given):
        start = match.start()
        if start < at:  # the line feed of a carriage return already read
            continue
        char = given[start]
        end = start + 1
        if char in _DROPPED:
            new = ""
        elif char == "|":
            if not _BAR.match(given, start):
                continue
            new = "।"
        elif char == "\u0983":
            if not _VISARGA.match(given, start):
                continue
            new = ":"
        else:
            new = _REPLACED[char]
            if char == "\r" and given.startswith("\n", end):
                end += 1
        pieces.append(given[at:start])
        length += start - at
        at = end
        pieces.append(new)
        if end - start > 1:
            wide[length] = end - start
        for _ in new[1:]:  # every letter of what one letter became comes from it
            length += 1
            starts.append(length)
            sources.append(start)
        if len(new) != 1 or end - start > 1:
            starts.append(length + bool(new))
            sources.append(end)
        length += bool(new)
    if not pieces:
        return given, range(len(given) + 1), wide
    pieces.append(given[at:])
    clean = "".join(pieces)
    return clean, Alignment(starts, sources, len(clean) + 1), wide


def is_composed(clean: str) -> bool:
    """Whether a text is in NFC; that of a Bangla or Latin text is seen without bringing it there first.

    >>> is_composed("কোন"), is_composed("কে" + chr(0x9BE) + "ন")
    (True, False)
    """
    if _MAY_COMPOSE.search(clean) is None and not any(pair in clean for pair in _OPEN_PAIRS):
        return True
    return unicodedata.is_normalized("NFC", clean)


def compose(text: str, origin: Sequence[int], wide: dict[int, int]) -> tuple[str, Sequence[int], dict[int, int]]:
    """Bring a text to NFC word by word; in a word that needs it, piece by piece."""
    sources = origin.expanded() if isinstance(origin, Alignment) else list(origin)
    pieces: list[str] = []
    new_sources: list[int] = []
    new_wide: dict[int, int] = {}
    at = 0

    def copy(end: int) -> None:
        pieces.append(text[at:end])
        for index in wide:
            if at <= index < end:
                new_wide[len(new_sources) + index - at] = wide[index]
        new_sources.extend(sources[at:end])

    for match in _WORD.finditer(text):
        if unicodedata.is_normalized("NFC", match.group()):
            continue
        for start, end in _pieces(text, *match.span()):
            new = unicodedata.normalize("NFC", text[start:end])
            if new == text[start:end]:
                continue
            copy(start)
            first, last = sources[start], sources[end - 1] + wide.get(end - 1, 1)
            for offset in range(len(new)):
                new_wide[len(new_sources) + offset] = last - first
            new_sources.extend([first] * len(new))
            pieces.append(new)
            at = end
    copy(len(text))
    new_sources.append(sources[-1])
    return "".join(pieces), new_sources, new_wide


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a word that NFC may change apart from each other: a starter with all that may combine with it."""
    normalize, combining = unicodedata.normalize, unicodedata.combining
    for index in range(start + 1, end):
        char = text[index]
        if char < "\u0300" or ("\u0980" <= char <= "\u09ff" and char not in "\u09bc\u09be\u09cd\u09d7\u09fe"):
            joins = False  # the common case: nothing here combines with what stands before it
        elif combining(char):
            joins = True
        else:
            piece = text[start:index]
            joins = normalize("NFC", piece + char) != normalize("NFC", piece) + normalize("NFC", char)
        if not joins:
            yield start, index
            start = index
    yield start, end
