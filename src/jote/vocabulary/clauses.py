"""How a clause is called: by the number of its article, or by what it is where the text has none."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from jote.locale import digits
from jote.vocabulary.tables import load_tables

_TABLE = Path(__file__).parent / "data" / "clauses.yaml"
_NUMBER = re.compile(r"(?:\d{1,3}|[IVXLC]+)[a-z]?(?=[\s,;(.–-]|$)")
_SEVERAL = re.compile(r"[\dIVXLC()a-z]+(?:, | and | to |[-–])(?:\d|[IVXLC]+\b)")
_DAY = r"(?:\d+ and )?(?:\d+ )?(?:[A-Z][a-z]+ )?\d{4}"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@cache
def clause_name(article: str, language: str = "en") -> str:
    """A clause as a sentence calls it; nothing where the article only says that it is the text of the treaty.

    >>> clause_name("II"), clause_name("2 and 4"), clause_name("no-force clause"), clause_name("Treaty")
    ('article II', 'articles 2 and 4', 'no-force clause', '')
    >>> clause_name("II", "bn"), clause_name("12 to 16", "bn"), clause_name("Letter of July 1880", "bn")
    ('অনুচ্ছেদ ২', 'অনুচ্ছেদ ১২ থেকে ১৬', 'জুলাই ১৮৮০-এর পত্র')
    """
    word = _words()["numbered"]
    if not _NUMBER.match(article):
        return clause_mark(article, language)
    if language == "bn":
        return f"{word['bn']} {clause_mark(article, 'bn')}"
    return f"{word['en_many' if _SEVERAL.match(article) else 'en']} {article}"


@cache
def clause_mark(article: str, language: str = "en") -> str:
    """A clause as a column of articles shows it: the bare number, or the name.

    >>> clause_mark("II"), clause_mark("II", "bn"), clause_mark("Secret annex 1", "bn"), clause_mark("text")
    ('II', '২', 'গোপন পরিশিষ্ট ১', '')
    """
    if article.lower() in _words()["whole"]:
        return ""
    if language != "bn":
        return article
    table = _words()
    of_day = re.sub(rf"([^;( ][^;(]*?) of ({_DAY}(?: and {_DAY})?)", r"\2-এর \1", article)
    said = _terms().sub(lambda found: table["bn"][found[0].lower()], of_day)
    said = re.sub("|".join(table["months"]), lambda found: table["months"][found[0]], said)
    return digits(re.sub(r"\b[IVXLC]+\b", lambda found: str(_value(found[0])), said), "bn")


def month_names(language: str) -> tuple[str, ...]:
    """The months of the year, January first.

    >>> month_names("en")[0], month_names("bn")[11]
    ('January', 'ডিসেম্বর')
    """
    months = _words()["months"]
    return tuple(months.values() if language == "bn" else months)


def _value(roman: str) -> int:
    parts = [_ROMAN[one] for one in roman]
    return sum(-one if one < after else one for one, after in zip(parts, [*parts[1:], 0], strict=True))


@cache
def _words() -> dict[str, Any]:
    found: dict[str, Any] = load_tables([_TABLE])[0]
    return found


@cache
def _terms() -> re.Pattern[str]:
    longest = sorted(_words()["bn"], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)", re.IGNORECASE)
