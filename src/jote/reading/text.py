"""The text as it was given, the clean text that rules read, and the way back from one to the other.

Bangla news comes in two encodings of য় ড় ঢ়, with invisible joiners inside words and with no-break
spaces between them. Rules read `clean`; every span that leaves the reader is a span of `given`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import overload

from jote.reading.records import Span

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


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text in two forms: `given`, which spans count in, and `clean`, which rules read.

    `origin[i]` is the index in `given` where clean character `i` comes from; `origin[len(clean)]` is `len(given)`.

    >>> text = Text.of("রাশি" + chr(0x9DF) + "া ও চীন")  # য় as one code point
    >>> text.clean[:7] == "রাশিয়া", text.span(0, 7), text.quote((7, 11))
    (True, (0, 6), 'ও চী')
    """

    given: str
    clean: str
    origin: Sequence[int]
    _wide: Mapping[int, int] = field(repr=False)

    @classmethod
    def of(cls, given: str) -> Text:
        """Clean a text: NFC, no joiners, one kind of space, line break and danda. A leading BOM is not counted."""
        given = given.removeprefix("\ufeff")
        clean, origin, wide = _replaced(given)
        if not unicodedata.is_normalized("NFC", clean):
            clean, origin, wide = _composed(clean, origin, wide)
        return cls(given, clean, origin, wide)

    def span(self, start: int, end: int) -> Span:
        """The exact span in the text as given of clean characters `start` to `end`.

        Raises IndexError where `end` lies past the text.
        """
        if end <= start:
            return self.origin[start], self.origin[start]
        last = end - 1
        return self.origin[start], self.origin[last] + self._wide.get(last, 1)

    def clean_span(self, start: int, end: int) -> Span:
        """The clean characters that a span of the given text covers: the way back of `span`."""
        if isinstance(self.origin, range):
            return start, end
        low = bisect_left(self.origin, start)
        if low and (low == len(self.origin) or self.origin[low] > start):
            before = bisect_left(self.origin, self.origin[low - 1])
            if self.origin[before] + self._wide.get(before, 1) > start:
                low = before
        return low, max(low, min(bisect_right(self.origin, end - 1), len(self.clean)))

    def quote(self, span: Span) -> str:
        """The words of the given text at a span."""
        return self.given[span[0] : span[1]]


class Alignment(Sequence[int]):
    """For each clean character where it comes from, kept as runs: `starts[k]` of the clean text comes from `sources[k]`.

    >>> list(Alignment([0, 3, 4], [0, 3, 3], 6))
    [0, 1, 2, 3, 3, 4]
    """

    __slots__ = ("_length", "_sources", "_starts")

    def __init__(self, starts: list[int], sources: list[int], length: int) -> None:
        self._starts, self._sources, self._length = starts, sources, length

    def __len__(self) -> int:
        return self._length

    def expanded(self) -> list[int]:
        """The alignment as a plain list."""
        found: list[int] = []
        for run, start in enumerate(self._starts):
            end = self._starts[run + 1] if run + 1 < len(self._starts) else self._length
            found.extend(range(self._sources[run], self._sources[run] + end - start))
        return found

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        run = bisect_right(self._starts, index) - 1
        return self._sources[run] + index - self._starts[run]


def _replaced(given: str) -> tuple[str, Sequence[int], dict[int, int]]:
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


def _composed(text: str, origin: Sequence[int], wide: dict[int, int]) -> tuple[str, Sequence[int], dict[int, int]]:
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


_WORD = re.compile(r"[^ \n]+")


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


_SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("bn", "\u0985", "\u09e3"), ("hi", "\u0900", "\u0963"), ("pa", "\u0a00", "\u0a7f"), ("gu", "\u0a80", "\u0aff"),
    ("or", "\u0b00", "\u0b7f"), ("ta", "\u0b80", "\u0bff"), ("te", "\u0c00", "\u0c7f"), ("kn", "\u0c80", "\u0cff"),
    ("ml", "\u0d00", "\u0d7f"), ("si", "\u0d80", "\u0dff"), ("th", "\u0e00", "\u0e7f"), ("my", "\u1000", "\u109f"),
    ("ru", "\u0400", "\u04ff"), ("ar", "\u0600", "\u06ff"), ("he", "\u0590", "\u05ff"), ("el", "\u0370", "\u03ff"),
    ("ka", "\u10a0", "\u10ff"), ("hy", "\u0530", "\u058f"), ("ja", "\u3040", "\u30ff"), ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"), ("latin", "A", "Z"), ("latin", "a", "z"), ("latin", "\u00c0", "\u024f"),
)  # fmt: skip
# The commonest small words of languages written in Latin letters; one that several share counts for each a part.
_LATIN_WORDS: dict[str, str] = {
    "en": "the of and to in a is that for on was with as by at from are has said it be his have not after an its who were their will over",
    "fr": "le la les des et est une un dans pour que qui sur du pas au avec il ne ce cette aux ses par plus ont été son",
    "de": "der die das und ist nicht ein eine den mit von zu auf für im dem sich hat des haben wird nach bei auch einen über",
    "es": "el los las que y una un por con para se del su al lo como en de la no es ha más sus fue entre",
    "it": "il che di e un una per non con del della sono gli alla nel la le dei ha si da al lo nella anche è delle dal",
    "pt": "o os as que e um uma para com não do da em no na por foi mais ao dos das se pela são ou",
    "tr": "ve bir bu için ile da de olarak çok daha olan gibi yeni sonra kadar ise en var arasında",
    "id": "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke oleh telah juga mereka karena antara",
    "nl": "de het een en van in is op te dat niet met voor zijn heeft aan door er bij ook naar",
    "pl": "w i na z się nie do to że jest o po jak od przez za są oraz",
    "vi": "của và là có trong cho không được các một người với đã này",
    "sv": "och att det som en på är för av med den till har inte ett om",
    "da": "og at det som en på er for af med den til har ikke et de",
    "ro": "și de la în care pe cu din a fost pentru nu este au sa ca",
    "cs": "a se na že je v s z do o byl jsou ve pro jako by",
    "hu": "a az és hogy nem is egy van volt meg ez csak mint el",
    "sw": "ya wa na kwa ni katika za la kuwa cha hiyo alisema",
    "tl": "ang ng sa mga at na ay si para hindi ito kay",
}
_LONGEST_HEADLINE = 12  # words: so few may hold no small word at all


@cache
def _latin_weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """For each small word the languages that it speaks for, and how loudly."""
    known: dict[str, list[str]] = {}
    for code, words in _LATIN_WORDS.items():
        for word in words.split():
            known.setdefault(word, []).append(code)
    return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in known.items()}


def detect_language(given: str) -> str:
    """The language of a text as an ISO 639-1 code, or "unknown": Jote reads "bn" and "en".

    >>> [detect_language(text) for text in ("পুতিন মস্কোয় ফিরেছেন।", "Putin has returned.", "১২ 34")]
    ['bn', 'en', 'unknown']
    """
    sample = given[:20_000]
    counts: dict[str, int] = {}
    for code, low, high in _SCRIPTS:
        found = len(re.findall(f"[{low}-{high}]", sample))
        if found:
            counts[code] = counts.get(code, 0) + found
    if not counts:
        return "unknown"
    script = max(counts, key=counts.__getitem__)
    if counts.get("bn", 0) * 3 >= sum(counts.values()):
        script = "bn"  # a Bangla report with much English in it is a Bangla report
    if script == "bn":
        assamese = sample.count("\u09f0") + sample.count("\u09f1")
        return "as" if assamese * 100 > counts["bn"] else "bn"
    if script in ("ja", "zh") and counts.get("ja", 0) * 10 > counts.get("zh", 0):
        return "ja"
    if script == "ar":
        if re.search("[\u0679\u0688\u06d2]", sample):
            return "ur"
        return "fa" if re.search("[\u067e\u0686\u06af\u06cc]", sample) else "ar"
    if script != "latin":
        return script
    words = re.findall(r"[^\W\d_]+", sample.lower())
    weights = _latin_weights()
    scores: dict[str, float] = {}
    for word in words:
        for code, weight in weights.get(word, ()):
            scores[code] = scores.get(code, 0) + weight
    if not scores:  # a headline without a small word is English where it has no other letters
        return "en" if 1 < len(words) <= _LONGEST_HEADLINE and sample.isascii() else "unknown"
    return max(scores, key=scores.__getitem__)
