"""Numbers in English sentences: digits and words, at least, more than, about, between five and ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jote.reading.tokens import Token

SMALL = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "m": 1_000_000, "lakh": 100_000, "crore": 10_000_000, "dozen": 12}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number with what bounds it: tokens `first` to `last`, the digits or words alone `core` to `last`."""

    first: int
    core: int
    last: int
    low: int | None
    high: int | None
    approx: bool = False


def read_numbers(tokens: Sequence[Token]) -> list[Number]:
    """The numbers of a sentence, in order; dozens and hundreds are none.

    >>> from jote.reading.tokens import tokenize
    >>> [(one.low, one.high) for one in read_numbers(tokenize("at least twenty-five of 1,200 men and 10 to 15 boys"))]
    [(25, None), (1200, 1200), (10, 15)]
    """
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "mark" or (token.kind == "word" and not _starts(token.norm)):
            at += 1
            continue
        read = _value(tokens, at)
        if read is None:
            at += 1
            continue
        value, stop = read
        number = _ranged(tokens, at, stop, value)
        found.append(number)
        at = number.last
    return found


def _starts(norm: str) -> bool:
    return norm in SMALL or norm in _TENS or norm.split("-")[0] in _TENS or norm in ("a", "dozen")


def _value(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    token = tokens[at]
    if token.kind == "number":
        if token.norm.count(".") > 1:
            return None
        try:
            value = float(token.norm)
        except ValueError:
            return None
        if at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].norm in ("th", "st", "nd", "rd", "s"):
            return None
        stop = at + 1
    else:
        norm = token.norm
        head, _, tail = norm.partition("-")
        if norm == "a":
            following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
            return _scaled(tokens, 1, at + 1) if following in _SCALES and following not in ("m", "mn", "bn") else None
        if norm == "dozen":
            return None
        if norm in SMALL:
            value = SMALL[norm]
        elif head in _TENS and (not tail or tail in SMALL):
            value = _TENS[head] + SMALL.get(tail, 0)
        else:
            return None
        stop = at + 1
    return _scaled(tokens, value, stop)


def _scaled(tokens: Sequence[Token], value: float, stop: int) -> tuple[float, int]:
    while stop < len(tokens) and tokens[stop].norm in _SCALES:
        if tokens[stop].norm in ("m", "mn", "bn") and not tokens[stop].glued:
            break
        value *= _SCALES[tokens[stop].norm]
        stop += 1
    return value, stop


def _ranged(tokens: Sequence[Token], at: int, stop: int, value: float) -> Number:
    """A number with the words around it: at least, more than, nearly, between … and …, 10 to 15."""
    whole = int(value)
    before = tokens[at - 1].norm if at else ""
    two = f"{tokens[at - 2].norm} {before}" if at > 1 else before
    three = f"{tokens[at - 3].norm} {two}" if at > 2 else two
    link = tokens[stop].norm if stop < len(tokens) else ""
    following = (
        _value(tokens, stop + 1)
        if stop + 1 < len(tokens) and link in ("to", "-", "–", "and", "or") and tokens[stop + 1].kind != "mark"
        else None
    )
    if following is not None and following[0] > value and (link in ("to", "-", "–") or before == "between"):
        first = at - 1 if before in ("between", "from") else at
        return Number(first, at, following[1], whole, int(following[0]))
    if two in ("at least", "no fewer", "as many") or three in ("no fewer than", "not less than"):
        return Number(at - 2 if two == "at least" else at - 3, at, stop, whole, None)
    if two in ("more than", "upwards of", "well over") or (
        before in ("over",) and at > 1 and tokens[at - 2].norm not in ("in", "from", "control")
    ):
        return Number(at - (1 if before == "over" else 2), at, stop, whole, None)
    if three in ("as many as",) or two == "up to":
        return Number(at - (2 if two == "up to" else 3), at, stop, None, whole)
    if two in ("fewer than", "less than"):
        return Number(at - 2, at, stop, None, whole)
    if before in ("about", "around", "some", "nearly", "almost", "approximately", "roughly", "estimated"):
        return Number(at - 1, at, stop, whole, whole, True)
    if stop + 1 < len(tokens) and tokens[stop].norm == "or" and tokens[stop + 1].norm == "more":
        return Number(at, at, stop + 2, whole, None)
    return Number(at, at, stop, whole, whole)
