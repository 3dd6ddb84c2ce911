"""Names in a text: every state, seat of power, place, organisation, group, body, office and person that the lexicon knows.

One pass of an automaton over the clean text finds all of them; the longest known name wins. A name begins where a
word begins, and after it stands nothing but an ending of the language: চিন is not read in চিন্তা, nor কাতার without its র.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol

from jote.reading.name_entries import Known
from jote.reading.name_index import NOT_LETTERS, lexicon_of

_REST = re.compile(
    r"[\u0980-\u0983\u0985-\u09e3\u09f0\u09f1\u09feA-Za-z\u00c0-\u024f]*(?:[-–'’][\u0980-\u0983\u0985-\u09e3]+)?"
)


_STEM_END = 2  # letters of a name on which its ending depends: so few combinations come again and again
_JOINTS = re.compile("[-–'’]")
_MARKS = re.compile(NOT_LETTERS.pattern.replace("[^", "[^ "))  # a space stays what it is
_new = tuple.__new__  # a named tuple's own constructor takes three times as long
_AFTER_WORDS = " ,।\n"  # the common marks after which no letter of a word comes


class EndingLike(Protocol):
    """What the reader of endings says of the letters after a name."""

    @property
    def case(self) -> str: ...
    @property
    def number(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...


class NameMention(NamedTuple):
    """A name in the clean text: characters `start` to `end` are the name, `word_end` closes its word.

    `knowns` holds every entry that has this form, the most likely first.
    """

    start: int
    end: int
    word_end: int
    ending: EndingLike
    knowns: tuple[Known, ...]

    @property
    def known(self) -> Known:
        """The most likely entry."""
        return self.knowns[0]


def find_names(clean: str, language: str, read_ending: Any) -> list[NameMention]:
    """All names in a clean text, in order, none inside another.

    `read_ending(stem, rest)` says what the rest of a word is, or None where it is no ending.

    >>> from jote.reading.bn.endings import read_ending
    >>> [(one.known.id, one.ending.case) for one in find_names("কাতারের আমির চিন্তা করে ইরানি দূতকে", "bn", read_ending)][:2]
    [('QAT', 'genitive'), ('emir', 'nominative')]
    """
    lexicon = lexicon_of(language)
    written = lexicon.written
    flat = " " + _MARKS.sub(" ", clean) + " "
    if language == "en":
        flat = flat.lower()
    best: dict[int, tuple[int, tuple[int, ...], tuple[int, Any]]] = {}
    bare = read_ending("", "")
    for last, (length, found) in lexicon.automaton.iter(flat):
        start = last - length + 1  # the space before a key is one character, so this is its place in `clean`
        if written:
            found = tuple(one for one in found if _fits_case(written[one], clean[start : start + length - 1]))
            if not found:
                continue
        if start in best and best[start][0] >= length:
            continue
        end = start + length - 1
        bounds = (end, bare) if clean[end : end + 1] in _AFTER_WORDS else _boundary(clean, start, end, read_ending)
        if bounds is not None:
            best[start] = (length, found, bounds)
    mentions: list[NameMention] = []
    at = 0
    for start in sorted(best):
        if start < at:
            continue
        length, found, (word_end, ending) = best[start]
        end = start + length - 1
        mentions.append(_new(NameMention, (start, end, word_end, ending, lexicon.entries(found))))
        at = word_end
    return mentions


def _fits_case(form: str, text: str) -> bool:
    """Whether the capitals of a text are those of a form: us is not US, nor turkey Turkey; Nato is NATO.

    >>> [_fits_case(*pair) for pair in (("US", "us"), ("NATO", "Nato"), ("prime minister", "Prime Minister"))]
    [False, True, True]
    """
    if form == text:
        return True
    words = [word for word in NOT_LETTERS.split(text) if word]
    for wanted, given in zip(form.split(), words, strict=False):
        if wanted.isupper() and len(wanted) > 1 and not wanted.isdigit():
            if not given.isupper() and (len(wanted) < 4 or given != wanted.capitalize()):
                return False
        elif wanted[0].isupper() and given[0].islower():
            return False
    return True


def settle_names(mentions: list[NameMention]) -> list[NameMention]:
    """Let the article decide what an ambiguous name means: the entry whose state it speaks of most.

    কংগ্রেস is a party in a report on India and a parliament in one on the United States.
    """
    counts: dict[str, int] = {}
    for one in mentions:
        if one.known.state is not None and len({known.state for known in one.knowns}) == 1:
            counts[one.known.state] = counts.get(one.known.state, 0) + 1
    settled: list[NameMention] = []
    for one in mentions:
        if len(one.knowns) > 1 and one.known.kind in ("organization", "group", "person", "place"):

            def spoken_of(known: Known) -> float:
                return counts.get(known.state, 0) if known.state is not None else 0.5

            best = max(one.knowns, key=lambda known: (spoken_of(known), not known.weak))
            fits = best.kind == one.known.kind or (best.kind == "body" and one.known.kind == "organization")
            others = [spoken_of(known) for known in one.knowns if known.state != best.state]
            if fits and others and spoken_of(best) > max(others):
                rest = tuple(known for known in one.knowns if known is not best)
                one = NameMention(
                    one.start,
                    one.end,
                    one.word_end,
                    one.ending,
                    (best if best.kind == "person" else best._replace(weak=False), *rest),
                )
        settled.append(one)
    return settled


def _boundary(clean: str, start: int, end: int, read_ending: Any) -> tuple[int, Any] | None:
    """Where the word that a name stands in ends, and the ending it has; None where the name is only a part of it."""
    match = _REST.match(clean, end)
    rest = match.group() if match else ""
    stem = clean[max(start, end - _STEM_END) : end]
    ending = read_ending(stem, rest)
    if ending is not None:
        return end + len(rest), ending
    if not _JOINTS.search(rest):
        return None
    plain = rest.replace("–", "-").replace("’", "'")
    ending = read_ending(stem, plain)
    if ending is not None:
        return end + len(rest), ending
    if (joint := max(plain.find("-"), plain.find("'"))) >= 0:
        ending = read_ending(stem, plain[:joint])
        if ending is not None:
            return end + joint, ending
    return None


def supported_ids(knowns: Iterable[Known]) -> frozenset[str]:
    """The entries that the article names in a form that is not weak: their weak forms count as well."""
    return frozenset(one.id for one in knowns if not one.weak)
