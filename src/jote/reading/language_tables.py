"""The word lists of a language: the YAML files in its folder, every word in NFC, each read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, Protocol
from unicodedata import normalize

from jote.vocabulary.tables import load_tables


class WordSet(Protocol):
    """Gives one list of a file as a set; `inner` is the key of a list within a section."""

    def __call__(self, file: str, key: str, inner: str | None = None, /) -> frozenset[str]:
        """The words of `file.yaml` under `key`, and there under `inner`."""


def language_tables(folder: Path) -> tuple[Callable[[str], dict[str, Any]], WordSet]:
    """Two functions: `table(file)`, all of a file, and `word_set(file, key, inner)`, one of its lists.

    >>> table, word_set = language_tables(Path(__file__).parent / "bn")
    >>> "যদি" in word_set("grammar", "conditions"), word_set("grammar", "carriers", "planned") <= set(table("grammar")["carriers"]["planned"])
    (True, True)
    """

    @cache
    def table(file: str) -> dict[str, Any]:
        (loaded,) = load_tables([folder / f"{file}.yaml"])
        found = _nfc(loaded)
        assert isinstance(found, dict)
        return found

    @cache
    def word_set(file: str, key: str, inner: str | None = None, /) -> frozenset[str]:
        found = table(file)[key]
        return frozenset(found if inner is None else found[inner])

    return table, word_set


def alternatives(words: Iterable[str]) -> str:
    """Words as the alternatives of a pattern, the longest first, so that none hides behind its own beginning.

    >>> alternatives(["এ", "এ কথা"])
    'এ\\\\ কথা|এ'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _nfc(given: Any) -> Any:
    if isinstance(given, str):
        return normalize("NFC", given)
    if isinstance(given, list):
        return [_nfc(one) for one in given]
    if isinstance(given, dict):
        return {_nfc(key): _nfc(value) for key, value in given.items()}
    return given
