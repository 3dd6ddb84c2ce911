"""Every sentence that Jote says to a person, in English and in Bangla.

Sentences are data: `locale/en/*.yaml` and `locale/bn/*.yaml` hold the same keys, a test keeps them
equal. A key is `<file>.<name>`; values stand in braces.

>>> say("errors.empty_file", "en", path="a.txt")
'a.txt is empty: give a file with the text of one article.'
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "bn")
_ROOT = Path(__file__).parent
_BANGLA_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


@cache
def sentences(language: str, file: str) -> dict[str, str]:
    """The sentences of one locale file, by name."""
    import yaml

    with (_ROOT / language / f"{file}.yaml").open(encoding="utf-8") as stream:
        loaded: dict[str, str] = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def say(key: str, language: str = "en", **values: Any) -> str:
    """The sentence `key` in a language, its braces filled, counts in its digits; unknown languages fall back to English."""
    file, name = key.split(".", 1)
    table = sentences(language if language in LANGUAGES else "en", file)
    if language == "bn":
        values = {key: digits(str(one), language) if type(one) is int else one for key, one in values.items()}
    said = table[name].format(**values)
    return opened(said) if table[name].startswith("{") else said


def opened(sentence: str) -> str:
    """A whole English sentence with a capital, where the name it begins with has none.

    >>> opened("the Gambia must consult."), opened("the adversary is Iran")
    ('The Gambia must consult.', 'the adversary is Iran')
    """
    return f"T{sentence[1:]}" if sentence.startswith("the ") and sentence.endswith(".") else sentence


class Noun(str):
    """A noun that takes the case its sentence asks for: `{state:gen}`, `{state:acc}`; English has none.

    `{state:attacks|attack}` is no case: it is the word that agrees with the noun, in the singular or the plural.

    >>> f"{Noun('রাশিয়া'):gen} {Noun('ইরান'):gen} {Noun('ব্রুনাই'):gen} {Noun('চীন'):acc} {Noun('Iran'):gen}"
    'রাশিয়ার ইরানের ব্রুনাইয়ের চীনকে Iran'
    >>> f"{Noun('সোফিয়া চুক্তি (১৯১২)'):gen}"
    'সোফিয়া চুক্তির (১৯১২)'
    >>> f"{Noun('Iran'):attacks|attack} {Nouns('Iran and Iraq'):attacks|attack}"
    'attacks attack'
    """

    __slots__ = ()

    def __format__(self, case: str) -> str:
        if "|" in case:
            singular, plural = case.split("|")
            return plural if isinstance(self, Nouns) else singular
        if case and self.endswith(")") and " (" in self:  # what stands in brackets takes no case
            named, _, bracket = self.rpartition(" (")
            return f"{Noun(named):{case}} ({bracket}"
        if not case or not self or not "\u0980" <= self[-1] <= "\u09ff":
            return str(self)
        if case == "acc":
            return f"{self}কে"
        last = self[-1]
        if last in "ংইঈউঊঐঔ":
            return f"{self}য়ের"
        if last in "অআএওািীুূৃেৈোৌঁ":
            return f"{self}র"
        return f"{self}ের"


class Nouns(Noun):
    """Several nouns in a row, or one in the plural."""

    __slots__ = ()


def digits(text: str, language: str) -> str:
    """Western digits turned into Bangla ones where the language writes them so.

    >>> digits("2024-12-05", "bn")
    '২০২৪-১২-০৫'
    """
    return text.translate(_BANGLA_DIGITS) if language == "bn" else text
