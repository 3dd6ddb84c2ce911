"""Numbers in Bangla sentences: digits, number words, scales, spoken decimals, fraction words, bounds and ranges."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from jote.reading.bn.endings import Case
from jote.reading.bn.number_at import bound_after, parse_number
from jote.reading.bn.number_words import piece_of
from jote.reading.bn.tables import word_set
from jote.reading.tokens import Token

Value = int | float


class Number(NamedTuple):
    """A number in a sentence, over tokens `first` up to `last`.

    `low` and `high` are equal for a plain number, `high` is None for "at least", `low` is None for "at most".
    `approx` is "about". `core` and `core_last` leave the bounding words out (৪০ হাজারের of ৪০ হাজারের বেশি). `classifier` is
    জন, টি ... or None; `case` the case of the last counting word. `vague` marks several, dozens, hundreds; `is_article`
    marks একজন and একটি, which mostly mean "a".
    """

    first: int
    last: int
    core: int
    core_last: int
    low: Value | None
    high: Value | None
    approx: bool
    classifier: str | None
    case: Case
    vague: bool
    is_article: bool


def read_numbers(tokens: Sequence[Token]) -> tuple[Number, ...]:
    """The numbers of a sentence, in order.

    >>> from jote.reading.tokens import tokenize
    >>> def read(words): return [(n.low, n.high) for n in read_numbers(tokenize(words))]
    >>> read("অন্তত ১১ হাজার ১২৬ জন"), read("আট দশমিক পাঁচ বিলিয়ন ডলার"), read("সাড়ে ৪ কোটি টাকা")
    ([(11126, None)], [(8500000000, 8500000000)], [(45000000, 45000000)])
    >>> read("চার শতাধিক মানুষ"), read("৪৪০০-৪৭৯৫ জন"), read("২০ থেকে ৩০ হাজার সেনা")
    ([(400, None)], [(4400, 4795)], [(20000, 30000)])
    """
    found: list[Number] = []
    at = 0
    count = len(tokens)
    while at < count:
        token = tokens[at]
        if token.kind == "mark" or (token.kind == "word" and piece_of(token.norm) is None):
            at += 1
            continue
        number = _read_one(tokens, at, found[-1].last if found else 0)
        if number is None:
            at += 1
        else:
            found.append(number)
            at = number.last
    return tuple(found)


def _read_one(tokens: Sequence[Token], at: int, floor: int) -> Number | None:
    parsed = parse_number(tokens, at)
    if parsed is None:
        return None
    low, high = parsed.value, parsed.high if parsed.high is not None else parsed.value
    last, end = parsed.last, parsed
    joint = _range_joint(tokens, last)
    if joint and parsed.high is None:
        other = parse_number(tokens, joint)
        if other is not None and not other.vague:
            first = parsed.value
            if parsed.scale is None and other.scale is not None and first < other.value / other.scale * 10:
                first *= other.scale  # ২০ থেকে ৩০ হাজার
            if first < other.value:
                low, high, last, end = first, other.value, other.last, other
    core_last = last
    at_least, about, at_most = parsed.at_least or end.at_least, parsed.about or end.about, False
    after, which = bound_after(tokens, last, end)
    if which:
        last = after
        at_least, about, at_most = at_least or which == "least", about or which == "about", which == "most"
    core = first_token = at
    while first_token > floor:
        word = tokens[first_token - 1].norm
        if word in word_set("numbers", "at_least_before"):
            at_least = True
        elif word in word_set("numbers", "at_most_before"):
            at_most = True
        elif word in word_set("numbers", "about_before"):
            about = True
        else:
            break
        first_token -= 1
    return Number(
        first_token, last, core, core_last,
        None if at_most and low == high else _plain(low),
        None if at_least and not at_most else _plain(high),
        about, end.classifier, end.case, parsed.vague or end.vague, parsed.bare_one and low == high == 1,
    )  # fmt: skip


def _plain(value: Fraction) -> Value:
    return value.numerator if value.denominator == 1 else float(value)


def _range_joint(tokens: Sequence[Token], at: int) -> int | None:
    """Where the second number of a range begins: after a dash between numbers, or after থেকে."""
    if at + 1 < len(tokens):
        token = tokens[at]
        if token.text in "-–—" and (token.glued or tokens[at + 1].glued):
            return at + 1
        if token.norm == "থেকে" and not token.glued:
            return at + 1
    return None
