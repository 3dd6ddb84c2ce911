"""Numbers in Bangla sentences: digits, number words, scales, spoken decimals, fraction words, bounds and ranges."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from jote.reading.bn.tables import table, word_set
from jote.reading.bn.words import MOST_KEPT, Case, noun_splits
from jote.reading.tokens import Token

Value = int | float
_MOST_DIGITS = 18  # longer rows of digits are telephone numbers and the like, no counts


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


class _Piece(NamedTuple):
    """What one word adds to a number."""

    kind: Literal["value", "scale", "added", "point", "several"]
    value: Fraction
    at_least: bool = False
    about: bool = False
    classifier: str | None = None
    case: Case = "nominative"
    weak: bool = False
    high: Fraction | None = None


@cache
def _words() -> dict[str, Fraction]:
    return {form: Fraction(int(n)) for n, forms in table("numbers")["words"].items() for form in forms}


@cache
def _scales() -> dict[str, Fraction]:
    return {form: Fraction(int(n)) for n, forms in table("numbers")["scales"].items() for form in forms}


@cache
def _rationals(name: str) -> dict[str, Fraction]:
    return {form: Fraction(value) for form, value in table("numbers")[name].items()}


_HUNDRED = _Piece("scale", Fraction(100))


@lru_cache(maxsize=MOST_KEPT)
def _piece(word: str) -> _Piece | None:
    """What a word is as part of a number, or None."""
    if word in word_set("numbers", "no_numbers") or not word:
        return None
    numbers, scales = _words(), _scales()
    fractions, added = _rationals("fractions"), _rationals("added")
    weak = word_set("numbers", "only_before_unit")
    if word == table("numbers")["point"]:
        return _Piece("point", Fraction(0))
    if word in added:
        return _Piece("added", added[word])
    if word in word_set("numbers", "several"):
        return _Piece("several", Fraction(0))
    if "-" in word:
        return _joined(word)
    if "'" in word:  # দু'জন, পাঁচ'শ
        word = word.replace("'", "")
    for split in noun_splits(word):
        stem, ending = split.stem, split.ending
        if ending.tail is not None or ending.particle == "সহ":
            continue
        at_least = about = False
        for tail in ("াধিক", "ধিক", "অধিক"):
            if stem.endswith(tail) and len(stem) > len(tail) + 1:
                stem, at_least = stem[: -len(tail)], True
                break
        for tail in ("'খানেক", "খানেক", "েক"):
            if stem.endswith(tail) and stem[: -len(tail)] in scales:
                stem, about = stem[: -len(tail)], True
                break
        if stem in ("হাজারো", "লাখো", "লাখোধিক", "শতশত", "হাজারহাজার"):
            return _Piece("several", Fraction(0))
        plain = {"at_least": at_least, "about": about, "classifier": ending.classifier, "case": ending.case}
        if ending.number == "many" and ending.classifier is None:
            continue
        if stem in numbers:
            if stem in weak and ending.classifier is None:
                return _Piece("value", numbers[stem], weak=True)
            if ending.case == "locative" and ending.classifier is None and len(stem) < 4:
                continue
            return _Piece("value", numbers[stem], **plain)  # type: ignore[arg-type]
        if stem in scales:
            return _Piece("scale", scales[stem], **plain)  # type: ignore[arg-type]
        if stem in fractions and ending.case == "nominative":
            return _Piece("value", fractions[stem], **plain)  # type: ignore[arg-type]
        for scale, size in scales.items():
            head = stem[: -len(scale)]
            if stem.endswith(scale) and head:
                value = numbers.get(head) or (fractions.get(head) if size == 100 else None)  # আড়াইহাজার is a town
                if value is not None:
                    return _Piece("value", value * size, **plain)  # type: ignore[arg-type]
    return None


def _joined(word: str) -> _Piece | None:
    """তিন-চার, দু-এক, আট-দশজন: a range in one word."""
    low_word, _, high_word = word.partition("-")
    low, high = _words().get(low_word), _piece(high_word)
    if low is None or high is None or high.kind != "value":
        return None
    first, last = sorted((low, high.value))
    return high._replace(value=first, high=last, weak=False)


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
        if token.kind == "mark" or (token.kind == "word" and _piece(token.norm) is None):
            at += 1
            continue
        number = _read_one(tokens, at, found[-1].last if found else 0)
        if number is None:
            at += 1
        else:
            found.append(number)
            at = number.last
    return tuple(found)


class _Parsed(NamedTuple):
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


def _read_one(tokens: Sequence[Token], at: int, floor: int) -> Number | None:
    parsed = _parse(tokens, at)
    if parsed is None:
        return None
    low, high = parsed.value, parsed.high if parsed.high is not None else parsed.value
    last, end = parsed.last, parsed
    joint = _range_joint(tokens, last)
    if joint and parsed.high is None:
        other = _parse(tokens, joint)
        if other is not None and not other.vague:
            first = parsed.value
            if parsed.scale is None and other.scale is not None and first < other.value / other.scale * 10:
                first *= other.scale  # ২০ থেকে ৩০ হাজার
            if first < other.value:
                low, high, last, end = first, other.value, other.last, other
    core_last = last
    at_least, about, at_most = parsed.at_least or end.at_least, parsed.about or end.about, False
    after, which = _bound_after(tokens, last, end)
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


_LONE_GENITIVE = _Parsed(Fraction(1), 0, False, False, None, "genitive", False, None, False, None)


def _range_joint(tokens: Sequence[Token], at: int) -> int | None:
    """Where the second number of a range begins: after a dash between numbers, or after থেকে."""
    if at + 1 < len(tokens):
        token = tokens[at]
        if token.text in "-–—" and (token.glued or tokens[at + 1].glued):
            return at + 1
        if token.norm == "থেকে" and not token.glued:
            return at + 1
    return None


def _bound_after(
    tokens: Sequence[Token], at: int, parsed: _Parsed
) -> tuple[int, Literal["least", "most", "about", ""]]:
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


def _parse(tokens: Sequence[Token], at: int) -> _Parsed | None:
    """Read one number from token `at`: stacked scales, decimals and fraction words, with its classifier."""
    total, current = Fraction(0), None
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
        piece: _Piece | None
        if token.kind == "number":
            value = _digits(token.norm)
            if value is None or (current is not None and add is None):
                break
            piece = _Piece("value", value)
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
            piece = _HUNDRED if current is not None and token.norm in ("শ", "শো") else _piece(token.norm)
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
                    current = Fraction(0)  # ৩ লাখ ৭০ হাজার কোটি
                elif not _counts_alone(tokens, here, piece):
                    return None
                else:
                    current = Fraction(1)
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
            current = Fraction(1)
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
    value = total + (current or 0)
    return _Parsed(value, here, at_least, about, classifier, case, vague, last_scale, bare, high)


def _counts_alone(tokens: Sequence[Token], at: int, piece: _Piece) -> bool:
    """Whether a scale word without a number counts: শতাধিক, লাখের বেশি; but not হাজার হাজার."""
    if piece.at_least or piece.about:
        return True
    return piece.case == "genitive" and _bound_after(tokens, at + 1, _LONE_GENITIVE)[1] != ""


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
        and (value := _words().get(tokens[at].norm)) is not None
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


def _after_digits(word: str) -> tuple[tuple[str, Case] | None, _Piece | None]:
    """What is glued to digits: a classifier (২৮টি), a scale (৫শ), or an ending (৪০০র)."""
    piece = _piece(word)
    if word in ("শ", "শো", "শত"):
        piece = _HUNDRED
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
