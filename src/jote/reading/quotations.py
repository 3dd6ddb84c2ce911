"""Pairs the quotation marks of a text before its sentences are cut."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from jote.reading.language_tables import alternatives
from jote.reading.tables import word_set

_LETTERS = "\u0980-\u0983\u0985-\u09e3\u09f0\u09f1\u09fcA-Za-z0-9০-৯"
_MARK = re.compile("‘‘|’’|''|[‘’“”\"']")
LETTER = re.compile(f"[{_LETTERS}]")
_LONGEST_UNMARKED = 1200  # characters of a quotation one of whose marks was lost
_REST_OF_PARAGRAPH = 600  # characters that may follow an opening mark which nothing closes
_SAYING_AGAIN = 80  # characters in which it is told that somebody speaks again
_LOOK_AHEAD = 2500  # the longest quotation that is believed to close
GLUED_ENDING = re.compile(r"[-–]?(?:এর|র|কে|তে|এ|ও|ই|সহ|টি|টা|গুলো|য়)(?![ঀ-৿])")
_FAMILY = {"‘": 1, "’": 1, "'": 1, "“": 2, "”": 2, '"': 2, "‘‘": 2, "’’": 2, "''": 2}


class Quotation(NamedTuple):
    """A pair of quotation marks: clean characters `start` to `end` between them, without the marks.

    `open_at` is where the opening mark begins and `close_at` where the closing mark ends. `depth` is 0 for a
    quotation that stands in no other.
    """

    open_at: int
    start: int
    end: int
    close_at: int
    depth: int


def pair_quotations(clean: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The quotations of a stretch of clean text, in the order in which they open.

    ’ between two letters is an apostrophe, unless the quotation would otherwise stay open. A mark that finds no
    partner within the look-ahead is passed over.
    """
    marks = [(match.start(), match.end(), match.group()) for match in _MARK.finditer(clean, start, end)]
    if not marks:
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
    pairs.extend(_closed_with_inner(clean, marks, open_marks, pairs))
    pairs = [_closed_sooner(clean, marks, pair, pairs) for pair in pairs]
    pairs.sort(key=lambda one: (one[0], -one[1]))
    found: list[Quotation] = []
    stack: list[int] = []
    for opener_index, closer_index in pairs:
        opener, closer = marks[opener_index], marks[closer_index]
        while stack and stack[-1] <= opener[0]:
            stack.pop()
        found.append(Quotation(opener[0], opener[1], closer[0], closer[1], len(stack)))
        stack.append(closer[1])
    paired = {one for pair in pairs for one in pair}
    for index, (mark, role) in enumerate(zip(marks, roles, strict=True)):
        if index not in paired and (lost := _half(clean, start, end, mark, role, found)) is not None:
            found.append(lost)
    return tuple(sorted(found))


def _half(
    clean: str, start: int, end: int, mark: tuple[int, int, str], role: str, found: list[Quotation]
) -> Quotation | None:
    """The quotation that has lost one of its marks: it begins at the verb of saying, or ends where somebody else speaks."""
    low, high, _ = mark
    if any(one.open_at < low < one.close_at for one in found):
        return None
    if role == "close" and clean[low - 1 : low] in "।?!" and low > start:
        from_here = max([start, low - _LONGEST_UNMARKED, *(one.close_at for one in found if one.close_at <= low)])
        verbs = list(_says_before().finditer(clean, from_here, low))
        return Quotation(verbs[-1].end(), verbs[-1].end(), low, high, 0) if verbs else None
    if role != "open" or not _says_anew().search(clean, max(start, low - _SAYING_AGAIN), low):
        return None
    again = _not_his().search(clean, high, min(end, high + _LONGEST_UNMARKED))
    close = again.start() + 1 if again is not None else end
    other = next((one.start() for one in _MARK.finditer(clean, high, close) if clean[one.start() - 1] in "।?!"), None)
    if other is not None and not any(one.open_at <= other < one.close_at for one in found):
        return Quotation(low, high, other, other + 1, 0)  # closed by a mark of the other kind
    if (again is None and end - high > _REST_OF_PARAGRAPH) or any(one.open_at < close < one.close_at for one in found):
        return None
    close = clean.rfind("।", high, close) + 1
    return Quotation(low, high, close, close, 0) if close else None


def _closed_with_inner(
    clean: str, marks: list[tuple[int, int, str]], left_open: list[int], pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Quotations that close together with one inside them, where one mark was typed for both: বলেন, ‘মা বলেছিল, ‘এসো।’"""
    found: list[tuple[int, int]] = []
    for opener in left_open:
        before = clean[: marks[opener][0]].rstrip(" —–-:,")[-6:]
        if not clean[: marks[opener][0]].rstrip().endswith((",", ":", "—", "–", "-")) or not before.strip():
            continue
        following = sorted(one for one in pairs if one[0] > opener)
        for inner, closer in following:
            if marks[closer][0] - marks[opener][1] > _LOOK_AHEAD // 2 or _says_anew().search(
                clean[marks[opener][1] : marks[inner][0]]
            ):
                break
            if _same(marks[opener][2], marks[closer][2]) and _ends().match(clean, marks[closer][1]):
                found.append((opener, closer))
                break
    return found


@cache
def _says_anew() -> re.Pattern[str]:
    """Where somebody speaks again: the mark before was lost."""
    return re.compile(rf"(?:{alternatives(word_set('quotations', 'says_anew'))})\s*[,:—–-]?\s*$")


@cache
def _says_before() -> re.Pattern[str]:
    """The verb of saying before a quotation that has lost its opening mark."""
    return re.compile(rf"(?:{alternatives(word_set('quotations', 'says_anew'))})\s*[,:]\s*")


@cache
def _not_his() -> re.Pattern[str]:
    """Where the narrator goes on, or somebody speaks, after a quotation that has lost its closing mark."""
    narrated, tells = (alternatives(word_set("quotations", one)) for one in ("narrated", "tells"))
    return re.compile(rf"[।?!]\s*(?:{narrated}|[^।?!\n]{{0,250}}?(?:{tells})(?![ঀ-৿]))")


@cache
def _ends() -> re.Pattern[str]:
    """Where the sentence of a quotation is over."""
    return re.compile(rf"\s*(?:।|$|\n)|\s+(?:এ |{alternatives(word_set('quotations', 'opens_anew'))})")


def _closed_sooner(
    clean: str, marks: list[tuple[int, int, str]], pair: tuple[int, int], pairs: list[tuple[int, int]]
) -> tuple[int, int]:
    """A quotation that would run over the next time somebody speaks closes with the one inside it: ‘… ‘…’। তিনি আরও বলেন, ‘…’."""
    opener, closer = pair
    inner = sorted(one for one in pairs if opener < one[0] and one[1] < closer)
    for (_, first), (second, _) in pairwise(inner):
        between = clean[marks[first][1] : marks[second][0]]
        if (
            first < second
            and len(between) < _SAYING_AGAIN
            and between.lstrip().startswith("।")
            and _says_anew().search(between)
        ):
            return opener, first
    return pair


def _same(opener: str, closer: str) -> bool:
    return _FAMILY[opener] == _FAMILY[closer]


def _role(clean: str, start: int, end: int, mark: tuple[int, int, str]) -> str:
    """Whether a mark opens, closes, is an apostrophe, or could do either."""
    low, high, sign = mark
    before = clean[low - 1] if low > start else " "
    after = clean[high] if high < end else " "
    if sign in ("‘", "“", "‘‘"):
        if sign == "‘" and LETTER.match(before) and LETTER.match(after):
            return "apostrophe"
        if after.isspace() and not before.isspace():
            return "close"  # the wrong key: ‘জোট‘
        return "open"
    if sign in ("”", "’’"):
        return "close" if not (before.isspace() and not after.isspace()) else "open"
    if sign == "’":
        if LETTER.match(before) and LETTER.match(after):
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
    if sign == "'" and LETTER.match(before) and LETTER.match(after):
        return "apostrophe"
    return "either"


def _closes_after_all(
    index: int, marks: list[tuple[int, int, str]], roles: list[str], open_marks: list[int], clean: str
) -> bool:
    """Whether ’ between letters closes a quotation (‘জোট’কে): no other mark would do it before the next opens."""
    here = marks[index]
    if not any(_FAMILY[marks[one][2]] == 1 for one in open_marks) or not GLUED_ENDING.match(clean, here[1]):
        return False
    for role, later in zip(roles[index + 1 :], marks[index + 1 :], strict=True):
        if _FAMILY[later[2]] != 1:
            continue
        if role == "open":
            return True
        if role in ("close", "either"):
            return False
    return True
