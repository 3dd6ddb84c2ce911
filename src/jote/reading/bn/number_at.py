"""One number from a word on: stacked scales, decimals and fraction words, with what is glued to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from jote.reading.bn.endings import Case, noun_splits
from jote.reading.bn.figure_words import is_counted
from jote.reading.bn.number_words import HUNDRED, Piece, number_words, piece_of
from jote.reading.bn.tables import MOST_KEPT, table, word_set
from jote.reading.tokens import Token

_HUNDREDS = word_set("numbers", "hundreds")

_MOST_DIGITS = 18  # longer rows of digits are telephone numbers and the like, no counts


class Parsed(NamedTuple):
    value: Fraction
    last: int
    at_least: bool
    about: bool
    classifier: str | None
    case: Case
    vague: bool
    scale: Fraction | None
    bare_one: bool
    high: Fraction | None


_LONE_GENITIVE = Parsed(Fraction(1), 0, False, False, None, "genitive", False, None, False, None)


def bound_after(tokens: Sequence[Token], at: int, parsed: Parsed) -> tuple[int, Literal["least", "most", "about", ""]]:
    """A bounding word after the number: ৪০ হাজারের বেশি, ১০০ জনের মতো, ৫০০ পর্যন্ত."""
    here = at
    # শ'-এর / -এর / এর as words of their own
    while here < len(tokens) and here - at < 3 and tokens[here].norm in word_set("numbers", "between"):
        here += 1
    if here < len(tokens):
        word = tokens[here].norm
        genitive = parsed.case == "genitive" or here > at
        if word in word_set("numbers", "at_least_after") and (genitive or word == "অধিক" or word.startswith("ছাড়")):
            return here + 1, "least"
        if word in word_set("numbers", "at_most_after") and (genitive if word == "কম" else here == at):
            return here + 1, "most"
        if word in word_set("numbers", "about_after") and genitive:
            return here + 1, "about"
    return at, ""


_NONE, _ONE = Fraction(0), Fraction(1)


@dataclass(slots=True)
class _Sum:
    """A number as it is put together, word by word."""

    total: Fraction = _NONE
    current: Fraction | None = None  # what a scale may still multiply
    scale: Fraction | None = None  # the last one
    waiting: Fraction | None = None  # the half of সাড়ে, for the number after it
    high: Fraction | None = None
    bare_one: bool = False

    @property
    def begun(self) -> bool:
        return self.current is not None or self.scale is not None

    @property
    def value(self) -> Fraction:
        return self.total + (self.current or 0)

    def take_value(self, piece: Piece) -> bool:
        """Add a value; False where none may follow: বিশ ত্রিশ are two numbers."""
        full = self.current is not None and self.waiting is None
        if full or (self.scale is not None and piece.value >= self.scale):
            return False
        self.current = piece.value + (self.waiting or 0)
        self.waiting, self.high = None, piece.high
        return True

    def take_scale(self, piece: Piece, *, alone: bool) -> bool:
        """Multiply by a scale; False where it is none of this number. `alone` says whether it counts without a value."""
        if self.waiting is not None:
            self.current, self.waiting = _ONE + self.waiting, None
        if self.current is None:
            if self.scale is None and alone:
                self.current = _ONE
            elif self.scale is not None and piece.value > self.scale:
                self.current = _NONE  # ৩ লাখ ৭০ হাজার কোটি
            else:
                return False
        if self.high is not None:
            self.high *= piece.value
        if self.scale is not None and piece.value > self.scale:
            self.total = (self.total + self.current) * piece.value
        else:
            self.total += self.current * piece.value
        self.current, self.scale, self.bare_one = None, piece.value, False
        return True


def parse_number(tokens: Sequence[Token], at: int) -> Parsed | None:
    """Read one number from token `at`: stacked scales, decimals and fraction words, with its classifier."""
    number = _Sum()
    at_least = about = vague = False
    done: tuple[str | None, Case] = (None, "nominative")
    here = at
    while here < len(tokens):
        piece, classified = _next_piece(tokens, at, here, number)
        if piece is None:
            if classified is not None:
                done, here = classified, here + 1
            break
        if piece.kind == "added":
            if number.current is not None or number.waiting is not None:
                break
            number.waiting = piece.value
            here += 1
            continue
        if piece.kind == "point":
            decimals, after = _decimals(tokens, here + 1)
            if number.current is None or decimals is None:
                break
            number.current += decimals
            here = after
            continue
        if piece.kind == "several":
            if here != at:
                break
            number.current, vague = _ONE, True
            here += 1
            continue
        if not _take(number, piece, tokens, at, here):
            break
        at_least, about = at_least or piece.at_least, about or piece.about
        done = (piece.classifier, piece.case)
        here += 1
        if piece.at_least and piece.classifier is None and here < len(tokens):
            classified = _classifier(tokens[here].norm)
            if classified is not None:
                done, here = classified, here + 1
        if piece.classifier is not None or piece.case != "nominative" or piece.at_least:
            break
    if here == at or not number.begun or number.waiting is not None:
        return None
    return Parsed(number.value, here, at_least, about, *done, vague, number.scale, number.bare_one, number.high)


def _next_piece(
    tokens: Sequence[Token], at: int, here: int, number: _Sum
) -> tuple[Piece | None, tuple[str, Case] | None]:
    """What a token adds to a number that began at `at`, or the classifier that ends it: জন, টি."""
    token = tokens[here]
    if token.kind == "number":
        value = _digits(token.norm)
        return (Piece("value", value) if value is not None else None), None
    if token.kind == "mark":
        return None, None
    if token.glued and here > at:
        return _after_digits(token.norm) if tokens[here - 1].kind == "number" else (None, None)
    piece = HUNDRED if number.current is not None and token.norm in ("শ", "শো") else piece_of(token.norm)
    return piece, (_classifier(token.norm) if piece is None and number.begun else None)


def _take(number: _Sum, piece: Piece, tokens: Sequence[Token], at: int, here: int) -> bool:
    if piece.kind == "scale":
        alone = not number.begun and _counts_alone(tokens, here, piece)
        return number.take_scale(piece, alone=alone)
    if (piece.weak and not _before_unit(tokens, here + 1)) or not number.take_value(piece):
        return False
    number.bare_one = here == at and piece.value == 1 and tokens[here].kind == "word"
    return True


def _counts_alone(tokens: Sequence[Token], at: int, piece: Piece) -> bool:
    """Whether a scale word without a number counts: শতাধিক, লাখের বেশি; but not হাজার হাজার."""
    if piece.at_least or piece.about:
        return True
    return piece.case == "genitive" and bound_after(tokens, at + 1, _LONE_GENITIVE)[1] != ""


@lru_cache(maxsize=MOST_KEPT)
def _digits(norm: str) -> Fraction | None:
    whole, _, rest = norm.partition(".")
    if "." in rest or len(norm) > _MOST_DIGITS:
        return None
    return Fraction(int(whole)) + (Fraction(int(rest), 10 ** len(rest)) if rest else 0)


def _decimals(tokens: Sequence[Token], at: int) -> tuple[Fraction | None, int]:
    """What stands after দশমিক: digits, or words read digit by digit."""
    if at >= len(tokens):
        return None, at
    token = tokens[at]
    if token.kind == "number" and token.norm.isdigit() and len(token.norm) <= _MOST_DIGITS:
        return Fraction(int(token.norm), 10 ** len(token.norm)), at + 1
    spoken = ""
    while (
        len(spoken) < _MOST_DIGITS
        and at < len(tokens)
        and tokens[at].kind == "word"
        and (value := number_words().get(tokens[at].norm)) is not None
    ):
        spoken += str(int(value))
        at += 1
    return (Fraction(int(spoken), 10 ** len(spoken)), at) if spoken else (None, at)


@lru_cache(maxsize=MOST_KEPT)
def _classifier(word: str) -> tuple[str, Case] | None:
    """জন, জনের, টি, টিতে ... standing after a number."""
    known = table("numbers")["classifiers"]
    for split in noun_splits(word):
        if split.stem in known and split.ending.tail is None and split.ending.number is None:
            return split.stem, split.ending.case
    return None


def _after_digits(word: str) -> tuple[Piece | None, tuple[str, Case] | None]:
    """What is glued to digits: a classifier (২৮টি), a scale (৫শ), or an ending (৪০০র)."""
    piece = piece_of(word)
    if word in _HUNDREDS:
        piece = HUNDRED
    if piece is not None and piece.kind == "scale":
        return piece, None
    done = _classifier(word)
    if done is not None:
        return None, done
    if word in ("র", "এর", "'র"):
        return None, ("", "genitive")
    return None, None


def _before_unit(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and is_counted(tokens[at].norm)
