"""Words read as nouns and names, licensed by a lexicon or by the document."""

from __future__ import annotations

from collections.abc import Container

from jote.reading.bn.endings import NounForm, noun_splits
from jote.reading.bn.tables import MOST_KEPT


class Words:
    """Noun and name forms licensed by a lexicon: any container of bare forms, in NFC.

    >>> words = Words({"কাতার", "চুক্তি", "সরকার"})
    >>> words.noun("কাতার").stem, words.noun("কাতারের").case, words.noun("সরকারই").stem
    ('কাতার', 'genitive', 'সরকার')
    """

    def __init__(self, lexicon: Container[str]) -> None:
        self.lexicon = lexicon
        self._kept: dict[str, NounForm] = {}

    def noun(self, word: str, seen: Container[str] = ()) -> NounForm:
        """The best reading: the longest stem in the lexicon, else the longest in `seen`, else the word as it is."""
        form = self._kept.get(word)
        if form is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            form = self._kept[word] = _licensed(word, self.lexicon)
        if form.known or not seen:
            return form
        return _licensed(word, seen)

    def guess(self, word: str, seen: Container[str] = ()) -> NounForm:
        """Like `noun`, but an unknown word loses an ending too long to be part of a name (-ের, -কে, -দের, -গুলো).

        >>> Words(()).guess("শিনিচিকে").stem, Words(()).guess("রোমান").stem
        ('শিনিচি', 'রোমান')
        """
        form = self.noun(word, seen)
        if form.known:
            return form
        for split in noun_splits(word)[1:]:
            if split.ending.sure and len(split.stem) >= 3:
                return split
        return form


def _licensed(word: str, lexicon: Container[str]) -> NounForm:
    splits = noun_splits(word)
    for split in splits:
        if split.stem in lexicon:
            return split._replace(known=True)
    return splits[0]
