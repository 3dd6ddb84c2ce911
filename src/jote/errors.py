"""The errors that a caller may want to catch.

    JoteError                 anything below: `try: ... except JoteError as error: print(error.message("bn"))`
    ├── BadInput              the text, page or file given cannot be read
    ├── BadQuestion           the question names an unknown state, day or place, or contradicts itself
    ├── UnknownName           no such state, treaty, place or code
    ├── BadLedger             a treaty file breaks its schema or its own dates
    ├── BadData               a data file of the user's (ATOP, COW ...) is not what it should be
    ├── StoreError            the store cannot be opened, read or written
    └── FetchError            an address is refused or does not answer

Each is raised with the key of a sentence in `locale/*/` and its values, so that the same error
speaks English and Bangla on the command line, in the library and on the page.
"""

from __future__ import annotations

from typing import Any

from jote.locale import say


class JoteError(Exception):
    """An error with one clear sentence: what was given, what was expected, what to do.

    A value may be a function of the language, for words inside the sentence that differ too.
    """

    def __init__(self, key: str, **values: Any) -> None:
        self.key = key if "." in key else f"errors.{key}"
        self.values = values
        super().__init__(self.message())

    def message(self, language: str = "en") -> str:
        """The sentence in a language.

        >>> BadInput("empty_file", path="a.txt").message("bn")
        'a.txt ফাইলটি খালি: একটি প্রতিবেদনের লেখা আছে এমন ফাইল দিন।'
        """
        spoken = {name: value(language) if callable(value) else value for name, value in self.values.items()}
        return say(self.key, language, **spoken)


class BadInput(JoteError):
    """The text, page or file given cannot be read."""


class BadQuestion(JoteError):
    """The question cannot be asked as it stands."""


class UnknownName(JoteError):
    """No state, treaty, place or code has this name."""


class BadLedger(JoteError):
    """A treaty file breaks its schema or its own dates."""


class BadData(JoteError):
    """A data file of the user's is not what it should be."""


class StoreError(JoteError):
    """The store cannot be opened, read or written."""


class FetchError(JoteError):
    """An address is refused or does not answer."""
