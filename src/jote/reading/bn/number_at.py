"""One number from a word on: stacked scales, decimals and fraction words, with what is glued to it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from jote.reading.bn.endings import Case, noun_splits
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


def parse_number(tokens: Sequence[Token], at: int) -> Parsed | None:
    """Read one number from token `at`: stacked scales, decimals and fraction words, with its classifier."""
    total, current = _NONE, None
    last_scale: Fraction | None = None
    add: Fraction | None = None
    at_least = about = vague = False
    classifier: str | None = None
    case: Case = "nominative"
    high: Fraction | None = None
    here, count = at, len(tokens)
    bare = False
    while here < count:
        token = tokens[here]
        piece: Piece | None
        if token.kind == "number":
            value = _digits(token.norm)
            if value is None or (current is not None and add is None):
                break
            piece = Piece("value", value)
        elif token.kind == "mark":
            break
        elif token.glued and here > at and tokens[here - 1].kind == "number":
            done, piece = _after_digits(token.norm)
            if piece is None:
                if done is None:
                    break
                classifier, case = done
                here += 1
                break
        elif token.glued and here > at:
            break
        else:
            piece = HUNDRED if current is not None and token.norm in ("শ", "শো") else piece_of(token.norm)
            if piece is None:
                done = _classifier(token.norm) if current is not None or last_scale is not None else None
                if done is not None:
                    classifier, case = done
                    here += 1
                break
        if piece.kind == "value":
            if piece.weak and not _before_unit(tokens, here + 1):
                break
            if current is not None and add is None:
                break
            if last_scale is not None and piece.value >= last_scale:
                break
            bare = here == at and piece.value == 1 and token.kind == "word"
            value = piece.value
            if add is not None:
                value, add = value + add, None
            current, high = value, piece.high
        elif piece.kind == "scale":
            if add is not None and current is None:
                current, add = Fraction(1) + add, None
            if current is None:
                if last_scale is not None:
                    if piece.value <= last_scale:
                        break
                    current = _NONE  # ৩ লাখ ৭০ হাজার কোটি
                elif not _counts_alone(tokens, here, piece):
                    return None
                else:
                    current = _ONE
            if high is not None:
                high *= piece.value
            if last_scale is not None and piece.value > last_scale:
                total, current = (total + current) * piece.value, None
            else:
                total, current = total + current * piece.value, None
            last_scale = piece.value
            bare = False
        elif piece.kind == "added":
            if current is not None or add is not None:
                break
            add = piece.value
            here += 1
            continue
        elif piece.kind == "point":
            if current is None:
                break
            decimals, after = _decimals(tokens, here + 1)
            if decimals is None:
                break
            current += decimals
            here = after
            continue
        else:  # several
            if here != at:
                break
            vague = True
            current = _ONE
            here += 1
            continue
        at_least, about = at_least or piece.at_least, about or piece.about
        case = piece.case
        here += 1
        if piece.classifier is not None:
            classifier = piece.classifier
            break
        if piece.case != "nominative" or piece.at_least:
            if piece.at_least and here < count and (done := _classifier(tokens[here].norm)):
                classifier, case = done
                here += 1
            break
    if here == at or (current is None and last_scale is None) or add is not None:
        return None
    value = current if last_scale is None and current is not None else total + (current or 0)
    return Parsed(value, here, at_least, about, classifier, case, vague, last_scale, bare, high)


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


def _after_digits(word: str) -> tuple[tuple[str, Case] | None, Piece | None]:
    """What is glued to digits: a classifier (২৮টি), a scale (৫শ), or an ending (৪০০র)."""
    piece = piece_of(word)
    if word in _HUNDREDS:
        piece = HUNDRED
    if piece is not None and piece.kind == "scale":
        return None, piece
    done = _classifier(word)
    if done is not None:
        return done, None
    if word in ("র", "এর", "'র"):
        return ("", "genitive"), None
    return None, None


def _before_unit(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].norm in word_set("numbers", "units")
