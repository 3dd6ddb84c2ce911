"""The lexicon of actors, compiled once: every form under which each of them may be named, in an automaton."""

from __future__ import annotations

import hashlib
import pickle
import re
from collections.abc import Iterator
from functools import cache
from marshal import dumps, loads
from pathlib import Path
from typing import Any

from jote.reading.extensions import added
from jote.reading.name_entries import Known, all_forms
from jote.vocabulary.states import DATA
from jote.vocabulary.tables import cache_folder, uncollected, write_quietly

_HERE = Path(__file__).parent / "lexicon"
_LEXICON = ("organizations", "groups", "bodies", "offices", "places", "people")
NOT_LETTERS = re.compile(r"[^\u0980-\u0983\u0985-\u09e3\u09f0\u09f1\u09feA-Za-z0-9০-৯\u00c0-\u024f]")
_FORMAT = 13
# The first of two readings of one form: a state before the place of that name, a person's surname last.
_RANK: dict[str, int] = {
    "state": 0, "demonym": 1, "seat": 2, "organization": 3, "group": 4, "population": 5, "body": 6, "office": 7,
    "place": 8, "person": 9,
}  # fmt: skip


def known_form(language: str, form: str) -> Known | None:
    """The most likely entry of a form, in small letters where the language has capitals."""
    lexicon = lexicon_of(language)
    found = lexicon.automaton.get(" " + form, None)
    return lexicon.entries(found[1])[0] if found is not None else None


def known_names(language: str) -> Iterator[Known]:
    """All entries under all their forms."""
    return (Known(*loads(row)) for row in lexicon_of(language).rows)


class Lexicon:
    """The lexicon of one language: its entries as marshalled rows, and an automaton of all forms with a space before each.

    The automaton gives the length of what it finds and the numbers of the entries that it may mean. `written` has, in a
    language with capitals, the form of each entry as it is written. An entry is made when it is first named: most never
    are, and tens of thousands of them would be looked at in every collection of garbage.
    """

    def __init__(self, rows: tuple[bytes, ...], automaton: Any, written: tuple[str, ...]) -> None:
        self.rows, self.automaton, self.written = rows, automaton, written
        self._named: dict[tuple[int, ...], tuple[Known, ...]] = {}

    def entries(self, numbers: tuple[int, ...]) -> tuple[Known, ...]:
        """The entries of these numbers."""
        named = self._named.get(numbers)
        if named is None:
            named = self._named[numbers] = tuple(Known(*loads(self.rows[one])) for one in numbers)
        return named


@cache
@uncollected()
def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language, compiled once and kept in the cache; made anew where that fails."""
    import ahocorasick

    paths = [_HERE / f"{name}.yaml" for name in _LEXICON]
    more = [path for name in _LEXICON for path in added(f"{name}.yaml")]
    read_from = [*paths, *more, DATA / "states.yaml", Path(ahocorasick.__file__)]
    stamp = (_FORMAT, [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in read_from])
    place = hashlib.sha256(str(_HERE).encode()).hexdigest()[:8]  # two installations do not overwrite each other's
    kept = cache_folder() / f"names-{language}{'-extended' if more else ''}-{place}.pickle"
    try:
        with kept.open("rb") as stream:
            if pickle.load(stream) == stamp:
                return Lexicon(*pickle.load(stream))
    except Exception:
        pass  # no cache, an old one or a broken one: all the same
    rows, forms, written = _compile(language, [*paths, *more])
    automaton = ahocorasick.Automaton()
    for form, found in forms.items():
        automaton.add_word(" " + form, (len(form) + 1, found))
    automaton.make_automaton()
    write_quietly(kept, pickle.dumps(stamp) + pickle.dumps((rows, automaton, written)))
    return Lexicon(rows, automaton, written)


def _compile(language: str, paths: list[Path]) -> tuple[tuple[bytes, ...], dict[str, tuple[int, ...]], tuple[str, ...]]:
    """Entries as rows, the numbers of those that each form may mean, and in a language with capitals the form of each entry."""
    entries: list[Known] = []
    found: dict[str, list[int]] = {}
    cased: list[str] = []
    for form, known in all_forms(language, paths):
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
    return tuple(dumps(tuple(one)) for one in entries), ranked, tuple(cased)
