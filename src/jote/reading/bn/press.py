"""The names of papers, broadcasters and agencies, so that a credit is not taken for a quote."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from jote.reading.bn.endings import Case, heads_of, may_have_stem, noun_splits
from jote.reading.bn.marks import MARKS
from jote.reading.bn.saying import find_cues
from jote.reading.bn.tables import MOST_KEPT, word_set
from jote.reading.marked import Forms
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token
from jote.vocabulary.tables import load_tables

_LONGEST = 5
_MEDIA = word_set("speech", "media")
_TOLD_TO = word_set("speech", "told_to")
_NEAR = 5  # words after a medium in which its report or interview stands


@cache
def press_names() -> dict[tuple[str, ...], str]:
    """Every name of a medium that the lexicon of organisations has, as words, with its name in English."""
    return _named("bn")


@cache
def _weak_names() -> dict[tuple[str, ...], str]:
    """Names that also mean something else, and count only after a word for a medium: রুশ সংবাদমাধ্যম তাস."""
    return _named("weak")


def _named(forms: str) -> dict[tuple[str, ...], str]:
    table = load_tables((Path(__file__).parent.parent / "lexicon" / "organizations.yaml",))[0]
    return {
        tuple(normalize("NFC", form).replace("\u200c", "").replace("\u200d", "").replace("–", "-").split()): entry[
            "name"
        ]
        for entry in table["entries"]
        if entry["sector"] == "MED"
        for form in entry.get(forms, ())
    }


class Medium(NamedTuple):
    """A medium named over tokens `first` up to `last`, with the case of its last word."""

    first: int
    last: int
    name: str
    case: Case


def find_media(tokens: Sequence[Token], forms: Forms | None = None) -> list[Medium]:
    """The media that a stretch of tokens names, the longest name first where two begin together; `forms` are their word forms, where they are known.

    >>> from jote.reading.tokens import tokenize
    >>> [(one.name, one.case) for one in find_media(tokenize("সূত্র: আল জাজিরা, রয়টার্স ও বিবিসিকে"))]
    [('Al Jazeera', 'nominative'), ('Reuters', 'nominative'), ('BBC', 'object')]
    """
    found: list[Medium] = []
    naming = _NAMING.among(Forms([token.norm for token in tokens]) if forms is None else forms)
    if not naming:
        return found
    norms = [token.norm for token in tokens]
    behind = [at + 1 for at, norm in enumerate(norms[:-1]) if norm in _MEDIA]
    after = 0
    for at in sorted({*behind, *(at for at, norm in enumerate(norms) if norm in naming)}):
        if at < after:
            continue
        sizes = _sizes(norms[at], at in behind)
        medium = _medium_at(tokens, at, sizes) if sizes else None
        if medium is not None:
            found.append(medium)
            after = medium.last
    return found


def _medium_at(tokens: Sequence[Token], at: int, sizes: Sequence[int]) -> Medium | None:
    names = press_names()
    for size in sizes:
        last = at + size
        if last > len(tokens) or any(token.kind == "mark" for token in tokens[at:last]):
            continue
        words = [token.norm for token in tokens[at:last]]
        for split in noun_splits(words[-1]):
            name = names.get((*words[:-1], split.stem))
            if name is None and at and tokens[at - 1].norm in _MEDIA:
                name = _weak_names().get((*words[:-1], split.stem))
            if name is not None and split.ending.tail is None:
                return Medium(at, last, name, split.ending.case)
    return None


@lru_cache(maxsize=MOST_KEPT)
def _sizes(word: str, weak: bool) -> tuple[int, ...]:
    """How many words the names may have that begin with a word form, the longest first; only a single word has an ending."""
    sizes = _sizes_by_first(weak)
    found = {size for size in sizes.get(word, ()) if 1 < size <= _LONGEST}
    if may_have_stem(word, _heads(weak)) and any(1 in sizes.get(split.stem, ()) for split in noun_splits(word)):
        found.add(1)
    return tuple(sorted(found, reverse=True))


@cache
def _sizes_by_first(weak: bool) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for words in (*press_names(), *_weak_names()) if weak else press_names():
        found.setdefault(words[0], set()).add(len(words))
    return found


@cache
def _heads(weak: bool) -> frozenset[str]:
    return heads_of(_sizes_by_first(weak))


_NAMING = MARKS.where(
    lambda norm: norm in _MEDIA or bool(_sizes(norm, False)), lambda: (*_MEDIA, *_sizes_by_first(False))
)


def names_press(tokens: Sequence[Token], *, anywhere: bool = False) -> bool:
    """Whether a phrase ends in the name of a medium, or holds one `anywhere`.

    >>> from jote.reading.tokens import tokenize
    >>> names_press(tokenize("ব্রিটিশ সংবাদমাধ্যম বিবিসি")), names_press(tokenize("বিবিসির সাংবাদিক রহমান"))
    (True, False)
    """
    if not tokens:
        return False
    media = find_media(tokens)
    last = noun_splits(tokens[-1].norm)
    if media and (anywhere or media[-1].last == len(tokens) or any(split.stem in _REPORTERS for split in last)):
        return True
    if any(split.stem in _OUTLETS and split.ending.number for split in last):
        return True
    owners = {split.stem for token in tokens[:-1] for split in noun_splits(token.norm)}
    return any(split.stem in _CREDITED for split in last) and not owners.isdisjoint(_OUTLETS)


_REPORTERS = word_set("speech", "reporters")
_OUTLETS = word_set("speech", "outlets")
_REPORTS = word_set("speech", "reports")
_OPENINGS = word_set("speech", "report_openings")


def is_press_report(tokens: Sequence[Token]) -> bool:
    """Whether a document that speaks is a report without an owner: প্রতিবেদনে বলা হয়, of the paper credited before.

    >>> from jote.reading.tokens import tokenize
    >>> is_press_report(tokenize("এক প্রতিবেদনে")), is_press_report(tokenize("জাতিসংঘের প্রতিবেদনে"))
    (True, False)
    """
    words = [token.norm for token in tokens if token.kind == "word"]
    if not words or not any(split.stem in _REPORTS for split in noun_splits(words[-1])):
        return False
    return all(word in _OPENINGS for word in words[:-1])


_CREDITED = word_set("speech", "credited")


def cited_sources(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The media and agencies that an article credits, in English, in the order in which it names them.

    Credited is who stands in a credit line, who tells (রয়টার্স জানায়), who was told (বিবিসিকে বলেন), where it was broadcast and
    whose report is cited (এএফপির এক খবরে); a reporter's employer is not. What a credit line names and the lexicon does not know is given as written.

    >>> from jote.reading.layout import lay_out
    >>> from jote.reading.sentences import split_sentences
    >>> from jote.reading.text import Text
    >>> text = Text.of("মন্ত্রী সিএনএনকে বলেন, সেনারা ফিরবে। বিবিসির সাংবাদিক আহত হন। সূত্র: রয়টার্স, ভোরের পাখি")
    >>> cited_sources(split_sentences(text, lay_out(text)))
    ('CNN', 'Reuters', 'ভোরের পাখি')
    """
    found: dict[str, None] = {}
    for sentence in sentences:
        if sentence.kind == "credit":
            found.update(dict.fromkeys(_in_credit_line(sentence)))
        elif sentence.is_read and sentence.kind != "title":
            found.update(dict.fromkeys(_in_sentence(sentence)))
    return tuple(found)


def _in_sentence(sentence: Sentence) -> list[str]:
    tokens = sentence.tokens
    media = find_media(tokens, sentence.forms)
    if not media:
        return []
    if all(token.kind == "mark" or any(one.first <= at < one.last for one in media) for at, token in enumerate(tokens)):
        return [medium.name for medium in media]  # আল-জাজিরা, এএফপি।
    tells = bool(find_cues(tokens, sentence.quotations, sentence.forms))
    names = []
    for medium in media:
        if medium.first > 1 and tokens[medium.first - 2].norm == "ছবি":
            continue
        after = [token.norm for token in tokens[medium.last : medium.last + _NEAR]]
        if medium.case == "genitive":
            told_to = bool(after) and after[0] in _TOLD_TO
            report = next((norm for norm in after if norm not in word_set("speech", "report_openings")), "")
            if any(split.stem in _CREDITED for norm in (after if told_to else [report]) for split in noun_splits(norm)):
                names.append(medium.name)
        elif medium.case == "locative":
            if after and after[0] in word_set("speech", "given"):
                names.append(medium.name)
        elif tells and medium.case in ("nominative", "object"):
            names.append(medium.name)
    return names


def _owner(sentence: Sentence) -> list[str]:
    """The unknown paper of খবর ভোরের পাখির।"""
    words = [token for token in sentence.tokens[1:] if token.kind == "word"]
    if not 0 < len(words) <= _LONGEST:
        return []
    last = words[-1]
    stem = next((one.stem for one in noun_splits(last.norm) if one.ending.case == "genitive"), last.norm)
    return [sentence.text.clean[words[0].start : last.start] + stem]


def _in_credit_line(sentence: Sentence) -> list[str]:
    tokens = sentence.tokens
    media = find_media(tokens)
    if tokens and tokens[0].norm == "খবর":
        return [medium.name for medium in media] or _owner(sentence)
    names: list[str] = []
    known = {medium.first: medium for medium in media}
    colon = next((at for at, token in enumerate(tokens) if token.text in ":："), None)
    if colon is None:
        return [medium.name for medium in media]
    first = colon + 1
    for at in range(colon + 1, len(tokens) + 1):
        if at == len(tokens) or tokens[at].text in (",", "।", ";", "/") or tokens[at].norm in ("ও", "এবং"):
            inside = [known[one].name for one in range(first, at) if one in known]
            if inside:
                names += inside
            elif first < at and at - first <= _LONGEST:
                names.append(sentence.text.clean[tokens[first].start : tokens[at - 1].end])
            first = at + 1
    return names
