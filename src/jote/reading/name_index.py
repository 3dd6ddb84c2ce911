"""The lexicon of actors, compiled once: every form under which each of them may be named, in an automaton."""

from __future__ import annotations

import hashlib
import pickle
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jote.reading.extensions import added
from jote.reading.name_entries import Known, all_forms
from jote.vocabulary.states import DATA
from jote.vocabulary.tables import cache_folder, write_quietly

_HERE = Path(__file__).parent / "lexicon"
_LEXICON = ("organizations", "groups", "bodies", "offices", "places", "people")
NOT_LETTERS = re.compile(r"[^\u0980-\u0983\u0985-\u09e3\u09f0\u09f1\u09feA-Za-z0-9০-৯\u00c0-\u024f]")
_FORMAT = 9
# The first of two readings of one form: a state before the place of that name, a person's surname last.
_RANK: dict[str, int] = {
    "state": 0, "demonym": 1, "seat": 2, "organization": 3, "group": 4, "population": 5, "body": 6, "office": 7,
    "place": 8, "person": 9,
}  # fmt: skip


def known_form(language: str, form: str) -> Known | None:
    """The most likely entry of a form, in small letters where the language has capitals."""
    rows, forms, _ = _compiled(language)
    found = forms.get(form)
    return Known(*rows[found[0]]) if found is not None else None


def known_names(language: str) -> Iterator[Known]:
    """All entries under all their forms."""
    return (Known(*row) for row in _compiled(language)[0])


class Lexicon:
    """The lexicon of one language: an automaton of all forms, each with the numbers of the entries that it may mean.

    `written` has, in a language with capitals, the form of each entry as it is written. An entry is made when it is first
    named: most never are, and tens of thousands of them would be looked at in every collection of garbage.
    """

    def __init__(self, language: str) -> None:
        import ahocorasick

        self._rows, forms, self.written = _compiled(language)
        self._named: dict[tuple[int, ...], tuple[Known, ...]] = {}
        self.automaton: Any = ahocorasick.Automaton()
        for form, found in forms.items():
            self.automaton.add_word(" " + form, (len(form) + 1, found))
        self.automaton.make_automaton()

    def entries(self, numbers: tuple[int, ...]) -> tuple[Known, ...]:
        """The entries of these numbers."""
        named = self._named.get(numbers)
        if named is None:
            named = self._named[numbers] = tuple(Known(*self._rows[one]) for one in numbers)
        return named


@cache
def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language, compiled once."""
    return Lexicon(language)


@cache
def _compiled(language: str) -> tuple[tuple[tuple[Any, ...], ...], dict[str, tuple[int, ...]], tuple[str, ...]]:
    """Entries as plain rows, the numbers of those that each form may mean, and in a language with capitals the form of each entry.

    Kept in the cache, and made anew where that fails.
    """
    paths = [_HERE / f"{name}.yaml" for name in _LEXICON]
    more = [path for name in _LEXICON for path in added(f"{name}.yaml")]
    state_file = DATA / "states.yaml"
    stamp = [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in [*paths, *more, state_file]]
    place = hashlib.sha256(str(_HERE).encode()).hexdigest()[:8]  # two installations do not overwrite each other's
    kept = cache_folder() / f"names-{language}{'-extended' if more else ''}-{place}.pickle"
    try:
        with kept.open("rb") as stream:
            marked, rows, forms, written = pickle.load(stream)
        if marked == (_FORMAT, stamp):
            return rows, forms, written
    except Exception:
        pass  # no cache, an old one or a broken one: all the same
    entries: list[Known] = []
    found: dict[str, list[int]] = {}
    cased: list[str] = []
    for form, known in all_forms(language, [*paths, *more]):
        key = NOT_LETTERS.sub(" ", form)
        key = " ".join(key.split())
        if len(key) < 2:
            continue
        if language == "en":
            cased.append(key)
            key = key.lower()
        entries.append(known)
        found.setdefault(key, []).append(len(entries) - 1)
    if language == "en":  # the UN Security Council is not the UN
        for key in [key for key in found if key.startswith("the ") and key[4:] in found]:
            del found[key]
    ranked = {
        key: tuple(sorted(set(ones), key=lambda one: (entries[one].weak, _RANK[entries[one].kind], one)))
        for key, ones in found.items()
    }
    written = tuple(cased)
    rows = tuple(tuple(one) for one in entries)
    write_quietly(kept, pickle.dumps(((_FORMAT, stamp), rows, ranked, written)))
    return rows, ranked, written
