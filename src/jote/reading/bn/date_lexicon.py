"""The words that Bangla dates are made of, each with its role."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from jote.reading.bn.endings import Case, heads_of, may_have_stem, noun_splits
from jote.reading.bn.tables import MOST_KEPT, table, word_set
from jote.reading.tokens import Token
from jote.reading.written_dates import DateKind, WrittenDate

_LASTING_WITHIN = 14

SHORT_DAYS = word_set("dates", "short_days")


class DateWord(NamedTuple):
    role: str
    value: int
    case: Case


@cache
def date_words() -> dict[str, tuple[str, int]]:
    """Every word that dates are made of, with its role and number."""
    dates = table("dates")
    found: dict[str, tuple[str, int]] = {}
    for role in ("months", "weekdays", "bangla_months"):
        for number, forms in dates[role].items():
            found.update({form: (role, int(number)) for form in forms})
    for role in ("days", "from_before"):
        found.update({form: (role, int(value)) for form, value in dates[role].items()})
    for role in ("year_words", "past", "coming", "running"):
        found.update(dict.fromkeys(dates[role], (role, 0)))
    found.update({form: ("unit", days) for form, days in dates["units"].items()})
    return found


@cache
def _heads() -> frozenset[str]:
    return heads_of(date_words())


@lru_cache(maxsize=MOST_KEPT)
def date_word(norm: str) -> DateWord | None:
    """What a word is as part of a date, or None."""
    lexicon = date_words()
    if not may_have_stem(norm, _heads()):
        return None
    for split in noun_splits(norm):
        known = lexicon.get(split.stem)
        if known is None or split.ending.tail or split.ending.number == "many":
            continue
        role, value = known
        if role in ("past", "coming", "running") and split.ending.form:
            continue
        if split.ending.form and (split.stem in SHORT_DAYS or (role == "months" and split.ending.classifier)):
            continue  # রবির, শুক্রে are people and planets; মেটাতে is a verb
        return DateWord(role, value, split.ending.case)
    return None


def after_ordinal(tokens: Sequence[Token], at: int) -> int:
    if at < len(tokens) and tokens[at].glued and tokens[at].norm in word_set("dates", "ordinal_endings"):
        return at + 1
    return at


def date_word_at(tokens: Sequence[Token], at: int) -> DateWord | None:
    return date_word(tokens[at].norm) if 0 <= at < len(tokens) and tokens[at].kind == "word" else None


def whole_number_at(tokens: Sequence[Token], at: int) -> int | None:
    if at < len(tokens) and tokens[at].kind == "number" and tokens[at].norm.isdigit() and len(tokens[at].norm) <= 4:
        return int(tokens[at].norm)
    return None


def begins_number(tokens: Sequence[Token], at: int, with_: str) -> bool:
    return at < len(tokens) and tokens[at].norm.startswith(with_)


def is_part_of_month(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].norm in word_set("dates", "parts")


def _starts(tokens: Sequence[Token], last: int, following: str) -> bool:
    """Whether a date is the first day of what goes on: ৭ ডিসেম্বর থেকে সংঘাত চলছে, এপ্রিল থেকে শুরু হওয়া লড়াই."""
    if following not in ("থেকে", "থেকেই"):
        return False
    return any(token.norm in word_set("dates", "lasting") for token in tokens[last + 1 : last + _LASTING_WITHIN])


def with_kind(tokens: Sequence[Token], first: int, last: int, case: Case, **parts: Any) -> WrittenDate:
    """A date with its kind, told by its case and by the word after it."""
    following = tokens[last].norm if last < len(tokens) else ""
    kind: DateKind = "point"
    if following in word_set("dates", "bounds"):
        kind = "point" if _starts(tokens, last, following) else "bound"
    elif (case == "genitive" and not is_part_of_month(tokens, last)) or case == "object":
        kind = "attribute"
    return WrittenDate(first, last, kind, **parts)
