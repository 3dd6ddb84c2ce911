"""The text as it was given, the clean text that rules read, and the way back from one to the other.

Bangla news comes in two encodings of য় ড় ঢ়, with invisible joiners inside words and with no-break
spaces between them. Rules read `clean`; every span that leaves the reader is a span of `given`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jote.reading.clean import compose, is_composed, replace_characters
from jote.reading.records import Span


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
        clean, origin, wide = replace_characters(given)
        if not is_composed(clean):
            clean, origin, wide = compose(clean, origin, wide)
        return cls(given, clean, origin, wide)

    def span(self, start: int, end: int) -> Span:
        """The exact span in the text as given of clean characters `start` to `end`.

        Raises IndexError where `end` lies past the text.
        """
        if end <= start:
            return self.origin[start], self.origin[start]
        last = end - 1
        return self.origin[start], self.origin[last] + self._wide.get(last, 1)

    def quote(self, span: Span) -> str:
        """The words of the given text at a span."""
        return self.given[span[0] : span[1]]
